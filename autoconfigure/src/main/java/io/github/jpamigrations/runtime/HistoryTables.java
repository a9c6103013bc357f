package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import io.github.jpamigrations.dialect.Traits;

/**
 * Names and shape of the version table and the history table in one schema. The names are
 * always written with the schema, since a revision may change the current one.
 *
 * @param version the quoted name of the version table
 * @param history the quoted name of the history table
 * @param lock the quoted name of the table with the row that is locked where sessions
 * hold no locks
 * @param versionKey the quoted name of the version table's primary key
 * @param historyKey the quoted name of the history table's primary key
 */
record HistoryTables(String version, String history, String lock, String versionKey, String historyKey) {

	/**
	 * Alembic's length of an id.
	 */
	static final int ID_LENGTH = 32;

	static final int DOWN_REVISIONS_LENGTH = 2000;

	static final int MESSAGE_LENGTH = 1000;

	static final int INSTALLED_BY_LENGTH = 255;

	static final int ERROR_LENGTH = 2000;

	static final int FINGERPRINT_LENGTH = 500;

	private static final String LOCK_PREFIX = "jpam:";

	private static final String VERSION_TABLE = """
			create table %s (
				version_num varchar(32) not null,
				constraint %s primary key (version_num)
			)%s""";

	/**
	 * Down revisions and message can be empty, which is NULL to Oracle and to H2 in its
	 * mode.
	 */
	private static final String HISTORY_TABLE = """
			create table %s (
				sequence_num bigint not null,
				revision varchar(32) not null,
				down_revisions varchar(2000),
				direction varchar(10) not null,
				message varchar(1000),
				checksum varchar(80),
				raw_hash varchar(64),
				state varchar(10) not null,
				statements_total integer not null,
				statements_done integer not null,
				done_checksum varchar(80),
				in_flight integer,
				in_flight_checksum varchar(80),
				in_flight_fingerprint varchar(500),
				installed_by varchar(255) not null,
				installed_on %s not null,
				finished_on %s,
				execution_time bigint,
				error varchar(2000),
				constraint %s primary key (sequence_num)
			)%s""";

	/**
	 * Find out the schema and how names are written.
	 */
	static HistoryTables resolve(Connection connection, MigratorSettings settings) throws SQLException {
		DatabaseMetaData metaData = connection.getMetaData();
		Names names = Names.of(metaData);
		// Connector/J and MariaDB's driver call a database a catalog and have no schemas.
		boolean schemas = metaData.supportsSchemasInTableDefinitions();
		String current = schemas ? connection.getSchema() : connection.getCatalog();
		String schema = (settings.schema() != null) ? names.fold(settings.schema()) : current;
		if (schema == null) {
			throw new NoCurrentSchemaException();
		}
		String version = names.fold(settings.versionTable());
		String history = names.fold(settings.historyTable());
		String prefix = names.quote(schema) + ".";
		return new HistoryTables(prefix + names.quote(version), prefix + names.quote(history),
				prefix + names.quote(names.suffixed(version, "_lock")), names.quote(names.key(version)),
				names.quote(names.key(history)));
	}

	/**
	 * Return the name of the lock of these tables, one that fits: MySQL allows 64
	 * characters. Asked for only where there is something to do, since it costs a query.
	 */
	String lockName(Connection connection) throws SQLException {
		boolean schemas = connection.getMetaData().supportsSchemasInTableDefinitions();
		String database = schemas ? connection.getCatalog() : "";
		return LOCK_PREFIX + Sha256.of(database + "\n" + this.version).substring(0, 40);
	}

	String createVersionTable(Traits traits) {
		return VERSION_TABLE.formatted(this.version, this.versionKey, traits.tableSuffix());
	}

	String createHistoryTable(Traits traits) {
		return HISTORY_TABLE.formatted(this.history, traits.timestampType(), traits.timestampType(), this.historyKey,
				traits.tableSuffix());
	}

	/**
	 * How the connected database writes names.
	 *
	 * @param quote what stands around a name
	 * @param upperCase whether a name without quotes is stored in upper case
	 * @param lowerCase whether a name without quotes is stored in lower case
	 */
	private record Names(String quote, boolean upperCase, boolean lowerCase) {

		private static final List<String> QUOTES = List.of("\"", "`");

		static Names of(DatabaseMetaData metaData) throws SQLException {
			return new Names(metaData.getIdentifierQuoteString(), metaData.storesUpperCaseIdentifiers(),
					metaData.storesLowerCaseIdentifiers());
		}

		String fold(String name) {
			if (name.length() > 2 && QUOTES.contains(name.substring(0, 1)) && name.endsWith(name.substring(0, 1))) {
				return name.substring(1, name.length() - 1);
			}
			if (this.upperCase) {
				return name.toUpperCase(Locale.ROOT);
			}
			return this.lowerCase ? name.toLowerCase(Locale.ROOT) : name;
		}

		String key(String table) {
			return suffixed(table, "_pkc");
		}

		String suffixed(String table, String suffix) {
			return table + (this.upperCase ? suffix.toUpperCase(Locale.ROOT) : suffix);
		}

		String quote(String name) {
			return this.quote + name.replace(this.quote, this.quote + this.quote) + this.quote;
		}

	}

}
