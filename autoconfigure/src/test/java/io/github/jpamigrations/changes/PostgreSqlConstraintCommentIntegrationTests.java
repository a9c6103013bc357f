package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ConstraintCommentContract} on PostgreSQL.
 */
class PostgreSqlConstraintCommentIntegrationTests extends ConstraintCommentContract {

	PostgreSqlConstraintCommentIntegrationTests() {
		super(TestDatabase.POSTGRESQL,
				"select conname, obj_description(oid, 'pg_constraint') from pg_constraint "
						+ "where connamespace = current_schema()::regnamespace "
						+ "and obj_description(oid, 'pg_constraint') is not null order by 1");
	}

	@Override
	String commentOn(String constraint, String comment) {
		return "comment on constraint " + constraint + " on thing is '" + comment + "'";
	}

}
