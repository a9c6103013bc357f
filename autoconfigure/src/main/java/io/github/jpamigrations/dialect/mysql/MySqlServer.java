package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of a MySQL or MariaDB server on which names, strings and types depend.
 *
 * @param version what the server calls its version
 * @param lowerCaseTableNames 0 where the names of tables mind their case, 1 where the
 * server stores them in lower case, 2 where it compares them so
 * @param sqlModes the modes of the session, in upper case
 */
public record MySqlServer(String version, int lowerCaseTableNames, Set<String> sqlModes) {

	public MySqlServer {
		sqlModes = Set.copyOf(sqlModes);
	}

	/**
	 * Read the settings of a session.
	 */
	public static MySqlServer read(Connection connection) throws SQLException {
		String sql = "SELECT VERSION(), @@lower_case_table_names, @@sql_mode";
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			Set<String> modes = Arrays.stream(row.getString(3).toUpperCase(Locale.ROOT).split(","))
				.filter((mode) -> !mode.isBlank())
				.collect(Collectors.toSet());
			return new MySqlServer(row.getString(1), row.getInt(2), modes);
		}
	}

	/**
	 * Return whether double quotes hold an identifier rather than a string.
	 */
	public boolean ansiQuotes() {
		return this.sqlModes.contains("ANSI_QUOTES");
	}

	/**
	 * Return whether a backslash escapes the next character in a string.
	 */
	public boolean backslashEscapes() {
		return !this.sqlModes.contains("NO_BACKSLASH_ESCAPES");
	}

	/**
	 * Return whether REAL is a FLOAT rather than a DOUBLE.
	 */
	public boolean realIsFloat() {
		return this.sqlModes.contains("REAL_AS_FLOAT");
	}

	/**
	 * Return whether names of tables and databases mind their case.
	 */
	public boolean caseSensitiveTableNames() {
		return this.lowerCaseTableNames == 0;
	}

}
