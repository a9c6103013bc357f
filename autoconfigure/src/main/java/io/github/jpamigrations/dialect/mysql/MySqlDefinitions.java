package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import io.github.jpamigrations.dialect.DefinitionReader;

/**
 * Reads definitions with SHOW CREATE TABLE and, for what belongs to no table, from
 * INFORMATION_SCHEMA.
 */
public final class MySqlDefinitions implements DefinitionReader {

	// The driver does not see a USE that ran as a statement.
	private static final String SCHEMAS = """
			SELECT SCHEMA_NAME, DEFAULT_CHARACTER_SET_NAME, DEFAULT_COLLATION_NAME, DATABASE()
			FROM INFORMATION_SCHEMA.SCHEMATA ORDER BY SCHEMA_NAME""";

	/**
	 * Beside the names what need not be the same in lower case here and there. MariaDB
	 * opens a table only once its name is known to count.
	 */
	private static final String NAMED = " AND (LOWER(%1$s) IN (%2$s) OR LENGTH(%1$s) <> CHAR_LENGTH(%1$s)) ";

	private static final String OBJECTS = """
			SELECT TABLE_NAME, TABLE_TYPE, NULL, NULL, NULL
			FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ?""" + NAMED.formatted("TABLE_NAME", "%1$s") + """
			UNION ALL SELECT ROUTINE_NAME, ROUTINE_TYPE, CREATED, LAST_ALTERED, ROUTINE_DEFINITION
			FROM INFORMATION_SCHEMA.ROUTINES WHERE ROUTINE_SCHEMA = ?""" + NAMED.formatted("ROUTINE_NAME", "%1$s") + """
			UNION ALL SELECT TRIGGER_NAME, 'TRIGGER', CREATED, ACTION_ORDER, ACTION_STATEMENT
			FROM INFORMATION_SCHEMA.TRIGGERS WHERE TRIGGER_SCHEMA = ?""" + NAMED.formatted("TRIGGER_NAME", "%1$s") + """
			UNION ALL SELECT EVENT_NAME, 'EVENT', CREATED, LAST_ALTERED, EVENT_DEFINITION
			FROM INFORMATION_SCHEMA.EVENTS WHERE EVENT_SCHEMA = ?""" + NAMED.formatted("EVENT_NAME", "%1$s")
			+ "ORDER BY 1, 2";

	private static final String NAMES = """
			SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA
			UNION ALL SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ?
			UNION ALL SELECT ROUTINE_NAME FROM INFORMATION_SCHEMA.ROUTINES WHERE ROUTINE_SCHEMA = ?
			UNION ALL SELECT TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS WHERE TRIGGER_SCHEMA = ?
			UNION ALL SELECT EVENT_NAME FROM INFORMATION_SCHEMA.EVENTS WHERE EVENT_SCHEMA = ?""";

	private static final Set<String> SHOWN_WHOLE = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "TEMPORARY");

	private static final Pattern COUNTER = Pattern.compile(" AUTO_INCREMENT=\\d+");

	@Override
	public String read(Connection connection, Set<String> names) throws SQLException {
		StringJoiner result = new StringJoiner("\n");
		for (List<String> schema : rows(connection, SCHEMAS, List.of())) {
			String name = schema.get(0);
			if (contains(names, name)) {
				result.add(String.join("|", schema.subList(0, 3)));
			}
			if (contains(names, name) || name.equals(schema.get(3))) {
				readSchema(connection, name, names, result);
			}
		}
		return result.toString();
	}

	@Override
	public Set<String> names(Connection connection) throws SQLException {
		String current = rows(connection, "SELECT DATABASE()", List.of()).get(0).get(0);
		Set<String> result = new HashSet<>();
		for (List<String> name : rows(connection, NAMES, Collections.nCopies(4, current))) {
			result.add(name.get(0).toLowerCase(Locale.ROOT));
		}
		return result;
	}

	private static void readSchema(Connection connection, String schema, Set<String> names, StringJoiner result)
			throws SQLException {
		List<String> parameters = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			parameters.add(schema);
			parameters.addAll(names);
		}
		String query = OBJECTS.formatted(String.join(", ", Collections.nCopies(names.size(), "?")));
		for (List<String> object : rows(connection, query, parameters)) {
			if (contains(names, object.get(0))) {
				boolean table = !SHOWN_WHOLE.contains(object.get(1));
				result.add(schema + "|" + String.join("|", object)
						+ (table ? "|" + showCreate(connection, schema, object.get(0)) : ""));
			}
		}
	}

	private static String showCreate(Connection connection, String schema, String table) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SHOW CREATE TABLE " + quoted(schema) + "." + quoted(table))) {
			return rows.next() ? COUNTER.matcher(rows.getString(2)).replaceFirst("") : "";
		}
	}

	private static boolean contains(Set<String> names, String name) {
		return names.contains(name.toLowerCase(Locale.ROOT));
	}

	private static String quoted(String name) {
		return "`" + name.replace("`", "``") + "`";
	}

	private static List<List<String>> rows(Connection connection, String query, List<String> parameters)
			throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			for (int i = 0; i < parameters.size(); i++) {
				statement.setString(i + 1, parameters.get(i));
			}
			try (ResultSet rows = statement.executeQuery()) {
				List<List<String>> result = new ArrayList<>();
				while (rows.next()) {
					List<String> row = new ArrayList<>();
					for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
						row.add(String.valueOf(rows.getString(i)));
					}
					result.add(row);
				}
				return result;
			}
		}
	}

}
