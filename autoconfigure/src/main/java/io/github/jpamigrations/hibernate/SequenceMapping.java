package io.github.jpamigrations.hibernate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Sequence;
import org.hibernate.dialect.sequence.SequenceSupport;

/**
 * Translates sequences.
 */
final class SequenceMapping {

	private final MappingModel model;

	SequenceMapping(MappingModel model) {
		this.model = model;
	}

	Sequence map(org.hibernate.boot.model.relational.Sequence sequence) {
		int first = sequence.getInitialValue();
		int step = sequence.getIncrementSize();
		Map<String, String> options = new LinkedHashMap<>();
		putBound(options, support().startingValue(first, step));
		if (isWithoutCache()) {
			options.put(OptionKeys.CACHE, "0");
		}
		OptionKeys.put(options, OptionKeys.TEXT, sequence.getOptions());
		return new Sequence(this.model.names().qualify(sequence.getName()), first, step, options);
	}

	/**
	 * Put {@code minvalue} or {@code maxvalue}, which some databases need where a
	 * sequence starts beyond zero.
	 */
	private static void putBound(Map<String, String> options, String clause) {
		List<ColumnText.Word> words = ColumnText.words(clause);
		if (!words.isEmpty()) {
			OptionKeys.put(options, words.get(0).lowerCase(), clause.substring(words.get(0).end() + 1));
		}
	}

	private SequenceSupport support() {
		return this.model.dialect().getSequenceSupport();
	}

	// MariaDB
	private boolean isWithoutCache() {
		return support().getCreateSequenceString("s", 1, 1).endsWith(" nocache");
	}

}
