package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row of INFORMATION_SCHEMA, each value as text under the label of its column.
 */
public final class CatalogRow {

	private final Map<String, @Nullable String> values;

	private CatalogRow(Map<String, @Nullable String> values) {
		this.values = values;
	}

	/**
	 * Return the rows of a query.
	 */
	public static List<CatalogRow> query(Connection connection, String sql, List<String> parameters)
			throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < parameters.size(); i++) {
				statement.setString(i + 1, parameters.get(i));
			}
			try (ResultSet rows = statement.executeQuery()) {
				List<CatalogRow> result = new ArrayList<>();
				while (rows.next()) {
					result.add(of(rows));
				}
				return result;
			}
		}
	}

	private static CatalogRow of(ResultSet row) throws SQLException {
		ResultSetMetaData columns = row.getMetaData();
		Map<String, @Nullable String> values = new HashMap<>();
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), row.getString(i));
		}
		return new CatalogRow(values);
	}

	/**
	 * Return the value, {@code null} for NULL.
	 */
	public @Nullable String get(String label) {
		return this.values.get(label);
	}

	/**
	 * Return the value, an empty text for NULL.
	 */
	public String text(String label) {
		String value = this.values.get(label);
		return (value != null) ? value : "";
	}

	/**
	 * Return the value as a number, {@code null} for NULL.
	 */
	public @Nullable Long number(String label) {
		String value = this.values.get(label);
		return (value != null) ? Long.valueOf(value) : null;
	}

	/**
	 * Return whether the value is a true one.
	 */
	public boolean isTrue(String label) {
		return "1".equals(this.values.get(label));
	}

	/**
	 * Return what identifies the table that the row is about.
	 */
	public TableKey table() {
		return new TableKey(text("table_schema"), text("table_name"));
	}

	/**
	 * Identifies a table within a server.
	 *
	 * @param schema the database
	 * @param name the table
	 */
	public record TableKey(String schema, String name) {

	}

}
