package io.github.jpamigrations.dialect.mysql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A column as SHOW CREATE TABLE has it, taken apart at the words that the server writes
 * in upper case.
 */
public final class ShownColumn {

	private static final Pattern CLAUSE = Pattern.compile(
			"\\b(CHARACTER SET|COLLATE|GENERATED ALWAYS AS|VIRTUAL|STORED|PERSISTENT|NOT NULL|NULL|DEFAULT|ON UPDATE"
					+ "|AUTO_INCREMENT|COMMENT|INVISIBLE|SRID|CHECK|REF_SYSTEM_ID|COMPRESSED|WITHOUT SYSTEM VERSIONING"
					+ "|COLUMN_FORMAT|STORAGE)\\b");

	private final String type;

	private final Map<String, String> clauses = new LinkedHashMap<>();

	/**
	 * Take a column apart.
	 * @param shown what stands behind the name
	 */
	ShownColumn(ShownText shown) {
		Matcher matcher = CLAUSE.matcher(shown.outside());
		String clause = "";
		int start = 0;
		String before = "";
		while (matcher.find()) {
			String text = shown.text(start, matcher.start());
			if (clause.isEmpty()) {
				before = text;
			}
			// DEFAULT NULL is one clause.
			boolean value = "DEFAULT".equals(clause) && text.isEmpty();
			if (!value) {
				this.clauses.putIfAbsent(clause, text);
				clause = matcher.group(1);
				start = matcher.end();
			}
		}
		String rest = shown.text(start, shown.length());
		this.clauses.putIfAbsent(clause, rest);
		this.type = clause.isEmpty() ? rest : before;
	}

	/**
	 * Return the type, without charset and collation.
	 */
	public String type() {
		return this.type;
	}

	/**
	 * Return what stands behind a word, {@code null} where the word is not there.
	 */
	public @Nullable String clause(String word) {
		return this.clauses.get(word);
	}

}
