package io.github.jpamigrations.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A mapped model as data, from which entity classes can be made. Entities, attributes and
 * constraints have numbers that survive every change, so that two states of one thing are
 * recognized whatever it is called.
 *
 * @param globallyQuoted whether Hibernate quotes all names
 * @param entities the entities; a required reference points to an earlier one
 * @param oldNames how entities and attributes were called, by their numbers
 */
record Model(boolean globallyQuoted, List<Entity> entities, Map<Integer, List<String>> oldNames) {

	Model {
		entities = List.copyOf(entities);
		oldNames = Map.copyOf(oldNames);
	}

	Entity entity(int id) {
		return this.entities.stream().filter((entity) -> entity.id() == id).findFirst().orElseThrow();
	}

	Model with(Entity changed) {
		return withEntities(this.entities.stream()
			.map((entity) -> (entity.id() == changed.id()) ? changed : entity)
			.collect(Collectors.toList()));
	}

	Model withEntities(List<Entity> entities) {
		return new Model(this.globallyQuoted, entities, this.oldNames);
	}

	/**
	 * Return the model with the hint that something was called otherwise.
	 */
	Model withOldName(int id, String oldName) {
		List<String> names = new ArrayList<>(this.oldNames.getOrDefault(id, List.of()));
		names.add(oldName);
		Map<Integer, List<String>> result = new HashMap<>(this.oldNames);
		result.put(id, List.copyOf(names));
		return new Model(this.globallyQuoted, this.entities, result);
	}

	/**
	 * Return whether anything refers to the entity.
	 */
	boolean isReferenced(int id) {
		return this.entities.stream()
			.flatMap((entity) -> entity.attributes().stream())
			.anyMatch((attribute) -> refersTo(attribute, id));
	}

	static boolean refersTo(Attribute attribute, int id) {
		return attribute instanceof Attribute.Reference reference && reference.target() == id
				|| attribute instanceof Attribute.JoinTable join && join.target() == id;
	}

	/**
	 * Return how many values an enum has that several columns share.
	 */
	int sizeOfEnum(int number) {
		return this.entities.stream()
			.flatMap(Entity::allColumns)
			.map(Attribute.Basic::shape)
			.filter((shape) -> shape.type() == ModelType.ENUM_TYPE && shape.scale() == number)
			.mapToInt(Attribute.Shape::size)
			.max()
			.orElseThrow();
	}

	/**
	 * Return the names of constraints and indexes that the model says.
	 */
	Set<String> statedNames() {
		Set<String> names = new HashSet<>();
		for (Entity entity : this.entities) {
			entity.groups().forEach((group) -> names.add(group.name()));
			entity.checks().forEach((check) -> names.add(check.name()));
			entity.attributes(Attribute.Reference.class).forEach((reference) -> names.add(reference.key().name()));
		}
		names.remove(null);
		return names;
	}

	String describe() {
		StringBuilder text = new StringBuilder(this.globallyQuoted ? "globally quoted\n" : "");
		for (Entity entity : this.entities) {
			text.append("%d %s %s comment=%s\n".formatted(entity.id(), entity.table(), entity.key(), entity.comment()));
			entity.attributes().forEach((attribute) -> text.append("    ").append(attribute).append('\n'));
			entity.groups().forEach((group) -> text.append("    ").append(group).append('\n'));
			entity.checks().forEach((check) -> text.append("    ").append(check).append('\n'));
			entity.subclasses()
				.forEach((subclass) -> text.append("    %s %s\n".formatted(entity.inheritance().strategy(), subclass)));
		}
		text.append("old names: ").append(this.oldNames).append('\n');
		return text.toString();
	}

	/**
	 * An entity with its table.
	 *
	 * @param id the number of the entity
	 * @param table the name of its table, in backticks where it is quoted
	 * @param comment the comment of the table
	 * @param key the primary key
	 * @param attributes its attributes
	 * @param groups its uniques and indexes
	 * @param checks the checks of the table
	 * @param inheritance its subclasses, absent where it has none
	 */
	record Entity(int id, String table, @Nullable String comment, Key key, List<Attribute> attributes,
			List<Group> groups, List<Check> checks, @Nullable Inheritance inheritance) {

		Entity {
			attributes = List.copyOf(attributes);
			groups = List.copyOf(groups);
			checks = List.copyOf(checks);
		}

		Attribute attribute(int id) {
			return this.attributes.stream().filter((attribute) -> attribute.id() == id).findFirst().orElseThrow();
		}

		<A extends Attribute> List<A> attributes(Class<A> kind) {
			return this.attributes.stream().filter(kind::isInstance).map(kind::cast).toList();
		}

		Entity withTable(String table) {
			return new Entity(this.id, table, this.comment, this.key, this.attributes, this.groups, this.checks,
					this.inheritance);
		}

		Entity withComment(@Nullable String comment) {
			return new Entity(this.id, this.table, comment, this.key, this.attributes, this.groups, this.checks,
					this.inheritance);
		}

		Entity withKey(Key key) {
			return new Entity(this.id, this.table, this.comment, key, this.attributes, this.groups, this.checks,
					this.inheritance);
		}

		Entity with(Attribute changed) {
			return withAttributes(
					replaced(this.attributes, (attribute) -> (attribute.id() == changed.id()) ? changed : attribute));
		}

		Entity plus(Attribute added) {
			List<Attribute> result = new ArrayList<>(this.attributes);
			result.add(added);
			return withAttributes(result);
		}

		/**
		 * Return the entity without an attribute and whatever uses it.
		 */
		Entity minus(int attribute) {
			List<Attribute> left = this.attributes.stream()
				.filter((other) -> other.id() != attribute && !other.uses().contains(attribute))
				.toList();
			return withAttributes(left)
				.withGroups(this.groups.stream().filter((group) -> !group.members().contains(attribute)).toList())
				.withChecks(this.checks.stream().filter((check) -> check.member() != attribute).toList());
		}

		Entity withAttributes(List<Attribute> attributes) {
			return new Entity(this.id, this.table, this.comment, this.key, attributes, this.groups, this.checks,
					this.inheritance);
		}

		Entity withGroups(List<Group> groups) {
			return new Entity(this.id, this.table, this.comment, this.key, this.attributes, groups, this.checks,
					this.inheritance);
		}

		Entity withChecks(List<Check> checks) {
			return new Entity(this.id, this.table, this.comment, this.key, this.attributes, this.groups, checks,
					this.inheritance);
		}

		Entity withInheritance(@Nullable Inheritance inheritance) {
			return new Entity(this.id, this.table, this.comment, this.key, this.attributes, this.groups, this.checks,
					inheritance);
		}

		/**
		 * Return the columns of the entity and of its subclasses.
		 */
		Stream<Attribute.Basic> allColumns() {
			return Stream.concat(attributes(Attribute.Basic.class).stream(),
					subclasses().stream().flatMap((subclass) -> subclass.attributes().stream()));
		}

		List<Subclass> subclasses() {
			return (this.inheritance != null) ? this.inheritance.subclasses() : List.of();
		}

		boolean inherits(Inheritance.Strategy strategy) {
			return this.inheritance != null && this.inheritance.strategy() == strategy;
		}

		private static <T> List<T> replaced(List<T> list, UnaryOperator<T> change) {
			return list.stream().map(change).toList();
		}

	}

	/**
	 * A primary key.
	 *
	 * @param strategy where its values come from
	 * @param type the type of the column or columns
	 * @param name the name of the column, followed by a digit where there are two
	 * @param increment the increment of the sequence or of the row in a generator table
	 */
	record Key(Strategy strategy, ModelType type, String name, int increment) {

		/**
		 * Return the names of the columns.
		 */
		List<String> columns() {
			return (this.strategy == Strategy.COMPOSITE) ? List.of(this.name + "1", this.name + "2")
					: List.of(this.name);
		}

		/**
		 * Where the values of a key come from.
		 */
		enum Strategy {

			ASSIGNED, IDENTITY, SEQUENCE, TABLE, COMPOSITE;

			boolean generated() {
				return this == IDENTITY || this == SEQUENCE || this == TABLE;
			}

		}

	}

	/**
	 * The subclasses of an entity.
	 *
	 * @param strategy where their columns are
	 * @param subclasses the subclasses, one at least
	 */
	record Inheritance(Strategy strategy, List<Subclass> subclasses) {

		Inheritance {
			subclasses = List.copyOf(subclasses);
		}

		/**
		 * Return the same with other subclasses, absent where none is left.
		 */
		@Nullable Inheritance with(List<Subclass> subclasses) {
			return subclasses.isEmpty() ? null : new Inheritance(this.strategy, subclasses);
		}

		/**
		 * Where the columns of subclasses are, as Jakarta Persistence calls it.
		 */
		enum Strategy {

			SINGLE_TABLE, JOINED, TABLE_PER_CLASS

		}

	}

	/**
	 * A subclass of an entity.
	 *
	 * @param id its number
	 * @param table the name of its table, if it has one
	 * @param attributes its own columns
	 */
	record Subclass(int id, String table, List<Attribute.Basic> attributes) {

		Subclass {
			attributes = List.copyOf(attributes);
		}

	}

	/**
	 * A unique constraint or an index.
	 *
	 * @param id its number
	 * @param kind what it is
	 * @param name its name, absent for one that Hibernate names
	 * @param members the numbers of the attributes in it
	 * @param descending whether the first column is in descending order
	 */
	record Group(int id, Kind kind, @Nullable String name, List<Integer> members, boolean descending) {

		/**
		 * What a group of columns is.
		 */
		enum Kind {

			UNIQUE, INDEX, UNIQUE_INDEX

		}

	}

	/**
	 * A check of a table.
	 *
	 * @param id its number
	 * @param name its name, absent for one that Hibernate names
	 * @param member the number of the attribute that it is about
	 * @param template its text, with %s for the column
	 */
	record Check(int id, @Nullable String name, int member, String template) {

	}

}
