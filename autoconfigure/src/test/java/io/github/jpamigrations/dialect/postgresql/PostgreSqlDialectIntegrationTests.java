package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.github.jpamigrations.dialect.MigrationLock;
import io.github.jpamigrations.revision.LexicalRules.DollarQuotes;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The dialect as it finds the server, and its lock.
 */
class PostgreSqlDialectIntegrationTests {

	private TestSchema schema;

	private Connection connection;

	@BeforeEach
	void open() throws SQLException {
		this.schema = TestDatabase.POSTGRESQL.fresh();
		this.connection = this.schema.connection();
	}

	@AfterEach
	void close() throws SQLException {
		this.connection.close();
		this.schema.close();
	}

	@Test
	void knowsTheCurrentSchema() throws SQLException {
		PostgreSqlDialect dialect = PostgreSqlDialect.of(this.connection);
		QualifiedName name = new QualifiedName(null, Identifier.unquoted(this.schema.name()), Identifier.unquoted("t"));
		assertThat(dialect.signatures().name(name)).isEqualTo("t");
		assertThat(dialect.id()).isEqualTo("postgresql");
		assertThat(dialect.traits().transactionalDdl()).isTrue();
	}

	@Test
	void splitsAsTheServerReads() throws SQLException {
		assertThat(PostgreSqlDialect.of(this.connection).lexicalRules()).satisfies((rules) -> {
			assertThat(rules.backslashEscapes()).isFalse();
			assertThat(rules.escapeStrings()).isTrue();
			assertThat(rules.nestedComments()).isTrue();
			assertThat(rules.dollarQuotes()).isEqualTo(DollarQuotes.TAGGED);
			assertThat(rules.atomicBodies()).isTrue();
			assertThat(rules.doubleQuotedStrings()).isFalse();
		});
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("set standard_conforming_strings = off");
		}
		assertThat(PostgreSqlDialect.of(this.connection).lexicalRules().backslashEscapes()).isTrue();
	}

	@Test
	void locksOutOthers() throws SQLException {
		MigrationLock lock = PostgreSqlDialect.of(this.connection).lock();
		String name = "jpam:" + this.schema.name();
		assertThat(lock.holder(this.connection, name)).isEmpty();
		assertThat(lock.tryLock(this.connection, name)).isTrue();
		try (Connection other = this.schema.connection()) {
			assertThat(lock.tryLock(other, name)).isFalse();
			assertThat(lock.holder(other, name)).matches("process \\d+ of 'test'@'.+'.*, connected since .+");
			assertThat(lock.tryLock(other, name + "2")).isTrue();
			lock.unlock(other, name + "2");
			lock.unlock(this.connection, name);
			assertThat(lock.tryLock(other, name)).isTrue();
		}
		// The server takes a moment to notice that a client has gone.
		await().until(() -> lock.tryLock(this.connection, name));
		lock.unlock(this.connection, name);
		assertThat(lock.holder(this.connection, name)).isEmpty();
	}

	@Test
	void aWaiterDoesNotDisturbAConcurrentIndex() throws Exception {
		this.schema.execute("create table t (a integer)", "insert into t select generate_series(1, 1000)");
		MigrationLock lock = PostgreSqlDialect.of(this.connection).lock();
		String name = "jpam:" + this.schema.name();
		lock.tryLock(this.connection, name);
		Thread waiter = new Thread(() -> {
			try (Connection other = this.schema.connection()) {
				while (!lock.tryLock(other, name)) {
					Thread.sleep(5);
				}
			}
			catch (SQLException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
		waiter.start();
		for (int i = 0; i < 5; i++) {
			try (Statement statement = this.connection.createStatement()) {
				statement.execute("create index concurrently ix" + i + " on t (a)");
			}
		}
		lock.unlock(this.connection, name);
		waiter.join(5000);
		assertThat(waiter.isAlive()).isFalse();
	}

}
