package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.schema.Column.Generation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote as {@code @Column(columnDefinition = ...)}, told apart: Hibernate
 * knows it as one text that it takes for the type, a database reads type, nullability,
 * default and the rest back one by one. A text with anything unknown in it stays whole.
 */
final class ColumnDefinition {

	private static final Set<String> CLAUSES = Set.of("not", "null", "default", "on", "comment", "collate", "generated",
			"as", "auto_increment", "unique", "check", "primary", "references", "constraint");

	private final String text;

	private final List<ColumnText.Word> words;

	private final List<String> checks = new ArrayList<>();

	private String type;

	private @Nullable Boolean nullable;

	private boolean unique;

	private @Nullable String defaultValue;

	private @Nullable String onUpdate;

	private @Nullable String comment;

	private @Nullable String collation;

	private @Nullable Generation generation;

	private int next;

	private ColumnDefinition(String text) {
		this.text = text;
		this.type = text;
		this.words = ColumnText.words(text);
	}

	static ColumnDefinition parse(String text) {
		ColumnDefinition result = new ColumnDefinition(text);
		return result.parse() ? result : new ColumnDefinition(text);
	}

	String type() {
		return this.type;
	}

	/**
	 * Return whether the text allows NULL, absent where it says nothing.
	 */
	@Nullable Boolean nullable() {
		return this.nullable;
	}

	boolean unique() {
		return this.unique;
	}

	List<String> checks() {
		return this.checks;
	}

	@Nullable String defaultValue() {
		return this.defaultValue;
	}

	@Nullable String onUpdate() {
		return this.onUpdate;
	}

	@Nullable String comment() {
		return this.comment;
	}

	@Nullable String collation() {
		return this.collation;
	}

	@Nullable Generation generation() {
		return this.generation;
	}

	private boolean parse() {
		String before = expression(0);
		if (this.next == 0) {
			return false;
		}
		this.type = before;
		while (this.next < this.words.size()) {
			if (!clause(this.words.get(this.next++).lowerCase())) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Take a clause whose keyword has just been taken, and return whether it is known.
	 */
	private boolean clause(String keyword) {
		return switch (keyword) {
			case "not" -> nullable(false) && takeIf("null");
			case "null" -> nullable(true);
			case "default" -> defaultValue(expression(1));
			case "on" -> takeIf("update") && onUpdate(expression(1));
			case "unique" -> uniqueKey();
			case "comment" -> comment(take());
			case "collate" -> collation(take());
			case "check" -> check(take());
			case "auto_increment" -> identity();
			case "generated" -> generated();
			case "as" -> computed(take());
			default -> false;
		};
	}

	private boolean nullable(boolean allowed) {
		this.nullable = allowed;
		return true;
	}

	private boolean defaultValue(String sql) {
		this.defaultValue = sql;
		return !sql.isEmpty();
	}

	private boolean onUpdate(String sql) {
		this.onUpdate = sql;
		return !sql.isEmpty();
	}

	private boolean uniqueKey() {
		this.unique = true;
		takeIf("key");
		return true;
	}

	private boolean comment(ColumnText.@Nullable Word word) {
		if (word == null || !word.text().startsWith("'")) {
			return false;
		}
		this.comment = ColumnText.unquote(word.text());
		return true;
	}

	private boolean collation(ColumnText.@Nullable Word word) {
		if (word == null) {
			return false;
		}
		boolean quoted = "'\"`".indexOf(word.text().charAt(0)) >= 0;
		this.collation = quoted ? ColumnText.inside(word.text()) : word.text();
		return true;
	}

	private boolean check(ColumnText.@Nullable Word word) {
		if (word == null || !word.isGroup()) {
			return false;
		}
		return this.checks.add(ColumnText.inside(word.text()));
	}

	private boolean identity() {
		this.generation = new Generation.Identity();
		return true;
	}

	private boolean generated() {
		boolean known = takeIf("always") || (takeIf("by") && takeIf("default"));
		if (!known || !takeIf("as")) {
			return false;
		}
		return takeIf("identity") ? identity() : computed(take());
	}

	private boolean computed(ColumnText.@Nullable Word expression) {
		if (expression == null || !expression.isGroup()) {
			return false;
		}
		boolean stored = takeIf("stored") || takeIf("persistent");
		if (!stored) {
			takeIf("virtual");
		}
		this.generation = new Generation.Computed(ColumnText.inside(expression.text()), stored);
		return true;
	}

	/**
	 * Take the words up to the next clause, but at least as many as given.
	 */
	private String expression(int atLeast) {
		int first = this.next;
		while (this.next < this.words.size()
				&& (this.next < first + atLeast || !CLAUSES.contains(this.words.get(this.next).lowerCase()))) {
			this.next++;
		}
		return (first < this.next)
				? this.text.substring(this.words.get(first).begin(), this.words.get(this.next - 1).end()) : "";
	}

	private boolean takeIf(String keyword) {
		boolean found = this.next < this.words.size() && this.words.get(this.next).is(keyword);
		this.next += found ? 1 : 0;
		return found;
	}

	private ColumnText.@Nullable Word take() {
		return (this.next < this.words.size()) ? this.words.get(this.next++) : null;
	}

}
