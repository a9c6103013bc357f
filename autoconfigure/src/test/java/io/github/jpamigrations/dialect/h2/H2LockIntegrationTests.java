package io.github.jpamigrations.dialect.h2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.MigrationLock;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class H2LockIntegrationTests {

	private static final String NAME = "jpam:test";

	private final MigrationLock lock = new H2Lock();

	private TestSchema schema;

	private Connection owner;

	private Connection other;

	@BeforeEach
	void open() throws SQLException {
		this.schema = TestDatabase.H2.fresh();
		this.owner = this.schema.connection();
		this.other = this.schema.connection();
	}

	@AfterEach
	void close() throws SQLException {
		this.owner.close();
		this.other.close();
		this.schema.close();
	}

	@Test
	void secondConnectionWaitsUntilTheFirstUnlocks() throws SQLException {
		assertThat(this.lock.tryLock(this.owner, NAME)).isTrue();
		assertThat(new H2Lock().tryLock(this.other, NAME)).isFalse();
		assertThat(this.lock.holder(this.other, NAME)).startsWith("thread '" + Thread.currentThread().getName());
		this.lock.unlock(this.owner, NAME);
		assertThat(this.lock.holder(this.other, NAME)).isEmpty();
		assertThat(this.lock.tryLock(this.other, NAME)).isTrue();
	}

	@Test
	void onlyTheOwnerUnlocks() throws SQLException {
		assertThat(this.lock.tryLock(this.owner, NAME)).isTrue();
		this.lock.unlock(this.other, NAME);
		assertThat(this.lock.tryLock(this.other, NAME)).isFalse();
	}

	@Test
	void ownerMayLockAgain() throws SQLException {
		assertThat(this.lock.tryLock(this.owner, NAME)).isTrue();
		assertThat(this.lock.tryLock(this.owner, NAME)).isTrue();
	}

	@Test
	void lockOfClosedConnectionIsFree() throws SQLException {
		assertThat(this.lock.tryLock(this.owner, NAME)).isTrue();
		this.owner.close();
		assertThat(this.lock.holder(this.other, NAME)).isEmpty();
		assertThat(this.lock.tryLock(this.other, NAME)).isTrue();
	}

	@Test
	void dataDefinitionKeepsTheLock() throws SQLException {
		assertThat(this.lock.tryLock(this.owner, NAME)).isTrue();
		this.schema.execute("create table t (id integer)");
		assertThat(this.lock.tryLock(this.other, NAME)).isFalse();
	}

	@Test
	void locksOfOtherNamesAndDatabasesAreIndependent() throws SQLException {
		assertThat(this.lock.tryLock(this.owner, NAME)).isTrue();
		assertThat(this.lock.tryLock(this.other, "another")).isTrue();
		try (TestSchema schema = TestDatabase.H2.fresh(); Connection connection = schema.connection()) {
			assertThat(this.lock.tryLock(connection, NAME)).isTrue();
		}
	}

	@Test
	void sameFileIsOneDatabaseWhateverTheUrl(@TempDir Path directory) throws SQLException {
		try (Connection one = DriverManager.getConnection("jdbc:h2:" + directory.resolve("db"), "sa", "");
				Connection two = DriverManager.getConnection(
						"jdbc:h2:file:" + directory.resolve("x").resolve("..").resolve("db") + ";LOCK_TIMEOUT=1", "sa",
						"")) {
			assertThat(this.lock.tryLock(one, NAME)).isTrue();
			assertThat(this.lock.tryLock(two, NAME)).isFalse();
		}
	}

}
