package io.github.jpamigrations.operation;

import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Table;

/**
 * Takes the foreign keys out of the tables that are created or dropped.
 */
final class SeparateForeignKeys {

	private SeparateForeignKeys() {
	}

	static List<Operation> in(List<Operation> operations) {
		List<Operation> result = new ArrayList<>();
		for (Operation operation : operations) {
			if (operation instanceof Operation.CreateTable create) {
				result.add(new Operation.CreateTable(withoutForeignKeys(create.table()), create.behind()));
				create.table()
					.foreignKeys()
					.forEach((key) -> result.add(new Operation.AddConstraint(create.table().name(), key)));
			}
			else if (operation instanceof Operation.DropTable drop) {
				drop.table()
					.foreignKeys()
					.forEach((key) -> result.add(new Operation.DropConstraint(drop.table().name(), key)));
				result.add(new Operation.DropTable(withoutForeignKeys(drop.table()), drop.behind()));
			}
			else {
				result.add(operation);
			}
		}
		return result;
	}

	private static Table withoutForeignKeys(Table table) {
		return table.withConstraints(table.constraints()
			.stream()
			.filter((constraint) -> !(constraint instanceof Constraint.ForeignKey))
			.toList());
	}

}
