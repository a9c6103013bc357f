package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.Operation.AddConstraint;
import io.github.jpamigrations.operation.Operation.AlterColumn;
import io.github.jpamigrations.operation.Operation.CreateIndex;
import io.github.jpamigrations.operation.Operation.DropConstraint;
import io.github.jpamigrations.operation.Operation.DropIndex;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.diff.Comparisons.assertCircle;
import static io.github.jpamigrations.diff.Comparisons.assertComparison;
import static io.github.jpamigrations.diff.Schemas.check;
import static io.github.jpamigrations.diff.Schemas.column;
import static io.github.jpamigrations.diff.Schemas.descending;
import static io.github.jpamigrations.diff.Schemas.expression;
import static io.github.jpamigrations.diff.Schemas.foreignKey;
import static io.github.jpamigrations.diff.Schemas.identity;
import static io.github.jpamigrations.diff.Schemas.index;
import static io.github.jpamigrations.diff.Schemas.onDelete;
import static io.github.jpamigrations.diff.Schemas.primaryKey;
import static io.github.jpamigrations.diff.Schemas.qualified;
import static io.github.jpamigrations.diff.Schemas.required;
import static io.github.jpamigrations.diff.Schemas.schema;
import static io.github.jpamigrations.diff.Schemas.table;
import static io.github.jpamigrations.diff.Schemas.unique;
import static io.github.jpamigrations.diff.Schemas.uniqueIndex;
import static io.github.jpamigrations.diff.Schemas.where;
import static org.assertj.core.api.Assertions.assertThat;

class ConstraintComparisonTests {

	private static final String HASHED = "UKc83d4nyu2wqe6iotlm2gpuyy4";

	private static final Table CUSTOMER = table("customer", required("id", "int"), primaryKey("id"));

	private static final QualifiedName T = qualified("t");

	@Test // K1
	void replacesPrimaryKey() {
		assertMembers(List.of(primaryKey("a")), List.of(primaryKey("a", "b")))
			.containsExactly(new DropConstraint(T, primaryKey("a")), new AddConstraint(T, primaryKey("a", "b")));
	}

	@Test // K1
	void neverComparesNameOfPrimaryKey() {
		Constraint.PrimaryKey named = new Constraint.PrimaryKey(Schemas.id("pk_t"), primaryKey("a").columns());
		Constraint.PrimaryKey made = new Constraint.PrimaryKey(Identifier.quoted("t_pkey"), named.columns());
		assertMembers(List.of(made), List.of(named)).isEmpty();
		assertMembers(List.of(primaryKey("a")), List.of(named)).isEmpty();
	}

	@Test // K1
	void replacesForeignKeyUnderWhichTheKeyChanges() {
		Table before = table("p", required("id", "int"), required("k", "int"), primaryKey("id"));
		Table after = table("p", required("id", "int"), required("k", "int"), primaryKey("id", "k"), unique("u", "id"));
		Table referring = table("r", column("p_id", "int"), foreignKey("f", "p_id", "p"));
		assertComparison(schema(before, referring), schema(after, referring)).containsExactly(
				new DropConstraint(qualified("r"), foreignKey("f", "p_id", "p")),
				new DropConstraint(qualified("p"), primaryKey("id")),
				new AddConstraint(qualified("p"), primaryKey("id", "k")),
				new AddConstraint(qualified("p"), unique("u", "id")),
				new AddConstraint(qualified("r"), foreignKey("f", "p_id", "p")));
	}

	@Test // S3
	void changesIdentityBetweenItsKeys() {
		Table before = table("t", required("a", "int"), identity("b", "int"), primaryKey("b"));
		Table after = table("t", identity("a", "int"), required("b", "int"), primaryKey("a"));
		assertComparison(schema(before), schema(after)).containsExactly(new DropConstraint(T, primaryKey("b")),
				new AlterColumn(T, required("a", "int"), identity("a", "int")),
				new AlterColumn(T, identity("b", "int"), required("b", "int")), new AddConstraint(T, primaryKey("a")));
	}

	@Test // K2
	void addsUnique() {
		assertMembers(List.of(), List.of(unique("u", "a"))).containsExactly(new AddConstraint(T, unique("u", "a")));
	}

	@Test // K2
	void replacesUniqueWhoseColumnsChange() {
		assertMembers(List.of(unique("u", "a")), List.of(unique("u", "a", "b")))
			.containsExactly(new DropConstraint(T, unique("u", "a")), new AddConstraint(T, unique("u", "a", "b")));
	}

	@Test // K2
	void replacesUniqueThatTheModelNamesAnew() {
		assertMembers(List.of(unique("u", "a")), List.of(unique("v", "a")))
			.containsExactly(new DropConstraint(T, unique("u", "a")), new AddConstraint(T, unique("v", "a")));
	}

	@Test // K3
	void matchesUniqueByItsColumnsWhereSomebodyElseNamedIt() {
		assertSame(unique("t_a_key", "a"), unique(null, "a"));
		assertSame(unique("CONSTRAINT_A1", "a"), unique(HASHED, "a"));
		assertSame(unique("a", "a"), unique(null, "a"));
	}

	@Test // K3
	void matchesTwoUniquesOfTheSameColumnsOneByOne() {
		assertMembers(List.of(unique("t_a_key", "a"), unique("u", "a")), List.of(unique(null, "a"), unique("u", "a")))
			.isEmpty();
	}

	@Test // K4
	void addsForeignKey() {
		assertMembers(List.of(), List.of(foreignKey("f", "a", "customer")))
			.containsExactly(new AddConstraint(T, foreignKey("f", "a", "customer")));
	}

	@Test // K5
	void replacesForeignKeyWhoseActionChanges() {
		Constraint.ForeignKey cascading = onDelete(foreignKey(null, "a", "customer"), Constraint.Action.CASCADE);
		assertNames(List.of(foreignKey("t_a_fkey", "a", "customer")), List.of(cascading)).containsExactly(
				new DropConstraint(T, foreignKey("t_a_fkey", "a", "customer")), new AddConstraint(T, cascading));
	}

	@Test // K6
	void matchesForeignKeyByWhatItRefersTo() {
		assertSame(foreignKey("t_a_fkey", "a", "customer"), foreignKey(null, "a", "customer"));
		assertSame(foreignKey("t_ibfk_1", "a", "customer"), foreignKey("FKc83d4nyu2wqe6iotlm2gpuyy4", "a", "customer"));
	}

	@Test // K6
	void replacesForeignKeyThatTheModelNamesAnew() {
		assertMembers(List.of(foreignKey("f", "a", "customer")), List.of(foreignKey("g", "a", "customer")))
			.containsExactly(new DropConstraint(T, foreignKey("f", "a", "customer")),
					new AddConstraint(T, foreignKey("g", "a", "customer")));
	}

	@Test // C9
	void replacesForeignKeyAroundChangeOfItsColumns() {
		Table parent = table("p", required("id", "int"), primaryKey("id"));
		Table child = table("c", column("p_id", "int"), foreignKey("f", "p_id", "p"));
		Table widerParent = table("p", required("id", "bigint"), primaryKey("id"));
		Table widerChild = table("c", column("p_id", "bigint"), foreignKey("f", "p_id", "p"));
		assertComparison(schema(parent, child), schema(widerParent, widerChild)).containsExactly(
				new DropConstraint(qualified("c"), foreignKey("f", "p_id", "p")),
				new AlterColumn(qualified("c"), column("p_id", "int"), column("p_id", "bigint")),
				new AlterColumn(qualified("p"), required("id", "int"), required("id", "bigint")),
				new AddConstraint(qualified("c"), foreignKey("f", "p_id", "p")));
	}

	@Test // C13
	void leavesForeignKeyAloneWhereOnlyNullabilityChanges() {
		Table before = table("t", column("a", "int"), foreignKey("f", "a", "customer"));
		Table after = table("t", required("a", "int"), foreignKey("f", "a", "customer"));
		assertComparison(schema(CUSTOMER, before), schema(CUSTOMER, after)).hasSize(1);
	}

	@Test // K7
	void replacesIndexWhoseColumnsOrOrderChange() {
		assertMembers(List.of(index("i", "a")), List.of(index("i", "a", "b")))
			.containsExactly(new DropIndex(T, index("i", "a")), new CreateIndex(T, index("i", "a", "b")));
		assertMembers(List.of(index("i", "a")), List.of(index("i", descending("a")))).hasSize(2);
		assertMembers(List.of(index("i", "a", "b")), List.of(index("i", "b", "a"))).hasSize(2);
		assertMembers(List.of(index("i", "a")), List.of(uniqueIndex("i", "a"))).hasSize(2);
	}

	@Test // K7
	void addsAndDropsIndex() {
		assertMembers(List.of(index("i", "a")), List.of(index("j", "b")))
			.containsExactly(new DropIndex(T, index("i", "a")), new CreateIndex(T, index("j", "b")));
	}

	@Test // K7
	void matchesIndexOfHashedNameByItsColumns() {
		assertSame(index("i", "a"), index("IDXc83d4nyu2wqe6iotlm2gpuyy4", "a"));
	}

	@Test // K8
	void matchesUniqueIndexWithUniqueConstraint() {
		assertSame(uniqueIndex("u", "a", "b"), unique("u", "a", "b"));
		assertSame(unique("u", "a", "b"), uniqueIndex("u", "a", "b"));
		assertSame(uniqueIndex("a", "a"), unique(null, "a"));
	}

	@Test // K8
	void tellsPartialUniqueIndexFromUniqueConstraint() {
		assertMembers(List.of(where(uniqueIndex("u", "a"), "b > 0")), List.of(unique("v", "a"))).hasSize(2);
	}

	@Test // K9 C16 C17
	void replacesCheckWhoseTextChanges() {
		assertMembers(List.of(check("c", "a in (1,2)")), List.of(check("c", "a in (1,2,3)"))).containsExactly(
				new DropConstraint(T, check("c", "a in (1,2)")), new AddConstraint(T, check("c", "a in (1,2,3)")));
		assertNames(List.of(check("t_check", "a in (1,2)")), List.of(check(null, "a in (1,2,3)"))).containsExactly(
				new DropConstraint(T, check("t_check", "a in (1,2)")),
				new AddConstraint(T, check(null, "a in (1,2,3)")));
	}

	@Test // K9
	void matchesCheckByItsExpression() {
		assertSame(check("t_a_check", "(a in (1,2))"), check(null, "a in (1, 2)"));
	}

	@Test // K9
	void addsEachOfTwoChecksThatSayTheSame() {
		List<?> twice = List.of(check(null, "a > 1"), check(null, "a > 1"));
		AddConstraint unnamed = new AddConstraint(T, check(null, "a > 1"));
		AddConstraint second = new AddConstraint(T,
				check(null, "a > 1").withName(Identifier.quoted("SYS_t check a > 11")));
		assertNames(List.of(), twice).containsExactly(unnamed, second);
		assertNames(List.of(check("t_a_check", "a > 1")), twice).containsExactly(unnamed);
		assertNames(List.of(check("t_a_check", "a > 1")), List.of(check("c", "a > 1"), check("d", "a > 1")))
			.contains(new AddConstraint(T, check("d", "a > 1")));
	}

	@Test // K10
	void comparesFunctionalAndPartialIndexes() {
		assertSame(index("i", expression("lower( a )")), index("i", expression("lower(a)")));
		assertMembers(List.of(index("i", expression("lower(a)"))), List.of(index("i", expression("upper(a)"))))
			.hasSize(2);
		assertMembers(List.of(where(index("i", "a"), "b > 0")), List.of(where(index("i", "a"), "b > 1"))).hasSize(2);
	}

	@Test
	void neverComparesNameOfIndexThatTheServerMakes() {
		Constraint.ForeignKey key = foreignKey("fk_customer", "a", "customer");
		LowerCaseSignatures signatures = new LowerCaseSignatures() {

			@Override
			public DatabaseSchema complete(DatabaseSchema desired) {
				return new DatabaseSchema(desired.tables()
					.stream()
					.map((table) -> table.name().equals(T) ? table.withIndexes(List.of(index("fk_customer", "a")))
							: table)
					.toList(), List.of(), List.of(), List.of());
			}

		};
		DatabaseSchema current = schema(CUSTOMER, table("t", column("a", "int"), key, index("by_hand", "a")));
		DatabaseSchema desired = schema(CUSTOMER, table("t", column("a", "int"), key));
		assertThat(new SchemaComparator(signatures).compare(current, desired, Ownership.ALL).operations()).isEmpty();
	}

	private static void assertSame(Object current, Object desired) {
		assertNames(List.of(current), List.of(desired)).isEmpty();
	}

	private static ListAssert<Operation> assertMembers(List<?> current, List<?> desired) {
		return assertComparison(schema(CUSTOMER, withMembers(current)), schema(CUSTOMER, withMembers(desired)));
	}

	/**
	 * The other way round, names made by a database would be the model's.
	 */
	private static ListAssert<Operation> assertNames(List<?> current, List<?> desired) {
		return assertCircle(schema(CUSTOMER, withMembers(current)), schema(CUSTOMER, withMembers(desired)));
	}

	private static Table withMembers(List<?> members) {
		List<Object> parts = new ArrayList<>(List.of(column("a", "int"), column("b", "int")));
		parts.addAll(members);
		return table("t", parts.toArray());
	}

}
