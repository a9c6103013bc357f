package io.github.jpamigrations.command;

import java.util.List;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * The database is not at all heads, and somebody asked whether it is.
 */
public final class NotOnAllHeadsException extends MigrationsException {

	private final List<RevisionId> current;

	private final List<RevisionId> heads;

	NotOnAllHeadsException(List<RevisionId> current, List<RevisionId> heads) {
		super("Database is not on all head revisions");
		this.current = List.copyOf(current);
		this.heads = List.copyOf(heads);
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

}
