package io.github.jpamigrations.evolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Changes models at random. A change never asks for what the rows can't be: the values of
 * a column that becomes unique differ, what becomes narrower has room for each value.
 */
final class ModelChanges {

	private static final Map<String, Integer> WEIGHTS = Map.ofEntries(Map.entry("entity", 6), Map.entry("table", 8),
			Map.entry("add", 25), Map.entry("drop", 12), Map.entry("column", 50), Map.entry("group", 18),
			Map.entry("check", 8), Map.entry("reference", 12), Map.entry("key", 6), Map.entry("rename", 12),
			Map.entry("subclass", 14));

	private final Choice choice;

	private final ModelGenerator generator;

	private final ColumnChanges columns;

	ModelChanges(Choice choice, ModelGenerator generator) {
		this.choice = choice;
		this.generator = generator;
		this.columns = new ColumnChanges(choice, generator);
	}

	/**
	 * Return the model after some changes.
	 */
	Model change(Model model) {
		Model result = model;
		int count = this.choice.between(1, 7);
		for (int i = 0; i < count; i++) {
			result = changeOne(result);
		}
		return result;
	}

	private Model changeOne(Model model) {
		Model.Entity entity = this.choice.of(model.entities());
		return switch (kind()) {
			case "entity" -> changeEntities(model, entity);
			case "table" -> model.with(entity.withComment(this.generator.comment(70)));
			case "add" -> model.with(entity.plus(this.generator.attribute(model, entity, true)));
			case "drop" -> model.with(dropAttribute(entity));
			case "column" -> model.with(changeColumn(entity));
			case "group" -> model.with(changeGroups(entity));
			case "check" -> model.with(changeChecks(entity));
			case "reference" -> model.with(changeReference(model, entity));
			case "rename" -> rename(model, entity);
			case "subclass" -> model.with(changeSubclasses(entity));
			default -> model.with(changeKey(entity));
		};
	}

	private String kind() {
		List<String> kinds = WEIGHTS.keySet().stream().sorted().toList();
		int number = this.choice.between(1, WEIGHTS.values().stream().mapToInt(Integer::intValue).sum());
		int sum = 0;
		for (String kind : kinds) {
			sum += WEIGHTS.get(kind);
			if (number <= sum) {
				return kind;
			}
		}
		throw new IllegalStateException();
	}

	/**
	 * Rename a table or a column and say so.
	 */
	private Model rename(Model model, Model.Entity entity) {
		String name = this.choice.name(this.choice.id());
		if (!entity.subclasses().isEmpty() && this.choice.percent(40)) {
			return renameSubclass(model, entity, name);
		}
		if (entity.attributes().isEmpty() || this.choice.percent(30)) {
			return isKeyOfSubclassesRenamed(entity, name) ? model
					: model.with(entity.withTable(name)).withOldName(entity.id(), entity.table());
		}
		Attribute attribute = this.choice.of(entity.attributes());
		Attribute renamed = attribute;
		if (attribute instanceof Attribute.Basic basic) {
			renamed = basic.withName(name);
		}
		else if (attribute instanceof Attribute.ElementTable elements) {
			renamed = new Attribute.ElementTable(elements.id(), name, elements.shape(), elements.ordered());
		}
		else if (attribute instanceof Attribute.JoinTable join) {
			renamed = new Attribute.JoinTable(join.id(), name, join.target(), join.ordered());
		}
		else if (attribute instanceof Attribute.Reference reference
				&& model.entity(reference.target()).key().columns().size() == 1) {
			renamed = reference.withName("ref_" + this.choice.id());
		}
		return (renamed == attribute) ? model
				: model.with(entity.with(renamed)).withOldName(attribute.id(), attribute.name());
	}

	/**
	 * Return whether Hibernate gives the tables of subclasses another key with the new
	 * name of the table: it quotes their key if that name is quoted. Nobody can say then
	 * that this is a rename as well.
	 */
	private static boolean isKeyOfSubclassesRenamed(Model.Entity entity, String name) {
		return entity.inherits(Model.Inheritance.Strategy.JOINED)
				&& name.startsWith("`") != entity.table().startsWith("`");
	}

	private Model renameSubclass(Model model, Model.Entity entity, String name) {
		Model.Subclass subclass = this.choice.of(entity.subclasses());
		List<Model.Subclass> subclasses = new ArrayList<>(entity.subclasses());
		subclasses.set(subclasses.indexOf(subclass), new Model.Subclass(subclass.id(), name, subclass.attributes()));
		Model renamed = model.with(entity.withInheritance(entity.inheritance().with(subclasses)));
		return entity.inherits(Model.Inheritance.Strategy.SINGLE_TABLE) ? renamed
				: renamed.withOldName(subclass.id(), subclass.table());
	}

	private Model.Entity dropAttribute(Model.Entity entity) {
		List<Attribute> optional = entity.attributes().stream().filter(this.generator::isRestorable).toList();
		return optional.isEmpty() ? entity : entity.minus(this.choice.of(optional).id());
	}

	private Model changeEntities(Model model, Model.Entity entity) {
		if (model.entities().size() < 2 || this.choice.percent(50)) {
			return this.generator.plusEntity(model);
		}
		if (!canDrop(model, entity)) {
			return model;
		}
		List<Model.Entity> left = new ArrayList<>();
		for (Model.Entity other : model.entities()) {
			if (other.id() != entity.id()) {
				left.add(withoutReferences(other, entity.id()));
			}
		}
		return model.withEntities(left);
	}

	/**
	 * Return whether the references to an entity can go with it, and come back.
	 */
	private boolean canDrop(Model model, Model.Entity entity) {
		return model.entities()
			.stream()
			.filter((other) -> other.id() != entity.id())
			.flatMap((other) -> other.attributes().stream())
			.filter((attribute) -> Model.refersTo(attribute, entity.id()))
			.allMatch(this.generator::isRestorable);
	}

	private static Model.Entity withoutReferences(Model.Entity entity, int target) {
		Model.Entity result = entity;
		for (Attribute attribute : entity.attributes()) {
			if (Model.refersTo(attribute, target)) {
				result = result.minus(attribute.id());
			}
		}
		return result;
	}

	private Model.Entity changeSubclasses(Model.Entity entity) {
		Model.Inheritance inheritance = entity.inheritance();
		int kind = this.choice.between(0, 9);
		if (inheritance == null || kind < 2) {
			return this.generator.withSubclass(entity, true);
		}
		if (kind < 4) {
			return this.generator.withSubclassColumn(entity, true);
		}
		List<Model.Subclass> subclasses = new ArrayList<>(entity.subclasses());
		Model.Subclass subclass = this.choice.of(subclasses);
		List<Attribute.Basic> columns = new ArrayList<>(subclass.attributes());
		if (kind < 6) {
			if (columns.stream().allMatch(this.generator::isRestorable)) {
				subclasses.remove(subclass);
			}
		}
		else if (!columns.isEmpty()) {
			Attribute.Basic column = this.choice.of(columns);
			int place = columns.indexOf(column);
			columns.remove(column);
			if (kind < 8) {
				columns.add(place, changed(entity, column));
			}
			else if (!this.generator.isRestorable(column)) {
				return entity;
			}
			subclasses.set(subclasses.indexOf(subclass), new Model.Subclass(subclass.id(), subclass.table(), columns));
		}
		return entity.withInheritance(inheritance.with(subclasses));
	}

	/**
	 * Return the column after a change that the columns of entities go through as well.
	 */
	private Attribute.Basic changed(Model.Entity entity, Attribute.Basic column) {
		Model.Entity alone = entity.withAttributes(List.of(column)).withGroups(List.of()).withChecks(List.of());
		return this.columns.change(alone, column).attributes(Attribute.Basic.class).get(0);
	}

	private Model.Entity changeColumn(Model.Entity entity) {
		List<Attribute.Basic> basics = entity.attributes(Attribute.Basic.class);
		return basics.isEmpty() ? entity : this.columns.change(entity, this.choice.of(basics));
	}

	private Model.Entity changeGroups(Model.Entity entity) {
		if (entity.groups().isEmpty() || this.choice.percent(40)) {
			return this.generator.withGroup(entity);
		}
		Model.Group group = this.choice.of(entity.groups());
		List<Model.Group> groups = new ArrayList<>(entity.groups());
		groups.remove(group);
		Model.Group changed = switch (this.choice.between(0, 4)) {
			case 0 -> new Model.Group(group.id(), group.kind(), "renamed_" + this.choice.id(), group.members(),
					group.descending());
			case 1 -> new Model.Group(group.id(), group.kind(), null, group.members(), group.descending());
			case 2 ->
				new Model.Group(group.id(), group.kind(), group.name(), reversed(group.members()), group.descending());
			case 3 -> (group.kind() != Model.Group.Kind.INDEX) ? null
					: new Model.Group(group.id(), group.kind(), group.name(), group.members(), !group.descending());
			default -> null;
		};
		if (changed != null && groups.stream().noneMatch((other) -> other.members().equals(changed.members()))) {
			groups.add(changed);
		}
		return entity.withGroups(groups);
	}

	private static List<Integer> reversed(List<Integer> list) {
		List<Integer> result = new ArrayList<>(list);
		Collections.reverse(result);
		return result;
	}

	private Model.Entity changeChecks(Model.Entity entity) {
		if (entity.checks().isEmpty() || this.choice.percent(40)) {
			return this.generator.withCheck(entity);
		}
		Model.Check check = this.choice.of(entity.checks());
		List<Model.Check> checks = new ArrayList<>(entity.checks());
		checks.remove(check);
		if (this.choice.percent(60)) {
			Attribute.Basic column = (Attribute.Basic) entity.attribute(check.member());
			String template = this.generator.check(column.shape().type());
			if (template != null) {
				checks.add(new Model.Check(check.id(), check.name(), check.member(), template));
			}
		}
		return entity.withChecks(checks);
	}

	private Model.Entity changeReference(Model model, Model.Entity entity) {
		List<Attribute.Reference> references = entity.attributes(Attribute.Reference.class);
		if (references.isEmpty()) {
			return entity;
		}
		Attribute.Reference reference = this.choice.of(references);
		Attribute.ForeignKey key = reference.key();
		boolean later = model.entities().indexOf(entity) > indexOf(model, reference.target());
		return entity.with(switch (this.choice.between(0, 4)) {
			case 0 -> reference.with(new Attribute.ForeignKey(otherName(key.name()), key.onDelete(), true));
			case 1 -> reference.with(new Attribute.ForeignKey(key.name(),
					this.choice.other(actions(reference), key.onDelete()).isEmpty() ? null : "CASCADE", true));
			case 2 -> reference.nullable() && later && !"SET_NULL".equals(key.onDelete()) && this.filled(reference)
					? required(reference) : reference.withNullable(true);
			case 3 -> reference.with(new Attribute.ForeignKey(null, null, !key.enforced()));
			default -> reference.withNullable(true);
		});
	}

	private Attribute.Reference required(Attribute.Reference reference) {
		this.generator.requires(reference.id());
		return reference.withNullable(false);
	}

	/**
	 * Return whether each row has a value there: not where the column was added to rows.
	 */
	private boolean filled(Attribute.Reference reference) {
		return !this.generator.isRepeating(reference.id());
	}

	private static List<String> actions(Attribute.Reference reference) {
		return reference.nullable() ? List.of("", "CASCADE", "SET_NULL") : List.of("", "CASCADE");
	}

	private @Nullable String otherName(@Nullable String name) {
		return (name != null && this.choice.percent(40)) ? null : "fk_" + this.choice.id();
	}

	private static int indexOf(Model model, int id) {
		return model.entities().indexOf(model.entity(id));
	}

	private Model.Entity changeKey(Model.Entity entity) {
		Model.Key key = entity.key();
		return switch (key.strategy()) {
			case COMPOSITE -> entity;
			case SEQUENCE, IDENTITY, TABLE ->
				this.choice.percent(50) ? entity.withKey(otherWidth(key)) : entity.withKey(otherStrategy(entity));
			case ASSIGNED -> key.type().number() ? entity.withKey(otherWidth(key)) : entity;
		};
	}

	private Model.Key otherStrategy(Model.Entity entity) {
		List<Model.Key.Strategy> strategies = new ArrayList<>(List.of(Model.Key.Strategy.ASSIGNED,
				Model.Key.Strategy.SEQUENCE, Model.Key.Strategy.TABLE, Model.Key.Strategy.IDENTITY));
		if (entity.inherits(Model.Inheritance.Strategy.TABLE_PER_CLASS)) {
			strategies.remove(Model.Key.Strategy.IDENTITY);
		}
		Model.Key key = entity.key();
		return new Model.Key(this.choice.of(strategies), key.type(), key.name(), this.choice.of(List.of(1, 10, 50)));
	}

	private static Model.Key otherWidth(Model.Key key) {
		ModelType type = (key.type() == ModelType.LONG) ? ModelType.INTEGER : ModelType.LONG;
		return new Model.Key(key.strategy(), type, key.name(), key.increment());
	}

}
