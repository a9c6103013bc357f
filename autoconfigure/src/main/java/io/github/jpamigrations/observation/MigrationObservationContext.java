package io.github.jpamigrations.observation;

import java.util.List;

import io.github.jpamigrations.runtime.Direction;
import io.github.jpamigrations.runtime.RevisionRun;
import io.github.jpamigrations.runtime.StatementPosition;
import io.micrometer.observation.Observation;

/**
 * What an observation of ours is about.
 *
 * @since 0.1.0
 */
public abstract sealed class MigrationObservationContext extends Observation.Context {

	private final Direction direction;

	private MigrationObservationContext(Direction direction) {
		this.direction = direction;
	}

	/**
	 * Return which way revisions are run.
	 */
	public final Direction direction() {
		return this.direction;
	}

	/**
	 * All revisions that one upgrade or downgrade runs.
	 */
	public static final class Run extends MigrationObservationContext {

		private final List<RevisionRun> revisions;

		Run(List<RevisionRun> revisions) {
			super(revisions.get(0).direction());
			this.revisions = revisions;
		}

		/**
		 * Return the revisions, in order.
		 */
		public List<RevisionRun> revisions() {
			return this.revisions;
		}

	}

	/**
	 * One revision of a run.
	 */
	public static final class Revision extends MigrationObservationContext {

		private final RevisionRun revision;

		Revision(RevisionRun revision) {
			super(revision.direction());
			this.revision = revision;
		}

		/**
		 * Return the revision.
		 */
		public RevisionRun revision() {
			return this.revision;
		}

	}

	/**
	 * One statement of a revision.
	 */
	public static final class Statement extends MigrationObservationContext {

		private final StatementPosition statement;

		Statement(StatementPosition statement) {
			super(statement.direction());
			this.statement = statement;
		}

		/**
		 * Return the statement. Its SQL may hold data and passwords: no key value should.
		 */
		public StatementPosition statement() {
			return this.statement;
		}

	}

}
