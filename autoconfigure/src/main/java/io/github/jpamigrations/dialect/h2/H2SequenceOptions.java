package io.github.jpamigrations.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds out which options of a sequence differ from what H2 takes by itself. The columns
 * START_VALUE, INCREMENT, MINIMUM_VALUE, MAXIMUM_VALUE, CYCLE_OPTION and CACHE have to be
 * in the row.
 */
final class H2SequenceOptions {

	private static final long DEFAULT_CACHE = 32;

	private H2SequenceOptions() {
	}

	/**
	 * Return bounds, cycle and cache as they are written in SQL.
	 * @param type the type of the sequence
	 */
	static Map<String, String> of(ResultSet row, H2Type type) throws SQLException {
		Map<String, String> options = new LinkedHashMap<>();
		long start = row.getLong("START_VALUE");
		boolean ascending = row.getLong("INCREMENT") > 0;
		long minimum = row.getLong("MINIMUM_VALUE");
		if (minimum != (ascending ? Math.min(start, 1) : -bound(type) - (isWhole(type) ? 1 : 0))) {
			options.put(H2Options.MINVALUE, Long.toString(minimum));
		}
		long maximum = row.getLong("MAXIMUM_VALUE");
		if (maximum != (ascending ? bound(type) : Math.max(start, -1))) {
			options.put(H2Options.MAXVALUE, Long.toString(maximum));
		}
		if ("YES".equals(row.getString("CYCLE_OPTION"))) {
			options.put(H2Options.CYCLE, "");
		}
		long cache = row.getLong("CACHE");
		// A negative one is reported for descending sequences; H2 2.4.240 overflows.
		if (cache != DEFAULT_CACHE && cache > 0) {
			options.put(H2Options.CACHE, Long.toString(cache));
		}
		return options;
	}

	private static boolean isWhole(H2Type type) {
		return type.kind() == H2Type.Kind.INTEGER || bound(type) == Long.MAX_VALUE;
	}

	private static long bound(H2Type type) {
		return switch (type.name()) {
			case "TINYINT" -> Byte.MAX_VALUE;
			case "SMALLINT" -> Short.MAX_VALUE;
			case "INTEGER" -> Integer.MAX_VALUE;
			case "REAL" -> 0x100_0000;
			case "DOUBLE PRECISION" -> 0x20_0000_0000_0000L;
			default ->
				(type.size() != null && type.size() <= 18) ? (long) Math.pow(10, type.size()) - 1 : Long.MAX_VALUE;
		};
	}

}
