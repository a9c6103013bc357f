package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@link ChangeKindContract} on MySQL.
 */
class MySqlChangeKindIntegrationTests extends ChangeKindContract {

	@Override
	protected TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	protected SchemaDialect dialect(Connection connection) throws SQLException {
		return MySqlDialect.of(connection);
	}

	static Stream<Arguments> own() {
		return Stream.of(change("K7 K10 functional index",
				"create table t (id int primary key, a int, b varchar(20), key k ((a + 1), b))",
				"create table t (id int primary key, a int, b varchar(20), key k ((a + 2), b), unique key u ((lower(b))))"),
				change("K7 functional index over changed column",
						"create table t (id int primary key, a int, b varchar(20), key k ((upper(b))))",
						"create table t (id int primary key, a bigint, b varchar(40), key k ((upper(b))))"),
				change("C5 column of functional index",
						"create table t (id int primary key, a int, b varchar(20), key k ((a + 1), b))",
						"create table t (id int primary key, b varchar(20))"),
				change("C13 computed and required", "create table t (id int primary key, a int as (id + 1) stored)",
						"create table t (id int primary key, a int as (id + 1) stored not null)"),
				change("C14 default of blob", "create table t (id int primary key, a blob default ('a'), j json)",
						"""
								create table t (id int primary key, a blob default (0x6162), j json default (json_array(1, 'it''s')))"""),
				change("C7 spatial reference", "create table t (id int primary key, p point not null srid 4326, a int)",
						"create table t (id int primary key, p point not null srid 4326, a int not null)"),
				change("C7 what a column is beside",
						"""
								create table t (id int primary key, a varchar(9) invisible, d datetime(6) default now(6) on update now(6),
									key k (a) invisible, constraint ck check (id > 0) not enforced)""",
						"""
								create table t (id int primary key, a varchar(90), d datetime(3) default now(3), key k (a) invisible,
									constraint ck check (id > 0) not enforced)"""));
	}

	private static Arguments change(String name, String from, String to) {
		return Arguments.arguments(name, List.of(from), List.of(to));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("own")
	void changesWhatOnlyMySqlHas(String name, List<String> from, List<String> to) throws SQLException {
		new SchemaCircle(database(), this::dialect).assertChange(from, "", to);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("own")
	void changesWhatOnlyMySqlHasTheOtherWay(String name, List<String> from, List<String> to) throws SQLException {
		new SchemaCircle(database(), this::dialect).assertChange(to, "", from);
	}

}
