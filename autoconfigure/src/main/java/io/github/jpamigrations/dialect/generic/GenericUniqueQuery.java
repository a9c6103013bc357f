package io.github.jpamigrations.dialect.generic;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Lists the unique constraints of a schema, of which JDBC only shows the indexes.
 */
enum GenericUniqueQuery {

	/**
	 * The view of the SQL standard: HSQLDB, SQL Server and many others. An index has the
	 * name of its constraint.
	 */
	STANDARD("""
			SELECT TABLE_NAME, CONSTRAINT_NAME, CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
			WHERE CONSTRAINT_TYPE = 'UNIQUE' AND TABLE_SCHEMA = ?"""),

	/**
	 * Apache Derby, which calls an index of columns that may be NULL not unique.
	 */
	DERBY("""
			SELECT T.TABLENAME, C.CONSTRAINTNAME, G.CONGLOMERATENAME FROM SYS.SYSCONSTRAINTS C
			JOIN SYS.SYSTABLES T ON T.TABLEID = C.TABLEID JOIN SYS.SYSSCHEMAS S ON S.SCHEMAID = C.SCHEMAID
			JOIN SYS.SYSKEYS K ON K.CONSTRAINTID = C.CONSTRAINTID
			JOIN SYS.SYSCONGLOMERATES G ON G.CONGLOMERATEID = K.CONGLOMERATEID
			WHERE C.TYPE = 'U' AND S.SCHEMANAME = ?""");

	private final String sql;

	GenericUniqueQuery(String sql) {
		this.sql = sql;
	}

	/**
	 * Return the query that the database understands, if it is one of these.
	 */
	static @Nullable GenericUniqueQuery find(Connection connection) throws SQLException {
		// A refused statement would spoil a transaction of the caller.
		if (!connection.getAutoCommit()) {
			return null;
		}
		for (GenericUniqueQuery query : values()) {
			try {
				query.read(connection, "");
				return query;
			}
			catch (SQLException ex) {
				// The next one.
			}
		}
		return null;
	}

	/**
	 * Return the names of the constraints by table and index.
	 */
	Map<List<String>, String> read(Connection connection, @Nullable String schema) throws SQLException {
		Map<List<String>, String> result = new HashMap<>();
		try (PreparedStatement statement = connection.prepareStatement(this.sql)) {
			statement.setString(1, schema);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					result.put(List.of(row.getString(1), row.getString(3)), row.getString(2));
				}
			}
		}
		return result;
	}

}
