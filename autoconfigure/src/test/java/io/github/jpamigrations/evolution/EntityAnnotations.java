package io.github.jpamigrations.evolution;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import io.github.jpamigrations.RenamedFrom;
import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.type.TypeDescription;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a model's classes and fields.
 */
final class EntityAnnotations {

	private final Model model;

	private final TestDatabase database;

	private final IntFunction<TypeDescription> entityTypes;

	EntityAnnotations(Model model, TestDatabase database, IntFunction<TypeDescription> entityTypes) {
		this.model = model;
		this.database = database;
		this.entityTypes = entityTypes;
	}

	List<AnnotationDescription> of(Model.Entity entity) {
		List<AnnotationDescription> result = new ArrayList<>();
		result.add(annotation(Entity.class).define("name", "Entity" + entity.id()).build());
		result.add(annotation(Table.class).define("name", entity.table())
			.define("comment", orEmpty(entity.comment()))
			.defineAnnotationArray("uniqueConstraints", type(UniqueConstraint.class), uniques(entity))
			.defineAnnotationArray("indexes", type(Index.class), indexes(entity))
			.defineAnnotationArray("check", type(CheckConstraint.class), checks(entity))
			.build());
		if (entity.inheritance() != null) {
			InheritanceType strategy = InheritanceType.valueOf(entity.inheritance().strategy().name());
			result.add(annotation(Inheritance.class).define("strategy", strategy).build());
		}
		addOldNames(entity.id(), result);
		return result;
	}

	List<AnnotationDescription> of(Model.Entity entity, Model.Subclass subclass) {
		List<AnnotationDescription> result = new ArrayList<>();
		result.add(annotation(Entity.class).define("name", "Entity" + subclass.id()).build());
		if (!entity.inherits(Model.Inheritance.Strategy.SINGLE_TABLE)) {
			result.add(annotation(Table.class).define("name", subclass.table()).build());
		}
		addOldNames(subclass.id(), result);
		return result;
	}

	private AnnotationDescription[] uniques(Model.Entity entity) {
		return entity.groups()
			.stream()
			.filter((group) -> group.kind() == Model.Group.Kind.UNIQUE)
			.map((group) -> annotation(UniqueConstraint.class).define("name", orEmpty(group.name()))
				.defineArray("columnNames",
						group.members()
							.stream()
							.map((member) -> entity.attribute(member).name())
							.toArray(String[]::new))
				.build())
			.toArray(AnnotationDescription[]::new);
	}

	private AnnotationDescription[] indexes(Model.Entity entity) {
		return entity.groups()
			.stream()
			.filter((group) -> group.kind() != Model.Group.Kind.UNIQUE)
			.map((group) -> annotation(Index.class).define("name", orEmpty(group.name()))
				.define("unique", group.kind() == Model.Group.Kind.UNIQUE_INDEX)
				.define("columnList", columnList(entity, group))
				.build())
			.toArray(AnnotationDescription[]::new);
	}

	private static String columnList(Model.Entity entity, Model.Group group) {
		List<String> columns = new ArrayList<>();
		for (int member : group.members()) {
			columns.add(entity.attribute(member).name() + ((group.descending() && columns.isEmpty()) ? " desc" : ""));
		}
		return String.join(", ", columns);
	}

	private AnnotationDescription[] checks(Model.Entity entity) {
		return entity.checks()
			.stream()
			.map((check) -> annotation(CheckConstraint.class).define("name", orEmpty(check.name()))
				.define("constraint", text(check.template(), entity.attribute(check.member())))
				.build())
			.toArray(AnnotationDescription[]::new);
	}

	List<AnnotationDescription> ofKey(Model.Entity entity) {
		Model.Key key = entity.key();
		if (key.strategy() == Model.Key.Strategy.COMPOSITE) {
			return List.of(annotation(EmbeddedId.class).build());
		}
		List<AnnotationDescription> result = new ArrayList<>(ofColumn(key.name(), key.type()));
		result.add(annotation(Id.class).build());
		if (key.strategy() == Model.Key.Strategy.IDENTITY) {
			result.add(annotation(GeneratedValue.class).define("strategy", GenerationType.IDENTITY).build());
		}
		else if (key.strategy() == Model.Key.Strategy.SEQUENCE) {
			String sequence = "seq_" + entity.id();
			result.add(annotation(GeneratedValue.class).define("strategy", GenerationType.SEQUENCE)
				.define("generator", sequence)
				.build());
			result.add(annotation(SequenceGenerator.class).define("name", sequence)
				.define("sequenceName", sequence)
				.define("allocationSize", key.increment())
				.build());
		}
		else if (key.strategy() == Model.Key.Strategy.TABLE) {
			String generator = "gen_" + entity.id();
			result.add(annotation(GeneratedValue.class).define("strategy", GenerationType.TABLE)
				.define("generator", generator)
				.build());
			result.add(annotation(TableGenerator.class).define("name", generator)
				.define("table", (entity.id() % 2 == 0) ? "generators" : generator)
				.define("allocationSize", key.increment())
				.build());
		}
		return result;
	}

	List<AnnotationDescription> ofColumn(String name, ModelType type) {
		AnnotationDescription.Builder column = annotation(Column.class).define("name", name);
		return List.of(((type == ModelType.STRING) ? column.define("length", 40) : column).build());
	}

	List<AnnotationDescription> of(Model.Entity entity, Attribute attribute) {
		List<AnnotationDescription> result = new ArrayList<>();
		if (attribute instanceof Attribute.Basic basic) {
			addBasic(basic, result);
		}
		else if (attribute instanceof Attribute.Computed computed) {
			String expression = text(computed.template(), entity.attribute(computed.base()));
			result.add(annotation(Column.class).define("name", computed.name()).build());
			result.add(annotation(GeneratedColumn.class).define("value", expression).build());
		}
		else if (attribute instanceof Attribute.Reference reference) {
			addReference(reference, result);
		}
		else if (attribute instanceof Attribute.ElementTable elements) {
			addElements(elements, result);
		}
		else if (attribute instanceof Attribute.JoinTable join) {
			addJoinTable(join, result);
		}
		addOldNames(attribute.id(), result);
		return result;
	}

	private void addBasic(Attribute.Basic basic, List<AnnotationDescription> result) {
		Attribute.Notes notes = basic.notes();
		AnnotationDescription.Builder column = sized(annotation(Column.class), basic.shape())
			.define("name", basic.name())
			.define("nullable", basic.nullable())
			.define("unique", basic.unique())
			.define("comment", orEmpty(notes.comment()));
		if (notes.check() != null) {
			column = column.defineAnnotationArray("check", type(CheckConstraint.class),
					annotation(CheckConstraint.class).define("constraint", text(notes.check(), basic)).build());
		}
		result.add(column.build());
		addType(basic.shape().type(), result);
		if (notes.defaultText() != null) {
			result.add(annotation(ColumnDefault.class).define("value", defaultText(notes.defaultText(), basic.shape()))
				.build());
		}
		if (notes.collation() != null) {
			result.add(annotation(Collate.class).define("value", notes.collation()).build());
		}
	}

	/**
	 * Return a default; MySQL takes the current time only in the digits of the column.
	 */
	private static String defaultText(String text, Attribute.Shape shape) {
		return (shape.type() == ModelType.DATE_TIME && shape.size() >= 0)
				? text.replace("timestamp(6)", "timestamp(" + shape.size() + ")") : text;
	}

	private static AnnotationDescription.Builder sized(AnnotationDescription.Builder column, Attribute.Shape shape) {
		return switch (shape.type()) {
			case STRING, BYTES -> column.define("length", shape.size());
			case DECIMAL -> column.define("precision", shape.size()).define("scale", shape.scale());
			case DATE_TIME, INSTANT -> column.define("secondPrecision", shape.size());
			default -> column;
		};
	}

	private static void addType(ModelType type, List<AnnotationDescription> result) {
		switch (type) {
			case LONG_TEXT ->
				result.add(annotation(JdbcTypeCode.class).define("value", SqlTypes.LONG32VARCHAR).build());
			case JSON -> result.add(annotation(JdbcTypeCode.class).define("value", SqlTypes.JSON).build());
			case LOB_TEXT, LOB_BYTES -> result.add(annotation(Lob.class).build());
			case YES_NO ->
				result.add(annotation(Convert.class).define("converter", type(YesNoConverter.class)).build());
			case ENUM_NAME -> result.add(annotation(Enumerated.class).define("value", EnumType.STRING).build());
			case ENUM_TYPE -> result.add(annotation(JdbcTypeCode.class).define("value", SqlTypes.NAMED_ENUM).build());
			case ENUM_NUMBER -> result.add(annotation(Enumerated.class).define("value", EnumType.ORDINAL).build());
			default -> {
			}
		}
	}

	private void addReference(Attribute.Reference reference, List<AnnotationDescription> result) {
		result.add(annotation(reference.unique() ? OneToOne.class : ManyToOne.class).build());
		Attribute.ForeignKey key = reference.key();
		AnnotationDescription foreignKey = annotation(ForeignKey.class).define("name", orEmpty(key.name()))
			.define("value", key.enforced() ? ConstraintMode.CONSTRAINT : ConstraintMode.NO_CONSTRAINT)
			.build();
		List<String> columns = this.model.entity(reference.target()).key().columns();
		if (columns.size() == 1) {
			result.add(joinColumn(reference, reference.name()).define("foreignKey", foreignKey).build());
		}
		else {
			AnnotationDescription[] joins = columns.stream()
				.map((column) -> joinColumn(reference, reference.name() + column.charAt(column.length() - 1))
					.define("referencedColumnName", column)
					.build())
				.toArray(AnnotationDescription[]::new);
			result.add(annotation(JoinColumns.class).defineAnnotationArray("value", type(JoinColumn.class), joins)
				.define("foreignKey", foreignKey)
				.build());
		}
		if (key.onDelete() != null) {
			result.add(annotation(OnDelete.class).define("action", OnDeleteAction.valueOf(key.onDelete())).build());
		}
	}

	private static AnnotationDescription.Builder joinColumn(Attribute.Reference reference, String name) {
		return annotation(JoinColumn.class).define("name", name).define("nullable", reference.nullable());
	}

	private void addElements(Attribute.ElementTable elements, List<AnnotationDescription> result) {
		result.add(annotation(ElementCollection.class).define("targetClass", type(elements.shape().type().javaType()))
			.build());
		result.add(annotation(CollectionTable.class).define("name", elements.name())
			.defineAnnotationArray("joinColumns", type(JoinColumn.class),
					annotation(JoinColumn.class).define("name", "owner_id").build())
			.build());
		result.add(sized(annotation(Column.class), elements.shape()).define("name", "element").build());
		addOrder(elements.ordered(), result);
	}

	private void addJoinTable(Attribute.JoinTable join, List<AnnotationDescription> result) {
		result.add(annotation(ManyToMany.class).define("targetEntity", this.entityTypes.apply(join.target())).build());
		result.add(annotation(JoinTable.class).define("name", join.name())
			.defineAnnotationArray("joinColumns", type(JoinColumn.class),
					annotation(JoinColumn.class).define("name", "owner_id").build())
			.defineAnnotationArray("inverseJoinColumns", type(JoinColumn.class),
					annotation(JoinColumn.class).define("name", "other_id").build())
			.build());
		addOrder(join.ordered(), result);
	}

	private static void addOrder(boolean ordered, List<AnnotationDescription> result) {
		if (ordered) {
			result.add(annotation(OrderColumn.class).define("name", "place").build());
		}
	}

	private void addOldNames(int id, List<AnnotationDescription> result) {
		List<String> oldNames = this.model.oldNames().get(id);
		if (oldNames != null) {
			result.add(annotation(RenamedFrom.class).defineArray("value", oldNames.toArray(String[]::new)).build());
		}
	}

	/**
	 * Return a text with the name of a column in it, quoted where the column is.
	 */
	private String text(String template, Attribute attribute) {
		String name = attribute.name();
		boolean quoted = name.startsWith("`");
		if (!quoted && !this.model.globallyQuoted()) {
			return template.formatted(name);
		}
		String plain = quoted ? name.substring(1, name.length() - 1) : name;
		boolean backtick = this.database == TestDatabase.MYSQL || this.database == TestDatabase.MARIADB;
		return template.formatted(backtick ? "`" + plain + "`" : "\"" + plain + "\"");
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static AnnotationDescription.Builder annotation(Class<? extends Annotation> type) {
		return AnnotationDescription.Builder.ofType(type);
	}

	private static TypeDescription type(Class<?> type) {
		return TypeDescription.ForLoadedType.of(type);
	}

}
