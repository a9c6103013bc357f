package io.github.jpamigrations.hibernate;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.jpamigrations.RenamedFrom;

/**
 * Reads {@link RenamedFrom} from Java classes and their fields and getters.
 */
final class OldNames {

	private OldNames() {
	}

	static List<String> of(AnnotatedElement element) {
		RenamedFrom renamed = element.getAnnotation(RenamedFrom.class);
		return (renamed != null) ? Arrays.stream(renamed.value()).filter((name) -> !name.isBlank()).toList()
				: List.of();
	}

	/**
	 * Return what stands at a field or a getter of an attribute, in the class or the
	 * nearest superclass that has either.
	 */
	static List<String> of(Class<?> type, String attribute) {
		for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
			Set<String> names = new LinkedHashSet<>();
			List<AnnotatedElement> members = members(declaring, attribute);
			members.forEach((member) -> names.addAll(of(member)));
			if (!members.isEmpty()) {
				return List.copyOf(names);
			}
		}
		return List.of();
	}

	private static List<AnnotatedElement> members(Class<?> type, String attribute) {
		String capitalized = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
		Set<String> getters = Set.of(attribute, "get" + capitalized, "is" + capitalized);
		List<AnnotatedElement> result = new ArrayList<>();
		Arrays.stream(type.getDeclaredFields())
			.filter((field) -> field.getName().equals(attribute))
			.forEach(result::add);
		Arrays.stream(type.getDeclaredMethods())
			.filter((method) -> method.getParameterCount() == 0 && getters.contains(method.getName()))
			.forEach(result::add);
		return result;
	}

}
