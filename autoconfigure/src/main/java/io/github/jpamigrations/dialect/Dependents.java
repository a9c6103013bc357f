package io.github.jpamigrations.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what uses tables without being mapped.
 */
public final class Dependents {

	private static final String VIEWS = """
			SELECT 'view', TABLE_NAME, VIEW_DEFINITION FROM INFORMATION_SCHEMA.VIEWS
			WHERE TABLE_SCHEMA = %s AND VIEW_DEFINITION IS NOT NULL
			ORDER BY TABLE_NAME""";

	private Dependents() {
	}

	/**
	 * Read the views of a schema.
	 * @param schema an expression for the name of the schema
	 */
	public static List<Dependent> viewsOf(Connection connection, String schema) throws SQLException {
		return read(connection, VIEWS.formatted(schema));
	}

	/**
	 * Run a query for kind, name and definition.
	 */
	public static List<Dependent> read(Connection connection, String sql) throws SQLException {
		List<Dependent> result = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				result.add(new Dependent(rows.getString(1), rows.getString(2), rows.getString(3)));
			}
		}
		return result;
	}

}
