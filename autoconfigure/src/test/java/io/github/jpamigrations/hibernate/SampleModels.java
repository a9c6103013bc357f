package io.github.jpamigrations.hibernate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

/**
 * The models whose schema is compared with what Hibernate itself would create.
 */
final class SampleModels {

	private SampleModels() {
	}

	/**
	 * Return the models by a name for the test report.
	 */
	static Map<String, List<Class<?>>> all() {
		Map<String, List<Class<?>>> models = new LinkedHashMap<>();
		models.put("nothing", List.of());
		models.put("identifiers", classesOf(IdentifierModel.class));
		models.put("basic types", classesOf(BasicTypesModel.class));
		models.put("relations", classesOf(RelationsModel.class));
		models.put("inheritance", classesOf(InheritanceModel.class));
		models.put("constraints", classesOf(ConstraintsModel.class));
		models.put("names", classesOf(NamesModel.class));
		models.put("aggregates", classesOf(AggregatesModel.class));
		return models;
	}

	/**
	 * Return the entities and superclasses that are nested in a class.
	 */
	static List<Class<?>> classesOf(Class<?> model) {
		return Arrays.stream(model.getDeclaredClasses())
			.filter((type) -> type.isAnnotationPresent(Entity.class)
					|| type.isAnnotationPresent(MappedSuperclass.class))
			.sorted(Comparator.comparing(Class::getName))
			.<Class<?>>map((type) -> type)
			.toList();
	}

}
