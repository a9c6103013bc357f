package io.github.jpamigrations.engine;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.autogenerate.RevisionDraft;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.revision.FileTemplate;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionFile;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionHeader;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.runtime.ConnectionSource;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import io.github.jpamigrations.runtime.MigrationSession;
import io.github.jpamigrations.runtime.MigrationStatus;
import io.github.jpamigrations.runtime.Migrator;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.SchemaSource;
import io.github.jpamigrations.schema.Scope;

/**
 * Compares the whole model with a database that is at its heads, for a person who asked
 * for it. Revisions that wait for a review don't count: where one waits it is written
 * anew.
 */
final class Drafting {

	private final SchemaDialect dialect;

	private final RevisionStore store;

	private final ConnectionSource connections;

	private final Migrator migrator;

	private final ModelComparison comparisons;

	private final FileTemplate fileTemplate;

	Drafting(SchemaDialect dialect, RevisionStore store, ConnectionSource connections, MigratorSettings settings,
			AutogenerateSettings autogenerate, Answers answers) {
		this.dialect = dialect;
		this.store = store;
		this.connections = connections;
		this.migrator = new Migrator(settings, connections, dialect, () -> reviews().reviewed());
		this.comparisons = new ModelComparison(dialect, settings, autogenerate.rules(), answers);
		this.fileTemplate = autogenerate.fileTemplate();
	}

	private Reviews reviews() {
		return Reviews.of(RevisionGraph.of(this.store.read(this.dialect.id())));
	}

	/**
	 * Write what is missing as revisions, under the migration lock.
	 * @return the revisions in their order, none if nothing is missing
	 */
	List<WrittenRevision> write(SchemaSource source, NewRevision request) {
		checkAtHeads(reviews(), this.migrator.check());
		DatabaseSchema model = source.read(Scope.DEFAULT);
		try (MigrationSession session = this.migrator.open()) {
			Reviews reviews = reviews();
			checkAtHeads(reviews, session.status());
			List<WrittenRevision> draft = draft(
					compare(session.connection(), model, reviews, session.status().current()), reviews, request);
			draft.forEach(this::save);
			return draft;
		}
		catch (SQLException ex) {
			throw notCompared(ex);
		}
	}

	/**
	 * Say what {@link #write} would write.
	 */
	List<WrittenRevision> draft(SchemaSource source, NewRevision request) {
		Reviews reviews = reviews();
		return draft(compare(source, reviews), reviews, request);
	}

	ModelCheck check(SchemaSource source) {
		Reviews reviews = reviews();
		Comparison comparison = compare(source, reviews);
		return new ModelCheck(this.comparisons.describe(comparison), comparison.findings(), reviews.waiting());
	}

	private Comparison compare(SchemaSource source, Reviews reviews) {
		MigrationStatus status = this.migrator.check();
		checkAtHeads(reviews, status);
		DatabaseSchema model = source.read(Scope.DEFAULT);
		try (Connection connection = this.connections.open()) {
			return compare(connection, model, reviews, status.current());
		}
		catch (SQLException ex) {
			throw notCompared(ex);
		}
	}

	private Comparison compare(Connection connection, DatabaseSchema model, Reviews reviews, Set<RevisionId> current)
			throws SQLException {
		Comparison comparison = this.comparisons.compare(connection, model, ModelPart.ALL,
				AppliedRevisions.of(reviews.reviewed(), current));
		return comparison.isEmpty() ? comparison : this.comparisons.examine(connection, comparison);
	}

	private void checkAtHeads(Reviews reviews, MigrationStatus status) {
		if (!status.upToDate()) {
			throw new DatabaseNotAtHeadException(StatusReport.of(this.dialect.id(), reviews.reviewed(), status));
		}
	}

	/**
	 * Place the drafts, each behind the one before it.
	 */
	private List<WrittenRevision> draft(Comparison comparison, Reviews reviews, NewRevision request) {
		List<WrittenRevision> result = new ArrayList<>();
		if (comparison.isEmpty()) {
			return result;
		}
		List<Finding> findings = comparison.operationFindings().all();
		RevisionGraph graph = reviews.reviewed();
		NewRevision next = request;
		List<RevisionDraft> drafts = this.comparisons.draft(comparison);
		for (RevisionDraft draft : drafts) {
			boolean last = result.size() == drafts.size() - 1;
			boolean rewrite = last && !reviews.waiting().isEmpty();
			WrittenRevision written = rewrite ? rewritten(reviews.waiting().get(0), graph, next, draft)
					: added(graph, next, draft);
			result.add(written.with(findings));
			findings = List.of();
			List<Revision> all = new ArrayList<>(graph.history());
			all.add(written.revision());
			graph = RevisionGraph.of(all);
			next = NewRevision.behind(written.revision().id(), request.message());
		}
		return result;
	}

	private WrittenRevision added(RevisionGraph graph, NewRevision request, RevisionDraft draft) {
		Placement placement = new Placement(graph, request, this.fileTemplate);
		RevisionHeader header = finish(placement.header(draft.message()), draft);
		String text = RevisionFile.format(header, draft.upgrade(), draft.downgrade());
		return new WrittenRevision(placement.check(directory(), header, text), text, false, List.of());
	}

	private WrittenRevision rewritten(Revision waiting, RevisionGraph graph, NewRevision request, RevisionDraft draft) {
		RevisionHeader.Builder header = RevisionHeader.builder(waiting.id())
			.downRevisions(new Placement(graph, request, this.fileTemplate).downRevisions())
			.dependsOn(waiting.dependsOn())
			.branchLabels(waiting.branchLabels())
			.message((request.message() != null) ? request.message() : waiting.message())
			.createdAt((waiting.createdAt() != null) ? waiting.createdAt() : Instant.now());
		String text = RevisionFile.format(finish(header, draft), draft.upgrade(), draft.downgrade());
		Revision revision = RevisionFile.parse(waiting.location(), text.getBytes(StandardCharsets.UTF_8));
		return new WrittenRevision(revision, text, true, List.of());
	}

	private RevisionHeader finish(RevisionHeader.Builder header, RevisionDraft draft) {
		header.database(this.dialect.id());
		return (draft.losesData() ? header.reviewPending() : header).build();
	}

	private void save(WrittenRevision written) {
		String location = written.revision().location();
		if (written.rewritten()) {
			directory().replace(location, written.text());
		}
		else {
			String fileName = location.substring(directory().path().toString().length() + 1);
			directory().write(fileName, written.text());
		}
	}

	private RevisionDirectory directory() {
		return this.store.directory(this.dialect.id());
	}

	private static MigrationDatabaseException notCompared(SQLException cause) {
		return new MigrationDatabaseException("compare the database with the model", cause);
	}

}
