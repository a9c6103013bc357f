package io.github.jpamigrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.diff.ComparisonOptions;
import io.github.jpamigrations.diff.Findings;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;

/**
 * Compares the model with a database and drafts the revisions that make them equal.
 */
public final class Autogenerator {

	private final SchemaDialect dialect;

	private final Set<QualifiedName> ownTables;

	/**
	 * Create an autogenerator.
	 * @param dialect the database
	 * @param ownTables the version and history tables, which are passed over
	 */
	public Autogenerator(SchemaDialect dialect, Set<QualifiedName> ownTables) {
		this.dialect = dialect;
		this.ownTables = Set.copyOf(ownTables);
	}

	/**
	 * Compare the database with the whole model. What the applied revisions made and the
	 * model no longer has is dropped.
	 * @param connection a connection to the database, only read
	 * @param model the model
	 * @param applied the applied revisions in the order in which they were applied
	 */
	public Comparison compare(Connection connection, DatabaseSchema model, List<Revision> applied) throws SQLException {
		return compare(connection, model, RevisionOwnership.of(applied, this.dialect, model.auxiliaryObjects()));
	}

	/**
	 * Compare the database with a part of the model. Nothing is dropped.
	 * @param connection a connection to the database, only read
	 * @param part the part of the model that is known
	 * @param applied the applied revisions in the order in which they were applied
	 */
	public Comparison compareWithoutDrops(Connection connection, DatabaseSchema part, List<Revision> applied)
			throws SQLException {
		Ownership created = RevisionOwnership.of(applied, this.dialect, part.auxiliaryObjects());
		return compare(connection, part, new WithoutDrops(created.auxiliaryObjects()));
	}

	private Comparison compare(Connection connection, DatabaseSchema model, Ownership ownership) throws SQLException {
		DatabaseSchema current = this.dialect.reader(connection).read(Scope.of(model));
		ComparisonOptions options = ComparisonOptions.of(ownership)
			.withExcludedTables(this.ownTables)
			.withEcho(this.dialect.echo(connection));
		return new SchemaComparator(this.dialect.signatures()).compare(current, model, options);
	}

	/**
	 * Draft the revisions that carry out a comparison that is not empty: one, or where
	 * the database has to commit in between, several in their order.
	 */
	public List<RevisionDraft> draft(Comparison comparison) {
		return this.dialect.renderer().portions(comparison.operations()).stream().map(this::draft).toList();
	}

	private RevisionDraft draft(List<Operation> operations) {
		String upgrade = ScriptWriter.write(operations, this.dialect);
		String downgrade = ScriptWriter.write(OperationSorter.reversed(operations), this.dialect);
		boolean losesData = Findings.of(operations, this.dialect.signatures())
			.all()
			.stream()
			.anyMatch((finding) -> finding.severity() == Finding.Severity.DATA_LOSS);
		return new RevisionDraft(Summary.of(operations), upgrade, downgrade, losesData);
	}

}
