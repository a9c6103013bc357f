package io.github.jpamigrations.runtime;

import java.time.Duration;
import java.util.List;

import io.github.jpamigrations.MigrationsException;

/**
 * Is told what a migration does, while it holds the lock, on the thread that runs it. An
 * exception of a listener ends the run as a failed statement would.
 *
 * @since 0.1.0
 */
public interface MigrationListener {

	/**
	 * The migration lock was taken. Not called where there is nothing to do.
	 * @param waited how long others have held it meanwhile
	 */
	default void lockAcquired(Duration waited) {
	}

	/**
	 * Others held the migration lock for too long. Nothing is run.
	 * @param failure how long, and who
	 */
	default void lockFailed(MigrationLockException failure) {
	}

	/**
	 * Revisions are about to be run. Not called where there is nothing to do.
	 * @param revisions the revisions, in order
	 */
	default void beforeRun(List<RevisionRun> revisions) {
	}

	/**
	 * A revision is about to be run.
	 * @param run the revision
	 */
	default void beforeRevision(RevisionRun run) {
	}

	/**
	 * A statement is about to be executed.
	 * @param statement the statement
	 */
	default void beforeStatement(StatementPosition statement) {
	}

	/**
	 * A statement was executed. Where it commits by itself (definitions on MySQL, MariaDB
	 * and H2), and on PostgreSQL where it is the last one of a revision, it can be
	 * committed by then: an exception ends the run and takes nothing back.
	 * @param statement the statement
	 */
	default void afterStatement(StatementPosition statement) {
	}

	/**
	 * A revision has ended well. Where a statement that changes definitions commits what
	 * is open (MySQL, MariaDB), others may see its end only when the next revision
	 * begins.
	 * @param run the revision
	 * @param entry what the history says of it
	 */
	default void afterRevision(RevisionRun run, HistoryEntry entry) {
	}

	/**
	 * A revision has failed.
	 * @param run the revision
	 * @param failure why
	 */
	default void revisionFailed(RevisionRun run, MigrationsException failure) {
	}

	/**
	 * A run has failed, after {@code beforeRun}: in a revision, or beside one.
	 * @param failure why
	 */
	default void runFailed(RuntimeException failure) {
	}

	/**
	 * All revisions of a run have ended well.
	 * @param report what was done
	 */
	default void afterRun(MigrationReport report) {
	}

}
