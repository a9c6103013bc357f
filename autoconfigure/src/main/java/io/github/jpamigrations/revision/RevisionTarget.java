package io.github.jpamigrations.revision;

/**
 * Where an upgrade or downgrade is to end.
 */
public sealed interface RevisionTarget {

	/**
	 * All heads.
	 */
	record Heads() implements RevisionTarget {

	}

	/**
	 * The one head; an error where there are several.
	 */
	record Head() implements RevisionTarget {

	}

	/**
	 * Before the first revision.
	 */
	record Base() implements RevisionTarget {

	}

	/**
	 * A revision, by its id.
	 *
	 * @param id the whole id
	 */
	record Exactly(RevisionId id) implements RevisionTarget {

	}

	/**
	 * A number of revisions from where the database stands.
	 *
	 * @param steps how many, negative towards base
	 */
	record Relative(int steps) implements RevisionTarget {

	}

	/**
	 * The head of a labelled branch.
	 *
	 * @param label the branch label
	 */
	record Branch(String label) implements RevisionTarget {

	}

}
