package io.github.jpamigrations.autogenerate;

import java.sql.SQLException;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link LossOfObjectsContract} on PostgreSQL.
 */
class PostgreSqlLossOfObjectsIntegrationTests extends LossOfObjectsContract {

	PostgreSqlLossOfObjectsIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

	@Override
	String createOther() {
		String name = this.schema.name() + "_other";
		this.schema.execute("create schema " + quoted(name));
		return name;
	}

	@Override
	void dropOther(String name) {
		this.schema.execute("drop schema " + quoted(name) + " cascade");
	}

	@Override
	String[] trigger(String name, String table) {
		return new String[] {
				"create or replace function nothing() returns trigger language plpgsql as $$ begin return new; end $$",
				"create trigger " + quoted(name) + " before insert on " + table
						+ " for each row execute function nothing()" };
	}

	@Test // C4 N1 D3
	void columnWithAnotherCaseIsAnotherColumn() throws SQLException {
		this.schema.execute("create table note (id int, title int, \"Title\" int)",
				"grant select (\"Title\") on note to public", "create table " + inOther("note") + " (title int)",
				"grant select (title) on " + inOther("note") + " to public");
		Table note = table(null, "note");
		assertThat(
				goesWith(new Operation.DropColumn(note.name(), note.columns().get(1), new Operation.Position.Last())))
			.isEmpty();
		assertThat(
				goesWith(new Operation.DropColumn(note.name(), note.columns().get(2), new Operation.Position.Last())))
			.hasSize(1);
	}

}
