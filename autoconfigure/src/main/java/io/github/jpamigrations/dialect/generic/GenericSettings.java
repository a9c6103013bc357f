package io.github.jpamigrations.dialect.generic;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.dialect.ConstraintNames;
import io.github.jpamigrations.dialect.IdentifierRules;
import io.github.jpamigrations.dialect.Keywords;
import io.github.jpamigrations.schema.Identifier;
import org.hibernate.dialect.Dialect;

import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a database, read once.
 *
 * @param dialect Hibernate's dialect
 * @param id what follows {@code jdbc:} in the URL
 * @param names how names are folded and quoted
 * @param folding what happens to an unquoted name
 * @param caseInsensitive whether names that differ in case only are the same
 * @param catalog the current catalog
 * @param schema the current schema
 * @param types the types that the driver lists
 * @param maxNameLength the longest name
 * @param missingTableState the SQL state that says that a table does not exist
 * @param transactionalDdl whether DDL takes part in transactions
 * @param uniqueQuery what lists the unique constraints, absent where that is not known
 */
record GenericSettings(Dialect dialect, String id, IdentifierRules names, UnaryOperator<String> folding,
		boolean caseInsensitive, @Nullable String catalog, @Nullable String schema, Map<String, GenericTypeInfo> types,
		int maxNameLength, @Nullable String missingTableState, boolean transactionalDdl,
		@Nullable GenericUniqueQuery uniqueQuery) {

	private static final String MISSING_TABLE = "migrations_table_that_nobody_has";

	static GenericSettings of(Connection connection, Dialect dialect) throws SQLException {
		DatabaseMetaData metaData = connection.getMetaData();
		UnaryOperator<String> folding = folding(metaData);
		IdentifierRules names = new IdentifierRules(quote(metaData), folding,
				Keywords.of(String.join(" ", dialect.getKeywords())));
		boolean transactional = metaData.supportsDataDefinitionAndDataManipulationTransactions()
				&& !metaData.dataDefinitionCausesTransactionCommit() && !metaData.dataDefinitionIgnoredInTransactions();
		return new GenericSettings(dialect, id(metaData), names, folding,
				metaData.storesMixedCaseIdentifiers() && !metaData.supportsMixedCaseIdentifiers(),
				connection.getCatalog(), connection.getSchema(), GenericTypeInfo.read(metaData),
				maxNameLength(metaData, dialect), missingTableState(connection), transactional,
				GenericUniqueQuery.find(connection));
	}

	private static UnaryOperator<String> folding(DatabaseMetaData metaData) throws SQLException {
		if (metaData.storesUpperCaseIdentifiers()) {
			return IdentifierRules.upperCase();
		}
		return metaData.storesLowerCaseIdentifiers() ? IdentifierRules.lowerCase() : UnaryOperator.identity();
	}

	private static char quote(DatabaseMetaData metaData) throws SQLException {
		String quote = Objects.toString(metaData.getIdentifierQuoteString(), "").strip();
		return quote.isEmpty() ? '"' : quote.charAt(0);
	}

	/**
	 * Return the name that Boot's {@code {vendor}} has as well for most databases:
	 * {@code hsqldb}, {@code derby}, {@code oracle}, {@code sqlserver}, {@code db2}.
	 */
	private static String id(DatabaseMetaData metaData) throws SQLException {
		String url = Objects.toString(metaData.getURL(), "");
		String[] parts = url.split(":");
		String name = (parts.length > 1 && "jdbc".equals(parts[0])) ? parts[1] : metaData.getDatabaseProductName();
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
	}

	private static int maxNameLength(DatabaseMetaData metaData, Dialect dialect) throws SQLException {
		int length = metaData.getMaxColumnNameLength();
		return (length > 0) ? Math.min(length, dialect.getMaxIdentifierLength()) : dialect.getMaxIdentifierLength();
	}

	/**
	 * Ask for a table that nobody has, for databases say it in different ways.
	 */
	private static @Nullable String missingTableState(Connection connection) throws SQLException {
		if (!connection.getAutoCommit()) {
			return null;
		}
		try (Statement statement = connection.createStatement()) {
			statement.executeQuery("SELECT 1 FROM " + MISSING_TABLE).close();
			return null;
		}
		catch (SQLException ex) {
			return ex.getSQLState();
		}
	}

	/**
	 * Return the text by which stored names are the same.
	 */
	String key(String stored) {
		return this.caseInsensitive ? stored.toUpperCase(Locale.ROOT) : stored;
	}

	boolean isCurrentSchema(@Nullable String stored) {
		return stored == null || this.schema == null || key(stored).equals(key(this.schema));
	}

	boolean isCurrentCatalog(@Nullable String stored) {
		return stored == null || this.catalog == null || key(stored).equals(key(this.catalog));
	}

	/**
	 * Return the type with this name, absent where the driver does not list it.
	 */
	@Nullable GenericTypeInfo type(String name) {
		return this.types.get(name.toUpperCase(Locale.ROOT));
	}

	ConstraintNames constraintNames() {
		return new ConstraintNames(this.names, this.folding, this.maxNameLength);
	}

	String key(Identifier name) {
		return key(this.names.fold(name));
	}

}
