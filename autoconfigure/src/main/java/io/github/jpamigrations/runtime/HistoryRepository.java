package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.github.jpamigrations.dialect.KeptStatement;
import io.github.jpamigrations.dialect.RowInsert;
import io.github.jpamigrations.dialect.RowUpdate;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SessionRules;
import io.github.jpamigrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Writes the version table and the history table. Never begins a transaction nor ends
 * one: what belongs together is the caller's to know. One for each time that the lock is
 * held.
 */
final class HistoryRepository {

	private static final String JOURNAL = """
			state = ?, statements_total = ?, statements_done = ?, done_checksum = ?, in_flight = ?,
			in_flight_checksum = ?, in_flight_fingerprint = ?, checksum = ?, raw_hash = ?, finished_on = ?,
			execution_time = ?, error = ?""";

	private final HistoryTables tables;

	private final SchemaDialect dialect;

	private final RowInsert insertion;

	private final RowUpdate movement;

	private final String insertionText;

	private final String journalText;

	private final String movementText;

	private final @Nullable String endText;

	private final @Nullable KeptStatement together;

	private final HistoryStatements statements;

	private long lastSequence;

	/**
	 * Create it.
	 * @param ownSession whether all statements surely reach one session of the server,
	 * which is not so behind a pooler of transactions
	 */
	HistoryRepository(HistoryTables tables, SchemaDialect dialect, boolean ownSession) {
		this.tables = tables;
		this.dialect = dialect;
		this.insertion = new RowInsert(tables.history(), HistoryReader.COLUMNS, HistoryReader.COLUMN_COUNT);
		this.insertionText = this.insertion.sql();
		RowUpdate journal = new RowUpdate(tables.history(), JOURNAL, "sequence_num = ?");
		this.journalText = journal.sql();
		this.movement = new RowUpdate(tables.version(), "version_num = ?", "version_num = ?");
		this.movementText = this.movement.sql();
		this.endText = dialect.both(this.movement, journal);
		this.together = ownSession ? together() : null;
		this.statements = new HistoryStatements(dialect);
	}

	private @Nullable KeptStatement together() {
		SessionRules rules = this.dialect.session();
		String query = (rules != null) ? rules.announcing() : null;
		String name = "jpa_migrations_" + UUID.randomUUID().toString().replace("-", "");
		return (query != null)
				? this.dialect.keptTogether(name, this.insertion, HistoryReader.TIMES, query, this.movement) : null;
	}

	/**
	 * Return what the tables say now.
	 */
	HistoryState state(Connection connection) throws SQLException {
		return HistoryReader.read(connection, this.tables, this.dialect.traits());
	}

	/**
	 * Create the tables that are missing.
	 */
	void createTables(Connection connection, HistoryState state) throws SQLException {
		if (!state.versionTableExists()) {
			execute(connection, this.tables.createVersionTable(this.dialect.traits()));
		}
		if (!state.historyTableExists()) {
			execute(connection, this.tables.createHistoryTable(this.dialect.traits()));
		}
	}

	/**
	 * Return a number for the next run. Holding the lock makes it unique.
	 */
	long nextSequence(Connection connection) throws SQLException {
		this.lastSequence = (this.lastSequence == 0) ? firstSequence(connection) : this.lastSequence + 1;
		return this.lastSequence;
	}

	private long firstSequence(Connection connection) throws SQLException {
		String sql = "select coalesce(max(sequence_num), 0) + 1 from " + this.tables.history();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getLong(1);
		}
	}

	/**
	 * Write a new run.
	 */
	void insert(Connection connection, HistoryEntry entry) throws SQLException {
		this.statements.update(connection, this.insertionText, values(entry));
	}

	private static List<@Nullable Object> values(HistoryEntry entry) {
		HistoryEntry.Progress progress = entry.progress();
		HistoryEntry.Execution execution = entry.execution();
		return Arrays.asList(entry.revision().value(), entry.sequence(), joined(entry.downRevisions()),
				entry.direction().text(), cut(entry.message(), HistoryTables.MESSAGE_LENGTH), entry.checksum(),
				entry.rawHash(), entry.state().text(), progress.total(), progress.done(), progress.doneChecksum(),
				number(progress), checksum(progress), fingerprint(progress),
				cut(execution.installedBy(), HistoryTables.INSTALLED_BY_LENGTH), execution.installedOn(),
				execution.finishedOn(), millis(execution), cutIfPresent(entry.error(), HistoryTables.ERROR_LENGTH));
	}

	/**
	 * Write a run that has ended, change the heads and tell what is done next, in one
	 * round trip where the database can.
	 * @param announcement what tells it, absent for nothing
	 * @return whether it was told
	 * @throws VersionTableChangedException if a head that is to go is not there
	 */
	boolean record(Connection connection, HistoryEntry entry, PreparedStep step, @Nullable Announcement announcement)
			throws SQLException {
		String query = (announcement != null) ? announcement.query() : null;
		String together = isMove(step) ? this.dialect.together(this.insertion, query, this.movement) : null;
		if (together == null) {
			insert(connection, entry);
			updateHeads(connection, step);
			return false;
		}
		checkMoved(connection, step, this.statements.count(connection, together, values(entry, step, announcement)));
		return announcement != null;
	}

	/**
	 * Make it possible to record a run by a text that is executed together with others.
	 * @return whether the database can do that
	 */
	boolean prepareRecording(Connection connection, PreparedStep step) throws SQLException {
		if (this.together == null || !isMove(step)) {
			return false;
		}
		this.statements.keep(connection, this.together);
		return true;
	}

	/**
	 * Return the text that writes a run that ends with it, changes the heads and tells
	 * what is done next. It fails where {@link #record} would have to do more, and where
	 * a function or trigger made the session forget what it keeps.
	 */
	String recording(HistoryEntry entry, PreparedStep step, Announcement announcement) {
		return this.statements.call(Objects.requireNonNull(this.together), values(entry, step, announcement));
	}

	/**
	 * Prepare everything anew from now on, since the session may be another one.
	 */
	void release(Connection connection) {
		this.statements.release(connection);
	}

	private static List<@Nullable Object> values(HistoryEntry entry, PreparedStep step,
			@Nullable Announcement announcement) {
		List<@Nullable Object> values = new ArrayList<>(values(entry));
		if (announcement != null) {
			values.add(announcement.activity());
		}
		values.addAll(List.of(to(step).value(), from(step).value()));
		return values;
	}

	/**
	 * Write how far a run has come.
	 */
	void update(Connection connection, HistoryEntry entry) throws SQLException {
		List<@Nullable Object> values = new ArrayList<>(journalValues(entry));
		values.add(entry.sequence());
		this.statements.update(connection, this.journalText, values);
	}

	/**
	 * Write that a run of which a row is there has ended, and change the heads.
	 * @throws VersionTableChangedException if a head that is to go is not there
	 */
	void end(Connection connection, HistoryEntry entry, PreparedStep step) throws SQLException {
		String both = isMove(step) ? this.endText : null;
		if (both == null) {
			updateHeads(connection, step);
			update(connection, entry);
			return;
		}
		List<@Nullable Object> values = new ArrayList<>();
		values.add(to(step).value());
		values.addAll(journalValues(entry));
		values.addAll(List.of(from(step).value(), entry.sequence()));
		// The row of the history counts as well.
		checkMoved(connection, step, this.statements.update(connection, both, values) - 1);
	}

	private static List<@Nullable Object> journalValues(HistoryEntry entry) {
		HistoryEntry.Progress progress = entry.progress();
		HistoryEntry.Execution execution = entry.execution();
		return Arrays.asList(entry.state().text(), progress.total(), progress.done(), progress.doneChecksum(),
				number(progress), checksum(progress), fingerprint(progress), entry.checksum(), entry.rawHash(),
				execution.finishedOn(), millis(execution), cutIfPresent(entry.error(), HistoryTables.ERROR_LENGTH));
	}

	/**
	 * Change the heads.
	 * @throws VersionTableChangedException if a head that is to go is not there
	 */
	void updateHeads(Connection connection, PreparedStep step) throws SQLException {
		if (isMove(step)) {
			checkMoved(connection, step, this.statements.update(connection, this.movementText,
					List.of(to(step).value(), from(step).value())));
			return;
		}
		updateHeads(connection, step.removes(), step.adds());
	}

	/**
	 * Change the heads.
	 * @throws VersionTableChangedException if a head that is to go is not there
	 */
	void updateHeads(Connection connection, Collection<RevisionId> removes, Collection<RevisionId> adds)
			throws SQLException {
		for (RevisionId removed : removes) {
			if (delete(connection, removed) == 0) {
				throw new VersionTableChangedException(removed);
			}
		}
		for (RevisionId added : adds) {
			insert(connection, added);
		}
	}

	private int delete(Connection connection, RevisionId head) throws SQLException {
		return this.statements.update(connection, "delete from " + this.tables.version() + " where version_num = ?",
				List.of(head.value()));
	}

	private void insert(Connection connection, RevisionId head) throws SQLException {
		this.statements.update(connection, "insert into " + this.tables.version() + " (version_num) values (?)",
				List.of(head.value()));
	}

	private static boolean isMove(PreparedStep step) {
		return step.removes().size() == 1 && step.adds().size() == 1;
	}

	private static RevisionId from(PreparedStep step) {
		return step.removes().iterator().next();
	}

	private static RevisionId to(PreparedStep step) {
		return step.adds().iterator().next();
	}

	private void checkMoved(Connection connection, PreparedStep step, int rows) throws SQLException {
		if (rows < 1) {
			throw new VersionTableChangedException(from(step));
		}
		if (rows > 1) {
			// A version table that is not ours may have no key, and a row twice.
			delete(connection, to(step));
			insert(connection, to(step));
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static @Nullable Long millis(HistoryEntry.Execution execution) {
		return (execution.duration() != null) ? execution.duration().toMillis() : null;
	}

	private static @Nullable Integer number(HistoryEntry.Progress progress) {
		return (progress.inFlight() != null) ? progress.inFlight().number() : null;
	}

	private static @Nullable String checksum(HistoryEntry.Progress progress) {
		return (progress.inFlight() != null) ? progress.inFlight().checksum() : null;
	}

	private static @Nullable String fingerprint(HistoryEntry.Progress progress) {
		return (progress.inFlight() != null) ? progress.inFlight().fingerprint() : null;
	}

	static String joined(List<RevisionId> ids) {
		return (ids.size() == 1) ? ids.get(0).value() : String.join(",", ids.stream().map(RevisionId::value).toList());
	}

	private static @Nullable String cutIfPresent(@Nullable String text, int length) {
		return (text != null) ? cut(text, length) : null;
	}

	static String cut(String text, int length) {
		if (text.codePointCount(0, text.length()) <= length) {
			return text;
		}
		return text.substring(0, text.offsetByCodePoints(0, length - 3)) + "...";
	}

}
