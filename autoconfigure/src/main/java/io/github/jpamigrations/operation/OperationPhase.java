package io.github.jpamigrations.operation;

import io.github.jpamigrations.schema.Constraint;

/**
 * The stretches of a revision, in their order. Read backwards, with creating and dropping
 * exchanged, they are again the stretches of a revision.
 */
enum OperationPhase {

	DROP_LATE_OBJECTS,

	CREATE_TYPES,

	CREATE_EARLY_OBJECTS,

	CHANGE_SEQUENCES,

	RENAME_TABLES,

	RENAME_COLUMNS,

	/**
	 * Before anything uses the new values, and on tables that have their new names.
	 */
	GROW_TYPES,

	DROP_FOREIGN_KEYS,

	/**
	 * Drops of what gives its name to something on another table or to a sequence, and
	 * the sequences that get such a name.
	 */
	FREE_NAMES,

	CREATE_TABLES,

	ALTER_TABLES,

	ADD_FOREIGN_KEYS,

	CREATE_LATE_OBJECTS,

	DROP_TABLES,

	DROP_SEQUENCES,

	DROP_EARLY_OBJECTS,

	SHRINK_TYPES,

	DROP_TYPES;

	static OperationPhase of(Operation operation) {
		return operation.accept(PhaseVisitor.INSTANCE);
	}

	private static final class PhaseVisitor implements Operation.Visitor<OperationPhase> {

		private static final PhaseVisitor INSTANCE = new PhaseVisitor();

		@Override
		public OperationPhase createTable(Operation.CreateTable operation) {
			return CREATE_TABLES;
		}

		@Override
		public OperationPhase dropTable(Operation.DropTable operation) {
			return DROP_TABLES;
		}

		@Override
		public OperationPhase renameTable(Operation.RenameTable operation) {
			return RENAME_TABLES;
		}

		@Override
		public OperationPhase alterTable(Operation.AlterTable operation) {
			return ALTER_TABLES;
		}

		@Override
		public OperationPhase addColumn(Operation.AddColumn operation) {
			return ALTER_TABLES;
		}

		@Override
		public OperationPhase dropColumn(Operation.DropColumn operation) {
			return ALTER_TABLES;
		}

		@Override
		public OperationPhase alterColumn(Operation.AlterColumn operation) {
			return ALTER_TABLES;
		}

		@Override
		public OperationPhase renameColumn(Operation.RenameColumn operation) {
			return RENAME_COLUMNS;
		}

		@Override
		public OperationPhase addConstraint(Operation.AddConstraint operation) {
			return (operation.constraint() instanceof Constraint.ForeignKey) ? ADD_FOREIGN_KEYS : ALTER_TABLES;
		}

		@Override
		public OperationPhase dropConstraint(Operation.DropConstraint operation) {
			return (operation.constraint() instanceof Constraint.ForeignKey) ? DROP_FOREIGN_KEYS : ALTER_TABLES;
		}

		@Override
		public OperationPhase createIndex(Operation.CreateIndex operation) {
			return ALTER_TABLES;
		}

		@Override
		public OperationPhase dropIndex(Operation.DropIndex operation) {
			return ALTER_TABLES;
		}

		@Override
		public OperationPhase createSequence(Operation.CreateSequence operation) {
			return CHANGE_SEQUENCES;
		}

		@Override
		public OperationPhase dropSequence(Operation.DropSequence operation) {
			return DROP_SEQUENCES;
		}

		@Override
		public OperationPhase alterSequence(Operation.AlterSequence operation) {
			return CHANGE_SEQUENCES;
		}

		@Override
		public OperationPhase renameSequence(Operation.RenameSequence operation) {
			return RENAME_TABLES;
		}

		@Override
		public OperationPhase createType(Operation.CreateType operation) {
			return CREATE_TYPES;
		}

		@Override
		public OperationPhase dropType(Operation.DropType operation) {
			return DROP_TYPES;
		}

		@Override
		public OperationPhase alterType(Operation.AlterType operation) {
			return operation.removedValues().isEmpty() ? GROW_TYPES : SHRINK_TYPES;
		}

		@Override
		public OperationPhase createAuxiliaryObject(Operation.CreateAuxiliaryObject operation) {
			return operation.object().beforeTables() ? CREATE_EARLY_OBJECTS : CREATE_LATE_OBJECTS;
		}

		@Override
		public OperationPhase dropAuxiliaryObject(Operation.DropAuxiliaryObject operation) {
			return operation.object().beforeTables() ? DROP_EARLY_OBJECTS : DROP_LATE_OBJECTS;
		}

	}

}
