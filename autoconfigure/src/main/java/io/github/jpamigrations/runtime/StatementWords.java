package io.github.jpamigrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.revision.LexicalRules;
import io.github.jpamigrations.revision.Script;
import io.github.jpamigrations.revision.SqlLexer;
import io.github.jpamigrations.revision.SqlLexer.Kind;

/**
 * The words of a statement, whether they are keywords or names.
 *
 * @param all all of them in upper case, without quotes
 * @param head those that stand before the first parenthesis
 */
record StatementWords(List<String> all, List<String> head) {

	static StatementWords of(String sql, LexicalRules rules) {
		List<String> words = new ArrayList<>();
		int head = -1;
		SqlLexer lexer = new SqlLexer(new Script(sql, "", 1), rules);
		for (Kind kind = lexer.next(); kind != Kind.END; kind = lexer.next()) {
			if (kind == Kind.WORD) {
				words.add(lexer.token().toUpperCase(Locale.ROOT));
			}
			else if (kind == Kind.QUOTED) {
				words.add(unquoted(lexer.token()).toUpperCase(Locale.ROOT));
			}
			else if (head < 0 && lexer.isSymbol('(')) {
				head = words.size();
			}
		}
		return new StatementWords(List.copyOf(words), List.copyOf(words.subList(0, (head < 0) ? words.size() : head)));
	}

	private static String unquoted(String token) {
		String quote = token.substring(0, 1);
		return token.substring(1, token.length() - 1).replace(quote + quote, quote);
	}

	/**
	 * Return the words as the names that they may be, in lower case.
	 */
	Set<String> names() {
		return names(this.all);
	}

	static Set<String> names(List<String> words) {
		Set<String> names = new TreeSet<>();
		words.forEach((word) -> names.add(word.toLowerCase(Locale.ROOT)));
		return names;
	}

	boolean isFirst(String word) {
		return at(0).equals(word);
	}

	/**
	 * Return a word, empty behind the last one.
	 */
	String at(int index) {
		return (index < this.all.size()) ? this.all.get(index) : "";
	}

	boolean contains(String word) {
		return this.all.contains(word);
	}

}
