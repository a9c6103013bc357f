package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a server of the family says about a table is the same before it is read and
 * dropped and after it has been created again.
 */
public abstract class TableCircleContract {

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	@ParameterizedTest(name = "{0}")
	@MethodSource("scripts")
	void comesBackAsItWas(String name, String script) throws SQLException {
		assertCircle(script, "");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("scripts")
	void comesBackUnderAnsiQuotes(String name, String script) throws SQLException {
		assertCircle(script, ",ANSI_QUOTES");
	}

	/**
	 * Only values: a table whose expressions hold a backslash can't even be shown by the
	 * server under this mode.
	 */
	@Test
	void comesBackWithoutBackslashEscapes() throws SQLException {
		assertCircle("""
				create table t (a varchar(50) default 'it''s \\\\ "x"\\n' comment 'c\\\\d\\n', e enum('a\\\\b', 'c''d'),
				check (a <> 'its')) comment 'x\\\\y'""", ",NO_BACKSLASH_ESCAPES");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("scripts")
	void isSpelledAsItIsRead(String name, String script) throws SQLException {
		assertEcho(script, "");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("scripts")
	void isSpelledAsItIsReadUnderAnsiQuotes(String name, String script) throws SQLException {
		assertEcho(script, ",ANSI_QUOTES");
	}

	@Test
	void isSpelledAsItIsReadWithoutBackslashEscapes() throws SQLException {
		assertEcho(
				"""
						create table t (a varchar(50) default 'it''s \\ "x"\n' comment 'c\\d\n', e enum('a\\b', 'c''d') default 'c''d',
						f varchar(90) default (concat(a, 'x\\y')), check (a <> 'x\\y'), check (a <> 'its'))""",
				",NO_BACKSLASH_ESCAPES");
	}

	private void assertEcho(String script, String modes) throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			schema.execute(script.strip().split(";\n"));
			execute(connection, "set sql_mode = concat(@@sql_mode, '" + modes + "')");
			SchemaDialect dialect = dialect(connection);
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect);
			Map<String, String> before = server.dump();
			for (Table table : server.read().tables()) {
				TableEcho.Answer answer = dialect.echo(connection).spell(table);
				assertThat(answer).isInstanceOf(TableEcho.Answer.Spelled.class);
				assertThat(texts(((TableEcho.Answer.Spelled) answer).table(), dialect.signatures()))
					.isEqualTo(texts(table, dialect.signatures()));
			}
			assertThat(server.dump()).isEqualTo(before);
		}
	}

	private static List<String> texts(Table table, Signatures signatures) {
		List<String> result = new ArrayList<>();
		for (Column column : table.columns()) {
			String computation = (column.generation() instanceof Column.Generation.Computed computed)
					? computed.stored() + signatures.expression(computed.expression()) : "";
			result.add(column.name() + " " + signatures.type(column) + " " + column.collation() + " "
					+ signatures.defaultValue(column) + " " + computation);
		}
		table.constraints(Constraint.Check.class)
			.forEach((check) -> result.add(check.name() + " " + signatures.expression(check.expression())));
		table.indexes()
			.forEach((index) -> index.parts()
				.stream()
				.forEach((part) -> result.add(index.name() + ((part instanceof Index.Part.OfExpression expression)
						? signatures.expression(expression.sql()) : part.toString()))));
		return result;
	}

	private void assertCircle(String script, String modes) throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			schema.execute(script.strip().split(";\n"));
			execute(connection, "set sql_mode = concat(@@sql_mode, '" + modes + "'), foreign_key_checks = 0");
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			Map<String, String> before = server.dump();
			DatabaseSchema read = server.read();
			server.clear();
			server.execute("set foreign_key_checks = 0");
			server.apply(creations(read));
			assertThat(server.dump()).isEqualTo(before);
			if (modes.isEmpty()) {
				assertThat(server.read()).isEqualTo(read);
			}
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static List<Operation> creations(DatabaseSchema schema) {
		Stream<Operation> sequences = schema.sequences().stream().map(TableCircleContract::creation);
		return Stream.concat(sequences, schema.tables().stream().map(TableCircleContract::creation)).toList();
	}

	private static Operation creation(Table table) {
		return new Operation.CreateTable(table);
	}

	private static Operation creation(Sequence sequence) {
		return new Operation.CreateSequence(sequence);
	}

}
