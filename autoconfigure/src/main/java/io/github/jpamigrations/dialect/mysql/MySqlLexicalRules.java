package io.github.jpamigrations.dialect.mysql;

import io.github.jpamigrations.revision.LexicalRules;

/**
 * How MySQL and MariaDB read a script under an sql_mode.
 */
public final class MySqlLexicalRules {

	private MySqlLexicalRules() {
	}

	/**
	 * Return the rules of a session.
	 */
	public static LexicalRules of(MySqlServer server) {
		boolean backslashEscapes = server.backslashEscapes();
		boolean doubleQuotedStrings = !server.ansiQuotes();
		return new LexicalRules(backslashEscapes, doubleQuotedStrings, true, true, false, true, false,
				LexicalRules.DollarQuotes.NONE, false, true, true, false);
	}

}
