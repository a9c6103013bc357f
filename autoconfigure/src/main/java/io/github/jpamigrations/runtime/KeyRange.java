package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.jpamigrations.code.RowRange;

/**
 * Finds the rows of the next batch behind a key.
 *
 * @param table the table as it is written in SQL
 * @param key the columns as they are written in SQL
 * @param size how many rows a batch has
 * @param limit what ends a query for that many rows
 * @param rowValues whether an index is searched by a comparison of row values
 */
record KeyRange(String table, List<String> key, int size, String limit, boolean rowValues) {

	/**
	 * Return the next batch, absent behind the last one.
	 * @param after the last key of the batch before, absent for the first one
	 */
	@Nullable RowRange next(Connection connection, @Nullable List<Object> after) throws SQLException {
		List<Object> parameters = new ArrayList<>();
		String columns = String.join(", ", this.key);
		String sql = "select " + columns + " from " + this.table + " where "
				+ this.key.stream().map((column) -> column + " is not null").collect(Collectors.joining(" and "))
				+ ((after != null) ? " and " + bound(">", after, parameters) : "") + " order by " + columns
				+ this.limit;
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setMaxRows(this.size);
			for (int i = 0; i < parameters.size(); i++) {
				statement.setObject(i + 1, parameters.get(i));
			}
			try (ResultSet rows = statement.executeQuery()) {
				List<Object> first = null;
				List<Object> last = null;
				while (rows.next()) {
					last = key(rows);
					first = (first != null) ? first : last;
				}
				return (first != null && last != null) ? range(first, last) : null;
			}
		}
	}

	private List<Object> key(ResultSet rows) throws SQLException {
		List<Object> values = new ArrayList<>();
		for (int i = 1; i <= this.key.size(); i++) {
			values.add(rows.getObject(i));
		}
		return values;
	}

	private RowRange range(List<Object> from, List<Object> to) {
		// A key that can't be kept shows before anything is done.
		KeyText.format(to);
		List<Object> parameters = new ArrayList<>();
		String condition = "(" + bound(">=", from, parameters) + " and " + bound("<=", to, parameters) + ")";
		return new RowRange(from, to, condition, parameters);
	}

	/**
	 * Write a comparison with a key. MySQL and MariaDB search an index by the
	 * alternatives, PostgreSQL by the row value: EXPLAIN shows it.
	 */
	private String bound(String operator, List<Object> values, List<Object> parameters) {
		if (this.rowValues && values.size() > 1) {
			parameters.addAll(values);
			return "(" + String.join(", ", this.key) + ") " + operator + " ("
					+ String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
		}
		return alternatives(0, operator, values, parameters);
	}

	private String alternatives(int column, String operator, List<Object> values, List<Object> parameters) {
		String name = this.key.get(column);
		parameters.add(values.get(column));
		if (column == values.size() - 1) {
			return name + " " + operator + " ?";
		}
		parameters.add(values.get(column));
		return "(" + name + " " + operator.charAt(0) + " ? or " + name + " = ? and "
				+ alternatives(column + 1, operator, values, parameters) + ")";
	}

}
