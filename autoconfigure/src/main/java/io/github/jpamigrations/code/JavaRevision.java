package io.github.jpamigrations.code;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A revision written in Java, for changes of rows that SQL can't express and for changes
 * that are to run on every database. As a bean it takes part in the graph beside the
 * files. It gets the connection of the migration; a bean of the application that uses the
 * database can't be injected, since that waits for the migration.
 * <p>
 * The operations are journaled in their order: after a failure the next run calls the
 * method again and passes over those that are done. So the same operations have to come
 * in the same order each time, and what is done beside them is done again.
 *
 * @since 0.1.0
 */
public interface JavaRevision {

	/**
	 * Return the id, unique among all revisions.
	 */
	String id();

	/**
	 * Return the ids of the revisions that it builds on: none for a base, several for a
	 * merge.
	 */
	List<String> downRevisions();

	/**
	 * Return what it does, in a few words.
	 */
	default String message() {
		return getClass().getSimpleName();
	}

	/**
	 * Return names of the branch that begins here.
	 */
	default List<String> branchLabels() {
		return List.of();
	}

	/**
	 * Return ids or branch labels of revisions of other branches that have to be applied
	 * before.
	 */
	default List<String> dependsOn() {
		return List.of();
	}

	/**
	 * Return whether it runs in one transaction where the database has transactional DDL.
	 * One that changes many rows in batches is better off without.
	 */
	default boolean transactional() {
		return true;
	}

	/**
	 * Return whether {@link #downgrade(Operations)} takes it back. Where it does not, a
	 * downgrade is refused before anything is run.
	 */
	default boolean reversible() {
		return true;
	}

	/**
	 * Return what it creates, so that autogenerate may drop it again when the model no
	 * longer has it: {@code table t}, {@code column t.c}, {@code column t.*},
	 * {@code index t.i}, {@code constraint t.k}, {@code sequence s}, {@code type e}.
	 */
	default List<String> creates() {
		return List.of();
	}

	/**
	 * Return what it drops, written in the same way.
	 */
	default List<String> drops() {
		return List.of();
	}

	/**
	 * Return what the revision does, as a text that changes when that changes; a start
	 * then fails as it does with an edited file. Absent, nothing is checked.
	 */
	default @Nullable String checksum() {
		return null;
	}

	/**
	 * Go towards the heads.
	 * @param operations what can be done
	 */
	void upgrade(Operations operations) throws SQLException;

	/**
	 * Go towards base.
	 * @param operations what can be done
	 */
	void downgrade(Operations operations) throws SQLException;

}
