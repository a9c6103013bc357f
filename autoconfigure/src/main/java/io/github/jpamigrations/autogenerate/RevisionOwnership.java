package io.github.jpamigrations.autogenerate;

import java.util.List;

import io.github.jpamigrations.autogenerate.OwnedObjects.Kind;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.StatementSplitter;
import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Ownership as the statements of the applied revisions tell it.
 */
final class RevisionOwnership implements Ownership {

	private final OwnedObjects owned;

	private final List<AuxiliaryObject> auxiliaryObjects;

	private RevisionOwnership(OwnedObjects owned, List<AuxiliaryObject> auxiliaryObjects) {
		this.owned = owned;
		this.auxiliaryObjects = auxiliaryObjects;
	}

	/**
	 * Read the upgrades of the revisions.
	 * @param revisions the applied revisions in the order in which they were applied
	 * @param dialect the database
	 * @param modelObjects the auxiliary objects of the model
	 */
	static RevisionOwnership of(List<Revision> revisions, SchemaDialect dialect, List<AuxiliaryObject> modelObjects) {
		OwnedObjects owned = new OwnedObjects(dialect.signatures());
		StatementScanner scanner = new StatementScanner(owned);
		MarkedObjects marked = new MarkedObjects(dialect.lexicalRules());
		for (Revision revision : revisions) {
			owned.nextRevision();
			List<StatementSplitter.Statement> upgrade = StatementSplitter.split(revision.upgrade(),
					dialect.lexicalRules());
			upgrade.forEach((statement) -> scanner.scan(statement.sql()));
			marked.read(revision, upgrade);
			OwnershipHeader header = new OwnershipHeader(owned, revision);
			revision.header().drops().forEach(header::drop);
			revision.header().creates().forEach(header::create);
		}
		modelObjects.stream()
			.filter((object) -> object.createSql().stream().allMatch(owned::containsStatement))
			.forEach(marked::addUnmarked);
		return new RevisionOwnership(owned, marked.objects());
	}

	@Override
	public boolean ownsTable(QualifiedName table) {
		return this.owned.contains(Kind.TABLE, table);
	}

	@Override
	public boolean ownsColumn(QualifiedName table, Identifier column) {
		return this.owned.contains(Kind.COLUMN, table, column);
	}

	@Override
	public boolean ownsConstraint(QualifiedName table, Constraint constraint) {
		Identifier name = constraint.name();
		return (name != null && (this.owned.contains(Kind.CONSTRAINT, table, name)
				|| constraint instanceof Constraint.ForeignKey && this.owned.contains(Kind.FOREIGN_KEY, table, name)))
				|| this.owned.contains(Kind.UNNAMED_CONSTRAINT, table, shape(constraint));
	}

	private String shape(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return this.owned.shape("primary", key.columns());
		}
		if (constraint instanceof Constraint.Unique unique) {
			return this.owned.shape("unique", unique.columns());
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return this.owned.shape("foreign", key.columns());
		}
		return "check " + this.owned.expression(((Constraint.Check) constraint).expression());
	}

	@Override
	public boolean ownsIndex(QualifiedName table, Index index) {
		return this.owned.contains(Kind.INDEX, table, index.name())
				|| this.owned.contains(Kind.CONSTRAINT, table, index.name())
				|| this.owned.contains(Kind.FOREIGN_KEY, table, index.name());
	}

	@Override
	public boolean ownsSequence(QualifiedName sequence) {
		return this.owned.contains(Kind.SEQUENCE, sequence);
	}

	@Override
	public boolean ownsType(QualifiedName type) {
		return this.owned.contains(Kind.TYPE, type);
	}

	@Override
	public List<AuxiliaryObject> auxiliaryObjects() {
		return this.auxiliaryObjects;
	}

}
