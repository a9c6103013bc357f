package io.github.jpamigrations.runtime;

import java.util.List;
import java.util.Set;

import io.github.jpamigrations.revision.LexicalRules;

/**
 * What a statement does to transactions and to the journal.
 */
enum StatementKind {

	/**
	 * Changes rows, and commits together with its journal row.
	 */
	ROWS,

	/**
	 * Changes definitions, which show afterwards whether it took effect.
	 */
	DEFINITION,

	/**
	 * Changes the session only, and is run again by a run that resumes.
	 */
	SESSION,

	/**
	 * Begins or ends transactions, or locks tables away from the journal.
	 */
	TRANSACTION,

	/**
	 * Anything else: what it has done can't be seen afterwards.
	 */
	OTHER;

	private static final Set<String> ROWS_WORDS = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE", "WITH");

	private static final Set<String> DEFINITION_WORDS = Set.of("CREATE", "ALTER", "DROP", "RENAME", "COMMENT");

	private static final Set<String> TRANSACTION_WORDS = Set.of("COMMIT", "ROLLBACK", "ABORT", "END", "UNLOCK", "XA");

	static StatementKind of(String sql, LexicalRules rules) {
		List<String> words = LeadingWords.of(sql, rules, 6);
		String first = words.isEmpty() ? "" : words.get(0);
		if (ROWS_WORDS.contains(first)) {
			return ROWS;
		}
		if (controlsTransaction(first, words)) {
			return TRANSACTION;
		}
		if (first.equals("SET") || first.equals("USE") || first.equals("RESET") || isAboutTemporaryTable(words)) {
			return SESSION;
		}
		return DEFINITION_WORDS.contains(first) ? DEFINITION : OTHER;
	}

	private static boolean controlsTransaction(String first, List<String> words) {
		String second = (words.size() > 1) ? words.get(1) : "";
		return switch (first) {
			case "ROLLBACK" -> !second.equals("TO");
			// BEGIN NOT ATOMIC is a block of MariaDB.
			case "BEGIN" -> !second.equals("NOT");
			case "START" -> second.equals("TRANSACTION");
			case "LOCK" -> second.equals("TABLES");
			case "SET" -> words.contains("AUTOCOMMIT");
			default -> TRANSACTION_WORDS.contains(first);
		};
	}

	private static boolean isAboutTemporaryTable(List<String> words) {
		List<String> modifiers = words.subList(0, Math.max(0, words.indexOf("TABLE")));
		return (modifiers.contains("CREATE") || modifiers.contains("DROP"))
				&& (modifiers.contains("TEMPORARY") || modifiers.contains("TEMP"));
	}

}
