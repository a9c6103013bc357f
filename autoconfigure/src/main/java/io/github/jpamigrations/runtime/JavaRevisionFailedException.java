package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * The code of a revision that is written in Java failed by itself, not at a statement.
 * The message says what is in the database now.
 */
public final class JavaRevisionFailedException extends MigrationsException {

	private final StatementPosition position;

	private final String remains;

	JavaRevisionFailedException(StatementPosition position, String remains, RuntimeException cause) {
		super("The code of revision '" + position.revision() + "' (" + position.location() + ") failed at operation "
				+ position.index() + " of the " + position.direction().text() + ": " + cause.getMessage() + "; "
				+ remains, cause);
		this.position = position;
		this.remains = remains;
	}

	/**
	 * Return the revision.
	 */
	public RevisionId revision() {
		return this.position.revision();
	}

	/**
	 * Return the operation that was begun last.
	 */
	public StatementPosition position() {
		return this.position;
	}

	/**
	 * Return what is in the database now.
	 */
	public String remains() {
		return this.remains;
	}

	/**
	 * Return whether an exception comes from the code itself.
	 */
	static boolean isOwn(RuntimeException exception) {
		return exception instanceof MissingObjectException || exception instanceof MissingValueException
				|| exception instanceof ImpossibleOperationException || !(exception instanceof MigrationsException);
	}

}
