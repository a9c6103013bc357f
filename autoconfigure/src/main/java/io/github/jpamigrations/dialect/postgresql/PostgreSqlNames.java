package io.github.jpamigrations.dialect.postgresql;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.jpamigrations.dialect.IdentifierRules;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL folds, cuts and makes up names.
 */
final class PostgreSqlNames {

	static final int MAX_BYTES = 63;

	static final IdentifierRules RULES = new IdentifierRules('"', PostgreSqlNames::foldCase, PostgreSqlKeywords.ALL);

	private PostgreSqlNames() {
	}

	/**
	 * Return the name as the catalog has it: folded and cut.
	 */
	static String stored(Identifier identifier) {
		return cut(RULES.fold(identifier), MAX_BYTES);
	}

	/**
	 * Fold the letters of ASCII only, as the server does in every multi-byte encoding
	 * ({@code downcase_identifier} in scansup.c).
	 */
	static String foldCase(String text) {
		StringBuilder result = new StringBuilder(text);
		for (int i = 0; i < result.length(); i++) {
			char c = result.charAt(i);
			if (c >= 'A' && c <= 'Z') {
				result.setCharAt(i, (char) (c + ('a' - 'A')));
			}
		}
		return result.toString();
	}

	/**
	 * Return as many whole characters as fit into the bytes.
	 */
	static String cut(String text, int maxBytes) {
		if (text.length() <= maxBytes && isAscii(text)) {
			return text;
		}
		int bytes = 0;
		int end = 0;
		while (end < text.length()) {
			int next = text.offsetByCodePoints(end, 1);
			bytes += bytes(text.substring(end, next));
			if (bytes > maxBytes) {
				return text.substring(0, end);
			}
			end = next;
		}
		return text;
	}

	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= 0x80) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return the name that the server gives to an unnamed constraint. Only a check that
	 * has exactly one column has it in its name.
	 * @param attempt how many such names are taken already
	 */
	static String constraint(QualifiedName table, Constraint constraint, int attempt) {
		String number = (attempt > 0) ? Integer.toString(attempt) : "";
		if (constraint instanceof Constraint.PrimaryKey) {
			return madeUp(table, null, "pkey" + number);
		}
		if (constraint instanceof Constraint.Unique unique) {
			return madeUp(table, joined(unique.columns()), "key" + number);
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return madeUp(table, joined(key.columns()), "fkey" + number);
		}
		List<String> columns = PostgreSqlExpression.columns(((Constraint.Check) constraint).expression());
		return madeUp(table, (columns.size() == 1) ? columns.get(0) : null, "check" + number);
	}

	/**
	 * Return the name that the server gives to the sequence of an identity or serial
	 * column, unless it is taken.
	 */
	static String sequence(QualifiedName table, Identifier column) {
		return madeUp(table, stored(column), "seq");
	}

	private static String joined(List<Identifier> columns) {
		return cut(String.join("_", columns.stream().map(PostgreSqlNames::stored).toList()), MAX_BYTES);
	}

	/**
	 * Shorten the longer part first, as {@code makeObjectName} in indexcmds.c does.
	 */
	private static String madeUp(QualifiedName table, @Nullable String middle, String label) {
		String first = stored(table.name());
		int available = MAX_BYTES - label.length() - 1;
		if (middle == null) {
			return cut(first, available) + "_" + label;
		}
		available--;
		int firstBytes = bytes(first);
		int middleBytes = bytes(middle);
		while (firstBytes + middleBytes > available) {
			if (firstBytes > middleBytes) {
				firstBytes--;
			}
			else {
				middleBytes--;
			}
		}
		return cut(first, firstBytes) + "_" + cut(middle, middleBytes) + "_" + label;
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
