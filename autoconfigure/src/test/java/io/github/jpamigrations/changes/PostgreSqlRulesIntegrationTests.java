package io.github.jpamigrations.changes;

import java.util.List;

import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link RulesContract} on PostgreSql.
 */
class PostgreSqlRulesIntegrationTests extends RulesContract {

	PostgreSqlRulesIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

	/**
	 * A column that is added again stands last.
	 */
	@Override
	List<String> restored(List<String> dump) {
		return CatalogDump.withoutColumnOrder(dump);
	}

	@Override
	boolean viewsHoldTypes() {
		return true;
	}

	@Override
	String[] trigger() {
		return new String[] {
				"create function by_hand() returns trigger language plpgsql as $$ begin return new; end $$",
				"create trigger note_by_hand before insert on note for each row execute function by_hand()" };
	}

}
