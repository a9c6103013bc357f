package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.diff.ComparisonOptions;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a text of the model is not the server's, a server of the family is asked, and
 * what it refuses is no difference.
 */
public abstract class TableEchoContract {

	private static final String TABLE = """
			create table t (
			  a int, b int, d date, e datetime(6), s varchar(20), j json, l varchar(20) character set latin1
			) charset=utf8mb4 collate=utf8mb4_unicode_ci""";

	private static final int COLUMNS = 7;

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	@ParameterizedTest // K9
	@ValueSource(strings = { "timestampdiff(day, d, e) > 1", "trim(leading 'x' from s) <> ''",
			"substring(s from 2 for 3) = 'x'", "position('x' in s) > 0", "a > 0x41", "d > date '2024-01-01'",
			"e >= timestamp'2024-01-01 00:00:00'", "a > 1e3", "a is not true", "a is unknown",
			"s like concat('a', '%')", "s = _latin1'x'", "l = 'ä'", "weekday(d) < 5", "interval(a, 1, 2) = 1",
			"a sounds like b", "(a, b) = (1, 2)", "(a, b) in ((1, 2), (3, 4))", "binary s = 'x'", "json_valid(j)",
			"a << 1 > 2", "a & 3 = 1", "a div 2 = 1", "not a", "a between 1 and 2 and b between 3 and 4",
			"convert(s using latin1) = 'x'", "e + interval '1:1' minute_second > e", "greatest(a, b, 1) = 1",
			"nullif(a, b) is null", "isnull(a) = 0", "a = 1 = true", "s = n'x'", "a > .5", "d > '20240101'" })
	void checkIsTheSame(String condition) throws SQLException {
		assertSame("constraint ck check (" + condition + ")", (table) -> {
			List<Constraint> constraints = new ArrayList<>(table.constraints());
			constraints.replaceAll((constraint) -> (constraint instanceof Constraint.Check)
					? new Constraint.Check(Identifier.quoted("ck"), condition) : constraint);
			return table.withConstraints(constraints);
		});
	}

	@ParameterizedTest // C19
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			value = { "int | a + b", "varchar(30) | concat_ws('-', s, l)", "int | timestampdiff(year, d, e)",
					"date | date(e)", "varchar(20) | lpad(s, 5, '0')", "decimal(10,2) | a * 1.19",
					"int | if(a > b, a, b)", "varchar(9) | trim(s)", "int | a << 2",
					"varchar(50) | json_unquote(json_extract(j, '$.a'))" })
	void computationIsTheSame(String type, String expression) throws SQLException {
		assertSame("x " + type + " as (" + expression + ")",
				(table) -> withLast(table, type, null, new Column.Generation.Computed(expression, false)));
	}

	@ParameterizedTest // C14
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			value = { "datetime | now()", "datetime(6) | NOW(6)", "timestamp | localtime", "boolean | true",
					"boolean | 0", "decimal(10,2) | 0", "decimal(10,2) | 0.00", "decimal(10,2) | 1e1", "int | '007'",
					"double | 1.5e3", "float | .5", "int | (1+1)", "varchar(50) | (concat('a', uuid()))",
					"date | (current_date + interval 1 day)", "date | '20240102'", "time | '101112'",
					"datetime | '2024-1-2 3:4:5'", "varchar(9) | 5", "enum('A','B') | 'b'", "set('x','y') | 'y,x'",
					"year | 24", "bit(4) | 0x0a", "char(3) | 'x  '", "json | (json_array())",
					"varchar(20) | _utf8mb4'x'", "varchar(30) | (cast(now() as char))",
					"datetime(3) | current_timestamp(3)", "int | null" })
	void defaultIsTheSame(String type, String value) throws SQLException {
		assertSame("x " + type + " default " + value,
				(table) -> withLast(table, type, new Column.Default.Expression(value), null));
	}

	@ParameterizedTest // C11, C18
	@ValueSource(strings = { "text(300)", "blob(70000)", "long varchar", "character varying(20)", "national char(3)",
			"nvarchar(9)", "double precision", "float(30)", "dec", "numeric(5)", "int4", "middleint", "bool",
			"char byte", "varchar(20) ascii", "text binary", "integer(9) unsigned", "real", "fixed(6,2)" })
	void typeIsTheSame(String type) throws SQLException {
		assertSame("x " + type, (table) -> withLast(table, type, null, null));
	}

	@Test // C20
	void collationIsTheSameUnderItsOldName() throws SQLException {
		assertSame("x varchar(9) collate utf8mb3_bin", (table) -> {
			Column column = table.columns().get(COLUMNS);
			return replaceLast(table,
					new Column(column.name(), column.type(), true, null, null, "utf8_bin", null, column.options()));
		});
	}

	@Test
	void differenceStays() throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			Comparison comparison = compare(connection, "constraint ck check (a > 1)", (table) -> table
				.withConstraints(List.of(new Constraint.Check(Identifier.quoted("ck"), "interval(a, 1, 2) = 2"))));
			assertThat(comparison.operations()).hasSize(2);
			assertThat(comparison.otherFindings()).isEmpty();
		}
	}

	@Test
	void leavesTransactionAndSessionAsTheyAre() throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			server.execute("create table t (a int)", "create table jpam_echo (b int)",
					"set sql_mode = 'ANSI_QUOTES,STRICT_ALL_TABLES'");
			connection.setAutoCommit(false);
			server.execute("insert into t values (1)");
			assertThat(spell(connection, server.read("t"))).isInstanceOf(TableEcho.Answer.Spelled.class);
			assertThat(spell(connection, server.read("jpam_echo"))).isInstanceOf(TableEcho.Answer.Spelled.class);
			connection.rollback();
			assertThat(server.count("t")).isZero();
			assertThat(server.dump().get("jpam_echo")).contains("\"b\" int");
			assertThat(MySqlServer.read(connection).sqlModes()).containsExactlyInAnyOrder("ANSI_QUOTES",
					"STRICT_ALL_TABLES");
		}
	}

	@Test
	void spellsTableOfOtherDatabase() throws SQLException {
		try (TestSchema schema = database().fresh();
				TestSchema other = database().fresh();
				Connection connection = schema.connection()) {
			other.execute("create table t (a varchar(9) default 'x') charset=latin1 collate=latin1_bin");
			Table table = dialect(connection).reader(connection)
				.read(new io.github.jpamigrations.schema.Scope(
						List.of(new io.github.jpamigrations.schema.Namespace(Identifier.quoted(other.name()), null))))
				.tables()
				.get(0);
			assertThat(spell(connection, table)).isInstanceOfSatisfying(TableEcho.Answer.Spelled.class,
					(answer) -> assertThat(answer.table().name()).isEqualTo(table.name()));
		}
	}

	@Test
	void readOnlySessionLeavesTextsUndecided() throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			new MySqlServerAccess(connection, dialect(connection)).execute(TABLE,
					"alter table t add constraint ck check (timestampdiff(day, d, e) > 1)",
					"set session transaction read only");
			assertUndecided(connection);
		}
	}

	@Test
	void missingRightLeavesTextsUndecided() throws SQLException {
		try (TestSchema schema = database().fresh()) {
			schema.execute(TABLE, "alter table t add constraint ck check (timestampdiff(day, d, e) > 1)",
					"create user " + schema.name() + " identified by 'Echo-1'",
					"grant select, create, alter, drop, references on " + schema.name() + ".* to " + schema.name());
			try (Connection connection = DriverManager.getConnection(schema.url(), schema.name(), "Echo-1")) {
				Finding finding = assertUndecided(connection);
				assertThat(finding.message()).contains("Access denied for user");
			}
			finally {
				schema.execute("drop user " + schema.name());
			}
		}
	}

	private Finding assertUndecided(Connection connection) throws SQLException {
		Comparison comparison = compare(connection, (table) -> table.withConstraints(
				List.of(new Constraint.Check(Identifier.quoted("ck"), "timestampdiff(day, `d`, (`e`)) > (0 + 1)"))));
		assertThat(comparison.operations()).isEmpty();
		assertThat(comparison.otherFindings()).hasSize(1);
		assertThat(comparison.otherFindings().get(0).code()).isEqualTo("undecided");
		return comparison.otherFindings().get(0);
	}

	private void assertSame(String element, Change change) throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			Comparison comparison = compare(connection, element, change);
			assertThat(comparison.operations()).isEmpty();
			assertThat(comparison.otherFindings()).isEmpty();
		}
	}

	private Comparison compare(Connection connection, String element, Change change) throws SQLException {
		new MySqlServerAccess(connection, dialect(connection)).execute(TABLE.replace("\n)", ",\n  " + element + "\n)"));
		return compare(connection, change);
	}

	private Comparison compare(Connection connection, Change change) throws SQLException {
		SchemaDialect dialect = dialect(connection);
		Table current = new MySqlServerAccess(connection, dialect).read("t");
		ComparisonOptions options = ComparisonOptions.of(Ownership.ALL).withEcho(dialect.echo(connection));
		return new SchemaComparator(dialect.signatures()).compare(schema(current), schema(change.of(current)), options);
	}

	private TableEcho.Answer spell(Connection connection, Table table) throws SQLException {
		return dialect(connection).echo(connection).spell(table);
	}

	private static DatabaseSchema schema(Table table) {
		return new DatabaseSchema(List.of(table), List.of(), List.of(), List.of());
	}

	private static Table withLast(Table table, String type, Column.Default value, Column.Generation generation) {
		Column last = table.columns().get(COLUMNS);
		return replaceLast(table,
				new Column(last.name(),
						new Column.Type(type, last.type().jdbcCode(), null, null, null, last.type().enumValues()), true,
						value, generation, null, null, Map.of()));
	}

	private static Table replaceLast(Table table, Column last) {
		List<Column> columns = new ArrayList<>(table.columns());
		columns.set(COLUMNS, last);
		return table.withColumns(columns);
	}

	private interface Change {

		Table of(Table current);

	}

}
