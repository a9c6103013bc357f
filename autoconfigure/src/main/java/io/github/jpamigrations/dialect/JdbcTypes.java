package io.github.jpamigrations.dialect;

import java.sql.Types;

/**
 * Families of the codes in {@link Types} and {@code org.hibernate.type.SqlTypes}.
 */
public final class JdbcTypes {

	private JdbcTypes() {
	}

	/**
	 * Return whether values of the type are written without quotes.
	 */
	public static boolean isNumericOrBoolean(int code) {
		return isNumeric(code) || code == Types.BIT || code == Types.BOOLEAN;
	}

	private static boolean isNumeric(int code) {
		return switch (code) {
			case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.REAL, Types.FLOAT, Types.DOUBLE,
					Types.NUMERIC, Types.DECIMAL ->
				true;
			default -> false;
		};
	}

	/**
	 * Return whether values of one type can be meant to go on as values of the other,
	 * although some may not fit.
	 */
	public static boolean areOfOneFamily(int code, int other) {
		return family(code) != Family.OTHER && family(code) == family(other);
	}

	private static Family family(int code) {
		if (isNumeric(code)) {
			return Family.NUMBER;
		}
		return switch (code) {
			// The last of them are Hibernate's long texts and enums.
			case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR,
					Types.CLOB, Types.NCLOB, 3005, 3006, 4001, 4002, 6000, 6001, 6002, 6003 ->
				Family.TEXT;
			case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB, 3004, 4003 -> Family.BYTES;
			case Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, 3003, 3008, 3009, 3010, 3012, 3014 ->
				Family.DATE;
			case Types.TIME, Types.TIME_WITH_TIMEZONE, 3007, 3011, 3013 -> Family.TIME;
			default -> Family.OTHER;
		};
	}

	private enum Family {

		NUMBER, TEXT, BYTES, DATE, TIME, OTHER

	}

}
