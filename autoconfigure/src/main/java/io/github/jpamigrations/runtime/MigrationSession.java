package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import io.github.jpamigrations.dialect.MigrationLock;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The migration lock and the connection that holds it. Everything that has to happen
 * while no other migration does is done here, on this one connection; closing gives both
 * back. Not for several threads.
 */
public final class MigrationSession implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private static final String ACTIVITY = "jpa-migrations, ";

	private final MigrationConnection connection;

	private final LockHolding lock;

	private final HistoryRepository history;

	private final SchemaDialect dialect;

	private final MigratorSettings settings;

	private final Supplier<RevisionGraph> graph;

	private final Listeners listeners;

	private @Nullable RunContext context;

	private MigrationSession(MigrationConnection connection, LockHolding lock, HistoryRepository history,
			SchemaDialect dialect, MigratorSettings settings, Supplier<RevisionGraph> graph) {
		this.connection = connection;
		this.lock = lock;
		this.history = history;
		this.dialect = dialect;
		this.settings = settings;
		this.graph = graph;
		this.listeners = new Listeners(settings.listeners());
	}

	static MigrationSession begin(MigrationConnection connection, ConnectionSource connections, HistoryTables tables,
			SchemaDialect dialect, MigratorSettings settings, Supplier<RevisionGraph> graph) throws SQLException {
		connection.prepare(dialect.session(), settings.waiting().statementLockTimeout());
		MigrationLock ofSession = dialect.lock();
		MigrationLock lock = switch (settings.waiting().lock()) {
			case SESSION ->
				ofSession.reachesEverybody(connection.connection()) ? ofSession : new RowLock(connections, tables);
			case ROW -> new RowLock(connections, tables);
			case NONE -> new NoLock();
		};
		// Where the lock is of a session, statements reach one session.
		boolean ownSession = lock == ofSession;
		HistoryRepository history = new HistoryRepository(tables, dialect, ownSession);
		LockHolding holding = take(lock, connection.connection(), tables.lockName(connection.connection()), history,
				settings);
		return new MigrationSession(connection, holding, history, dialect, settings, graph);
	}

	private static LockHolding take(MigrationLock lock, Connection connection, String name, HistoryRepository history,
			MigratorSettings settings) throws SQLException {
		Listeners listeners = new Listeners(settings.listeners());
		long begin = System.nanoTime();
		try {
			LockHolding holding = LockHolding.take(lock, connection, name, settings.waiting().lockTimeout(),
					() -> running(connection, history));
			try {
				listeners.lockAcquired(MigrationReport.since(begin));
				return holding;
			}
			catch (RuntimeException ex) {
				holding.close();
				throw ex;
			}
		}
		catch (MigrationLockException ex) {
			listeners.lockFailed(ex);
			throw ex;
		}
	}

	/**
	 * Return what the history says about the revision that somebody else runs now.
	 */
	private static String running(Connection connection, HistoryRepository history) {
		try {
			return history.state(connection)
				.entries()
				.stream()
				.filter((entry) -> entry.state() == RunState.RUNNING)
				.map((entry) -> ", running the " + entry.direction().text() + " of revision '" + entry.revision()
						+ "' since " + entry.execution().installedOn() + " as '" + entry.execution().installedBy()
						+ "' (" + entry.summary() + ")")
				.findFirst()
				.orElse("");
		}
		catch (SQLException ex) {
			logger.debug("The history can't be read while somebody else migrates", ex);
			return "";
		}
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

	void createTables() {
		guarded("create the version table", () -> {
			this.history.createTables(connection(), this.history.state(connection()));
			return true;
		});
	}

	private MigrationReport run(HistoryState state, Stamp stamp, long begin) {
		return guarded("write the version table", () -> {
			this.history.createTables(connection(), state);
			return new StampRun(context(), this.dialect, stamp, this.settings.javaRevisions()).run(state, begin);
		});
	}

	private Preparation prepare() {
		HistoryState state = guarded("read the version table", () -> this.history.state(connection()));
		return new Preparation(this.graph.get(), state, this.dialect, this.settings);
	}

	private MigrationReport run(HistoryState state, List<PreparedStep> steps, long begin) {
		return guarded("keep the migration history", () -> {
			if (steps.isEmpty()) {
				return new MigrationReport(state.heads(), state.heads(), List.of(), MigrationReport.since(begin));
			}
			this.history.createTables(connection(), state);
			List<HistoryEntry> runs = new StepSequence(this, state, steps).run();
			MigrationReport report = new MigrationReport(state.heads(), headsAfter(state.heads(), steps), runs,
					MigrationReport.since(begin));
			this.listeners.afterRun(report);
			return report;
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

	/**
	 * Return what each revision works with, the same for all.
	 */
	RunContext context() throws SQLException {
		RunContext result = this.context;
		if (result == null) {
			result = makeContext();
			this.context = result;
		}
		return result;
	}

	private RunContext makeContext() throws SQLException {
		String configured = this.settings.installedBy();
		String installedBy = (configured != null) ? configured : connection().getMetaData().getUserName();
		return new RunContext(connection(), this.history, connection().getMetaData().getDatabaseProductName(),
				installedBy, new Fingerprint(this.dialect), new StatementSizes(this.dialect.session()),
				this.settings.policy().inFlight(), this.listeners, this.dialect, this.settings.placeholders());
	}

	private static <T> T guarded(String action, DatabaseCall<T> call) {
		try {
			return call.run();
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException(action, ex);
		}
	}

	Listeners listeners() {
		return this.listeners;
	}

	boolean hasTransactionalDdl() {
		return this.dialect.traits().transactionalDdl();
	}

	MigratorSettings settings() {
		return this.settings;
	}

	/**
	 * Make sure that nobody else migrates, and let others see what we do.
	 */
	void announce(PreparedStep step) throws SQLException {
		if (!this.lock.isHeld()) {
			throw new MigrationLockLostException(step.revision().id());
		}
		this.connection.announce(activity(step));
	}

	/**
	 * Return what lets others see that a step is run, absent where the database has
	 * nothing that does.
	 */
	@Nullable Announcement announcement(PreparedStep step) {
		return this.connection.announcement(activity(step));
	}

	/**
	 * Note that others have been told.
	 */
	void announced(Announcement announcement) {
		this.connection.announced(announcement.activity());
	}

	private static String activity(PreparedStep step) {
		return ACTIVITY + step.direction().text() + " of " + step.revision().id();
	}

	/**
	 * Take back what a revision has set.
	 */
	void restore() throws SQLException {
		this.connection.restore();
		this.history.release(connection());
	}

	@Override
	public void close() {
		this.history.release(connection());
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
