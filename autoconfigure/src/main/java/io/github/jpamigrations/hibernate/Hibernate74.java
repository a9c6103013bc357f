package io.github.jpamigrations.hibernate;

import org.hibernate.dialect.DB2Dialect;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Asks what only Hibernate 7.4 and later can say. Before, as in Spring Boot 4.0, the
 * answer is what that Hibernate does without asking.
 * <p>
 * A missing method is noticed when it is called: looking it up would need a hint in a
 * native image, and a dialect of somebody else may have it where Hibernate has not.
 */
final class Hibernate74 {

	private Hibernate74() {
	}

	/**
	 * Return what stands behind the columns of a table: the period of a temporal one.
	 */
	static @Nullable String extraDeclarations(Table table) {
		try {
			return table.getExtraDeclarations();
		}
		catch (NoSuchMethodError ex) {
			return null;
		}
	}

	/**
	 * Return whether columns of timestamps that are set at insert become NOT NULL
	 * ({@code CurrentTimestampGeneration#notNull}).
	 * @param table any table: no method tells
	 */
	static boolean makesTimestampsNotNull(Table table) {
		return isPresent(table);
	}

	/**
	 * Return whether names of foreign keys are quoted where the settings or the keywords
	 * of the database want it ({@code StandardForeignKeyExporter#quotedConstraintName}).
	 * @param table any table: no method tells
	 */
	static boolean quotesForeignKeys(Table table) {
		return isPresent(table);
	}

	private static boolean isPresent(Table table) {
		try {
			table.getExtraDeclarations();
			return true;
		}
		catch (NoSuchMethodError ex) {
			return false;
		}
	}

	static String columnDefault(Dialect dialect, String value) {
		try {
			return dialect.getColumnDefaultString(value);
		}
		catch (NoSuchMethodError ex) {
			return value;
		}
	}

	/**
	 * Return whether a computed column can be NOT NULL. Older releases write it always,
	 * though MariaDB and DB2 refuse it.
	 */
	static boolean supportsNotNullAfterGeneratedAs(Dialect dialect) {
		try {
			return dialect.supportsNotNullAfterGeneratedAs();
		}
		catch (NoSuchMethodError ex) {
			return !(dialect instanceof MariaDBDialect || dialect instanceof DB2Dialect);
		}
	}

	static boolean supportsUniqueConstraints(Dialect dialect) {
		try {
			return dialect.supportsUniqueConstraints();
		}
		catch (NoSuchMethodError ex) {
			return true;
		}
	}

}
