package io.github.jpamigrations.dialect.h2;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The keys of the options of tables, columns, indexes and sequences. Most are the words
 * of SQL themselves.
 */
final class H2Options {

	/**
	 * SQL that somebody wrote into the model, to stand behind the definition.
	 */
	static final String TEXT = "text";

	static final String STORAGE = "storage";

	static final String INVISIBLE = "invisible";

	static final String ON_UPDATE = "on update";

	static final String DEFAULT_ON_NULL = "default on null";

	static final String GENERATED = "generated";

	static final String AS = "as";

	static final String START_WITH = "start with";

	static final String INCREMENT_BY = "increment by";

	static final String MINVALUE = "minvalue";

	static final String MAXVALUE = "maxvalue";

	static final String CYCLE = "cycle";

	static final String CACHE = "cache";

	static final String COMMENT = "comment";

	static final String METHOD = "method";

	static final String NULLS_DISTINCT = "nulls distinct";

	static final String NULLS = "nulls of ";

	static final String INCLUDE = "include";

	private static final List<String> OF_SEQUENCES = List.of(AS, START_WITH, INCREMENT_BY, MINVALUE, MAXVALUE, CYCLE,
			CACHE);

	private H2Options() {
	}

	/**
	 * Return the options of a sequence as they are written in SQL, each with a leading
	 * blank.
	 */
	static String ofSequence(Map<String, String> options) {
		StringBuilder sql = new StringBuilder();
		for (String key : OF_SEQUENCES) {
			String value = options.get(key);
			if (value != null) {
				sql.append(' ').append((key + " " + value).strip().replaceFirst(key, key.toUpperCase(Locale.ROOT)));
			}
		}
		return sql.toString();
	}

	/**
	 * Return the value with a leading blank and the words before it, or nothing.
	 */
	static String clause(String words, Map<String, String> options, String key) {
		String value = options.get(key);
		return (value != null) ? " " + (words + " " + value).strip() : "";
	}

}
