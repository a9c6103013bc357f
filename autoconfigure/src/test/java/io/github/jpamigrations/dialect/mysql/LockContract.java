package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import io.github.jpamigrations.dialect.MigrationLock;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lock keeps two sessions of a server of the family apart.
 */
public abstract class LockContract {

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	@Test
	void secondSessionGetsLockOnlyAfterTheFirst() throws SQLException {
		try (TestSchema schema = database().fresh();
				Connection first = schema.connection();
				Connection second = schema.connection()) {
			MigrationLock lock = dialect(first).lock();
			String name = "jpam:" + schema.name();
			assertThat(lock.holder(second, name)).isEmpty();
			assertThat(lock.tryLock(first, name)).isTrue();
			Instant begin = Instant.now();
			assertThat(lock.tryLock(second, name)).isFalse();
			assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
			assertThat(lock.tryLock(second, name + "x")).isTrue();
			lock.unlock(first, name);
			assertThat(lock.tryLock(second, name)).isTrue();
			lock.unlock(second, name);
		}
	}

	@Test
	void tellsWhoHoldsIt() throws SQLException {
		try (TestSchema schema = database().fresh();
				Connection first = schema.connection();
				Connection second = schema.connection()) {
			MigrationLock lock = dialect(first).lock();
			String name = "jpam:" + schema.name();
			lock.tryLock(first, name);
			assertThat(lock.holder(second, name)).matches("connection \\d+ of '" + schema.user() + "'@'.+'");
		}
	}

	@Test
	void endOfSessionReleasesLock() throws SQLException {
		try (TestSchema schema = database().fresh(); Connection second = schema.connection()) {
			MigrationLock lock = dialect(second).lock();
			String name = "jpam:" + schema.name();
			try (Connection first = schema.connection()) {
				assertThat(lock.tryLock(first, name)).isTrue();
			}
			assertThat(lock.tryLock(second, name)).isTrue();
		}
	}

	@Test
	void takesNameOfSixtyFourCharacters() throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			String name = "jpam:" + "a".repeat(59);
			assertThat(dialect(connection).lock().tryLock(connection, name)).isTrue();
		}
	}

}
