package io.github.jpamigrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * What the engine sets on the session in which it runs revisions.
 */
public interface SessionRules {

	/**
	 * Return statements that limit how long a statement waits for a table that others
	 * use, since everybody else waits behind it, and how long the server keeps the
	 * session, and with it the migration lock, of a host that is gone.
	 * @param statementLockTimeout how long a statement waits
	 */
	List<String> limits(Duration statementLockTimeout);

	/**
	 * Return statements that put the session back as it is now, so that one revision does
	 * not see what another has set.
	 * @param connection the connection
	 */
	List<String> restoring(Connection connection) throws SQLException;

}
