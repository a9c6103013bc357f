package io.github.jpamigrations.evolution;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * What an attribute can be: its Java type, the defaults that every database takes for it,
 * the types that it can become without losing a value, and a value for each row.
 */
enum ModelType {

	BYTE(Byte.class, "7", "0"),

	SHORT(Short.class, "7", "-1"),

	INTEGER(Integer.class, "7", "-1", "(3 + 4)"),

	LONG(Long.class, "7", "0"),

	DECIMAL(BigDecimal.class, "1.5", "0"),

	FLOAT(Float.class, "1.5"),

	DOUBLE(Double.class, "2.5"),

	BOOLEAN(Boolean.class, "true", "false"),

	YES_NO(Boolean.class, "'Y'"),

	STRING(String.class, "'none'", "'it''s'", "''"),

	/** A string in a column for long text. */
	LONG_TEXT(String.class),

	LOB_TEXT(String.class),

	CHARACTER(Character.class, "'x'"),

	BYTES(byte[].class),

	LOB_BYTES(byte[].class),

	UNIQUE_ID(UUID.class),

	DATE(LocalDate.class, "'2020-02-03'"),

	TIME(LocalTime.class, "'10:11:12'"),

	DATE_TIME(LocalDateTime.class, "'2020-02-03 10:11:12'", "current_timestamp(6)"),

	INSTANT(Instant.class),

	OFFSET_DATE_TIME(OffsetDateTime.class),

	DURATION(Duration.class, "5"),

	JSON(Map.class),

	STRINGS(String[].class),

	ENUM_NAME(Enum.class, "'V1'"),

	ENUM_NUMBER(Enum.class, "1"),

	/** An enum with a type of its own, that several columns may have. */
	ENUM_TYPE(Enum.class, "'V1'");

	private static final Set<ModelType> INDEXABLE = Set.of(BYTE, SHORT, INTEGER, LONG, DECIMAL, STRING, DATE, DATE_TIME,
			UNIQUE_ID);

	/** Types whose values are different in each row. */
	private static final Set<ModelType> DISTINCT = Set.of(BYTE, SHORT, INTEGER, LONG, DECIMAL, STRING, DATE, DATE_TIME,
			UNIQUE_ID);

	private final Class<?> javaType;

	private final List<String> defaults;

	ModelType(Class<?> javaType, String... defaults) {
		this.javaType = javaType;
		this.defaults = List.of(defaults);
	}

	Class<?> javaType() {
		return this.javaType;
	}

	List<String> defaults() {
		return this.defaults;
	}

	boolean indexable() {
		return INDEXABLE.contains(this);
	}

	boolean distinct() {
		return DISTINCT.contains(this);
	}

	boolean number() {
		return ordinal() <= LONG.ordinal();
	}

	boolean text() {
		return this == STRING || this == LONG_TEXT;
	}

	boolean isEnum() {
		return this == ENUM_NAME || this == ENUM_NUMBER || this == ENUM_TYPE;
	}

	/**
	 * Return whether a check allows certain values only.
	 */
	boolean listed() {
		return isEnum() || this == YES_NO;
	}

	/**
	 * Return the types that hold every value that the rows have.
	 */
	List<ModelType> successors() {
		return switch (this) {
			case BYTE -> List.of(SHORT, INTEGER, LONG);
			case SHORT -> List.of(BYTE, INTEGER, LONG);
			case INTEGER -> List.of(SHORT, LONG, STRING, DECIMAL);
			case LONG -> List.of(INTEGER, DECIMAL, STRING);
			case FLOAT -> List.of(DOUBLE);
			case DOUBLE -> List.of(FLOAT);
			case STRING -> List.of(LONG_TEXT);
			case LONG_TEXT -> List.of(STRING);
			case CHARACTER -> List.of(STRING);
			case DATE -> List.of(DATE_TIME);
			case ENUM_NAME, ENUM_TYPE -> List.of(STRING);
			case ENUM_NUMBER -> List.of(INTEGER);
			default -> List.of();
		};
	}

	/**
	 * Return the value of a row as a literal.
	 */
	String literal(TestDatabase database, int row) {
		return switch (this) {
			case BYTE, SHORT, INTEGER, LONG -> String.valueOf(row);
			case DECIMAL -> row + ".25";
			case FLOAT, DOUBLE -> row + ".5";
			case BOOLEAN -> String.valueOf(row % 2 == 0);
			case YES_NO -> (row % 2 == 0) ? "'Y'" : "'N'";
			case STRING, LONG_TEXT -> "'a" + row + "'";
			case LOB_TEXT -> (database == TestDatabase.POSTGRESQL) ? String.valueOf(row) : "'long " + row + "'";
			case CHARACTER -> "'c'";
			case BYTES -> bytes(database, "0a0" + row % 10);
			case LOB_BYTES ->
				(database == TestDatabase.POSTGRESQL) ? String.valueOf(row) : bytes(database, "0b0" + row % 10);
			case UNIQUE_ID -> uniqueId(database, row);
			case DATE -> "'2024-01-%02d'".formatted(row);
			case TIME -> "'10:11:%02d'".formatted(row);
			case DATE_TIME -> "'2024-01-%02d 10:11:12'".formatted(row);
			case INSTANT, OFFSET_DATE_TIME -> "'2024-01-%02d 10:11:12%s'".formatted(row,
					(database == TestDatabase.POSTGRESQL || database == TestDatabase.H2) ? "+00" : "");
			case DURATION -> "'" + row + "'";
			case JSON -> ((database == TestDatabase.H2) ? "json " : "") + "'{\"a\": " + row + "}'";
			case STRINGS -> strings(database, row);
			case ENUM_NAME, ENUM_TYPE -> "'V" + row % 2 + "'";
			case ENUM_NUMBER -> String.valueOf(row % 2);
		};
	}

	private static String bytes(TestDatabase database, String hexadecimal) {
		return (database == TestDatabase.POSTGRESQL) ? "'\\x" + hexadecimal + "'" : "x'" + hexadecimal + "'";
	}

	private static String uniqueId(TestDatabase database, int row) {
		String text = new UUID(7, row).toString();
		return (database == TestDatabase.MYSQL) ? "x'" + text.replace("-", "") + "'" : "'" + text + "'";
	}

	private static String strings(TestDatabase database, int row) {
		return switch (database) {
			case POSTGRESQL -> "'{a," + row + "}'";
			case H2 -> "array['a', '" + row + "']";
			default -> "'[\"a\", \"" + row + "\"]'";
		};
	}

}
