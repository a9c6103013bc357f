package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.dialect.JdbcTypes;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Finding.Severity;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

/**
 * Says what a person should know about each kind of operation.
 */
final class FindingVisitor implements Operation.Visitor<List<Finding>> {

	private final FindingContext context;

	FindingVisitor(List<Operation> operations, Signatures signatures) {
		this.context = new FindingContext(operations, signatures);
	}

	@Override
	public List<Finding> createTable(Operation.CreateTable operation) {
		Table table = operation.table();
		List<Finding> result = new ArrayList<>(cut(table.name().name(), table.name().toString()));
		table.columns().forEach((column) -> result.addAll(cut(column.name(), subject(table.name(), column))));
		Member.of(table).forEach((member) -> result.addAll(cut(table.name(), member)));
		return result;
	}

	private List<Finding> cut(QualifiedName table, Member member) {
		Identifier name = member.name();
		return (name == null) ? List.of() : cut(name, table + "." + name);
	}

	/**
	 * The database finds the object under the long name as well, since it cuts that too.
	 */
	private List<Finding> cut(Identifier name, String subject) {
		String kept = this.context.cutName(name);
		return (kept == null) ? List.of() : List.of(caution("cut-name", subject,
				"The name '" + name + "' is too long for the database, which cuts it to '" + kept + "'"));
	}

	@Override
	public List<Finding> dropTable(Operation.DropTable operation) {
		QualifiedName table = operation.table().name();
		return List.of(new Finding("drop-table", Severity.DATA_LOSS, table.toString(),
				"The table '" + table + "' is dropped with all its rows"));
	}

	@Override
	public List<Finding> renameTable(Operation.RenameTable operation) {
		return cut(operation.to().name(), operation.to().toString());
	}

	@Override
	public List<Finding> alterTable(Operation.AlterTable operation) {
		return List.of();
	}

	@Override
	public List<Finding> addColumn(Operation.AddColumn operation) {
		Column column = operation.column();
		String subject = subject(operation.table(), column);
		List<Finding> result = new ArrayList<>(cut(column.name(), subject));
		boolean needsPlaceholder = !column.nullable() && column.defaultValue() == null && column.generation() == null;
		if (needsPlaceholder) {
			result.add(caution("add-required-column", subject,
					"The column '" + subject + "' is NOT NULL without default; existing rows get a placeholder"));
		}
		return result;
	}

	@Override
	public List<Finding> dropColumn(Operation.DropColumn operation) {
		if (!this.context.losesValues(operation.table(), operation.column())) {
			return List.of();
		}
		String subject = subject(operation.table(), operation.column());
		return List.of(new Finding("drop-column", Severity.DATA_LOSS, subject,
				"The column '" + subject + "' is dropped with all its values"));
	}

	@Override
	public List<Finding> alterColumn(Operation.AlterColumn operation) {
		Column from = operation.from();
		Column to = operation.to();
		String subject = subject(operation.table(), to);
		List<Finding> result = new ArrayList<>();
		if (this.context.narrows(from, to)) {
			result.add(narrowed(from, to, subject));
		}
		if (this.context.changesCheckBehindType(from, to)) {
			result.addAll(added("add-check", subject, "check", "do not meet it"));
		}
		if (this.context.changesType(from, to) && this.context.isUnderForeignKey(operation.table(), from)) {
			result.add(caution("change-key-type", subject, "The type of '" + subject
					+ "' changes under foreign keys, which are dropped before and added again after"));
		}
		if (from.nullable() && !to.nullable()) {
			result.add(caution("set-not-null", subject,
					"The column '" + subject + "' becomes NOT NULL; rows without a value need one"));
		}
		return result;
	}

	private static Finding narrowed(Column from, Column to, String subject) {
		List<String> removed = to.type().enumValues().isEmpty() ? List.of() : from.type().removedValues(to.type());
		if (!removed.isEmpty()) {
			return new Finding("remove-enum-values", Severity.DATA_LOSS, subject,
					"The column '" + subject + "' loses the values " + removed
							+ " of its enum, rows that hold one of them make the statement fail");
		}
		return new Finding("narrow-type", Severity.DATA_LOSS, subject, "The type of '" + subject + "' changes from "
				+ from.type().sql() + " to " + to.type().sql() + ", " + danger(from.type(), to.type()));
	}

	/**
	 * Servers with enums in their types number the values, and Hibernate sorts them:
	 * neither is the order of the enum in Java. Values of a type with a name have no
	 * numbers, there the statement fails.
	 */
	private static String danger(Column.Type from, Column.Type to) {
		if (to.isUnnamedEnum() && JdbcTypes.isNumericOrBoolean(from.jdbcCode())) {
			return "each number becomes the value at that position of the type, counted from 1, "
					+ "which is not the value with that ordinal in Java";
		}
		if (from.isUnnamedEnum() && JdbcTypes.isNumericOrBoolean(to.jdbcCode())) {
			return "each value becomes its position in the type, counted from 1, which is not its ordinal in Java";
		}
		return "values may not fit";
	}

	@Override
	public List<Finding> renameColumn(Operation.RenameColumn operation) {
		return cut(operation.to(), operation.table() + "." + operation.to());
	}

	@Override
	public List<Finding> addConstraint(Operation.AddConstraint operation) {
		Constraint constraint = operation.constraint();
		Member member = new Member.OfConstraint(constraint);
		List<Finding> result = new ArrayList<>(cut(operation.table(), member));
		if (this.context.meetsRows(operation.table(), member)) {
			result.addAll(added(constraint, Notes.describe(operation.table(), member)));
		}
		return result;
	}

	private static List<Finding> added(Constraint constraint, String subject) {
		if (constraint instanceof Constraint.ForeignKey) {
			return added("add-foreign-key", subject, "foreign key", "refer to nothing");
		}
		if (constraint instanceof Constraint.Check) {
			return added("add-check", subject, "check", "do not meet it");
		}
		return (constraint instanceof Constraint.PrimaryKey)
				? added("add-primary-key", subject, "primary key", "have equal or no values")
				: added("add-unique", subject, "unique constraint", "have equal values");
	}

	@Override
	public List<Finding> dropConstraint(Operation.DropConstraint operation) {
		return List.of();
	}

	@Override
	public List<Finding> createIndex(Operation.CreateIndex operation) {
		Member member = new Member.OfIndex(operation.index());
		List<Finding> result = new ArrayList<>(cut(operation.table(), member));
		if (operation.index().unique() && this.context.meetsRows(operation.table(), member)) {
			result.addAll(added("add-unique", Notes.describe(operation.table(), member), "unique index",
					"have equal values"));
		}
		return result;
	}

	@Override
	public List<Finding> dropIndex(Operation.DropIndex operation) {
		return List.of();
	}

	@Override
	public List<Finding> createSequence(Operation.CreateSequence operation) {
		return cut(operation.sequence().name().name(), operation.sequence().name().toString());
	}

	@Override
	public List<Finding> dropSequence(Operation.DropSequence operation) {
		QualifiedName sequence = operation.sequence().name();
		return List.of(caution("drop-sequence", sequence.toString(),
				"The sequence '" + sequence + "' is dropped, its position is lost"));
	}

	@Override
	public List<Finding> alterSequence(Operation.AlterSequence operation) {
		return List.of();
	}

	@Override
	public List<Finding> renameSequence(Operation.RenameSequence operation) {
		return List.of();
	}

	@Override
	public List<Finding> createType(Operation.CreateType operation) {
		return List.of();
	}

	@Override
	public List<Finding> dropType(Operation.DropType operation) {
		return List.of();
	}

	@Override
	public List<Finding> alterType(Operation.AlterType operation) {
		List<String> removed = operation.removedValues();
		String type = operation.to().name().toString();
		return removed.isEmpty() ? List.of()
				: List.of(new Finding("remove-enum-values", Severity.DATA_LOSS, type, "The type '" + type
						+ "' loses the values " + removed + ", rows that hold one of them make the statement fail"));
	}

	@Override
	public List<Finding> createAuxiliaryObject(Operation.CreateAuxiliaryObject operation) {
		return List.of();
	}

	@Override
	public List<Finding> dropAuxiliaryObject(Operation.DropAuxiliaryObject operation) {
		return List.of();
	}

	private static List<Finding> added(String code, String subject, String kind, String problem) {
		return List.of(caution(code, subject,
				"The " + kind + " '" + subject + "' can't be added if existing rows " + problem));
	}

	private static Finding caution(String code, String subject, String message) {
		return new Finding(code, Severity.CAUTION, subject, message);
	}

	private static String subject(QualifiedName table, Column column) {
		return table + "." + column.name();
	}

}
