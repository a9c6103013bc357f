package io.github.jpamigrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mysql.CatalogReaderContract;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.CurrentMariaDb;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MariaDbReader}.
 */
@CurrentMariaDb
class MariaDbReaderIntegrationTests extends CatalogReaderContract {

	@Override
	protected TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	protected SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
	}

	@Override
	protected String now() {
		return "current_timestamp(6)";
	}

	@Override
	protected String twice() {
		return "`price` * 2";
	}

	@Test // C6
	void readsTheCheckOfARenamedColumn() throws SQLException {
		Table table = read("create table t (a int, b int check (b > 7), c int check (c < 5))",
				"alter table t rename column b to d")
			.tables()
			.get(0);
		assertThat(table.columns()).extracting((column) -> column.name().text() + " " + column.type().sql())
			.containsExactly("a int(11)", "d int(11) CHECK (`d` > 7)", "c int(11) CHECK (`c` < 5)");
	}

	@Test
	void readsForeignKeysAsAUserWhoMayOnlyRead() throws SQLException {
		try (TestSchema schema = database().fresh(); TestSchema other = database().fresh()) {
			String user = "r_" + schema.name().substring(2, 14);
			other.execute("create table far (id int primary key)");
			schema.execute("create table a (x int, `y``, z` int, primary key (x, `y``, z`))",
					"create table b (id int primary key, x int, y int, constraint `f 1` foreign key (x, y) "
							+ "references a (x, `y``, z`) on delete cascade on update set null, "
							+ "constraint f2 foreign key (id) references " + other.name() + ".far (id))",
					"create user " + user + " identified by 'pw'",
					"grant select on " + schema.name() + ".* to " + user);
			try (Connection all = schema.connection();
					Connection some = DriverManager.getConnection(schema.url(), user, "pw")) {
				List<Table> hidden = dialect(some).reader(some).read(Scope.DEFAULT).tables();
				assertThat(hidden).isEqualTo(dialect(all).reader(all).read(Scope.DEFAULT).tables());
				assertThat(hidden.get(1).foreignKeys()).hasSize(2);
			}
			finally {
				schema.execute("drop user " + user, "drop table b");
			}
		}
	}

	@Test
	void readsDefaultsOfAllKinds() throws SQLException {
		Table table = read("""
				create table t (a bit default 1, b varbinary(4) default 'ab', c int default null,
					d varchar(40) default uuid(), e varchar(40) default 'uuid()', f varchar(40) default 'NULL')""")
			.tables()
			.get(0);
		assertThat(table.columns()).extracting(Column::defaultValue)
			.containsExactly(new Column.Default.Expression("b'1'"), new Column.Default.Expression("x'6162'"), null,
					new Column.Default.Expression("uuid()"), new Column.Default.Literal("uuid()"),
					new Column.Default.Literal("NULL"));
	}

	@Test // C18, K9
	void takesCheckOfColumnForPartOfItsType() throws SQLException {
		Table table = read("create table t (a int check (a > 0), j json, check (a < 9))").tables().get(0);
		assertThat(table.columns()).extracting((column) -> column.type().sql())
			.containsExactly("int(11) CHECK (`a` > 0)", "json");
		assertThat(table.columns()).extracting(Column::collation).containsExactly(null, null);
		assertThat(table.constraints()).containsExactly(new Constraint.Check(id("CONSTRAINT_1"), "`a` < 9"));
	}

	@Test // S1
	void readsSequences() throws SQLException {
		DatabaseSchema schema = read("create sequence b start with 1 increment by 50 nocache",
				"create sequence a start with 7 increment by -3 minvalue -100 maxvalue 50 cache 5 cycle");
		assertThat(schema.tables()).isEmpty();
		assertThat(schema.sequences()).containsExactly(
				new Sequence(QualifiedName.of(id("a")), 7, -3,
						Map.of("cache", "5", "minvalue", "-100", "maxvalue", "50", "cycle", "")),
				new Sequence(QualifiedName.of(id("b")), 1, 50, Map.of("cache", "0")));
	}

	@Test
	void readsSystemVersionedTable() throws SQLException {
		Table table = read("create table t (id int primary key, a int) with system versioning").tables().get(0);
		assertThat(table.columns()).extracting((column) -> column.name().text()).isEqualTo(List.of("id", "a"));
		assertThat(table.options()).containsEntry("versioning", "WITH SYSTEM VERSIONING");
	}

	@Test
	void leavesEndOfPeriodOutOfKeys() throws SQLException {
		Table table = read(
				"""
						create table t (id int primary key, a int unique, rs timestamp(6) generated always as row start,
							re timestamp(6) generated always as row end, period for system_time (rs, re)) with system versioning""")
			.tables()
			.get(0);
		assertThat(table.constraints()).containsExactly(new Constraint.PrimaryKey(null, List.of(id("id"))),
				new Constraint.Unique(id("a"), List.of(id("a"))));
	}

}
