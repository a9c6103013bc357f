package io.github.jpamigrations.code;

import java.sql.Types;

import org.jspecify.annotations.Nullable;

/**
 * A type of a column that each database writes in its own way.
 *
 * @param jdbcCode the constant of {@link java.sql.Types}
 * @param length the length of a text or binary type, the precision of a number or the
 * fraction digits of a time, absent for the usual
 * @param scale the digits behind the decimal point, absent for none
 * @param sql the type as one database writes it, absent for all others
 * @since 0.1.0
 */
public record ColumnType(int jdbcCode, @Nullable Integer length, @Nullable Integer scale, @Nullable String sql) {

	/**
	 * The code of JSON, as Hibernate has it.
	 */
	public static final int JSON = 3001;

	/**
	 * The code of UUID, as Hibernate has it.
	 */
	public static final int UUID = 3000;

	/**
	 * Return a type as the running database writes it.
	 */
	public static ColumnType sql(String sql) {
		return new ColumnType(Types.OTHER, null, null, sql);
	}

	/**
	 * Return a text of a limited length.
	 */
	public static ColumnType varchar(int length) {
		return new ColumnType(Types.VARCHAR, length, null, null);
	}

	/**
	 * Return a text of a fixed length.
	 */
	public static ColumnType character(int length) {
		return new ColumnType(Types.CHAR, length, null, null);
	}

	/**
	 * Return a text of any length.
	 */
	public static ColumnType text() {
		return of(Types.LONGVARCHAR);
	}

	/**
	 * Return bytes of a limited length.
	 */
	public static ColumnType varbinary(int length) {
		return new ColumnType(Types.VARBINARY, length, null, null);
	}

	/**
	 * Return bytes of any length.
	 */
	public static ColumnType binary() {
		return of(Types.LONGVARBINARY);
	}

	/**
	 * Return a boolean.
	 */
	public static ColumnType bool() {
		return of(Types.BOOLEAN);
	}

	/**
	 * Return an integer of two bytes.
	 */
	public static ColumnType smallint() {
		return of(Types.SMALLINT);
	}

	/**
	 * Return an integer of four bytes.
	 */
	public static ColumnType integer() {
		return of(Types.INTEGER);
	}

	/**
	 * Return an integer of eight bytes.
	 */
	public static ColumnType bigint() {
		return of(Types.BIGINT);
	}

	/**
	 * Return a floating point number of eight bytes.
	 */
	public static ColumnType doublePrecision() {
		return of(Types.DOUBLE);
	}

	/**
	 * Return an exact decimal number.
	 */
	public static ColumnType decimal(int precision, int scale) {
		return new ColumnType(Types.DECIMAL, precision, scale, null);
	}

	/**
	 * Return a date.
	 */
	public static ColumnType date() {
		return of(Types.DATE);
	}

	/**
	 * Return a time of day to the second.
	 */
	public static ColumnType time() {
		return of(Types.TIME);
	}

	/**
	 * Return a date and time to the microsecond.
	 */
	public static ColumnType timestamp() {
		return of(Types.TIMESTAMP);
	}

	/**
	 * Return a point in time to the microsecond.
	 */
	public static ColumnType timestampWithTimeZone() {
		return of(Types.TIMESTAMP_WITH_TIMEZONE);
	}

	/**
	 * Return a UUID.
	 */
	public static ColumnType uuid() {
		return of(UUID);
	}

	/**
	 * Return a JSON document.
	 */
	public static ColumnType json() {
		return of(JSON);
	}

	private static ColumnType of(int jdbcCode) {
		return new ColumnType(jdbcCode, null, null, null);
	}

}
