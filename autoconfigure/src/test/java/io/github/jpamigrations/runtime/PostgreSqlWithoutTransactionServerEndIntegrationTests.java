package io.github.jpamigrations.runtime;

import java.util.List;

/**
 * {@link ServerEndContract} on PostgreSQL with an index that is built concurrently: what
 * the server leaves of it is no index.
 */
class PostgreSqlWithoutTransactionServerEndIntegrationTests extends PostgreSqlServerEndIntegrationTests {

	@Override
	String header() {
		return "-- transaction: none";
	}

	@Override
	List<String> setUp() {
		return List.of("""
				create function slow(n integer) returns integer immutable language plpgsql as
				$$ begin perform pg_sleep(0.05); return n; end $$""");
	}

	@Override
	String longStatement() {
		return "create index concurrently slow_index on one (slow(a))";
	}

}
