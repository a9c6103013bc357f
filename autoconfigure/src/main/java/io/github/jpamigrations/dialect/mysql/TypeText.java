package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.jpamigrations.dialect.ExpressionTokens;

import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a column's type. The text can be a whole column definition, as
 * {@code @Column(columnDefinition = "...")} has it; what follows the type is looked
 * through for a default.
 */
final class TypeText {

	private static final Set<String> CLAUSES = Set.of("not", "null", "default", "comment", "auto_increment", "on",
			"unique", "primary", "key", "check", "generated", "as", "invisible", "visible", "references", "constraint",
			"collate", "stored", "virtual", "column_format", "storage", "srid");

	private final List<String> tokens;

	private int position;

	TypeText(String plainSql) {
		this.tokens = ExpressionTokens.of(plainSql);
	}

	/**
	 * Return the type.
	 */
	CanonicalType type(boolean realIsFloat) {
		this.position = 0;
		String name = name();
		List<String> arguments = arguments();
		if (takeWord("varying")) {
			name = "varchar";
			arguments = arguments();
		}
		Set<String> words = new LinkedHashSet<>();
		while (this.position < this.tokens.size() && !CLAUSES.contains(word())) {
			words.add(word());
			this.position++;
		}
		return CanonicalType.of(name, arguments, words, realIsFloat);
	}

	/**
	 * Return the charset that the type names, {@code null} where it names none, an empty
	 * text where it asks for one that can't be told here.
	 */
	@Nullable String charset() {
		String name = this.tokens.isEmpty() ? "" : this.tokens.get(0).toLowerCase(Locale.ROOT);
		if (Set.of("national", "nchar", "nvarchar").contains(name)) {
			return "utf8mb3";
		}
		this.position = 1;
		while (this.position < this.tokens.size() && !CLAUSES.contains(word())) {
			if (takeWord("charset") || (takeWord("character") && takeWord("set"))) {
				return next();
			}
			if (takeWord("ascii")) {
				return "latin1";
			}
			if (takeWord("unicode") || takeWord("binary")) {
				return "";
			}
			this.position++;
		}
		return null;
	}

	private String name() {
		String name = next();
		if ("national".equals(name)) {
			name = next();
		}
		if (("character".equals(name) || "char".equals(name) || "nchar".equals(name)) && takeWord("varying")) {
			return "varchar";
		}
		if ("double".equals(name)) {
			takeWord("precision");
		}
		if ("long".equals(name)) {
			return takeWord("varbinary") ? "mediumblob" : mediumText();
		}
		return name;
	}

	private String mediumText() {
		takeWord("varchar");
		return "mediumtext";
	}

	private List<String> arguments() {
		List<String> result = new ArrayList<>();
		if (takeWord("(")) {
			while (this.position < this.tokens.size() && !takeWord(")")) {
				if (!takeWord(",")) {
					result.add(this.tokens.get(this.position++));
				}
			}
		}
		return result;
	}

	/**
	 * Return the default that stands behind the type, {@code null} where there is none.
	 */
	@Nullable String defaultSql() {
		type(false);
		while (this.position < this.tokens.size()) {
			if (takeWord("default")) {
				return clause();
			}
			this.position++;
		}
		return null;
	}

	private String clause() {
		StringBuilder result = new StringBuilder();
		int depth = 0;
		while (this.position < this.tokens.size()) {
			String token = this.tokens.get(this.position);
			boolean first = result.isEmpty();
			if (depth == 0 && !first && CLAUSES.contains(word())) {
				break;
			}
			depth += "(".equals(token) ? 1 : ")".equals(token) ? -1 : 0;
			result.append(first ? "" : " ").append(token);
			this.position++;
		}
		return result.toString();
	}

	private String word() {
		return this.tokens.get(this.position).toLowerCase(Locale.ROOT);
	}

	private String next() {
		return (this.position < this.tokens.size()) ? this.tokens.get(this.position++).toLowerCase(Locale.ROOT) : "";
	}

	private boolean takeWord(String expected) {
		boolean found = this.position < this.tokens.size() && word().equals(expected);
		this.position += found ? 1 : 0;
		return found;
	}

}
