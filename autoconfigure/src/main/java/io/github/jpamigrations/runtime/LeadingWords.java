package io.github.jpamigrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.jpamigrations.revision.LexicalRules;
import io.github.jpamigrations.revision.Script;
import io.github.jpamigrations.revision.SqlLexer;
import io.github.jpamigrations.revision.SqlLexer.Kind;

/**
 * The words with which a statement begins, in upper case, whatever stands between them.
 */
final class LeadingWords {

	private LeadingWords() {
	}

	static List<String> of(String sql, LexicalRules rules, int count) {
		List<String> words = new ArrayList<>();
		SqlLexer lexer = new SqlLexer(new Script(sql, "", 1), rules);
		for (Kind kind = lexer.next(); kind != Kind.END && words.size() < count; kind = lexer.next()) {
			if (kind == Kind.WORD) {
				words.add(lexer.token().toUpperCase(Locale.ROOT));
			}
		}
		return words;
	}

}
