package io.github.jpamigrations.operation;

/**
 * Answer to the question whether two definitions mean the same.
 */
public sealed interface Verdict {

	/**
	 * They mean the same.
	 */
	record Same() implements Verdict {

	}

	/**
	 * They differ.
	 *
	 * @param reason in what
	 */
	record Different(String reason) implements Verdict {

	}

	/**
	 * It can't be told; becomes a finding, never an operation.
	 *
	 * @param reason why not
	 */
	record Unknown(String reason) implements Verdict {

	}

}
