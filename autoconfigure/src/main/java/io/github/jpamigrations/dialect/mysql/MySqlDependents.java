package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.dialect.Attachment;
import io.github.jpamigrations.dialect.Dependent;
import io.github.jpamigrations.dialect.Dependents;

/**
 * Reads the views and triggers of the current database.
 */
public final class MySqlDependents {

	private static final String TRIGGERS = """
			SELECT 'trigger', TRIGGER_NAME, CONCAT('`', EVENT_OBJECT_TABLE, '` ', ACTION_STATEMENT)
			FROM INFORMATION_SCHEMA.TRIGGERS
			WHERE EVENT_OBJECT_SCHEMA = DATABASE() AND ACTION_STATEMENT IS NOT NULL
			ORDER BY TRIGGER_NAME""";

	private static final String TRIGGERS_OF_TABLES = """
			SELECT 'trigger', TRIGGER_NAME, EVENT_OBJECT_TABLE, NULL FROM INFORMATION_SCHEMA.TRIGGERS
			WHERE EVENT_OBJECT_SCHEMA = DATABASE() ORDER BY TRIGGER_NAME""";

	private MySqlDependents() {
	}

	/**
	 * Read the triggers, each of which goes with its table.
	 */
	public static List<Attachment> attachments(Connection connection) throws SQLException {
		return Dependents.attachments(connection, TRIGGERS_OF_TABLES);
	}

	/**
	 * Read them, the views first.
	 */
	public static List<Dependent> read(Connection connection) throws SQLException {
		List<Dependent> result = new ArrayList<>(Dependents.viewsOf(connection, "DATABASE()"));
		result.addAll(Dependents.read(connection, TRIGGERS));
		return result;
	}

}
