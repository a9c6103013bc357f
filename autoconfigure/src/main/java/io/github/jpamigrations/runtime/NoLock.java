package io.github.jpamigrations.runtime;

import java.sql.Connection;

import io.github.jpamigrations.dialect.MigrationLock;

/**
 * No lock: somebody else sees to it that only one migration runs.
 */
final class NoLock implements MigrationLock {

	@Override
	public boolean tryLock(Connection connection, String name) {
		return true;
	}

	@Override
	public String holder(Connection connection, String name) {
		return "";
	}

	@Override
	public void unlock(Connection connection, String name) {
		// There is nothing to give back.
	}

}
