package io.github.jpamigrations.diff;

import java.util.List;
import java.util.Set;

import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Finding.Severity;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.diff.Schemas.check;
import static io.github.jpamigrations.diff.Schemas.column;
import static io.github.jpamigrations.diff.Schemas.computed;
import static io.github.jpamigrations.diff.Schemas.expression;
import static io.github.jpamigrations.diff.Schemas.foreignKey;
import static io.github.jpamigrations.diff.Schemas.id;
import static io.github.jpamigrations.diff.Schemas.index;
import static io.github.jpamigrations.diff.Schemas.primaryKey;
import static io.github.jpamigrations.diff.Schemas.qualified;
import static io.github.jpamigrations.diff.Schemas.required;
import static io.github.jpamigrations.diff.Schemas.schema;
import static io.github.jpamigrations.diff.Schemas.sequence;
import static io.github.jpamigrations.diff.Schemas.table;
import static io.github.jpamigrations.diff.Schemas.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class OwnershipTests {

	private static final Table CUSTOMER = table("customer", required("id", "int"), primaryKey("id"));

	@Test // D1
	void reportsTableThatNoRevisionMade() {
		assertLeftAlone(schema(CUSTOMER), DatabaseSchema.EMPTY, new Finding("unknown-table", Severity.NOTE, "customer",
				"The table 'customer' is not in the model and was made by no revision; it is left alone"));
	}

	@Test // D2 K10
	void reportsPartsThatNoRevisionMade() {
		Table desired = table("t", column("a", "int"));
		Table current = table("t", column("a", "int"), column("b", "int"), unique("u", "a"), check(null, "a > 0"),
				index("i", expression("abs(a)")));
		Comparison comparison = Comparisons.compare(schema(current), schema(desired), Ownership.NONE);
		assertThat(comparison.operations()).isEmpty();
		assertThat(comparison.findings()).extracting(Finding::code, Finding::subject)
			.containsExactly(tuple("unknown-column", "t.b"), tuple("unknown-constraint", "t.u"),
					tuple("unknown-constraint", "t.check(a > 0)"), tuple("unknown-index", "t.i"));
	}

	@Test // D2
	void warnsOfUnknownColumnThatInsertsCannotFill() {
		assertLeftAlone(schema(table("t", column("a", "int"), required("b", "int"))),
				schema(table("t", column("a", "int"))),
				new Finding("unknown-required-column", Severity.CAUTION, "t.b",
						"The column 't.b' is not in the model, is NOT NULL and has no default, "
								+ "so that inserts of the model fail"));
	}

	@Test // D1
	void reportsSequenceAndTypeThatNoRevisionMade() {
		NamedType type = new NamedType(qualified("mood"), List.of(), List.of());
		DatabaseSchema current = new DatabaseSchema(List.of(), List.of(sequence("s", 1)), List.of(type), List.of());
		Comparison comparison = Comparisons.compare(current, DatabaseSchema.EMPTY, Ownership.NONE);
		assertThat(comparison.operations()).isEmpty();
		assertThat(comparison.findings()).extracting(Finding::code).containsExactly("unknown-sequence", "unknown-type");
	}

	@Test
	void passesOverExcludedTables() {
		ComparisonOptions options = ComparisonOptions.of(Ownership.ALL)
			.withExcludedTables(Set.of(qualified("CUSTOMER")));
		SchemaComparator comparator = new SchemaComparator(Comparisons.SIGNATURES);
		Comparison comparison = comparator.compare(schema(CUSTOMER), DatabaseSchema.EMPTY, options);
		assertThat(comparison.isEmpty()).isTrue();
		assertThat(comparison.findings()).isEmpty();
		assertThat(comparator.compare(DatabaseSchema.EMPTY, schema(CUSTOMER), options).isEmpty()).isTrue();
	}

	@Test // K2 K6
	void leavesForeignNameOfWhatTheModelHasUnderAnother() {
		assertLeftAlone(schema(table("t", column("a", "int"), unique("by_hand", "a"))),
				schema(table("t", column("a", "int"), unique("u", "a"))),
				new Finding("other-name", Severity.NOTE, "t.by_hand",
						"The constraint 't.by_hand' is named 'u' in the model; no revision made it, it is left alone"));
	}

	@Test // K9 K5 K1
	void replacesWhatTheModelKnowsByName() {
		Table current = table("t", column("a", "int"), check("c", "a > 0"));
		Table desired = table("t", column("a", "int"), check("c", "a > 1"));
		assertThat(Comparisons.compare(schema(current), schema(desired), Ownership.NONE).operations()).containsExactly(
				new Operation.DropConstraint(qualified("t"), check("c", "a > 0")),
				new Operation.AddConstraint(qualified("t"), check("c", "a > 1")));
	}

	@Test // C5
	void dropsForeignPartsThatUseOtherColumnsTooAndSaysSo() {
		Table current = table("t", column("a", "int"), column("b", "int"), index("i", "b", "a"), unique("u", "a"));
		Comparison comparison = Comparisons.compare(schema(current), schema(table("t", column("a", "int"))),
				new Columns());
		assertThat(comparison.operations()).hasExactlyElementsOfTypes(Operation.DropIndex.class,
				Operation.DropColumn.class);
		assertThat(comparison.findings()).extracting(Finding::code, Finding::subject)
			.containsExactly(tuple("drop-column", "t.b"), tuple("unknown-constraint", "t.u"),
					tuple("unknown-index", "t.i"), tuple("goes-with-column", "t.i"));
	}

	@Test // C5: servers would drop it without a word, and no downgrade would bring it
			// back
	void dropsForeignPartsThatGoWithTheColumnAnyway() {
		Table current = table("t", column("a", "int"), column("b", "int"), index("i", "b"), check("c", "b > 0"));
		Comparison comparison = Comparisons.compare(schema(current), schema(table("t", column("a", "int"))),
				new Columns());
		assertThat(comparison.operations()).hasExactlyElementsOfTypes(Operation.DropIndex.class,
				Operation.DropConstraint.class, Operation.DropColumn.class);
		assertThat(comparison.otherFindings()).extracting(Finding::code, Finding::subject)
			.contains(tuple("goes-with-column", "t.i"), tuple("goes-with-column", "t.c"));
	}

	@Test // C5
	void warnsOfForeignComputedColumnOverColumnThatIsDropped() {
		Table current = table("t", column("a", "int"), column("b", "int"), computed("c", "int", "b + 1"));
		Ownership allButC = new Columns() {

			@Override
			public boolean ownsColumn(QualifiedName table, Identifier column) {
				return !column.equals(id("c"));
			}

		};
		Comparison comparison = Comparisons.compare(schema(current), schema(table("t", column("a", "int"))), allButC);
		assertThat(comparison.otherFindings()).extracting(Finding::code)
			.containsExactly("unknown-column", "in-the-way");
	}

	@Test // T4
	void warnsOfForeignTableThatRefersToDroppedTable() {
		Table foreign = table("foreign_table", column("c", "int"), foreignKey("f", "c", "customer"));
		Ownership customerOnly = new Columns() {

			@Override
			public boolean ownsTable(QualifiedName table) {
				return table.equals(qualified("customer"));
			}

		};
		Comparison comparison = Comparisons.compare(schema(CUSTOMER, foreign), DatabaseSchema.EMPTY, customerOnly);
		assertThat(comparison.operations()).containsExactly(new Operation.DropTable(CUSTOMER));
		assertThat(comparison.otherFindings()).containsExactly(
				new Finding("unknown-table", Severity.NOTE, "foreign_table",
						"The table 'foreign_table' is not in the model and was made by no revision; it is left alone"),
				new Finding("in-the-way", Severity.CAUTION, "foreign_table.f",
						"The constraint 'foreign_table.f' is not in the model and was made by no revision, "
								+ "but depends on a table, key or column that is dropped or changed"));
	}

	@Test // C9
	void recreatesForeignKeyByHandAroundChangeOfItsColumns() {
		Table child = table("c", column("p", "int"), foreignKey("by_hand", "p", "customer"));
		Table wider = table("customer", required("id", "bigint"), primaryKey("id"));
		List<Operation> operations = Comparisons
			.compare(schema(CUSTOMER, child), schema(wider, table("c", column("p", "bigint"))), Ownership.NONE)
			.operations();
		assertThat(operations).hasSize(4)
			.startsWith(new Operation.DropConstraint(qualified("c"), foreignKey("by_hand", "p", "customer")))
			.endsWith(new Operation.AddConstraint(qualified("c"), foreignKey("by_hand", "p", "customer")));
	}

	@Test // K4
	void dropsIndexThatTheServerMadeForDroppedForeignKey() {
		Table current = table("t", column("a", "int"), foreignKey("f", "a", "customer"), index("f", "a"),
				index("by_hand", "a"));
		Ownership foreignKeys = new Columns() {

			@Override
			public boolean ownsConstraint(QualifiedName table, Constraint constraint) {
				return true;
			}

		};
		Comparison comparison = Comparisons.compare(schema(CUSTOMER, current),
				schema(CUSTOMER, table("t", column("a", "int"))), foreignKeys);
		assertThat(comparison.operations()).containsExactly(
				new Operation.DropConstraint(qualified("t"), foreignKey("f", "a", "customer")),
				new Operation.DropIndex(qualified("t"), index("f", "a")));
		assertThat(comparison.findings()).extracting(Finding::subject).containsExactly("t.by_hand");
	}

	private static void assertLeftAlone(DatabaseSchema current, DatabaseSchema desired, Finding... findings) {
		Comparison comparison = Comparisons.compare(current, desired, Ownership.NONE);
		assertThat(comparison.operations()).isEmpty();
		assertThat(comparison.findings()).containsExactly(findings);
	}

	/**
	 * Owns columns only.
	 */
	private static class Columns implements Ownership {

		@Override
		public boolean ownsTable(QualifiedName table) {
			return false;
		}

		@Override
		public boolean ownsColumn(QualifiedName table, Identifier column) {
			return true;
		}

		@Override
		public boolean ownsConstraint(QualifiedName table, Constraint constraint) {
			return false;
		}

		@Override
		public boolean ownsIndex(QualifiedName table, Index index) {
			return false;
		}

		@Override
		public boolean ownsSequence(QualifiedName sequence) {
			return false;
		}

		@Override
		public boolean ownsType(QualifiedName type) {
			return false;
		}

	}

}
