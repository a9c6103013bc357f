package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.dialect.RowInsert;
import io.github.jpamigrations.dialect.Traits;
import io.github.jpamigrations.revision.RevisionId;

/**
 * Reads all of the version table and the history table.
 */
final class HistoryReader {

	/**
	 * The columns of the history as a row of it is read and written.
	 */
	static final String COLUMNS = """
			revision, sequence_num, down_revisions, direction, message, checksum, raw_hash, state,
			statements_total, statements_done, done_checksum, in_flight, in_flight_checksum, in_flight_fingerprint,
			installed_by, installed_on, finished_on, execution_time, error""";

	private static final List<String> NAMES = List.of(COLUMNS.split(",\\s"));

	/**
	 * How many they are.
	 */
	static final int COLUMN_COUNT = NAMES.size();

	/**
	 * Which of them say when something was done.
	 */
	static final RowInsert.Times TIMES = new RowInsert.Times(NAMES.indexOf("installed_on") + 1,
			NAMES.indexOf("finished_on") + 1, NAMES.indexOf("execution_time") + 1);

	private static final String HISTORY = "select 'run' as kind, " + COLUMNS + " from ";

	/**
	 * What a head does not have is filled with something of the same type: Derby takes no
	 * NULL without one.
	 */
	private static final String VERSIONS = """
			select 'head' as kind, version_num, 0, version_num, version_num, version_num, version_num, version_num,
			version_num, 0, 0, version_num, 0, version_num, version_num, version_num, current_timestamp,
			current_timestamp, 0, version_num from\s""";

	private final TreeSet<RevisionId> heads = new TreeSet<>();

	private final List<HistoryEntry> entries = new ArrayList<>();

	private final Set<String> missingTableStates;

	private final HistoryTimes times;

	private HistoryReader(Traits traits) {
		this.missingTableStates = traits.missingTableStates();
		this.times = HistoryTimes.of(traits.timestampType());
	}

	/**
	 * Read both tables in one round trip; only where one is missing does it take more.
	 */
	static HistoryState read(Connection connection, HistoryTables tables, Traits traits) throws SQLException {
		HistoryReader reader = new HistoryReader(traits);
		String history = HISTORY + tables.history();
		String versions = VERSIONS + tables.version();
		if (reader.add(connection, history + " union all " + versions)) {
			return reader.state(true, true);
		}
		boolean historyTable = reader.add(connection, history);
		boolean versionTable = reader.add(connection, versions);
		return reader.state(versionTable, historyTable);
	}

	private boolean add(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				if ("head".equals(rows.getString(1))) {
					this.heads.add(HistoryRow.id(rows.getString(2)));
				}
				else {
					this.entries.add(HistoryRow.read(rows, this.times));
				}
			}
			return true;
		}
		catch (SQLException ex) {
			if (this.missingTableStates.contains(Objects.toString(ex.getSQLState(), ""))) {
				return false;
			}
			throw ex;
		}
	}

	private HistoryState state(boolean versionTable, boolean historyTable) {
		this.entries.sort(Comparator.comparingLong(HistoryEntry::sequence));
		return new HistoryState(versionTable, historyTable, this.heads, this.entries);
	}

}
