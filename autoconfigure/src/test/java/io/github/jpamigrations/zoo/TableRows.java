package io.github.jpamigrations.zoo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.jpamigrations.testing.TestSchema;

/**
 * Reads all rows of all tables of a schema: of a new one, those of generator tables.
 */
final class TableRows {

	private TableRows() {
	}

	static List<String> of(TestSchema schema) {
		List<String> result = new ArrayList<>();
		try (Connection connection = schema.connection(); Statement statement = connection.createStatement()) {
			String quote = connection.getMetaData().getIdentifierQuoteString();
			for (String table : tables(connection)) {
				try (ResultSet rows = statement.executeQuery("select * from " + quote + table + quote)) {
					while (rows.next()) {
						List<String> row = new ArrayList<>(List.of(table));
						for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
							row.add(rows.getString(i));
						}
						result.add(String.join("|", row));
					}
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return result;
	}

	private static List<String> tables(Connection connection) throws SQLException {
		List<String> result = new ArrayList<>();
		String[] kinds = { "TABLE", "BASE TABLE" };
		try (ResultSet rows = connection.getMetaData()
			.getTables(connection.getCatalog(), connection.getSchema(), "%", kinds)) {
			while (rows.next()) {
				String name = rows.getString("TABLE_NAME");
				if (!name.toLowerCase(Locale.ROOT).startsWith("migration_")) {
					result.add(name);
				}
			}
		}
		return result;
	}

}
