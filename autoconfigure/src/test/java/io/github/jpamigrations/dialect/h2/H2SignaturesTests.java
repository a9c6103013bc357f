package io.github.jpamigrations.dialect.h2;

import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class H2SignaturesTests {

	private final Signatures signatures = signatures(H2Settings.Folding.UPPER, false);

	@Test // N3
	void namesAreFoldedAsTheDatabaseFoldsThem() {
		Signatures lower = signatures(H2Settings.Folding.LOWER, false);
		Signatures none = signatures(H2Settings.Folding.NONE, false);
		Signatures insensitive = signatures(H2Settings.Folding.NONE, true);
		assertThat(this.signatures.name(Identifier.unquoted("aB"))).isEqualTo("AB");
		assertThat(lower.name(Identifier.unquoted("aB"))).isEqualTo("ab");
		assertThat(none.name(Identifier.unquoted("aB"))).isEqualTo("aB");
		assertThat(List.of(this.signatures, lower, none))
			.allSatisfy((each) -> assertThat(each.name(Identifier.quoted("aB"))).isEqualTo("aB"));
		assertThat(insensitive.name(Identifier.quoted("aB"))).isEqualTo(insensitive.name(Identifier.unquoted("Ab")));
	}

	@Test // T7
	void catalogAndCurrentSchemaDoNotBelongToTheName() {
		Identifier name = Identifier.unquoted("t");
		assertThat(this.signatures.name(QualifiedName.of(name))).isEqualTo("T");
		assertThat(
				this.signatures.name(new QualifiedName(Identifier.unquoted("db"), Identifier.unquoted("public"), name)))
			.isEqualTo("T");
		assertThat(this.signatures.name(new QualifiedName(null, Identifier.unquoted("other"), name)))
			.isEqualTo("OTHER.T");
	}

	@ParameterizedTest // C18
	@CsvSource(delimiter = '|', textBlock = """
			varchar(255)                 | CHARACTER VARYING(255)
			varchar                      | CHARACTER VARYING(1000000000)
			national character varying(3)| CHARACTER VARYING(3)
			text                         | CHARACTER VARYING
			char(1)                      | CHARACTER
			nchar                        | CHARACTER(1)
			clob                         | CHARACTER LARGE OBJECT
			clob(10K)                    | CHARACTER LARGE OBJECT(10240)
			binary                       | BINARY(1)
			varbinary(255)               | BINARY VARYING(255)
			blob                         | BINARY LARGE OBJECT
			bit                          | BOOLEAN
			tinyint                      | TINYINT
			int                          | INTEGER
			int(11) unsigned             | INTEGER
			int8                         | BIGINT
			decimal(38,2)                | NUMERIC(38, 2)
			numeric(38)                  | NUMERIC(38, 0)
			number                       | DECFLOAT(40)
			float(53)                    | DOUBLE PRECISION
			float                        | DOUBLE PRECISION
			float(24)                    | REAL
			time(6)                      | TIME(6)
			time without time zone       | TIME(0)
			timestamp                    | TIMESTAMP(6)
			timestamp(6) with time zone  | TIMESTAMP WITH TIME ZONE
			time(3) with time zone       | TIME(3) WITH TIME ZONE
			datetime                     | TIMESTAMP(0)
			datetime(6)                  | TIMESTAMP
			interval second(18,9)        | INTERVAL SECOND(18, 9)
			uuid                         | UUID
			jsonb                        | JSON
			varchar(255) array           | CHARACTER VARYING(255) ARRAY
			int array[5]                 | INTEGER ARRAY[5]
			geometry                     | GEOMETRY
			geometry(point, 4326)        | GEOMETRY(POINT, 4326)
			enum ('A','B')               | ENUM('A', 'B')
			Status                       | status
			Status                       | "STATUS"
			public.Status                | Status
			""")
	void typesAreTheSame(String one, String other) {
		assertThat(this.signatures.type(column(one, null))).isEqualTo(this.signatures.type(column(other, null)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			varchar(255)         | varchar(256)
			varchar(255)         | char(255)
			numeric(10,2)        | numeric(10,3)
			timestamp(3)         | timestamp(6)
			timestamp(6)         | timestamp(6) with time zone
			enum ('A','B')       | enum ('B','A')
			enum ('a')           | enum ('A')
			integer array        | bigint array
			status               | "status"
			other.status         | status
			interval second(2,6) | interval second(18,9)
			""")
	void typesDiffer(String one, String other) {
		assertThat(this.signatures.type(column(one, null))).isNotEqualTo(this.signatures.type(column(other, null)));
	}

	@ParameterizedTest // C14
	@CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
			varchar(9)    | 'it''s'                      | 'it''s'
			varchar(9)    | 'ä\\n'                       | U&'\\00e4\\\\n'
			varchar(9)    | 'x'                          | ('x')
			integer       | 5                            | 5
			integer       | '5'                          | 5
			numeric(5,2)  | 1.5                          | 1.50
			numeric(5,2)  | 0                            | 0.00
			integer       | -1                           | (- 1)
			float(53)     | 1e3                          | CAST(1E+3 AS DECFLOAT)
			boolean       | true                         | TRUE
			boolean       | 1                            | TRUE
			date          | '2020-01-01'                 | DATE '2020-01-01'
			timestamp     | current_timestamp            | CURRENT_TIMESTAMP
			varchar(9)    | upper( current_user )        | UPPER(CURRENT_USER)
			uuid          | random_uuid()                | RANDOM_UUID()
			bigint        | next value for numbers       | NEXT VALUE FOR "PUBLIC"."NUMBERS"
			""")
	void defaultsAreTheSame(String type, String model, String database) {
		assertThat(this.signatures.defaultValue(column(type, new Column.Default.Expression(model)))).isNotNull()
			.isEqualTo(this.signatures.defaultValue(column(type, new Column.Default.Expression(database))))
			.isEqualTo(this.signatures
				.defaultValue(column(type, H2ColumnReader.defaultValue(database, column(type, null).type()))));
	}

	@Test
	void nullIsNoDefaultAndTextIsNoFunction() {
		assertThat(this.signatures.defaultValue(column("integer", new Column.Default.Expression("NULL")))).isNull();
		assertThat(this.signatures.defaultValue(column("varchar(9)", new Column.Default.Literal("CURRENT_USER"))))
			.isNotEqualTo(
					this.signatures.defaultValue(column("varchar(9)", new Column.Default.Expression("CURRENT_USER"))));
	}

	@ParameterizedTest // K9, C19
	@CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
			(status in ('A','B'))                  | "STATUS" IN('B', 'A')
			(status in ('A'))                      | "STATUS" = 'A'
			status not in ('A')                    | "STATUS" <> 'A'
			rank between 0 and 2                   | "RANK" BETWEEN 0 AND 2
			n > 3                                  | "N" > CAST(3 AS NUMERIC(1))
			e <> 'A'                               | "E" <> CAST('A' AS ENUM('A', 'B'))
			n != 3                                 | "N" <> 3
			a is not null and b > 4 and c          | "C" AND ("A" IS NOT NULL) AND ("B" > 4)
			kind <> 'cat' or (name is not null)    | ("KIND" <> 'cat') OR ("NAME" IS NOT NULL)
			a = 1 and (b = 2 and c = 3)            | ("A" = 1) AND ("B" = 2) AND ("C" = 3)
			a + b * 2 > 4                          | ("A" + ("B" * 2)) > 4
			a - b - c < 0                          | (("A" - "B") - "C") < 0
			length(name) > 3                       | CHAR_LENGTH("NAME") > 3
			not a like 'x%' escape '!'             | NOT ("A" LIKE 'x%' ESCAPE '!')
			a not like 'x'                         | "A" NOT LIKE 'x'
			a::bigint > 5                          | CAST("A" AS BIGINT) > 5
			coalesce(a, 0) > 0                     | COALESCE("A", 0) > 0
			case when a > 1 then true else b end   | CASE WHEN "A" > 1 THEN TRUE ELSE "B" END
			a is distinct from b                   | "A" IS DISTINCT FROM "B"
			extract(year from d) > 2000            | EXTRACT(YEAR FROM "D") > 2000
			d > date '2020-01-01'                  | "D" > DATE '2020-01-01'
			"select" > - a                         | "select" > (- "A")
			name <> 'ä'                            | "NAME" <> U&'\\00e4'
			(select 1) is null                     | (SELECT 1) IS NULL
			""")
	void expressionsAreTheSame(String model, String database) {
		assertThat(this.signatures.expression(model)).isEqualTo(this.signatures.expression(database));
	}

	@Test
	void concatenationBindsTighterThanComparison() {
		assertThat(this.signatures.expression("lower(name) = 'x' || y"))
			.isEqualTo(this.signatures.expression("LOWER(\"NAME\") = ('x' || \"Y\")"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
			a = 'x'                    | a = 'X'
			a > 1 and b > 2 or c       | a > 1 and (b > 2 or c)
			a * (b + 1)                | a * b + 1
			a - (b - c)                | a - b - c
			not (a and b)              | not a and b
			a in (1, 2)                | a in (1, 3)
			a in (1, 2)                | a not in (1, 2)
			"a" > 1                    | a > 1
			a is null                  | a is not null
			cast(a as integer) > 1     | cast(a as bigint) > 1
			a between 1 and 2          | a between 1 and 3
			f(a, b)                    | f(b, a)
			""")
	void expressionsDiffer(String one, String other) {
		assertThat(this.signatures.expression(one)).isNotEqualTo(this.signatures.expression(other));
	}

	@ParameterizedTest // C7 to C12, C16
	@CsvSource(delimiter = '|', textBlock = """
			varchar(50)      | varchar(100)                | false
			varchar(100)     | varchar(50)                 | true
			varchar(100)     | clob                        | false
			clob             | varchar(100)                | true
			char(5)          | varchar(5)                  | false
			varchar(5)       | char(5)                     | true
			integer          | bigint                      | false
			bigint           | integer                     | true
			integer          | numeric(10,0)               | false
			integer          | numeric(10,2)               | true
			integer          | double precision            | false
			bigint           | double precision            | true
			integer          | varchar(255)                | true
			numeric(10,2)    | numeric(12,4)               | false
			numeric(10,2)    | numeric(10,4)               | true
			numeric(10,2)    | numeric(10,1)               | true
			numeric(10,2)    | integer                     | true
			real             | double precision            | false
			double precision | real                        | true
			timestamp(3)     | timestamp(6)                | false
			timestamp(6)     | timestamp(3)                | true
			timestamp(6)     | timestamp(6) with time zone | true
			date             | timestamp(6)                | false
			timestamp(6)     | date                        | true
			enum('A','B')    | enum('B','A','C')           | false
			enum('A','B')    | enum('A')                   | true
			enum('A','BBB')  | varchar(3)                  | false
			enum('A','BBB')  | varchar(2)                  | true
			varchar(9)       | enum('A')                   | true
			varchar(9)       | varchar(9)                  | false
			status           | other_status                | true
			""")
	void narrowingIsToldApart(String from, String to, boolean narrows) {
		assertThat(this.signatures.narrows(column(from, null), column(to, null))).isEqualTo(narrows);
	}

	@Test // S1
	void sequencesDifferByTheirIncrement() {
		QualifiedName name = QualifiedName.of(Identifier.unquoted("s"));
		String signature = this.signatures.sequence(new Sequence(name, 1, 50, Map.of()));
		assertThat(this.signatures.sequence(new Sequence(name, 7, 50, Map.of("cache", "3")))).isEqualTo(signature);
		assertThat(this.signatures.sequence(new Sequence(name, 1, 1, Map.of()))).isNotEqualTo(signature);
	}

	@Test
	void columnsOfThePrimaryKeyAreCompletedToNotNull() {
		Table table = new Table(QualifiedName.of(Identifier.unquoted("t")),
				List.of(new Column(Identifier.unquoted("Id"), column("integer", null).type(), true, null, null, null,
						null, Map.of()), column("integer", null)),
				List.of(new Constraint.PrimaryKey(null, List.of(Identifier.unquoted("id")))), List.of(), null, Map.of(),
				List.of());
		DatabaseSchema completed = this.signatures
			.complete(new DatabaseSchema(List.of(table), List.of(), List.of(), List.of()));
		assertThat(completed.tables().get(0).columns()).extracting(Column::nullable).containsExactly(false, true);
	}

	private static Signatures signatures(H2Settings.Folding folding, boolean caseInsensitive) {
		return new H2Signatures(new H2Settings("PUBLIC", folding, caseInsensitive, false, false, "REGULAR"));
	}

	private static Column column(String type, Column.@Nullable Default value) {
		H2Type parsed = new H2TypeParser(
				new H2Settings("PUBLIC", H2Settings.Folding.UPPER, false, false, false, "REGULAR"))
			.parse(type);
		Column.Type columnType = new Column.Type(type, H2JdbcTypes.code(parsed), null, null, null, parsed.values());
		return new Column(Identifier.unquoted("c"), columnType, true, value, null, null, null, Map.of());
	}

}
