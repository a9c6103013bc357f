package io.github.jpamigrations.sample.walk;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link WalkContract} on H2.
 */
class H2WalkIT extends WalkContract {

	H2WalkIT() {
		super(TestDatabase.H2);
	}

}
