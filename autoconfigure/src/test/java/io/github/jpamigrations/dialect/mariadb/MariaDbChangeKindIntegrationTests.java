package io.github.jpamigrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mysql.ChangeKindContract;
import io.github.jpamigrations.dialect.mysql.SchemaCircle;
import io.github.jpamigrations.testing.CurrentMariaDb;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@link ChangeKindContract} on MariaDB.
 */
@CurrentMariaDb
class MariaDbChangeKindIntegrationTests extends ChangeKindContract {

	@Override
	protected TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	protected SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
	}

	static Stream<Arguments> own() {
		return Stream.of(
				change("system-versioned",
						"create table t (id int primary key, a varchar(9), b int, key k (a)) with system versioning",
						"""
								create table t (id int primary key, a varchar(90) not null, c int not null, unique key u (a))
									with system versioning"""),
				change("system-versioned with period", """
						create table t (id int primary key, a varchar(9), b int without system versioning,
							s timestamp(6) generated always as row start, e timestamp(6) generated always as row end,
							period for system_time (s, e)) with system versioning""", """
						create table t (id int primary key, a varchar(90), s timestamp(6) generated always as row start,
							e timestamp(6) generated always as row end, period for system_time (s, e))
							with system versioning"""),
				change("K9 check of a column", "create table t (id int primary key, a int check (a > 0), b int)",
						"create table t (id int primary key, a bigint check (a > 1), b int check (b in (1,2)))"),
				change("C7 what a column is beside",
						"""
								create table t (id int primary key, a varchar(9) invisible, d datetime(6) default now(6) on update now(6),
									key k (a) ignored)""",
						"""
								create table t (id int primary key, a varchar(90), d datetime(3) default now(3), key k (a) ignored)"""),
				change("C18 uuid and inet", "create table t (id int primary key, a char(36), b varchar(45))",
						"create table t (id int primary key, a uuid, b inet6)"));
	}

	static Stream<Arguments> sequences() {
		return Stream.of(change("S1 added", "create table t (id int)", "create sequence s increment by 50 nocache"),
				change("S1 increment", "create sequence s increment by 50 nocache",
						"create sequence s increment by 10 nocache"),
				change("S1 start", "create sequence s start with 1 increment by 50 nocache",
						"create sequence s start with 100 increment by 50 nocache"));
	}

	private static Arguments change(String name, String from, String to) {
		return Arguments.arguments(name, List.of(from), List.of(to));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "own", "sequences" })
	void changesWhatOnlyMariaDbHas(String name, List<String> from, List<String> to) throws SQLException {
		new SchemaCircle(database(), this::dialect).assertChange(from, "", to);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "own", "sequences" })
	void changesWhatOnlyMariaDbHasTheOtherWay(String name, List<String> from, List<String> to) throws SQLException {
		new SchemaCircle(database(), this::dialect).assertChange(to, "", from);
	}

}
