package io.github.jpamigrations.dialect.postgresql;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Keys under which tables, columns, constraints, indexes and sequences keep what their
 * records have no component for. The keys of a sequence also describe the sequence of an
 * identity or serial column.
 */
final class PostgreSqlOptions {

	/** SQL of the model that stands behind the definition of its object. */
	static final String TEXT = "text";

	static final String UNLOGGED = "unlogged";

	static final String INHERITS = "inherits";

	static final String PARTITION_BY = "partition by";

	static final String WITH = "with";

	/** The name in SQL, where it is not that of the database. */
	static final String TABLESPACE = "tablespace";

	/** How an identity column is made: one of the following three. */
	static final String GENERATED = "generated";

	static final String BY_DEFAULT = "by default";

	static final String ALWAYS = "always";

	/** By a default that reads a sequence owned by the column. */
	static final String SERIAL = "serial";

	static final String SEQUENCE_NAME = "sequence name";

	static final String AS = "as";

	static final String START_WITH = "start with";

	static final String INCREMENT_BY = "increment by";

	static final String MINVALUE = "minvalue";

	static final String MAXVALUE = "maxvalue";

	static final String CACHE = "cache";

	static final String CYCLE = "cycle";

	static final String METHOD = "method";

	static final String INCLUDE = "include";

	static final String NULLS_NOT_DISTINCT = "nulls not distinct";

	static final String COMMENT = "comment";

	/** The words behind a constraint: DEFERRABLE, perhaps INITIALLY DEFERRED. */
	static final String DEFERRABLE = "deferrable";

	static final String NOT_VALID = "not valid";

	static final String NO_INHERIT = "no inherit";

	static final String MATCH = "match";

	/** The columns that ON DELETE SET NULL or SET DEFAULT is about, if not all. */
	static final String SET_COLUMNS = "set columns";

	/** The definition of an exclusion constraint, on its index. */
	static final String EXCLUSION = "exclusion";

	/** Followed by the number of a part of the index, from 1. */
	static final String PART = "part ";

	private PostgreSqlOptions() {
	}

	/**
	 * Return the text of the model with a leading blank, empty where there is none.
	 */
	static String text(Map<String, String> options) {
		return options.containsKey(TEXT) ? " " + options.get(TEXT) : "";
	}

	static void put(Map<String, String> options, String key, @Nullable String value) {
		if (value != null) {
			options.put(key, value);
		}
	}

}
