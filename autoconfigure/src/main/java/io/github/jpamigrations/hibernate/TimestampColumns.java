package io.github.jpamigrations.hibernate;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.boot.Metadata;
import org.hibernate.generator.EventType;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.jspecify.annotations.Nullable;

/**
 * Knows the columns that Hibernate, since 7.4, makes NOT NULL because it sets a timestamp
 * at each insert. It does so when it makes the generators, which is after an Integrator
 * has seen the metadata ({@code CurrentTimestampGeneration#notNull}); making them here
 * would call code of the application.
 */
final class TimestampColumns {

	private final Set<Column> columns = Collections.newSetFromMap(new IdentityHashMap<>());

	TimestampColumns(Metadata metadata) {
		for (PersistentClass entity : metadata.getEntityBindings()) {
			if (Hibernate74.makesTimestampsNotNull(entity.getTable())) {
				add(entity.getMappedClass(), entity.getProperties());
			}
		}
	}

	boolean contains(Column column) {
		return this.columns.contains(column);
	}

	private void add(@Nullable Class<?> owner, List<Property> properties) {
		for (Property property : properties) {
			if (property.getValue() instanceof Component component) {
				add(component.getComponentClassName() != null ? component.getComponentClass() : null,
						component.getProperties());
			}
			else if (property.getValueGeneratorCreator() != null && owner != null
					&& members(owner, property.getName()).stream().anyMatch(TimestampColumns::isSetAtInsert)) {
				this.columns.addAll(property.getColumns());
			}
		}
	}

	private static List<AnnotatedElement> members(Class<?> owner, String property) {
		String getter = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
		List<AnnotatedElement> result = new ArrayList<>();
		for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
			Arrays.stream(type.getDeclaredFields())
				.filter((field) -> field.getName().equals(property))
				.forEach(result::add);
			Arrays.stream(type.getDeclaredMethods())
				.filter((method) -> method.getParameterCount() == 0 && method.getName().equals("get" + getter))
				.forEach(result::add);
		}
		return result;
	}

	private static boolean isSetAtInsert(AnnotatedElement member) {
		CurrentTimestamp current = member.getAnnotation(CurrentTimestamp.class);
		return member.isAnnotationPresent(CreationTimestamp.class) || member.isAnnotationPresent(UpdateTimestamp.class)
				|| (current != null && Arrays.asList(current.event()).contains(EventType.INSERT));
	}

}
