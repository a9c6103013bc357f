package io.github.jpamigrations.autogenerate;

import java.util.List;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.Operation.Visitor;
import io.github.jpamigrations.schema.Constraint;

/**
 * Words for what operations do, used as the message of a revision to which nobody gave
 * one.
 */
final class Summary implements Visitor<String> {

	private static final Summary WORDS = new Summary();

	private Summary() {
	}

	/**
	 * Return the first new table, else the first change, in words and how many more there
	 * are: {@code add column
	 * customer.age}, {@code create table orders and 2 more changes}.
	 */
	static String of(List<Operation> operations) {
		Operation main = operations.stream()
			.filter(Operation.CreateTable.class::isInstance)
			.findFirst()
			.orElse(operations.get(0));
		String first = main.accept(WORDS);
		int more = operations.size() - 1;
		return (more == 0) ? first : first + " and " + more + ((more == 1) ? " more change" : " more changes");
	}

	static String of(Operation operation) {
		return operation.accept(WORDS);
	}

	@Override
	public String createTable(Operation.CreateTable operation) {
		return "create table " + operation.table().name();
	}

	@Override
	public String dropTable(Operation.DropTable operation) {
		return "drop table " + operation.table().name();
	}

	@Override
	public String renameTable(Operation.RenameTable operation) {
		return "rename table " + operation.from() + " to " + operation.to();
	}

	@Override
	public String alterTable(Operation.AlterTable operation) {
		return "alter table " + operation.to().name();
	}

	@Override
	public String addColumn(Operation.AddColumn operation) {
		return "add column " + operation.table() + "." + operation.column().name();
	}

	@Override
	public String dropColumn(Operation.DropColumn operation) {
		return "drop column " + operation.table() + "." + operation.column().name();
	}

	@Override
	public String alterColumn(Operation.AlterColumn operation) {
		return "alter column " + operation.table() + "." + operation.to().name();
	}

	@Override
	public String renameColumn(Operation.RenameColumn operation) {
		return "rename column " + operation.table() + "." + operation.from() + " to " + operation.to();
	}

	@Override
	public String addConstraint(Operation.AddConstraint operation) {
		return "add " + kind(operation.constraint()) + " to " + operation.table();
	}

	@Override
	public String dropConstraint(Operation.DropConstraint operation) {
		return "drop " + kind(operation.constraint()) + " of " + operation.table();
	}

	private static String kind(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey) {
			return "primary key";
		}
		if (constraint instanceof Constraint.Unique) {
			return "unique constraint";
		}
		return (constraint instanceof Constraint.ForeignKey) ? "foreign key" : "check";
	}

	@Override
	public String createIndex(Operation.CreateIndex operation) {
		return "create index " + operation.index().name();
	}

	@Override
	public String dropIndex(Operation.DropIndex operation) {
		return "drop index " + operation.index().name();
	}

	@Override
	public String createSequence(Operation.CreateSequence operation) {
		return "create sequence " + operation.sequence().name();
	}

	@Override
	public String dropSequence(Operation.DropSequence operation) {
		return "drop sequence " + operation.sequence().name();
	}

	@Override
	public String alterSequence(Operation.AlterSequence operation) {
		return "alter sequence " + operation.to().name();
	}

	@Override
	public String renameSequence(Operation.RenameSequence operation) {
		return "rename sequence " + operation.from().name() + " to " + operation.to().name();
	}

	@Override
	public String createType(Operation.CreateType operation) {
		return "create type " + operation.type().name();
	}

	@Override
	public String dropType(Operation.DropType operation) {
		return "drop type " + operation.type().name();
	}

	@Override
	public String alterType(Operation.AlterType operation) {
		boolean grows = operation.removedValues().isEmpty();
		List<String> values = grows ? operation.addedValues() : operation.removedValues();
		return (grows ? "add " : "remove ") + String.join(", ", values) + (grows ? " to type " : " from type ")
				+ operation.to().name();
	}

	@Override
	public String createAuxiliaryObject(Operation.CreateAuxiliaryObject operation) {
		return "create " + operation.object().name();
	}

	@Override
	public String dropAuxiliaryObject(Operation.DropAuxiliaryObject operation) {
		return "drop " + operation.object().name();
	}

}
