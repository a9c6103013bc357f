package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation changes something on a server of the family, and its reverse restores
 * what the server said before, rows kept.
 */
public abstract class AlterCircleContract {

	private static final QualifiedName T = QualifiedName.of(Identifier.unquoted("t"));

	private static final Operation.Position LAST = new Operation.Position.Last();

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	@Test
	void addsNullableColumn() throws SQLException {
		assertCircle((t) -> List.of(new Operation.AddColumn(T, column("n", "varchar(20)"), LAST)));
	}

	@Test
	void addsColumnBetweenOthers() throws SQLException {
		Operation.Position first = new Operation.Position.Between(null, id("id"));
		Operation.Position inside = new Operation.Position.Between(id("a"), id("b"));
		assertCircle((t) -> List.of(new Operation.AddColumn(T, column("n", "integer"), first),
				new Operation.AddColumn(T, column("m", "integer"), inside)));
	}

	@Test // C2
	void addsFilledColumns() throws SQLException {
		List<String> types = List.of("integer", "varchar(20)", "decimal(10,2)", "date", "datetime(6)", "timestamp(6)",
				"time(6)", "bit", "json", "enum ('X','Y')", "double", "longtext", "longblob", "binary(16)", "year",
				"boolean");
		List<Operation> operations = new ArrayList<>();
		for (int i = 0; i < types.size(); i++) {
			Column column = column("n" + i, types.get(i)).withNullable(false);
			operations.add(new Operation.AddColumn(T, column, LAST));
		}
		assertThat(assertCircle((t) -> operations)).hasSize(2 + types.size());
	}

	@Test // C3
	void addsColumnsWithDefaults() throws SQLException {
		assertThat(assertCircle((t) -> List.of(
				new Operation.AddColumn(T, with(column("n", "integer"), literal("5")).withNullable(false), LAST),
				new Operation.AddColumn(T, with(column("m", "varchar(10)"), expression("'x'")).withNullable(false),
						LAST),
				new Operation.AddColumn(T,
						with(column("o", "datetime(6)"), expression("current_timestamp(6)")).withNullable(false), LAST),
				new Operation.AddColumn(T, with(column("p", "varchar(36)"), expression("(uuid())")).withNullable(false),
						LAST))))
			.hasSize(4);
	}

	@Test // C4
	void dropsColumnsInTheMiddle() throws SQLException {
		assertCircle((t) -> List.of(
				new Operation.DropColumn(T, t.columns().get(1), new Operation.Position.Between(id("id"), id("b"))),
				new Operation.DropColumn(T, t.columns().get(4), new Operation.Position.Between(id("c"), id("e")))));
	}

	@Test // C4
	void dropsNeighbouringColumns() throws SQLException {
		assertCircle((t) -> List.of(
				new Operation.DropColumn(T, find(t, "d"), new Operation.Position.Between(id("c"), id("e"))),
				new Operation.DropColumn(T, find(t, "e"), new Operation.Position.Between(id("c"), id("f"))),
				new Operation.DropColumn(T, find(t, "a"), new Operation.Position.Between(id("id"), id("b")))));
	}

	@Test // C7, C9, C10
	void changesTypes() throws SQLException {
		assertCircle((t) -> List.of(alter(t, "a", (column) -> withType(column, "varchar(255)", Types.VARCHAR)),
				alter(t, "b", (column) -> withType(column, "bigint", Types.BIGINT)),
				alter(t, "c", (column) -> withType(column, "decimal(38,2)", Types.DECIMAL))));
	}

	@Test // C13
	void forbidsNull() throws SQLException {
		assertThat(assertCircle((t) -> List.of(alter(t, "b", (column) -> column.withNullable(false)),
				alter(t, "a", (column) -> withType(column, "varchar(255)", Types.VARCHAR).withNullable(false)))))
			.hasSize(4);
	}

	@Test // C14
	void changesDefaults() throws SQLException {
		assertCircle((t) -> List.of(alter(t, "a", (column) -> with(column, literal("it's \\ \"x\"\n"))),
				alter(t, "b", (column) -> with(column, null)),
				alter(t, "d", (column) -> with(column, expression("current_timestamp(6)")))));
	}

	@Test // C15
	void changesComments() throws SQLException {
		assertCircle((t) -> List.of(alter(t, "a", (column) -> commented(column, "it's")),
				alter(t, "c", (column) -> commented(column, null))));
	}

	@Test // C19
	void changesComputedColumn() throws SQLException {
		Operation.Position place = new Operation.Position.Between(id("e"), id("g"));
		assertCircle((t) -> {
			Column from = find(t, "f");
			Column to = new Column(from.name(), from.type(), true, null,
					new Column.Generation.Computed("`b` + 2", true), null, null, Map.of());
			return List.of(new Operation.DropColumn(T, from, place), new Operation.AddColumn(T, to, place));
		});
	}

	@Test
	void turnsAutoIncrementOffAndOn() throws SQLException {
		assertCircle((t) -> List.of(alter(t, "id", (column) -> new Column(column.name(), column.type(), false, null,
				null, null, null, column.options()))));
	}

	@Test // K1
	void changesPrimaryKeyOfAutoIncrement() throws SQLException {
		assertThat(assertCircle(
				(t) -> List.of(new Operation.DropConstraint(T, new Constraint.PrimaryKey(null, List.of(id("id")))),
						new Operation.AddConstraint(T, new Constraint.PrimaryKey(null, List.of(id("id"), id("g")))))))
			.hasSize(1);
	}

	@Test
	void addsIdentityToTableWithoutKey() throws SQLException {
		Column key = new Column(id("id"), type("bigint", Types.BIGINT), false, null, new Column.Generation.Identity(),
				null, null, Map.of());
		assertCircle("create table t (x int, y int)", "insert into t values (1, 1), (2, 2)",
				(t) -> List.of(new Operation.AddColumn(T, key, new Operation.Position.Between(null, id("x"))),
						new Operation.AddColumn(T, column("n", "integer").withNullable(false), LAST),
						new Operation.AddConstraint(T, new Constraint.PrimaryKey(null, List.of(id("id"))))));
	}

	@Test // K2
	void addsUnique() throws SQLException {
		assertCircle((t) -> List.of(new Operation.AddConstraint(T, new Constraint.Unique(id("UKab"), ids("a", "b"))),
				new Operation.AddConstraint(T, new Constraint.Unique(null, ids("g")))));
	}

	@Test // K7
	void addsIndexes() throws SQLException {
		Index.Part prefix = new Index.Part.OfColumn(id("a"), 5, false);
		Index.Part descending = new Index.Part.OfColumn(id("g"), null, true);
		assertCircle((t) -> List.of(
				new Operation.CreateIndex(T, new Index(id("ix1"), false, List.of(prefix, descending), null, Map.of())),
				new Operation.CreateIndex(T,
						new Index(id("ix2"), true, List.of(descending), null, Map.of("comment", "it's"))),
				new Operation.CreateIndex(T, new Index(id("ix3"), false,
						List.of(new Index.Part.OfColumn(id("e"), null, false)), null, Map.of("type", "FULLTEXT")))));
	}

	@Test
	void fillsBeforeUniqueOnNewColumn() throws SQLException {
		List<String> statements = assertCircle("create table t (id int primary key)", "insert into t values (1)",
				(t) -> List.of(new Operation.AddColumn(T, column("n", "integer").withNullable(false), LAST),
						new Operation.AddConstraint(T, new Constraint.Unique(id("UKn"), ids("n"))),
						new Operation.AddConstraint(T, new Constraint.Check(null, "n >= 0"))));
		assertThat(statements).hasSize(3);
		assertThat(statements.get(2)).contains("MODIFY COLUMN n", "ADD CONSTRAINT UKn", "CHECK (n >= 0)");
	}

	@Test // K9
	void addsDropsAndChangesChecks() throws SQLException {
		assertThat(assertCircle(
				(t) -> List.of(new Operation.DropConstraint(T, new Constraint.Check(id("ck_g"), checkOf(t, "ck_g"))),
						new Operation.AddConstraint(T, new Constraint.Check(id("ck_g"), "g < 50")),
						new Operation.AddConstraint(T, new Constraint.Check(null, "b between 0 and 5")))))
			.hasSize(1);
	}

	@Test // K4
	void addsForeignKeyWithItsIndex() throws SQLException {
		Constraint key = new Constraint.ForeignKey(id("FKg"), ids("g"), QualifiedName.of(id("p")), ids("id"),
				Constraint.Action.CASCADE, Constraint.Action.NO_ACTION);
		Index index = new Index(id("FKg"), false, List.of(new Index.Part.OfColumn(id("g"), null, false)), null,
				Map.of());
		List<String> statements = assertCircle(
				(t) -> List.of(new Operation.CreateIndex(T, index), new Operation.AddConstraint(T, key)));
		assertThat(statements).hasSize(2);
	}

	@Test
	void replacesIndexOfForeignKey() throws SQLException {
		assertCircle((t) -> {
			Index own = t.indexes()
				.stream()
				.filter((index) -> index.name().text().equals("FKb"))
				.findFirst()
				.orElseThrow();
			Index wider = new Index(id("ix_wide"), false, List.of(new Index.Part.OfColumn(id("b"), null, false),
					new Index.Part.OfColumn(id("g"), null, false)), null, Map.of());
			return List.of(new Operation.DropIndex(T, own), new Operation.CreateIndex(T, wider));
		});
	}

	@Test // C6
	void renamesColumnThatCheckUses() throws SQLException {
		assertThat(assertCircle(
				(t) -> List.of(new Operation.DropConstraint(T, new Constraint.Check(id("ck_g"), checkOf(t, "ck_g"))),
						new Operation.RenameColumn(T, id("g"), id("gg"), find(t, "g")),
						new Operation.AddConstraint(T,
								new Constraint.Check(id("ck_g"), checkOf(t, "ck_g").replace("`g`", "`gg`"))))))
			.hasSize(1);
	}

	@Test // T5
	void renamesTable() throws SQLException {
		assertCircle((t) -> List.of(new Operation.RenameTable(T, QualifiedName.of(id("other")))));
	}

	@Test // T6
	void changesTableComment() throws SQLException {
		assertCircle((t) -> List.of(new Operation.AlterTable(t, new Table(t.name(), t.columns(), t.constraints(),
				t.indexes(), "it's \\ new", Map.of("engine", " engine=InnoDB"), List.of()))));
	}

	@Test // R4
	void changesEverythingAtOnce() throws SQLException {
		Constraint key = new Constraint.ForeignKey(id("FKn"), ids("n"), QualifiedName.of(id("p")), ids("id"),
				Constraint.Action.NO_ACTION, Constraint.Action.NO_ACTION);
		Index index = new Index(id("FKn"), false, List.of(new Index.Part.OfColumn(id("n"), null, false)), null,
				Map.of());
		List<String> statements = assertCircle((t) -> List.of(new Operation.DropConstraint(T, t.foreignKeys().get(0)),
				new Operation.DropConstraint(T, new Constraint.Check(id("ck_g"), checkOf(t, "ck_g"))),
				new Operation.DropIndex(T, t.indexes().get(t.indexes().size() - 1)),
				new Operation.DropColumn(T, find(t, "g"), new Operation.Position.Between(id("f"), null)),
				alter(t, "a", (column) -> withType(column, "varchar(99)", Types.VARCHAR)),
				new Operation.AddColumn(T, column("n", "bigint"), LAST), new Operation.CreateIndex(T, index),
				new Operation.AddConstraint(T, new Constraint.Check(id("ck_new"), "n > 0")),
				new Operation.AddConstraint(T, key)));
		assertThat(statements).hasSize(3);
	}

	@Test // T4, R3
	void dropsTable() throws SQLException {
		assertCircle((t) -> List.of(new Operation.DropTable(t)), false);
	}

	private List<String> assertCircle(Function<Table, List<Operation>> operations) throws SQLException {
		return assertCircle(operations, true);
	}

	private List<String> assertCircle(Function<Table, List<Operation>> operations, boolean rows) throws SQLException {
		return assertCircle(TABLE, ROWS, operations, rows);
	}

	private List<String> assertCircle(String table, String rows, Function<Table, List<Operation>> operations)
			throws SQLException {
		return assertCircle(table, rows, operations, true);
	}

	private List<String> assertCircle(String table, String rows, Function<Table, List<Operation>> operations,
			boolean keepsRows) throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			server.execute("create table p (id bigint primary key)", "insert into p values (0), (1), (2)", table, rows);
			Map<String, String> before = server.dump();
			long rowsBefore = server.count("t");
			List<Operation> upgrade = operations.apply(server.read("t"));
			List<String> statements = server.apply(upgrade);
			assertThat(server.dump()).isNotEqualTo(before);
			List<Operation> downgrade = new ArrayList<>();
			upgrade.forEach((operation) -> downgrade.add(operation.reverse()));
			Collections.reverse(downgrade);
			server.apply(downgrade);
			assertThat(server.dump()).isEqualTo(before);
			assertThat(server.count("t")).isEqualTo(keepsRows ? rowsBefore : 0);
			return statements;
		}
	}

	private static final String TABLE = """
			create table t (
			  id bigint not null auto_increment,
			  a varchar(50) character set latin1 collate latin1_bin default 'x' comment 'was here',
			  b bigint default 1,
			  c decimal(10,1) comment 'money',
			  d datetime(6) default '2024-01-01 00:00:00' on update current_timestamp(6),
			  e text invisible,
			  f int generated always as (b + 1) stored comment 'computed',
			  g bigint not null default 7,
			  primary key (id), key ix_c (c),
			  constraint FKb foreign key (b) references p (id),
			  constraint ck_g check (g > 0 and g < 100)
			) comment 'old'""";

	private static final String ROWS = "insert into t (a, b, c, g) values ('r1', 1, 1.5, 1), (null, null, null, 2)";

	private static String checkOf(Table table, String name) {
		return table.constraints(Constraint.Check.class)
			.filter((check) -> id(name).equals(check.name()))
			.map(Constraint.Check::expression)
			.findFirst()
			.orElseThrow();
	}

	private static Operation alter(Table table, String column, Function<Column, Column> change) {
		Column from = find(table, column);
		return new Operation.AlterColumn(T, from, change.apply(from));
	}

	private static Column find(Table table, String column) {
		return table.columns()
			.stream()
			.filter((candidate) -> candidate.name().equals(id(column)))
			.findFirst()
			.orElseThrow();
	}

	private static Column column(String name, String type) {
		return new Column(Identifier.unquoted(name), type(type, Types.OTHER), true, null, null, null, null, Map.of());
	}

	private static Column.Type type(String sql, int jdbcCode) {
		return new Column.Type(sql, jdbcCode, null, null, null, List.of());
	}

	private static Column withType(Column column, String sql, int jdbcCode) {
		return new Column(column.name(), type(sql, jdbcCode), column.nullable(), column.defaultValue(),
				column.generation(), column.collation(), column.comment(), column.options());
	}

	private static Column with(Column column, Column.@Nullable Default value) {
		return new Column(column.name(), column.type(), column.nullable(), value, column.generation(),
				column.collation(), column.comment(), column.options());
	}

	private static Column commented(Column column, @Nullable String comment) {
		return new Column(column.name(), column.type(), column.nullable(), column.defaultValue(), column.generation(),
				column.collation(), comment, column.options());
	}

	private static Column.Default literal(String value) {
		return new Column.Default.Literal(value);
	}

	private static Column.Default expression(String sql) {
		return new Column.Default.Expression(sql);
	}

	private static Identifier id(String name) {
		return Identifier.quoted(name);
	}

	private static List<Identifier> ids(String... names) {
		return java.util.Arrays.stream(names).map(Identifier::quoted).toList();
	}

}
