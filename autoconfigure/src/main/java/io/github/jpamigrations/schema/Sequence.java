package io.github.jpamigrations.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sequence.
 *
 * @param name the name
 * @param startWith the first value
 * @param incrementBy the step
 * @param options what the database keeps beside these, in its own terms (cache, cycle,
 * type); rendered, never compared
 */
public record Sequence(QualifiedName name, long startWith, long incrementBy, Map<String, String> options) {

	public Sequence {
		options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
	}

}
