package io.github.jpamigrations.revision;

import io.github.jpamigrations.revision.LexicalRules.DollarQuotes;

/**
 * Rules as the dialects have them.
 */
final class SampleRules {

	static final LexicalRules MYSQL = new LexicalRules(true, true, true, true, false, true, false, DollarQuotes.NONE,
			false, true, true, false);

	static final LexicalRules MYSQL_ANSI = new LexicalRules(false, false, true, true, false, true, false,
			DollarQuotes.NONE, false, true, true, false);

	static final LexicalRules POSTGRESQL = new LexicalRules(false, false, false, false, false, false, true,
			DollarQuotes.TAGGED, true, false, false, true);

	static final LexicalRules H2 = new LexicalRules(false, false, false, false, true, false, true, DollarQuotes.PLAIN,
			false, false, false, false);

	private SampleRules() {
	}

}
