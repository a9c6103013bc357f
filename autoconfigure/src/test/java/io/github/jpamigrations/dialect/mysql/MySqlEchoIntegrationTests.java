package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.diff.ComparisonOptions;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link TableEchoContract} on MySQL.
 */
class MySqlEchoIntegrationTests extends TableEchoContract {

	@Override
	protected TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	protected SchemaDialect dialect(Connection connection) throws SQLException {
		return MySqlDialect.of(connection);
	}

	@Test
	void spellsTableWithoutKeyWhereKeysAreRequired() throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			server.execute("create table t (a int, check (a in (1)))", "set session sql_require_primary_key = 1");
			assertThat(dialect(connection).echo(connection).spell(server.read("t")))
				.isInstanceOf(TableEcho.Answer.Spelled.class);
		}
	}

	@Test // K7
	void spellsFunctionalIndexes() throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			server.execute("create table t (a int, b varchar(20), key k ((a mod 3), b desc), "
					+ "unique key u ((trim(leading 'x' from b)) desc))");
			Table read = server.read("t");
			Index.Part first = new Index.Part.OfExpression("mod(a, 3)", false);
			Index.Part second = new Index.Part.OfExpression("trim(leading 'x' from b)", true);
			Index u = read.indexes().get(0);
			Index k = read.indexes().get(1);
			Table model = read.withIndexes(List.of(new Index(u.name(), true, List.of(second), null, Map.of()),
					new Index(k.name(), false, List.of(first, k.parts().get(1)), null, Map.of())));
			SchemaDialect dialect = dialect(connection);
			ComparisonOptions options = ComparisonOptions.of(Ownership.ALL).withEcho(dialect.echo(connection));
			assertThat(new SchemaComparator(dialect.signatures())
				.compare(new DatabaseSchema(List.of(read), List.of(), List.of(), List.of()),
						new DatabaseSchema(List.of(model), List.of(), List.of(), List.of()), options)
				.operations()).isEmpty();
		}
	}

}
