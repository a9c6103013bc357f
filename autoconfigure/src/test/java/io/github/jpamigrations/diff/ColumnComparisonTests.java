package io.github.jpamigrations.diff;

import java.util.List;
import java.util.Map;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.Operation.AddColumn;
import io.github.jpamigrations.operation.Operation.AlterColumn;
import io.github.jpamigrations.operation.Operation.DropColumn;
import io.github.jpamigrations.operation.Operation.Position;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.diff.Comparisons.assertComparison;
import static io.github.jpamigrations.diff.Schemas.check;
import static io.github.jpamigrations.diff.Schemas.column;
import static io.github.jpamigrations.diff.Schemas.computed;
import static io.github.jpamigrations.diff.Schemas.expression;
import static io.github.jpamigrations.diff.Schemas.foreignKey;
import static io.github.jpamigrations.diff.Schemas.id;
import static io.github.jpamigrations.diff.Schemas.identity;
import static io.github.jpamigrations.diff.Schemas.index;
import static io.github.jpamigrations.diff.Schemas.primaryKey;
import static io.github.jpamigrations.diff.Schemas.qualified;
import static io.github.jpamigrations.diff.Schemas.required;
import static io.github.jpamigrations.diff.Schemas.schema;
import static io.github.jpamigrations.diff.Schemas.table;
import static io.github.jpamigrations.diff.Schemas.unique;
import static io.github.jpamigrations.diff.Schemas.where;
import static io.github.jpamigrations.diff.Schemas.withCollation;
import static io.github.jpamigrations.diff.Schemas.withComment;
import static io.github.jpamigrations.diff.Schemas.withDefault;
import static io.github.jpamigrations.diff.Schemas.withOptions;
import static org.assertj.core.api.Assertions.assertThat;

class ColumnComparisonTests {

	private static final Position LAST = new Position.Last();

	@Test // C1 C2 C3
	void addsColumnsAtTheEndInTheOrderOfTheModel() {
		Column first = column("z", "int");
		Column second = withDefault(required("b", "int"), "0");
		assertComparison(schema(table("t", column("c", "int"))), schema(table("t", first, second, column("c", "int"))))
			.containsExactly(new AddColumn(qualified("t"), first, LAST), new AddColumn(qualified("t"), second, LAST));
	}

	@Test // C4 R2
	void dropsColumnsFromWhereTheyAre() {
		Table before = table("t", column("a", "int"), column("b", "int"), column("c", "int"), column("d", "int"));
		assertComparison(schema(before), schema(table("t", column("b", "int")))).containsExactly(
				new DropColumn(qualified("t"), column("a", "int"), new Position.Between(null, id("b"))),
				new DropColumn(qualified("t"), column("c", "int"), new Position.Between(id("b"), id("d"))),
				new DropColumn(qualified("t"), column("d", "int"), new Position.Between(id("b"), null)));
	}

	@Test // C4 R2
	void dropsTheLastOfTheColumnsAfterThoseThatReplaceThem() {
		Table before = table("t", column("a", "int"), column("b", "int"), computed("c", "int", "b + 1"));
		Table after = table("t", computed("c", "int", "d + 1"), column("d", "int"));
		assertComparison(schema(before), schema(after)).containsExactly(
				new DropColumn(qualified("t"), column("a", "int"), new Position.Between(null, id("b"))),
				new DropColumn(qualified("t"), computed("c", "int", "b + 1"), new Position.Between(id("b"), null)),
				new AddColumn(qualified("t"), column("d", "int"), new Position.Last()),
				new AddColumn(qualified("t"), computed("c", "int", "d + 1"), new Position.Last()),
				new DropColumn(qualified("t"), column("b", "int"), new Position.Between(null, id("d"))));
	}

	@Test // C4 C19
	void dropsTheOnlyColumnBeforeItComesBackUnderItsName() {
		Table before = table("t", column("a", "int"));
		Table after = table("t", computed("a", "int", "b + 1"), column("b", "int"));
		assertComparison(schema(before), schema(after)).containsExactly(
				new DropColumn(qualified("t"), column("a", "int"), new Position.Between(null, null)),
				new AddColumn(qualified("t"), column("b", "int"), new Position.Between(null, null)),
				new AddColumn(qualified("t"), computed("a", "int", "b + 1"), new Position.Between(null, id("b"))));
	}

	@Test // C5
	void dropsWhatUsesAColumnBeforeIt() {
		Table other = table("other", required("id", "int"), primaryKey("id"));
		Table before = table("t", column("a", "int"), column("b", "int"), unique("u", "a", "b"),
				check("c", "b > 0 and a > 0"), foreignKey("f", "b", "other"), index("i", "b"),
				index("e", expression("abs(b)")), where(index("p", "a"), "b > 0"));
		Index partial = where(index("p", "a"), "b > 0");
		assertComparison(schema(other, before), schema(other, table("t", column("a", "int")))).containsExactly(
				new Operation.DropConstraint(qualified("t"), foreignKey("f", "b", "other")),
				new Operation.DropIndex(qualified("t"), index("i", "b")),
				new Operation.DropIndex(qualified("t"), index("e", expression("abs(b)"))),
				new Operation.DropIndex(qualified("t"), partial),
				new Operation.DropConstraint(qualified("t"), check("c", "b > 0 and a > 0")),
				new Operation.DropConstraint(qualified("t"), unique("u", "a", "b")),
				new DropColumn(qualified("t"), column("b", "int"), new Position.Between(id("a"), null)));
	}

	@Test // C7 C8 C9 C10 C11 C12
	void altersType() {
		assertAltered(column("c", "varchar(50)"), column("c", "varchar(100)"));
		assertAltered(column("c", "int"), column("c", "bigint"));
	}

	@Test // C13
	void altersNullability() {
		assertAltered(column("c", "int"), required("c", "int"));
	}

	@Test // C14
	void altersDefault() {
		assertAltered(column("c", "int"), withDefault(column("c", "int"), "1"));
		assertAltered(withDefault(column("c", "int"), "1"), withDefault(column("c", "int"), "2"));
		assertAltered(withDefault(column("c", "timestamp"), new Column.Default.Expression("now()")),
				column("c", "timestamp"));
	}

	@Test // C14 C18 C22
	void findsNoDifferenceInDefaultOfTheSameMeaning() {
		assertComparison(schema(table("t", withDefault(column("c", "varchar(9)"), "x"))),
				schema(table("t", withDefault(column("c", "VARCHAR(9)"), new Column.Default.Expression("( 'x' )")))))
			.isEmpty();
	}

	@Test // C15
	void altersComment() {
		assertAltered(withComment(column("c", "int"), "old"), withComment(column("c", "int"), "new"));
		assertAltered(withComment(column("c", "int"), "old"), column("c", "int"));
		assertComparison(schema(table("t", column("c", "int"))),
				schema(table("t", withComment(column("c", "int"), ""))))
			.isEmpty();
	}

	@Test // C20
	void comparesCollationOnlyWhereTheModelHasOne() {
		Column german = withCollation(column("c", "varchar(9)"), "de_DE");
		DatabaseSchema current = schema(table("t", german));
		assertThat(Comparisons.operations(current, schema(table("t", column("c", "varchar(9)"))))).isEmpty();
		assertThat(Comparisons.operations(current, schema(table("t", withCollation(german, "DE_de"))))).isEmpty();
		assertAltered(german, withCollation(german, "fr_FR"));
	}

	@Test // S3
	void altersIdentity() {
		assertAltered(identity("c", "int"), required("c", "int"));
	}

	@Test // C19
	void replacesComputedColumnWhoseExpressionChanges() {
		Table before = table("t", column("a", "int"), computed("b", "int", "a + 1"), column("c", "int"));
		Table after = table("t", column("a", "int"), computed("b", "int", "a + 2"), column("c", "int"));
		assertComparison(schema(before), schema(after)).containsExactly(
				new DropColumn(qualified("t"), computed("b", "int", "a + 1"), new Position.Between(id("a"), id("c"))),
				new AddColumn(qualified("t"), computed("b", "int", "a + 2"), new Position.Between(id("a"), id("c"))));
	}

	@Test // C19
	void findsNoDifferenceInBlankSpaceOfExpression() {
		assertComparison(schema(table("t", column("a", "int"), computed("b", "int", "a+1"))),
				schema(table("t", column("a", "int"), computed("b", "int", "(a + 1)"))))
			.isEmpty();
	}

	@Test // C19
	void recreatesComputedColumnAndItsIndexAroundChangeOfItsSource() {
		Column sum = computed("b", "int", "a + 1");
		Table before = table("t", column("a", "int"), sum, index("i", "b"));
		Table after = table("t", column("a", "bigint"), sum, index("i", "b"));
		assertComparison(schema(before), schema(after)).containsExactly(
				new Operation.DropIndex(qualified("t"), index("i", "b")),
				new DropColumn(qualified("t"), sum, new Position.Between(id("a"), null)),
				new AlterColumn(qualified("t"), column("a", "int"), column("a", "bigint")),
				new AddColumn(qualified("t"), sum, new Position.Between(id("a"), null)),
				new Operation.CreateIndex(qualified("t"), index("i", "b")));
	}

	@Test // C19
	void addsComputedColumnAfterItsSource() {
		Table after = table("t", column("a", "int"), computed("b", "int", "c + 1"), column("c", "int"));
		assertComparison(schema(table("t", column("a", "int"))), schema(after)).containsExactly(
				new AddColumn(qualified("t"), column("c", "int"), LAST),
				new AddColumn(qualified("t"), computed("b", "int", "c + 1"), LAST));
	}

	@Test
	void keepsWhatOnlyTheDatabaseKnowsOfAColumn() {
		Column current = withCollation(withOptions(column("c", "int"), Map.of("invisible", "true")), "binary");
		List<Operation> operations = Comparisons.operations(schema(table("t", current)),
				schema(table("t", required("c", "int"))));
		assertThat(operations).containsExactly(new AlterColumn(qualified("t"), current, current.withNullable(false)));
	}

	private static void assertAltered(Column current, Column desired) {
		assertComparison(schema(table("t", current)), schema(table("t", desired)))
			.containsExactly(new AlterColumn(qualified("t"), current, desired));
	}

}
