package io.github.jpamigrations.runtime;

import java.sql.SQLException;

import io.github.jpamigrations.testing.TestSchema;

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

}
