package io.github.jpamigrations.diff;

import java.util.List;
import java.util.Map;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.diff.Comparisons.assertCircle;
import static io.github.jpamigrations.diff.Comparisons.assertComparison;
import static io.github.jpamigrations.diff.Schemas.column;
import static io.github.jpamigrations.diff.Schemas.foreignKey;
import static io.github.jpamigrations.diff.Schemas.identity;
import static io.github.jpamigrations.diff.Schemas.index;
import static io.github.jpamigrations.diff.Schemas.primaryKey;
import static io.github.jpamigrations.diff.Schemas.qualified;
import static io.github.jpamigrations.diff.Schemas.required;
import static io.github.jpamigrations.diff.Schemas.schema;
import static io.github.jpamigrations.diff.Schemas.table;
import static io.github.jpamigrations.diff.Schemas.withComment;
import static org.assertj.core.api.Assertions.assertThat;

class TableComparisonTests {

	private static final Table CUSTOMER = table("customer", identity("id", "bigint"), primaryKey("id"));

	private static final Table ORDERS = table("orders", identity("id", "bigint"), required("customer_id", "bigint"),
			primaryKey("id"), foreignKey("fk_customer", "customer_id", "customer"));

	private static final Table ORDERS_WITHOUT_KEY = table("orders", identity("id", "bigint"),
			required("customer_id", "bigint"), primaryKey("id"));

	@Test // T1
	void createsTable() {
		assertComparison(DatabaseSchema.EMPTY, schema(CUSTOMER)).containsExactly(new Operation.CreateTable(CUSTOMER));
	}

	@Test // T2
	void addsForeignKeyOfNewTableAfterIt() {
		assertComparison(schema(CUSTOMER), schema(ORDERS, CUSTOMER)).containsExactly(
				new Operation.CreateTable(ORDERS_WITHOUT_KEY),
				new Operation.AddConstraint(qualified("orders"), foreignKey("fk_customer", "customer_id", "customer")));
	}

	@Test // T3
	void addsForeignKeysOfCycleAfterBothTables() {
		Table first = table("a", required("id", "int"), column("b_id", "int"), primaryKey("id"));
		Table second = table("b", required("id", "int"), column("a_id", "int"), primaryKey("id"));
		Table firstInCycle = first.withConstraints(List.of(primaryKey("id"), foreignKey("to_b", "b_id", "b")));
		Table secondInCycle = second.withConstraints(List.of(primaryKey("id"), foreignKey("to_a", "a_id", "a")));
		assertComparison(DatabaseSchema.EMPTY, schema(secondInCycle, firstInCycle)).containsExactly(
				new Operation.CreateTable(second), new Operation.CreateTable(first),
				new Operation.AddConstraint(qualified("a"), foreignKey("to_b", "b_id", "b")),
				new Operation.AddConstraint(qualified("b"), foreignKey("to_a", "a_id", "a")));
	}

	@Test // T4 R3
	void dropsForeignKeyBeforeReferencedTable() {
		assertComparison(schema(CUSTOMER, ORDERS), schema(ORDERS_WITHOUT_KEY)).containsExactly(
				new Operation.DropConstraint(qualified("orders"), foreignKey("fk_customer", "customer_id", "customer")),
				new Operation.DropTable(CUSTOMER));
	}

	@Test // T4
	void dropsReferringTableFirst() {
		assertComparison(schema(CUSTOMER, ORDERS), DatabaseSchema.EMPTY).containsExactly(
				new Operation.DropConstraint(qualified("orders"), foreignKey("fk_customer", "customer_id", "customer")),
				new Operation.DropTable(ORDERS_WITHOUT_KEY), new Operation.DropTable(CUSTOMER));
	}

	@Test // T5
	void dropsIndexFirstWhoseNameMovesToAnotherTable() {
		Table before = table("user", required("id", "int"), primaryKey("id"), index("by_id", "id"));
		Table after = table("account", required("id", "int"), primaryKey("id"), index("by_id", "id"));
		assertCircle(schema(before), schema(after)).containsExactly(
				new Operation.DropIndex(qualified("user"), index("by_id", "id")), new Operation.CreateTable(after),
				new Operation.DropTable(before.withIndexes(List.of())));
	}

	@Test // T6
	void altersComment() {
		Table before = withComment(CUSTOMER, "old");
		Table after = withComment(CUSTOMER, "new");
		assertComparison(schema(before), schema(after)).containsExactly(new Operation.AlterTable(before, after));
		assertComparison(schema(CUSTOMER), schema(after)).containsExactly(new Operation.AlterTable(CUSTOMER, after));
	}

	@Test // T6
	void takesEmptyCommentForNone() {
		assertComparison(schema(CUSTOMER), schema(withComment(CUSTOMER, ""))).isEmpty();
	}

	@Test // T7
	void tellsTablesOfTwoSchemasApart() {
		QualifiedName archived = new QualifiedName(null, Identifier.unquoted("archive"),
				Identifier.unquoted("customer"));
		Table other = new Table(archived, CUSTOMER.columns(), CUSTOMER.constraints(), List.of(), null, Map.of(),
				List.of());
		assertComparison(schema(CUSTOMER), schema(CUSTOMER, other)).containsExactly(new Operation.CreateTable(other));
	}

	@Test // N3
	void matchesNamesAsTheDatabaseFoldsThem() {
		Table folded = new Table(QualifiedName.of(Identifier.quoted("customer")),
				List.of(identity("ID", "BIGINT").withName(Identifier.quoted("id"))), CUSTOMER.constraints(), List.of(),
				null, Map.of(), List.of());
		Table written = table("Customer", identity("Id", "bigint"), primaryKey("ID"));
		assertComparison(schema(folded), schema(written)).isEmpty();
	}

	@Test // N1
	void tellsQuotedNamesApart() {
		Table quoted = new Table(QualifiedName.of(Identifier.quoted("Customer")), CUSTOMER.columns(),
				CUSTOMER.constraints(), List.of(), null, Map.of(), List.of());
		assertThat(Comparisons.operations(schema(CUSTOMER), schema(quoted))).hasSize(2);
	}

	@Test // T8 S2
	void neverComparesOptionsAndInitialRows() {
		Table written = new Table(CUSTOMER.name(), CUSTOMER.columns(), CUSTOMER.constraints(), List.of(), null,
				Map.of("engine", "InnoDB"), List.of("insert into customer values (1)"));
		assertComparison(schema(CUSTOMER), schema(written)).isEmpty();
	}

	@Test
	void neverTakesOrderOfColumnsForADifference() {
		Table one = table("t", column("a", "int"), column("b", "int"));
		Table other = table("t", column("b", "int"), column("a", "int"));
		assertComparison(schema(one), schema(other)).isEmpty();
	}

}
