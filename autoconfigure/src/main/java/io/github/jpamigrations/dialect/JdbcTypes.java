package io.github.jpamigrations.dialect;

import java.sql.Types;

/**
 * Families of the codes in {@link Types}.
 */
public final class JdbcTypes {

	private JdbcTypes() {
	}

	/**
	 * Return whether values of the type are written without quotes.
	 */
	public static boolean isNumericOrBoolean(int code) {
		return switch (code) {
			case Types.BIT, Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.REAL,
					Types.FLOAT, Types.DOUBLE, Types.NUMERIC, Types.DECIMAL ->
				true;
			default -> false;
		};
	}

}
