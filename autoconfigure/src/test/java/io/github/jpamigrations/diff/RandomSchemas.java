package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

import static io.github.jpamigrations.diff.Schemas.qualified;

/**
 * Makes valid schemas out of few names, so that two of them have much in common.
 */
final class RandomSchemas {

	private static final List<String> TABLES = List.of("t1", "t2", "t3", "t4", "t5");

	private static final List<String> COLUMNS = List.of("id", "a", "b", "c", "d", "e");

	private static final List<String> TYPES = List.of("int", "bigint", "varchar(20)", "varchar(50)", "type_mood");

	private final Random dice;

	private final long sharedSeed;

	private final int likeness;

	private final Set<String> usedNames = new HashSet<>();

	private Random random;

	/**
	 * Create a source of schemas.
	 * @param seed the seed: the same one gives the same schemas
	 * @param likeness how likely a part of a schema is the same as in the other schemas,
	 * in percent
	 */
	RandomSchemas(long seed, int likeness) {
		this.dice = new Random(seed);
		this.sharedSeed = this.dice.nextLong();
		this.likeness = likeness;
		this.random = this.dice;
	}

	DatabaseSchema next() {
		this.usedNames.clear();
		List<Table> tables = new ArrayList<>();
		for (String name : TABLES) {
			throwDiceFor("table " + name);
			if (chance(65)) {
				tables.add(table(name));
			}
		}
		List<Table> complete = new ArrayList<>();
		for (Table table : tables) {
			throwDiceFor("foreign keys " + table.name());
			complete.add(withForeignKeys(table, tables));
		}
		throwDiceFor("others");
		List<Sequence> sequences = new ArrayList<>();
		for (String name : List.of("s1", "s2")) {
			if (chance(50)) {
				sequences.add(Schemas.sequence(name, chance(50) ? 1 : 50));
			}
		}
		return new DatabaseSchema(complete, sequences, types(complete), auxiliaryObjects(complete));
	}

	private void throwDiceFor(String part) {
		boolean alike = this.dice.nextInt(100) < this.likeness;
		this.random = new Random(part.hashCode() ^ (alike ? this.sharedSeed : this.dice.nextLong()));
	}

	private List<NamedType> types(List<Table> tables) {
		boolean used = tables.stream()
			.flatMap((table) -> table.columns().stream())
			.anyMatch((column) -> column.type().sql().equals("type_mood"));
		return (used || chance(30)) ? List.of(new NamedType(qualified("type_mood"), moods(), List.of())) : List.of();
	}

	private List<String> moods() {
		List<String> result = new ArrayList<>(List.of("GOOD"));
		Stream.of("BAD", "FAIR", "UGLY").filter((value) -> chance(60)).forEach(result::add);
		return result;
	}

	private List<AuxiliaryObject> auxiliaryObjects(List<Table> tables) {
		List<AuxiliaryObject> result = new ArrayList<>();
		for (Table table : tables) {
			if (chance(20)) {
				result.add(new AuxiliaryObject("view_" + table.name(), false, List.of(), List.of("drop view")));
			}
		}
		if (chance(30)) {
			result.add(new AuxiliaryObject("cast", true, List.of(), List.of("drop cast")));
		}
		return result;
	}

	private Table table(String name) {
		List<Column> columns = columns();
		throwDiceFor("members " + name);
		List<String> names = columns.stream().map((column) -> column.name().text()).toList();
		List<Object> parts = new ArrayList<>(columns);
		if (chance(80)) {
			parts.add(Schemas.primaryKey(some(names, chance(80) ? 1 : 2)));
		}
		Set<String> uniques = new HashSet<>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			String[] unique = some(names, 1 + this.random.nextInt(2));
			if (uniques.add(List.of(unique).toString())) {
				parts.add(unique(name, unique));
			}
		}
		Set<String> checks = new HashSet<>();
		for (int i = this.random.nextInt(3); i > 0; i--) {
			String expression = some(names, 1)[0] + " > " + this.random.nextInt(2);
			if (checks.add(expression)) {
				parts.add(Schemas.check(name(name, "check" + expression), expression));
			}
		}
		Set<String> indexes = new HashSet<>();
		for (int i = this.random.nextInt(3); i > 0; i--) {
			Index index = index(name, names);
			if (indexes.add(index.parts() + "" + index.predicate())) {
				parts.add(index);
			}
		}
		return Schemas.withComment(Schemas.table(name, parts.toArray()), chance(30) ? "comment" : null);
	}

	private List<Column> columns() {
		List<Column> result = new ArrayList<>();
		for (String name : shuffled(COLUMNS)) {
			if (chance(70)) {
				Random before = this.random;
				throwDiceFor("column " + name);
				result.add(column(name));
				this.random = before;
			}
		}
		if (result.isEmpty()) {
			result.add(column("id"));
		}
		String source = result.get(this.random.nextInt(result.size())).name().text();
		if (chance(30)) {
			result.add(this.random.nextInt(result.size() + 1),
					Schemas.computed("x", pick(TYPES.subList(0, 2)), source + " + " + this.random.nextInt(2)));
			if (chance(40)) {
				result.add(this.random.nextInt(result.size() + 1), Schemas.computed("y", "int", "x + 1"));
			}
		}
		else if (chance(30)) {
			result.add(this.random.nextInt(result.size() + 1), column("x"));
		}
		return result;
	}

	private Column column(String name) {
		Column column = chance(50) ? Schemas.required(name, pick(TYPES)) : Schemas.column(name, pick(TYPES));
		if (chance(15)) {
			column = Schemas.withGeneration(column, new Column.Generation.Identity());
		}
		else if (chance(30)) {
			column = Schemas.withDefault(column, chance(50) ? "0" : "1");
		}
		return chance(20) ? Schemas.withComment(column, chance(50) ? "old" : "") : column;
	}

	private Object unique(String table, String[] columns) {
		String name = name(table, "unique" + List.of(columns));
		return (name != null && chance(30)) ? Schemas.uniqueIndex(name, columns) : Schemas.unique(name, columns);
	}

	private Index index(String table, List<String> names) {
		String column = some(names, 1)[0];
		Index index = switch (this.random.nextInt(3)) {
			case 0 -> Schemas.index("unnamed", Schemas.descending(column));
			case 1 -> Schemas.index("unnamed", Schemas.expression("lower(" + column + ")"));
			default -> Schemas.index("unnamed", some(names, 2));
		};
		Index complete = chance(20) ? Schemas.where(index, some(names, 1)[0] + " > 5") : index;
		String name = name(table, complete.toString());
		return new Index(Schemas.id((name != null) ? name : free("n")), complete.unique(), complete.parts(),
				complete.predicate(), complete.options());
	}

	private Table withForeignKeys(Table table, List<Table> tables) {
		List<Constraint> constraints = new ArrayList<>(table.constraints());
		Set<String> used = new HashSet<>();
		for (Table referenced : tables) {
			for (List<Identifier> key : keys(referenced)) {
				List<Identifier> columns = matching(table, referenced, key);
				boolean possible = columns.size() == key.size() && chance(40);
				if (possible && used.add(pairs(columns, key) + referenced.name())) {
					constraints.add(foreignKey(table, columns, referenced, key));
				}
			}
		}
		return table.withConstraints(constraints);
	}

	private Constraint foreignKey(Table table, List<Identifier> columns, Table referenced, List<Identifier> key) {
		String name = name(table.name().toString(), "foreign key" + pairs(columns, key) + referenced.name());
		Constraint.Action action = chance(60) ? Constraint.Action.NO_ACTION : Constraint.Action.CASCADE;
		return new Constraint.ForeignKey((name != null) ? Schemas.id(name) : null, columns, referenced.name(), key,
				action, Constraint.Action.NO_ACTION);
	}

	private static String pairs(List<Identifier> columns, List<Identifier> referenced) {
		List<String> result = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			result.add(columns.get(i) + ">" + referenced.get(i));
		}
		result.sort(null);
		return result.toString();
	}

	private static List<List<Identifier>> keys(Table table) {
		List<List<Identifier>> result = new ArrayList<>();
		table.primaryKey().ifPresent((key) -> result.add(key.columns()));
		table.constraints(Constraint.Unique.class).forEach((unique) -> result.add(unique.columns()));
		return result;
	}

	private List<Identifier> matching(Table table, Table referenced, List<Identifier> key) {
		List<Identifier> result = new ArrayList<>();
		for (Identifier wanted : key) {
			String type = type(referenced, wanted);
			shuffled(table.columns()).stream()
				.filter((column) -> column.type().sql().equals(type) && !result.contains(column.name()))
				.findFirst()
				.ifPresent((column) -> result.add(column.name()));
		}
		return result;
	}

	private static String type(Table table, Identifier name) {
		return table.columns()
			.stream()
			.filter((column) -> column.name().equals(name))
			.findFirst()
			.orElseThrow()
			.type()
			.sql();
	}

	/**
	 * Return a name out of few, a name as Hibernate makes it, or none: which of the three
	 * depends on what is named, so that it is the same for both schemas.
	 */
	private @Nullable String name(String table, String function) {
		int hash = Math.floorMod((table + function).hashCode(), 10);
		if (hash < 3) {
			return null;
		}
		if (hash < 5) {
			return "UK" + String.format("%025d", Math.floorMod((table + function).hashCode(), Integer.MAX_VALUE));
		}
		return free("n" + this.random.nextInt(12));
	}

	private String free(String name) {
		String result = name;
		while (!this.usedNames.add(result)) {
			result = result + "_";
		}
		return result;
	}

	private String[] some(List<String> names, int count) {
		List<String> all = shuffled(names);
		return all.subList(0, Math.min(count, all.size())).toArray(String[]::new);
	}

	private String pick(List<String> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private <T> List<T> shuffled(List<T> list) {
		List<T> result = new ArrayList<>(list);
		Collections.shuffle(result, this.random);
		return result;
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

}
