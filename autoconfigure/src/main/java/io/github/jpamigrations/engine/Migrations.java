package io.github.jpamigrations.engine;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionFile;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionHeader;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.ConnectionSource;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import io.github.jpamigrations.runtime.MigrationReport;
import io.github.jpamigrations.runtime.MigrationScripts;
import io.github.jpamigrations.runtime.MigrationStatus;
import io.github.jpamigrations.runtime.Migrator;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.schema.SchemaSource;
import io.github.jpamigrations.schema.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of an application and the database that they are for. Connects at the
 * first use, not before. May be used by several threads.
 *
 * @since 0.1.0
 */
public final class Migrations {

	private final ConnectedDatabase connected;

	private final RevisionStore store;

	private final MigratorSettings settings;

	private final AutogenerateSettings autogenerate;

	private final FindingLog findings = new FindingLog();

	private final LastSeen seen;

	private volatile @Nullable SchemaSource model;

	/**
	 * Create the facade.
	 * @param connections where connections come from
	 * @param store where the revisions are
	 * @param settings how they are run
	 * @param autogenerate how they are written
	 */
	public Migrations(ConnectionSource connections, RevisionStore store, MigratorSettings settings,
			AutogenerateSettings autogenerate) {
		this(new ConnectedDatabase(connections), store, settings, autogenerate, new LastSeen());
	}

	private Migrations(ConnectedDatabase connected, RevisionStore store, MigratorSettings settings,
			AutogenerateSettings autogenerate, LastSeen seen) {
		this.connected = connected;
		this.store = store;
		this.settings = settings;
		this.autogenerate = autogenerate;
		this.seen = seen;
	}

	/**
	 * Return the id of the connected database: {@code mysql}, {@code mariadb},
	 * {@code postgresql}, {@code h2}.
	 */
	public String database() {
		return dialect().id();
	}

	/**
	 * Return whether there is any revision for the connected database. Where some are for
	 * one database only, those that are for all build on them and do not count.
	 */
	public boolean hasRevisions() {
		String database = database();
		List<Revision> revisions = this.store.read(database);
		boolean forOneOnly = revisions.stream().anyMatch((revision) -> revision.database() != null);
		return forOneOnly ? revisions.stream().anyMatch((revision) -> database.equals(revision.database()))
				: !revisions.isEmpty();
	}

	/**
	 * Apply all pending revisions.
	 */
	public MigrationReport upgrade() {
		return upgrade(new RevisionTarget.Heads());
	}

	/**
	 * Apply the pending revisions up to a target.
	 */
	public MigrationReport upgrade(RevisionTarget target) {
		return run(UnaryOperator.identity(), (migrator) -> migrator.upgrade(target));
	}

	/**
	 * Apply all pending revisions but those at the end that wait for a review.
	 */
	public MigrationReport upgradeReviewed() {
		return run((graph) -> Reviews.of(graph).reviewed(), (migrator) -> migrator.upgrade(new RevisionTarget.Heads()));
	}

	/**
	 * Take revisions back down to a target.
	 */
	public MigrationReport downgrade(RevisionTarget target) {
		return run(UnaryOperator.identity(), (migrator) -> migrator.downgrade(target));
	}

	/**
	 * Return how many revisions were in the database when it was last asked, by a run, a
	 * check or {@link #status()}. Asks nobody.
	 */
	public Optional<RevisionCounts> lastCounts() {
		return this.seen.counts();
	}

	/**
	 * Return what the last comparison with the model has shown, if this JVM has made one.
	 * Compares nothing.
	 */
	public Optional<LastComparison> lastComparison() {
		return this.seen.comparison();
	}

	private MigrationReport run(UnaryOperator<RevisionGraph> part, Function<Migrator, MigrationReport> action) {
		AtomicReference<RevisionGraph> read = new AtomicReference<>();
		MigrationReport report = action.apply(new Migrator(this.settings, this.connected.connections(), dialect(),
				() -> part.apply(read.accumulateAndGet(graph(), Migrations::unless))));
		RevisionGraph graph = read.get();
		if (graph != null && graph.isRead()) {
			this.seen.at(graph, report.to());
		}
		else if (graph != null) {
			// The hashes of the files have shown that all of them are applied.
			this.seen.allApplied(graph.files().size());
		}
		return report;
	}

	private static RevisionGraph unless(@Nullable RevisionGraph before, RevisionGraph now) {
		return (before != null) ? before.unless(now) : now;
	}

	/**
	 * Return the same revisions and database under other settings.
	 */
	public Migrations with(UnaryOperator<MigratorSettings> change) {
		Migrations result = new Migrations(this.connected, this.store, change.apply(this.settings), this.autogenerate,
				this.seen);
		result.model = this.model;
		return result;
	}

	/**
	 * Return the revisions. Connects only where their locations are others for each
	 * database and the URL does not tell which one it is.
	 */
	public RevisionGraph graph() {
		return this.store.graph(this.connected.idFor(this.store));
	}

	/**
	 * Return where the revisions are looked for, in words.
	 */
	public List<String> locations() {
		return this.store.locations(this.connected.idFor(this.store));
	}

	/**
	 * Return the directory that revisions are written to.
	 * @throws MissingDirectoryException if there is none
	 */
	public RevisionDirectory directory() {
		return this.store.directory(this.connected.idFor(this.store));
	}

	/**
	 * Write a revision without statements: for a person to fill, or to merge branches.
	 * @throws NotAHeadException if it would begin a branch without having been told to
	 * @throws MissingDirectoryException if there is nowhere to write it
	 */
	public WrittenRevision revision(NewRevision request) {
		WrittenRevision draft = draft(request);
		Path file = Path.of(draft.revision().location());
		directory().write(file.getFileName().toString(), draft.text());
		return draft;
	}

	/**
	 * Say what {@link #revision(NewRevision)} would write.
	 */
	public WrittenRevision draft(NewRevision request) {
		Placement placement = new Placement(graph(), request, this.autogenerate.fileTemplate());
		RevisionHeader header = placement.header("").build();
		String text = RevisionFile.format(header, "", "");
		return new WrittenRevision(placement.check(directory(), header, text), text, false, List.of());
	}

	/**
	 * Compare the database with the model and write what differs as a revision, or as
	 * several where the database has to commit in between.
	 * @return the revisions in their order, none if nothing differs
	 * @throws DatabaseNotAtHeadException if revisions are pending
	 */
	public List<WrittenRevision> revision(NewRevision request, SchemaSource model, Answers answers) {
		return drafting(answers).write(model, request);
	}

	/**
	 * Say what {@link #revision(NewRevision, SchemaSource, Answers)} would write.
	 * @throws DatabaseNotAtHeadException if revisions are pending
	 */
	public List<WrittenRevision> draft(NewRevision request, SchemaSource model, Answers answers) {
		return drafting(answers).draft(model, request);
	}

	/**
	 * Compare the database with the model.
	 * @throws DatabaseNotAtHeadException if revisions are pending
	 */
	public ModelCheck check(SchemaSource model) {
		return drafting(Answers.NONE).check(model);
	}

	/**
	 * Take over a database that exists already: write the whole model as the base
	 * revision and stamp the database with it, without changing anything else.
	 * @throws AlreadyUnderRevisionsException if there are revisions already
	 * @throws MissingDirectoryException if there is nowhere to write the revision
	 */
	public AdoptedDatabase adopt(NewRevision request, SchemaSource model) {
		return adoption().adopt(model, request);
	}

	/**
	 * Say which base revision {@link #adopt} would write.
	 * @throws AlreadyUnderRevisionsException if there are revisions already
	 */
	public WrittenRevision draftBase(NewRevision request, SchemaSource model) {
		return adoption().draft(model, request);
	}

	private Adoption adoption() {
		return new Adoption(comparisons(Answers.NONE), this.store, migrator(), this.autogenerate);
	}

	private Drafting drafting(Answers answers) {
		return new Drafting(comparisons(answers), this.store, this.connected.connections(), this.settings,
				this.autogenerate);
	}

	private ModelComparison comparisons(Answers answers) {
		return new ModelComparison(dialect(), this.settings, this.autogenerate.rules(), answers, this.seen);
	}

	/**
	 * Return the heads of the database.
	 */
	public Set<RevisionId> current() {
		return migrator().current();
	}

	/**
	 * Write targets to the version table without running anything.
	 */
	public MigrationReport stamp(Collection<RevisionTarget> targets) {
		return run(UnaryOperator.identity(), (migrator) -> migrator.stamp(targets.toArray(RevisionTarget[]::new)));
	}

	/**
	 * Write targets to the version table whatever it says now.
	 */
	public MigrationReport purge(Collection<RevisionTarget> targets) {
		return run(UnaryOperator.identity(), (migrator) -> migrator.purge(targets.toArray(RevisionTarget[]::new)));
	}

	/**
	 * Create the version table and the history table where they are missing.
	 */
	public void ensureVersion() {
		migrator().createTables();
	}

	/**
	 * Return what writes runs as scripts instead of running anything.
	 */
	public MigrationScripts scripts() {
		return new MigrationScripts(this.settings, this.connected.connections(), dialect(), this::graph);
	}

	/**
	 * Return where the database stands. Needs the right to read only and takes no lock.
	 */
	public MigrationsStatus status() {
		SchemaDialect dialect = dialect();
		RevisionGraph graph = graph();
		MigrationStatus status = migrator(graph).status();
		this.seen.at(graph, status.current());
		return StatusReport.of(dialect.id(), graph, status);
	}

	/**
	 * Check that nothing is pending.
	 * @throws DatabaseNotAtHeadException if something is
	 */
	public void checkAtHeads() {
		SchemaDialect dialect = dialect();
		RevisionGraph graph = graph();
		MigrationStatus found = migrator(graph).check();
		this.seen.at(graph, found.current());
		MigrationsStatus status = StatusReport.of(dialect.id(), graph, found);
		if (!status.pending().isEmpty()) {
			throw new DatabaseNotAtHeadException(status);
		}
	}

	/**
	 * Check that nothing is pending up to a target.
	 * @throws DatabaseNotAtHeadException if something is
	 */
	public void checkAt(RevisionTarget target) {
		RevisionGraph graph = graph();
		MigrationStatus status = migrator(graph).check();
		this.seen.at(graph, status.current());
		if (status.ahead()) {
			return;
		}
		List<RevisionId> pending = graph.planUpgrade(status.current(), target)
			.stream()
			.map((step) -> step.revision().id())
			.toList();
		if (!pending.isEmpty()) {
			throw new DatabaseNotAtHeadException(StatusReport.of(database(), graph, status), pending);
		}
	}

	/**
	 * Compare the database with the model, write a revision where they differ and apply
	 * it, as far as the settings allow.
	 * @param model the model
	 * @param part how much of the application's model this is
	 * @throws io.github.jpamigrations.runtime.ReviewPendingException if the revision
	 * waits for a review
	 * @throws MissingDirectoryException if there is nowhere to write it
	 */
	public void synchronize(SchemaSource model, ModelPart part) {
		new Synchronization(comparisons(Answers.NONE), this.store, this.settings, this.autogenerate, this.findings)
			.run(model, part, this.connected.connections());
	}

	/**
	 * Check that the database is as the model says, whatever is pending. Takes no lock
	 * and writes nothing. The database of a later release is left alone.
	 * @throws PendingModelChangesException if they differ
	 * @throws MigrationDatabaseException if they can't be compared
	 */
	public void checkModel(SchemaSource model) {
		new ModelValidation(comparisons(Answers.NONE), this.settings, this.findings).run(model, graph(),
				this.connected.connections());
	}

	/**
	 * Remember the model of the application, as far as it is known.
	 */
	public void remember(SchemaSource model) {
		this.model = model;
	}

	/**
	 * Return the model that was {@linkplain #remember(SchemaSource) remembered}. A start
	 * of the application keeps it only in tests and where it compares it.
	 */
	public Optional<SchemaSource> model() {
		return Optional.ofNullable(this.model);
	}

	/**
	 * Return what reads and compares the catalog of the database: the schemas of the
	 * remembered model, else the current one.
	 */
	public Catalogs catalogs() {
		SchemaSource known = this.model;
		Scope scope = (known != null) ? Scope.of(known.read(Scope.DEFAULT)) : Scope.DEFAULT;
		return new Catalogs(dialect(), this.connected.connections(), scope, this.settings);
	}

	private Migrator migrator() {
		return new Migrator(this.settings, this.connected.connections(), dialect(), this::graph);
	}

	private Migrator migrator(RevisionGraph graph) {
		return new Migrator(this.settings, this.connected.connections(), dialect(), () -> graph);
	}

	private SchemaDialect dialect() {
		return this.connected.dialect();
	}

}
