package io.github.jpamigrations.engine;

import java.time.Instant;
import java.util.List;

import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.revision.RevisionId;

/**
 * What the last comparison of the database with the whole model has shown, kept for those
 * who must not start one.
 *
 * @param comparedAt when they were compared
 * @param differences what a revision would do, in words, in working order
 * @param findings what a person should know about these and about differences that are
 * left alone
 * @param revisions the revisions that were written for the differences since
 * @param matching whether the database is as the model says, by now: nothing differed, or
 * the revisions were applied
 * @since 0.1.0
 */
public record LastComparison(Instant comparedAt, List<String> differences, List<Finding> findings,
		List<RevisionId> revisions, boolean matching) {

	public LastComparison {
		differences = List.copyOf(differences);
		findings = List.copyOf(findings);
		revisions = List.copyOf(revisions);
	}

	static LastComparison now(List<String> differences, List<Finding> findings) {
		return new LastComparison(Instant.now(), differences, findings, List.of(), differences.isEmpty());
	}

	LastComparison written(List<RevisionId> written) {
		return new LastComparison(this.comparedAt, this.differences, this.findings, written, this.matching);
	}

	LastComparison applied() {
		return new LastComparison(this.comparedAt, this.differences, this.findings, this.revisions, true);
	}

}
