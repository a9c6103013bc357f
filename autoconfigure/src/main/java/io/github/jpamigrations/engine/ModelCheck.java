package io.github.jpamigrations.engine;

import java.util.List;

import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.revision.Revision;

/**
 * What comparing the database with the model has shown.
 *
 * @param differences what a revision would do, in words, in working order
 * @param findings what a person should know about differences that are left alone
 * @param waiting revisions that wait for a review
 */
public record ModelCheck(List<String> differences, List<Finding> findings, List<Revision> waiting) {

	public ModelCheck {
		differences = List.copyOf(differences);
		findings = List.copyOf(findings);
		waiting = List.copyOf(waiting);
	}

	/**
	 * Return whether the database is as the model says and no revision waits.
	 */
	public boolean passed() {
		return this.differences.isEmpty() && this.waiting.isEmpty();
	}

}
