package io.github.jpamigrations.dialect.generic;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.schema.Column;

import org.jspecify.annotations.Nullable;

/**
 * A type as far as it can be compared on any database: what kind of values it has and,
 * for texts, bytes and exact numbers, how long they are. The precision of times is left
 * out: drivers do not agree on how to tell it.
 *
 * @param code the code of {@link Types} that stands for all alike
 * @param size the length or precision, absent where there is none
 * @param scale the digits behind the point
 */
record GenericType(int code, @Nullable Long size, int scale) {

	private static final Pattern ARGUMENTS = Pattern.compile("\\s*\\(([^)]*)\\)");

	/**
	 * Names of the SQL standard that a driver may list under another.
	 */
	private static final Map<String, Integer> STANDARD = Map.ofEntries(Map.entry("INT", Types.INTEGER),
			Map.entry("INTEGER", Types.INTEGER), Map.entry("DEC", Types.DECIMAL),
			Map.entry("DOUBLE PRECISION", Types.DOUBLE), Map.entry("FLOAT", Types.DOUBLE),
			Map.entry("CHAR", Types.CHAR), Map.entry("CHARACTER", Types.CHAR), Map.entry("VARCHAR", Types.VARCHAR),
			Map.entry("CHARACTER VARYING", Types.VARCHAR), Map.entry("CHAR VARYING", Types.VARCHAR),
			Map.entry("BINARY VARYING", Types.VARBINARY), Map.entry("NUMERIC", Types.DECIMAL),
			Map.entry("CHARACTER LARGE OBJECT", Types.CLOB), Map.entry("BINARY LARGE OBJECT", Types.BLOB),
			Map.entry("BOOLEAN", Types.BOOLEAN));

	private static final List<Integer> WHOLE_NUMBERS = List.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER,
			Types.BIGINT);

	static GenericType of(Column.Type type, GenericSettings settings) {
		Matcher matcher = ARGUMENTS.matcher(type.sql());
		List<String> arguments = matcher.find() ? Arrays.asList(matcher.group(1).strip().split("\\s*,\\s*"))
				: List.of();
		GenericTypeInfo info = settings.type(matcher.replaceFirst(" ()").strip());
		String name = matcher.reset().replaceAll("").strip().replaceAll("\\s+", " ");
		info = (info != null) ? info : settings.type(name);
		int code = family(code(info, name, type.jdbcCode()));
		boolean sized = switch (code) {
			case Types.CHAR, Types.VARCHAR, Types.BINARY, Types.VARBINARY, Types.DECIMAL ->
				info == null || info.sized();
			default -> false;
		};
		Long scale = sized ? number(arguments, 1) : null;
		return new GenericType(code, sized ? number(arguments, 0) : null, (scale != null) ? scale.intValue() : 0);
	}

	private static int code(@Nullable GenericTypeInfo info, String name, int declared) {
		return (info != null) ? info.code() : STANDARD.getOrDefault(name.toUpperCase(Locale.ROOT), declared);
	}

	private static @Nullable Long number(List<String> arguments, int index) {
		boolean given = index < arguments.size() && arguments.get(index).matches("[0-9]+");
		return given ? Long.valueOf(arguments.get(index)) : null;
	}

	/**
	 * Return the code that stands for all that no database tells apart, or that drivers
	 * report one for another.
	 */
	private static int family(int code) {
		return switch (code) {
			case Types.NCHAR -> Types.CHAR;
			case Types.NVARCHAR -> Types.VARCHAR;
			case Types.LONGNVARCHAR -> Types.LONGVARCHAR;
			case Types.NCLOB -> Types.CLOB;
			case Types.BIT -> Types.BOOLEAN;
			case Types.REAL, Types.FLOAT -> Types.DOUBLE;
			case Types.NUMERIC -> Types.DECIMAL;
			default -> code;
		};
	}

	/**
	 * Return whether a change to the other type can lose values or fail on rows.
	 */
	boolean narrowsTo(GenericType other) {
		if (this.code != other.code) {
			int from = WHOLE_NUMBERS.indexOf(this.code);
			return from < 0 || WHOLE_NUMBERS.indexOf(other.code) < from;
		}
		if (other.size == null) {
			return false;
		}
		return this.size == null || other.size - other.scale < this.size - this.scale || other.scale < this.scale;
	}

	@Override
	public String toString() {
		return this.code + ((this.size != null) ? "(" + this.size + "," + this.scale + ")" : "");
	}

}
