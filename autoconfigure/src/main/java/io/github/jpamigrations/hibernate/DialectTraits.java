package io.github.jpamigrations.hibernate;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.PostgreSQLDialect;

/**
 * What Hibernate's dialects have no method for: it follows from the database that they
 * are of.
 */
final class DialectTraits {

	private DialectTraits() {
	}

	/**
	 * Return whether there are unique constraints that descend and are no indexes.
	 */
	static boolean hasDescendingConstraints(Dialect dialect) {
		return dialect instanceof H2Dialect;
	}

	/**
	 * Return whether every computed column is stored. There is no word for it then.
	 */
	static boolean storesComputedColumns(Dialect dialect) {
		return dialect instanceof H2Dialect;
	}

	/**
	 * Return whether a schema or catalog can be created on condition that it does not
	 * exist.
	 */
	static boolean createsNamespacesIfMissing(Dialect dialect) {
		return dialect instanceof PostgreSQLDialect || dialect instanceof MySQLDialect || dialect instanceof H2Dialect;
	}

}
