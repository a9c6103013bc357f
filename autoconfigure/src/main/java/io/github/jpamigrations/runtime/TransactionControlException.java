package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A revision has a statement that begins or ends a transaction or locks tables, which
 * would take the journal's rows along.
 */
public final class TransactionControlException extends MigrationsException {

	private final StatementPosition position;

	/**
	 * Create the exception.
	 * @param position the statement
	 */
	public TransactionControlException(StatementPosition position) {
		super("'" + position.sql() + "' is not allowed in a revision: " + position);
		this.position = position;
	}

	/**
	 * Return the statement.
	 */
	public StatementPosition position() {
		return this.position;
	}

	/**
	 * Return the revision.
	 */
	public RevisionId revision() {
		return this.position.revision();
	}

}
