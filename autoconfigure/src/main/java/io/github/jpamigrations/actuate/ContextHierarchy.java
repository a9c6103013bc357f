package io.github.jpamigrations.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

import io.github.jpamigrations.engine.Migrations;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

/**
 * A context and those above it, as Boot's endpoints describe them.
 *
 * @param context the lowest context
 */
record ContextHierarchy(ApplicationContext context) {

	/**
	 * Describe each context by its {@link Migrations} beans and the id of its parent.
	 * @return the descriptions by the id of the context, the lowest first
	 */
	<D> Map<String, D> describe(BiFunction<Map<String, Migrations>, @Nullable String, D> description) {
		Map<String, D> result = new LinkedHashMap<>();
		for (ApplicationContext target = this.context; target != null; target = target.getParent()) {
			ApplicationContext parent = target.getParent();
			result.put(String.valueOf(target.getId()), description.apply(target.getBeansOfType(Migrations.class),
					(parent != null) ? parent.getId() : null));
		}
		return result;
	}

}
