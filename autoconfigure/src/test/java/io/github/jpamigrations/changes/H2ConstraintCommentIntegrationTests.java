package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ConstraintCommentContract} on H2.
 */
class H2ConstraintCommentIntegrationTests extends ConstraintCommentContract {

	H2ConstraintCommentIntegrationTests() {
		super(TestDatabase.H2, "select lower(constraint_name), remarks from information_schema.table_constraints "
				+ "where remarks is not null order by 1");
	}

	@Override
	String commentOn(String constraint, String comment) {
		return "comment on constraint " + constraint + " is '" + comment + "'";
	}

}
