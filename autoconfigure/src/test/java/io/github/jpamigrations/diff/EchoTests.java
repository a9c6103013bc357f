package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Table;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.diff.Schemas.check;
import static io.github.jpamigrations.diff.Schemas.column;
import static io.github.jpamigrations.diff.Schemas.computed;
import static io.github.jpamigrations.diff.Schemas.expression;
import static io.github.jpamigrations.diff.Schemas.index;
import static io.github.jpamigrations.diff.Schemas.qualified;
import static io.github.jpamigrations.diff.Schemas.required;
import static io.github.jpamigrations.diff.Schemas.schema;
import static io.github.jpamigrations.diff.Schemas.table;
import static io.github.jpamigrations.diff.Schemas.unique;
import static io.github.jpamigrations.diff.Schemas.where;
import static io.github.jpamigrations.diff.Schemas.withCollation;
import static io.github.jpamigrations.diff.Schemas.withDefault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EchoTests {

	private final List<Table> asked = new ArrayList<>();

	@Test
	void isNotAskedWhereNoTextDiffers() {
		Table current = table("t", column("a", "int"), check("c", "a > 0"));
		Table desired = table("t", required("a", "int"), check("c", "a > 0"), unique("u", "a"), column("b", "int"));
		assertThat(compare(current, desired, UnaryOperator.identity())).hasSize(3);
		assertThat(this.asked).isEmpty();
	}

	@Test
	void isNotAskedForNewCheckOfTableWithoutUnknownOnes() {
		Table current = table("t", column("a", "int"));
		assertThat(compare(current, table("t", column("a", "int"), check("c", "a > 0")), UnaryOperator.identity()))
			.hasSize(1);
		assertThat(this.asked).isEmpty();
	}

	@Test // C18
	void tellsThatTypesAreTheSame() {
		Table desired = table("t", column("a", "int8"));
		assertSame(table("t", column("a", "bigint")), desired, table("t", column("a", "bigint")));
	}

	@Test // C14
	void tellsThatDefaultsAreTheSame() {
		Column current = withDefault(column("a", "date"), new Column.Default.Expression("CURRENT_DATE"));
		Column desired = withDefault(column("a", "date"), new Column.Default.Expression("current_date()"));
		assertSame(table("t", current), table("t", desired), table("t", current));
	}

	@Test // C19
	void tellsThatComputedColumnsAreTheSame() {
		Table current = table("t", column("a", "int"), computed("b", "int", "mod(a, 2)"));
		Table desired = table("t", column("a", "int"), computed("b", "int", "a % 2"));
		assertSame(current, desired, current);
	}

	@Test // C20
	void tellsThatCollationIsTheTables() {
		Table desired = table("t", withCollation(column("a", "text"), "utf8mb4_bin"));
		assertSame(table("t", column("a", "text")), desired, table("t", column("a", "text")));
	}

	@Test // K9
	void tellsThatChecksAreTheSame() {
		Table current = table("t", column("a", "int"), check("t_a_check", "a = ANY (ARRAY[1, 2])"));
		Table desired = table("t", column("a", "int"), check(null, "a in (1,2)"));
		Table echo = table("t", column("a", "int"), check("echo_check", "a = ANY (ARRAY[1, 2])"));
		assertSame(current, desired, echo);
		assertSame(table("t", column("a", "int"), check("c", "a = ANY (ARRAY[1, 2])")),
				table("t", column("a", "int"), check("c", "a in (1,2)")), echo);
	}

	@Test // K10
	void tellsThatIndexesAreTheSame() {
		assertSame(table("t", column("a", "text"), index("i", expression("lower(a::text)"))),
				table("t", column("a", "text"), index("i", expression("lower(a)"))),
				table("t", column("a", "text"), index("e", expression("lower(a::text)"))));
		assertSame(table("t", column("a", "text"), where(index("i", "a"), "(a <> ''::text)")),
				table("t", column("a", "text"), where(index("i", "a"), "a <> ''")),
				table("t", column("a", "text"), where(index("e", "a"), "(a <> ''::text)")));
	}

	@Test // K9
	void leavesTheModelsOwnTextInOperations() {
		Table current = table("t", column("a", "int"), check("c", "a = ANY (ARRAY[1, 2])"));
		Table desired = table("t", column("a", "int"), check("c", "a in (1,2,3)"));
		Table echo = table("t", column("a", "int"), check("echo", "a = ANY (ARRAY[1, 2, 3])"));
		assertThat(compare(current, desired, (table) -> echo)).containsExactly(
				new Operation.DropConstraint(qualified("t"), check("c", "a = ANY (ARRAY[1, 2])")),
				new Operation.AddConstraint(qualified("t"), check("c", "a in (1,2,3)")));
	}

	@Test
	void isAskedOncePerTable() {
		Table current = table("t", column("a", "int"), column("b", "int"), check("c", "a > 0"));
		Table desired = table("t", column("a", "bigint"), column("b", "bigint"), check("c", "a > 1"));
		assertThat(compare(current, desired, UnaryOperator.identity())).hasSize(4);
		assertThat(this.asked).containsExactly(desired);
	}

	@Test
	void isRefusedWithOtherParts() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> compare(table("t", column("a", "int")), table("t", column("a", "bigint")), (table) -> table("t")))
			.withMessage("The echo of 't' has other parts than the table");
	}

	@Test // C14
	void whenRefusedTextsAreNoDifferenceButAFinding() {
		Column current = withDefault(column("a", "int"), new Column.Default.Expression("current_date"));
		Column desired = withDefault(column("a", "bigint"), new Column.Default.Expression("now()"));
		ComparisonOptions options = ComparisonOptions.of(Ownership.ALL)
			.withEcho((table) -> new TableEcho.Answer.Refused("may not"));
		Comparison comparison = new SchemaComparator(Comparisons.SIGNATURES).compare(
				schema(table("t", current, check("c", "a = 1"))), schema(table("t", desired, check("c", "1 = a"))),
				options);
		assertThat(comparison.operations()).hasSize(1)
			.first()
			.isInstanceOf(Operation.AlterColumn.class)
			.satisfies((operation) -> assertThat(((Operation.AlterColumn) operation).to().type().sql())
				.isEqualTo("bigint"));
		assertThat(comparison.otherFindings()).singleElement()
			.satisfies((finding) -> assertThat(finding.code()).isEqualTo("undecided"));
	}

	private void assertSame(Table current, Table desired, Table echo) {
		assertThat(compare(current, desired, UnaryOperator.identity())).isNotEmpty();
		this.asked.clear();
		assertThat(compare(current, desired, Map.of(desired, echo)::get)).isEmpty();
		assertThat(this.asked).containsExactly(desired);
	}

	private List<Operation> compare(Table current, Table desired, UnaryOperator<Table> echo) {
		ComparisonOptions options = ComparisonOptions.of(Ownership.ALL).withEcho((table) -> {
			this.asked.add(table);
			return new TableEcho.Answer.Spelled(echo.apply(table));
		});
		return new SchemaComparator(Comparisons.SIGNATURES).compare(schema(current), schema(desired), options)
			.operations();
	}

}
