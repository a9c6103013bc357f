package io.github.jpamigrations.runtime;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a person can set of a {@link Migrator}. A table or schema name is folded by the
 * database's own rules unless it is written in quotes.
 *
 * @param schema the schema of the version table and the history table, absent for the
 * current one of the connection
 * @param versionTable the name of the version table
 * @param historyTable the name of the history table
 * @param installedBy who is written to the history, absent for the database user
 * @param lockTimeout how long to wait for another migration
 * @param statementLockTimeout how long a statement waits for a table that others use
 * @param policy what to do in the cases that a person may decide either way
 * @param placeholders the texts that replace <code>${name}</code> in statements
 */
public record MigratorSettings(@Nullable String schema, String versionTable, String historyTable,
		@Nullable String installedBy, Duration lockTimeout, Duration statementLockTimeout, Policy policy,
		Map<String, String> placeholders) {

	public MigratorSettings {
		placeholders = Map.copyOf(placeholders);
	}

	/**
	 * Return the settings of somebody who has set nothing.
	 */
	public static MigratorSettings defaults() {
		return new MigratorSettings(null, "migration_version", "migration_history", null, Duration.ofMinutes(10),
				Duration.ofSeconds(60), Policy.defaults(), Map.of());
	}

	/**
	 * Return these settings with other tables.
	 */
	public MigratorSettings withTables(@Nullable String schema, String versionTable, String historyTable) {
		return new MigratorSettings(schema, versionTable, historyTable, this.installedBy, this.lockTimeout,
				this.statementLockTimeout, this.policy, this.placeholders);
	}

	/**
	 * Return these settings with another name in the history.
	 */
	public MigratorSettings withInstalledBy(@Nullable String installedBy) {
		return new MigratorSettings(this.schema, this.versionTable, this.historyTable, installedBy, this.lockTimeout,
				this.statementLockTimeout, this.policy, this.placeholders);
	}

	/**
	 * Return these settings with other time-outs.
	 */
	public MigratorSettings withTimeouts(Duration lockTimeout, Duration statementLockTimeout) {
		return new MigratorSettings(this.schema, this.versionTable, this.historyTable, this.installedBy, lockTimeout,
				statementLockTimeout, this.policy, this.placeholders);
	}

	/**
	 * Return these settings with another policy.
	 */
	public MigratorSettings withPolicy(Policy policy) {
		return new MigratorSettings(this.schema, this.versionTable, this.historyTable, this.installedBy,
				this.lockTimeout, this.statementLockTimeout, policy, this.placeholders);
	}

	/**
	 * Return these settings with other placeholders.
	 */
	public MigratorSettings withPlaceholders(Map<String, String> placeholders) {
		return new MigratorSettings(this.schema, this.versionTable, this.historyTable, this.installedBy,
				this.lockTimeout, this.statementLockTimeout, this.policy, placeholders);
	}

	/**
	 * What to do in the cases that a person may decide either way.
	 *
	 * @param ahead an upgrade meets a database of a later release
	 * @param edited an applied revision was changed
	 * @param review a revision that is to be run is pending review
	 * @param inFlight nobody can tell whether the statement that was in flight took
	 * effect
	 */
	public record Policy(Ahead ahead, Edited edited, Review review, InFlight inFlight) {

		/**
		 * Return the policy of a start that nobody watches.
		 */
		public static Policy defaults() {
			return new Policy(Ahead.WARN, Edited.FAIL, Review.REFUSE, InFlight.ASK);
		}

		/**
		 * Return this policy with another answer.
		 */
		public Policy with(Ahead ahead) {
			return new Policy(ahead, this.edited, this.review, this.inFlight);
		}

		/**
		 * Return this policy with another answer.
		 */
		public Policy with(Edited edited) {
			return new Policy(this.ahead, edited, this.review, this.inFlight);
		}

		/**
		 * Return this policy with another answer.
		 */
		public Policy with(Review review) {
			return new Policy(this.ahead, this.edited, review, this.inFlight);
		}

		/**
		 * Return this policy with another answer.
		 */
		public Policy with(InFlight inFlight) {
			return new Policy(this.ahead, this.edited, this.review, inFlight);
		}

	}

	/**
	 * What an upgrade does when all heads of the database descend from ours.
	 */
	public enum Ahead {

		/**
		 * Warn and leave the database as it is.
		 */
		WARN,

		/**
		 * Fail as with any other unknown revision.
		 */
		FAIL

	}

	/**
	 * What happens when an applied revision was changed.
	 */
	public enum Edited {

		/**
		 * Fail.
		 */
		FAIL,

		/**
		 * Warn.
		 */
		WARN,

		/**
		 * Say nothing.
		 */
		IGNORE

	}

	/**
	 * What happens when a revision that is to be run is pending review.
	 */
	public enum Review {

		/**
		 * Fail before anything runs.
		 */
		REFUSE,

		/**
		 * Run it: a person has just reviewed it.
		 */
		REVIEWED

	}

	/**
	 * What happened to a statement that was in flight when its run ended.
	 */
	public enum InFlight {

		/**
		 * Stop and ask where the database does not tell.
		 */
		ASK,

		/**
		 * It took effect.
		 */
		DONE,

		/**
		 * It did not, run it again.
		 */
		AGAIN

	}

}
