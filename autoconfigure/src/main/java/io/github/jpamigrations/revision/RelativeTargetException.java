package io.github.jpamigrations.revision;

import java.util.Collection;

import io.github.jpamigrations.MigrationsException;

/**
 * A number of steps does not lead to one revision.
 */
public final class RelativeTargetException extends MigrationsException {

	private final String target;

	private final String problem;

	/**
	 * Create the exception.
	 * @param target the target with the number of steps
	 * @param problem why not, as a sentence without its end
	 */
	public RelativeTargetException(String target, String problem) {
		super(problem);
		this.target = target;
		this.problem = problem;
	}

	static RelativeTargetException tooFar(RevisionTarget target, int steps) {
		return new RelativeTargetException(target.toString(),
				"Relative revision " + target + " didn't produce " + Math.abs(steps) + " migrations");
	}

	static RelativeTargetException ambiguous(RevisionTarget target, String problem, Collection<RevisionId> choice) {
		return new RelativeTargetException(target.toString(),
				problem + " " + RevisionNames.quoted(choice) + " for '" + target + "'");
	}

	/**
	 * Return the target with the number of steps.
	 */
	public String target() {
		return this.target;
	}

	/**
	 * Return why not, as a sentence without its end.
	 */
	public String problem() {
		return this.problem;
	}

}
