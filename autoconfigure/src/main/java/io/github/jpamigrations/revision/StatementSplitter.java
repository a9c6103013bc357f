package io.github.jpamigrations.revision;

import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.revision.SqlLexer.Kind;

/**
 * Splits a script into the statements that go to the driver one by one.
 */
public final class StatementSplitter {

	private static final String REPEATABLE = "-- repeatable";

	private final Script script;

	private final LexicalRules rules;

	private final SqlLexer lexer;

	private final List<Statement> statements = new ArrayList<>();

	private String delimiter = ";";

	private int start = -1;

	private int end;

	private int line;

	private boolean repeatable;

	private StatementShape shape;

	private StatementSplitter(Script script, LexicalRules rules) {
		this.script = script;
		this.rules = rules;
		this.lexer = new SqlLexer(script, rules);
		this.shape = new StatementShape(rules);
	}

	/**
	 * Split a script.
	 * @param script the script
	 * @param rules the rules of the database that is going to run it
	 * @throws RevisionFileException if a quote, comment or body is not closed, or if a
	 * routine is written without DELIMITER where it needs one
	 */
	public static List<Statement> split(Script script, LexicalRules rules) {
		return new StatementSplitter(script, rules).split();
	}

	private List<Statement> split() {
		for (Kind kind = this.lexer.next(); kind != Kind.END; kind = this.lexer.next()) {
			accept(kind);
		}
		if (this.shape.isOpen()) {
			throw new RevisionFileException(this.script.location(), this.line,
					"the statement that begins here has a BEGIN ATOMIC without its END");
		}
		finishStatement();
		return List.copyOf(this.statements);
	}

	private void accept(Kind kind) {
		if (kind == Kind.COMMENT) {
			acceptComment();
		}
		else if (kind == Kind.DELIMITER && !this.shape.isOpen()) {
			refuseRoutine(this.shape.isCutRoutine());
			finishStatement();
		}
		else if (kind != Kind.BLANK && !acceptDelimiterCommand()) {
			acceptCode();
		}
	}

	private void acceptComment() {
		if (this.start < 0 && this.lexer.token().stripTrailing().equals(REPEATABLE)) {
			this.repeatable = true;
		}
	}

	private boolean acceptDelimiterCommand() {
		if (this.start >= 0 || !this.rules.delimiterCommand() || !this.lexer.isWord("DELIMITER")) {
			return false;
		}
		int commandLine = this.lexer.line();
		String argument = this.lexer.skipLine().strip().split("\\s", 2)[0];
		if (argument.isEmpty()) {
			throw new RevisionFileException(this.script.location(), commandLine, "DELIMITER names no delimiter");
		}
		this.delimiter = argument;
		this.lexer.endStatementsWith(argument);
		return true;
	}

	private void acceptCode() {
		if (this.start < 0) {
			this.start = this.lexer.start();
			this.line = this.lexer.line();
		}
		this.end = this.lexer.end();
		this.shape.accept(this.lexer);
		refuseRoutine(this.shape.isCompoundRoutine());
	}

	private void refuseRoutine(boolean needsDelimiter) {
		if (needsDelimiter && this.rules.delimiterCommand() && this.delimiter.equals(";")) {
			throw new RevisionFileException(this.script.location(), this.line,
					"the body of this routine holds semicolons, so it needs a line 'DELIMITER //' before it, '//' "
							+ "behind it and a line 'DELIMITER ;' after it");
		}
	}

	private void finishStatement() {
		if (this.start >= 0) {
			String sql = this.script.text().substring(this.start, this.end);
			this.statements.add(new Statement(sql, this.line, this.repeatable));
		}
		this.start = -1;
		this.repeatable = false;
		this.shape = new StatementShape(this.rules);
	}

	/**
	 * One statement of a script.
	 *
	 * @param sql the text, from its first to its last token, without what ends it
	 * @param line the line of the file on which it begins
	 * @param repeatable whether a comment {@code -- repeatable} above it says that it may
	 * run again when nobody knows whether it ran
	 */
	public record Statement(String sql, int line, boolean repeatable) {

	}

}
