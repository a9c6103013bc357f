package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is asked how it spells a table, and what it says is no difference.
 */
class PostgreSqlEchoIntegrationTests {

	private TestSchema schema;

	private Connection connection;

	private PostgreSqlDialect dialect;

	@BeforeEach
	void open() throws SQLException {
		this.schema = TestDatabase.POSTGRESQL.fresh();
		this.connection = this.schema.connection();
		this.dialect = PostgreSqlDialect.of(this.connection);
	}

	@AfterEach
	void close() throws SQLException {
		this.connection.close();
		this.schema.close();
	}

	/**
	 * A check that was written before the type of its column changed has other casts than
	 * one that is written after.
	 */
	@ParameterizedTest // C7 C9 C10 C11 C12
	@CsvSource(delimiter = ';', quoteCharacter = '`',
			value = { "varchar(10); varchar(20); a in ('x','y')", "varchar(10); varchar(20); a = 'x' or a like 'z%'",
					"varchar(10); text; a in ('x','y')", "text; varchar(10); a in ('x','y')",
					"char(3); varchar(3); a in ('abc','def') and a <> 'x'", "integer; bigint; a in (1,2)",
					"integer; bigint; a between 0 and 3 or a is null", "integer; numeric(10,2); a in (1,2) or a > -5",
					"numeric(10,2); numeric(12,4); a > 1.5 and a < 100",
					"timestamp(6); timestamp(3); a > '2020-01-01 00:00:00'",
					"varchar(10); varchar(20); length(a) > 2 and upper(a) = a",
					"varchar(10); varchar(20); a not in ('x','y') and coalesce(a, '') <> 'q'",
					"smallint; integer; (a % 2 = 0) and not (a in (4, 6))" })
	void aTypeChangeMakesNoDifferenceInAChecksText(String before, String after, String check) throws SQLException {
		this.schema.execute("create table t (a " + before + ", constraint k check (" + check + "))",
				"create index i on t (a) where " + check);
		assertThat(compare(table(check, column("a", before, null))).operations()).isEmpty();
		this.schema.execute("alter table t alter column a type " + after);
		assertThat(compare(table(check, column("a", after, null))).operations()).isEmpty();
	}

	@Test // C14 C19 K9
	void textsOfWhichOnlyTheServerKnowsThatTheyMeanTheSameAreNoDifference() throws SQLException {
		String check = "row(a, b) is distinct from row(1, 'x') and overlay(b placing 'x' from 1 for 2) <> 'y'";
		this.schema.execute("""
				create table t (a integer default (1 + 2) * 3, b text default ('x' || 'y'),
					d interval default interval '90 minutes', e text generated always as (
						case a when 1 then 'one' else trim(both from b) end) stored,
					constraint k check (""" + check + "))", "create index i on t (a) where " + check);
		Comparison comparison = compare(table(check, column("a", "int4", "(1+2)*3"), column("b", "text", "'x'||'y'"),
				column("d", "interval", "'01:30:00'"),
				new Column(Identifier.unquoted("e"), type("text"), true, null,
						new Column.Generation.Computed("CASE a WHEN 1 THEN 'one' ELSE trim(b) END", true), null, null,
						Map.of())));
		assertThat(comparison.operations()).isEmpty();
		assertThat(comparison.findings()).isEmpty();
		assertThat(this.connection.getAutoCommit()).isTrue();
		assertThat(PostgreSqlDump.of(this.connection)).noneMatch((line) -> line.contains("pg_temp"));
	}

	@Test // C14
	void whatTheServerDoesNotTakeYetIsADifference() throws SQLException {
		this.schema.execute("create table t (a integer default 1, b integer default 2, c integer check (c > 0))");
		Comparison comparison = compare(new Table(QualifiedName.of(Identifier.unquoted("t")),
				List.of(column("a", "integer", "(1)"), column("b", "integer", "nosuch(3)"),
						column("c", "integer", null), column("d", "newtype", null)),
				List.of(new Constraint.Check(null, "((c) > 0)"), new Constraint.Check(null, "nosuch(c) > 0")),
				List.of(), null, Map.of(), List.of()));
		assertThat(comparison.operations()).extracting(Object::toString)
			.hasSize(3)
			.satisfiesExactlyInAnyOrder((operation) -> assertThat(operation).contains("nosuch(3)"),
					(operation) -> assertThat(operation).contains("newtype"),
					(operation) -> assertThat(operation).contains("nosuch(c) > 0"));
	}

	@Test
	void whereTheServerRefusesATemporaryTableNothingDiffers() throws SQLException {
		this.schema.execute("create table t (a integer default 1, constraint k check (a > 0))",
				"create index i on t (a) where a > 0");
		this.connection.setReadOnly(true);
		Comparison comparison = compare(table("a between 1 and 2", column("a", "integer", "2")));
		assertThat(comparison.operations()).isEmpty();
		assertThat(comparison.findings()).extracting(Finding::code).containsExactly("undecided");
		assertThat(comparison.findings().get(0).message()).contains("read-only transaction");
	}

	@Test
	void asksUnderTheNameOfTheTable() throws SQLException {
		this.schema.execute("create table t (a integer, constraint k check (t.a > 0))");
		TableEcho.Answer answer = this.dialect.echo(this.connection)
			.spell(table("t.a > 0", column("a", "integer", null)));
		assertThat(((TableEcho.Answer.Spelled) answer).table().constraints())
			.containsExactly(new Constraint.Check(Identifier.unquoted("k"), "a > 0"));
	}

	private Comparison compare(Table desired) throws SQLException {
		DatabaseSchema current = this.dialect.reader(this.connection).read(Scope.DEFAULT);
		return new SchemaComparator(this.dialect.signatures()).compare(current,
				new DatabaseSchema(List.of(desired), List.of(), List.of(), List.of()),
				ComparisonOptions.of(Ownership.ALL).withEcho(this.dialect.echo(this.connection)));
	}

	private static Table table(String check, Column... columns) {
		Index index = new Index(Identifier.unquoted("i"), false,
				new ArrayList<>(List.of(new Index.Part.OfColumn(Identifier.unquoted("a"), null, false))), check,
				Map.of());
		return new Table(QualifiedName.of(Identifier.unquoted("t")), List.of(columns),
				List.of(new Constraint.Check(Identifier.unquoted("k"), check)), List.of(index), null, Map.of(),
				List.of());
	}

	private static Column column(String name, String type, @Nullable String defaultSql) {
		return new Column(Identifier.unquoted(name), type(type), true,
				(defaultSql != null) ? new Column.Default.Expression(defaultSql) : null, null, null, null, Map.of());
	}

	private static Column.Type type(String sql) {
		return new Column.Type(sql, 0, null, null, null, List.of());
	}

}
