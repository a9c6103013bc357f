package io.github.jpamigrations.dialect.mysql;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Table;

/**
 * Collations of columns and tables. Where a model says no more than a charset, any of its
 * collations will do: only the server knows which one it would take.
 */
final class Collations {

	private static final Set<String> TEXTS = Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext",
			"enum", "set");

	private Collations() {
	}

	static boolean isText(CanonicalType type) {
		return TEXTS.contains(type.name());
	}

	/**
	 * Return the collation or charset that a column has or asks for, {@code null} where
	 * nobody says.
	 * @param charset the charset of its type, empty for one that can't be told
	 */
	static @Nullable String of(Column column, @Nullable String charset, Table table) {
		if (column.collation() != null) {
			return column.collation();
		}
		if (charset != null) {
			return charset.isEmpty() ? null : charset;
		}
		return TableOptions.collation(table.options());
	}

	/**
	 * Return whether a collation is the one that was asked for, or one of the charset
	 * that was asked for.
	 */
	static boolean matches(String existing, String wanted) {
		String canonical = canonical(wanted);
		boolean whole = !TableOptions.charset(canonical).equals(canonical);
		return canonical(whole ? existing : TableOptions.charset(existing)).equals(canonical);
	}

	private static String canonical(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.equals("utf8") || lower.startsWith("utf8_") ? "utf8mb3" + lower.substring(4) : lower;
	}

}
