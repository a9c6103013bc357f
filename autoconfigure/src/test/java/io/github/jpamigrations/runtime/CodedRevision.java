package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.code.Operations;

/**
 * A revision of a test that is written in Java.
 *
 * @param id the id
 * @param downRevisions the ids of the down revisions
 * @param transactional whether it may run in one transaction
 * @param up the upgrade
 * @param down the downgrade
 */
record CodedRevision(String id, List<String> downRevisions, boolean transactional, Direction up,
		Direction down) implements JavaRevision {

	static CodedRevision of(String edge, Direction up, Direction down) {
		String[] ends = edge.split("->", 2);
		return new CodedRevision(ends[1], ends[0].isEmpty() ? List.of() : List.of(ends[0].split(",")), true, up, down);
	}

	static CodedRevision of(String edge, Direction up) {
		return of(edge, up, (operations) -> {
		});
	}

	CodedRevision withoutTransaction() {
		return new CodedRevision(this.id, this.downRevisions, false, this.up, this.down);
	}

	@Override
	public void upgrade(Operations operations) throws SQLException {
		this.up.run(operations);
	}

	@Override
	public void downgrade(Operations operations) throws SQLException {
		this.down.run(operations);
	}

	/**
	 * One of the two ways.
	 */
	@FunctionalInterface
	interface Direction {

		/**
		 * Go it.
		 */
		void run(Operations operations) throws SQLException;

	}

}
