package io.github.jpamigrations.diff;

import java.util.List;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.Table;
import org.assertj.core.api.ListAssert;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asserts about comparisons, what always has to hold among it.
 */
final class Comparisons {

	static final LowerCaseSignatures SIGNATURES = new LowerCaseSignatures();

	private Comparisons() {
	}

	/**
	 * Compare two schemas, both owned as a whole, and return their operations for further
	 * assertions.
	 */
	static ListAssert<Operation> assertComparison(DatabaseSchema current, DatabaseSchema desired) {
		assertThat(withoutPlaces(operations(desired, current)))
			.containsExactlyInAnyOrderElementsOf(withoutPlaces(OperationSorter.reversed(operations(current, desired))));
		return assertCircle(current, desired);
	}

	/**
	 * The same for schemas that take another way back: names of one direction are the
	 * database's in the other.
	 */
	static ListAssert<Operation> assertCircle(DatabaseSchema current, DatabaseSchema desired) {
		List<Operation> operations = operations(current, desired);
		assertThat(operations(current, current)).isEmpty();
		assertThat(operations(desired, desired)).isEmpty();
		SchemaModel model = SchemaModel.of(current);
		DatabaseSchema before = model.schema();
		DatabaseSchema after = model.apply(operations).schema();
		assertThat(operations(after, desired)).isEmpty();
		DatabaseSchema again = model.apply(OperationSorter.reversed(operations)).schema();
		assertThat(new CanonicalSchema(again).exactly()).isEqualTo(new CanonicalSchema(before).exactly());
		return assertThat(operations);
	}

	static List<Operation> operations(DatabaseSchema current, DatabaseSchema desired) {
		return compare(current, desired, Ownership.ALL).operations();
	}

	static Comparison compare(DatabaseSchema current, DatabaseSchema desired, Ownership ownership) {
		return new SchemaComparator(SIGNATURES).compare(current, desired, ownership);
	}

	/**
	 * New columns go to the end whichever way one compares, and a table is altered in its
	 * comment only.
	 */
	private static List<Operation> withoutPlaces(List<Operation> operations) {
		return operations.stream().map(Comparisons::withoutPlace).toList();
	}

	private static Operation withoutPlace(Operation operation) {
		if (operation instanceof Operation.AddColumn add) {
			return new Operation.AddColumn(add.table(), add.column(), new Operation.Position.Last());
		}
		if (operation instanceof Operation.DropColumn drop) {
			return new Operation.DropColumn(drop.table(), drop.column(), new Operation.Position.Last());
		}
		if (operation instanceof Operation.AlterTable alter) {
			return new Operation.AlterTable(commentOf(alter.from()), commentOf(alter.to()));
		}
		if (operation instanceof Operation.AlterType alter) {
			return new Operation.AlterType(valuesOf(alter.from()), valuesOf(alter.to()), List.of());
		}
		return operation;
	}

	private static NamedType valuesOf(NamedType type) {
		return new NamedType(type.name(), type.enumValues(), List.of());
	}

	private static Table commentOf(Table table) {
		return Schemas.withComment(Schemas.table(table.name().name().text()), table.comment());
	}

}
