package io.github.jpamigrations.dialect;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * How a database writes the types of JDBC, for columns that are defined without it.
 * Equal, where it can be, to what Hibernate writes.
 */
public final class TypeNames {

	/**
	 * The code of JSON, as Hibernate has it.
	 */
	public static final int JSON = 3001;

	/**
	 * The code of UUID, as Hibernate has it.
	 */
	public static final int UUID = 3000;

	/**
	 * The types as the SQL standard has them.
	 */
	public static final TypeNames STANDARD = new TypeNames(Map.ofEntries(Map.entry(Types.CHAR, "char($l)"),
			Map.entry(Types.VARCHAR, "varchar($l)"), Map.entry(Types.LONGVARCHAR, "clob"),
			Map.entry(Types.VARBINARY, "varbinary($l)"), Map.entry(Types.LONGVARBINARY, "blob"),
			Map.entry(Types.BOOLEAN, "boolean"), Map.entry(Types.SMALLINT, "smallint"),
			Map.entry(Types.INTEGER, "integer"), Map.entry(Types.BIGINT, "bigint"),
			Map.entry(Types.DOUBLE, "float(53)"), Map.entry(Types.DECIMAL, "numeric($l,$s)"),
			Map.entry(Types.DATE, "date"), Map.entry(Types.TIME, "time(0)"), Map.entry(Types.TIMESTAMP, "timestamp(6)"),
			Map.entry(Types.TIMESTAMP_WITH_TIMEZONE, "timestamp(6) with time zone"), Map.entry(UUID, "uuid"),
			Map.entry(JSON, "json")));

	private final Map<Integer, String> patterns;

	private TypeNames(Map<Integer, String> patterns) {
		this.patterns = Map.copyOf(patterns);
	}

	/**
	 * Return these names with some others.
	 * @param others patterns by the code of the type; {@code $l} stands for the length or
	 * precision and {@code $s} for the scale
	 */
	public TypeNames with(Map<Integer, String> others) {
		Map<Integer, String> all = new HashMap<>(this.patterns);
		all.putAll(others);
		return new TypeNames(all);
	}

	/**
	 * Return a type.
	 * @param jdbcCode its code
	 * @param length the length or precision, if it has one
	 * @param scale the scale, if it has one
	 */
	public Column.Type of(int jdbcCode, @Nullable Integer length, @Nullable Integer scale) {
		String pattern = this.patterns.get(jdbcCode);
		if (pattern == null) {
			throw new IllegalArgumentException("There is no name for the type with the code " + jdbcCode);
		}
		String sql = pattern.replace("$l", String.valueOf(length)).replace("$s", String.valueOf(scale));
		boolean decimal = scale != null;
		return new Column.Type(sql, jdbcCode, (decimal || length == null) ? null : length.longValue(),
				decimal ? length : null, scale, List.of());
	}

}
