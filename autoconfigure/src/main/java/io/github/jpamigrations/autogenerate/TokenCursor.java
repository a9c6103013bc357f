package io.github.jpamigrations.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;

import io.github.jpamigrations.dialect.ExpressionTokens;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Walks over the tokens of a statement. Beyond the end it yields empty words and never
 * fails.
 */
final class TokenCursor {

	private static final Identifier NOTHING = Identifier.unquoted("?");

	private final String sql;

	private final List<MatchResult> tokens;

	private int position;

	TokenCursor(String sql) {
		this(sql, ExpressionTokens.located(sql));
	}

	private TokenCursor(String sql, List<MatchResult> tokens) {
		this.sql = sql;
		this.tokens = tokens;
	}

	boolean hasMore() {
		return this.position < this.tokens.size();
	}

	private String word() {
		return word(0);
	}

	private String word(int ahead) {
		int index = this.position + ahead;
		return (index < this.tokens.size()) ? this.tokens.get(index).group().toLowerCase(Locale.ROOT) : "";
	}

	boolean peekIn(Set<String> words) {
		return peekIn(0, words);
	}

	boolean peekIn(int ahead, Set<String> words) {
		return words.contains(word(ahead));
	}

	boolean take(String word) {
		boolean found = hasMore() && word().equals(word);
		if (found) {
			this.position++;
		}
		return found;
	}

	void takeAny(Set<String> words) {
		while (hasMore() && words.contains(word())) {
			this.position++;
		}
	}

	void takeIfNotExists() {
		if (take("if")) {
			take("not");
			take("exists");
		}
	}

	void takeIfExists() {
		if (take("if")) {
			take("exists");
		}
	}

	void skip() {
		this.position++;
	}

	/**
	 * Skip everything up to and with the word.
	 */
	void skipTo(String word) {
		while (hasMore() && !take(word)) {
			skip();
		}
	}

	boolean hasName() {
		return hasName(0);
	}

	boolean hasName(int ahead) {
		String word = word(ahead);
		if (word.isEmpty()) {
			return false;
		}
		char first = word.charAt(0);
		return first == '"' || first == '`' || first == '_' || Character.isLetter(first);
	}

	Identifier name() {
		if (!hasName()) {
			return NOTHING;
		}
		String token = this.tokens.get(this.position++).group();
		char first = token.charAt(0);
		if (first != '"' && first != '`') {
			return Identifier.unquoted(token);
		}
		String quote = String.valueOf(first);
		String text = token.substring(1, token.length() - 1).replace(quote + quote, quote);
		return text.isEmpty() ? NOTHING : Identifier.quoted(text);
	}

	/**
	 * Take a name with its namespace, if there is one. Of three parts the first is the
	 * catalog, of two the first is whatever the database has for a namespace.
	 */
	QualifiedName qualifiedName() {
		Identifier first = name();
		if (!take(".")) {
			return QualifiedName.of(first);
		}
		Identifier second = name();
		return take(".") ? new QualifiedName(first, second, name()) : new QualifiedName(null, first, second);
	}

	/**
	 * Take names separated by commas up to the closing parenthesis, without what follows
	 * each.
	 */
	List<Identifier> names() {
		return parts().stream().filter(TokenCursor::hasName).map(TokenCursor::name).toList();
	}

	/**
	 * Take the text up to the closing parenthesis as it stands there: to put blanks
	 * between tokens would take operators such as {@code ->>} apart.
	 */
	String textUntilClosing() {
		int begin = hasMore() ? this.tokens.get(this.position).start() : 0;
		int end = begin;
		int depth = 0;
		while (hasMore()) {
			MatchResult token = this.tokens.get(this.position++);
			depth += depthOf(token);
			if (depth < 0) {
				break;
			}
			end = token.end();
		}
		return this.sql.substring(begin, end);
	}

	private static int depthOf(MatchResult token) {
		return switch (token.group()) {
			case "(" -> 1;
			case ")" -> -1;
			default -> 0;
		};
	}

	/**
	 * Take what stands up to the closing parenthesis or the end, split at its commas.
	 */
	List<TokenCursor> parts() {
		List<TokenCursor> parts = new ArrayList<>();
		List<MatchResult> part = new ArrayList<>();
		int depth = 0;
		while (hasMore()) {
			MatchResult token = this.tokens.get(this.position++);
			depth += depthOf(token);
			if (depth < 0) {
				break;
			}
			if (",".equals(token.group()) && depth == 0) {
				parts.add(new TokenCursor(this.sql, part));
				part = new ArrayList<>();
			}
			else {
				part.add(token);
			}
		}
		if (!part.isEmpty()) {
			parts.add(new TokenCursor(this.sql, part));
		}
		return parts;
	}

}
