package io.github.jpamigrations.operation;

import java.util.List;

import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * One change of a schema. Every operation carries both sides of the change, therefore it
 * can be reversed without a look at the database. Reversing restores structure, not rows.
 */
public sealed interface Operation {

	/**
	 * Return the operation that takes this one back.
	 */
	Operation reverse();

	/**
	 * Hand this operation to the method of its kind.
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Creates a table with its columns, primary key, uniques, checks, indexes, comments
	 * and initial rows. Foreign keys in the table are created with it as well; the sorter
	 * takes out those that have to come later.
	 *
	 * @param table the table
	 * @param behind the numbers that the table must not give again where it stands in for
	 * a sequence
	 */
	record CreateTable(Table table, List<Numbers> behind) implements Operation {

		public CreateTable {
			behind = List.copyOf(behind);
		}

		public CreateTable(Table table) {
			this(table, List.of());
		}

		@Override
		public DropTable reverse() {
			return new DropTable(this.table, this.behind);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.createTable(this);
		}

	}

	/**
	 * Drops a table.
	 *
	 * @param table the table as it was
	 * @param behind the numbers that the table must not give again when it comes back,
	 * where it stands in for a sequence
	 */
	record DropTable(Table table, List<Numbers> behind) implements Operation {

		public DropTable {
			behind = List.copyOf(behind);
		}

		public DropTable(Table table) {
			this(table, List.of());
		}

		@Override
		public CreateTable reverse() {
			return new CreateTable(this.table, this.behind);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.dropTable(this);
		}

	}

	/**
	 * Renames a table.
	 *
	 * @param from the name it has
	 * @param to the name it gets
	 */
	record RenameTable(QualifiedName from, QualifiedName to) implements Operation {

		@Override
		public RenameTable reverse() {
			return new RenameTable(this.to, this.from);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.renameTable(this);
		}

	}

	/**
	 * Changes comment or options of a table.
	 *
	 * @param from the table as it is
	 * @param to the table as it is to be
	 */
	record AlterTable(Table from, Table to) implements Operation {

		@Override
		public AlterTable reverse() {
			return new AlterTable(this.to, this.from);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.alterTable(this);
		}

	}

	/**
	 * Adds a column.
	 *
	 * @param table the table
	 * @param column the column
	 * @param position where it goes
	 */
	record AddColumn(QualifiedName table, Column column, Position position) implements Operation {

		@Override
		public DropColumn reverse() {
			return new DropColumn(this.table, this.column, this.position);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.addColumn(this);
		}

	}

	/**
	 * Drops a column.
	 *
	 * @param table the table
	 * @param column the column as it was
	 * @param position where it was, so that the reverse can put it back
	 */
	record DropColumn(QualifiedName table, Column column, Position position) implements Operation {

		@Override
		public AddColumn reverse() {
			return new AddColumn(this.table, this.column, this.position);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.dropColumn(this);
		}

	}

	/**
	 * Changes anything of a column but its name.
	 *
	 * @param table the table
	 * @param from the column as it is
	 * @param to the column as it is to be
	 */
	record AlterColumn(QualifiedName table, Column from, Column to) implements Operation {

		@Override
		public AlterColumn reverse() {
			return new AlterColumn(this.table, this.to, this.from);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.alterColumn(this);
		}

	}

	/**
	 * Renames a column.
	 *
	 * @param table the table
	 * @param from the name it has
	 * @param to the name it gets
	 * @param column the column's definition, under either name
	 */
	record RenameColumn(QualifiedName table, Identifier from, Identifier to, Column column) implements Operation {

		@Override
		public RenameColumn reverse() {
			return new RenameColumn(this.table, this.to, this.from, this.column);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.renameColumn(this);
		}

	}

	/**
	 * Adds a constraint.
	 *
	 * @param table the table
	 * @param constraint the constraint
	 */
	record AddConstraint(QualifiedName table, Constraint constraint) implements Operation {

		@Override
		public DropConstraint reverse() {
			return new DropConstraint(this.table, this.constraint);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.addConstraint(this);
		}

	}

	/**
	 * Drops a constraint.
	 *
	 * @param table the table
	 * @param constraint the constraint as it was
	 */
	record DropConstraint(QualifiedName table, Constraint constraint) implements Operation {

		@Override
		public AddConstraint reverse() {
			return new AddConstraint(this.table, this.constraint);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.dropConstraint(this);
		}

	}

	/**
	 * Creates an index.
	 *
	 * @param table the table
	 * @param index the index
	 */
	record CreateIndex(QualifiedName table, Index index) implements Operation {

		@Override
		public DropIndex reverse() {
			return new DropIndex(this.table, this.index);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.createIndex(this);
		}

	}

	/**
	 * Drops an index.
	 *
	 * @param table the table
	 * @param index the index as it was
	 */
	record DropIndex(QualifiedName table, Index index) implements Operation {

		@Override
		public CreateIndex reverse() {
			return new CreateIndex(this.table, this.index);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.dropIndex(this);
		}

	}

	/**
	 * Creates a sequence.
	 *
	 * @param sequence the sequence
	 * @param behind the numbers that it must not give again
	 */
	record CreateSequence(Sequence sequence, List<Numbers> behind) implements Operation {

		public CreateSequence {
			behind = List.copyOf(behind);
		}

		public CreateSequence(Sequence sequence) {
			this(sequence, List.of());
		}

		@Override
		public DropSequence reverse() {
			return new DropSequence(this.sequence, this.behind);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.createSequence(this);
		}

	}

	/**
	 * Drops a sequence.
	 *
	 * @param sequence the sequence as it was
	 * @param behind the numbers that it must not give again when it comes back
	 */
	record DropSequence(Sequence sequence, List<Numbers> behind) implements Operation {

		public DropSequence {
			behind = List.copyOf(behind);
		}

		public DropSequence(Sequence sequence) {
			this(sequence, List.of());
		}

		@Override
		public CreateSequence reverse() {
			return new CreateSequence(this.sequence, this.behind);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.dropSequence(this);
		}

	}

	/**
	 * A column whose numbers are in use.
	 *
	 * @param table the table
	 * @param column the column
	 */
	record Numbers(QualifiedName table, Identifier column) {

	}

	/**
	 * Changes a sequence.
	 *
	 * @param from the sequence as it is
	 * @param to the sequence as it is to be
	 */
	record AlterSequence(Sequence from, Sequence to) implements Operation {

		@Override
		public AlterSequence reverse() {
			return new AlterSequence(this.to, this.from);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.alterSequence(this);
		}

	}

	/**
	 * Renames a sequence, which keeps its position.
	 *
	 * @param from the sequence as it is
	 * @param to the sequence under the name it gets
	 */
	record RenameSequence(Sequence from, Sequence to) implements Operation {

		@Override
		public RenameSequence reverse() {
			return new RenameSequence(this.to, this.from);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.renameSequence(this);
		}

	}

	/**
	 * Creates a named type.
	 *
	 * @param type the type
	 */
	record CreateType(NamedType type) implements Operation {

		@Override
		public DropType reverse() {
			return new DropType(this.type);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.createType(this);
		}

	}

	/**
	 * Drops a named type.
	 *
	 * @param type the type as it was
	 */
	record DropType(NamedType type) implements Operation {

		@Override
		public CreateType reverse() {
			return new CreateType(this.type);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.dropType(this);
		}

	}

	/**
	 * Adds values to a named enum, or removes some; the values that both sides have stand
	 * in the same order.
	 *
	 * @param from the type as it is
	 * @param to the type as it is to be
	 * @param users the tables with a column of the type as they are when the operation
	 * runs, for databases that can only exchange a type
	 */
	record AlterType(NamedType from, NamedType to, List<Table> users) implements Operation {

		public AlterType {
			users = List.copyOf(users);
		}

		@Override
		public AlterType reverse() {
			return new AlterType(this.to, this.from, this.users);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.alterType(this);
		}

		/**
		 * Return the values that are added, in the order of the type.
		 */
		public List<String> addedValues() {
			return without(this.to, this.from);
		}

		/**
		 * Return the values that are removed, in the order of the type.
		 */
		public List<String> removedValues() {
			return without(this.from, this.to);
		}

		private static List<String> without(NamedType type, NamedType other) {
			return type.enumValues().stream().filter((value) -> !other.enumValues().contains(value)).toList();
		}

	}

	/**
	 * Creates an auxiliary object.
	 *
	 * @param object the object
	 */
	record CreateAuxiliaryObject(AuxiliaryObject object) implements Operation {

		@Override
		public DropAuxiliaryObject reverse() {
			return new DropAuxiliaryObject(this.object);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.createAuxiliaryObject(this);
		}

	}

	/**
	 * Drops an auxiliary object.
	 *
	 * @param object the object as it was
	 */
	record DropAuxiliaryObject(AuxiliaryObject object) implements Operation {

		@Override
		public CreateAuxiliaryObject reverse() {
			return new CreateAuxiliaryObject(this.object);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.dropAuxiliaryObject(this);
		}

	}

	/**
	 * Place of a column among its neighbours. Databases that can only append ignore it.
	 */
	sealed interface Position {

		/**
		 * Behind all others.
		 */
		record Last() implements Position {

		}

		/**
		 * Between two columns, either of which may be missing at the edge, and both
		 * beside the only column.
		 *
		 * @param after the column before it, absent for the first place
		 * @param before the column behind it, absent for the last place
		 */
		record Between(@Nullable Identifier after, @Nullable Identifier before) implements Position {

		}

	}

	/**
	 * One method for each kind of operation.
	 *
	 * @param <R> what the methods return
	 */
	interface Visitor<R> {

		R createTable(CreateTable operation);

		R dropTable(DropTable operation);

		R renameTable(RenameTable operation);

		R alterTable(AlterTable operation);

		R addColumn(AddColumn operation);

		R dropColumn(DropColumn operation);

		R alterColumn(AlterColumn operation);

		R renameColumn(RenameColumn operation);

		R addConstraint(AddConstraint operation);

		R dropConstraint(DropConstraint operation);

		R createIndex(CreateIndex operation);

		R dropIndex(DropIndex operation);

		R createSequence(CreateSequence operation);

		R dropSequence(DropSequence operation);

		R alterSequence(AlterSequence operation);

		R renameSequence(RenameSequence operation);

		R createType(CreateType operation);

		R dropType(DropType operation);

		R alterType(AlterType operation);

		R createAuxiliaryObject(CreateAuxiliaryObject operation);

		R dropAuxiliaryObject(DropAuxiliaryObject operation);

	}

}
