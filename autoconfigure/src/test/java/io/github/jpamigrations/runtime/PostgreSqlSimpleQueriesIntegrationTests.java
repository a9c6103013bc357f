package io.github.jpamigrations.runtime;

import java.sql.SQLException;

import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link PostgreSqlLastStatementIntegrationTests} where the driver sends each text by
 * itself, so that the commit behind one that has failed arrives and rolls back.
 */
class PostgreSqlSimpleQueriesIntegrationTests extends PostgreSqlLastStatementIntegrationTests {

	@Override
	TestSchema fresh() throws SQLException {
		TestSchema schema = super.fresh();
		return new TestSchema(schema.database(), schema.url() + "&preferQueryMode=simple", schema.user(),
				schema.password(), schema.name(), schema.drop());
	}

	/**
	 * Nothing tells it from the statement.
	 */
	@Test
	@Override
	void recordThatFails() {
		upgrade();
		this.revisions.put("a->b", "alter table migration_history drop column raw_hash;", "");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade)
			.withMessageContaining("\"migration_history\"");
		assertThat(migrator().current()).isEqualTo(ids("a"));
	}

}
