package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * One schema of a server of the family becomes another and comes back: what the
 * comparison finds is applied, nothing is left to find, and the way back restores what
 * the server said.
 */
public abstract class SchemaChangeContract {

	private static final String PARENT = "create table p (id bigint primary key, c varchar(20), unique key uk_c (c))";

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	static Stream<Arguments> changes() {
		return Stream.of(
				change("T1 table", List.of(), List
					.of("create table t (id bigint auto_increment primary key, a varchar(20) not null comment 'x')")),
				change("T2 table with key", List.of(PARENT),
						List.of(PARENT,
								"create table t (id int primary key, p bigint, foreign key (p) references p (id))")),
				change("T3 cycle", List.of(), List.of("create table a (id int primary key, b int)",
						"create table b (id int primary key, a int, constraint fk1 foreign key (a) references a (id))",
						"alter table a add constraint fk2 foreign key (b) references b (id)")),
				change("T6 comment", List.of("create table t (id int) comment 'a'"),
						List.of("create table t (id int)")),
				change("C2 C4 columns", List.of("create table t (id int primary key, a int, b int not null, c int)"),
						List.of("create table t (id int primary key, c int, d int not null, e varchar(3) not null default 'x')")),
				change("C5 dropped column in everything", List.of(PARENT, """
						create table t (id int primary key, a bigint, b int, key k1 (a, b), unique key k2 (b, a),
							constraint fk foreign key (a) references p (id), constraint ck check (a > b))"""),
						List.of(PARENT, "create table t (id int primary key, b int)")),
				change("C7 C9 C10 C11 C12 types", List
					.of("create table t (id int primary key, a varchar(20), b int, c decimal(10,2), d varchar(50), e datetime(6))"),
						List.of("create table t (id int primary key, a varchar(90), b bigint, c decimal(12,4), d longtext, e datetime(3))")),
				change("C9 type of key columns", List.of("create table a (id int primary key)",
						"create table b (id int primary key, a int, constraint fk foreign key (a) references a (id))"),
						List.of("create table a (id bigint primary key)",
								"create table b (id int primary key, a bigint, constraint fk foreign key (a) references a (id))")),
				change("C13 nullability", List.of("create table t (id int primary key, a int, b int not null)"),
						List.of("create table t (id int primary key, a int not null, b int)")),
				change("C14 defaults", List
					.of("create table t (id int primary key, a int default 1, b datetime(6), c varchar(9) default 'x')"),
						List.of("create table t (id int primary key, a int default 2, b datetime(6) default current_timestamp(6), c varchar(9))")),
				change("C15 comments", List.of("create table t (id int primary key, a int comment 'x', b int)"),
						List.of("create table t (id int primary key, a int, b int comment 'y')")),
				change("C16 enum", List.of("create table t (id int primary key, a enum('A','B'))"),
						List.of("create table t (id int primary key, a enum('A','B','C'))")),
				change("C19 computed",
						List.of("create table t (id int primary key, a int, b int as (a + 1) stored, c int, key (b))"),
						List.of("create table t (id int primary key, a int, b int as (a + 2) stored, c int, key (b))")),
				change("C20 collation", List
					.of("create table t (id int primary key, a varchar(9) character set ascii collate ascii_bin)"),
						List.of("create table t (id int primary key, a varchar(9) character set latin1 collate latin1_bin)")),
				change("K1 primary key",
						List.of("create table t (id bigint auto_increment primary key, a int not null)"),
						List.of("create table t (id bigint auto_increment, a int not null, primary key (id, a))")),
				change("K1 auto_increment moves",
						List.of("create table t (id bigint auto_increment primary key, a bigint not null)"),
						List.of("create table t (id bigint not null, a bigint auto_increment primary key)")),
				change("K2 uniques", List
					.of("create table t (id int primary key, a int, b int, unique key u1 (a), unique key u2 (b))"),
						List.of("create table t (id int primary key, a int, b int, unique key u1 (a), unique key u2 (b, a))")),
				change("K4 K5 foreign keys", List.of(PARENT,
						"create table t (id int primary key, a bigint, c varchar(20), constraint f1 foreign key (a) references p (id))"),
						List.of(PARENT, """
								create table t (id int primary key, a bigint, c varchar(20),
									constraint f1 foreign key (a) references p (id) on delete cascade,
									constraint f2 foreign key (c) references p (c))""")),
				change("K4 foreign key served by another index", List.of(PARENT,
						"create table t (id int primary key, a bigint, b int, constraint f1 foreign key (a) references p (id))"),
						List.of(PARENT,
								"create table t (id int primary key, a bigint, b int, key wide (a, b), constraint f1 foreign key (a) references p (id))")),
				change("K7 indexes",
						List.of("create table t (id int primary key, a int, b varchar(50), key k1 (a, b))"),
						List.of("create table t (id int primary key, a int, b varchar(50), key k1 (b, a desc), key k2 (b(5)))")),
				change("K9 checks", List
					.of("create table t (id int primary key, a int, constraint c1 check (a > 0), constraint c2 check (a < 9))"),
						List.of("create table t (id int primary key, a int, b int, constraint c1 check (a > 1), constraint c3 check (b < a))")),
				change("R4 everything", List.of(PARENT,
						"""
								create table t (id bigint auto_increment primary key, a int, b bigint, c varchar(9) comment 'x', d int,
									key k (a), constraint fk foreign key (b) references p (id), constraint ck check (a > 0))""",
						"create table gone (id int primary key, t bigint, foreign key (t) references t (id))"),
						List.of("create table q (id bigint primary key)",
								"""
										create table t (id bigint auto_increment primary key, a bigint not null, c varchar(99), e int not null,
											f bigint, key k (c), unique key u (f), constraint fk foreign key (f) references q (id),
											constraint ck check (a > 1 and e >= 0))""")));
	}

	private static Arguments change(String name, List<String> from, List<String> to) {
		return arguments(name, from, to);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("changes")
	void changesAndComesBack(String name, List<String> from, List<String> to) throws SQLException {
		assertCircle(from, to);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("changes")
	void changesTheOtherWayAndComesBack(String name, List<String> from, List<String> to) throws SQLException {
		assertCircle(to, from);
	}

	private void assertCircle(List<String> from, List<String> to) throws SQLException {
		new SchemaCircle(database(), this::dialect).assertChange(from, "", to);
	}

}
