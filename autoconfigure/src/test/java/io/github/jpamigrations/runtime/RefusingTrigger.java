package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.h2.api.Trigger;

/**
 * Lets H2 refuse rows of revision {@code b} in the history which say that so many
 * statements are done.
 */
public final class RefusingTrigger implements Trigger {

	private static final int REVISION = 1;

	private static final int DONE = 9;

	private static volatile int refused;

	static List<String> create(int done) {
		refused = done;
		return List.of("create trigger refusing before insert, update on migration_history for each row call \""
				+ RefusingTrigger.class.getName() + "\"");
	}

	@Override
	public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
		if (newRow[REVISION].equals("b") && newRow[DONE].equals(refused)) {
			throw new SQLException("The disk is full", "45000");
		}
	}

}
