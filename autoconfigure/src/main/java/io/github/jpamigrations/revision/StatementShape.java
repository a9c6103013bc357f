package io.github.jpamigrations.revision;

import io.github.jpamigrations.revision.SqlLexer.Kind;

/**
 * Follows the words of one statement, as far as they tell whether a semicolon ends it.
 */
final class StatementShape {

	private static final String[] ROUTINES = { "PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE" };

	private static final String[] OTHERS = { "TABLE", "VIEW", "INDEX", "DATABASE", "SCHEMA", "USER", "ROLE", "SEQUENCE",
			"SERVER", "TABLESPACE" };

	private final LexicalRules rules;

	private State state = State.FIRST_WORD;

	private int openBlocks;

	private boolean afterBegin;

	private boolean afterDot;

	private boolean afterThen;

	private boolean compound;

	StatementShape(LexicalRules rules) {
		this.rules = rules;
	}

	/**
	 * Return whether a {@code BEGIN ATOMIC} waits for its {@code END}.
	 */
	boolean isOpen() {
		return this.openBlocks > 0;
	}

	/**
	 * Return whether the statement is a routine whose body holds semicolons.
	 */
	boolean isCompoundRoutine() {
		return this.compound;
	}

	/**
	 * Return whether a semicolon here would stand in the middle of a routine.
	 */
	boolean isCutRoutine() {
		return this.state == State.ROUTINE && this.afterThen;
	}

	void accept(SqlLexer lexer) {
		if (!this.rules.atomicBodies() && !this.rules.delimiterCommand()) {
			return;
		}
		// what stands behind a dot is a name, also if it looks like a keyword
		boolean name = this.afterDot;
		this.afterDot = lexer.isSymbol('.');
		if (name || lexer.kind() != Kind.WORD) {
			this.afterBegin = false;
			return;
		}
		if (this.rules.atomicBodies()) {
			acceptAtomicBody(lexer);
		}
		if (this.rules.delimiterCommand()) {
			acceptRoutine(lexer);
		}
		this.afterBegin = lexer.isWord("BEGIN");
		this.state = this.state.after(lexer);
	}

	private void acceptAtomicBody(SqlLexer lexer) {
		if (this.state == State.FIRST_WORD || this.state == State.OTHER) {
			return;
		}
		boolean opens = (this.openBlocks > 0) ? lexer.isWord("CASE") : this.afterBegin && lexer.isWord("ATOMIC");
		if (opens) {
			this.openBlocks++;
		}
		else if (this.openBlocks > 0 && lexer.isWord("END")) {
			this.openBlocks--;
		}
	}

	private void acceptRoutine(SqlLexer lexer) {
		if (this.state == State.ROUTINE) {
			this.compound |= lexer.isWord("BEGIN") || lexer.isWord("LOOP") || lexer.isWord("WHILE");
			this.afterThen = lexer.isWord("THEN") || this.afterThen && !lexer.isWord("END");
		}
		else if (this.state == State.BLOCK) {
			// MariaDB's BEGIN NOT ATOMIC; a BEGIN alone or BEGIN WORK starts a
			// transaction
			this.compound |= this.afterBegin && lexer.isWord("NOT");
		}
	}

	/**
	 * What is known of the statement.
	 */
	private enum State {

		FIRST_WORD, CREATE, ROUTINE, BLOCK, OTHER;

		State after(SqlLexer lexer) {
			return switch (this) {
				case FIRST_WORD -> ofFirstWord(lexer);
				case CREATE -> ofCreate(lexer);
				default -> this;
			};
		}

		private static State ofFirstWord(SqlLexer lexer) {
			if (lexer.isWord("CREATE")) {
				return CREATE;
			}
			return lexer.isWord("BEGIN") ? BLOCK : OTHER;
		}

		private static State ofCreate(SqlLexer lexer) {
			if (isAny(lexer, ROUTINES)) {
				return ROUTINE;
			}
			return isAny(lexer, OTHERS) ? OTHER : CREATE;
		}

		private static boolean isAny(SqlLexer lexer, String[] words) {
			for (String word : words) {
				if (lexer.isWord(word)) {
					return true;
				}
			}
			return false;
		}

	}

}
