package io.github.jpamigrations.dialect.generic;

import java.util.Locale;

import org.hibernate.dialect.Dialect;

/**
 * How a database changes a column, found out from the one statement that Hibernate's
 * dialect knows of it.
 */
enum GenericAlter {

	/**
	 * By clauses of the SQL standard: HSQLDB, Db2, CockroachDB.
	 */
	CLAUSES,

	/**
	 * By writing the type with NULL or NOT NULL again: Oracle, SQL Server, SAP HANA,
	 * Sybase.
	 */
	REDEFINITION,

	/**
	 * Not known.
	 */
	NONE;

	static GenericAlter of(Dialect dialect) {
		if (!dialect.supportsAlterColumnType()) {
			return NONE;
		}
		String sql = dialect.getAlterColumnTypeString("c", "t", "t").toLowerCase(Locale.ROOT);
		return sql.equals("alter column c set data type t") ? CLAUSES : REDEFINITION;
	}

}
