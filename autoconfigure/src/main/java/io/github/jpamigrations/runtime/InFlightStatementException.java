package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A run ended while a statement was in flight, and the database does not show whether it
 * took effect.
 */
public final class InFlightStatementException extends MigrationsException {

	private final StatementPosition position;

	/**
	 * Create the exception.
	 * @param position the statement
	 */
	public InFlightStatementException(StatementPosition position) {
		super("A run ended during " + position
				+ ", and the database does not show whether it took effect; the statements before it are applied");
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
