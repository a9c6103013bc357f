package io.github.jpamigrations.runtime;

import io.github.jpamigrations.revision.RevisionId;

/**
 * A revision among those that one run upgrades or downgrades.
 *
 * @param revision the id
 * @param message what the revision does
 * @param direction which way it is run
 * @param number its number among the revisions of the run, counted from one
 * @param of how many revisions the run has
 * @param statements how many statements it has, 0 where that shows only when it runs
 */
public record RevisionRun(RevisionId revision, String message, Direction direction, int number, int of,
		int statements) {
}
