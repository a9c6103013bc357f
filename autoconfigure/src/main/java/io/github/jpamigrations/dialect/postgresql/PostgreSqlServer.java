package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

/**
 * What the dialect has to know of the server it works on.
 *
 * @param version the major version
 * @param currentSchema the schema in which unqualified objects are created, absent when
 * the search path names none that exists
 * @param standardStrings whether a backslash in an ordinary string is just a backslash
 */
record PostgreSqlServer(int version, @Nullable String currentSchema, boolean standardStrings) {

	private static final String SETTINGS = """
			select current_setting('server_version_num')::integer / 10000, current_schema(),
				current_setting('standard_conforming_strings')::boolean""";

	static PostgreSqlServer of(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(SETTINGS)) {
			row.next();
			return new PostgreSqlServer(row.getInt(1), row.getString(2), row.getBoolean(3));
		}
	}

}
