package io.github.jpamigrations.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.jpamigrations.autogenerate.RevisionDraft;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionFile;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionHeader;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.ConnectionSource;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import io.github.jpamigrations.runtime.MigrationSession;
import io.github.jpamigrations.runtime.Migrator;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.runtime.ReviewPendingException;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.SchemaSource;
import io.github.jpamigrations.schema.Scope;
import org.jspecify.annotations.Nullable;
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

	Synchronization(SchemaDialect dialect, RevisionStore store, MigratorSettings settings,
			AutogenerateSettings autogenerate, FindingLog findings) {
		this.dialect = dialect;
		this.store = store;
		this.settings = settings;
		this.autogenerate = autogenerate;
		this.findings = findings;
		this.comparisons = new ModelComparison(dialect, settings, autogenerate.rules(), Answers.NONE);
	}

	void run(SchemaSource source, ModelPart part, ConnectionSource connections) {
		DatabaseSchema model = source.read(Scope.DEFAULT);
		this.findings.write(source.unsupported()
			.stream()
			.map((sentence) -> new Finding("unsupported-mapping", Finding.Severity.CAUTION, "model", sentence))
			.toList());
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
		return Reviews.of(RevisionGraph.of(this.store.read(this.dialect.id())));
	}

	private boolean differs(ConnectionSource connections, Migrator migrator, DatabaseSchema model, ModelPart part)
			throws SQLException {
		Reviews reviews = reviews();
		Set<RevisionId> current = migrator.current();
		Comparison comparison;
		try (Connection connection = connections.open()) {
			comparison = compare(connection, model, part, reviews.reviewed(), current);
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
		session.upgrade(new RevisionTarget.Heads());
		Reviews reviews = reviews();
		Set<RevisionId> current = session.status().current();
		Comparison comparison = compare(session.connection(), model, part, reviews.reviewed(), current);
		if (comparison.isEmpty()) {
			return;
		}
		Comparison examined = this.comparisons.examine(session.connection(), comparison);
		List<RevisionDraft> drafts = this.comparisons.draft(examined);
		checkForRest(drafts.get(drafts.size() - 1), reviews.reviewed(), current);
		this.findings.write(examined.operationFindings().all());
		Revision waiting = reviews.waiting().isEmpty() ? null : reviews.waiting().get(0);
		for (Revision revision : write(drafts, waiting, current)) {
			GENERATED.add(revision.id());
			if (revision.reviewPending()) {
				throw new ReviewPendingException(revision.id(), revision.location());
			}
		}
		if (this.autogenerate.apply() != AutogenerateSettings.Apply.NEVER) {
			session.upgrade(new RevisionTarget.Heads());
		}
	}

	/**
	 * Write the drafts, each behind the one before it.
	 * @param waiting the revision that the last draft takes the place of, if any
	 */
	private List<Revision> write(List<RevisionDraft> drafts, @Nullable Revision waiting, Set<RevisionId> current) {
		List<Revision> result = new ArrayList<>();
		Set<RevisionId> parents = current;
		for (RevisionDraft draft : drafts) {
			boolean last = result.size() == drafts.size() - 1;
			Revision revision = (last && waiting != null) ? rewrite(waiting, draft, parents) : writeNew(draft, parents);
			result.add(revision);
			parents = Set.of(revision.id());
		}
		return result;
	}

	private void checkForRest(RevisionDraft draft, RevisionGraph graph, Set<RevisionId> current) {
		graph.history()
			.stream()
			.filter((revision) -> current.contains(revision.id()) && GENERATED.contains(revision.id()))
			.filter((revision) -> statements(revision.upgrade().text()).equals(statements(draft.upgrade())))
			.findFirst()
			.ifPresent((revision) -> {
				throw new RepeatedGenerationException(revision.id(), revision.location());
			});
	}

	/**
	 * Comments tell how many rows there are, which makes no difference.
	 */
	private static List<String> statements(String text) {
		return text.lines().filter((line) -> !line.startsWith("-- ") && !line.isBlank()).toList();
	}

	private Revision writeNew(RevisionDraft draft, Set<RevisionId> current) {
		String message = (this.autogenerate.message() != null) ? this.autogenerate.message() : draft.message();
		Instant now = Instant.now();
		RevisionHeader header = header(RevisionId.random(), message, now, draft, current);
		String text = RevisionFile.format(header, draft.upgrade(), draft.downgrade());
		RevisionDirectory directory = this.store.directory(this.dialect.id());
		Path file = directory.write(this.autogenerate.fileTemplate().fileName(header.id(), message, now), text);
		logger.info("Generated {}", file);
		return RevisionFile.parse(file.toString(), text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Write a waiting revision anew: nobody has run it, and its model is no longer this
	 * one.
	 */
	private Revision rewrite(Revision waiting, RevisionDraft draft, Set<RevisionId> current) {
		Instant created = (waiting.createdAt() != null) ? waiting.createdAt() : Instant.now();
		RevisionHeader header = header(waiting.id(), waiting.message(), created, draft, current);
		String text = RevisionFile.format(header, draft.upgrade(), draft.downgrade());
		Revision revision = RevisionFile.parse(waiting.location(), text.getBytes(StandardCharsets.UTF_8));
		boolean same = statements(revision.upgrade().text()).equals(statements(waiting.upgrade().text()))
				&& revision.downRevisions().equals(waiting.downRevisions())
				&& revision.reviewPending() == waiting.reviewPending();
		if (!same) {
			this.store.directory(this.dialect.id()).replace(waiting.location(), text);
			logger.info("Generated {} anew", waiting.location());
		}
		return same ? waiting : revision;
	}

	private RevisionHeader header(RevisionId id, String message, Instant created, RevisionDraft draft,
			Set<RevisionId> current) {
		RevisionHeader.Builder header = RevisionHeader.builder(id)
			.downRevisions(current)
			.message(message)
			.createdAt(created)
			.database(this.dialect.id());
		boolean review = draft.losesData() && this.autogenerate.apply() != AutogenerateSettings.Apply.ALWAYS;
		return (review ? header.reviewPending() : header).build();
	}

}
