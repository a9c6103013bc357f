package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.jpamigrations.dialect.ExpressionTokens;
import io.github.jpamigrations.dialect.Keywords;

/**
 * Brings expressions into the form in which equal ones are equal texts.
 */
final class CanonicalExpressions {

	private static final Pattern INTRODUCER = Pattern.compile("_[A-Za-z0-9]+|[nN]");

	// The one of several names of a function that the servers print; MariaDB's where they
	// differ.
	private static final Map<String, String> FUNCTIONS = Map.ofEntries(Map.entry("lower", "lcase"),
			Map.entry("upper", "ucase"), Map.entry("length", "octet_length"), Map.entry("substring", "substr"),
			Map.entry("mid", "substr"), Map.entry("character_length", "char_length"), Map.entry("ceil", "ceiling"),
			Map.entry("pow", "power"), Map.entry("current_date", "curdate"), Map.entry("current_time", "curtime"));

	private static final Keywords SYNTAX = Keywords.of("""
			and as between binary by case cast collate convert current_date current_time current_timestamp current_user
			div else end escape exists false for from if in interval is like localtime localtimestamp mod not null or
			regexp rlike separator sounds then true unsigned using when where with xor
			""");

	private static final Set<String> WITHOUT_ARGUMENTS = Set.of("current_date", "current_time");

	private final StringLiterals literals;

	CanonicalExpressions(StringLiterals literals) {
		this.literals = literals;
	}

	/**
	 * Return the canonical text of an expression.
	 */
	String of(String sql) {
		List<String> tokens = ExpressionTokens.withoutOuterParentheses(tokens(sql));
		return ExpressionParser.parse(tokens).orElseGet(() -> String.join(" ", tokens));
	}

	/**
	 * Return the tokens of an expression: names and words in lower case, names without
	 * quotes where they need none, strings in single quotes and without the charset of
	 * the connection that wrote them.
	 */
	List<String> tokens(String sql) {
		List<String> raw = ExpressionTokens.of(this.literals.plain(sql));
		List<String> result = new ArrayList<>();
		for (int i = 0; i < raw.size(); i++) {
			boolean beforeString = i + 1 < raw.size() && raw.get(i + 1).startsWith("'");
			if (!beforeString || !INTRODUCER.matcher(raw.get(i)).matches()) {
				add(result, fold(raw.get(i)), i + 1 < raw.size() && "(".equals(raw.get(i + 1)));
			}
		}
		return result;
	}

	private static void add(List<String> result, String token, boolean called) {
		boolean lonely = !called && WITHOUT_ARGUMENTS.contains(token);
		result.add(called || lonely ? FUNCTIONS.getOrDefault(token, token) : token);
		if (lonely) {
			result.addAll(List.of("(", ")"));
		}
	}

	private static String fold(String token) {
		if (token.startsWith("'")) {
			return token;
		}
		String lower = token.toLowerCase(Locale.ROOT);
		if (lower.startsWith("`")) {
			String name = lower.substring(1, lower.length() - 1);
			// A name that would read as part of the syntax keeps its quotes. Others lose
			// them, also those that the server puts into quotes although they need none
			// (test: nameOfAFunctionIsTheSameWithAndWithoutQuotes).
			return SYNTAX.contains(name) ? lower : name;
		}
		return "!=".equals(lower) ? "<>" : lower;
	}

}
