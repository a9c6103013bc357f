package io.github.jpamigrations.dialect.mariadb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.dialect.mysql.MySqlSession;

/**
 * As on MySQL, and system-versioned tables may be altered, which MariaDB otherwise
 * refuses (4119): their history is altered with them.
 */
final class MariaDbSession extends MySqlSession {

	@Override
	public List<String> limits(Duration statementLockTimeout) {
		List<String> result = new ArrayList<>(super.limits(statementLockTimeout));
		result.add("SET SESSION system_versioning_alter_history = KEEP");
		return result;
	}

	/**
	 * MariaDB's driver sends a statement of any size, and may find the connection closed
	 * before it has read why.
	 */
	@Override
	public String refusedSize() {
		return "SELECT @@max_allowed_packet";
	}

}
