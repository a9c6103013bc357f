package io.github.jpamigrations.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.autogenerate.RevisionDraft;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.revision.RevisionGraph;
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

	private final RevisionWriter writer;

	Drafting(ModelComparison comparisons, RevisionStore store, ConnectionSource connections, MigratorSettings settings,
			AutogenerateSettings autogenerate) {
		this.dialect = comparisons.dialect();
		this.store = store;
		this.connections = connections;
		this.migrator = new Migrator(settings, connections, this.dialect, () -> reviews().reviewed());
		this.comparisons = comparisons;
		this.writer = new RevisionWriter(this.dialect, store, autogenerate.fileTemplate(), RevisionDraft::losesData);
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
		if (this.comparisons.asks()) {
			// A person takes their time, and others may be waiting for the lock.
			compare(source, reviews());
		}
		try (MigrationSession session = this.migrator.open()) {
			Reviews reviews = reviews();
			checkAtHeads(reviews, session.status());
			List<WrittenRevision> result = place(
					compare(session.connection(), model, reviews, session.status().current()), reviews, request);
			this.writer.save(result, reviews);
			this.comparisons.seen().written(result);
			return result;
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
		return place(compare(source, reviews), reviews, request);
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

	private List<WrittenRevision> place(Comparison comparison, Reviews reviews, NewRevision request) {
		if (comparison.isEmpty()) {
			return List.of();
		}
		List<WrittenRevision> result = new ArrayList<>(
				this.writer.place(this.comparisons.draft(comparison), reviews, request));
		result.set(0, result.get(0).with(comparison.operationFindings().all()));
		return result;
	}

	private static MigrationDatabaseException notCompared(SQLException cause) {
		return new MigrationDatabaseException("compare the database with the model", cause);
	}

}
