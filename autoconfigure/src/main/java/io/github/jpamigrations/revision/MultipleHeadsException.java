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
		super("Multiple head revisions are present for given argument '" + argument
				+ "'; please specify a specific target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads");
		this.argument = argument;
		this.heads = List.copyOf(heads);
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
