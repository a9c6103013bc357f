package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mysql.MySqlDialect;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the operations of Java revisions on MySQL.
 */
class MySqlOperationsIntegrationTests extends OperationsContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return MySqlDialect.of(connection);
	}

	@Override
	String timestamp() {
		return "datetime(6)";
	}

	@Test
	@Override
	void createsAltersAndDropsASequence() {
		code(CodedRevision.of("->a", (operations) -> operations.createSequence("numbers", 5, 10)));
		assertThatExceptionOfType(JavaRevisionFailedException.class).isThrownBy(this::upgrade)
			.withMessageContaining("The database can't do it: MySQL has no sequences");
	}

}
