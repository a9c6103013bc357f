package io.github.jpamigrations.hibernate;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.jpamigrations.schema.Sequence;

/**
 * Translates sequences.
 */
final class SequenceMapping {

	private final MappingModel model;

	SequenceMapping(MappingModel model) {
		this.model = model;
	}

	Sequence map(org.hibernate.boot.model.relational.Sequence sequence) {
		Map<String, String> options = new LinkedHashMap<>();
		if (isWithoutCache()) {
			options.put(OptionKeys.CACHE, "0");
		}
		OptionKeys.put(options, OptionKeys.TEXT, sequence.getOptions());
		return new Sequence(this.model.names().qualify(sequence.getName()), sequence.getInitialValue(),
				sequence.getIncrementSize(), options);
	}

	// MariaDB
	private boolean isWithoutCache() {
		return this.model.dialect().getSequenceSupport().getCreateSequenceString("s", 1, 1).endsWith(" nocache");
	}

}
