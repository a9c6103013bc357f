package io.github.jpamigrations.engine;

import java.util.List;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * The database is behind the revisions.
 */
public final class DatabaseNotAtHeadException extends MigrationsException {

	private final List<RevisionId> current;

	private final List<RevisionId> heads;

	private final List<RevisionId> pending;

	/**
	 * Create the exception.
	 * @param status where the database stands
	 */
	public DatabaseNotAtHeadException(MigrationsStatus status) {
		this(status, status.pending());
	}

	/**
	 * Create the exception.
	 * @param status where the database stands
	 * @param pending what is pending up to where it should be
	 */
	public DatabaseNotAtHeadException(MigrationsStatus status, List<RevisionId> pending) {
		super("Target database is not up to date.");
		this.current = status.current();
		this.heads = status.heads();
		this.pending = List.copyOf(pending);
	}

	/**
	 * Return where the database is.
	 */
	public List<RevisionId> current() {
		return this.current;
	}

	/**
	 * Return where it should be.
	 */
	public List<RevisionId> heads() {
		return this.heads;
	}

	/**
	 * Return what is pending, in the order in which it would be applied.
	 */
	public List<RevisionId> pending() {
		return this.pending;
	}

}
