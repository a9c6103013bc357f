package io.github.jpamigrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.Signatures;
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

	private final ComparisonRules rules;

	/**
	 * Create an autogenerator.
	 * @param dialect the database
	 * @param ownTables the version and history tables, which are passed over
	 */
	public Autogenerator(SchemaDialect dialect, Set<QualifiedName> ownTables) {
		this(dialect, ownTables, ComparisonRules.NONE);
	}

	private Autogenerator(SchemaDialect dialect, Set<QualifiedName> ownTables, ComparisonRules rules) {
		this.dialect = dialect;
		this.ownTables = Set.copyOf(ownTables);
		this.rules = rules;
	}

	/**
	 * Return an autogenerator that follows rules.
	 */
	public Autogenerator withRules(ComparisonRules others) {
		return new Autogenerator(this.dialect, this.ownTables, others);
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
		return compare(connection, part, WithoutDrops.of(created, part.auxiliaryObjects()));
	}

	/**
	 * Compare the database with what it was or will be at another time, whoever made what
	 * is in it.
	 * @param connection a connection to the database, only read
	 * @param scope what to compare
	 * @param other the other time's catalog, read from the same server
	 */
	public Comparison compareCatalogs(Connection connection, Scope scope, DatabaseSchema other) throws SQLException {
		DatabaseSchema current = this.dialect.reader(connection).read(scope);
		return comparator().compare(current, other,
				ComparisonOptions.of(Ownership.ALL)
					.withEcho(this.dialect.echo(connection))
					.withExcludedTables(this.ownTables));
	}

	/**
	 * Compare the whole model with an empty database.
	 */
	public Comparison compareWithNothing(DatabaseSchema model) {
		return rewritten(compare(DatabaseSchema.EMPTY, model, ComparisonOptions.of(Ownership.NONE)));
	}

	private Comparison compare(Connection connection, DatabaseSchema model, Ownership ownership) throws SQLException {
		DatabaseSchema current = this.dialect.reader(connection).read(Scope.of(model));
		Ownership droppable = this.rules.drops().isEmpty() ? ownership
				: new NamedDrops(ownership, this.dialect.signatures(), this.rules.drops());
		return rewritten(compare(current, model,
				ComparisonOptions.of(droppable)
					.withRenames(this.rules.renames())
					.withEcho(this.dialect.echo(connection))));
	}

	private Comparison compare(DatabaseSchema current, DatabaseSchema model, ComparisonOptions options) {
		FilteredSchemas filtered = new FilteredSchemas(this.dialect.signatures(), this.rules.allFilters(), current,
				model);
		DatabaseSchema desired = filtered.of(model);
		NameLimits.check(desired, this.dialect);
		Comparison comparison = comparator().compare(filtered.of(current), desired,
				options.withExcludedTables(this.ownTables));
		return PossibleOperations.of(comparison, this.dialect.limits(), comparator());
	}

	private Comparison rewritten(Comparison comparison) {
		List<Operation> operations = comparison.operations();
		for (OperationRewriter rewriter : this.rules.rewriters()) {
			operations = List.copyOf(rewriter.rewrite(operations));
		}
		return operations.equals(comparison.operations()) ? comparison
				: comparator().withOperations(comparison, operations);
	}

	private SchemaComparator comparator() {
		return new SchemaComparator(this.dialect.signatures());
	}

	/**
	 * Ask the database what a person should know about a comparison before its operations
	 * are carried out: how many rows are concerned, and what else is in the way.
	 * @param connection a connection on autocommit, only read
	 */
	public Comparison examine(Connection connection, Comparison comparison) throws SQLException {
		return new Examination(connection, this.dialect, comparison).findings();
	}

	/**
	 * Say in words what a comparison would do, one line for each operation.
	 */
	public List<String> describe(Comparison comparison) {
		return comparison.operations().stream().map(Summary::of).toList();
	}

	/**
	 * Draft the revisions that carry out a comparison that is not empty: one, or where
	 * the database has to commit in between, several in their order.
	 */
	public List<RevisionDraft> draft(Comparison comparison) {
		return this.dialect.renderer()
			.portions(comparison.operations())
			.stream()
			.map((operations) -> draft(operations, comparison.operationFindings()))
			.toList();
	}

	private RevisionDraft draft(List<Operation> operations, Findings findings) {
		String upgrade = ScriptWriter.write(operations, findings, this.dialect);
		String downgrade = ScriptWriter.write(OperationSorter.reversed(operations), this.dialect);
		boolean losesData = Findings.of(operations, this.dialect.signatures())
			.all()
			.stream()
			.anyMatch((finding) -> finding.severity() == Finding.Severity.DATA_LOSS);
		return new RevisionDraft(Summary.of(operations), upgrade, downgrade, losesData);
	}

}
