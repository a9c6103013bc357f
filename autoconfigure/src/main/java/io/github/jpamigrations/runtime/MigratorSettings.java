package io.github.jpamigrations.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a person can set of a {@link Migrator}.
 *
 * @param tables the version table and the history table
 * @param installedBy who is written to the history, absent for the database user
 * @param waiting how long to wait for others
 * @param policy what to do in the cases that a person may decide either way
 * @param transactions how many revisions share a transaction where DDL is transactional
 * @param placeholders the texts that replace <code>${name}</code> in statements
 * @param listeners who is told what happens
 * @param javaRevisions the revisions that are written in Java
 */
public record MigratorSettings(Tables tables, @Nullable String installedBy, Waiting waiting, Policy policy,
		Transactions transactions, Map<String, String> placeholders, List<MigrationListener> listeners,
		JavaRevisions javaRevisions) {

	public MigratorSettings {
		placeholders = Map.copyOf(placeholders);
		listeners = List.copyOf(listeners);
	}

	/**
	 * Return the settings of somebody who has set nothing.
	 */
	public static MigratorSettings defaults() {
		return new MigratorSettings(new Tables(null, "migration_version", "migration_history"), null,
				new Waiting(Duration.ofMinutes(10), Duration.ofSeconds(60), LockMode.SESSION), Policy.defaults(),
				Transactions.PER_REVISION, Map.of(), List.of(), JavaRevisions.NONE);
	}

	/**
	 * Return the schema of the version table and the history table, absent for the
	 * current one of the connection.
	 */
	public @Nullable String schema() {
		return this.tables.schema();
	}

	/**
	 * Return the name of the version table.
	 */
	public String versionTable() {
		return this.tables.version();
	}

	/**
	 * Return the name of the history table.
	 */
	public String historyTable() {
		return this.tables.history();
	}

	/**
	 * Return these settings with other tables.
	 */
	public MigratorSettings withTables(@Nullable String schema, String versionTable, String historyTable) {
		return new MigratorSettings(new Tables(schema, versionTable, historyTable), this.installedBy, this.waiting,
				this.policy, this.transactions, this.placeholders, this.listeners, this.javaRevisions);
	}

	/**
	 * Return these settings with another name in the history.
	 */
	public MigratorSettings withInstalledBy(@Nullable String installedBy) {
		return new MigratorSettings(this.tables, installedBy, this.waiting, this.policy, this.transactions,
				this.placeholders, this.listeners, this.javaRevisions);
	}

	/**
	 * Return these settings with other time-outs.
	 */
	public MigratorSettings withTimeouts(Duration lockTimeout, Duration statementLockTimeout) {
		return with(new Waiting(lockTimeout, statementLockTimeout, this.waiting.lock()));
	}

	/**
	 * Return these settings with another kind of lock.
	 */
	public MigratorSettings withLock(LockMode lock) {
		return with(new Waiting(this.waiting.lockTimeout(), this.waiting.statementLockTimeout(), lock));
	}

	private MigratorSettings with(Waiting waiting) {
		return new MigratorSettings(this.tables, this.installedBy, waiting, this.policy, this.transactions,
				this.placeholders, this.listeners, this.javaRevisions);
	}

	/**
	 * Return these settings with another policy.
	 */
	public MigratorSettings withPolicy(Policy policy) {
		return new MigratorSettings(this.tables, this.installedBy, this.waiting, policy, this.transactions,
				this.placeholders, this.listeners, this.javaRevisions);
	}

	/**
	 * Return these settings with other transactions.
	 */
	public MigratorSettings withTransactions(Transactions transactions) {
		return new MigratorSettings(this.tables, this.installedBy, this.waiting, this.policy, transactions,
				this.placeholders, this.listeners, this.javaRevisions);
	}

	/**
	 * Return these settings with other placeholders.
	 */
	public MigratorSettings withPlaceholders(Map<String, String> placeholders) {
		return new MigratorSettings(this.tables, this.installedBy, this.waiting, this.policy, this.transactions,
				placeholders, this.listeners, this.javaRevisions);
	}

	/**
	 * Return these settings with one more listener.
	 */
	public MigratorSettings withListener(MigrationListener listener) {
		List<MigrationListener> listeners = new ArrayList<>(this.listeners);
		listeners.add(listener);
		return new MigratorSettings(this.tables, this.installedBy, this.waiting, this.policy, this.transactions,
				this.placeholders, listeners, this.javaRevisions);
	}

	/**
	 * Return these settings with other revisions that are written in Java. They run where
	 * the graph has them.
	 */
	public MigratorSettings withJavaRevisions(JavaRevisions javaRevisions) {
		return new MigratorSettings(this.tables, this.installedBy, this.waiting, this.policy, this.transactions,
				this.placeholders, this.listeners, javaRevisions);
	}

	/**
	 * The version table and the history table. A name is folded by the database's own
	 * rules unless it is written in quotes.
	 *
	 * @param schema their schema, absent for the current one of the connection
	 * @param version the name of the version table
	 * @param history the name of the history table
	 */
	public record Tables(@Nullable String schema, String version, String history) {

		/**
		 * Check the names.
		 * @throws InvalidTableNameException if a table has none or that of the other
		 */
		public Tables {
			requireName("version", version);
			requireName("history", history);
			if (history.equals(version)) {
				throw new InvalidTableNameException("history", history);
			}
		}

		private static void requireName(String table, String name) {
			if (name.replaceAll("[\"`]", "").isBlank()) {
				throw new InvalidTableNameException(table, name);
			}
		}

	}

	/**
	 * How long to wait for others, and how they are kept apart.
	 *
	 * @param lockTimeout how long to wait for another migration
	 * @param statementLockTimeout how long a statement waits for a table that others use
	 * @param lock the kind of the migration lock
	 */
	public record Waiting(Duration lockTimeout, Duration statementLockTimeout, LockMode lock) {

	}

	/**
	 * What keeps two migrations of one schema apart.
	 */
	public enum LockMode {

		/**
		 * A lock of the session that runs the statements. It lasts as long as the server
		 * works for a client, and no longer.
		 */
		SESSION,
		/**
		 * A locked row, held by a second connection: where a pooler or a cluster does not
		 * keep sessions.
		 */
		ROW,
		/**
		 * Nothing: somebody else sees to it that only one runs.
		 */
		NONE

	}

	/**
	 * How many revisions share a transaction, on databases whose DDL is transactional.
	 */
	public enum Transactions {

		/**
		 * Each revision has its own.
		 */
		PER_REVISION,
		/**
		 * All revisions of a run share one: all are applied or none.
		 */
		PER_RUN

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
