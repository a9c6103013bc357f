package io.github.jpamigrations.startup;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link StartupContract} on HSQLDB, which has the basic level of support.
 */
class HsqldbStartupIntegrationTests extends StartupContract {

	HsqldbStartupIntegrationTests() {
		super(TestDatabase.HSQLDB);
	}

	/**
	 * At the basic level a constraint that Hibernate leaves unnamed gets a name of ours,
	 * so that it can be dropped again.
	 */
	@Override
	List<String> comparable(List<String> dump) {
		return dump.stream()
			.map((line) -> line.replaceFirst("^((constraint|key|index) [^|]+)\\|[^|]+", "$1"))
			.sorted()
			.toList();
	}

}
