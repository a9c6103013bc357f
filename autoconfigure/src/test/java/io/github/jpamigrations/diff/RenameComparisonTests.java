package io.github.jpamigrations.diff;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;

import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.FormerNames;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.diff.Schemas.check;
import static io.github.jpamigrations.diff.Schemas.column;
import static io.github.jpamigrations.diff.Schemas.computed;
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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RenameComparisonTests {

	private static final Table USER = table("user", required("id", "int"), column("name", "text"),
			computed("shown", "text", "upper(name)"), primaryKey("id"), unique("u", "name"), index("i", "name"),
			check("c", "name <> ''"));

	private static final Table ORDER = table("orders", required("id", "int"), column("owner", "int"), primaryKey("id"),
			foreignKey("f", "owner", "user"));

	@Test // C6
	void unansweredRenameIsADropAndAnAddAndSaysHowToAnswer() {
		DatabaseSchema current = schema(table("t", column("a", "int")));
		DatabaseSchema desired = schema(table("t", column("b", "int")));
		Comparison comparison = Comparisons.compare(current, desired, Ownership.ALL);
		assertThat(comparison.operations()).hasSize(2);
		assertThat(comparison.perhapsRenamed()).containsExactly(new Rename.OfColumn(qualified("t"), id("a"), id("b")));
		assertThat(comparison.findings()).extracting(Finding::code).containsExactly("drop-column", "perhaps-renamed");
		assertThat(comparison.findings().get(1).message()).isEqualTo("If the column 't.a' goes on as 'b', "
				+ "say so and this file is written anew: @RenamedFrom(\"a\") on the field, or "
				+ "spring.migrations.autogenerate.renames=t.a=b, or --rename t.a=b");
	}

	@Test
	void asksAboutTheMostSimilarNamesOnly() {
		DatabaseSchema current = schema(table("t", column("zip", "text"), column("first_name", "text")));
		DatabaseSchema desired = schema(table("t", column("given_name", "text"), column("zip_code", "text")));
		assertThat(Comparisons.compare(current, desired, Ownership.ALL).perhapsRenamed()).extracting(Rename::hint)
			.containsExactlyInAnyOrder("t.zip=zip_code", "t.first_name=given_name");
	}

	@Test
	void asksAboutNothingOfAnotherType() {
		assertThat(Comparisons
			.compare(schema(table("t", column("a", "int"))), schema(table("t", column("b", "text"))), Ownership.ALL)
			.perhapsRenamed()).isEmpty();
	}

	@Test // C6 C7 C9
	void asksAboutAnotherTypeOfTheSameFamilyWhereNamesAreAlikeOrNothingElseComes() {
		Table current = table("t", typed("name", "varchar(50)", Types.VARCHAR), typed("age", "int", Types.INTEGER),
				typed("born", "date", Types.DATE), typed("sum", "numeric(10)", Types.NUMERIC));
		Table desired = table("t", typed("full_name", "varchar(100)", Types.VARCHAR),
				typed("age_then", "bigint", Types.BIGINT), typed("birth", "timestamp", Types.TIMESTAMP),
				typed("paid", "numeric(8)", Types.NUMERIC), typed("owed", "numeric(8)", Types.NUMERIC));
		assertThat(Comparisons.compare(schema(current), schema(desired), Ownership.ALL).perhapsRenamed())
			.extracting(Rename::hint)
			.containsExactlyInAnyOrder("t.name=full_name", "t.age=age_then", "t.born=birth");
	}

	@Test // C6 C7
	void prefersTheSameTypeAmongNamesThatAreAlike() {
		Table current = table("t", typed("code", "varchar(10)", Types.VARCHAR));
		Table desired = table("t", typed("code_a", "varchar(20)", Types.VARCHAR),
				typed("code_b", "varchar(10)", Types.VARCHAR));
		assertThat(Comparisons.compare(schema(current), schema(desired), Ownership.ALL).perhapsRenamed())
			.extracting(Rename::hint)
			.containsExactly("t.code=code_b");
	}

	private static Column typed(String name, String type, int jdbcCode) {
		Column column = column(name, type);
		return column.withType(new Column.Type(type, jdbcCode, column.type().length(), null, null, List.of()));
	}

	@Test // T5
	void asksAboutTablesThatShareMostColumns() {
		Table person = table("person", required("id", "int"), column("name", "text"));
		Table customer = table("customer", required("id", "int"), column("name", "text"), column("age", "int"));
		assertThat(Comparisons.compare(schema(person), schema(customer), Ownership.ALL).perhapsRenamed())
			.containsExactly(new Rename.OfTable(qualified("person"), qualified("customer")));
	}

	@Test // C6
	void carriesKeysIndexesChecksAndComputedColumnsAlong() {
		Table desired = table("user", required("id", "int"), column("full_name", "text"),
				computed("shown", "text", "upper(full_name)"), primaryKey("id"), unique("u", "full_name"),
				index("i", "full_name"), check("c", "full_name <> ''"));
		assertThat(renamed(schema(USER, ORDER), schema(desired, ORDER), "user.name=full_name")).containsExactly(
				new Operation.RenameColumn(qualified("user"), id("name"), id("full_name"), USER.columns().get(1)));
	}

	@Test // T5
	void carriesForeignKeysOfOtherTablesAlong() {
		Table desired = table("account", USER.columns().toArray());
		desired = desired.withConstraints(USER.constraints()).withIndexes(USER.indexes());
		Table order = table("orders", required("id", "int"), column("owner", "int"), primaryKey("id"),
				foreignKey("f", "owner", "account"));
		assertThat(renamed(schema(USER, ORDER), schema(desired, order), "user=account"))
			.containsExactly(new Operation.RenameTable(qualified("user"), qualified("account")));
	}

	@Test // C6 C9
	void otherChangesOfTheColumnFollow() {
		Table current = table("t", column("a", "int"));
		Table desired = table("t", required("b", "bigint"));
		assertThat(renamed(schema(current), schema(desired), "t.a=b")).containsExactly(
				new Operation.RenameColumn(qualified("t"), id("a"), id("b"), column("a", "int")),
				new Operation.AlterColumn(qualified("t"), column("b", "int"), required("b", "bigint")));
	}

	@Test // T5 C6
	void renamesTableAndColumnAtOnceByOldOrNewTableName() {
		Table current = table("user", required("id", "int"), column("name", "text"));
		Table desired = table("account", required("id", "int"), column("full_name", "text"));
		for (String hint : List.of("user.name=full_name", "account.name=full_name", "user.name=account.full_name")) {
			assertThat(renamed(schema(current), schema(desired), "user=account", hint)).containsExactly(
					new Operation.RenameTable(qualified("user"), qualified("account")), new Operation.RenameColumn(
							qualified("account"), id("name"), id("full_name"), column("name", "text")));
		}
	}

	@Test
	void chainTakesTheLastNameFirst() {
		Table current = table("t", column("a", "int"), column("b", "int"));
		Table desired = table("t", column("b", "int"), column("c", "int"));
		assertThat(renamed(schema(current), schema(desired), "t.a=b", "t.b=c")).containsExactly(
				new Operation.RenameColumn(qualified("t"), id("b"), id("c"), column("b", "int")),
				new Operation.RenameColumn(qualified("t"), id("a"), id("b"), column("a", "int")));
	}

	@Test
	void namesChangePlacesOverAThirdOneWhenAskedForNow() {
		Table table = table("t", column("a", "int"), column("b", "text"));
		List<RenameHint> hints = List.of(RenameHint.parse("t.a=b").forOnce(), RenameHint.parse("t.b=a").forOnce());
		Comparison comparison = compare(schema(table), schema(table("t", column("b", "int"), column("a", "text"))),
				hints);
		assertThat(comparison.operations()).containsExactly(
				new Operation.RenameColumn(qualified("t"), id("a"), id("renamed_1"), column("a", "int")),
				new Operation.RenameColumn(qualified("t"), id("b"), id("a"), column("b", "text")),
				new Operation.RenameColumn(qualified("t"), id("renamed_1"), id("b"), column("a", "int")));
	}

	@Test
	void namesDoNotChangePlacesAtEachStart() {
		DatabaseSchema same = schema(table("t", column("a", "int"), column("b", "int")));
		assertThat(operations(same, same, "t.a=b", "t.b=a")).isEmpty();
	}

	@Test
	void hintActsOnlyWhileTheOldNameExistsAndTheNewOneDoesNot() {
		DatabaseSchema done = schema(table("t", column("b", "int")));
		assertThat(operations(done, done, "t.a=b")).isEmpty();
		DatabaseSchema both = schema(table("t", column("a", "int"), column("b", "int")));
		assertThat(operations(both, both, "t.a=b", "t.x=y", "nothing=t")).isEmpty();
	}

	@Test // S1
	void generatorFollowsItsTable() {
		Sequence old = sequence("person_seq", 50);
		DatabaseSchema current = new DatabaseSchema(List.of(table("person", required("id", "int"))), List.of(old),
				List.of(), List.of());
		DatabaseSchema desired = new DatabaseSchema(List.of(table("customer", required("id", "int"))),
				List.of(sequence("customer_seq", 50)), List.of(), List.of());
		assertThat(operations(current, desired, "person=customer")).containsExactly(
				new Operation.RenameTable(qualified("person"), qualified("customer")),
				new Operation.RenameSequence(old, sequence("customer_seq", 50)));
	}

	@Test
	void modelTellsFormerNames() {
		DatabaseSchema current = schema(table("person", column("name", "text")));
		DatabaseSchema desired = schema(table("customer", column("full_name", "text")))
			.withFormerNames(List.of(new FormerNames(qualified("customer"), null, List.of(id("human"), id("person"))),
					new FormerNames(qualified("customer"), id("full_name"), List.of(id("name")))));
		assertThat(compare(current, desired, List.of()).operations()).containsExactly(
				new Operation.RenameTable(qualified("person"), qualified("customer")),
				new Operation.RenameColumn(qualified("customer"), id("name"), id("full_name"), column("name", "text")));
	}

	@Test
	void ownershipFollowsTheNames() {
		Table current = table("person", column("name", "text"), column("note", "text"));
		DatabaseSchema desired = schema(table("customer", column("full_name", "text")));
		Comparison comparison = new SchemaComparator(Comparisons.SIGNATURES)
			.compare(schema(current), desired, ComparisonOptions.of(new NoteOfPerson())
				.withRenames(List.of(RenameHint.parse("person=customer"), RenameHint.parse("person.name=full_name"))));
		assertThat(comparison.operations()).hasSize(3).last().isInstanceOf(Operation.DropColumn.class);
	}

	@Test
	void refusesWhatIsNoRename() {
		for (String text : List.of("a", "a=b=c", "=b", "a.=b", "a= ")) {
			assertThatExceptionOfType(RenameSyntaxException.class).isThrownBy(() -> RenameHint.parse(text))
				.satisfies((ex) -> assertThat(ex.text()).isEqualTo(text));
		}
	}

	/**
	 * Compare, and go the circle.
	 */
	private static List<Operation> renamed(DatabaseSchema current, DatabaseSchema desired, String... hints) {
		List<Operation> operations = operations(current, desired, hints);
		SchemaModel database = SchemaModel.of(current);
		DatabaseSchema before = database.schema();
		DatabaseSchema after = database.apply(operations).schema();
		assertThat(Comparisons.operations(after, desired)).isEmpty();
		assertThat(operations(after, desired, hints)).isEmpty();
		DatabaseSchema again = database.apply(OperationSorter.reversed(operations)).schema();
		assertThat(new CanonicalSchema(again).exactly()).isEqualTo(new CanonicalSchema(before).exactly());
		return operations;
	}

	private static List<Operation> operations(DatabaseSchema current, DatabaseSchema desired, String... hints) {
		return compare(current, desired, Arrays.stream(hints).map(RenameHint::parse).toList()).operations();
	}

	private static Comparison compare(DatabaseSchema current, DatabaseSchema desired, List<RenameHint> hints) {
		return new SchemaComparator(Comparisons.SIGNATURES).compare(current, desired,
				ComparisonOptions.of(Ownership.ALL).withRenames(hints));
	}

	/**
	 * Owns one column, under the name of its table before the rename.
	 */
	private static final class NoteOfPerson implements Ownership {

		@Override
		public boolean ownsTable(QualifiedName table) {
			return false;
		}

		@Override
		public boolean ownsColumn(QualifiedName table, Identifier column) {
			return table.name().text().equals("person") && column.text().equals("note");
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
