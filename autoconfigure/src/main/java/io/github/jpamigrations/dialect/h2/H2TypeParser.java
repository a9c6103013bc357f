package io.github.jpamigrations.dialect.h2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.ExpressionTokens;
import io.github.jpamigrations.schema.Identifier;

import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a type, as the model or the catalog has it, into its canonical form.
 * What is no type of H2 is the name of a domain.
 */
final class H2TypeParser {

	// The names of org.h2.value.DataType and of the MySQL and PostgreSQL modes.
	private static final Map<String, String> NAMES = names(
			"""
					CHARACTER: CHAR, NCHAR, NATIONAL CHARACTER, NATIONAL CHAR
					CHARACTER VARYING: VARCHAR, CHAR VARYING, NCHAR VARYING, NATIONAL CHARACTER VARYING, NATIONAL CHAR VARYING, \
					VARCHAR2, NVARCHAR, NVARCHAR2, VARCHAR_CASESENSITIVE, LONGVARCHAR, LONGNVARCHAR, TINYTEXT, TEXT, MEDIUMTEXT, \
					LONGTEXT, NTEXT
					CHARACTER LARGE OBJECT: CLOB, CHAR LARGE OBJECT, NCLOB, NCHAR LARGE OBJECT, NATIONAL CHARACTER LARGE OBJECT
					VARCHAR_IGNORECASE:
					BINARY:
					BINARY VARYING: VARBINARY, RAW, BYTEA, LONG RAW, LONGVARBINARY
					BINARY LARGE OBJECT: BLOB, TINYBLOB, MEDIUMBLOB, LONGBLOB, IMAGE
					BOOLEAN: BIT, BOOL
					TINYINT:
					SMALLINT: INT2, YEAR
					INTEGER: INT, MEDIUMINT, INT4, SIGNED, SERIAL
					BIGINT: INT8, LONG, BIGSERIAL
					NUMERIC: DECIMAL, DEC, NUMBER
					REAL: FLOAT4
					DOUBLE PRECISION: DOUBLE, FLOAT8
					FLOAT:
					DECFLOAT:
					DATE:
					TIME: TIME WITHOUT TIME ZONE
					TIME WITH TIME ZONE:
					TIMESTAMP: TIMESTAMP WITHOUT TIME ZONE, DATETIME
					TIMESTAMP WITH TIME ZONE:
					UUID: UNIQUEIDENTIFIER
					JSON: JSONB
					JAVA_OBJECT: OBJECT, OTHER
					GEOMETRY:
					""");

	private static final Map<String, Long> DEFAULT_SIZES = Map.of("CHARACTER", 1L, "BINARY", 1L, "TIME", 0L,
			"TIME WITH TIME ZONE", 0L, "TIMESTAMP", 6L, "TIMESTAMP WITH TIME ZONE", 6L);

	private static final long MAX_STRING_LENGTH = 1_000_000_000;

	private final H2NameKeys keys;

	// The columns of a schema have few types, each of which is taken apart once.
	private final Map<String, H2Type> parsed = new ConcurrentHashMap<>();

	H2TypeParser(H2Settings settings) {
		this.keys = new H2NameKeys(settings);
	}

	H2Type parse(String sql) {
		return this.parsed.computeIfAbsent(sql,
				(text) -> parse(ExpressionTokens.of(H2Literals.withPlainStrings(text))));
	}

	/**
	 * Return whether H2 reads the bare word as a type of its own.
	 */
	static boolean isBuiltIn(String word) {
		return NAMES.containsKey(word.toUpperCase(Locale.ROOT));
	}

	private H2Type parse(List<String> tokens) {
		int array = lastWord(tokens, "ARRAY");
		if (array > 0) {
			String limit = String.join("", tokens.subList(array + 1, tokens.size()));
			return H2Type.of(H2Type.Kind.OTHER, parse(tokens.subList(0, array)) + " ARRAY" + limit);
		}
		int open = tokens.indexOf("(");
		int close = tokens.lastIndexOf(")");
		List<String> words = new ArrayList<>(tokens);
		List<String> arguments = List.of();
		if (open >= 0 && close > open) {
			arguments = tokens.subList(open + 1, close);
			words = new ArrayList<>(tokens.subList(0, open));
			words.addAll(tokens.subList(close + 1, tokens.size()));
		}
		words.removeIf((word) -> "UNSIGNED".equalsIgnoreCase(word));
		String name = words.stream().map((word) -> word.toUpperCase(Locale.ROOT)).collect(Collectors.joining(" "));
		if ("ENUM".equals(name)) {
			return H2Type.enumOf(arguments.stream().map(H2Literals::value).filter((value) -> value != null).toList());
		}
		if (name.startsWith("INTERVAL ") || name.equals("ROW")) {
			return H2Type.of(H2Type.Kind.OTHER, String.join(" ", tokens).toUpperCase(Locale.ROOT));
		}
		String canonical = NAMES.get(name);
		return (canonical != null) ? builtIn(canonical, name, arguments) : domain(tokens);
	}

	private static int lastWord(List<String> tokens, String word) {
		for (int i = tokens.size() - 1; i >= 0; i--) {
			if (word.equalsIgnoreCase(tokens.get(i))) {
				return i;
			}
		}
		return -1;
	}

	private H2Type domain(List<String> tokens) {
		List<Identifier> path = H2NameKeys.path(tokens);
		return H2Type.of(H2Type.Kind.DOMAIN, path.isEmpty() ? String.join(" ", tokens) : this.keys.key(path));
	}

	private static H2Type builtIn(String name, String alias, List<String> arguments) {
		Long size = size(name, alias, arguments);
		return switch (name) {
			case "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> H2Type.of(H2Type.Kind.INTEGER, name);
			case "BOOLEAN" -> H2Type.of(H2Type.Kind.BOOLEAN, name);
			case "NUMERIC" ->
				("NUMBER".equals(alias) && size == null) ? H2Type.sized(H2Type.Kind.FLOAT, "DECFLOAT", 40L)
						: new H2Type(H2Type.Kind.DECIMAL, name, size, scale(arguments), List.of());
			case "FLOAT" -> H2Type.of(H2Type.Kind.FLOAT, (size != null && size <= 24) ? "REAL" : "DOUBLE PRECISION");
			case "REAL", "DOUBLE PRECISION" -> H2Type.of(H2Type.Kind.FLOAT, name);
			case "DECFLOAT" -> H2Type.sized(H2Type.Kind.FLOAT, name, size);
			case "DATE" -> H2Type.of(H2Type.Kind.DATE, name);
			case "TIME", "TIME WITH TIME ZONE" -> H2Type.sized(H2Type.Kind.TIME, name, size);
			case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" -> H2Type.sized(H2Type.Kind.DATETIME, name, size);
			case "UUID", "JSON", "JAVA_OBJECT" -> H2Type.of(H2Type.Kind.OTHER, name);
			case "GEOMETRY" -> H2Type.of(H2Type.Kind.OTHER,
					arguments.isEmpty() ? name : name + arguments.toString().toUpperCase(Locale.ROOT));
			default -> H2Type.sized(name.startsWith("BINARY") ? H2Type.Kind.BINARY : H2Type.Kind.TEXT, name, size);
		};
	}

	private static @Nullable Long size(String name, String alias, List<String> arguments) {
		if (arguments.isEmpty() || !arguments.get(0).matches("[0-9]+")) {
			return "DATETIME".equals(alias) ? Long.valueOf(0) : DEFAULT_SIZES.get(name);
		}
		long size = Long.parseLong(arguments.get(0)) * unit(arguments);
		return (size >= MAX_STRING_LENGTH && !name.endsWith("OBJECT")) ? null : Long.valueOf(size);
	}

	private static long unit(List<String> arguments) {
		return switch ((arguments.size() > 1) ? arguments.get(1).toUpperCase(Locale.ROOT) : "") {
			case "K" -> 1L << 10;
			case "M" -> 1L << 20;
			case "G" -> 1L << 30;
			case "T" -> 1L << 40;
			case "P" -> 1L << 50;
			default -> 1;
		};
	}

	private static int scale(List<String> arguments) {
		int comma = arguments.indexOf(",");
		return (comma >= 0) ? Integer.parseInt(arguments.get(comma + 1)) : 0;
	}

	private static Map<String, String> names(String lines) {
		return lines.lines()
			.map((line) -> line.split(":", 2))
			.flatMap((parts) -> Stream.concat(Stream.of(parts[0]), Arrays.stream(parts[1].split(",")))
				.map(String::strip)
				.filter((name) -> !name.isEmpty())
				.map((name) -> Map.entry(name, parts[0])))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
