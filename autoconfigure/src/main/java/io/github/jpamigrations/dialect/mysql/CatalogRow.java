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

	private final Map<String, Integer> positions;

	private final @Nullable String[] values;

	private final @Nullable CatalogRow joined;

	private CatalogRow(Map<String, Integer> positions, @Nullable String[] values, @Nullable CatalogRow joined) {
		this.positions = positions;
		this.values = values;
		this.joined = joined;
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
				Map<String, Integer> positions = positions(rows.getMetaData());
				List<CatalogRow> result = new ArrayList<>();
				while (rows.next()) {
					result.add(of(rows, positions));
				}
				return result;
			}
		}
	}

	private static Map<String, Integer> positions(ResultSetMetaData columns) throws SQLException {
		Map<String, Integer> positions = new HashMap<>();
		for (int i = 0; i < columns.getColumnCount(); i++) {
			positions.put(columns.getColumnLabel(i + 1).toLowerCase(Locale.ROOT), i);
		}
		return positions;
	}

	private static CatalogRow of(ResultSet row, Map<String, Integer> positions) throws SQLException {
		@Nullable String[] values = new @Nullable String[positions.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = row.getString(i + 1);
		}
		return new CatalogRow(positions, values, null);
	}

	/**
	 * Return a row of values by their labels.
	 */
	public static CatalogRow of(Map<String, String> row) {
		Map<String, Integer> positions = new HashMap<>();
		List<String> values = new ArrayList<>();
		row.forEach((label, value) -> {
			positions.put(label, values.size());
			values.add(value);
		});
		return new CatalogRow(positions, values.toArray(String[]::new), null);
	}

	/**
	 * Return this row with the values of another behind its own.
	 */
	CatalogRow join(CatalogRow other) {
		return new CatalogRow(this.positions, this.values, other);
	}

	/**
	 * Return the value, {@code null} for NULL.
	 */
	public @Nullable String get(String label) {
		Integer position = this.positions.get(label);
		if (position != null) {
			return this.values[position];
		}
		return (this.joined != null) ? this.joined.get(label) : null;
	}

	/**
	 * Return the value, an empty text for NULL.
	 */
	public String text(String label) {
		String value = get(label);
		return (value != null) ? value : "";
	}

	/**
	 * Return the value as a number, {@code null} for NULL.
	 */
	public @Nullable Long number(String label) {
		String value = get(label);
		return (value != null) ? Long.valueOf(value) : null;
	}

	/**
	 * Return whether the value is a true one.
	 */
	public boolean isTrue(String label) {
		return "1".equals(get(label));
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
