package io.github.jpamigrations.evolution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Embeddable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ByteArrayClassLoader;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;

/**
 * Makes entity classes of a model, in a class loader of their own.
 */
final class EntityClasses {

	/**
	 * Counts the sets of classes: a class loader of Hibernate never forgets what a name
	 * stood for.
	 */
	private static final AtomicInteger COUNT = new AtomicInteger();

	private final String packageName = "evolution" + COUNT.incrementAndGet() + ".";

	private final Model model;

	private final EntityAnnotations annotations;

	private final Map<String, byte[]> classes = new LinkedHashMap<>();

	private EntityClasses(Model model, TestDatabase database) {
		this.model = model;
		this.annotations = new EntityAnnotations(model, database, this::entityType);
	}

	/**
	 * Return the entity classes, without the embeddables and enums that they use.
	 */
	static List<Class<?>> of(Model model, TestDatabase database) {
		EntityClasses result = new EntityClasses(model, database);
		model.entities().forEach(result::add);
		ClassLoader loader = new ByteArrayClassLoader(EntityClasses.class.getClassLoader(), result.classes);
		return model.entities()
			.stream()
			.flatMap((entity) -> Stream.concat(Stream.of(entity.id()),
					entity.subclasses().stream().map(Model.Subclass::id)))
			.<Class<?>>map((id) -> load(loader, result.entityName(id)))
			.toList();
	}

	private static Class<?> load(ClassLoader loader, String name) {
		try {
			return Class.forName(name, false, loader);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String entityName(int id) {
		return this.packageName + "Entity" + id;
	}

	private TypeDescription entityType(int id) {
		return type(entityName(id));
	}

	private static TypeDescription type(String name) {
		return InstrumentedType.Default.of(name,
				TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(Object.class), Visibility.PUBLIC);
	}

	private void add(Model.Entity entity) {
		DynamicType.Builder<?> builder = builder(entityName(entity.id())).annotateType(this.annotations.of(entity));
		builder = addKey(builder, entity);
		for (Attribute attribute : entity.attributes()) {
			builder = builder.defineField(field(attribute), typeOf(entity, attribute), Visibility.PUBLIC)
				.annotateField(this.annotations.of(entity, attribute));
		}
		TypeDescription type = put(builder);
		entity.subclasses().forEach((subclass) -> addSubclass(entity, subclass, type));
	}

	private void addSubclass(Model.Entity entity, Model.Subclass subclass, TypeDescription superclass) {
		DynamicType.Builder<?> builder = new ByteBuddy().with(TypeValidation.DISABLED)
			.subclass(superclass)
			.name(entityName(subclass.id()))
			.annotateType(this.annotations.of(entity, subclass));
		for (Attribute.Basic attribute : subclass.attributes()) {
			builder = builder.defineField(field(attribute), typeOf(entity, attribute), Visibility.PUBLIC)
				.annotateField(this.annotations.of(entity, attribute));
		}
		put(builder);
	}

	static String field(Attribute attribute) {
		return "f" + attribute.id();
	}

	private DynamicType.Builder<?> addKey(DynamicType.Builder<?> builder, Model.Entity entity) {
		Model.Key key = entity.key();
		if (key.strategy() != Model.Key.Strategy.COMPOSITE) {
			return builder.defineField("id", key.type().javaType(), Visibility.PUBLIC)
				.annotateField(this.annotations.ofKey(entity));
		}
		String name = this.packageName + "Key" + entity.id();
		DynamicType.Builder<?> embeddable = builder(name)
			.annotateType(AnnotationDescription.Builder.ofType(Embeddable.class).build());
		for (String column : key.columns()) {
			embeddable = embeddable
				.defineField("k" + column.charAt(column.length() - 1), key.type().javaType(), Visibility.PUBLIC)
				.annotateField(this.annotations.ofColumn(column, key.type()));
		}
		put(embeddable);
		return builder.defineField("id", type(name), Visibility.PUBLIC).annotateField(this.annotations.ofKey(entity));
	}

	private TypeDescription typeOf(Model.Entity entity, Attribute attribute) {
		if (attribute instanceof Attribute.Basic basic) {
			return typeOf(entity, attribute, basic.shape());
		}
		if (attribute instanceof Attribute.Reference reference) {
			return entityType(reference.target());
		}
		if (attribute instanceof Attribute.ElementTable elements) {
			return TypeDescription.ForLoadedType.of(elements.ordered() ? List.class : Set.class);
		}
		if (attribute instanceof Attribute.JoinTable join) {
			return TypeDescription.ForLoadedType.of(join.ordered() ? List.class : Set.class);
		}
		return TypeDescription.ForLoadedType.of(computedType(entity, (Attribute.Computed) attribute));
	}

	private static Class<?> computedType(Model.Entity entity, Attribute.Computed computed) {
		Attribute.Basic base = (Attribute.Basic) entity.attribute(computed.base());
		return base.shape().type().number() ? Long.class : String.class;
	}

	private TypeDescription typeOf(Model.Entity entity, Attribute attribute, Attribute.Shape shape) {
		if (!shape.type().isEnum()) {
			return TypeDescription.ForLoadedType.of(shape.type().javaType());
		}
		boolean shared = shape.type() == ModelType.ENUM_TYPE;
		String name = this.packageName
				+ (shared ? "Shared" + shape.scale() : "Enum" + entity.id() + "_" + attribute.id());
		int size = shared ? this.model.sizeOfEnum(shape.scale()) : shape.size();
		List<String> values = IntStream.range(0, size).mapToObj((i) -> "V" + i).toList();
		DynamicType.Unloaded<?> type = new ByteBuddy().makeEnumeration(values).name(name).make();
		this.classes.put(name, type.getBytes());
		return type(name);
	}

	private static DynamicType.Builder<?> builder(String name) {
		return new ByteBuddy().with(TypeValidation.DISABLED)
			.subclass(Object.class)
			.implement(java.io.Serializable.class)
			.name(name);
	}

	private TypeDescription put(DynamicType.Builder<?> builder) {
		DynamicType.Unloaded<?> type = builder.make();
		this.classes.put(Objects.requireNonNull(type.getTypeDescription().getName()), type.getBytes());
		return type.getTypeDescription();
	}

}
