package io.github.jpamigrations.diff;

import java.util.List;

import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Finding.Severity;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Table;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.diff.Schemas.check;
import static io.github.jpamigrations.diff.Schemas.column;
import static io.github.jpamigrations.diff.Schemas.computed;
import static io.github.jpamigrations.diff.Schemas.foreignKey;
import static io.github.jpamigrations.diff.Schemas.primaryKey;
import static io.github.jpamigrations.diff.Schemas.required;
import static io.github.jpamigrations.diff.Schemas.schema;
import static io.github.jpamigrations.diff.Schemas.sequence;
import static io.github.jpamigrations.diff.Schemas.table;
import static io.github.jpamigrations.diff.Schemas.unique;
import static io.github.jpamigrations.diff.Schemas.uniqueIndex;
import static io.github.jpamigrations.diff.Schemas.withDefault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FindingsTests {

	private static final Table CUSTOMER = table("customer", required("id", "int"), primaryKey("id"));

	@Test // T4
	void warnsOfDroppedTable() {
		Comparison comparison = Comparisons.compare(schema(CUSTOMER), DatabaseSchema.EMPTY, Ownership.ALL);
		assertThat(comparison.losesData()).isTrue();
		assertThat(comparison.findings()).containsExactly(new Finding("drop-table", Severity.DATA_LOSS, "customer",
				"The table 'customer' is dropped with all its rows"));
		assertThat(comparison.findingsOf(comparison.operations().get(0))).isEqualTo(comparison.findings());
	}

	@Test // C4
	void warnsOfDroppedColumnButNotOfComputedOne() {
		Table before = table("t", column("a", "int"), column("b", "int"), computed("c", "int", "b + 1"));
		assertFindings(before, table("t", column("a", "int")))
			.containsExactly(tuple("drop-column", Severity.DATA_LOSS, "t.b"));
	}

	@Test // C19
	void warnsOfValuesOfComputedColumnThatBecomesOrdinary() {
		assertFindings(table("t", column("a", "int"), computed("c", "int", "a + 1")),
				table("t", column("a", "int"), column("c", "int")))
			.containsExactly(tuple("drop-column", Severity.DATA_LOSS, "t.c"));
	}

	@Test // C8
	void warnsOfNarrowedType() {
		assertFindings(table("t", column("a", "varchar(100)")), table("t", column("a", "varchar(50)")))
			.containsExactly(tuple("narrow-type", Severity.DATA_LOSS, "t.a"));
		assertFindings(table("t", column("a", "varchar(50)")), table("t", column("a", "varchar(100)"))).isEmpty();
	}

	@Test // C13
	void warnsOfNotNull() {
		assertFindings(table("t", column("a", "int")), table("t", required("a", "int")))
			.containsExactly(tuple("set-not-null", Severity.CAUTION, "t.a"));
	}

	@Test // C2 C3
	void warnsOfRequiredColumnWithoutDefault() {
		Table before = table("t", column("a", "int"));
		assertFindings(before, table("t", column("a", "int"), required("b", "int")))
			.containsExactly(tuple("add-required-column", Severity.CAUTION, "t.b"));
		assertFindings(before, table("t", column("a", "int"), withDefault(required("b", "int"), "1"))).isEmpty();
	}

	@Test // C9
	void warnsOfTypeUnderForeignKey() {
		Table child = table("c", column("p", "int"), foreignKey("f", "p", "customer"));
		Table widerChild = table("c", column("p", "bigint"), foreignKey("f", "p", "customer"));
		Table wider = table("customer", required("id", "bigint"), primaryKey("id"));
		assertThat(Comparisons.compare(schema(CUSTOMER, child), schema(wider, widerChild), Ownership.ALL).findings())
			.extracting(Finding::code, Finding::subject)
			.containsExactly(tuple("change-key-type", "c.p"), tuple("change-key-type", "customer.id"));
	}

	@Test // K1 K2 K4 K9
	void warnsOfConstraintsThatRowsMayBreak() {
		Table before = table("t", column("a", "int"));
		assertFindings(before,
				table("t", column("a", "int"), primaryKey("a"), unique("u", "a"), uniqueIndex("i", "a"),
						check(null, "a > 0"), foreignKey("f", "a", "customer")))
			.containsExactly(tuple("add-primary-key", Severity.CAUTION, "t.primary key[a]"),
					tuple("add-unique", Severity.CAUTION, "t.u"),
					tuple("add-check", Severity.CAUTION, "t.check(a > 0)"),
					tuple("add-unique", Severity.CAUTION, "t.i"), tuple("add-foreign-key", Severity.CAUTION, "t.f"));
	}

	@Test // T1 T2
	void saysNothingOfConstraintsOfNewTableOrNewNullableColumn() {
		Table referring = table("t", column("a", "int"), unique("u", "a"), foreignKey("f", "a", "customer"));
		assertThat(Comparisons.compare(schema(CUSTOMER), schema(CUSTOMER, referring), Ownership.ALL).findings())
			.isEmpty();
		assertFindings(table("t", column("b", "int")),
				table("t", column("b", "int"), column("a", "int"), unique("u", "a"), foreignKey("f", "a", "customer")))
			.isEmpty();
	}

	@Test // K2
	void saysNothingOfConstraintThatOnlyChangesItsName() {
		assertFindings(table("t", column("a", "int"), unique("u", "a")),
				table("t", column("a", "int"), unique("v", "a")))
			.isEmpty();
	}

	@Test // S1
	void warnsOfDroppedSequence() {
		DatabaseSchema current = new DatabaseSchema(List.of(), List.of(sequence("s", 1)), List.of(), List.of());
		assertThat(Comparisons.compare(current, DatabaseSchema.EMPTY, Ownership.ALL).findings())
			.containsExactly(new Finding("drop-sequence", Severity.CAUTION, "s",
					"The sequence 's' is dropped, its position is lost"));
	}

	@Test // R2
	void knowsTheDangerOfTheDowngrade() {
		List<Operation> upgrade = Comparisons.operations(schema(table("t", column("b", "int"))),
				schema(CUSTOMER, table("t", column("b", "int"), column("a", "int"))));
		assertThat(Findings.of(upgrade, Comparisons.SIGNATURES).all()).isEmpty();
		assertThat(Findings.of(OperationSorter.reversed(upgrade), Comparisons.SIGNATURES).all())
			.extracting(Finding::code)
			.containsExactly("drop-column", "drop-table");
	}

	private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ?> assertFindings(Table current, Table desired) {
		Comparison comparison = Comparisons.compare(schema(CUSTOMER, current), schema(CUSTOMER, desired),
				Ownership.ALL);
		assertThat(comparison.otherFindings()).isEmpty();
		return assertThat(comparison.findings()).extracting(Finding::code, Finding::severity, Finding::subject);
	}

}
