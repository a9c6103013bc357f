package io.github.jpamigrations.dialect.postgresql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.MigrationLock;

/**
 * Locks with an advisory lock of the session. Only ever tried, never waited for in the
 * server: a blocked {@code pg_advisory_lock} holds a snapshot and deadlocks CREATE INDEX
 * CONCURRENTLY of the holder.
 */
final class PostgreSqlLock implements MigrationLock {

	// A bigint key stands in two columns of four bytes, with 1 in objsubid.
	private static final String HOLDER = """
			select 'process ' || l.pid || coalesce(' of ''' || a.usename || '''@''' \
			|| coalesce(host(a.client_addr), 'local') || '''', '') \
			|| coalesce(' (' || nullif(a.application_name, '') || ')', '') \
			|| coalesce(', connected since ' || to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS OF'), '')
			from pg_catalog.pg_locks l
			left join pg_catalog.pg_stat_activity a on a.pid = l.pid
			where l.locktype = 'advisory' and l.granted and l.objsubid = 1
			and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
			and ((l.classid::bigint << 32) | l.objid::bigint) = ?""";

	@Override
	public boolean tryLock(Connection connection, String name) throws SQLException {
		return ask(connection, "select pg_catalog.pg_try_advisory_lock(?)", name);
	}

	@Override
	public void unlock(Connection connection, String name) throws SQLException {
		ask(connection, "select pg_catalog.pg_advisory_unlock(?)", name);
	}

	@Override
	public String holder(Connection connection, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
			statement.setLong(1, key(name));
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? row.getString(1) : "";
			}
		}
	}

	private static boolean ask(Connection connection, String sql, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setLong(1, key(name));
			try (ResultSet row = statement.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
	}

	private static long key(String name) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
			return ByteBuffer.wrap(hash).getLong();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
