package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The type of a column in the server's own words, whatever of its spellings it was
 * written in.
 *
 * @param name the name without arguments: {@code character varying}
 * @param arguments length, precision and the like; those that mean nothing are left out
 * @param array whether it is an array; the server does not keep the number of dimensions
 */
record PostgreSqlType(String name, List<String> arguments, boolean array) {

	private static final Map<String, String> SYNONYMS = Map.ofEntries(Map.entry("int", "integer"),
			Map.entry("int4", "integer"), Map.entry("serial", "integer"), Map.entry("serial4", "integer"),
			Map.entry("int8", "bigint"), Map.entry("bigserial", "bigint"), Map.entry("serial8", "bigint"),
			Map.entry("int2", "smallint"), Map.entry("smallserial", "smallint"), Map.entry("serial2", "smallint"),
			Map.entry("float4", "real"), Map.entry("float8", "double precision"),
			Map.entry("float", "double precision"), Map.entry("decimal", "numeric"), Map.entry("dec", "numeric"),
			Map.entry("bool", "boolean"), Map.entry("varchar", "character varying"),
			Map.entry("char varying", "character varying"), Map.entry("nchar varying", "character varying"),
			Map.entry("national character varying", "character varying"),
			Map.entry("national char varying", "character varying"), Map.entry("char", "character"),
			Map.entry("nchar", "character"), Map.entry("national character", "character"),
			Map.entry("national char", "character"), Map.entry("varbit", "bit varying"),
			Map.entry("timestamptz", "timestamp with time zone"), Map.entry("timetz", "time with time zone"),
			Map.entry("timestamp without time zone", "timestamp"), Map.entry("time without time zone", "time"));

	/** Words that can follow the first one of a type. */
	private static final Set<String> LATER_WORDS = Set.of("varying", "precision", "with", "without", "time", "zone",
			"character", "char", "year", "month", "day", "hour", "minute", "second", "to");

	private static final Set<String> NUMERIC = Set.of("smallint", "integer", "bigint", "numeric", "real",
			"double precision");

	PostgreSqlType {
		arguments = List.copyOf(arguments);
	}

	/**
	 * Parse a type. What follows it (NOT NULL, DEFAULT in a hand-written column
	 * definition) is ignored.
	 */
	static PostgreSqlType parse(String sql) {
		try {
			return read(new PostgreSqlTokens(sql));
		}
		catch (PostgreSqlExpression.UnreadableException ex) {
			return new PostgreSqlType(sql.strip(), List.of(), false);
		}
	}

	/**
	 * Read a type from where the tokens are.
	 */
	static PostgreSqlType read(PostgreSqlTokens tokens) {
		StringBuilder name = new StringBuilder(tokens.next());
		while (tokens.accept(".")) {
			name.append('.').append(tokens.next());
		}
		List<String> arguments = new ArrayList<>();
		boolean array = false;
		while (true) {
			if (tokens.acceptAny(Set.of("array"))) {
				array = true;
			}
			else if (tokens.accept("[")) {
				array = true;
				while (!tokens.accept("]")) {
					tokens.next();
				}
			}
			else if (LATER_WORDS.contains(tokens.peek())) {
				name.append(' ').append(tokens.next());
			}
			else if (arguments.isEmpty() && tokens.accept("(")) {
				readArguments(tokens, arguments);
			}
			else {
				return of(name.toString(), arguments, array);
			}
		}
	}

	private static void readArguments(PostgreSqlTokens tokens, List<String> arguments) {
		StringBuilder argument = new StringBuilder();
		while (true) {
			String token = tokens.next();
			if (",".equals(token) || ")".equals(token)) {
				arguments.add(argument.toString());
				argument.setLength(0);
				if (")".equals(token)) {
					return;
				}
			}
			else {
				argument.append(token);
			}
		}
	}

	private static PostgreSqlType of(String written, List<String> arguments, boolean array) {
		String bare = written.startsWith("pg_catalog.") ? written.substring("pg_catalog.".length()) : written;
		String name = SYNONYMS.getOrDefault(bare, bare);
		if ("float".equals(bare) && arguments.size() == 1) {
			return new PostgreSqlType(Integer.parseInt(arguments.get(0)) <= 24 ? "real" : name, List.of(), array);
		}
		if (arguments.isEmpty() && ("character".equals(name) || "bit".equals(name))) {
			return new PostgreSqlType(name, List.of("1"), array);
		}
		if (arguments.size() == 1 && "numeric".equals(name)) {
			return new PostgreSqlType(name, List.of(arguments.get(0), "0"), array);
		}
		// Six digits are what a time without precision has.
		boolean full = arguments.equals(List.of("6")) && (name.startsWith("time") || name.startsWith("interval"));
		return new PostgreSqlType(name, full ? List.of() : arguments, array);
	}

	boolean isNumeric() {
		return NUMERIC.contains(this.name);
	}

	/**
	 * Return the type of an array's elements, of anything else the type itself.
	 */
	PostgreSqlType element() {
		return new PostgreSqlType(this.name, this.arguments, false);
	}

	@Override
	public String toString() {
		String suffix = this.arguments.isEmpty() ? "" : "(" + String.join(",", this.arguments) + ")";
		return this.name + suffix + (this.array ? "[]" : "");
	}

}
