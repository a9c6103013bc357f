package io.github.jpamigrations.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * How the server stores the values of a column and plans with them, where somebody told
 * it. No model says so, and a column that comes back or gets another type would forget.
 */
final class PostgreSqlColumnStorage {

	private static final String STORAGE = "storage";

	private static final String COMPRESSION = "compression";

	private static final String STATISTICS = "statistics";

	private static final String PARAMETERS = "parameters";

	/** The beginning of both parameters that a column has; a server may keep others. */
	private static final String SETTABLE = "n_distinct";

	/** What reads it of attribute a of type t. */
	static final String COLUMNS = """
			case when a.attstorage <> t.typstorage then case a.attstorage when 'p' then 'PLAIN' when 'e' then 'EXTERNAL'
					when 'm' then 'MAIN' else 'EXTENDED' end end as storage,
				case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
				case when a.attstattarget >= 0 then a.attstattarget end::text as statistics,
				array_to_string(a.attoptions, ', ') as parameters""";

	private PostgreSqlColumnStorage() {
	}

	static void put(Map<String, String> options, ResultSet rs) throws SQLException {
		for (String option : List.of(STORAGE, COMPRESSION, STATISTICS)) {
			PostgreSqlOptions.put(options, option, rs.getString(option));
		}
		String parameters = rs.getString(PARAMETERS);
		if (parameters != null && parameters.contains(SETTABLE)) {
			options.put(PARAMETERS,
					Arrays.stream(parameters.split(", "))
						.filter((parameter) -> parameter.startsWith(SETTABLE))
						.collect(Collectors.joining(", ")));
		}
	}

	/**
	 * Return what a new column has to be told.
	 */
	static List<String> ofNew(QualifiedName table, Column column) {
		List<String> result = new ArrayList<>(afterType(table, column));
		add(result, table, column, "SET STATISTICS ", STATISTICS, "");
		add(result, table, column, "SET (", PARAMETERS, ")");
		return result;
	}

	/**
	 * Return what a column has to be told again that has got another type.
	 */
	static List<String> afterType(QualifiedName table, Column column) {
		List<String> result = new ArrayList<>();
		add(result, table, column, "SET STORAGE ", STORAGE, "");
		add(result, table, column, "SET COMPRESSION ", COMPRESSION, "");
		return result;
	}

	private static void add(List<String> result, QualifiedName table, Column column, String before, String option,
			String after) {
		String value = column.options().get(option);
		if (value != null) {
			result.add("ALTER TABLE " + PostgreSqlNames.RULES.render(table) + " ALTER COLUMN "
					+ PostgreSqlNames.RULES.render(column.name()) + " " + before + value + after);
		}
	}

}
