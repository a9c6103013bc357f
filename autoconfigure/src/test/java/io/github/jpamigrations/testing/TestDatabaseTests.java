package io.github.jpamigrations.testing;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TestDatabase}.
 */
class TestDatabaseTests {

	@ParameterizedTest
	@EnumSource
	void givesAnEmptySchemaOfTheDatabase(TestDatabase database) throws SQLException {
		try (TestSchema schema = database.fresh(); Connection connection = schema.connection()) {
			schema.execute("create table t (id integer)");
			String product = connection.getMetaData().getDatabaseProductName();
			String expected = switch (database) {
				case HSQLDB -> "HSQL Database Engine";
				case DERBY -> "Apache Derby";
				default -> database.id();
			};
			assertThat(product).isEqualToIgnoringCase(expected);
		}
	}

}
