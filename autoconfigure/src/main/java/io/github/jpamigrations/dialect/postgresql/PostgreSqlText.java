package io.github.jpamigrations.dialect.postgresql;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Small matters of text from the catalog.
 */
final class PostgreSqlText {

	private static final String STRING = "'(?:[^']|'')*'::character varying";

	private static final Pattern ENUMERATION = Pattern.compile("\\((?<column>\\w+|\"(?:[^\"]|\"\")+\")\\)::text = ANY "
			+ "\\(\\(ARRAY\\[(?<values>" + STRING + "(?:, " + STRING + ")*)\\]\\)::text\\[\\]\\)");

	private PostgreSqlText() {
	}

	/**
	 * Return the members of an array of texts.
	 */
	static List<String> strings(@Nullable Array array) throws SQLException {
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

	/**
	 * Return the name in quotes, whatever it is.
	 */
	static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * Return the name without its quotes, if it has any.
	 */
	static String unquoted(String name) {
		return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
	}

	/**
	 * Return the expression without parentheses that enclose all of it.
	 */
	static String withoutParentheses(String sql) {
		String result = sql;
		while (result.startsWith("(") && closing(result) == result.length() - 1) {
			result = result.substring(1, result.length() - 1).strip();
		}
		return result;
	}

	/**
	 * Return a condition with IN where the server wrote {@code (c)::text = ANY
	 * ((ARRAY['A'::character varying])::text[])}, which is what it makes of IN on a
	 * varchar column. Read again, its own text would come out with other casts.
	 */
	static String readable(String condition) {
		return ENUMERATION.matcher(condition)
			.replaceAll((match) -> Matcher.quoteReplacement(
					match.group(1) + " IN (" + match.group(2).replace("'::character varying", "'") + ")"));
	}

	/**
	 * Return where the parenthesis at the beginning is closed. The catalog has no dollar
	 * quotes and no comments, but strings and names in quotes, and E'...' with
	 * backslashes, each doubled.
	 */
	private static int closing(String sql) {
		int depth = 0;
		char quote = 0;
		for (int i = 0; i < sql.length(); i++) {
			char c = sql.charAt(i);
			if (quote != 0) {
				// A doubled quote ends and begins again.
				quote = (c == quote) ? 0 : quote;
			}
			else if (c == '\'' || c == '"') {
				quote = c;
			}
			else if (c == '(') {
				depth++;
			}
			else if (c == ')') {
				depth--;
				if (depth == 0) {
					return i;
				}
			}
		}
		return -1;
	}

}
