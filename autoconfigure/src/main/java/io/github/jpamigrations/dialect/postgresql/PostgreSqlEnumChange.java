package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.dialect.SqlRenderer.Statement;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.Operation.AlterType;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

/**
 * Adds values to enums, and knows when that is not enough: a value that was added can't
 * be used before it is committed ("unsafe use of new value").
 */
final class PostgreSqlEnumChange {

	private final Operation.Visitor<List<Statement>> renderer;

	private final List<Operation> operations;

	/**
	 * Create the view on the changes of enums among all operations of one direction.
	 */
	PostgreSqlEnumChange(Operation.Visitor<List<Statement>> renderer, List<Operation> operations) {
		this.renderer = renderer;
		this.operations = operations;
	}

	/**
	 * Return whether the operation adds values of which another operation makes use.
	 */
	boolean isUsedAtOnce(Operation operation) {
		return operation instanceof AlterType alter && !alter.addedValues().isEmpty()
				&& this.operations.stream().anyMatch((other) -> uses(other, alter));
	}

	private boolean uses(Operation operation, AlterType alter) {
		if (operation instanceof AlterType || operation instanceof Operation.CreateType
				|| operation instanceof Operation.DropType || !concerns(operation, alter)) {
			return false;
		}
		List<String> literals = alter.addedValues().stream().map(PostgreSqlTokens::string).toList();
		return operation.accept(this.renderer)
			.stream()
			.anyMatch((statement) -> literals.stream().anyMatch(statement.sql()::contains));
	}

	/**
	 * Return whether the operation is about a table with a column of the type, or may be:
	 * nobody knows what SQL of the model refers to.
	 */
	private boolean concerns(Operation operation, AlterType alter) {
		if (operation instanceof Operation.CreateTable create) {
			return create.table().columns().stream().anyMatch((column) -> isOfType(column, alter.to()));
		}
		if (operation instanceof Operation.AddColumn add) {
			return hasColumn(add.table(), alter);
		}
		if (operation instanceof Operation.AlterColumn change) {
			return hasColumn(change.table(), alter);
		}
		if (operation instanceof Operation.AddConstraint add) {
			return hasColumn(add.table(), alter);
		}
		if (operation instanceof Operation.CreateIndex create) {
			return hasColumn(create.table(), alter);
		}
		return operation instanceof Operation.CreateAuxiliaryObject;
	}

	private boolean hasColumn(QualifiedName table, AlterType alter) {
		boolean had = alter.users().stream().map(Table::name).anyMatch((name) -> isSame(name, table));
		return had || this.operations.stream()
			.anyMatch((other) -> other instanceof Operation.AddColumn add && isSame(add.table(), table)
					&& isOfType(add.column(), alter.to())
					|| other instanceof Operation.AlterColumn change && isSame(change.table(), table)
							&& isOfType(change.to(), alter.to()));
	}

	private static boolean isSame(QualifiedName one, QualifiedName other) {
		return PostgreSqlNames.RULES.render(one).equals(PostgreSqlNames.RULES.render(other));
	}

	/**
	 * Return whether a column has the type, or an array of it.
	 */
	static boolean isOfType(Column column, NamedType type) {
		return PostgreSqlType.parse(column.type().sql())
			.name()
			.equals(PostgreSqlType.parse(PostgreSqlNames.RULES.render(type.name())).name());
	}

	/**
	 * Return the statements that add the values, each at its place.
	 */
	static List<String> addValues(AlterType operation) {
		List<String> present = new ArrayList<>(operation.from().enumValues());
		List<String> wanted = operation.to().enumValues();
		List<String> result = new ArrayList<>();
		for (String value : operation.addedValues()) {
			int place = wanted.indexOf(value);
			String clause = "";
			if (place > 0 && !wanted.get(place - 1).equals(present.get(present.size() - 1))) {
				clause = " AFTER " + PostgreSqlTokens.string(wanted.get(place - 1));
			}
			else if (place == 0 && !present.isEmpty()) {
				clause = " BEFORE " + PostgreSqlTokens.string(present.get(0));
			}
			present.add(place, value);
			result.add("ALTER TYPE " + PostgreSqlNames.RULES.render(operation.to().name()) + " ADD VALUE "
					+ PostgreSqlTokens.string(value) + clause);
		}
		return result;
	}

}
