package io.github.jpamigrations.runtime;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the next run does after the process died while a statement was in flight: at each
 * statement, before it took effect and after.
 */
abstract class InFlightContract extends MigratorFixture {

	private static final String NO_TRANSACTION = "-- transaction: none";

	/**
	 * Return statements of every kind whose effect shows in the definitions, which end in
	 * a table {@code last} that has a column {@code b}.
	 */
	List<String> definitions() {
		return List.of("create table one (id integer primary key, a integer)", "create index ix on one (a)",
				"create view vw as select a from one", "insert into one values (1, 1)", "drop view vw",
				"alter table one add column b integer", "alter table one add constraint ck check (b > 0)",
				"alter table one drop constraint ck", dropIndex("ix", "one"), "alter table one drop column a",
				"alter table one rename to two", "create table three (id integer primary key)",
				"alter table two add constraint fk foreign key (b) references three (id)",
				"alter table two drop constraint fk", "drop table three", "alter table two rename to last");
	}

	String dropIndex(String index, String table) {
		return "drop index " + index;
	}

	@Test
	void resumesAtEachStatementWhetherItTookEffectOrNot() {
		List<String> statements = definitions();
		this.revisions.put("->a", NO_TRANSACTION, String.join(";\n", statements), "drop table last;");
		for (String statement : statements) {
			for (RecordingConnections connections : List.of(connections().breakBefore(statement),
					connections().breakAfter(statement))) {
				assertThatExceptionOfType(StatementFailedException.class).as(statement)
					.isThrownBy(() -> migrator(connections).upgrade(HEADS));
				// The row of the first one may be committed by that statement itself:
				// where it did not arrive, nothing has begun.
				if (!statement.equals(statements.get(0))) {
					assertThat(lastRun().state()).isEqualTo(RunState.RUNNING);
				}
				assertThat(upgrade().to()).as(statement).isEqualTo(ids("a"));
				assertThat(lastRun().state()).isEqualTo(RunState.DONE);
				assertThat(query("select b from last")).hasSize(1);
				migrator().downgrade(BASE);
			}
		}
	}

	@Test
	void saysWhatIsKnownWhenTheConnectionBreaks() {
		this.revisions.put("->a", NO_TRANSACTION, "create table one (id integer);\ncreate table two (id integer);", "");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrator(connections().breakAfter("create table two")).upgrade(HEADS))
			.satisfies((ex) -> assertThat(ex.remains())
				.isEqualTo("1 is applied, and the next run has to find out whether this one took effect"));
	}

	private void breakInTheMiddle() {
		this.revisions.put("->a", NO_TRANSACTION,
				"create table one (id integer);\n" + unanswerable() + ";\n" + "create table two (id integer);",
				"drop table one;\ndrop table two;");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrator(connections().breakAfter(unanswerable())).upgrade(HEADS));
	}

	/**
	 * Return a statement that changes no definition.
	 */
	String unanswerable() {
		return "truncate table one";
	}

	@Test
	void asksWhereTheDatabaseDoesNotTell() {
		breakInTheMiddle();
		assertThatExceptionOfType(InFlightStatementException.class).isThrownBy(this::upgrade)
			.withMessage("A run ended during statement 2 of 3 of the upgrade of revision 'a' (a.sql:7), "
					+ "and the database does not show whether it took effect; the statements before it are applied")
			.satisfies((ex) -> assertThat(ex.position().sql()).isEqualTo(unanswerable()));
		assertThat(exists("two")).isFalse();
	}

	@Test
	void takesTheAnswerThatItTookEffect() {
		breakInTheMiddle();
		this.settings = this.settings.withPolicy(this.settings.policy().with(MigratorSettings.InFlight.DONE));
		RecordingConnections connections = connections();
		assertThat(migrator(connections).upgrade(HEADS).to()).isEqualTo(ids("a"));
		assertThat(connections.executed()).doesNotContain(unanswerable());
		assertThat(exists("two")).isTrue();
	}

	@Test
	void takesTheAnswerThatItDidNotTakeEffect() {
		breakInTheMiddle();
		this.settings = this.settings.withPolicy(this.settings.policy().with(MigratorSettings.InFlight.AGAIN));
		RecordingConnections connections = connections();
		assertThat(migrator(connections).upgrade(HEADS).to()).isEqualTo(ids("a"));
		assertThat(connections.executed()).contains(unanswerable());
	}

	@Test
	void repeatableStatementsAreRunAgain() {
		breakInTheMiddle();
		this.revisions.put("->a", NO_TRANSACTION, "create table one (id integer);\n-- repeatable\n" + unanswerable()
				+ ";\ncreate table two (id integer);", "");
		assertThat(upgrade().to()).isEqualTo(ids("a"));
	}

	@Test
	void knowsThatAnUnanswerableStatementEndedOnceItDid() {
		this.revisions.put("->a", NO_TRANSACTION,
				"create table one (id integer);\n" + unanswerable() + ";\ninsert into one values (1);", "");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrator(connections().breakBefore("insert into one")).upgrade(HEADS));
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(query("select id from one")).containsExactly("1");
	}

	@Test
	void asksWhenTheStatementInFlightWasEdited() {
		this.revisions.put("->a", NO_TRANSACTION, "create table one (id integer);\ncreate table two (id integer);", "");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrator(connections().breakAfter("create table two")).upgrade(HEADS));
		this.revisions.put("->a", NO_TRANSACTION, "create table one (id integer);\ncreate table three (id integer);",
				"");
		assertThatExceptionOfType(InFlightStatementException.class).isThrownBy(this::upgrade);
		this.settings = this.settings.withPolicy(this.settings.policy().with(MigratorSettings.InFlight.AGAIN));
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(exists("three")).isTrue();
	}

	@Test
	void asksWhenSeveralTablesWereDroppedInPart() {
		this.schema.execute("create table one (id integer)", "create table two (id integer)");
		this.revisions.put("->a", NO_TRANSACTION, "drop table one, two;", "");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrator(connections().breakAfter("drop table one")).upgrade(HEADS));
		// As if the server had stopped between the two.
		this.schema.execute("create table two (id integer)");
		assertThatExceptionOfType(InFlightStatementException.class).isThrownBy(this::upgrade);
		this.schema.execute("drop table two");
		assertThat(upgrade().to()).isEqualTo(ids("a"));
	}

	@Test
	void rowsThatOthersWriteDoNotLookLikeAnEffect() {
		this.schema.execute("create table one (" + identity() + ", a integer)");
		this.revisions.put("->a", NO_TRANSACTION, "alter table one add column b integer;", "");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrator(connections().breakBefore("alter table one")).upgrade(HEADS));
		this.schema.execute("insert into one (a) values (1)", "insert into one (a) values (2)");
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(query("select b from one")).hasSize(2);
	}

	String identity() {
		return "id integer generated by default as identity primary key";
	}

}
