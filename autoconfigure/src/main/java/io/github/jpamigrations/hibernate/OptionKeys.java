package io.github.jpamigrations.hibernate;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The keys under which the options of tables, columns, indexes and sequences of the model
 * are found.
 */
final class OptionKeys {

	/**
	 * SQL that somebody wrote into the model ({@code @Table(options = ...)}), to stand
	 * behind the definition of its object.
	 */
	static final String TEXT = "text";

	/**
	 * Table: the storage engine of MySQL and MariaDB.
	 */
	static final String ENGINE = "engine";

	/**
	 * Table: the columns of the system-time period of MariaDB.
	 */
	static final String PERIOD = "period";

	/**
	 * Column: what MySQL and MariaDB set on each update.
	 */
	static final String ON_UPDATE = "on update";

	/**
	 * Column: what MariaDB generates in a system-versioned table, {@code row start} or
	 * {@code row end}.
	 */
	static final String GENERATED = "generated";

	/**
	 * Sequence: how many values the server keeps ready, {@code 0} for none.
	 */
	static final String CACHE = "cache";

	private OptionKeys() {
	}

	/**
	 * Put the option unless its value is absent or blank.
	 */
	static void put(Map<String, String> options, String key, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			options.put(key, value.trim());
		}
	}

}
