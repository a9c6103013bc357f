package io.github.jpamigrations.dialect.postgresql;

import java.util.List;
import java.util.Map;

import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Column.Default;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is the same and what is not.
 */
class PostgreSqlSignaturesTests {

	private final PostgreSqlSignatures signatures = new PostgreSqlSignatures("app");

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "varchar(255); character varying(255)", "VARCHAR; character varying",
			"char; character(1)", "char(1); character(1)", "int; integer", "INT8; bigint", "int2; smallint",
			"bigserial; bigint", "float(53); double precision", "float(24); real", "float4; real",
			"float; double precision", "decimal(10,2); numeric(10,2)", "numeric(21); numeric(21,0)",
			"numeric( 38 , 2 ); numeric(38,2)", "bool; boolean", "timestamp(6); timestamp without time zone",
			"timestamp(3); timestamp(3) without time zone", "timestamptz; timestamp(6) with time zone",
			"timestamp(3) with time zone; timestamp(3) with time zone", "time(6); time without time zone",
			"time(0); time(0) without time zone", "interval second(6); interval second(6)",
			"interval second; interval second(6)", "varchar(20) array; character varying(20)[]", "text array; text[]",
			"integer array[5]; integer[]", "int[][]; integer[]", "bit; bit(1)", "varbit(5); bit varying(5)", "St; st",
			"\"St\"; \"St\"", "app.st; st", "pg_catalog.int4; integer", "geometry(Point,4326); geometry(point,4326)",
			"varchar(20) not null default 'x'; character varying(20)", "float8; double precision",
			"national character varying(5); character varying(5)" }, quoteCharacter = '`')
	void typesAreTheSame(String written, String catalog) {
		assertThat(this.signatures.type(column(written, null))).isEqualTo(this.signatures.type(column(catalog, null)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "varchar(255); varchar(100)", "varchar(255); varchar", "varchar; text", "char; \"char\"",
					"integer; bigint", "numeric(10,2); numeric(10,3)", "numeric; numeric(10,0)",
					"timestamp(3); timestamp", "timestamp; timestamp with time zone", "text; text[]", "far.st; st",
					"\"St\"; st", "float(24); float(25)", "interval; interval second", "bit(1); bit varying(1)" },
			quoteCharacter = '`')
	void typesAreDifferent(String one, String other) {
		assertThat(this.signatures.type(column(one, null))).isNotEqualTo(this.signatures.type(column(other, null)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "integer; 5; '5'", "bigint; -5; '-5'::integer", "bigint; 5; '5'::bigint",
					"numeric(10,2); 1.5; 1.50", "varchar(9); 'x'; 'x'::character varying",
					"varchar(9); cast('x' as varchar); 'x'::text", "text; 'it''s'; E'it\\'s'::text",
					"boolean; 't'; true", "boolean; FALSE; false", "timestamp; current_timestamp; now()",
					"timestamp; CURRENT_TIMESTAMP(6); now()", "timestamp; localtimestamp(6); LOCALTIMESTAMP",
					"date; date '2026-01-31'; '2026-01-31'::date", "integer; (5); 5", "integer; 1 + 2; (1 + 2)",
					"uuid; GEN_RANDOM_UUID(); gen_random_uuid()", "text[]; '{}'; '{}'::text[]",
					"bit(3); b'101'; '101'::\"bit\"", "bigint; nextval('s'); nextval('s'::regclass)" },
			quoteCharacter = '`')
	void defaultsAreTheSame(String type, String written, String catalog) {
		String first = this.signatures.defaultValue(column(type, new Default.Expression(written)));
		assertThat(first).isNotNull();
		assertThat(this.signatures.defaultValue(column(type, new Default.Expression(catalog)))).isEqualTo(first);
	}

	@Test
	void literalsAndTheirSqlAreTheSame() {
		assertThat(this.signatures.defaultValue(column("text", new Default.Literal("it's"))))
			.isEqualTo(this.signatures.defaultValue(column("text", new Default.Expression("'it''s'"))))
			.isNotEqualTo(this.signatures.defaultValue(column("text", new Default.Expression("its"))));
		assertThat(this.signatures.defaultValue(column("integer", new Default.Literal("5"))))
			.isEqualTo(this.signatures.defaultValue(column("integer", new Default.Expression("5"))));
	}

	@Test
	void nullIsNoDefault() {
		assertThat(this.signatures.defaultValue(column("text", null))).isNull();
		assertThat(this.signatures.defaultValue(column("text", new Default.Expression("null")))).isNull();
		assertThat(this.signatures.defaultValue(column("text", new Default.Expression("NULL::text")))).isNull();
	}

	@Test
	void nowInATextIsNoTime() {
		assertThat(this.signatures.defaultValue(column("text", new Default.Expression("'now()'"))))
			.isNotEqualTo(this.signatures.defaultValue(column("text", new Default.Expression("now()"))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "a > -1; (a > '-1'::integer)", "a between 0 and 3; ((a >= 0) AND (a <= 3))",
			"a not between 1 and 2; ((a < 1) OR (a > 2))",
			"s in ('A','B'); ((s)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]))",
			"s in ('A','B'); ((s)::text = ANY (ARRAY[('A'::character varying)::text, ('B'::character varying)::text]))",
			"s in ('A'); ((s)::text = 'A'::text)",
			"s not in ('A','B'); ((s)::text <> ALL ((ARRAY['A'::character varying, 'B'::character varying])::text[]))",
			"a in (1,-2); (a = ANY (ARRAY[1, '-2'::integer]))",
			"s in ('A') or s is null; (((s)::text = 'A'::text) OR (s IS NULL))", "n > 5; (n > (5)::numeric)",
			"n > -1.5; (n > '-1.5'::numeric)", "not b; (NOT b)",
			"t like 'a%' and t not like 'b_' and t ilike 'c'; ((t ~~ 'a%'::text) AND (t !~~ 'b_'::text) AND (t ~~* 'c'::text))",
			"a <> 4 and a != 5; ((a <> 4) AND (a <> 5))",
			"coalesce(a,0)+1*2 > -a; ((COALESCE(a, 0) + (1 * 2)) > (- a))",
			"d > '2026-01-31' and ts < current_timestamp; ((d > '2026-01-31'::date) AND (ts < CURRENT_TIMESTAMP))",
			"s ~ '^a'; ((s)::text ~ '^a'::text)",
			"extract(year from d) > 2000; (EXTRACT(year FROM d) > (2000)::numeric)",
			"case when a=1 then b end; CASE WHEN (a = 1) THEN b ELSE NULL::boolean END",
			"cast(a as bigint) > 3; ((a)::bigint > 3)", "s||t = 'x'; (((s)::text || t) = 'x'::text)",
			"a % 2 = 0 and -a < 3; (((a % 2) = 0) AND ((- a) < 3))", "b is true; (b IS TRUE)",
			"substring(s from 1 for 2)='ab'; (SUBSTRING(s FROM 1 FOR 2) = 'ab'::text)",
			"trim(s)=s; (TRIM(BOTH FROM s) = (s)::text)", "\"a\" > 7; (a > 7)", "A > 7; (a > 7)",
			"a is distinct from 3; (a IS DISTINCT FROM 3)", "a+1-2>3*(a-1); (((a + 1) - 2) > (3 * (a - 1)))",
			"2-(1-a)>0; ((2 - (1 - a)) > 0)", "s similar to 'a'; ((s)::text ~ similar_to_escape('a'::text))",
			"a=1 and (b or c); ((a = 1) AND (b OR c))", "left(s, 1) = 'x'; (\"left\"((s)::text, 1) = 'x'::text)",
			"état = 'A'; (\"état\" = 'A'::text)", "ts at time zone 'UTC' > x; ((ts AT TIME ZONE 'UTC'::text) > x)",
			"j ->> 'a' = 'b'; ((j ->> 'a'::text) = 'b'::text)", "x >-1; (x > '-1'::integer)",
			"a in (select 1); a in (  SELECT 1)", "a > '; a  >  '", "\"; \"" }, quoteCharacter = '`')
	void expressionsAreTheSame(String written, String catalog) {
		assertThat(this.signatures.expression(catalog)).isEqualTo(this.signatures.expression(written));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "a > 1; a > 2", "a > 1; a >= 1", "s = 'A'; s = 'a'", "s = 'a , b'; s = 'a, b'",
					"\"A\" > 1; a > 1", "a - (b - c) > 0; a - b - c > 0", "a or b and c; (a or b) and c",
					"not (a and b); not a and b", "a in (1,2); a in (2,1)", "a in (1,2); a not in (1,2)",
					"coalesce(a, b); coalesce(b, a)", "a = '1'; a = '2'", "x is null; x is not null", "f(a, b); f(a b)",
					"a between 1 and 2; a between 1 and 3" },
			quoteCharacter = '`')
	void expressionsAreDifferent(String one, String other) {
		assertThat(this.signatures.expression(one)).isNotEqualTo(this.signatures.expression(other));
	}

	@Test
	void namesFoldAndAreCutInBytes() {
		assertThat(this.signatures.name(Identifier.unquoted("UserName"))).isEqualTo("username");
		assertThat(this.signatures.name(Identifier.quoted("UserName"))).isEqualTo("UserName");
		// Only the letters of ASCII are folded.
		assertThat(this.signatures.name(Identifier.unquoted("ÄB"))).isEqualTo("Äb");
		assertThat(this.signatures.name(Identifier.unquoted("x".repeat(70)))).isEqualTo("x".repeat(63));
		assertThat(this.signatures.name(Identifier.unquoted("ä".repeat(40)))).isEqualTo("ä".repeat(31));
	}

	@Test
	void theCurrentSchemaGoesWithoutSaying() {
		Identifier table = Identifier.unquoted("T");
		assertThat(this.signatures.name(QualifiedName.of(table))).isEqualTo("t");
		assertThat(this.signatures.name(new QualifiedName(null, Identifier.unquoted("APP"), table))).isEqualTo("t");
		assertThat(
				this.signatures.name(new QualifiedName(Identifier.unquoted("db"), Identifier.unquoted("far"), table)))
			.isEqualTo("far.t");
	}

	@Test // C18
	void attributesOfACompositeTypeAreTheSameWhateverTheirOrderAndSpelling() {
		NamedType model = composite(
				"create type adr as (at timestamp(6) with time zone, \"select\" integer, \"Town\" varchar(20))");
		NamedType catalog = composite("CREATE TYPE adr AS (\"select\" integer, \"Town\" character varying(20), "
				+ "at timestamp(6) with time zone)");
		assertThat(compare(catalog, model).findings()).isEmpty();
		assertThat(this.signatures.attributes(composite("CREATE TYPE adr AS ENUM ('a')"))).isEmpty();
		assertThat(this.signatures.attributes(composite("CREATE DOMAIN adr AS integer"))).isEmpty();
	}

	@Test // C18
	void saysThatACompositeTypeHasOtherAttributes() {
		Comparison comparison = compare(composite("CREATE TYPE adr AS (nr integer)"),
				composite("create type adr as (nr bigint, town varchar(20))"));
		assertThat(comparison.operations()).isEmpty();
		assertThat(comparison.findings()).containsExactly(new Finding("changed-type", Finding.Severity.CAUTION, "adr",
				"The type 'adr' has the attributes [nr integer], the model has [nr bigint, town character varying(20)]; "
						+ "the change has to be written by hand"));
	}

	private Comparison compare(NamedType current, NamedType desired) {
		return new SchemaComparator(this.signatures).compare(
				new DatabaseSchema(List.of(), List.of(), List.of(current), List.of()),
				new DatabaseSchema(List.of(), List.of(), List.of(desired), List.of()), Ownership.ALL);
	}

	private static NamedType composite(String sql) {
		return new NamedType(QualifiedName.of(Identifier.unquoted("adr")), List.of(), List.of(sql));
	}

	@Test
	void sequencesAreComparedByStartAndIncrement() {
		QualifiedName name = QualifiedName.of(Identifier.unquoted("s"));
		String signature = this.signatures.sequence(new Sequence(name, 1, 50, Map.of()));
		assertThat(this.signatures.sequence(new Sequence(name, 1, 50, Map.of("cache", "5")))).isEqualTo(signature);
		assertThat(this.signatures.sequence(new Sequence(name, 1, 1, Map.of()))).isNotEqualTo(signature);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "varchar(50); varchar(100)", "varchar(50); text", "char(5); varchar(5)", "integer; bigint",
					"integer; numeric(10,0)", "bigint; numeric", "smallint; real", "integer; double precision",
					"real; double precision", "numeric(10,2); numeric(12,4)", "numeric(9,0); integer",
					"timestamp(3); timestamp(6)", "date; timestamp", "uuid; text", "st; varchar", "boolean; text",
					"varchar(5)[]; varchar(10)[]", "jsonb; json", "bit(3); bit varying(5)", "time(0); time(3)" })
	void widens(String from, String to) {
		assertThat(this.signatures.narrows(column(from, null), column(to, null))).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "varchar(100); varchar(50)", "text; varchar(50)", "varchar; varchar(9)", "bigint; integer",
					"bigint; double precision", "integer; real", "double precision; real",
					"numeric(12,4); numeric(10,2)", "numeric(10,2); numeric(10,4)", "numeric; numeric(38,2)",
					"numeric(10,0); integer", "numeric(5,2); integer", "double precision; numeric(38,2)",
					"timestamp(6); timestamp(3)", "timestamp; date", "text; integer", "text; bytea", "bytea; text",
					"oid; text", "text; text[]", "json; jsonb", "st; other", "integer; varchar(20)",
					"timestamp; timestamp with time zone", "integer; boolean" })
	void narrows(String from, String to) {
		assertThat(this.signatures.narrows(column(from, null), column(to, null))).isTrue();
	}

	private static Column column(String type, @Nullable Default defaultValue) {
		return new Column(Identifier.unquoted("c"), new Column.Type(type, 0, null, null, null, List.of()), true,
				defaultValue, null, null, null, Map.of());
	}

}
