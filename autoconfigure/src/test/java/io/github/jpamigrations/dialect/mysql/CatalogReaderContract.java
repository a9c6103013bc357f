package io.github.jpamigrations.dialect.mysql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Namespace;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader of the family makes of a catalog.
 */
public abstract class CatalogReaderContract {

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	@Test
	void readsNothingFromEmptyDatabase() throws SQLException {
		assertThat(read()).isEqualTo(DatabaseSchema.EMPTY);
	}

	@Test
	void readsColumns() throws SQLException {
		Table table = read("""
				create table t (
					id bigint not null auto_increment primary key,
					name varchar(50) not null default 'x' comment 'the name',
					price decimal(10,2) default 1.5,
					colour enum('RED', 'it''s'),
					at datetime(6) default current_timestamp(6) on update current_timestamp(6),
					hidden int invisible,
					twice decimal(11,2) generated always as (price * 2) stored,
					latin char(3) character set latin1 collate latin1_bin
				)""").tables().get(0);
		assertThat(table.columns()).extracting((column) -> column.name().text())
			.containsExactly("id", "name", "price", "colour", "at", "hidden", "twice", "latin");
		assertThat(table.columns()).extracting(Column::nullable)
			.containsExactly(false, false, true, true, true, true, true, true);
		assertThat(table.columns()).extracting(Column::defaultValue)
			.usingRecursiveFieldByFieldElementComparator()
			.containsExactly(null, new Column.Default.Literal("x"), new Column.Default.Literal("1.50"), null,
					new Column.Default.Expression(now()), null, null, null);
		assertThat(table.columns()).extracting(Column::generation)
			.containsExactly(new Column.Generation.Identity(), null, null, null, null, null,
					new Column.Generation.Computed(twice(), true), null);
		assertThat(table.columns()).extracting(Column::collation)
			.containsExactly(null, null, null, null, null, null, null, "latin1_bin");
		assertThat(table.columns()).extracting(Column::comment)
			.containsExactly(null, "the name", null, null, null, null, null, null);
		assertThat(table.columns()).extracting(Column::options)
			.containsExactly(Map.of(), Map.of(), Map.of(), Map.of(), Map.of("on update", now()),
					Map.of("invisible", ""), Map.of(), Map.of());
		assertThat(table.columns().get(3).type().enumValues()).containsExactly("RED", "it's");
		assertThat(table.columns().get(2).type()).extracting(Column.Type::precision, Column.Type::scale)
			.containsExactly(10, 2);
		assertThat(table.columns().get(1).type().length()).isEqualTo(50);
	}

	protected abstract String now();

	protected abstract String twice();

	@Test // K8
	void readsKeysAndIndexes() throws SQLException {
		Table table = read("""
				create table t (
					a int, b int not null, c varchar(50), d text,
					primary key (b, a), unique uk_c (c), unique index ux_prefix (c(5)), key ix_desc (a desc, c),
					key ix_comment (a) comment 'why', fulltext key ft (d), constraint ck check (a > 0)
				)""").tables().get(0);
		assertThat(table.constraints()).extracting(Constraint::getClass)
			.containsExactly(Constraint.PrimaryKey.class, Constraint.Unique.class, Constraint.Check.class);
		assertThat(table.constraints().get(0)).isEqualTo(new Constraint.PrimaryKey(null, List.of(id("b"), id("a"))));
		assertThat(table.constraints().get(1)).isEqualTo(new Constraint.Unique(id("uk_c"), List.of(id("c"))));
		assertThat(table.constraints().get(2)).isEqualTo(new Constraint.Check(id("ck"), "`a` > 0"));
		assertThat(table.indexes()).containsExactlyInAnyOrder(
				new Index(id("ux_prefix"), true, List.of(new Index.Part.OfColumn(id("c"), 5, false)), null, Map.of()),
				new Index(id("ix_desc"), false, List.of(part("a", true), part("c", false)), null, Map.of()),
				new Index(id("ix_comment"), false, List.of(part("a", false)), null, Map.of("comment", "why")),
				new Index(id("ft"), false, List.of(part("d", false)), null, Map.of("type", "FULLTEXT")));
	}

	@Test // K5
	void readsForeignKeysWithRestrictAsNoAction() throws SQLException {
		DatabaseSchema schema = read("create table p (id int primary key, a int, b int, unique uk (a, b))", """
				create table t (id int primary key, a int, b int,
					constraint fk1 foreign key (id) references p (id) on delete restrict on update cascade,
					constraint fk2 foreign key (b, a) references p (a, b) on delete set null on update no action)""");
		QualifiedName parent = QualifiedName.of(id("p"));
		assertThat(schema.tables().get(1).foreignKeys()).containsExactly(
				new Constraint.ForeignKey(id("fk1"), List.of(id("id")), parent, List.of(id("id")),
						Constraint.Action.NO_ACTION, Constraint.Action.CASCADE),
				new Constraint.ForeignKey(id("fk2"), List.of(id("b"), id("a")), parent, List.of(id("a"), id("b")),
						Constraint.Action.SET_NULL, Constraint.Action.NO_ACTION));
		assertThat(schema.tables().get(1).indexes()).extracting((index) -> index.name().text()).containsExactly("fk2");
	}

	@Test // T6
	void readsCommentAndOptions() throws SQLException {
		Table table = read("create table t (id int) comment 'it''s' row_format=dynamic charset=latin1").tables().get(0);
		assertThat(table.comment()).isEqualTo("it's");
		assertThat(table.options()).containsEntry("engine", "InnoDB")
			.containsEntry("charset", "latin1")
			.containsEntry("collation", "latin1_swedish_ci")
			.containsEntry("row_format", "DYNAMIC");
	}

	@Test // D3
	void leavesOutViewsAndTemporaryTables() throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			server.execute("create table t (id int)", "create view v as select * from t",
					"create temporary table x (id int)");
			assertThat(server.read().tables()).extracting((table) -> table.name().toString()).containsExactly("t");
		}
	}

	@Test // T7
	void readsFurtherDatabases() throws SQLException {
		try (TestSchema schema = database().fresh();
				TestSchema other = database().fresh();
				Connection connection = schema.connection()) {
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			other.execute("create table a (id int primary key)");
			server.execute(
					"create table b (id int, constraint fk_b foreign key (id) references " + other.name() + ".a (id))",
					"create table c (id int primary key)");
			other.execute("create table d (id int, foreign key (id) references " + schema.name() + ".c (id))");
			Identifier catalog = id(other.name());
			List<Table> tables = dialect(connection).reader(connection)
				.read(new Scope(List.of(new Namespace(catalog, null))))
				.tables();
			assertThat(tables).extracting(Table::name)
				.containsExactly(QualifiedName.of(id("b")), QualifiedName.of(id("c")),
						new QualifiedName(catalog, null, id("a")), new QualifiedName(catalog, null, id("d")));
			assertThat(tables.get(0).foreignKeys().get(0).referencedTable()).isEqualTo(tables.get(2).name());
			assertThat(tables.get(3).foreignKeys().get(0).referencedTable()).isEqualTo(tables.get(1).name());
			other.execute("drop table d");
			server.execute("drop table b");
		}
	}

	@Test
	void asksAsOftenForManyTablesAsForOne() throws SQLException {
		String[] one = { create(0) };
		String[] many = IntStream.range(0, 50).mapToObj(CatalogReaderContract::create).toArray(String[]::new);
		assertThat(statements(many)).isEqualTo(statements(one)).isLessThanOrEqualTo(10);
	}

	private static String create(int number) {
		return "create table t" + number + " (id int primary key, a int check (a > 0), b int unique, foreign key fk_"
				+ number + " (a) references t0 (id))";
	}

	private int statements(String... script) throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			schema.execute(script);
			AtomicInteger count = new AtomicInteger();
			SchemaDialect dialect = dialect(connection);
			assertThat(dialect.reader(counting(connection, count)).read(Scope.DEFAULT).tables()).hasSize(script.length);
			return count.get();
		}
	}

	private static Connection counting(Connection connection, AtomicInteger count) {
		return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					count.addAndGet(method.getName().matches("prepareStatement|createStatement|getMetaData") ? 1 : 0);
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

	protected final DatabaseSchema read(String... script) throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			schema.execute(script);
			return dialect(connection).reader(connection).read(Scope.DEFAULT);
		}
	}

	private static Index.Part part(String column, boolean descending) {
		return new Index.Part.OfColumn(id(column), null, descending);
	}

	protected static Identifier id(String name) {
		return Identifier.quoted(name);
	}

}
