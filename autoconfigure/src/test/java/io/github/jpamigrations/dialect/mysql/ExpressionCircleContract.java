package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person writes and what a server of the family makes of it have equal signatures.
 */
public abstract class ExpressionCircleContract {

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	@ParameterizedTest // K9
	@ValueSource(strings = { "a > 0", "(a > 0)", "((a > 0))", "a between 0 and 2", "s in ('A','B')", "S IN ('A')",
			"a > 0 and a < 10", "a > 0 and a < 10 or b = 3", "a > 0 and (a < 10 or b = 3)", "not a = 3",
			"not (a > 1 or b > 2)", "a is null or a > b", "s is not null", "s <> 'x' AND s != 'y'",
			"s not in ('A','B')", "a + b * 2 > 7", "(a + b) * 2 > 7", "a % 2 = 0", "a mod 2 = 0",
			"length(s) > 3 and lower(s) = s", "s like 'A%'", "s not like '%x'", "`order` > 0", "a > -1",
			"a not between 1 and 2", "s = 'it''s'", "s = 'back\\\\slash'", "coalesce(a, b, 0) >= 0",
			"a > 0 and b > 0 and c > 0", "a > 0 or (b > 0 or c > 0)", "a = 1 xor b = 1", "d > '2024-01-01'",
			"a - b - c > 0", "a - (b - c) > 0", "(s in ('A', 'B') and a is not null)",
			"case when a > 1 then 'X' else s end = 'X'", "case a when 1 then 2 end > 1", "cast(a as char(5)) <> 'x'",
			"cast(s as signed integer) > 1", "convert(s, unsigned) > 1", "cast(s as decimal(10,2)) > 1",
			"d + interval 1 day > '2024-01-01'", "date_sub(d, interval 1 month) > '2024-01-01'", "s regexp '^x'",
			"s not rlike '^x'", "extract(year from d) > 2000", "mod(a, 2) = 0", "a <=> 1", "s like 'x|%' escape '|'",
			"trim(s) <> ''", "a > +1", "a > 1.50", "a = true", "s = concat('a' 'b')", "date(d) > '2024-01-01'",
			"datediff(d, '2024-01-01') > 1", "-a > -(1 + 1)", "s > 'a' collate utf8mb4_bin", "`key` = 1",
			"json_extract(s, '$.x') > 1", "if(a > 1, 2, 3) > 2", "length(s) > 1 or char_length(s) > 1 and a = 1" })
	void checkIsTheSameAfterwards(String condition) throws SQLException {
		Table table = read("constraint ck check (" + condition + ")");
		Constraint.Check check = table.constraints(Constraint.Check.class).findFirst().orElseThrow();
		assertThat(signature(check.expression())).isEqualTo(signature(condition));
	}

	@ParameterizedTest // C19
	@ValueSource(strings = { "a + b", "concat(s, '-', a)", "a * 2 + 1", "ifnull(a, b)", "if(a > 1, b, c)",
			"upper(concat(s, 'x'))" })
	void computationIsTheSameAfterwards(String expression) throws SQLException {
		Column column = read("x varchar(100) as (" + expression + ")").columns().get(COLUMNS);
		Column.Generation.Computed computed = (Column.Generation.Computed) column.generation();
		assertThat(computed).isNotNull();
		assertThat(signature(computed.expression())).isEqualTo(signature(expression));
	}

	@ParameterizedTest // C14
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = { "varchar(20) | 'x'", "varchar(20) | 'it''s'",
			"varchar(20) | \"double\"", "varchar(40) | (uuid())", "varchar(20) | (concat('a', 'b'))", "int | 5",
			"int | '5'", "int | -5", "int | +5", "int unsigned | 0", "bigint | 007", "decimal(10,2) | 1.5",
			"decimal(38,2) | 0", "double | 1.5e3", "float | 0.5", "boolean | true", "bit | b'1'", "bit | 0",
			"bit | true", "bit(8) | 5", "tinyint(1) | false", "datetime(6) | current_timestamp(6)", "datetime | now()",
			"timestamp(3) | CURRENT_TIMESTAMP(3)", "timestamp | current_timestamp()", "datetime(6) | localtimestamp(6)",
			"datetime(6) | '2024-01-01'", "datetime(6) | '2024-01-01 10:11:12.5'", "date | '2024-01-01'",
			"date | (current_date)", "time(6) | '10:11:12'", "varbinary(10) | 'ab'", "varbinary(10) | x'6162'",
			"enum('A','B') | 'B'", "year | 2024", "int | (1 + 2)", "int | null", "text | ('long')",
			"json | (json_object('a', 1))", "varchar(30) | 'current_timestamp'" })
	void defaultIsTheSameAfterwards(String type, String value) throws SQLException {
		Column read = read("x " + type + " default " + value).columns().get(COLUMNS);
		Column written = new Column(read.name(), read.type(), true, new Column.Default.Expression(value), null, null,
				null, read.options());
		Column defined = new Column(read.name(), new Column.Type(type + " default " + value, read.type().jdbcCode(),
				null, null, null, read.type().enumValues()), true, null, null, null, null, read.options());
		assertThat(signatures().defaultValue(read)).isEqualTo(signatures().defaultValue(written))
			.isEqualTo(signatures().defaultValue(defined));
	}

	private static final int COLUMNS = 7;

	private Table read(String element) throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			server.execute("create table t (a int, b int, c int, d date, s varchar(20), `order` int, `key` int, "
					+ element + ")");
			return server.read("t");
		}
	}

	private Signatures signatures() throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			return dialect(connection).signatures();
		}
	}

	private String signature(String expression) throws SQLException {
		return signatures().expression(expression);
	}

}
