package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Databases that somebody has set up in a way of their own: other applications in the
 * same schema, accounts and servers that may not write, sessions in other time zones,
 * poolers.
 */
@Tag("alone")
abstract class SurroundingsContract extends MigratorFixture {

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return SchemaDialects.of(connection);
	}

	/**
	 * Return a statement that brings a session into the time zone of India.
	 */
	abstract String toIndia();

	/**
	 * Return the statements that make an account with the password secret that can do
	 * everything with rows of the schema, but create nothing.
	 */
	abstract List<String> account(String name);

	abstract List<String> grantCreate(String name);

	abstract List<String> dropAccount(String name);

	/**
	 * Return the URL by which an ordinary account connects.
	 */
	String urlOfAccount() {
		return this.schema.url();
	}

	private String account() {
		// The longest that all of them allow.
		return "u" + this.schema.name().substring(2);
	}

	@AfterEach
	void dropAccount() {
		if (this.schema != null) {
			this.schema.execute(dropAccount(account()).toArray(String[]::new));
		}
	}

	@Test
	void twoApplicationsKeepTheirVersionsInOneSchema() {
		Revisions others = new Revisions().put("->a", "create table other (id integer);", "drop table other;")
			.put("a->z", "insert into other values (1);", "delete from other;");
		Migrator other = new Migrator(this.settings.withTables(null, "other_version", "other_history"), connections(),
				this.dialect, others);
		this.revisions.put("->a", "create table one (id integer);", "drop table one;");
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(other.current()).isEmpty();
		assertThat(other.upgrade(HEADS).to()).isEqualTo(ids("z"));
		assertThat(upgrade().isEmpty()).isTrue();
		migrator().downgrade(BASE);
		assertThat(other.current()).isEqualTo(ids("z"));
		assertThat(exists("other")).isTrue();
		assertThat(exists("one")).isFalse();
	}

	@Test
	void timesAreTheSameInSessionsOfEachTimeZone() {
		this.revisions.put("->a", "create table one (id integer);", "")
			.put("a->b", "create table two (id integer);", "");
		ConnectionSource indian = () -> in(toIndia());
		migrator(indian).upgrade(to("a"));
		upgrade();
		Instant now = Instant.now();
		for (Migrator reader : List.of(migrator(indian), migrator())) {
			assertThat(reader.status().history()).hasSize(2).allSatisfy((entry) -> {
				assertThat(Duration.between(entry.execution().installedOn(), now)).isBetween(Duration.ZERO,
						Duration.ofMinutes(2));
			});
		}
	}

	private Connection in(String... statements) throws SQLException {
		Connection connection = this.schema.connection();
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		return connection;
	}

	@Test
	void accountThatMayNotCreateIsToldSo() {
		this.revisions.put("->a", "create table one (id integer);", "");
		this.schema.execute(account(account()).toArray(String[]::new));
		Migrator migrator = migrator(() -> DriverManager.getConnection(urlOfAccount(), account(), "secret"));
		assertThat(migrator.current()).isEmpty();
		assertThatExceptionOfType(MigrationDatabaseException.class).isThrownBy(() -> migrator.upgrade(HEADS))
			.withMessageMatching("Could not keep the migration history: .*(denied|privileges|rights).*")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("secret").doesNotContain("\n"));
		this.schema.execute(grantCreate(account()).toArray(String[]::new));
		assertThat(migrator.upgrade(HEADS).to()).isEqualTo(ids("a"));
	}

	@Test
	void poolerThatKeepsNoSessionsDoesWithTheRowLock() {
		this.revisions.put("->a", "create table one (id integer);\ninsert into one values (1);", "")
			.put("a->b", "insert into one values (2);\nalter table one add column a integer;", "");
		this.settings = this.settings.withTimeouts(Duration.ofMillis(600), Duration.ofSeconds(10));
		ConnectionSource pooler = new TransactionPooler(this.schema);
		this.settings = this.settings.withLock(MigratorSettings.LockMode.ROW);
		assertThat(migrator(pooler).upgrade(HEADS).to()).isEqualTo(ids("b"));
		assertThat(query("select id from one order by id")).containsExactly("1", "2");
	}

	/**
	 * Check what a server says that takes no changes.
	 * @param own the schema
	 * @param change makes the server read-only, or not any more
	 */
	void startsAtHeadWhereNothingMayBeWritten(TestSchema own, Consumer<Boolean> change) {
		Migrator migrator = migrator(own::connection);
		this.revisions.put("->a", "create table one (id integer);", "");
		migrator.upgrade(HEADS);
		change.accept(true);
		try {
			assertThat(migrator.upgrade(HEADS).isEmpty()).isTrue();
			this.revisions.put("a->b", "create table two (id integer);", "");
			assertThat(migrator.status().pending()).hasSize(1);
			assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> migrator.upgrade(HEADS))
				.withMessageMatching(".*read[- ]only.*");
		}
		finally {
			change.accept(false);
		}
		assertThat(migrator.upgrade(HEADS).to()).isEqualTo(ids("b"));
	}

	/**
	 * Check what becomes of a statement that is larger than the server takes.
	 * @param own a schema of a server that takes a megabyte
	 * @param more makes the server take more
	 */
	void statementThatIsTooLargeIsRefused(TestSchema own, Runnable more) {
		String large = "x".repeat(2_000_000);
		this.revisions.put("->a",
				"create table one (text longtext);\ninsert into one values ('small');\ninsert into one values ('"
						+ large + "');",
				"");
		Migrator migrator = migrator(own::connection);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrator.upgrade(HEADS))
			.withMessageStartingWith("Statement 3 of 3")
			.withMessageContaining("max_allowed_packet")
			.satisfies((ex) -> assertThat(ex.remains()).doesNotContain("find out"))
			.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(1000));
		more.run();
		assertThat(migrator.upgrade(HEADS).to()).isEqualTo(ids("a"));
	}

}
