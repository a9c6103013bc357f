package io.github.jpamigrations.runtime;

/**
 * Tests for what PostgreSQL refuses during a run without a transaction.
 */
class PostgreSqlWithoutTransactionFaultIntegrationTests extends PostgreSqlFaultIntegrationTests {

	@Override
	String header() {
		return "-- transaction: none";
	}

}
