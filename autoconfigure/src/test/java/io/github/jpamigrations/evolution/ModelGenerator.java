package io.github.jpamigrations.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.jpamigrations.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Makes models and their parts at random.
 */
final class ModelGenerator {

	/** Reserved on some database, each used once in a table at most. */
	private static final List<String> RESERVED = List.of("`order`", "`select`", "`key`", "`value`", "`user`",
			"`group`");

	private static final List<String> NUMBER_CHECKS = List.of("%s >= -5", "%s between -5 and 120", "%s <> 99",
			"%1$s > -9 and %1$s < 121", "%1$s < 50 or %1$s > 60", "%s in (0, 1, 2, 3, 7, -1)");

	private static final List<String> TEXT_CHECKS = List.of("%s <> 'x'", "length(%s) < 19", "%s not like 'z%%'",
			"%s not in ('b', 'it''s not')");

	private final Choice choice;

	private final TestDatabase database;

	/** Numbers of attributes that have the same value in several rows. */
	private final Set<Integer> repeating = new HashSet<>();

	/** Numbers of attributes whose nulls have to stay what they are. */
	private final Set<Integer> settled = new HashSet<>();

	/** Numbers of attributes that were required once. */
	private final Set<Integer> required = new HashSet<>();

	/** Reserved names with the numbers of the entities that have or had such a column. */
	private final Set<String> reserved = new HashSet<>();

	ModelGenerator(Choice choice, TestDatabase database) {
		this.choice = choice;
		this.database = database;
	}

	Model model() {
		Model model = new Model(this.choice.percent(15), List.of(), Map.of());
		int count = this.choice.between(1, 4);
		for (int i = 0; i < count; i++) {
			model = plusEntity(model);
		}
		return model;
	}

	Model plusEntity(Model model) {
		int id = this.choice.id();
		Model.Entity entity = new Model.Entity(id, this.choice.name(id), comment(20), key(), List.of(), List.of(),
				List.of(), null);
		List<Model.Entity> entities = new ArrayList<>(model.entities());
		entities.add(entity);
		Model result = model.withEntities(entities);
		int count = this.choice.between(1, 7);
		for (int i = 0; i < count; i++) {
			entity = entity.plus(attribute(result, entity, false));
			result = result.with(entity);
		}
		if (this.choice.percent(50)) {
			entity = withGroup(entity);
		}
		if (this.choice.percent(30)) {
			entity = withCheck(entity);
		}
		if (this.choice.percent(20)) {
			entity = withSubclass(entity, false);
		}
		return result.with(entity);
	}

	/**
	 * Return the entity with one more subclass.
	 */
	Model.Entity withSubclass(Model.Entity entity, boolean later) {
		Model.Inheritance.Strategy strategy = (entity.inheritance() != null) ? entity.inheritance().strategy()
				: this.choice.of(strategies(entity));
		int id = this.choice.id();
		Model.Subclass subclass = new Model.Subclass(id, this.choice.name(id), List.of());
		int count = this.choice.between(0, 3);
		List<Model.Subclass> subclasses = new ArrayList<>(entity.subclasses());
		subclasses.add(subclass);
		Model.Entity result = entity.withInheritance(new Model.Inheritance(strategy, subclasses));
		for (int i = 0; i < count; i++) {
			result = withSubclassColumn(result, later);
		}
		return result;
	}

	private static List<Model.Inheritance.Strategy> strategies(Model.Entity entity) {
		// The rows of all tables together have to have different keys.
		return (entity.key().strategy() == Model.Key.Strategy.IDENTITY)
				? List.of(Model.Inheritance.Strategy.SINGLE_TABLE, Model.Inheritance.Strategy.JOINED)
				: Arrays.asList(Model.Inheritance.Strategy.values());
	}

	/**
	 * Return the entity with one more column of its last subclass.
	 */
	Model.Entity withSubclassColumn(Model.Entity entity, boolean later) {
		Attribute.Basic column = basic(entity, later);
		List<Model.Subclass> subclasses = new ArrayList<>(entity.subclasses());
		Model.Subclass last = subclasses.remove(subclasses.size() - 1);
		List<Attribute.Basic> columns = new ArrayList<>(last.attributes());
		columns.add(column);
		subclasses.add(new Model.Subclass(last.id(), last.table(), columns));
		return entity.withInheritance(new Model.Inheritance(entity.inheritance().strategy(), subclasses));
	}

	Model.Key key() {
		Model.Key.Strategy strategy = this.choice.of(Arrays.asList(Model.Key.Strategy.values()));
		ModelType type = this.choice
			.of(strategy.generated() ? List.of(ModelType.LONG, ModelType.LONG, ModelType.INTEGER)
					: List.of(ModelType.LONG, ModelType.INTEGER, ModelType.STRING, ModelType.UNIQUE_ID));
		return new Model.Key(strategy, type, this.choice.of(List.of("id", "ident", "Nr")),
				this.choice.of(List.of(1, 10, 50)));
	}

	/**
	 * Return a new attribute.
	 * @param later whether the table has rows perhaps: then nothing is required whose
	 * placeholder would break a key
	 */
	Attribute attribute(Model model, Model.Entity entity, boolean later) {
		int kind = this.choice.between(0, 99);
		if (kind < 12) {
			return reference(model, entity, later);
		}
		boolean simpleKey = entity.key().strategy() != Model.Key.Strategy.COMPOSITE;
		if (kind < 16 && simpleKey) {
			int id = this.choice.id();
			return new Attribute.ElementTable(id, this.choice.name(id), elementShape(), this.choice.percent(30));
		}
		if (kind < 20 && simpleKey) {
			List<Model.Entity> targets = model.entities()
				.stream()
				.filter((target) -> target.key().strategy() != Model.Key.Strategy.COMPOSITE)
				.toList();
			int id = this.choice.id();
			return new Attribute.JoinTable(id, this.choice.name(id), this.choice.of(targets).id(),
					this.choice.percent(30));
		}
		List<Attribute.Basic> bases = entity.attributes(Attribute.Basic.class)
			.stream()
			.filter((basic) -> basic.shape().type().number() || basic.shape().type() == ModelType.STRING)
			.toList();
		if (kind < 25 && !bases.isEmpty()) {
			int id = this.choice.id();
			Attribute.Basic base = this.choice.of(bases);
			return new Attribute.Computed(id, this.choice.name(id), this.choice.of(expressions(base)), base.id());
		}
		return basic(entity, later);
	}

	static List<String> expressions(Attribute.Basic base) {
		return base.shape().type().number()
				? List.of("%s + 1", "%s * 2", "coalesce(%s, 0)", "case when %s > 5 then 1 else 0 end")
				: List.of("upper(%s)", "coalesce(%s, 'none')", "trim(%s)");
	}

	private Attribute reference(Model model, Model.Entity entity, boolean later) {
		int id = this.choice.id();
		Model.Entity target = this.choice.of(model.entities());
		boolean earlier = model.entities().indexOf(target) < model.entities().indexOf(entity);
		boolean nullable = later || !earlier || this.choice.percent(60);
		// A required key of two columns can't be set null, and neither can any required.
		List<String> actions = nullable ? List.of("CASCADE", "SET_NULL") : List.of("CASCADE");
		if (!nullable) {
			requires(id);
		}
		if (later) {
			repeats(id);
		}
		String action = this.choice.percent(30) ? this.choice.of(actions) : null;
		String name = this.choice.percent(40) ? "fk_" + id : null;
		String column = this.choice.percent(80) ? "ref_" + id + "_" : "Ref" + id + "_";
		return new Attribute.Reference(id, column, target.id(), nullable, this.choice.percent(20),
				new Attribute.ForeignKey(name, action, true));
	}

	private Attribute.Basic basic(Model.Entity entity, boolean later) {
		int id = this.choice.id();
		Attribute.Shape shape = shape();
		// A placeholder is none of the values that a check allows.
		boolean optional = later && shape.type().listed();
		boolean nullable = optional || this.choice.percent(60);
		if (!nullable) {
			requires(id);
		}
		boolean unique = shape.type().distinct() && shape.type() != ModelType.BYTE && (nullable || !later)
				&& this.choice.percent(10);
		if (unique) {
			settles(id);
		}
		String defaultText = (!unique && this.choice.percent(30)) ? defaultText(shape.type()) : null;
		if (defaultText != null) {
			requires(id);
		}
		if (later && (!nullable || defaultText != null)) {
			repeats(id);
		}
		String check = this.choice.percent(15) ? check(shape.type()) : null;
		String collation = (shape.type() == ModelType.STRING && this.choice.percent(15)) ? collation() : null;
		return new Attribute.Basic(id, columnName(entity, id), shape, nullable, unique,
				new Attribute.Notes(defaultText, comment(15), check, collation));
	}

	/**
	 * Return the name of a new column. A reserved one is not given again to a table in
	 * which it was dropped: another type would then have to take the old values.
	 */
	String columnName(Model.Entity entity, int id) {
		String reserved = this.choice.of(RESERVED);
		return (this.choice.percent(10) && this.reserved.add(entity.id() + reserved)) ? reserved : this.choice.name(id);
	}

	Attribute.Shape shape() {
		List<ModelType> types = new ArrayList<>(Arrays.asList(ModelType.values()));
		if (this.database == TestDatabase.MYSQL || this.database == TestDatabase.MARIADB) {
			// Hibernate knows no name for such a type there, and refuses it.
			types.remove(ModelType.ENUM_TYPE);
		}
		return shape(this.choice.of(types));
	}

	private Attribute.Shape elementShape() {
		return shape(this.choice.of(List.of(ModelType.INTEGER, ModelType.STRING, ModelType.DATE, ModelType.DECIMAL)));
	}

	/**
	 * Return a type with random sizes, in which the values of all rows fit.
	 */
	Attribute.Shape shape(ModelType type) {
		return switch (type) {
			case STRING -> new Attribute.Shape(type, this.choice.of(List.of(20, 50, 100, 191, 255)), 0);
			case BYTES -> new Attribute.Shape(type, this.choice.of(List.of(16, 64, 255)), 0);
			case DECIMAL -> new Attribute.Shape(type, this.choice.of(List.of(10, 14, 20)), this.choice.between(2, 6));
			case DATE_TIME, INSTANT -> new Attribute.Shape(type, this.choice.of(List.of(-1, 0, 3, 6)), 0);
			case ENUM_NAME, ENUM_NUMBER -> new Attribute.Shape(type, this.choice.between(2, 5), 0);
			case ENUM_TYPE -> new Attribute.Shape(type, this.choice.between(2, 5), this.choice.between(1, 3));
			default -> new Attribute.Shape(type, 0, 0);
		};
	}

	@Nullable String defaultText(ModelType type) {
		return type.defaults().isEmpty() ? null : this.choice.of(type.defaults());
	}

	@Nullable String check(ModelType type) {
		if (type.number()) {
			return this.choice.of(NUMBER_CHECKS);
		}
		return (type == ModelType.STRING) ? this.choice.of(TEXT_CHECKS) : null;
	}

	@Nullable String collation() {
		return switch (this.database) {
			case MYSQL, MARIADB -> this.choice.of(List.of("utf8mb4_bin", "utf8mb4_unicode_ci", "latin1_bin"));
			case POSTGRESQL -> this.choice.of(List.of("C", "POSIX"));
			default -> null;
		};
	}

	@Nullable String comment(int percent) {
		return this.choice.percent(percent) ? this.choice.comment() : null;
	}

	/**
	 * Return the entity with one more unique or index, where it has columns for one.
	 */
	Model.Entity withGroup(Model.Entity entity) {
		List<Integer> columns = entity.attributes(Attribute.Basic.class)
			.stream()
			.filter((basic) -> basic.shape().type().indexable())
			.map(Attribute::id)
			.toList();
		if (columns.isEmpty()) {
			return entity;
		}
		Set<Integer> members = new LinkedHashSet<>();
		int count = this.choice.between(1, Math.min(3, columns.size()));
		while (members.size() < count) {
			members.add(this.choice.of(columns));
		}
		Model.Group.Kind kind = this.choice.of(Arrays.asList(Model.Group.Kind.values()));
		if (this.repeating.containsAll(members)) {
			kind = Model.Group.Kind.INDEX;
		}
		int id = this.choice.id();
		String name = this.choice.percent(70) ? "ix_" + id : null;
		List<Model.Group> groups = new ArrayList<>(entity.groups());
		members.forEach(this::settles);
		boolean there = groups.stream().anyMatch((group) -> members.equals(Set.copyOf(group.members())));
		if (!there) {
			groups.add(new Model.Group(id, kind, name, List.copyOf(members),
					kind == Model.Group.Kind.INDEX && this.choice.percent(40)));
		}
		return entity.withGroups(groups);
	}

	/**
	 * Remember that the rows repeat the values of an attribute, so that it alone can't
	 * become unique.
	 */
	void repeats(int attribute) {
		this.repeating.add(attribute);
	}

	boolean isRepeating(int attribute) {
		return this.repeating.contains(attribute);
	}

	/**
	 * Remember that an attribute was unique or of another type once: where its nulls
	 * become a placeholder, the downgrade can't make it that again.
	 */
	void settles(int attribute) {
		this.settled.add(attribute);
	}

	boolean isSettled(int attribute) {
		return this.settled.contains(attribute);
	}

	/**
	 * Remember that an attribute was required or had a default once: where it is dropped,
	 * the downgrade puts one value into all rows.
	 */
	void requires(int attribute) {
		this.required.add(attribute);
	}

	/**
	 * Return whether a downgrade with rows could bring the attribute back. A placeholder
	 * is neither unique nor the key of a row of another table, nor what a list of values
	 * allows: such a downgrade fails by its nature, the finding above its statement says
	 * so.
	 */
	boolean isRestorable(Attribute attribute) {
		if (!this.required.contains(attribute.id())) {
			return true;
		}
		return attribute instanceof Attribute.Basic basic && !this.settled.contains(basic.id())
				&& !basic.shape().type().listed();
	}

	Model.Entity withCheck(Model.Entity entity) {
		List<Attribute.Basic> columns = entity.attributes(Attribute.Basic.class)
			.stream()
			.filter((basic) -> basic.shape().type().number() || basic.shape().type() == ModelType.STRING)
			.toList();
		if (columns.isEmpty()) {
			return entity;
		}
		Attribute.Basic column = this.choice.of(columns);
		int id = this.choice.id();
		List<Model.Check> checks = new ArrayList<>(entity.checks());
		checks.add(new Model.Check(id, this.choice.percent(70) ? "ck_" + id : null, column.id(),
				Objects.requireNonNull(check(column.shape().type()))));
		return entity.withChecks(checks);
	}

}
