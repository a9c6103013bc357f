package io.github.jpamigrations.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What the other operations of one direction tell about the danger of one of them.
 */
final class FindingContext {

	private final Signatures signatures;

	private final Candidates candidates;

	private final ColumnUse use;

	private final Set<String> createdTables = new HashSet<>();

	/** Columns that come with NULL in every row, which no unique or reference minds. */
	private final Set<String> newNullableColumns = new HashSet<>();

	private final Set<String> newPlainColumns = new HashSet<>();

	private final Set<String> columnsUnderForeignKeys = new HashSet<>();

	private final Set<String> droppedMembers = new HashSet<>();

	/** Tables in which a column is renamed. */
	private final Set<String> renamedIn = new HashSet<>();

	FindingContext(List<Operation> operations, Signatures signatures) {
		this.signatures = signatures;
		this.candidates = new Candidates(signatures);
		this.use = new ColumnUse(signatures);
		operations.forEach(this::add);
	}

	private void add(Operation operation) {
		if (operation instanceof Operation.CreateTable create) {
			this.createdTables.add(this.signatures.name(create.table().name()));
		}
		else if (operation instanceof Operation.AddColumn add && !ColumnDifference.isComputed(add.column())) {
			this.newPlainColumns.add(key(add.table(), add.column().name()));
			if (add.column().nullable() && add.column().defaultValue() == null) {
				this.newNullableColumns.add(key(add.table(), add.column().name()));
			}
		}
		else if (operation instanceof Operation.DropConstraint drop) {
			addDropped(drop.table(), new Member.OfConstraint(drop.constraint()));
			if (drop.constraint() instanceof Constraint.ForeignKey foreignKey) {
				foreignKey.columns().forEach((column) -> underForeignKey(drop.table(), column));
				foreignKey.referencedColumns()
					.forEach((column) -> underForeignKey(foreignKey.referencedTable(), column));
			}
		}
		else if (operation instanceof Operation.DropIndex drop) {
			addDropped(drop.table(), new Member.OfIndex(drop.index()));
		}
		else if (operation instanceof Operation.RenameColumn rename) {
			this.renamedIn.add(this.signatures.name(rename.table()));
		}
	}

	private void addDropped(QualifiedName table, Member member) {
		this.droppedMembers.add(key(table, member));
		if (member.name() != null) {
			this.droppedMembers.add(named(table, member));
		}
	}

	private String named(QualifiedName table, Member member) {
		return key(table, member.kind() + " named " + member.name());
	}

	private void underForeignKey(QualifiedName table, Identifier column) {
		this.columnsUnderForeignKeys.add(key(table, column));
	}

	/**
	 * Return whether rows can be in the way of a new member of a table.
	 */
	boolean meetsRows(QualifiedName table, Member member) {
		return !this.createdTables.contains(this.signatures.name(table))
				&& !this.droppedMembers.contains(key(table, member)) && !isReworded(table, member)
				&& this.use.of(member)
					.stream()
					.noneMatch((column) -> this.newNullableColumns.contains(key(table, column)));
	}

	/**
	 * Return whether the member comes back in other words because a column of it is
	 * renamed.
	 */
	private boolean isReworded(QualifiedName table, Member member) {
		return this.renamedIn.contains(this.signatures.name(table))
				&& this.droppedMembers.contains(named(table, member));
	}

	boolean isUnderForeignKey(QualifiedName table, Column column) {
		return this.columnsUnderForeignKeys.contains(key(table, column.name()));
	}

	/**
	 * Return whether a drop loses values: a computed column gets its own back, unless it
	 * comes back as an ordinary one.
	 */
	boolean losesValues(QualifiedName table, Column dropped) {
		return !ColumnDifference.isComputed(dropped) || this.newPlainColumns.contains(key(table, dropped.name()));
	}

	boolean changesType(Column from, Column to) {
		return !this.signatures.type(from).equals(this.signatures.type(to));
	}

	/**
	 * Return what the database makes of a name that is too long for it, else nothing.
	 */
	@Nullable String cutName(Identifier name) {
		String kept = this.signatures.name(name);
		return (kept.length() < name.text().length()) ? kept : null;
	}

	boolean narrows(Column from, Column to) {
		return this.signatures.narrows(from, to);
	}

	boolean changesCheckBehindType(Column from, Column to) {
		String before = this.signatures.checkBehindType(from);
		String after = this.signatures.checkBehindType(to);
		return after != null
				&& (before == null || !this.signatures.expression(before).equals(this.signatures.expression(after)));
	}

	private String key(QualifiedName table, Identifier column) {
		return key(table, this.signatures.name(column));
	}

	private String key(QualifiedName table, Member member) {
		return key(table, this.candidates.definition(member));
	}

	private String key(QualifiedName table, String part) {
		return this.signatures.name(table) + " " + part;
	}

}
