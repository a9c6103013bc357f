package io.github.jpamigrations.runtime;

import io.github.jpamigrations.revision.RevisionId;

/**
 * Which statement of which revision something is about.
 *
 * @param revision the revision
 * @param direction which way it is run
 * @param location where its file is
 * @param line the line on which the statement begins, 0 in a Java revision
 * @param index the number of the statement, counted from one
 * @param total how many statements there are, 0 where that shows only when it runs
 * @param sql the statement
 */
public record StatementPosition(RevisionId revision, Direction direction, String location, int line, int index,
		int total, String sql) {

	/**
	 * Return the position in words.
	 */
	@Override
	public String toString() {
		if (this.line == 0) {
			return "operation " + this.index + " of the " + this.direction.text() + " of revision '" + this.revision
					+ "' (" + this.location + ")";
		}
		return "statement " + this.index + " of " + this.total + " of the " + this.direction.text() + " of revision '"
				+ this.revision + "' (" + this.location + ":" + this.line + ")";
	}

}
