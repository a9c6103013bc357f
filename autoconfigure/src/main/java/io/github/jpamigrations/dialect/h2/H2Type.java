package io.github.jpamigrations.dialect.h2;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A type of H2 in its canonical form: one name for all aliases, what is left out filled
 * in.
 *
 * @param kind what kind of values it has
 * @param name the name
 * @param size the length or precision, absent where there is none or no limit
 * @param scale the number of digits behind the point
 * @param values the values of an enum
 */
record H2Type(Kind kind, String name, @Nullable Long size, int scale, List<String> values) {

	H2Type {
		values = List.copyOf(values);
	}

	static H2Type of(Kind kind, String name) {
		return new H2Type(kind, name, null, 0, List.of());
	}

	static H2Type sized(Kind kind, String name, @Nullable Long size) {
		return new H2Type(kind, name, size, 0, List.of());
	}

	static H2Type enumOf(List<String> values) {
		return new H2Type(Kind.ENUM, "ENUM", null, 0, values);
	}

	/**
	 * Return whether a change to the other type can lose values or fail on rows.
	 */
	boolean narrowsTo(H2Type other) {
		if (equals(other)) {
			return false;
		}
		if (this.kind != other.kind) {
			return !convertsFreely(other);
		}
		return switch (this.kind) {
			case INTEGER -> digits(this.name) > digits(other.name);
			case DECIMAL -> wholeDigits(other) < wholeDigits(this) || other.scale < this.scale;
			case FLOAT -> floatRank(other.name) < floatRank(this.name);
			case TEXT, BINARY -> isShorter(other) || !this.name.equals(other.name) && isPadded(other);
			case TIME, DATETIME -> isShorter(other) || !this.name.equals(other.name);
			case ENUM -> !other.values.containsAll(this.values);
			default -> true;
		};
	}

	private boolean convertsFreely(H2Type other) {
		return switch (this.kind) {
			case INTEGER -> other.kind == Kind.DECIMAL && wholeDigits(other) >= digits(this.name)
					|| "DOUBLE PRECISION".equals(other.name) && digits(this.name) <= 10;
			case ENUM -> other.kind == Kind.TEXT
					&& (other.size == null || this.values.stream().allMatch((value) -> value.length() <= other.size));
			case DATE -> other.kind == Kind.DATETIME;
			default -> false;
		};
	}

	private boolean isShorter(H2Type other) {
		return other.size != null && (this.size == null || other.size < this.size);
	}

	// A larger scale leaves fewer digits in front of the point.
	private static long wholeDigits(H2Type decimal) {
		return (decimal.size != null) ? decimal.size - decimal.scale : Long.MAX_VALUE;
	}

	private static boolean isPadded(H2Type type) {
		return "CHARACTER".equals(type.name) || "BINARY".equals(type.name);
	}

	private static int floatRank(String name) {
		return switch (name) {
			case "REAL" -> 1;
			case "DOUBLE PRECISION" -> 2;
			default -> 3;
		};
	}

	private static int digits(String integerName) {
		return switch (integerName) {
			case "TINYINT" -> 3;
			case "SMALLINT" -> 5;
			case "INTEGER" -> 10;
			default -> 19;
		};
	}

	/**
	 * Return the text of a literal of this type by which equal values are equal.
	 */
	String literal(String value) {
		if (this.kind.numeric && H2Literals.isNumber(value)) {
			BigDecimal number = new BigDecimal(value);
			return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
		}
		if (this.kind == Kind.BOOLEAN) {
			return switch (value.toLowerCase(Locale.ROOT)) {
				case "1", "t", "true", "y", "yes" -> "true";
				case "0", "f", "false", "n", "no" -> "false";
				default -> value;
			};
		}
		return value;
	}

	@Override
	public String toString() {
		if (this.kind == Kind.ENUM) {
			return this.values.stream()
				.map((value) -> "'" + value.replace("'", "''") + "'")
				.collect(Collectors.joining(", ", "ENUM(", ")"));
		}
		if (this.kind == Kind.DECIMAL && this.size != null) {
			return this.name + "(" + this.size + ", " + this.scale + ")";
		}
		return (this.size != null) ? this.name + "(" + this.size + ")" : this.name;
	}

	/**
	 * Kinds of values.
	 */
	enum Kind {

		/**
		 * Whole numbers.
		 */
		INTEGER(true),

		/**
		 * Exact numbers.
		 */
		DECIMAL(true),

		/**
		 * Numbers with a binary or decimal exponent.
		 */
		FLOAT(true),

		/**
		 * Truth values.
		 */
		BOOLEAN(false),

		/**
		 * Texts.
		 */
		TEXT(false),

		/**
		 * Bytes.
		 */
		BINARY(false),

		/**
		 * Dates.
		 */
		DATE(false),

		/**
		 * Times of a day.
		 */
		TIME(false),

		/**
		 * Dates with a time.
		 */
		DATETIME(false),

		/**
		 * Values of a list.
		 */
		ENUM(false),

		/**
		 * A domain, by name.
		 */
		DOMAIN(false),

		/**
		 * Anything else.
		 */
		OTHER(false);

		private final boolean numeric;

		Kind(boolean numeric) {
			this.numeric = numeric;
		}

	}

}
