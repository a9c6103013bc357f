package io.github.jpamigrations.engine;

import java.util.List;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * The database is not as the model says.
 */
public final class PendingModelChangesException extends MigrationsException {

	private static final int NAMED = 10;

	private final List<String> differences;

	private final List<RevisionId> pending;

	/**
	 * Create the exception.
	 * @param differences what a revision would do, in words, in working order
	 * @param pending revisions that are not applied, which may be all that is missing
	 */
	public PendingModelChangesException(List<String> differences, List<RevisionId> pending) {
		super("The database is not as the model says, a revision would: " + named(differences));
		this.differences = List.copyOf(differences);
		this.pending = List.copyOf(pending);
	}

	private static String named(List<String> differences) {
		String first = String.join("; ", differences.subList(0, Math.min(NAMED, differences.size())));
		return (differences.size() > NAMED) ? first + "; and " + (differences.size() - NAMED) + " more" : first;
	}

	/**
	 * Return what a revision would do, in words, in working order.
	 */
	public List<String> differences() {
		return this.differences;
	}

	/**
	 * Return the revisions that are not applied.
	 */
	public List<RevisionId> pending() {
		return this.pending;
	}

}
