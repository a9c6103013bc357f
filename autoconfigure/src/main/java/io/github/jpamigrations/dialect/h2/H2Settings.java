package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.dialect.ConstraintNames;
import io.github.jpamigrations.dialect.IdentifierRules;

/**
 * What the dialect has to know of the H2 database it works on.
 *
 * @param currentSchema the schema in which unqualified objects are created
 * @param folding what happens to unquoted names
 * @param caseInsensitive whether names are found without regard to case
 * @param persistent whether the database is kept in files
 * @param restrictByDefault whether a foreign key without actions is listed as RESTRICT,
 * as H2 before 2.4 has it
 * @param mode the compatibility mode, in upper case
 */
record H2Settings(String currentSchema, Folding folding, boolean caseInsensitive, boolean persistent,
		boolean restrictByDefault, String mode) {

	private static final Set<String> MODES_WITH_NULL_FOR_IDENTITY = Set.of("MYSQL", "MARIADB", "HSQLDB", "LEGACY");

	// In upper case, since H2 does not fold at all with DATABASE_TO_UPPER=FALSE.
	private static final String SETTINGS = """
			SELECT 'SCHEMA', SCHEMA()
			UNION ALL SELECT 'PATH', DATABASE_PATH()
			UNION ALL SELECT UPPER(SETTING_NAME), UPPER(SETTING_VALUE) FROM INFORMATION_SCHEMA.SETTINGS
			WHERE UPPER(SETTING_NAME) IN ('DATABASE_TO_UPPER', 'DATABASE_TO_LOWER', 'CASE_INSENSITIVE_IDENTIFIERS', 'MODE')""";

	static H2Settings of(Connection connection) throws SQLException {
		Map<String, String> values = new TreeMap<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(SETTINGS)) {
			while (rows.next()) {
				String value = rows.getString(2);
				if (value != null) {
					values.put(rows.getString(1), value);
				}
			}
		}
		return new H2Settings(values.getOrDefault("SCHEMA", "PUBLIC"), Folding.of(values),
				"TRUE".equals(values.get("CASE_INSENSITIVE_IDENTIFIERS")), values.containsKey("PATH"),
				isBefore24(connection.getMetaData()), values.getOrDefault("MODE", "REGULAR"));
	}

	private static boolean isBefore24(DatabaseMetaData metaData) throws SQLException {
		return metaData.getDatabaseMajorVersion() * 100 + metaData.getDatabaseMinorVersion() < 204;
	}

	/**
	 * Return whether an identity column has DEFAULT ON NULL.
	 */
	boolean identityTakesNull() {
		return MODES_WITH_NULL_FOR_IDENTITY.contains(this.mode);
	}

	/**
	 * Return whether an empty text is NULL.
	 */
	boolean emptyTextIsNull() {
		return "ORACLE".equals(this.mode);
	}

	IdentifierRules names() {
		return new IdentifierRules('"', this.folding.operator, H2Keywords.ALL);
	}

	ConstraintNames constraintNames() {
		return new ConstraintNames(names(), this.folding::apply, H2Dialect.MAX_NAME_LENGTH);
	}

	/**
	 * Return the text by which two stored names are the same.
	 */
	String key(String stored) {
		return this.caseInsensitive ? stored.toUpperCase(Locale.ROOT) : stored;
	}

	boolean isCurrentSchema(String stored) {
		return key(stored).equals(key(this.currentSchema));
	}

	/**
	 * What H2 does to unquoted names.
	 */
	enum Folding {

		/**
		 * To upper case, the default.
		 */
		UPPER(IdentifierRules.upperCase()),

		/**
		 * To lower case, as the URLs of the compatibility modes have it.
		 */
		LOWER(IdentifierRules.lowerCase()),

		/**
		 * Nothing.
		 */
		NONE(UnaryOperator.identity());

		private final UnaryOperator<String> operator;

		Folding(UnaryOperator<String> operator) {
			this.operator = operator;
		}

		private static Folding of(Map<String, String> settings) {
			if ("TRUE".equals(settings.get("DATABASE_TO_LOWER"))) {
				return LOWER;
			}
			return "FALSE".equals(settings.get("DATABASE_TO_UPPER")) ? NONE : UPPER;
		}

		String apply(String text) {
			return this.operator.apply(text);
		}

	}

}
