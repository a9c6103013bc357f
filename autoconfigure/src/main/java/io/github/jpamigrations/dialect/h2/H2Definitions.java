package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.dialect.DefinitionReader;

/**
 * Reads definitions as the rows of INFORMATION_SCHEMA. H2 makes up all rows of a view
 * whatever the condition (the index of org.h2.table.MetaTable is never used in 2.4.240),
 * so the views of what belongs to tables are left out where no table is concerned.
 */
final class H2Definitions implements DefinitionReader {

	private static final String TABLES = "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_NAME FROM INFORMATION_SCHEMA.TABLES";

	private static final String INDEXES = "SELECT TABLE_SCHEMA, INDEX_NAME, TABLE_NAME FROM INFORMATION_SCHEMA.INDEXES";

	private static final List<View> OF_TABLES = List.of(new View("TABLES", "TABLE_SCHEMA", "TABLE_NAME"),
			new View("VIEWS", "TABLE_SCHEMA", "TABLE_NAME"), new View("COLUMNS", "TABLE_SCHEMA", "TABLE_NAME"),
			new View("TABLE_CONSTRAINTS", "TABLE_SCHEMA", "TABLE_NAME"),
			new View("KEY_COLUMN_USAGE", "TABLE_SCHEMA", "TABLE_NAME"),
			new View("INDEXES", "TABLE_SCHEMA", "TABLE_NAME"), new View("INDEX_COLUMNS", "TABLE_SCHEMA", "TABLE_NAME"),
			new View("TRIGGERS", "TRIGGER_SCHEMA", "EVENT_OBJECT_TABLE"));

	private static final List<View> OF_CONSTRAINTS = List.of(
			new View("REFERENTIAL_CONSTRAINTS", "CONSTRAINT_SCHEMA", "CONSTRAINT_NAME"),
			new View("CHECK_CONSTRAINTS", "CONSTRAINT_SCHEMA", "CONSTRAINT_NAME"));

	private static final List<View> OTHERS = List.of(new View("SCHEMATA", "SCHEMA_NAME", "SCHEMA_NAME"),
			new View("SEQUENCES", "SEQUENCE_SCHEMA", "SEQUENCE_NAME"),
			new View("DOMAINS", "DOMAIN_SCHEMA", "DOMAIN_NAME"),
			new View("DOMAIN_CONSTRAINTS", "DOMAIN_SCHEMA", "DOMAIN_NAME"),
			new View("TRIGGERS", "TRIGGER_SCHEMA", "TRIGGER_NAME"),
			new View("ROUTINES", "ROUTINE_SCHEMA", "ROUTINE_NAME"),
			new View("CONSTANTS", "CONSTANT_SCHEMA", "CONSTANT_NAME"),
			new View("SYNONYMS", "SYNONYM_SCHEMA", "SYNONYM_NAME"));

	private static final Set<String> COUNTERS = Set.of("BASE_VALUE", "IDENTITY_BASE", "SELECTIVITY",
			"ROW_COUNT_ESTIMATE", "LAST_MODIFICATION");

	@Override
	public String read(Connection connection, Set<String> names) throws SQLException {
		Set<String> schemas = new TreeSet<>(names);
		schemas.add(lower(connection.getSchema()));
		Set<String> tables = tables(connection, TABLES, schemas, names);
		if (tables.isEmpty()) {
			// DROP INDEX does not name the table.
			tables = tables(connection, INDEXES, schemas, names);
		}
		Set<String> result = new TreeSet<>();
		if (!tables.isEmpty()) {
			for (View view : OF_TABLES) {
				readTables(connection, view, schemas, tables, result);
			}
			for (View view : OF_CONSTRAINTS) {
				readAll(connection, view, schemas, names, result);
			}
		}
		for (View view : OTHERS) {
			readAll(connection, view, schemas, names, result);
		}
		return String.join("\n", result);
	}

	/**
	 * Return the exact names of tables.
	 * @param sql yields schema, name and table
	 */
	private static Set<String> tables(Connection connection, String sql, Set<String> schemas, Set<String> names)
			throws SQLException {
		Set<String> result = new TreeSet<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				if (names.contains(lower(rows.getString(2))) && schemas.contains(lower(rows.getString(1)))) {
					result.add(rows.getString(3));
				}
			}
		}
		return result;
	}

	private static void readTables(Connection connection, View view, Set<String> schemas, Set<String> tables,
			Set<String> result) throws SQLException {
		String parameters = String.join(", ", Collections.nCopies(tables.size(), "?"));
		try (PreparedStatement statement = connection
			.prepareStatement(view.sql() + " WHERE " + view.nameColumn() + " IN (" + parameters + ")")) {
			int index = 1;
			for (String table : tables) {
				statement.setString(index++, table);
			}
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					if (schemas.contains(lower(rows.getString(view.schemaColumn())))) {
						result.add(view.name() + row(rows));
					}
				}
			}
		}
	}

	private static void readAll(Connection connection, View view, Set<String> schemas, Set<String> names,
			Set<String> result) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(view.sql())) {
			while (rows.next()) {
				if (names.contains(lower(rows.getString(view.nameColumn())))
						&& schemas.contains(lower(rows.getString(view.schemaColumn())))) {
					result.add(view.name() + row(rows));
				}
			}
		}
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

	private static String lower(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/**
	 * A view of the catalog.
	 *
	 * @param name its name
	 * @param schemaColumn the column of the schema
	 * @param nameColumn the column of the name
	 */
	private record View(String name, String schemaColumn, String nameColumn) {

		String sql() {
			return "SELECT * FROM INFORMATION_SCHEMA." + this.name;
		}

	}

}
