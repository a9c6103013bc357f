package io.github.jpamigrations.dialect.h2;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Column.Default;
import io.github.jpamigrations.schema.Column.Generation;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Constraint.Action;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.Namespace;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class H2ReaderIntegrationTests {

	private static final QualifiedName COMPANY = QualifiedName.of(id("COMPANY"));

	private H2Database database;

	@BeforeEach
	void open() {
		this.database = H2Database.open("");
		this.database.execute(H2Samples.EVERYTHING);
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void tableIsReadWithItsParts() {
		Table company = this.database.table("COMPANY");
		assertThat(company.columns()).containsExactly(
				new Column(id("ID"), type("BIGINT", Types.BIGINT, null), false, null, new Generation.Identity(), null,
						null, Map.of()),
				new Column(id("NAME"), type("CHARACTER VARYING(100)", Types.VARCHAR, 100L), false, null, null, null,
						null, Map.of()),
				new Column(id("FOUNDED"), type("INTEGER", Types.INTEGER, null), true, null, null, null, null, Map.of()),
				new Column(id("COUNTRY"), type("CHARACTER(2)", Types.CHAR, 2L), false, new Default.Literal("CH"), null,
						null, null, Map.of()));
		assertThat(company.constraints()).satisfiesExactly(
				(key) -> assertThat(key).isEqualTo(new Constraint.PrimaryKey(key.name(), List.of(id("ID")))),
				(unique) -> assertThat(unique)
					.isEqualTo(new Constraint.Unique(id("COMPANY_NAME"), List.of(id("NAME")))),
				(unique) -> assertThat(unique)
					.isEqualTo(new Constraint.Unique(unique.name(), List.of(id("FOUNDED"), id("COUNTRY")))),
				(check) -> assertThat(((Constraint.Check) check).expression().replaceAll("\\s+", " "))
					.isEqualTo("(\"FOUNDED\" > 1800) AND ((\"COUNTRY\" IN('CH', 'DE')) OR (\"NAME\" LIKE 'A%'))"));
		assertThat(company.indexes()).isEmpty();
		assertThat(company.comment()).isNull();
		assertThat(this.database.table("PERSON").comment()).isEqualTo("who's who");
	}

	@Test
	void namesInExpressionsAreReadAsTheyAre() {
		this.database.execute("CREATE TABLE measure (\"größe\" INTEGER, \"grösser\" INTEGER AS (\"größe\" + 1), "
				+ "CONSTRAINT positive CHECK (\"größe\" >= -5))");
		Table measure = this.database.table("MEASURE");
		assertThat(measure.columns().get(1).generation()).isEqualTo(new Generation.Computed("\"größe\" + 1", true));
		assertThat(measure.constraints(Constraint.Check.class)).singleElement()
			.satisfies((check) -> assertThat(check.expression()).isEqualTo("\"größe\" >= -5"));
	}

	@Test
	void typesAreReadInFull() {
		assertThat(column("SALARY").type())
			.isEqualTo(new Column.Type("NUMERIC(38, 2)", Types.NUMERIC, null, 38, 2, List.of()));
		assertThat(column("CHANGED").type())
			.isEqualTo(new Column.Type("TIMESTAMP(3)", Types.TIMESTAMP, null, 3, null, List.of()));
		assertThat(column("KIND").type())
			.isEqualTo(new Column.Type("ENUM('A', 'it''s', 'ä')", 6000, null, null, null, List.of("A", "it's", "ä")));
		assertThat(column("STATUS").type().sql()).isEqualTo("status");
		assertThat(column("TAGS").type().sql()).isEqualTo("CHARACTER VARYING(20) ARRAY[5]");
		assertThat(column("SPAN").type().sql()).isEqualTo("INTERVAL DAY TO SECOND");
		assertThat(column("MINUTES").type().sql()).isEqualTo("TIME(6) WITH TIME ZONE");
	}

	@Test
	void defaultsAreLiteralsOrExpressions() {
		assertThat(column("NAME").defaultValue()).isEqualTo(new Default.Literal("it's \\ ö"));
		assertThat(column("SALARY").defaultValue()).isEqualTo(new Default.Literal("1.50"));
		assertThat(column("ACTIVE").defaultValue()).isEqualTo(new Default.Literal("true"));
		assertThat(column("TEXT_NUMBER").defaultValue()).isEqualTo(new Default.Expression("'7'"));
		assertThat(column("BORN").defaultValue()).isEqualTo(new Default.Expression("DATE '2000-01-01'"));
		assertThat(column("TOKEN").defaultValue()).isEqualTo(new Default.Expression("RANDOM_UUID()"));
		assertThat(column("COMPANY").defaultValue()).isNull();
	}

	@Test
	void whatTheServerMakesIsGenerationOrOption() {
		Column id = column("ID");
		assertThat(id.generation()).isEqualTo(new Generation.Identity());
		assertThat(id.options()).containsExactly(Map.entry("generated", "ALWAYS"), Map.entry("start with", "5"),
				Map.entry("increment by", "3"), Map.entry("cache", "7"));
		assertThat(column("DOUBLE_SALARY").generation()).isEqualTo(new Generation.Computed("\"SALARY\" * 2", true));
		assertThat(column("CHANGED").options()).containsExactly(Map.entry("on update", "CURRENT_TIMESTAMP"));
		assertThat(column("HIDDEN").options()).containsExactly(Map.entry("invisible", ""));
		assertThat(column("MUST").options()).containsExactly(Map.entry("default on null", ""));
	}

	@Test
	void foreignKeysAreReadWithTheirActions() {
		assertThat(this.database.table("PERSON").foreignKeys()).satisfiesExactlyInAnyOrder(
				(key) -> assertThat(key).isEqualTo(new Constraint.ForeignKey(key.name(), List.of(id("COMPANY")),
						COMPANY, List.of(id("ID")), Action.CASCADE, Action.RESTRICT)),
				(key) -> assertThat(key).isEqualTo(new Constraint.ForeignKey(id("PERSON_BOSS"), List.of(id("BOSS")),
						QualifiedName.of(id("PERSON")), List.of(id("ID")), Action.NO_ACTION, Action.NO_ACTION)));
	}

	@Test
	void foreignKeyKeepsTheOrderOfItsOwnColumns() {
		Table detail = read("OTHER").tables()
			.stream()
			.filter((table) -> table.name().name().text().equals("DETAIL"))
			.findFirst()
			.orElseThrow();
		assertThat(detail.foreignKeys()).singleElement().satisfies((key) -> {
			assertThat(key.columns()).containsExactly(id("A"), id("B"));
			assertThat(key.referencedColumns()).containsExactly(id("COMPANY"), id("PERSON"));
			assertThat(key.referencedTable()).isEqualTo(new QualifiedName(null, id("OTHER"), id("MEMBERSHIP")));
		});
	}

	@Test
	void indexesOfConstraintsAreLeftOut() {
		assertThat(this.database.table("PERSON").indexes()).containsExactly(
				index("BY_ACTIVE", false, Map.of("method", "HASH"), part("ACTIVE", false)),
				index("BY_COMPANY", false, Map.of(), part("COMPANY", false)),
				index("BY_NAME", false, Map.of("comment", "for lists"), part("NAME", false), part("SALARY", true)),
				index("BY_PLACE", false, Map.of("method", "SPATIAL"), part("PLACE", false)),
				index("BY_TOKEN", true, Map.of(), part("TOKEN", false)),
				index("ODD_NULLS", false, Map.of("nulls of BORN", "FIRST", "nulls of CHANGED", "LAST"),
						part("BORN", true), part("CHANGED", false)),
				index("WITH_MORE", true, Map.of("nulls distinct", "NULLS NOT DISTINCT", "include", "name"),
						part("NUMBER", false)));
	}

	@Test
	void sequencesOfIdentityColumnsAreLeftOut() {
		assertThat(read("OTHER").sequences()).containsExactly(
				new Sequence(new QualifiedName(null, id("OTHER"), id("ODD")), 3, 2,
						Map.of("as", "INTEGER", "maxvalue", "99", "cycle", "", "cache", "5")),
				new Sequence(QualifiedName.of(id("NUMBERS")), 10, 50, Map.of()));
	}

	@Test
	void domainsAreNamedTypes() {
		assertThat(this.database.read().types())
			.satisfiesExactly(
					(type) -> assertThat(type.createSql()).satisfiesExactly(
							(sql) -> assertThat(sql).isEqualTo("CREATE DOMAIN small AS INTEGER"),
							(sql) -> assertThat(sql).isEqualTo("COMMENT ON DOMAIN small IS 'it''s small'"),
							(sql) -> assertThat(sql)
								.matches("ALTER DOMAIN small ADD CONSTRAINT \\w+ CHECK \\(VALUE . \\d+\\)"),
							(sql) -> assertThat(sql)
								.matches("ALTER DOMAIN small ADD CONSTRAINT \\w+ CHECK \\(VALUE . \\d+\\)")),
					(type) -> {
						assertThat(type).returns(QualifiedName.of(id("STATUS")), NamedType::name)
							.returns(List.of("NEW", "DONE"), NamedType::enumValues);
						assertThat(type.createSql().get(0))
							.isEqualTo("CREATE DOMAIN status AS CHARACTER VARYING(10) DEFAULT 'NEW'");
					});
	}

	@Test // D3
	void viewsTemporaryAndLinkedTablesAndOtherSchemasAreLeftOut() {
		DatabaseSchema before = this.database.read();
		this.database.execute(H2Samples.FOREIGN);
		assertThat(this.database.read()).isEqualTo(before);
		assertThat(read("THIRD").tables()).extracting((table) -> table.name().toString())
			.containsExactly("COMPANY", "PERSON", "THIRD.A_TABLE");
	}

	@Test
	void schemaThatDoesNotExistIsEmpty() {
		assertThat(read("NOWHERE")).isEqualTo(this.database.read());
	}

	@Test
	void namespaceThatIsTheCurrentSchemaIsReadOnce() {
		assertThat(read("PUBLIC")).isEqualTo(this.database.read());
	}

	@Test
	void tableInMemoryOfPersistentDatabaseIsOne(@TempDir Path directory) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:" + directory.resolve("db"), "sa", "");
				Statement statement = connection.createStatement()) {
			statement.execute("create memory table m (id integer)");
			statement.execute("create table t (id integer)");
			H2Dialect dialect = H2Dialect.of(connection);
			assertThat(dialect.reader(connection).read(Scope.DEFAULT).tables()).extracting(Table::options)
				.containsExactly(Map.of("storage", "MEMORY"), Map.of());
		}
	}

	@Test
	void numberOfStatementsDoesNotDependOnTheNumberOfTables() throws SQLException {
		List<String> few = new ArrayList<>();
		this.database.dialect().reader(recording(this.database.connection(), few)).read(Scope.DEFAULT);
		for (int i = 0; i < 50; i++) {
			this.database.execute(
					"create table many" + i + " (id bigint generated by default as identity primary key, "
							+ "p integer references person, s status, c integer check (c > 0), u integer unique)",
					"create index many_index" + i + " on many" + i + "(c)");
		}
		List<String> many = new ArrayList<>();
		this.database.dialect().reader(recording(this.database.connection(), many)).read(Scope.DEFAULT);
		assertThat(many).isEqualTo(few).hasSizeLessThanOrEqualTo(10);
	}

	private DatabaseSchema read(String schema) {
		return this.database.read(new Scope(List.of(new Namespace(null, id(schema)))));
	}

	private Column column(String name) {
		return this.database.table("PERSON")
			.columns()
			.stream()
			.filter((column) -> column.name().text().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static Connection recording(Connection connection, List<String> statements) {
		return (Connection) Proxy.newProxyInstance(H2ReaderIntegrationTests.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					assertThat(method.getName()).isEqualTo("prepareStatement");
					statements.add((String) arguments[0]);
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	private static Identifier id(String name) {
		return Identifier.quoted(name);
	}

	private static Column.Type type(String sql, int code, @Nullable Long length) {
		return new Column.Type(sql, code, length, null, null, List.of());
	}

	private static Index index(String name, boolean unique, Map<String, String> options, Index.Part... parts) {
		return new Index(id(name), unique, List.of(parts), null, options);
	}

	private static Index.Part part(String column, boolean descending) {
		return new Index.Part.OfColumn(id(column), null, descending);
	}

}
