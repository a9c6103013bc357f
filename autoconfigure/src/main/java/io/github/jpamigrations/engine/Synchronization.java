package io.github.jpamigrations.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.jpamigrations.autogenerate.RevisionDraft;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.ConnectionSource;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import io.github.jpamigrations.runtime.MigrationReport;
import io.github.jpamigrations.runtime.MigrationSession;
import io.github.jpamigrations.runtime.MigrationStatus;
import io.github.jpamigrations.runtime.Migrator;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.runtime.ReviewPendingException;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.SchemaSource;
import io.github.jpamigrations.schema.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database to the model by way of a revision. Where nothing differs it only
 * reads. Otherwise all of it happens under the migration lock and on its connection: read
 * revisions and heads again, compare again, write, apply.
 */
final class Synchronization {

	private static final Logger logger = LoggerFactory.getLogger(Migrations.class);

	/** What this JVM has generated, restarts of DevTools included. */
	private static final Set<RevisionId> GENERATED = ConcurrentHashMap.newKeySet();

	private final SchemaDialect dialect;

	private final RevisionStore store;

	private final MigratorSettings settings;

	private final AutogenerateSettings autogenerate;

	private final FindingLog findings;

	private final ModelComparison comparisons;

	private final RevisionWriter writer;

	/** The revisions as they were last read. */
	private RevisionGraph graph = RevisionGraph.of(List.of());

	Synchronization(ModelComparison comparisons, RevisionStore store, MigratorSettings settings,
			AutogenerateSettings autogenerate, FindingLog findings) {
		this.dialect = comparisons.dialect();
		this.store = store;
		this.settings = settings;
		this.autogenerate = autogenerate;
		this.findings = findings;
		this.comparisons = comparisons;
		this.writer = new RevisionWriter(this.dialect, store, autogenerate.fileTemplate(),
				(draft) -> draft.losesData() && autogenerate.apply() != AutogenerateSettings.Apply.ALWAYS);
	}

	void run(SchemaSource source, ModelPart part, ConnectionSource connections) {
		DatabaseSchema model = source.read(Scope.DEFAULT);
		this.findings.writeUnsupported(source);
		Migrator migrator = new Migrator(this.settings, connections, this.dialect, () -> reviews().reviewed());
		try {
			if (differs(connections, migrator, model, part)) {
				try (MigrationSession session = migrator.open()) {
					write(session, model, part);
				}
			}
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("compare the database with the model", ex);
		}
	}

	private Reviews reviews() {
		RevisionGraph graph = RevisionGraph.of(this.store.read(this.dialect.id()));
		this.graph = graph;
		return Reviews.of(graph);
	}

	private void upgrade(MigrationSession session) {
		MigrationReport report = session.upgrade(new RevisionTarget.Heads());
		this.comparisons.seen().at(this.graph, report.to());
	}

	private boolean differs(ConnectionSource connections, Migrator migrator, DatabaseSchema model, ModelPart part)
			throws SQLException {
		Reviews reviews = reviews();
		MigrationStatus status = migrator.status();
		if (status.ahead()) {
			logger.warn("The model is not compared: the database is of a later release of this application");
			return false;
		}
		Comparison comparison;
		try (Connection connection = connections.open()) {
			comparison = compare(connection, model, part, reviews.reviewed(), status.current());
		}
		if (part == ModelPart.ALL) {
			this.findings.write(comparison.otherFindings());
		}
		if (comparison.isEmpty()) {
			reviews.waiting()
				.forEach(
						(revision) -> logger.warn(
								"Revision {} waits for a review, but the database is already as the model says; "
										+ "delete {} unless it holds something else",
								revision.id(), revision.location()));
		}
		return !comparison.isEmpty();
	}

	private Comparison compare(Connection connection, DatabaseSchema model, ModelPart part, RevisionGraph graph,
			Set<RevisionId> current) throws SQLException {
		return this.comparisons.compare(connection, model, part, AppliedRevisions.of(graph, current));
	}

	private void write(MigrationSession session, DatabaseSchema model, ModelPart part) throws SQLException {
		upgrade(session);
		Reviews reviews = reviews();
		MigrationStatus status = session.status();
		if (status.ahead()) {
			return;
		}
		Set<RevisionId> current = status.current();
		Comparison comparison = compare(session.connection(), model, part, reviews.reviewed(), current);
		if (comparison.isEmpty()) {
			return;
		}
		Comparison examined = this.comparisons.examine(session.connection(), comparison);
		List<RevisionDraft> drafts = this.comparisons.draft(examined);
		checkForRest(drafts.get(drafts.size() - 1), reviews.reviewed(), current);
		this.findings.write(examined.operationFindings().all());
		// A waiting revision keeps the message that it has, which a person may have
		// edited.
		String message = reviews.waiting().isEmpty() ? this.autogenerate.message() : null;
		List<WrittenRevision> revisions = this.writer.place(drafts, reviews, NewRevision.onHead(message));
		this.writer.save(revisions, reviews);
		this.comparisons.seen().written(revisions);
		for (WrittenRevision written : revisions) {
			Revision revision = written.revision();
			GENERATED.add(revision.id());
			if (revision.reviewPending()) {
				throw new ReviewPendingException(revision.id(), revision.location());
			}
		}
		if (this.autogenerate.apply() != AutogenerateSettings.Apply.NEVER) {
			upgrade(session);
			this.comparisons.seen().applied();
		}
	}

	private void checkForRest(RevisionDraft draft, RevisionGraph graph, Set<RevisionId> current) {
		graph.history()
			.stream()
			.filter((revision) -> current.contains(revision.id()) && GENERATED.contains(revision.id()))
			.filter((revision) -> RevisionWriter.statements(revision.upgrade().text())
				.equals(RevisionWriter.statements(draft.upgrade())))
			.findFirst()
			.ifPresent((revision) -> {
				throw new RepeatedGenerationException(revision.id(), revision.location());
			});
	}

}
