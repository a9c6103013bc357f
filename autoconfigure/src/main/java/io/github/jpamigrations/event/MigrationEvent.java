package io.github.jpamigrations.event;

import java.time.Instant;
import java.util.List;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.runtime.HistoryEntry;
import io.github.jpamigrations.runtime.MigrationReport;
import io.github.jpamigrations.runtime.RevisionRun;

/**
 * What a run of revisions tells the application. Those of a start are published when all
 * of its beans are there, later ones as they happen.
 *
 * @since 0.1.0
 */
public sealed interface MigrationEvent {

	/**
	 * Return when it happened.
	 */
	Instant occurredAt();

	/**
	 * Revisions are about to be run.
	 *
	 * @param occurredAt when
	 * @param revisions the revisions, in order
	 */
	record RunStarted(Instant occurredAt, List<RevisionRun> revisions) implements MigrationEvent {

		public RunStarted {
			revisions = List.copyOf(revisions);
		}

	}

	/**
	 * A revision has ended well.
	 *
	 * @param occurredAt when
	 * @param revision the revision
	 * @param entry what the history says of it
	 */
	record RevisionFinished(Instant occurredAt, RevisionRun revision, HistoryEntry entry) implements MigrationEvent {

	}

	/**
	 * A revision has failed.
	 *
	 * @param occurredAt when
	 * @param revision the revision
	 * @param failure why
	 */
	record RevisionFailed(Instant occurredAt, RevisionRun revision,
			MigrationsException failure) implements MigrationEvent {

	}

	/**
	 * All revisions of a run have ended well.
	 *
	 * @param occurredAt when
	 * @param report what was done
	 */
	record RunFinished(Instant occurredAt, MigrationReport report) implements MigrationEvent {

	}

	/**
	 * A run has failed.
	 *
	 * @param occurredAt when
	 * @param failure why
	 */
	record RunFailed(Instant occurredAt, RuntimeException failure) implements MigrationEvent {

	}

}
