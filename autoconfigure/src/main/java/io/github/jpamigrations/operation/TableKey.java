package io.github.jpamigrations.operation;

import java.util.Locale;

import io.github.jpamigrations.schema.QualifiedName;

/**
 * The text by which operations on one table are kept together. The case of names is left
 * out, since how it folds is not known here; tables that differ in nothing else only
 * become neighbours.
 */
public final class TableKey {

	private TableKey() {
	}

	/**
	 * Return the key of a table.
	 */
	public static String of(QualifiedName name) {
		return name.toString().toLowerCase(Locale.ROOT);
	}

	/**
	 * Return the key of the table that an operation works on, of the sequence for a
	 * sequence, empty for what keeps the order of the input.
	 */
	public static String of(Operation operation) {
		return operation.accept(KeyVisitor.INSTANCE);
	}

	private static final class KeyVisitor implements Operation.Visitor<String> {

		private static final KeyVisitor INSTANCE = new KeyVisitor();

		@Override
		public String createTable(Operation.CreateTable operation) {
			return of(operation.table().name());
		}

		@Override
		public String dropTable(Operation.DropTable operation) {
			return of(operation.table().name());
		}

		@Override
		public String renameTable(Operation.RenameTable operation) {
			return of(operation.from());
		}

		@Override
		public String alterTable(Operation.AlterTable operation) {
			return of(operation.to().name());
		}

		@Override
		public String addColumn(Operation.AddColumn operation) {
			return of(operation.table());
		}

		@Override
		public String dropColumn(Operation.DropColumn operation) {
			return of(operation.table());
		}

		@Override
		public String alterColumn(Operation.AlterColumn operation) {
			return of(operation.table());
		}

		@Override
		public String renameColumn(Operation.RenameColumn operation) {
			return of(operation.table());
		}

		@Override
		public String addConstraint(Operation.AddConstraint operation) {
			return of(operation.table());
		}

		@Override
		public String dropConstraint(Operation.DropConstraint operation) {
			return of(operation.table());
		}

		@Override
		public String createIndex(Operation.CreateIndex operation) {
			return of(operation.table());
		}

		@Override
		public String dropIndex(Operation.DropIndex operation) {
			return of(operation.table());
		}

		@Override
		public String createSequence(Operation.CreateSequence operation) {
			return of(operation.sequence().name());
		}

		@Override
		public String dropSequence(Operation.DropSequence operation) {
			return of(operation.sequence().name());
		}

		@Override
		public String alterSequence(Operation.AlterSequence operation) {
			return of(operation.to().name());
		}

		@Override
		public String renameSequence(Operation.RenameSequence operation) {
			return of(operation.from().name());
		}

		@Override
		public String createType(Operation.CreateType operation) {
			return "";
		}

		@Override
		public String dropType(Operation.DropType operation) {
			return "";
		}

		@Override
		public String alterType(Operation.AlterType operation) {
			return of(operation.to().name());
		}

		@Override
		public String createAuxiliaryObject(Operation.CreateAuxiliaryObject operation) {
			return "";
		}

		@Override
		public String dropAuxiliaryObject(Operation.DropAuxiliaryObject operation) {
			return "";
		}

	}

}
