package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.github.jpamigrations.dialect.KeptStatement;
import org.jspecify.annotations.Nullable;

/**
 * The last statement of a revision, its record and the commit as one message to the
 * server. A savepoint between statement and record tells afterwards which of them has
 * failed.
 */
final class ClosingMessage {

	private static final String SAVEPOINT = "jpa_migrations";

	private final RunContext context;

	private final PreparedStep step;

	private final RevisionStatement statement;

	/**
	 * Create it.
	 * @param step a step that has statements
	 */
	ClosingMessage(RunContext context, PreparedStep step) {
		this.context = context;
		this.step = step;
		this.statement = step.statements().get(step.total() - 1);
	}

	/**
	 * Make it possible to send a step's message.
	 * @return whether it may be sent
	 */
	static boolean prepare(RunContext context, PreparedStep step) throws SQLException {
		// A session that was changed may have forgotten what it had kept.
		return step.total() > 0 && !step.changesSession() && !isQuery(context, step.statements().get(step.total() - 1))
				&& context.history().prepareRecording(context.connection(), step);
	}

	/**
	 * Return whether a statement that changes rows may be a query, which calls functions:
	 * in a batch the driver asks for the first of its rows only.
	 */
	private static boolean isQuery(RunContext context, RevisionStatement statement) {
		return LeadingWords.of(statement.sql(), context.dialect().lexicalRules(), 1).contains("WITH");
	}

	/**
	 * Return where the statement stands.
	 */
	StatementPosition position() {
		return this.step.position(this.statement);
	}

	/**
	 * Send it.
	 * @param recording the text that records the step
	 */
	void send(String recording) throws SQLException {
		this.context.executeTogether(this.step, this.statement, List.of("savepoint " + SAVEPOINT, recording, "commit"));
	}

	/**
	 * Find out what has failed.
	 */
	Failure failure(SQLException said) {
		SQLException state = refusal("select 1");
		boolean open = state != null && KeptStatement.TRANSACTION_FAILED.equals(state.getSQLState());
		if (ConnectionLoss.isShownBy(said) || state != null && !open) {
			return Failure.UNKNOWN;
		}
		if (open) {
			return (refusal("rollback to savepoint " + SAVEPOINT) == null) ? Failure.RECORD
					: Failure.STATEMENT_OR_COMMIT;
		}
		// Where the driver sends each text by itself, the commit behind a record that has
		// failed rolls back.
		return KeptStatement.isAboutRows(said) ? Failure.RECORD_AND_COMMIT : Failure.STATEMENT_OR_COMMIT;
	}

	/**
	 * Return why the server refuses a text, absent where it does not.
	 */
	private @Nullable SQLException refusal(String sql) {
		try (Statement statement = this.context.connection().createStatement()) {
			statement.execute(sql);
			return null;
		}
		catch (SQLException ex) {
			return ex;
		}
	}

	/**
	 * What of a message has failed.
	 */
	enum Failure {

		/** The connection is gone and nobody can tell. */
		UNKNOWN,

		/** What a person has written. */
		STATEMENT_OR_COMMIT,

		/** The record alone; the transaction is where the statement has left it. */
		RECORD,

		/** The record, and nothing of the transaction is left. */
		RECORD_AND_COMMIT

	}

}
