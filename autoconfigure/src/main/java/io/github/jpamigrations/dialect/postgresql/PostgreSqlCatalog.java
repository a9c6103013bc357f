package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;

/**
 * Runs catalog queries over the current schema and the further schemas of a scope. Every
 * query has one parameter, the names of the further schemas, and names objects under the
 * search path of the session: what is found there without its schema is written without.
 */
final class PostgreSqlCatalog {

	private final Connection connection;

	private final String[] parameters;

	private final String condition;

	private PostgreSqlCatalog(Connection connection, String condition, String[] parameters) {
		this.connection = connection;
		this.condition = condition;
		this.parameters = parameters;
	}

	/**
	 * Return what reads the schemas of a scope.
	 */
	static PostgreSqlCatalog of(Connection connection, Scope scope) {
		String[] schemas = scope.namespaces()
			.stream()
			.map((namespace) -> namespace.schema())
			.filter((schema) -> schema != null)
			.map(PostgreSqlNames::stored)
			.toArray(String[]::new);
		return new PostgreSqlCatalog(connection, PostgreSqlReader.TABLES_IN_SCOPE, schemas);
	}

	/**
	 * Return what reads one table only.
	 * @param table its name as in SQL
	 */
	static PostgreSqlCatalog ofTable(Connection connection, String table) {
		return new PostgreSqlCatalog(connection, "c.oid = any (?::regclass[])", new String[] { table });
	}

	/**
	 * Return what the query yields, in its order.
	 */
	<T> List<T> list(String sql, Row<T> row) throws SQLException {
		List<T> result = new ArrayList<>();
		each(sql, (rs) -> result.add(row.read(rs)));
		return result;
	}

	/**
	 * Return what the query yields for each table; its first column is the table's oid.
	 */
	<T> Map<Long, List<T>> byTable(String sql, Row<T> row) throws SQLException {
		Map<Long, List<T>> result = new LinkedHashMap<>();
		each(sql, (rs) -> result.computeIfAbsent(rs.getLong(1), (oid) -> new ArrayList<>()).add(row.read(rs)));
		return result;
	}

	private void each(String sql, Row<?> row) throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement(sql.replace(PostgreSqlReader.TABLES_IN_SCOPE, this.condition))) {
			statement.setArray(1, this.connection.createArrayOf("text", this.parameters));
			try (ResultSet rs = statement.executeQuery()) {
				while (rs.next()) {
					row.read(rs);
				}
			}
		}
	}

	/**
	 * Return the name in two columns, of which the schema is NULL where it is the current
	 * one.
	 */
	static QualifiedName name(ResultSet rs, String schema, String name) throws SQLException {
		String namespace = rs.getString(schema);
		return new QualifiedName(null, (namespace != null) ? Identifier.quoted(namespace) : null,
				Identifier.quoted(rs.getString(name)));
	}

	/**
	 * Return the names in an array column.
	 */
	static List<Identifier> names(ResultSet rs, String column) throws SQLException {
		return PostgreSqlText.strings(rs.getArray(column)).stream().map(Identifier::quoted).toList();
	}

	/**
	 * Makes something of the current row.
	 *
	 * @param <T> what it makes
	 */
	@FunctionalInterface
	interface Row<T> {

		T read(ResultSet rs) throws SQLException;

	}

}
