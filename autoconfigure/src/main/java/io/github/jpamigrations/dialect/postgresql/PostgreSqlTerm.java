package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Part of an expression in its canonical spelling.
 *
 * @param text the spelling
 * @param kind {@code and}, {@code or}, {@code array}, empty for anything else
 * @param parts the members of a chain or an array
 */
record PostgreSqlTerm(String text, String kind, List<PostgreSqlTerm> parts) {

	static PostgreSqlTerm of(String text) {
		return new PostgreSqlTerm(text, "", List.of());
	}

	static PostgreSqlTerm array(List<PostgreSqlTerm> parts) {
		return new PostgreSqlTerm("array[" + join(parts) + "]", "array", List.copyOf(parts));
	}

	static PostgreSqlTerm operation(PostgreSqlTerm left, String operator, PostgreSqlTerm right) {
		return of("(" + left.text + " " + operator + " " + right.text + ")");
	}

	/**
	 * Return the conjunction or disjunction, flat as the server keeps it.
	 */
	static PostgreSqlTerm chain(String kind, PostgreSqlTerm left, PostgreSqlTerm right) {
		List<PostgreSqlTerm> parts = new ArrayList<>();
		for (PostgreSqlTerm side : List.of(left, right)) {
			parts.addAll(side.kind.equals(kind) ? side.parts : List.of(side));
		}
		String text = parts.stream().map(PostgreSqlTerm::text).collect(Collectors.joining(" " + kind + " ", "(", ")"));
		return new PostgreSqlTerm(text, kind, List.copyOf(parts));
	}

	static String join(List<PostgreSqlTerm> terms) {
		return terms.stream().map(PostgreSqlTerm::text).collect(Collectors.joining(", "));
	}

	boolean isArray() {
		return "array".equals(this.kind);
	}

	boolean isNumber() {
		char first = this.text.charAt(0);
		return first >= '0' && first <= '9' || first == '.';
	}

	PostgreSqlTerm negated() {
		return of(isNumber() ? "-" + this.text : "(- " + this.text + ")");
	}

	/**
	 * Return this without a cast to the type. The server writes negative and large
	 * numbers as {@code '-1'::integer}.
	 */
	PostgreSqlTerm castTo(PostgreSqlType type) {
		if (this.text.startsWith("'") && type.isNumeric() && !type.array()) {
			String value = this.text.substring(1, this.text.length() - 1);
			return value.matches("-?[0-9]+(\\.[0-9]+)?") ? of(value) : this;
		}
		return this;
	}

}
