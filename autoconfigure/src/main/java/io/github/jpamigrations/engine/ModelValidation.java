package io.github.jpamigrations.engine;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.runtime.ConnectionSource;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import io.github.jpamigrations.runtime.MigrationStatus;
import io.github.jpamigrations.runtime.Migrator;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.SchemaSource;
import io.github.jpamigrations.schema.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the model with the database as a start has found or left it, whatever is
 * pending. Only reads, takes no lock.
 */
final class ModelValidation {

	private static final Logger logger = LoggerFactory.getLogger(Migrations.class);

	private final SchemaDialect dialect;

	private final MigratorSettings settings;

	private final ModelComparison comparisons;

	private final FindingLog findings;

	ModelValidation(ModelComparison comparisons, MigratorSettings settings, FindingLog findings) {
		this.dialect = comparisons.dialect();
		this.settings = settings;
		this.comparisons = comparisons;
		this.findings = findings;
	}

	void run(SchemaSource source, RevisionGraph graph, ConnectionSource connections) {
		MigrationStatus status = new Migrator(this.settings, connections, this.dialect, () -> graph).status();
		if (status.ahead()) {
			logger.info("The model is not compared: the database is of a later release of this application");
			return;
		}
		DatabaseSchema model = source.read(Scope.DEFAULT);
		this.findings.writeUnsupported(source);
		Comparison comparison = compare(connections, model, graph, status);
		this.findings.write(comparison.otherFindings());
		if (!comparison.isEmpty()) {
			throw new PendingModelChangesException(this.comparisons.describe(comparison),
					status.pending().stream().map(Revision::id).toList());
		}
	}

	private Comparison compare(ConnectionSource connections, DatabaseSchema model, RevisionGraph graph,
			MigrationStatus status) {
		try (Connection connection = connections.open()) {
			return this.comparisons.compare(connection, model, ModelPart.ALL,
					AppliedRevisions.of(graph, status.current()));
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("compare the database with the model", ex);
		}
	}

}
