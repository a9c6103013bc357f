package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MySqlReader}.
 */
class MySqlReaderIntegrationTests extends CatalogReaderContract {

	@Override
	protected TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	protected SchemaDialect dialect(Connection connection) throws SQLException {
		return MySqlDialect.of(connection);
	}

	@Override
	protected String now() {
		return "CURRENT_TIMESTAMP(6)";
	}

	@Override
	protected String twice() {
		return "(`price` * 2)";
	}

	@Test
	void readsDefaultsOfAllKinds() throws SQLException {
		Table table = read(
				"""
						create table t (a bit default 1, b varbinary(4) default 'ab', c varbinary(4) default '',
							d varchar(40) default (uuid()), e varchar(40) default 'uuid()', f varchar(40) default (concat('é', 'x''y')))""")
			.tables()
			.get(0);
		assertThat(table.columns()).extracting(Column::defaultValue)
			.containsExactly(new Column.Default.Expression("b'1'"), new Column.Default.Expression("0x6162"),
					new Column.Default.Literal(""), new Column.Default.Expression("(uuid())"),
					new Column.Default.Literal("uuid()"),
					new Column.Default.Expression("(concat(_utf8mb4'é',_utf8mb4'x\\'y'))"));
	}

	@Test // K10
	void readsIndexOverExpression() throws SQLException {
		Table table = read("create table t (a varchar(40), key fx ((lower(a)) desc, a))").tables().get(0);
		assertThat(table.indexes()).containsExactly(new Index(id("fx"), false,
				List.of(new Index.Part.OfExpression("lower(`a`)", true), new Index.Part.OfColumn(id("a"), null, false)),
				null, Map.of()));
	}

	@Test
	void leavesOutGeneratedInvisiblePrimaryKey() throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			server.execute("set sql_generate_invisible_primary_key = 1", "create table t (a int, b int, key (b))");
			assertThat(server.read("t").columns()).hasSize(2);
			assertThat(server.read("t").constraints()).isEmpty();
			assertThat(server.read("t").indexes()).hasSize(1);
		}
	}

	@Test // K9
	void leavesCheckThatIsNotEnforcedToItsTable() throws SQLException {
		Table table = read("create table t (a int, constraint c1 check (a > 0) not enforced, check (a < 9))").tables()
			.get(0);
		assertThat(table.constraints()).containsExactly(new Constraint.Check(id("t_chk_1"), "`a` < 9"));
		assertThat(table.options()).containsEntry("not enforced check c1", "`a` > 0");
	}

	@Test
	void readsIndexesByNameWithoutProcessPrivilege() throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			String user = "u" + schema.name().substring(2);
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			server.execute("create table t (a int, key z (a), key b (a))",
					"create user " + user + " identified by 'Some-0-password'",
					"grant all on " + schema.name() + ".* to " + user);
			try (Connection limited = java.sql.DriverManager.getConnection(schema.url(), user, "Some-0-password")) {
				Table read = new MySqlServerAccess(limited, dialect(limited)).read("t");
				assertThat(read.indexes()).extracting((index) -> index.name().text()).containsExactly("b", "z");
				assertThat(server.read("t").indexes()).extracting((index) -> index.name().text())
					.containsExactly("z", "b");
			}
			finally {
				server.execute("drop user " + user);
			}
		}
	}

}
