package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.dialect.Attachment;
import io.github.jpamigrations.dialect.Dependent;
import io.github.jpamigrations.dialect.Dependents;
import io.github.jpamigrations.schema.Scope;

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
			SELECT TRIGGER_NAME AS trigger_name, EVENT_OBJECT_SCHEMA = DATABASE() AS home,
				EVENT_OBJECT_SCHEMA AS table_schema, EVENT_OBJECT_TABLE AS table_name
			FROM INFORMATION_SCHEMA.TRIGGERS WHERE EVENT_OBJECT_SCHEMA IN (DATABASES)
			ORDER BY EVENT_OBJECT_SCHEMA, TRIGGER_NAME""";

	private MySqlDependents() {
	}

	/**
	 * Read the triggers, each of which goes with its table.
	 */
	public static List<Attachment> attachments(Connection connection, Scope scope) throws SQLException {
		return CatalogReader.query(connection, TRIGGERS_OF_TABLES, CatalogReader.databases(scope))
			.stream()
			.map((row) -> new Attachment("trigger", row.text("trigger_name"), CatalogReader.name(row), null))
			.toList();
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
