package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The type of a column as the server understands it, however it was written: synonyms
 * resolved, display widths that mean nothing gone, defaults filled in.
 *
 * @param name the name that the server has for it
 * @param arguments length, precision and scale, or the values of an enum with their
 * quotes
 * @param unsigned whether UNSIGNED
 * @param zerofill whether ZEROFILL
 */
record CanonicalType(String name, List<String> arguments, boolean unsigned, boolean zerofill) {

	private static final Map<String, String> SYNONYMS = Map.ofEntries(Map.entry("integer", "int"),
			Map.entry("int1", "tinyint"), Map.entry("int2", "smallint"), Map.entry("int3", "mediumint"),
			Map.entry("middleint", "mediumint"), Map.entry("int4", "int"), Map.entry("int8", "bigint"),
			Map.entry("dec", "decimal"), Map.entry("numeric", "decimal"), Map.entry("fixed", "decimal"),
			Map.entry("float4", "float"), Map.entry("float8", "double"), Map.entry("number", "decimal"),
			Map.entry("character", "char"), Map.entry("nchar", "char"), Map.entry("nvarchar", "varchar"),
			Map.entry("varcharacter", "varchar"), Map.entry("varchar2", "varchar"), Map.entry("clob", "longtext"),
			Map.entry("raw", "varbinary"), Map.entry("geomcollection", "geometrycollection"));

	static final List<String> INTEGERS = List.of("tinyint", "smallint", "mediumint", "int", "bigint");

	private static final List<Integer> UNSIGNED_DIGITS = List.of(3, 5, 8, 10, 20);

	private static final Set<String> LENGTH_ONE = Set.of("bit", "char", "binary");

	private static final Set<String> FRACTIONS = Set.of("datetime", "timestamp", "time");

	CanonicalType {
		arguments = List.copyOf(arguments);
	}

	/**
	 * Return the type that was written.
	 * @param written its name, in lower case
	 * @param arguments what stands in parentheses behind it
	 * @param words the words behind these, in lower case
	 * @param realIsFloat what REAL is
	 */
	static CanonicalType of(String written, List<String> arguments, Set<String> words, boolean realIsFloat) {
		String name = SYNONYMS.getOrDefault(written, written);
		boolean zerofill = words.contains("zerofill");
		boolean unsigned = zerofill || words.contains("unsigned");
		if ("bool".equals(name) || "boolean".equals(name)) {
			return new CanonicalType("tinyint", List.of("1"), false, false);
		}
		if (INTEGERS.contains(name)) {
			return new CanonicalType(name, width(name, arguments, unsigned, zerofill), unsigned, zerofill);
		}
		return switch (name) {
			case "real" -> new CanonicalType(realIsFloat ? "float" : "double", arguments, unsigned, zerofill);
			case "float" -> floating(arguments, unsigned, zerofill);
			case "decimal" -> new CanonicalType(name, decimal(arguments), unsigned, zerofill);
			case "year" -> new CanonicalType(name, List.of(), false, false);
			case "text" -> new CanonicalType(sized("text", arguments, 4), List.of(), false, false);
			case "blob" -> new CanonicalType(sized("blob", arguments, 1), List.of(), false, false);
			case "vector" -> new CanonicalType(name, arguments.isEmpty() ? List.of("2048") : arguments, false, false);
			default -> new CanonicalType(name, length(name, arguments), unsigned, zerofill);
		};
	}

	/**
	 * The width of an integer means something with ZEROFILL, and tinyint(1) is how a
	 * boolean is told from a number.
	 */
	private static List<String> width(String name, List<String> arguments, boolean unsigned, boolean zerofill) {
		if (zerofill) {
			return arguments.isEmpty() ? List.of(String.valueOf(UNSIGNED_DIGITS.get(INTEGERS.indexOf(name))))
					: arguments;
		}
		boolean truth = "tinyint".equals(name) && !unsigned && arguments.equals(List.of("1"));
		return truth ? arguments : List.of();
	}

	private static CanonicalType floating(List<String> arguments, boolean unsigned, boolean zerofill) {
		if (arguments.size() != 1) {
			return new CanonicalType("float", arguments, unsigned, zerofill);
		}
		boolean single = Integer.parseInt(arguments.get(0)) <= 24;
		return new CanonicalType(single ? "float" : "double", List.of(), unsigned, zerofill);
	}

	private static List<String> decimal(List<String> arguments) {
		List<String> result = new ArrayList<>(arguments);
		if (result.isEmpty()) {
			result.add("10");
		}
		if (result.size() == 1) {
			result.add("0");
		}
		return result;
	}

	private static List<String> length(String name, List<String> arguments) {
		if (arguments.isEmpty() && LENGTH_ONE.contains(name)) {
			return List.of("1");
		}
		return FRACTIONS.contains(name) && arguments.equals(List.of("0")) ? List.of() : arguments;
	}

	/**
	 * TEXT(n) and BLOB(n) become the smallest type that holds n characters or bytes.
	 */
	private static String sized(String name, List<String> arguments, int bytesPerCharacter) {
		if (arguments.isEmpty() || "0".equals(arguments.get(0))) {
			return name;
		}
		long bytes = Long.parseLong(arguments.get(0)) * bytesPerCharacter;
		return (bytes <= 0xFF) ? "tiny" + name
				: (bytes <= 0xFFFF) ? name : (bytes <= 0xFFFFFF) ? "medium" + name : "long" + name;
	}

	/**
	 * Return the number in a place among the arguments, {@code null} where there is none.
	 */
	@Nullable Long number(int place) {
		return (place < this.arguments.size()) ? Long.valueOf(this.arguments.get(place)) : null;
	}

	String text() {
		return this.name + (this.arguments.isEmpty() ? "" : "(" + String.join(",", this.arguments) + ")")
				+ (this.unsigned ? " unsigned" : "") + (this.zerofill ? " zerofill" : "");
	}

}
