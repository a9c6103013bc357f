package io.github.jpamigrations.zoo;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ZooContract} on PostgreSql.
 */
class PostgreSqlZooIntegrationTests extends ZooContract {

	PostgreSqlZooIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

	/**
	 * A column that is added again stands last.
	 */
	@Override
	List<String> restored(List<String> dump) {
		return columnsByName(dump);
	}

}
