package io.github.jpamigrations.autogenerate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Counts rows, never slowly: it stops at a limit, looks for values only in tables below
 * it, and gives up after seconds.
 */
final class RowCounts {

	/** Where counting stops. */
	static final int LIMIT = 100_000;

	/** What is answered when nobody can tell, or not in time. */
	static final int UNKNOWN = -1;

	private static final int SECONDS = 5;

	private final Connection connection;

	private final Signatures signatures;

	private final String quote;

	private final Map<String, Integer> tables = new HashMap<>();

	RowCounts(Connection connection, Signatures signatures) throws SQLException {
		this.connection = connection;
		this.signatures = signatures;
		this.quote = connection.getMetaData().getIdentifierQuoteString();
	}

	/**
	 * Count the rows of a table; one more than the limit stands for any more.
	 */
	int rows(QualifiedName table) {
		return this.tables.computeIfAbsent(name(table),
				(name) -> count("SELECT 1 FROM " + name + " LIMIT " + (LIMIT + 1)));
	}

	/**
	 * Count the rows of a table that is not too large for it.
	 * @param condition which rows, in SQL
	 */
	int rows(QualifiedName table, String condition) {
		return isLarge(table) ? UNKNOWN : count("SELECT 1 FROM " + name(table) + " t WHERE " + condition);
	}

	/**
	 * Count the values that several rows of a table share.
	 */
	int duplicates(QualifiedName table, List<Identifier> columns) {
		if (isLarge(table)) {
			return UNKNOWN;
		}
		String names = columns.stream().map(this::name).collect(Collectors.joining(", "));
		String present = columns.stream()
			.map((column) -> name(column) + " IS NOT NULL")
			.collect(Collectors.joining(" AND "));
		return count(
				"SELECT 1 FROM " + name(table) + " WHERE " + present + " GROUP BY " + names + " HAVING COUNT(*) > 1");
	}

	/**
	 * Return the values of a column and how many rows have each, of the rows of a table
	 * that is not too large for it; nothing if nobody can tell.
	 * @param column the column, in SQL
	 * @param condition which rows, in SQL
	 */
	Optional<Map<String, Integer>> values(QualifiedName table, String column, String condition) {
		if (isLarge(table)) {
			return Optional.empty();
		}
		String query = "SELECT " + column + ", COUNT(*) FROM " + name(table) + " t WHERE " + condition + " GROUP BY "
				+ column + " ORDER BY " + column;
		try (Statement statement = this.connection.createStatement()) {
			statement.setQueryTimeout(SECONDS);
			try (ResultSet rows = statement.executeQuery(query)) {
				Map<String, Integer> result = new LinkedHashMap<>();
				while (rows.next()) {
					result.put(rows.getString(1), rows.getInt(2));
				}
				return Optional.of(result);
			}
		}
		catch (SQLException ex) {
			// They only help a person as well.
			return Optional.empty();
		}
	}

	private boolean isLarge(QualifiedName table) {
		int rows = rows(table);
		return rows == UNKNOWN || rows > LIMIT;
	}

	private int count(String query) {
		try (Statement statement = this.connection.createStatement()) {
			statement.setQueryTimeout(SECONDS);
			try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM (" + query + ") counted")) {
				return rows.next() ? rows.getInt(1) : UNKNOWN;
			}
		}
		catch (SQLException ex) {
			// The number only helps a person; the statement itself will say what is
			// wrong.
			return UNKNOWN;
		}
	}

	String name(Identifier column) {
		return quoted(this.signatures.name(column));
	}

	String name(QualifiedName table) {
		Identifier namespace = (table.schema() != null) ? table.schema() : table.catalog();
		String name = quoted(this.signatures.name(QualifiedName.of(table.name())));
		return (namespace != null) ? quoted(this.signatures.name(QualifiedName.of(namespace))) + "." + name : name;
	}

	private String quoted(String text) {
		return this.quote + text.replace(this.quote, this.quote + this.quote) + this.quote;
	}

	/**
	 * Return a number of rows in words.
	 */
	static String words(int rows) {
		if (rows > LIMIT) {
			return "more than " + LIMIT + " rows";
		}
		return (rows == 0) ? "no rows" : (rows == 1) ? "1 row" : rows + " rows";
	}

}
