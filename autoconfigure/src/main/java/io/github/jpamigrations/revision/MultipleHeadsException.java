package io.github.jpamigrations.revision;

import java.util.List;

import io.github.jpamigrations.MigrationsException;

/**
 * There are several heads where one is needed.
 */
public final class MultipleHeadsException extends MigrationsException {

	private final String argument;

	private final List<RevisionId> heads;

	/**
	 * Create the exception.
	 * @param argument the target that needs one head
	 * @param heads the heads
	 */
	public MultipleHeadsException(String argument, List<RevisionId> heads) {
		this(argument, heads, "Multiple head revisions are present for given argument '" + argument
				+ "'; please specify a specific target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads");
	}

	private MultipleHeadsException(String argument, List<RevisionId> heads, String message) {
		super(message);
		this.argument = argument;
		this.heads = List.copyOf(heads);
	}

	/**
	 * Create the exception for a new revision that does not say which head it builds on.
	 * @param heads the heads
	 */
	public static MultipleHeadsException forNewRevision(List<RevisionId> heads) {
		return new MultipleHeadsException("head", heads,
				"Multiple heads are present; please specify the head revision on which the new revision should be "
						+ "based, or perform a merge.");
	}

	/**
	 * Return the target that needs one head.
	 */
	public String argument() {
		return this.argument;
	}

	/**
	 * Return the heads.
	 */
	public List<RevisionId> heads() {
		return this.heads;
	}

}
