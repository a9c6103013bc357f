package io.github.jpamigrations.runtime;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ServerCountContract} on PostgreSQL, by pg_stat_statements.
 */
class PostgreSqlServerCountIntegrationTests extends ServerCountContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	void forget() {
		this.schema.execute("create extension if not exists pg_stat_statements schema public",
				"select public.pg_stat_statements_reset()");
	}

	@Override
	List<String> seen() {
		return query("select query from public.pg_stat_statements, generate_series(1, calls)"
				+ " where query not like '%pg_stat_statements%' and toplevel");
	}

	@Override
	int most() {
		return 5;
	}

	@Override
	int messages() {
		return 1;
	}

}
