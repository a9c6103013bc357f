package io.github.jpamigrations.dialect.postgresql;

import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SqlRenderer.Statement;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Column.Default;
import io.github.jpamigrations.schema.Identifier;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.dialect.postgresql.RenderedSql.LAST;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.T;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.alter;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.assertRendered;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.column;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.computed;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.id;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.identity;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.placeholder;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.render;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.table;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.text;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.type;
import static io.github.jpamigrations.dialect.postgresql.RenderedSql.using;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The SQL of each operation on columns.
 */
class PostgreSqlColumnRenderingTests {

	@Test
	void writesSerialColumns() {
		Column usual = identity("id", "integer", Map.of("generated", "serial"));
		Column unusual = identity("n", "integer",
				Map.of("generated", "serial", "sequence name", "other", "cache", "5"));
		assertRendered("""
				CREATE SEQUENCE other AS integer CACHE 5;
				CREATE TABLE t (
				    id serial,
				    n integer DEFAULT nextval('other'::regclass) NOT NULL
				);
				ALTER SEQUENCE other OWNED BY t.n;
				""", new Operation.CreateTable(table(usual, unusual)));
	}

	@Test
	void writesIdentityOptions() {
		Column column = identity("id", "bigint",
				Map.of("generated", "always", "sequence name", "Seq", "start with", "5", "cycle", "true"));
		assertRendered(
				"""
						ALTER TABLE t ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "Seq" START WITH 5 CYCLE);
						""",
				new Operation.AddColumn(T, column, LAST));
	}

	@Test
	void addsColumns() {
		assertRendered("""
				ALTER TABLE t
				    ADD COLUMN a integer,
				    ADD COLUMN b varchar(5) DEFAULT 'x' NOT NULL,
				    ADD COLUMN c timestamp(6) DEFAULT now() NOT NULL;
				""", new Operation.AddColumn(T, column("a", "integer", null), LAST),
				new Operation.AddColumn(T, column("b", "varchar(5)", new Default.Literal("x")).withNullable(false),
						LAST),
				new Operation.AddColumn(T,
						column("c", "timestamp(6)", new Default.Expression("now()")).withNullable(false), LAST));
	}

	@Test
	void addsNotNullColumnInThreeSteps() {
		List<Statement> statements = render(
				new Operation.AddColumn(T, column("a", "varchar(5)", null).withNullable(false), LAST));
		assertThat(text(statements)).isEqualTo("""
				ALTER TABLE t ADD COLUMN a varchar(5);
				UPDATE t SET a = '' WHERE a IS NULL;
				ALTER TABLE t ALTER COLUMN a SET NOT NULL;
				""");
		assertThat(statements).extracting((statement) -> statement.note().startsWith("review:"))
			.containsExactly(false, true, false);
	}

	@Test
	void fillsEveryTypeWithAPlaceholder() {
		assertThat(placeholder("numeric(38,2)")).isEqualTo("0");
		assertThat(placeholder("boolean")).isEqualTo("false");
		assertThat(placeholder("timestamp(6) with time zone")).isEqualTo("'1970-01-01 00:00:00+00'");
		assertThat(placeholder("uuid")).isEqualTo("'00000000-0000-0000-0000-000000000000'");
		assertThat(placeholder("jsonb")).isEqualTo("'{}'");
		assertThat(placeholder("integer array")).isEqualTo("'{}'");
		assertThat(placeholder("interval second(6)")).isEqualTo("'0'");
		assertThat(PostgreSqlPlaceholder
			.of(new Column(id("c"), new Column.Type("st", 6001, null, null, null, List.of("it's", "B")), false, null,
					null, null, null, Map.of())))
			.isEqualTo("'it''s'");
	}

	@Test
	void renamesColumn() {
		assertRendered("ALTER TABLE t RENAME COLUMN a TO \"B\";\n",
				new Operation.RenameColumn(T, id("a"), Identifier.quoted("B"), column("a", "integer", null)));
	}

	@Test
	void changesType() {
		assertRendered("ALTER TABLE t ALTER COLUMN a SET DATA TYPE varchar(100);\n",
				alter(column("a", "varchar(50)", null), column("a", "varchar(100)", null)));
		assertRendered("ALTER TABLE t ALTER COLUMN a SET DATA TYPE integer USING a::integer;\n",
				alter(column("a", "varchar(50)", null), column("a", "integer", null)));
		assertRendered("", alter(column("a", "character varying(50)", null), column("a", "varchar(50)", null)));
	}

	@Test
	void setsDefaultAgainWhenTheTypeChanges() {
		assertRendered("""
				ALTER TABLE t
				    ALTER COLUMN a DROP DEFAULT,
				    ALTER COLUMN a SET DATA TYPE integer USING a::integer,
				    ALTER COLUMN a SET DEFAULT 5;
				""", alter(column("a", "varchar(50)", new Default.Literal("5")),
				column("a", "integer", new Default.Literal("5"))));
	}

	@Test
	void convertsContents() {
		assertThat(using("text", "bytea")).isEqualTo("convert_to(c, 'UTF8')");
		assertThat(using("bytea", "text")).isEqualTo("convert_from(c, 'UTF8')");
		assertThat(using("text", "oid")).isEqualTo("lo_from_bytea(0, convert_to(c, 'UTF8'))");
		assertThat(using("oid", "varchar(10)")).isEqualTo("convert_from(lo_get(c), 'UTF8')");
		assertThat(using("bytea", "uuid")).isEqualTo("encode(c, 'hex')::uuid");
		assertThat(using("uuid", "bytea")).isEqualTo("decode(replace(c::text, '-', ''), 'hex')");
		assertThat(using("boolean", "bigint")).isEqualTo("c::integer");
		assertThat(using("smallint", "boolean")).isEqualTo("c <> 0");
		assertThat(using("varchar(10)", "timestamp(6)")).isEqualTo("c::timestamp(6)");
		assertThat(using("text[]", "integer[]")).isEqualTo("c::integer[]");
		assertThat(using("st", "other")).isEqualTo("c::text::other");
		assertThat(using("integer", "varchar(10)")).isNull();
		assertThat(using("bigint", "numeric(10,2)")).isNull();
		assertThat(using("timestamp", "timestamp with time zone")).isNull();
		assertThat(using("st", "varchar(10)")).isNull();
	}

	/**
	 * Where the server has no cast it refuses the statement, whether there are values or
	 * not.
	 */
	@Test
	void convertsByWayOfTextWhereThereIsNoCast() {
		assertThat(using("time", "timestamp(6)")).isEqualTo("c::text::timestamp(6)");
		assertThat(using("timestamp(6)", "time with time zone")).isEqualTo("c::text::time with time zone");
		assertThat(using("integer", "date")).isEqualTo("c::text::date");
		assertThat(using("smallint", "st")).isEqualTo("c::text::st");
		assertThat(using("jsonb", "text[]")).isEqualTo("c::text::text[]");
		assertThat(using("integer[]", "date[]")).isEqualTo("c::text::date[]");
		assertThat(using("timestamp with time zone", "time")).isEqualTo("c::time");
		assertThat(using("jsonb", "integer")).isEqualTo("c::integer");
	}

	@Test
	void convertsToJsonAndFromLargeObjects() {
		assertThat(using("text[]", "jsonb")).isEqualTo("to_jsonb(c)");
		assertThat(using("integer", "json")).isEqualTo("to_json(c)");
		assertThat(using("text", "jsonb")).isEqualTo("c::jsonb");
		assertThat(using("json", "jsonb")).isNull();
		assertThat(using("oid", "jsonb")).isEqualTo("convert_from(lo_get(c), 'UTF8')::jsonb");
		assertThat(using("oid", "integer")).isEqualTo("convert_from(lo_get(c), 'UTF8')::integer");
		assertThat(using("integer", "oid")).isEqualTo("lo_from_bytea(0, convert_to(c::text, 'UTF8'))");
	}

	@Test
	void convertsNanosecondsToIntervals() {
		assertThat(using("numeric(21,0)", "interval second(6)")).isEqualTo("make_interval(secs => c / 1e9)");
		assertThat(using("interval second(6)", "bigint")).isEqualTo("extract(epoch from c) * 1e9");
	}

	@Test
	void changesTypeOfAColumnOnceItIsNoIdentityColumn() {
		assertRendered("""
				ALTER TABLE t ALTER COLUMN a DROP IDENTITY;
				ALTER TABLE t ALTER COLUMN a SET DATA TYPE varchar(36);
				""", alter(identity("a", "bigint", Map.of()), column("a", "varchar(36)", null).withNullable(false)));
	}

	@Test
	void changesNullability() {
		Column nullable = column("a", "integer", null);
		assertRendered("""
				UPDATE t SET a = 0 WHERE a IS NULL;
				ALTER TABLE t ALTER COLUMN a SET NOT NULL;
				""", alter(nullable, nullable.withNullable(false)));
		assertRendered("ALTER TABLE t ALTER COLUMN a DROP NOT NULL;\n", alter(nullable.withNullable(false), nullable));
	}

	@Test
	void changesDefault() {
		Column without = column("a", "integer", null);
		Column five = column("a", "integer", new Default.Literal("5"));
		assertRendered("ALTER TABLE t ALTER COLUMN a SET DEFAULT 5;\n", alter(without, five));
		assertRendered("ALTER TABLE t ALTER COLUMN a DROP DEFAULT;\n", alter(five, without));
		assertRendered("ALTER TABLE t ALTER COLUMN a SET DEFAULT 2 + 2;\n",
				alter(five, column("a", "integer", new Default.Expression("2 + 2"))));
	}

	@Test
	void changesIdentity() {
		Column plain = column("a", "bigint", null).withNullable(false);
		Column identity = identity("a", "bigint", Map.of());
		assertRendered("""
				ALTER TABLE t ALTER COLUMN a ADD GENERATED BY DEFAULT AS IDENTITY;
				SELECT setval('t_a_seq', max(a)) FROM t HAVING max(a) > 0;
				""", alter(plain, identity));
		assertRendered("ALTER TABLE t ALTER COLUMN a DROP IDENTITY;\n", alter(identity, plain));
		assertRendered("ALTER TABLE t ALTER COLUMN a SET GENERATED ALWAYS;\n",
				alter(identity("a", "bigint", Map.of("generated", "by default")),
						identity("a", "bigint", Map.of("generated", "always"))));
		assertRendered("", alter(identity("a", "bigint", Map.of("generated", "serial")), identity));
	}

	@Test
	void changesSerial() {
		Column plain = column("a", "integer", null).withNullable(false);
		Column serial = identity("a", "integer", Map.of("generated", "serial"));
		assertRendered("""
				CREATE SEQUENCE t_a_seq AS integer;
				ALTER TABLE t ALTER COLUMN a SET DEFAULT nextval('t_a_seq'::regclass);
				ALTER SEQUENCE t_a_seq OWNED BY t.a;
				SELECT setval('t_a_seq', max(a)) FROM t HAVING max(a) > 0;
				""", alter(plain, serial));
		assertRendered("""
				ALTER TABLE t ALTER COLUMN a DROP DEFAULT;
				DROP SEQUENCE t_a_seq;
				""", alter(serial, plain));
		assertRendered("""
				ALTER TABLE t ALTER COLUMN a SET DATA TYPE bigint;
				ALTER SEQUENCE t_a_seq AS bigint;
				""", alter(serial, identity("a", "bigint", Map.of())));
	}

	@Test
	void changesComputedColumn() {
		Column plain = column("a", "integer", null);
		Column once = computed("b + 1");
		Column twice = computed("b + 2");
		assertRendered("ALTER TABLE t ALTER COLUMN a SET EXPRESSION AS (b + 2);\n", alter(once, twice));
		assertRendered("ALTER TABLE t ALTER COLUMN a DROP EXPRESSION;\n", alter(once, plain));
		String replaced = """
				ALTER TABLE t
				    DROP COLUMN a,
				    ADD COLUMN a integer GENERATED ALWAYS AS (b + 2) STORED;
				""";
		assertRendered(replaced, alter(plain, twice));
		PostgreSqlRenderer sixteen = new PostgreSqlRenderer(new PostgreSqlServer(16, "app", true));
		assertThat(text(sixteen.render(List.of(alter(once, twice))))).isEqualTo(replaced);
	}

	@Test
	void changesColumnCommentAndCollation() {
		Column plain = column("a", "text", null);
		Column other = new Column(id("a"), type("text"), true, null, null, "C", "it's", Map.of());
		assertRendered("""
				ALTER TABLE t ALTER COLUMN a SET DATA TYPE text COLLATE "C";
				COMMENT ON COLUMN t.a IS 'it''s';
				""", alter(plain, other));
		assertRendered("""
				ALTER TABLE t ALTER COLUMN a SET DATA TYPE text COLLATE "default";
				COMMENT ON COLUMN t.a IS NULL;
				""", alter(other, plain));
	}

	@Test
	void escapesBackslashesWhereTheServerReadsThem() {
		Column column = new Column(id("a"), type("text"), true, new Default.Literal("a\\b'c"), null, null, null,
				Map.of());
		assertRendered("ALTER TABLE t ADD COLUMN a text DEFAULT 'a\\b''c';\n",
				new Operation.AddColumn(T, column, LAST));
		PostgreSqlRenderer old = new PostgreSqlRenderer(new PostgreSqlServer(17, "app", false));
		assertThat(text(old.render(List.of(new Operation.AddColumn(T, column, LAST)))))
			.isEqualTo("ALTER TABLE t ADD COLUMN a text DEFAULT E'a\\\\b''c';\n");
	}

}
