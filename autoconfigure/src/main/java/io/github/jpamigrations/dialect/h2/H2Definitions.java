package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.dialect.DefinitionReader;

/**
 * Reads definitions as the rows of INFORMATION_SCHEMA.
 */
final class H2Definitions implements DefinitionReader {

	/**
	 * The views, and for each the column of the schema and those of the names.
	 */
	private static final Map<String, List<String>> VIEWS = Map.ofEntries(
			Map.entry("SCHEMATA", List.of("SCHEMA_NAME", "SCHEMA_NAME")),
			Map.entry("TABLES", List.of("TABLE_SCHEMA", "TABLE_NAME")),
			Map.entry("VIEWS", List.of("TABLE_SCHEMA", "TABLE_NAME")),
			Map.entry("COLUMNS", List.of("TABLE_SCHEMA", "TABLE_NAME")),
			Map.entry("TABLE_CONSTRAINTS", List.of("TABLE_SCHEMA", "TABLE_NAME", "CONSTRAINT_NAME")),
			Map.entry("KEY_COLUMN_USAGE", List.of("TABLE_SCHEMA", "TABLE_NAME", "CONSTRAINT_NAME")),
			Map.entry("REFERENTIAL_CONSTRAINTS", List.of("CONSTRAINT_SCHEMA", "CONSTRAINT_NAME")),
			Map.entry("CHECK_CONSTRAINTS", List.of("CONSTRAINT_SCHEMA", "CONSTRAINT_NAME")),
			Map.entry("INDEXES", List.of("TABLE_SCHEMA", "TABLE_NAME", "INDEX_NAME")),
			Map.entry("INDEX_COLUMNS", List.of("TABLE_SCHEMA", "TABLE_NAME", "INDEX_NAME")),
			Map.entry("SEQUENCES", List.of("SEQUENCE_SCHEMA", "SEQUENCE_NAME")),
			Map.entry("DOMAINS", List.of("DOMAIN_SCHEMA", "DOMAIN_NAME")),
			Map.entry("DOMAIN_CONSTRAINTS", List.of("DOMAIN_SCHEMA", "DOMAIN_NAME")),
			Map.entry("TRIGGERS", List.of("TRIGGER_SCHEMA", "TRIGGER_NAME", "EVENT_OBJECT_TABLE")),
			Map.entry("ROUTINES", List.of("ROUTINE_SCHEMA", "ROUTINE_NAME")),
			Map.entry("CONSTANTS", List.of("CONSTANT_SCHEMA", "CONSTANT_NAME")),
			Map.entry("SYNONYMS", List.of("SYNONYM_SCHEMA", "SYNONYM_NAME")));

	private static final Set<String> COUNTERS = Set.of("BASE_VALUE", "IDENTITY_BASE", "SELECTIVITY",
			"ROW_COUNT_ESTIMATE", "LAST_MODIFICATION");

	@Override
	public String read(Connection connection, Set<String> names) throws SQLException {
		String current = connection.getSchema().toLowerCase(Locale.ROOT);
		Set<String> result = new TreeSet<>();
		for (Map.Entry<String, List<String>> view : VIEWS.entrySet()) {
			try (Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery("SELECT * FROM INFORMATION_SCHEMA." + view.getKey())) {
				while (rows.next()) {
					String schema = rows.getString(view.getValue().get(0)).toLowerCase(Locale.ROOT);
					if ((schema.equals(current) || names.contains(schema)) && isNamed(rows, view.getValue(), names)) {
						result.add(view.getKey() + row(rows));
					}
				}
			}
		}
		return String.join("\n", result);
	}

	private static boolean isNamed(ResultSet row, List<String> columns, Set<String> names) throws SQLException {
		for (String column : columns.subList(1, columns.size())) {
			String name = row.getString(column);
			if (name != null && names.contains(name.toLowerCase(Locale.ROOT))) {
				return true;
			}
		}
		return false;
	}

	private static String row(ResultSet row) throws SQLException {
		StringBuilder result = new StringBuilder();
		ResultSetMetaData metaData = row.getMetaData();
		for (int i = 1; i <= metaData.getColumnCount(); i++) {
			if (!COUNTERS.contains(metaData.getColumnName(i))) {
				result.append('|').append(row.getString(i));
			}
		}
		return result.toString();
	}

}
