package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The changes of single columns, keys and options on a server of the family, with rows in
 * the table, there and back and the other way round.
 */
public abstract class ChangeKindContract {

	private static final String PARENT = "create table p (id bigint primary key, c varchar(20), unique key uk_c (c))";

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	static Stream<Arguments> columns() {
		return Stream.of(column("C9 unsigned", "int", "int unsigned", "7"),
				column("C9 bigint unsigned", "bigint unsigned", "bigint", "7"),
				column("C9 zerofill", "int(5) zerofill", "int", "7"),
				column("C10 double", "decimal(10,2)", "double", "1.5"), column("C10 float", "float", "double", "1.5"),
				column("C10 float digits", "float(8,2)", "float", "1.5"),
				column("C11 sizes of texts", "tinytext", "mediumtext", "'x'"),
				column("C11 text", "varchar(100)", "text", "'x'"), column("C11 long text", "longtext", "text", "'x'"),
				column("C11 sizes of blobs", "tinyblob", "longblob", "'x'"),
				column("C11 varbinary", "varbinary(20)", "blob", "'x'"),
				column("C12 no fraction", "datetime(6)", "datetime", "'2024-01-02 03:04:05'"),
				column("C12 time", "time(6)", "time(3)", "'03:04:05'"),
				column("C12 with time zone", "datetime(6)", "timestamp(6) null", "'2024-01-02 03:04:05'"),
				column("C12 date", "date", "datetime", "'2024-01-02'"),
				column("C13 with default", "int not null default 3", "int", "7"),
				column("C14 now", "datetime(6)", "datetime(6) default now(6)", "'2024-01-02 03:04:05'"),
				column("C14 true", "boolean", "boolean default true", "1"),
				column("C14 zero", "decimal(10,2) default 0", "decimal(10,2) default 1.5", "2"),
				column("C14 expression", "int default (1 + 1)", "int default (2 + 2)", "2"),
				column("C14 text", "varchar(20) default 'it''s'", "varchar(20) default 'x\\\\y'", "'z'"),
				column("C14 default of text", "text default ('x')", "text default ('y')", "'z'"),
				column("C14 function", "varchar(36)", "varchar(36) default (uuid())", "'z'"),
				column("C14 bit", "bit(1) default b'0'", "bit(1) default b'1'", "b'1'"),
				column("C14 enum", "enum('A','B') default 'A'", "enum('A','B') default 'B'", "'A'"),
				column("C15 comment", "int not null default 3 comment 'a'", "int not null default 3 comment 'it''s'",
						"7"),
				column("C16 grows", "enum('A','B') not null", "enum('A','B','C') not null", "'B'"),
				column("C16 grows in the middle", "enum('A','C')", "enum('A','B','C')", "'C'"),
				column("C16 reorders", "enum('A','B')", "enum('B','A')", "'B'"),
				column("C16 becomes text", "enum('A','B')", "varchar(255)", "'B'"),
				column("C16 set", "set('A','B')", "set('A','B','C')", "'A,B'"),
				column("C16 quotes", "enum('it''s','b\\\\c')", "enum('it''s','b\\\\c','\"d\"')", "'it''s'"),
				column("C18 boolean", "tinyint(1)", "bit(1)", "1"), column("C18 tinyint", "tinyint(1)", "tinyint", "1"),
				column("C18 json", "longtext", "json", "'{}'"), column("C18 char", "char(36)", "varchar(36)", "'x'"),
				column("C19 computed", "int", "int as (id + 1)", "default"),
				column("C19 stored", "int as (id + 1) stored", "int as (id + 1) virtual", "default"),
				column("C19 expression", "int as (id + 1) stored comment 'x'", "int as (id + 2) stored comment 'x'",
						"default"),
				column("C19 type", "int as (id + 1) stored", "bigint as (id + 1) stored", "default"),
				column("C20 charset", "varchar(9) character set latin1 not null default 'x'",
						"varchar(9) character set ascii not null default 'x'", "'x'"),
				column("C20 collation", "varchar(9) collate utf8mb4_bin", "varchar(9) collate utf8mb4_unicode_ci",
						"'x'"),
				column("C20 no collation of its own", "varchar(9) collate utf8mb4_bin not null", "varchar(9) not null",
						"'x'"),
				column("C20 charset of text", "text character set ascii collate ascii_bin", "text character set latin1",
						"'x'"),
				column("C20 collation of enum", "enum('A') collate utf8mb4_bin", "enum('A') collate utf8mb4_unicode_ci",
						"'A'"));
	}

	private static Arguments column(String name, String from, String to, String value) {
		String table = "create table t (id int primary key, x %s, y int default 4)";
		return arguments(name, List.of(table.formatted(from)), "insert into t (id, x) values (1, " + value + ")",
				List.of(table.formatted(to)));
	}

	static Stream<Arguments> tables() {
		return Stream.of(
				table("T6 comment", "create table t (id int, c varchar(9)) comment 'a'",
						"create table t (id int, c varchar(9)) comment 'it''s \\\\ b'"),
				table("C20 charset of table",
						"""
								create table t (id int, a varchar(9) not null default 'x' comment 'y', b text, c enum('A'),
									d varchar(9) collate utf8mb4_bin, e json, key k (a)) charset=utf8mb4 collate=utf8mb4_unicode_ci""",
						"""
								create table t (id int, a varchar(9) not null default 'x' comment 'y', b text, c enum('A'),
									d varchar(9) character set utf8mb4 collate utf8mb4_bin, e json, key k (a)) charset=latin1 collate=latin1_bin"""),
				table("C20 collation of table with new column",
						"create table t (id int, a varchar(9)) charset=utf8mb4 collate=utf8mb4_unicode_ci",
						"create table t (id int, a varchar(20) not null, n varchar(5) not null) charset=utf8mb4 collate=utf8mb4_bin"),
				table("C5 column of two indexes and a unique",
						"create table t (id int primary key, a int, b int, key k1 (a, b), key k2 (b), unique key u (b, a))",
						"create table t (id int primary key, b int, key k1 (b))"),
				table("C5 column of primary key", "create table t (a int, b int, c int, primary key (a, b))",
						"create table t (a int, c int, primary key (a))"),
				table("C5 columns of a computed one",
						"create table t (id int primary key, a int, b int as (a + 1) stored, key k (b))",
						"create table t (id int primary key, c int)"),
				table("C9 under a computed column",
						"create table t (id int primary key, a int, b bigint as (a * 2) stored, key k (b), check (b < 9))",
						"create table t (id int primary key, a bigint, b bigint as (a * 2) stored, key k (b), check (b < 9))"),
				table("K1 single to composite",
						"create table t (id int auto_increment primary key, a int not null, b int)",
						"create table t (id int auto_increment, a int not null, b int, primary key (a, id), key k (id))"),
				table("K1 other columns", "create table t (a int not null, b int not null, primary key (a))",
						"create table t (a int not null, b int not null, primary key (b))"),
				table("K1 none", "create table t (a int not null, b int not null, primary key (a))",
						"create table t (a int not null, b int not null)"),
				table("K2 unique renamed", "create table t (id int primary key, a int, unique key u1 (a))",
						"create table t (id int primary key, a int, unique key u2 (a))"),
				table("K7 order, prefix and type", """
						create table t (id int primary key, a varchar(50), b int, c text, key k1 (a, b), key k2 (a(9)),
							fulltext key k3 (c))""",
						"""
								create table t (id int primary key, a varchar(50), b int, c text, key k1 (a, b desc), key k2 (a(5)),
									key k3 (c(20)))"""),
				table("K8 unique descending", "create table t (id int primary key, a int, unique key u (a))",
						"create table t (id int primary key, a int, unique key u (a desc))"),
				table("K9 check over changed column",
						"create table t (id int primary key, a varchar(9), constraint ck check (a in ('A','B')))",
						"create table t (id int primary key, a varchar(20), constraint ck check (a in ('A','B','C')))"),
				table("N1 quoted names", """
						create table t (`a``b` int primary key, `order` int, `Größe` varchar(9), `it's` int, `x y` int,
							key `k``1` (`x y`), constraint `c``1` check (`it's` > 1 and `a``b` < 99))""",
						"""
								create table t (`a``b` int primary key, `order` bigint not null, `größer` varchar(9), `it's` int,
									key `k``2` (`it's`), constraint `c``1` check (`it's` > 2))"""),
				table("N2 names of 64 characters", "create table t (id int primary key, a int)",
						"create table t (id int primary key, a int, %1$s int, unique key %1$s (%1$s), check (%1$s > 1), key k%2$s (a))"
							.formatted("n".repeat(64), "k".repeat(63))),
				table("R3 partitioned", """
						create table t (id int not null, d date not null, a varchar(9), key k (a), primary key (id, d))
							partition by range (year(d)) (partition p0 values less than (2000) comment 'it''s',
							partition p1 values less than maxvalue)""",
						"""
								create table t (id int not null, d date not null, a varchar(90) not null, b int not null, primary key (id, d))
									partition by range (year(d)) (partition p0 values less than (2000) comment 'it''s',
									partition p1 values less than maxvalue)"""));
	}

	private static Arguments table(String name, String from, String to) {
		return arguments(name, List.of(from), "", List.of(to));
	}

	static Stream<Arguments> keys() {
		return Stream.of(keys("K4 named", "", ", constraint f1 foreign key (a) references p (id)"),
				keys("K4 unnamed", "", ", foreign key (a) references p (id)"),
				keys("K4 with own index", ", key own (a)",
						", key own (a), constraint f1 foreign key (a) references p (id)"),
				keys("K4 own index wider", ", constraint f1 foreign key (a) references p (id), key own (a, b)",
						", constraint f1 foreign key (a) references p (id)"),
				keys("K4 unique takes over", ", constraint f1 foreign key (a) references p (id)",
						", constraint f1 foreign key (a) references p (id), unique key u (a)"),
				keys("K4 text", ", constraint f1 foreign key (c) references p (c)", ""),
				keys("K5 on delete", ", constraint f1 foreign key (a) references p (id)",
						", constraint f1 foreign key (a) references p (id) on delete set null on update cascade"),
				keys("K6 renamed", ", constraint f1 foreign key (a) references p (id)",
						", constraint f2 foreign key (a) references p (id)"),
				keys("K1 under a key", ", constraint f1 foreign key (a) references t (x)",
						", unique key u (x, b), constraint f1 foreign key (a) references t (x)"));
	}

	private static Arguments keys(String name, String from, String to) {
		String table = "create table t (x bigint primary key, a bigint, b int, c varchar(20)%s)";
		return arguments(name, List.of(PARENT, table.formatted(from)), "insert into t values (1, null, 3, null)",
				List.of(PARENT, table.formatted(to)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "columns", "tables" })
	void changes(String name, List<String> from, String rows, List<String> to) throws SQLException {
		circle().assertChange(from, rows, to);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "columns", "tables" })
	void changesTheOtherWay(String name, List<String> from, String rows, List<String> to) throws SQLException {
		circle().assertChange(to, rows, from);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("keys")
	void changesKeys(String name, List<String> from, String rows, List<String> to) throws SQLException {
		circle().assertChange(from, rows, to);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("keys")
	void changesKeysTheOtherWay(String name, List<String> from, String rows, List<String> to) throws SQLException {
		circle().assertChange(to, rows, from);
	}

	/**
	 * The other way there is nothing to do: the index serves the foreign key.
	 */
	@Test // K4
	void indexOfOnesOwnReplacesThatOfForeignKey() throws SQLException {
		String table = "create table t (x bigint primary key, a bigint, constraint f1 foreign key (a) references t (x)%s)";
		circle().assertChange(List.of(table.formatted("")), "", List.of(table.formatted(", key own (a)")));
	}

	private SchemaCircle circle() {
		return new SchemaCircle(database(), this::dialect);
	}

}
