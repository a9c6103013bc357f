package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The migration lock and the connection that holds it. Everything that has to happen
 * while no other migration does is done here, on this one connection; closing gives both
 * back. Not for several threads.
 */
public final class MigrationSession implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private final MigrationConnection connection;

	private final LockHolding lock;

	private final HistoryRepository history;

	private final SchemaDialect dialect;

	private final MigratorSettings settings;

	private final Supplier<RevisionGraph> graph;

	private MigrationSession(MigrationConnection connection, LockHolding lock, HistoryRepository history,
			SchemaDialect dialect, MigratorSettings settings, Supplier<RevisionGraph> graph) {
		this.connection = connection;
		this.lock = lock;
		this.history = history;
		this.dialect = dialect;
		this.settings = settings;
		this.graph = graph;
	}

	static MigrationSession begin(MigrationConnection connection, HistoryTables tables, SchemaDialect dialect,
			MigratorSettings settings, Supplier<RevisionGraph> graph) throws SQLException {
		connection.prepare(dialect.session(), settings.statementLockTimeout());
		LockHolding lock = LockHolding.take(dialect.lock(), connection.connection(), tables.lockName(),
				settings.lockTimeout());
		HistoryRepository history = new HistoryRepository(tables, dialect.traits());
		return new MigrationSession(connection, lock, history, dialect, settings, graph);
	}

	/**
	 * Return the connection that holds the lock. It is on autocommit and stays open.
	 */
	public Connection connection() {
		return this.connection.connection();
	}

	/**
	 * Return where the database stands.
	 * @throws MigrationDatabaseException if the database can't be read
	 */
	public MigrationStatus status() {
		return prepare().status();
	}

	/**
	 * Upgrade to a target.
	 * @see Migrator#upgrade(RevisionTarget)
	 */
	public MigrationReport upgrade(RevisionTarget target) {
		long begin = System.nanoTime();
		Preparation preparation = prepare();
		if (preparation.nothingToUpgrade(target)) {
			return MigrationReport.nothing(preparation.state().heads(), begin);
		}
		return run(preparation.state(), preparation.upgrade(target), begin);
	}

	/**
	 * Downgrade to a target.
	 * @see Migrator#downgrade(RevisionTarget)
	 */
	public MigrationReport downgrade(RevisionTarget target) {
		long begin = System.nanoTime();
		Preparation preparation = prepare();
		return run(preparation.state(), preparation.downgrade(target), begin);
	}

	/**
	 * Write targets to the version table without running anything.
	 * @see Migrator#stamp(RevisionTarget...)
	 */
	public MigrationReport stamp(RevisionTarget... targets) {
		long begin = System.nanoTime();
		Preparation preparation = prepare();
		return run(preparation.state(), preparation.stamp(List.of(targets)), begin);
	}

	/**
	 * Write targets to the version table whatever it says now.
	 * @see Migrator#purge(RevisionTarget...)
	 */
	public MigrationReport purge(RevisionTarget... targets) {
		long begin = System.nanoTime();
		Preparation preparation = prepare();
		return run(preparation.state(), preparation.purge(List.of(targets)), begin);
	}

	private MigrationReport run(HistoryState state, Stamp stamp, long begin) {
		return guarded("write the version table", () -> {
			this.history.createTables(connection(), state);
			return new StampRun(context(), this.dialect, stamp).run(state, begin);
		});
	}

	private Preparation prepare() {
		HistoryState state = guarded("read the version table", () -> this.history.read(connection()));
		return new Preparation(this.graph.get(), state, this.dialect, this.settings);
	}

	private MigrationReport run(HistoryState state, List<PreparedStep> steps, long begin) {
		return guarded("keep the migration history", () -> {
			List<HistoryEntry> runs = new ArrayList<>();
			if (!steps.isEmpty()) {
				this.history.createTables(connection(), state);
			}
			for (PreparedStep step : steps) {
				runs.add(run(step, state));
			}
			return new MigrationReport(state.heads(), headsAfter(state.heads(), steps), runs,
					MigrationReport.since(begin));
		});
	}

	private static Set<RevisionId> headsAfter(Set<RevisionId> heads, List<PreparedStep> steps) {
		Set<RevisionId> result = new TreeSet<>(heads);
		for (PreparedStep step : steps) {
			result.removeAll(step.removes());
			result.addAll(step.adds());
		}
		return result;
	}

	private HistoryEntry run(PreparedStep step, HistoryState state) throws SQLException {
		logger.info("Running {}", step);
		RunContext context = context();
		Optional<HistoryEntry> halfDone = state.halfDone(step.revision().id());
		HistoryEntry entry;
		if (halfDone.isPresent()) {
			entry = JournaledRun.resume(context, step, halfDone.get()).run();
		}
		else if (step.transactional()) {
			entry = new TransactionalRun(context, step).run();
		}
		else {
			entry = JournaledRun.begin(context, step).run();
		}
		if (step.changesSession()) {
			this.connection.restore();
		}
		logger.info("Finished {} of {}: {}", step.direction().text(), step.revision().id(), entry.summary());
		return entry;
	}

	private RunContext context() throws SQLException {
		String configured = this.settings.installedBy();
		String installedBy = (configured != null) ? configured : connection().getMetaData().getUserName();
		return new RunContext(connection(), this.history, connection().getMetaData().getDatabaseProductName(),
				installedBy, new Fingerprint(this.dialect), this.settings.policy().inFlight());
	}

	private static <T> T guarded(String action, DatabaseCall<T> call) {
		try {
			return call.run();
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException(action, ex);
		}
	}

	@Override
	public void close() {
		this.lock.close();
		this.connection.close();
	}

	/**
	 * Asks the database.
	 *
	 * @param <T> the kind of the answer
	 */
	@FunctionalInterface
	private interface DatabaseCall<T> {

		T run() throws SQLException;

	}

}
