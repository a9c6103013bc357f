package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.dialect.DefinitionReader;
import io.github.jpamigrations.revision.LexicalRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * A name that something has must never count as free.
 */
class KnownNamesTests {

	private static final LexicalRules RULES = new LexicalRules(true, true, true, true, false, true, false,
			LexicalRules.DollarQuotes.NONE, false, true, true, false);

	private final Connection connection = mock(Connection.class);

	private final Catalog catalog = new Catalog();

	private final KnownNames known = new KnownNames();

	private boolean free(String sql) throws SQLException {
		return this.known.areFree(this.catalog, this.connection, words(sql));
	}

	private void run(String sql) throws SQLException {
		free(sql);
		this.known.add(words(sql));
	}

	private static StatementWords words(String sql) {
		return StatementWords.of(sql, RULES);
	}

	@Test
	void asksOnceForTablesThatAreMade() throws SQLException {
		for (int i = 0; i < 5; i++) {
			assertThat(free("create table t" + i + " (id integer, name varchar(40))")).isTrue();
			this.known.add(words("create table t" + i + " (id integer, name varchar(40))"));
		}
		assertThat(this.catalog.asked).isEqualTo(1);
		assertThat(free("alter table T3 add x integer")).isFalse();
	}

	@Test
	void knowsWhatWasThereBefore() throws SQLException {
		this.catalog.names.add("person");
		assertThat(free("create index i on \"Person\" (name)")).isFalse();
		assertThat(free("create table pet (owner integer references PERSON)")).isFalse();
		assertThat(free("create table pet (owner integer)")).isTrue();
	}

	@Test
	void goesOnKnowingATableThatWasAlteredOrHasANewIndex() throws SQLException {
		run("create table person (id integer)");
		run("create unique index i on person (id)");
		run("alter table person add age integer");
		run("drop index i on person");
		assertThat(this.catalog.asked).isEqualTo(1);
		assertThat(free("alter table person drop age")).isFalse();
		assertThat(free("create table age (i integer)")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "alter table person rename to made", "rename table person to made",
			"create view made as select 1", "create table made like person",
			"create table if not exists made (i integer)", "create table other.made (i integer)",
			"create or replace table made (i integer)", "create definer = current_user() procedure made() select 1",
			"create view `index` as select * from made", "alter table person convert partition p to table made",
			"create schema made" })
	void takesWhateverAStatementMayMakeForMade(String sql) throws SQLException {
		this.catalog.names.add("person");
		run(sql);
		this.catalog.names.add("made");
		assertThat(free("alter table made add x integer")).isFalse();
	}

	@Test
	void knowsNothingWhereTheDatabaseDoesNotTell() throws SQLException {
		DefinitionReader silent = (connection, names) -> "";
		assertThat(this.known.areFree(silent, this.connection, words("create table t (id integer)"))).isFalse();
	}

	private static final class Catalog implements DefinitionReader {

		private final Set<String> names = new TreeSet<>();

		private int asked;

		@Override
		public String read(Connection connection, Set<String> names) {
			throw new IllegalStateException();
		}

		@Override
		public Set<String> names(Connection connection) {
			this.asked++;
			return new TreeSet<>(this.names);
		}

	}

}
