package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.diff.ComparisonOptions;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Namespace;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes of one schema another that was written by hand, and goes back: H2's own dump says
 * whether it worked.
 */
class H2ChangeIntegrationTests {

	private static final String P = "create table p (id int primary key, x int)";

	private static final Scope SCOPE = new Scope(List.of(new Namespace(null, Identifier.unquoted("other"))));

	static Stream<Arguments> changes() {
		return Stream.of(change("K7 index of a foreign key goes",
				"create table p (id int primary key, x int);create table c (id int primary key, n int, pid int references p);create index i on c(pid)",
				"create table p (id int primary key, x int);create table c (id int primary key, n int, pid int references p)",
				"insert into p values (1, 1);insert into c(id, n, pid) values (1, 1, 1)"),
				change("K7 unique index of a foreign key goes",
						"create table p (id int primary key, x int);create table c (id int primary key, n int, pid int);create unique index i on c(pid);alter table c add constraint fk foreign key (pid) references p",
						"create table p (id int primary key, x int);create table c (id int primary key, n int, pid int);alter table c add constraint fk foreign key (pid) references p",
						"insert into p values (1, 1);insert into c(id, n, pid) values (1, 1, 1)"),
				change("K2 unique of a foreign key goes",
						"create table p (id int primary key, x int);create table c (id int primary key, n int, pid int constraint u unique, constraint fk foreign key (pid) references p)",
						"create table p (id int primary key, x int);create table c (id int primary key, n int, pid int, constraint fk foreign key (pid) references p)",
						"insert into p values (1, 1);insert into c(id, n, pid) values (1, 1, 1)"),
				change("K7 index of a foreign key gets another order",
						"create table p (id int primary key, x int);create table c (id int primary key, n int, pid int);create index i on c(pid);alter table c add constraint fk foreign key (pid) references p",
						"create table p (id int primary key, x int);create table c (id int primary key, n int, pid int);create index i on c(pid desc);alter table c add constraint fk foreign key (pid) references p",
						"insert into p values (1, 1);insert into c(id, n, pid) values (1, 1, 1)"),
				change("K1 primary key that is a foreign key",
						"create table p (id int primary key, x int);create table c (id int primary key references p, n int not null)",
						"create table p (id int primary key, x int);create table c (id int not null references p, n int, primary key (id, n))",
						"insert into p values (1, 1);insert into c values (1, 1)"),
				change("K2 composite unique of a composite foreign key",
						"create table p (a int, b int, primary key (a, b));create table c (id int primary key, n int, a int, b int, constraint u unique (b, a), constraint fk foreign key (a, b) references p)",
						"create table p (a int, b int, primary key (a, b));create table c (id int primary key, n int, a int, b int, constraint fk foreign key (a, b) references p)",
						""),
				change("C5 column of an index and a foreign key",
						"create table p (id int primary key, x int);create table c (id int primary key, n int, pid int);create index i on c(pid);alter table c add constraint fk foreign key (pid) references p",
						"create table p (id int primary key, x int);create table c (id int primary key, n int)",
						"insert into p values (1, 1);insert into c(id, n, pid) values (1, 1, 1)"),
				change("C5 column in the middle of an index",
						"create table c (id int primary key, n int, a int, b int);create index i on c(n, a, b)",
						"create table c (id int primary key, n int, b int)", "insert into c values (1, 2, 3, 4)"),
				change("C9 type of a checked column",
						"create table c (id int primary key, n int, a int constraint ch check (a > 3 and a < 100000))",
						"create table c (id int primary key, n int, a bigint constraint ch check (a > 3 and a < 100000))",
						"insert into c values (1, 2, 4)"),
				change("C7 C8 types under a check of two columns",
						"create table c (id int primary key, n int, a varchar(10), b varchar(20), constraint ch check (a <> b and length(a) > 1))",
						"create table c (id int primary key, n int, a varchar(20), b varchar(10), constraint ch check (a <> b and length(a) > 1))",
						"insert into c values (1, 2, 'aa', 'bb')"),
				change("C10 numeric with a check",
						"create table c (id int primary key, n int, a numeric(10, 2) default 1.5 constraint ch check (a > 3))",
						"create table c (id int primary key, n int, a numeric(12, 4) default 1.5 constraint ch check (a > 3))",
						"insert into c values (1, 2, 4)"),
				change("C9 type of a key and of what refers to it",
						"create table p (id int primary key, x int);create table c (id int primary key, n int, pid int, constraint fk foreign key (pid) references p)",
						"create table p (id bigint primary key, x int);create table c (id int primary key, n int, pid bigint, constraint fk foreign key (pid) references p)",
						"insert into p values (1, 1);insert into c(id, n, pid) values (1, 1, 1)"),
				change("C11 varchar to clob and blob sizes",
						"create table c (id int primary key, n int, a varchar(100), b varbinary(10))",
						"create table c (id int primary key, n int, a clob, b blob(1M))",
						"insert into c values (1, 2, 'a', X'00')"),
				change("C11 sizes of lobs", "create table c (id int primary key, n int, a clob(1000), b blob(1000))",
						"create table c (id int primary key, n int, a clob(2000), b blob(500))",
						"insert into c values (1, 2, 'a', X'00')"),
				change("C12 precision and time zone",
						"create table c (id int primary key, n int, a timestamp(6), b timestamp(3) with time zone, d time(0), e timestamp)",
						"create table c (id int primary key, n int, a timestamp(3), b timestamp(9) with time zone, d time(6), e timestamp with time zone)",
						"insert into c values (1, 2, now(), now(), localtime, now())"),
				change("C13 null and not null", "create table c (id int primary key, n int, a int not null, b int)",
						"create table c (id int primary key, n int, a int, b int not null)",
						"insert into c values (1, 2, 3, null)"),
				change("C14 defaults",
						"create table c (id int primary key, n int, a int default 1, b varchar(10) default 'it''s', d timestamp default current_timestamp, e int default 1 + 1, f date, g boolean default true, h uuid default random_uuid())",
						"create table c (id int primary key, n int, a int default 2, b varchar(10), d timestamp default localtimestamp, e int default 3 * 4, f date default date '2001-02-03', g boolean default false, h uuid default random_uuid() not null)",
						"insert into c(id) values (1)"),
				change("C15 T6 comments",
						"create table c (id int primary key, n int, a int);comment on table c is 'it''s';comment on column c.a is 'one'",
						"create table c (id int primary key, n int, a int);comment on table c is 'its';comment on column c.n is 'two'",
						""),
				change("C16 enum grows and shrinks",
						"create table c (id int primary key, n int, a enum('A', 'B'), b enum('A', 'B', 'C') default 'B' not null, constraint ch check (a <> 'B'))",
						"create table c (id int primary key, n int, a enum('A', 'B', 'C'), b enum('A', 'B') default 'A' not null, constraint ch check (a <> 'B'))",
						"insert into c values (1, 2, 'A', 'B')"),
				change("C16 enum gets another order", "create table c (id int primary key, n int, a enum('A', 'B'))",
						"create table c (id int primary key, n int, a enum('B', 'A'))",
						"insert into c values (1, 2, 'A')"),
				change("C16 enum to varchar with check", "create table c (id int primary key, n int, a enum('A', 'B'))",
						"create table c (id int primary key, n int, a varchar(10) constraint ch check (a in ('A', 'B')))",
						"insert into c values (1, 2, 'A')"),
				change("C16 domain grows",
						"create domain st as varchar(1) check (value in ('A', 'B'));create table c (id int primary key, s st default 'A' not null, constraint ch check (s <> 'X'))",
						"create domain st as varchar(3) check (value in ('A', 'CCC', 'B'));create table c (id int primary key, s st default 'A' not null, constraint ch check (s <> 'X'))",
						""),
				change("C16 domain shrinks and grows",
						"create domain st as varchar(1) check (value in ('A', 'B'));create table c (id int primary key, s st default 'A' not null, t st)",
						"create domain st as varchar(2) check (value in ('A', 'CC'));create table c (id int primary key, s st default 'A' not null, t st)",
						""),
				change("C16 domain of one value",
						"create domain st as varchar(1) check (value in ('A'));create table c (id int primary key, s st)",
						"create domain st as varchar(1) check (value in ('A', 'B'));create table c (id int primary key, s st)",
						""),
				change("C17 check of an ordinal",
						"create table c (id int primary key, n int, a tinyint constraint ch check (a between 0 and 1))",
						"create table c (id int primary key, n int, a tinyint constraint ch check (a between 0 and 2))",
						"insert into c values (1, 2, 1)"),
				change("C18 special types", "create table c (id int primary key)",
						"create table c (id int primary key, a uuid, b json, d varchar(20) array[5], e interval day to second(3), f boolean, g geometry, h decfloat(10), i interval year to month, j binary(16), k time(3) with time zone, l varchar_ignorecase(10), m bigint array, n interval second(18, 9), o real, p row(a int, b varchar(3)))",
						"insert into c values (1)"),
				change("C18 special types change",
						"create table c (id int primary key, a varchar(36), b int array[5], d interval second(18, 9), e int, f char(5))",
						"create table c (id int primary key, a uuid, b int array[6], d interval second(18, 6), e boolean, f varchar_ignorecase(5))",
						"insert into c values (1, '00000000-0000-0000-0000-000000000000', array[1], interval '1' second, 1, 'a')"),
				change("C19 computed column",
						"create table c (id int primary key, n int, a int, b int generated always as (a + 1), d int)",
						"create table c (id int primary key, n int, a int, b int generated always as (a + 2), d int, e varchar(50) generated always as (a || 'x'))",
						"insert into c(id, n, a) values (1, 2, 3)"),
				change("C19 computed column over a column whose type changes",
						"create table c (id int primary key, n int, a int, b int generated always as (a + 1), d int, constraint ch check (b > 0));create index i on c(b, d)",
						"create table c (id int primary key, n int, a bigint, b int generated always as (a + 1), d int, constraint ch check (b > 0));create index i on c(b, d)",
						"insert into c(id, n, a) values (1, 2, 3)"),
				change("C19 computed column becomes ordinary",
						"create table c (id int primary key, n int, a int, b int generated always as (a + 1), d int)",
						"create table c (id int primary key, n int, a int, b int, d int generated always as (n * 2))",
						"insert into c(id, n, a) values (1, 2, 3)"),
				change("C4 columns come back in their places",
						"create table c (id int primary key, n int, a int, b int, d int, e int)",
						"create table c (id int primary key, n int, b int)", "insert into c values (1, 2, 3, 4, 5, 6)"),
				change("C6 many", "create table c (id int primary key, n int, a int)",
						"create table c (id int primary key, n int, a2 int)", "insert into c values (1, 2, 3)"),
				change("K1 single to composite", "create table p (id int primary key, x int not null);",
						"create table p (id int, x int, primary key (id, x));", "insert into p values (1, 1)"),
				change("K1 key goes", "create table p (id int, x int not null, constraint k primary key (id));",
						"create table p (id int not null, x int not null)", "insert into p values (1, 1)"),
				change("K2 uniques",
						"create table c (id int primary key, n int, a int, b int, constraint u1 unique (a), constraint u2 unique (a, b))",
						"create table c (id int primary key, n int, a int, b int, constraint u1 unique (b), constraint u3 unique (a, b))",
						"insert into c values (1, 2, 3, 4)"),
				change("K2 uniques of nulls", "create table c (id int primary key, n int, a int, b int)",
						"create table c (id int primary key, n int, a int, b int);create unique nulls not distinct index i on c(a, b)",
						"insert into c values (1, 2, 3, 4)"),
				change("K4 K5 K6 foreign keys",
						"create table p (id int primary key, x int);create table c (id int primary key, n int, a int, b int, d int, constraint fk1 foreign key (a) references p, constraint fk2 foreign key (b) references p on delete cascade, constraint fk3 foreign key (d) references p)",
						"create table p (id int primary key, x int);create table c (id int primary key, n int, a int, b int, d int, constraint fk1 foreign key (a) references p on delete set null, constraint fk2 foreign key (b) references p, constraint fk4 foreign key (d) references p on update cascade)",
						""),
				change("K7 indexes",
						"create table c (id int primary key, n int, a int, b varchar(10));create index i1 on c(a, b);create index i2 on c(a desc);create unique index i3 on c(b)",
						"create table c (id int primary key, n int, a int, b varchar(10));create index i1 on c(b, a);create index i2 on c(a);create unique index i3 on c(b desc);create index i4 on c(a desc, b)",
						"insert into c values (1, 2, 3, '4')"),
				change("K9 checks",
						"create table c (id int primary key, n int, a int, b int, constraint c1 check (a > 1), constraint c2 check (a > b or b is null), constraint c3 check (a <> 3))",
						"create table c (id int primary key, n int, a int, b int, constraint c1 check (a > 2), constraint c2 check (a > b or b is null and a > 0), constraint c4 check (n in (1, 2) or a is not null))",
						"insert into c values (1, 2, 7, 4)"),
				change("S1 sequences",
						"create sequence s1 increment by 50;create sequence s2 start with 5;create sequence s3",
						"create sequence s1 increment by 10;create sequence s4 start with 5 increment by 3 cache 7 maxvalue 100;create sequence s3",
						""),
				change("S3 identity comes and goes",
						"create table p (id bigint primary key, x int generated by default as identity)",
						"create table p (id bigint generated by default as identity primary key, x int not null)",
						"insert into p(id) values (7)"),
				change("T7 table in another schema", "create schema other;create table p (id int primary key, x int)",
						"create schema other;create table p (id int primary key, x int);create table other.c (id int generated by default as identity primary key, pid int, e enum('A'), constraint fk foreign key (pid) references public.p);create index other.i on other.c(pid);create sequence other.s;comment on column other.c.pid is 'x'",
						""),
				change("T7 change in another schema",
						"create schema other;create table p (id int primary key, x int);create table other.c (id int primary key, pid int, n int, constraint fk foreign key (pid) references public.p, constraint ch check (n > 1));create index other.i on other.c(pid)",
						"create schema other;create table p (id int primary key, x int);create table other.c (id int primary key, pid bigint, m int default 4 not null, constraint fk foreign key (pid) references public.p, constraint ch check (m > 1))",
						"insert into p values (1, 1);insert into other.c values (1, 1, 2)"),
				change("N1 names",
						"create table \"Order\" (\"Select\" int primary key, \"a \"\"b\"\"\" int, \"größe\" int, \"from\" int);create index \"Group\" on \"Order\" (\"from\" desc)",
						"create table \"Order\" (\"Select\" int primary key, \"a \"\"b\"\"\" bigint default 3, \"größe\" varchar(10) constraint \"Größe\" check (\"größe\" <> 'ä'), \"where\" int constraint \"unique\" unique);create table \"order\" (id int references \"Order\")",
						"insert into \"Order\" values (1, 2, 3, 4)"),
				change("T4 drop a referenced table",
						"create table p (id int primary key, x int);create table c (id int primary key, n int, pid int, constraint fk foreign key (pid) references p on delete cascade);create index i on c(pid)",
						"create table c (id int primary key, n int, pid int)",
						"insert into p values (1, 1);insert into c(id) values (1)"),
				change("T3 R4 cycle and changes in dependent tables",
						"create table a (id int primary key, b int);create table b (id int primary key, a int, constraint fb foreign key (a) references a);alter table a add constraint fa foreign key (b) references b",
						"create table a (id bigint primary key, b bigint);create table b (id bigint primary key, a bigint, x int not null, constraint fb foreign key (a) references a);alter table a add constraint fa foreign key (b) references b;create index i on b(a)",
						"insert into a values (1, null);insert into b values (1, 1);update a set b = 1"),
				change("C2 C3 required columns of all types", "create table c (id int primary key)",
						"create table c (id int primary key, a int not null, b varchar(10) not null, d date not null, e timestamp with time zone not null, f uuid not null, g json not null, h int array not null, i boolean not null, j blob not null, k interval day to second not null, l enum('X', 'Y') not null, m numeric(3, 1) not null, n time not null, o int default 5 not null, p timestamp default current_timestamp not null, q clob not null, r double precision not null, s char(3) not null, t binary(4) not null, u interval year not null, v decfloat not null)",
						"insert into c values (1)"));
	}

	private static String child(String columns) {
		return "create table c (id int primary key, n int, " + columns + ")";
	}

	private static Arguments change(String kind, String from, String to, String rows) {
		return Arguments.of(kind, from, to, rows);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("changes")
	void changeIsMadeAndTakenBack(String kind, String from, String to, String rows) throws SQLException {
		try (TestSchema schema = TestDatabase.H2.fresh(); TestSchema other = TestDatabase.H2.fresh()) {
			execute(schema, from);
			execute(other, to);
			execute(schema, rows);
			DatabaseSchema desired = read(other);
			List<String> before = CatalogDump.of(schema);
			List<Operation> operations = compare(schema, desired).operations();
			assertThat(operations).isNotEmpty();
			apply(schema, operations);
			assertThat(compare(schema, desired).operations()).isEmpty();
			List<String> after = CatalogDump.of(schema);
			assertThat(CatalogDump.withoutColumnOrder(after))
				.isEqualTo(CatalogDump.withoutColumnOrder(CatalogDump.of(other)));
			apply(schema, OperationSorter.reversed(operations));
			assertThat(CatalogDump.of(schema)).isEqualTo(before);
			apply(schema, operations);
			assertThat(CatalogDump.of(schema)).isEqualTo(after);
		}
	}

	private static void execute(TestSchema schema, String sql) {
		schema.execute(Arrays.stream(sql.split(";")).filter((part) -> !part.isBlank()).toArray(String[]::new));
	}

	private static DatabaseSchema read(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connection()) {
			return H2Dialect.of(connection).reader(connection).read(SCOPE);
		}
	}

	private static Comparison compare(TestSchema schema, DatabaseSchema desired) throws SQLException {
		try (Connection connection = schema.connection()) {
			H2Dialect dialect = H2Dialect.of(connection);
			ComparisonOptions options = ComparisonOptions.of(Ownership.ALL).withEcho(dialect.echo(connection));
			return new SchemaComparator(dialect.signatures()).compare(read(schema), desired, options);
		}
	}

	private static void apply(TestSchema schema, List<Operation> operations) throws SQLException {
		try (Connection connection = schema.connection()) {
			for (SqlRenderer.Statement statement : H2Dialect.of(connection).renderer().render(operations)) {
				schema.execute(statement.sql());
			}
		}
	}

}
