package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * A database in memory that carries out operations and refuses whatever one of the real
 * ones refuses: names of constraints and indexes are unique in the schema (PostgreSQL,
 * H2), the types under foreign keys are equal (MySQL), what is used can't be dropped.
 */
class SchemaModel implements Operation.Visitor<SchemaModel> {

	private final LowerCaseSignatures signatures = new LowerCaseSignatures();

	private final ColumnUse use = new ColumnUse(this.signatures);

	private final Candidates candidates = new Candidates(this.signatures);

	private final Map<String, Table> tables = new LinkedHashMap<>();

	private final Map<String, Sequence> sequences = new LinkedHashMap<>();

	private final Map<String, NamedType> types = new LinkedHashMap<>();

	private final Map<String, AuxiliaryObject> auxiliaryObjects = new LinkedHashMap<>();

	/**
	 * Return a database that holds a schema, its unnamed parts named.
	 */
	static SchemaModel of(DatabaseSchema schema) {
		SchemaModel result = new SchemaModel();
		schema.types().forEach((type) -> result.types.put(result.signatures.name(type.name()), type));
		schema.sequences()
			.forEach((sequence) -> result.sequences.put(result.signatures.name(sequence.name()), sequence));
		for (Table table : schema.tables()) {
			result.createTable(new Operation.CreateTable(table.withConstraints(table.constraints()
				.stream()
				.filter((constraint) -> !(constraint instanceof Constraint.ForeignKey))
				.toList())));
		}
		for (Table table : schema.tables()) {
			table.foreignKeys().forEach((key) -> result.addConstraint(new Operation.AddConstraint(table.name(), key)));
		}
		schema.auxiliaryObjects()
			.forEach((object) -> result.createAuxiliaryObject(new Operation.CreateAuxiliaryObject(object)));
		return result;
	}

	SchemaModel apply(List<Operation> operations) {
		for (Operation operation : operations) {
			try {
				operation.accept(this);
			}
			catch (IllegalStateException ex) {
				throw new AssertionError(ex.getMessage() + ": " + operation + " of\n"
						+ String.join("\n", operations.stream().map(Operation::toString).toList()), ex);
			}
		}
		return this;
	}

	DatabaseSchema schema() {
		return new DatabaseSchema(List.copyOf(this.tables.values()), List.copyOf(this.sequences.values()),
				List.copyOf(this.types.values()), List.copyOf(this.auxiliaryObjects.values()));
	}

	@Override
	public SchemaModel createTable(Operation.CreateTable operation) {
		Table table = operation.table();
		String key = this.signatures.name(table.name());
		require(!this.tables.containsKey(key), "table exists already");
		require(table.foreignKeys().isEmpty(), "foreign key within create table");
		this.tables.put(key, table.withColumns(List.of()).withConstraints(List.of()).withIndexes(List.of()));
		for (Column column : table.columns()) {
			requireType(column);
		}
		put(table.withConstraints(List.of()).withIndexes(List.of()));
		table.constraints()
			.forEach((constraint) -> addConstraint(new Operation.AddConstraint(table.name(), constraint)));
		table.indexes().forEach((index) -> createIndex(new Operation.CreateIndex(table.name(), index)));
		return this;
	}

	@Override
	public SchemaModel dropTable(Operation.DropTable operation) {
		Table table = get(operation.table().name());
		require(table.foreignKeys().isEmpty(), "foreign key within drop table");
		require(referencesTo(table.name()).findAny().isEmpty(), "table is referenced");
		require(this.auxiliaryObjects.keySet().stream().noneMatch((name) -> name.equals("view_" + table.name())),
				"table has a view");
		requireEqual(table.columns(), operation.table().columns(), "columns");
		requireEqual(definitions(table), definitions(operation.table()), "constraints and indexes");
		this.tables.remove(this.signatures.name(table.name()));
		return this;
	}

	@Override
	public SchemaModel renameTable(Operation.RenameTable operation) {
		Table table = get(operation.from());
		require(!this.tables.containsKey(this.signatures.name(operation.to())), "table exists already");
		this.tables.remove(this.signatures.name(operation.from()));
		put(new Table(operation.to(), table.columns(), table.constraints(), table.indexes(), table.comment(),
				table.options(), table.initialRows()));
		for (Table other : List.copyOf(this.tables.values())) {
			put(other.withConstraints(other.constraints()
				.stream()
				.map((constraint) -> renamed(constraint, operation.from(), operation.to()))
				.toList()));
		}
		return this;
	}

	private Constraint renamed(Constraint constraint, QualifiedName from, QualifiedName to) {
		if (constraint instanceof Constraint.ForeignKey key && same(key.referencedTable(), from)) {
			return new Constraint.ForeignKey(key.name(), key.columns(), to, key.referencedColumns(), key.onDelete(),
					key.onUpdate());
		}
		return constraint;
	}

	@Override
	public SchemaModel alterTable(Operation.AlterTable operation) {
		Table table = get(operation.from().name());
		requireEqual(nullToEmpty(table.comment()), nullToEmpty(operation.from().comment()), "comment");
		return put(new Table(table.name(), table.columns(), table.constraints(), table.indexes(),
				operation.to().comment(), table.options(), table.initialRows()));
	}

	@Override
	public SchemaModel addColumn(Operation.AddColumn operation) {
		Table table = get(operation.table());
		Column column = operation.column();
		require(find(table, column.name()) == null, "column exists already");
		requireType(column);
		for (String source : this.use.of(column)) {
			require(columnNames(table).contains(source), "computed from nothing");
		}
		List<Column> columns = new ArrayList<>(table.columns());
		int place = columns.size();
		if (operation.position() instanceof Operation.Position.Between between) {
			place = (between.after() != null) ? indexOf(table, between.after()) + 1 : 0;
			requireNeighbours(table, between, place - 1, place);
		}
		else {
			require(place > 0, "the only column is added as if there were others");
		}
		columns.add(place, column);
		return put(table.withColumns(columns));
	}

	@Override
	public SchemaModel dropColumn(Operation.DropColumn operation) {
		Table table = get(operation.table());
		Column column = operation.column();
		String name = this.signatures.name(column.name());
		int place = indexOf(table, column.name());
		requireEqual(withoutPlaceholder(table.columns().get(place)), withoutPlaceholder(column), "column");
		if (operation.position() instanceof Operation.Position.Between between) {
			requireNeighbours(table, between, place - 1, place + 1);
		}
		else {
			require(place == table.columns().size() - 1, "not the last column");
			require(place > 0, "the only column is dropped as if there were others");
		}
		for (Member member : Member.of(table)) {
			require(!this.use.of(member).contains(name), "column is used by " + member);
		}
		requireNotComputedFrom(table, name);
		require(referencesTo(table.name()).noneMatch((key) -> this.use.names(key.referencedColumns()).contains(name)),
				"column is referenced");
		List<Column> columns = new ArrayList<>(table.columns());
		columns.remove(place);
		return put(table.withColumns(columns));
	}

	@Override
	public SchemaModel alterColumn(Operation.AlterColumn operation) {
		Table table = get(operation.table());
		int place = indexOf(table, operation.from().name());
		String name = this.signatures.name(operation.from().name());
		requireEqual(withoutPlaceholder(table.columns().get(place)), withoutPlaceholder(operation.from()), "column");
		requireType(operation.to());
		boolean sameType = this.signatures.type(operation.from()).equals(this.signatures.type(operation.to()));
		boolean sameIdentity = isIdentity(operation.from()) == isIdentity(operation.to());
		if (!sameType || !sameIdentity) {
			require(table.foreignKeys().stream().noneMatch((key) -> this.use.of(key).contains(name)),
					"column is under a foreign key");
			require(referencesTo(table.name())
				.noneMatch((key) -> this.use.names(key.referencedColumns()).contains(name)), "column is referenced");
		}
		if (!sameType) {
			requireNotComputedFrom(table, name);
		}
		List<Column> columns = new ArrayList<>(table.columns());
		columns.set(place, operation.to());
		return put(table.withColumns(columns));
	}

	@Override
	public SchemaModel renameColumn(Operation.RenameColumn operation) {
		Table table = get(operation.table());
		int place = indexOf(table, operation.from());
		require(find(table, operation.to()) == null, "column exists already");
		List<Column> columns = new ArrayList<>(table.columns());
		columns.set(place, columns.get(place).withName(operation.to()));
		ColumnRenaming renaming = new ColumnRenaming(operation.from(), operation.to());
		put(table.withColumns(columns.stream().map(renaming::inComputed).toList())
			.withConstraints(table.constraints().stream().map(renaming::inConstraint).toList())
			.withIndexes(table.indexes().stream().map(renaming::inIndex).toList()));
		for (Table other : List.copyOf(this.tables.values())) {
			put(other.withConstraints(other.constraints()
				.stream()
				.map((constraint) -> (constraint instanceof Constraint.ForeignKey key
						&& same(key.referencedTable(), operation.table())) ? renaming.inReference(key) : constraint)
				.toList()));
		}
		return this;
	}

	@Override
	public SchemaModel addConstraint(Operation.AddConstraint operation) {
		Table table = get(operation.table());
		Constraint constraint = named(table, operation.constraint());
		requireFree(constraint.name());
		if (!(constraint instanceof Constraint.Check)) {
			requireColumns(table, this.use.of(constraint));
		}
		if (constraint instanceof Constraint.PrimaryKey) {
			require(table.primaryKey().isEmpty(), "two primary keys");
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			requireReference(table, key);
		}
		List<Constraint> constraints = new ArrayList<>(table.constraints());
		constraints.add(constraint);
		return put(table.withConstraints(constraints));
	}

	@Override
	public SchemaModel dropConstraint(Operation.DropConstraint operation) {
		Table table = get(operation.table());
		Member wanted = new Member.OfConstraint(operation.constraint());
		Constraint constraint = table.constraints()
			.stream()
			.filter((candidate) -> isNamed(candidate, named(table, operation.constraint()).name())
					&& this.candidates.definition(new Member.OfConstraint(candidate))
						.equals(this.candidates.definition(wanted)))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no such constraint"));
		List<Constraint> constraints = new ArrayList<>(table.constraints());
		constraints.remove(constraint);
		put(table.withConstraints(constraints));
		return requireReferencesStand(table.name());
	}

	@Override
	public SchemaModel createIndex(Operation.CreateIndex operation) {
		Table table = get(operation.table());
		requireFree(operation.index().name());
		List<Index> indexes = new ArrayList<>(table.indexes());
		indexes.add(operation.index());
		return put(table.withIndexes(indexes));
	}

	@Override
	public SchemaModel dropIndex(Operation.DropIndex operation) {
		Table table = get(operation.table());
		List<Index> indexes = new ArrayList<>(table.indexes());
		require(indexes.remove(operation.index()), "no such index");
		put(table.withIndexes(indexes));
		return requireReferencesStand(table.name());
	}

	@Override
	public SchemaModel createSequence(Operation.CreateSequence operation) {
		String key = this.signatures.name(operation.sequence().name());
		require(this.sequences.putIfAbsent(key, operation.sequence()) == null, "sequence exists already");
		return this;
	}

	@Override
	public SchemaModel dropSequence(Operation.DropSequence operation) {
		String key = this.signatures.name(operation.sequence().name());
		require(this.sequences.remove(key, operation.sequence()), "no such sequence");
		return this;
	}

	@Override
	public SchemaModel alterSequence(Operation.AlterSequence operation) {
		String key = this.signatures.name(operation.from().name());
		require(this.sequences.replace(key, operation.from(), operation.to()), "no such sequence");
		return this;
	}

	@Override
	public SchemaModel renameSequence(Operation.RenameSequence operation) {
		String key = this.signatures.name(operation.from().name());
		require(this.sequences.remove(key, operation.from()), "no such sequence");
		require(this.sequences.putIfAbsent(this.signatures.name(operation.to().name()), operation.to()) == null,
				"sequence exists already");
		return this;
	}

	@Override
	public SchemaModel createType(Operation.CreateType operation) {
		String key = this.signatures.name(operation.type().name());
		require(this.types.putIfAbsent(key, operation.type()) == null, "type exists already");
		return this;
	}

	@Override
	public SchemaModel alterType(Operation.AlterType operation) {
		String key = this.signatures.name(operation.to().name());
		NamedType present = this.types.get(key);
		require(present != null && present.enumValues().equals(operation.from().enumValues()), "type has other values");
		this.types.put(key, operation.to());
		return this;
	}

	@Override
	public SchemaModel dropType(Operation.DropType operation) {
		String key = this.signatures.name(operation.type().name());
		require(this.tables.values()
			.stream()
			.flatMap((table) -> table.columns().stream())
			.noneMatch((column) -> this.signatures.type(column).equals(key)), "type is used");
		require(this.types.remove(key, operation.type()), "no such type");
		return this;
	}

	@Override
	public SchemaModel createAuxiliaryObject(Operation.CreateAuxiliaryObject operation) {
		AuxiliaryObject object = operation.object();
		require(object.beforeTables() || this.tables.keySet().contains(object.name().replace("view_", "")),
				"view of nothing");
		require(this.auxiliaryObjects.putIfAbsent(object.name(), object) == null, "object exists already");
		return this;
	}

	@Override
	public SchemaModel dropAuxiliaryObject(Operation.DropAuxiliaryObject operation) {
		require(this.auxiliaryObjects.remove(operation.object().name(), operation.object()), "no such object");
		return this;
	}

	private Set<String> definitions(Table table) {
		return Member.of(table).stream().map(this.candidates::definition).collect(Collectors.toSet());
	}

	private Constraint named(Table table, Constraint constraint) {
		if (constraint.name() != null) {
			return constraint;
		}
		Identifier name = this.signatures.madeUpName(table.name(), constraint, 0);
		return constraint.withName(name);
	}

	private void requireReference(Table table, Constraint.ForeignKey key) {
		Table referenced = get(key.referencedTable());
		requireColumns(referenced, this.use.names(key.referencedColumns()));
		requireKey(referenced, key);
		for (int i = 0; i < key.columns().size(); i++) {
			Column from = table.columns().get(indexOf(table, key.columns().get(i)));
			Column to = referenced.columns().get(indexOf(referenced, key.referencedColumns().get(i)));
			requireEqual(this.signatures.type(from), this.signatures.type(to), "types of foreign key");
		}
	}

	private SchemaModel requireReferencesStand(QualifiedName table) {
		referencesTo(table).forEach((key) -> requireKey(get(table), key));
		return this;
	}

	private void requireKey(Table table, Constraint.ForeignKey reference) {
		Set<String> columns = this.use.names(reference.referencedColumns());
		require(keys(table).anyMatch(columns::equals), "no key for a foreign key");
	}

	private Stream<Set<String>> keys(Table table) {
		return Stream
			.of(table.constraints(Constraint.PrimaryKey.class).map(this.use::of),
					table.constraints(Constraint.Unique.class).map(this.use::of),
					table.indexes()
						.stream()
						.filter((index) -> index.unique() && index.predicate() == null
								&& !index.plainColumns().isEmpty())
						.map((index) -> this.use.names(index.plainColumns())))
			.flatMap((keys) -> keys);
	}

	private Stream<Constraint.ForeignKey> referencesTo(QualifiedName table) {
		return this.tables.values()
			.stream()
			.flatMap((other) -> other.foreignKeys().stream())
			.filter((key) -> same(key.referencedTable(), table));
	}

	private boolean isNamed(Constraint candidate, @Nullable Identifier name) {
		return name == null || candidate.name() != null
				&& this.signatures.name(candidate.name()).equals(this.signatures.name(name));
	}

	private void requireFree(@Nullable Identifier name) {
		String wanted = (name != null) ? this.signatures.name(name) : "";
		require(this.tables.values()
			.stream()
			.flatMap((table) -> Member.of(table).stream())
			.map(Member::name)
			.noneMatch((other) -> other != null && this.signatures.name(other).equals(wanted)),
				"name '" + wanted + "' is taken");
	}

	private void requireType(Column column) {
		String type = this.signatures.type(column);
		require(!type.startsWith("type_") || this.types.containsKey(type), "no such type");
	}

	private void requireNotComputedFrom(Table table, String name) {
		require(table.columns().stream().noneMatch((column) -> this.use.of(column).contains(name)),
				"column is used by a computed column");
	}

	private void requireColumns(Table table, Set<String> names) {
		require(columnNames(table).containsAll(names), "no such column");
	}

	private void requireNeighbours(Table table, Operation.Position.Between between, int after, int before) {
		Identifier left = (after >= 0) ? table.columns().get(after).name() : null;
		Identifier right = (before < table.columns().size()) ? table.columns().get(before).name() : null;
		requireEqual(left, between.after(), "column before");
		requireEqual(right, between.before(), "column behind");
	}

	private Set<String> columnNames(Table table) {
		return this.use.names(table.columns().stream().map(Column::name).toList());
	}

	private int indexOf(Table table, Identifier name) {
		Column column = find(table, name);
		if (column == null) {
			throw new IllegalStateException("no such column '" + name + "'");
		}
		return table.columns().indexOf(column);
	}

	private @Nullable Column find(Table table, Identifier name) {
		return table.columns()
			.stream()
			.filter((column) -> this.signatures.name(column.name()).equals(this.signatures.name(name)))
			.findFirst()
			.orElse(null);
	}

	private Table get(QualifiedName name) {
		Table table = this.tables.get(this.signatures.name(name));
		if (table == null) {
			throw new IllegalStateException("no such table '" + name + "'");
		}
		return table;
	}

	private SchemaModel put(Table table) {
		this.tables.put(this.signatures.name(table.name()), table);
		return this;
	}

	private boolean same(QualifiedName one, QualifiedName other) {
		return this.signatures.name(one).equals(this.signatures.name(other));
	}

	private static boolean isIdentity(Column column) {
		return column.generation() instanceof Column.Generation.Identity;
	}

	private static String nullToEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/**
	 * What rows are given is no property of a table.
	 */
	private static Column withoutPlaceholder(Column column) {
		Map<String, String> options = new LinkedHashMap<>(column.options());
		options.remove(Column.PLACEHOLDER);
		options.remove(Column.CONDITION);
		return new Column(column.name(), column.type(), column.nullable(), column.defaultValue(), column.generation(),
				column.collation(), column.comment(), options);
	}

	private static void requireEqual(@Nullable Object actual, @Nullable Object expected, String what) {
		require(Objects.equals(actual, expected), what + ": " + actual + " is not " + expected);
	}

	private static void require(boolean condition, String problem) {
		if (!condition) {
			throw new IllegalStateException(problem);
		}
	}

}
