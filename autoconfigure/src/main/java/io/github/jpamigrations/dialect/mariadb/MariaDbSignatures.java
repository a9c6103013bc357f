package io.github.jpamigrations.dialect.mariadb;

import io.github.jpamigrations.dialect.mysql.ForeignKeyIndexes;
import io.github.jpamigrations.dialect.mysql.MySqlServer;
import io.github.jpamigrations.dialect.mysql.MySqlSignatures;

/**
 * What MariaDB takes for the same.
 */
final class MariaDbSignatures extends MySqlSignatures {

	MariaDbSignatures(MySqlServer server) {
		super(server, ForeignKeyIndexes.ANY_DIRECTION);
	}

}
