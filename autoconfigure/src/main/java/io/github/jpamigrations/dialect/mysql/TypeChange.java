package io.github.jpamigrations.dialect.mysql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether every value of one type is a value of another.
 */
final class TypeChange {

	private static final List<Integer> BITS = List.of(8, 16, 24, 32, 64);

	private static final Map<String, Long> TEXT_BYTES = Map.of("tinytext", 0xFFL, "text", 0xFFFFL, "mediumtext",
			0xFFFFFFL, "longtext", 0xFFFFFFFFL);

	private static final Map<String, Long> BLOB_BYTES = Map.of("tinyblob", 0xFFL, "blob", 0xFFFFL, "mediumblob",
			0xFFFFFFL, "longblob", 0xFFFFFFFFL);

	// The longest text that a value of the type is written with.
	private static final Map<String, Long> TEXT_LENGTHS = Map.of("uuid", 36L, "inet4", 15L, "inet6", 39L, "json",
			0xFFFFFFFFL);

	private static final Set<String> FRACTIONS = Set.of("datetime", "timestamp", "time");

	private final CanonicalType from;

	private final CanonicalType to;

	TypeChange(CanonicalType from, CanonicalType to) {
		this.from = from;
		this.to = to;
	}

	boolean narrows() {
		return !this.from.equals(this.to) && !(widensNumber() || widensText() || widensBytes() || widensTime());
	}

	private boolean widensNumber() {
		if (this.from.unsigned() != this.to.unsigned() && !this.from.unsigned()) {
			return false;
		}
		Integer bits = valueBits(this.from);
		return switch (this.to.name()) {
			case "bit" -> "bit".equals(this.from.name()) && atMost(this.from.number(0), this.to.number(0));
			case "decimal" -> widensDecimal();
			case "float" -> isPlain(this.to) && (fits(bits, 24) || isPlain(this.from, "float"));
			case "double" ->
				isPlain(this.to) && (fits(bits, 53) || isPlain(this.from, "float") || isPlain(this.from, "double"));
			default -> fits(bits, Objects.requireNonNullElse(valueBits(this.to), 0)) && isInteger(this.to);
		};
	}

	private boolean widensDecimal() {
		long scale = orZero(this.to.number(1));
		long digits = orZero(this.to.number(0)) - scale;
		if (isInteger(this.from)) {
			return digits >= List.of(3, 5, 8, 10, 20).get(CanonicalType.INTEGERS.indexOf(this.from.name()));
		}
		return "decimal".equals(this.from.name()) && scale >= orZero(this.from.number(1))
				&& digits >= orZero(this.from.number(0)) - orZero(this.from.number(1));
	}

	private static boolean isInteger(CanonicalType type) {
		return CanonicalType.INTEGERS.contains(type.name());
	}

	/**
	 * Return how many bits the value has beside its sign.
	 */
	private static @Nullable Integer valueBits(CanonicalType type) {
		if ("bit".equals(type.name())) {
			return (int) orZero(type.number(0));
		}
		if (!isInteger(type)) {
			return null;
		}
		int bits = BITS.get(CanonicalType.INTEGERS.indexOf(type.name()));
		return type.unsigned() ? bits : bits - 1;
	}

	private static boolean fits(@Nullable Integer bits, int space) {
		return bits != null && bits <= space;
	}

	private static boolean isPlain(CanonicalType type) {
		return type.arguments().isEmpty();
	}

	private static boolean isPlain(CanonicalType type, String name) {
		return type.name().equals(name) && isPlain(type);
	}

	private boolean widensText() {
		if (Set.of("enum", "set").contains(this.to.name())) {
			return this.from.name().equals(this.to.name()) && this.to.arguments().containsAll(this.from.arguments());
		}
		Long characters = characters(this.from);
		Long bytes = TEXT_BYTES.get(this.to.name());
		if (characters == null) {
			return false;
		}
		if (bytes != null) {
			Long before = TEXT_BYTES.get(this.from.name());
			return (before != null) ? before <= bytes : characters * 4 <= bytes || bytes == 0xFFFFFFFFL;
		}
		// CHAR drops the blanks at the end.
		boolean keepsBlanks = !"char".equals(this.to.name()) || "char".equals(this.from.name())
				|| !("varchar".equals(this.from.name()) || TEXT_BYTES.containsKey(this.from.name()));
		return keepsBlanks && Set.of("char", "varchar").contains(this.to.name())
				&& characters <= orZero(this.to.number(0));
	}

	private static @Nullable Long characters(CanonicalType type) {
		return switch (type.name()) {
			case "char", "varchar" -> type.number(0);
			case "enum" -> type.arguments().stream().mapToLong((value) -> value.length() - 2L).max().orElse(0);
			default -> TEXT_BYTES.getOrDefault(type.name(), TEXT_LENGTHS.get(type.name()));
		};
	}

	private boolean widensBytes() {
		Long before = bytes(this.from);
		Long after = bytes(this.to);
		// BINARY fills up with zeros.
		boolean padded = "binary".equals(this.to.name()) && !this.from.equals(this.to);
		return before != null && after != null && before <= after && !padded;
	}

	private static @Nullable Long bytes(CanonicalType type) {
		return Set.of("binary", "varbinary").contains(type.name()) ? type.number(0) : BLOB_BYTES.get(type.name());
	}

	private boolean widensTime() {
		boolean moment = "datetime".equals(this.to.name())
				&& ("timestamp".equals(this.from.name()) || "date".equals(this.from.name()));
		boolean same = FRACTIONS.contains(this.to.name()) && this.from.name().equals(this.to.name());
		return (moment || same) && orZero(this.from.number(0)) <= orZero(this.to.number(0));
	}

	private static boolean atMost(@Nullable Long number, @Nullable Long limit) {
		return orZero(number) <= orZero(limit);
	}

	private static long orZero(@Nullable Long number) {
		return (number != null) ? number : 0;
	}

}
