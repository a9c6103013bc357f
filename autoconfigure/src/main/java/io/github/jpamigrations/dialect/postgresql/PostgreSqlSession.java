package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.dialect.SessionRules;

/**
 * Time-outs, and the settings that scripts and dumps change.
 */
final class PostgreSqlSession implements SessionRules {

	// idle_session_timeout is there since version 14.
	private static final String LIMITS = """
			select pg_catalog.set_config(s.name, v.value, false)
			from pg_catalog.pg_settings s join (values ('lock_timeout', '%d'), ('idle_session_timeout', '600000'),
			('idle_in_transaction_session_timeout', '600000'), ('tcp_keepalives_idle', '60'),
			('tcp_keepalives_interval', '10')) v(name, value) on v.name = s.name""";

	private static final String STATE = """
			select 'select pg_catalog.set_config(' || quote_literal(name) || ', '
				|| quote_literal(pg_catalog.current_setting(name)) || ', false)'
			from pg_catalog.pg_settings
			where name in ('search_path', 'statement_timeout', 'lock_timeout', 'check_function_bodies', 'row_security',
				'default_tablespace', 'default_table_access_method', 'standard_conforming_strings', 'timezone')
			union all
			select 'select pg_catalog.set_config(''role'', ' || quote_literal(pg_catalog.current_setting('role'))
				|| ', false)'""";

	@Override
	public List<String> limits(Duration statementLockTimeout) {
		return List.of(LIMITS.formatted(statementLockTimeout.toMillis()));
	}

	@Override
	public String announcing() {
		return "select pg_catalog.set_config('application_name', ?, false)";
	}

	@Override
	public List<String> restoring(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(STATE)) {
			List<String> result = new ArrayList<>();
			while (rows.next()) {
				result.add(rows.getString(1));
			}
			return result;
		}
	}

}
