package io.github.jpamigrations.dialect.mariadb;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.dialect.ExpressionTokens;
import io.github.jpamigrations.dialect.mysql.StringLiterals;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;

/**
 * The check that MariaDB keeps with a column instead of the table. It has no name and
 * ALTER TABLE can't drop it; it changes with the definition of its column. Therefore it
 * stands behind the type: {@code int(11) CHECK (`age` > 17)}.
 *
 * @param without the column without its check
 * @param condition the condition, empty where there is no check
 */
record ColumnCheck(Column without, String condition) {

	/**
	 * A token of a list of values. A sign is a token of its own, so that nobody could
	 * tell whose it is.
	 */
	private static final Pattern VALUE = Pattern.compile("(?s)'.*'|[0-9.]+|,");

	private static final Pattern CHECK = Pattern.compile("\\s+check\\s*\\(", Pattern.CASE_INSENSITIVE);

	static ColumnCheck of(Column column, StringLiterals literals) {
		Column.Type type = column.type();
		String sql = type.sql().strip();
		Matcher matcher = CHECK.matcher(literals.masked(sql));
		if (!matcher.find() || !sql.endsWith(")")) {
			return new ColumnCheck(column, "");
		}
		Column without = new Column(column.name(), withSql(type, sql.substring(0, matcher.start())), column.nullable(),
				column.defaultValue(), column.generation(), column.collation(), column.comment(), column.options());
		return new ColumnCheck(without, sql.substring(matcher.end(), sql.length() - 1));
	}

	/**
	 * Return whether a column is what the server makes of the type JSON.
	 */
	static boolean isJson(String type, String collation, Identifier column, String condition) {
		String name = "`" + column.text().replace("`", "``") + "`";
		return "longtext".equals(type) && "utf8mb4_bin".equals(collation)
				&& ("json_valid(" + name + ")").equalsIgnoreCase(condition);
	}

	static Column.Type add(Column.Type type, String condition) {
		return withSql(type, type.sql() + " CHECK (" + condition + ")");
	}

	private static Column.Type withSql(Column.Type type, String sql) {
		return new Column.Type(sql, type.jdbcCode(), type.length(), type.precision(), type.scale(), type.enumValues());
	}

	/**
	 * Return whether every value that the other check allows is surely allowed here: they
	 * are the same, or lists of which this is the longer one.
	 */
	boolean allowsAllOf(ColumnCheck other) {
		List<String> tokens = tokens();
		List<String> others = other.tokens();
		if (isEmpty() || tokens.equals(others)) {
			return true;
		}
		return isList(tokens) && isList(others) && tokens.containsAll(others);
	}

	/**
	 * Return whether the condition is that a column has one of some values, and no more.
	 */
	private static boolean isList(List<String> tokens) {
		return tokens.size() > 2 && "in".equals(tokens.get(1))
				&& tokens.subList(2, tokens.size()).stream().allMatch((token) -> VALUE.matcher(token).matches());
	}

	/**
	 * Return the tokens of the condition in one spelling.
	 */
	private List<String> tokens() {
		return ExpressionTokens.of(this.condition)
			.stream()
			.filter((token) -> !"(".equals(token) && !")".equals(token))
			.map((token) -> token.startsWith("'") ? token : token.replace("`", "").toLowerCase(Locale.ROOT))
			.toList();
	}

	boolean isEmpty() {
		return this.condition.isEmpty();
	}

	/**
	 * Return the check as it stands behind a column, with a leading blank.
	 */
	String clause() {
		return isEmpty() ? "" : " CHECK (" + this.condition + ")";
	}

}
