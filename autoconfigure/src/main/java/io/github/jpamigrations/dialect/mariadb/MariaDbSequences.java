package io.github.jpamigrations.dialect.mariadb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.mysql.CatalogRow;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;

/**
 * Reads sequences from the tables that they are: INFORMATION_SCHEMA.SEQUENCES came late
 * and does not tell the cache.
 */
final class MariaDbSequences {

	static final String CACHE = "cache";

	static final String MINIMUM = "minvalue";

	static final String MAXIMUM = "maxvalue";

	static final String CYCLE = "cycle";

	static final String SEQUENCES = """
			SELECT TABLE_SCHEMA = DATABASE() AS home, TABLE_SCHEMA AS table_schema, TABLE_NAME AS table_name
			FROM INFORMATION_SCHEMA.TABLES
			WHERE TABLE_SCHEMA IN (DATABASES) AND TABLE_TYPE = 'SEQUENCE'
			ORDER BY TABLE_SCHEMA = DATABASE() DESC, TABLE_SCHEMA, TABLE_NAME""";

	private MariaDbSequences() {
	}

	/**
	 * Return one query for the settings of all sequences, in their order.
	 */
	static String settings(List<CatalogRow> sequences) {
		return sequences.stream()
			.map((row) -> "SELECT start_value, increment, minimum_value, maximum_value, cache_size, cycle_option FROM "
					+ quoted(row.text("table_schema")) + "." + quoted(row.text("table_name")))
			.collect(Collectors.joining("\nUNION ALL\n"));
	}

	private static String quoted(String name) {
		return "`" + name.replace("`", "``") + "`";
	}

	static Sequence sequence(QualifiedName name, CatalogRow row) {
		long increment = Long.parseLong(row.text("increment"));
		Map<String, String> options = new LinkedHashMap<>();
		options.put(CACHE, row.text("cache_size"));
		put(options, MINIMUM, row.text("minimum_value"), (increment < 0) ? "-9223372036854775807" : "1");
		put(options, MAXIMUM, row.text("maximum_value"), (increment < 0) ? "-1" : "9223372036854775806");
		if (row.isTrue("cycle_option")) {
			options.put(CYCLE, "");
		}
		return new Sequence(name, Long.parseLong(row.text("start_value")), increment, options);
	}

	private static void put(Map<String, String> options, String key, String value, String usual) {
		if (!value.equals(usual)) {
			options.put(key, value);
		}
	}

}
