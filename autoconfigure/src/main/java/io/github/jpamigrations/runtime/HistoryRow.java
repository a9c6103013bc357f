package io.github.jpamigrations.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.github.jpamigrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of the history table.
 */
final class HistoryRow {

	private HistoryRow() {
	}

	static HistoryEntry read(ResultSet row, HistoryTimes times) throws SQLException {
		int index = 2;
		RevisionId revision = id(row.getString(index++));
		long sequence = row.getLong(index++);
		List<RevisionId> downRevisions = ids(row.getString(index++));
		Direction direction = parse("direction", row.getString(index++), Direction::parse);
		String message = Objects.requireNonNullElse(row.getString(index++), "");
		String checksum = row.getString(index++);
		String rawHash = row.getString(index++);
		RunState state = state(row.getString(index++));
		HistoryEntry.Progress progress = new HistoryEntry.Progress(row.getInt(index++), row.getInt(index++),
				row.getString(index++), inFlight(row, index));
		index += 3;
		HistoryEntry.Execution execution = new HistoryEntry.Execution(row.getString(index++),
				begin(times.get(row, index++)), times.get(row, index++), duration(row, index++));
		return new HistoryEntry(sequence, revision, downRevisions, direction, message, checksum, rawHash, state,
				progress, execution, row.getString(index));
	}

	/**
	 * Read a state that somebody else may have written.
	 */
	static RunState state(@Nullable String text) throws SQLException {
		return parse("state", text, RunState::parse);
	}

	/**
	 * Read an id that somebody else may have written.
	 */
	static RevisionId id(@Nullable String text) throws SQLException {
		if (text == null) {
			throw new SQLException("there is a row without a revision");
		}
		return new RevisionId(text);
	}

	private static <T> T parse(String column, @Nullable String text, Function<String, T> parser) throws SQLException {
		try {
			return parser.apply(String.valueOf(text));
		}
		catch (IllegalArgumentException ex) {
			throw new SQLException("the history has a row with the " + column + " '" + text + "', which is unknown",
					ex);
		}
	}

	private static List<RevisionId> ids(@Nullable String text) {
		// Where an empty text is no different from none, a base has none.
		if (text == null || text.isEmpty()) {
			return List.of();
		}
		return Arrays.stream(text.split(",")).map(RevisionId::new).toList();
	}

	private static HistoryEntry.@Nullable InFlight inFlight(ResultSet row, int index) throws SQLException {
		int number = row.getInt(index);
		return row.wasNull() ? null
				: new HistoryEntry.InFlight(number, row.getString(index + 1), row.getString(index + 2));
	}

	private static Instant begin(@Nullable Instant value) throws SQLException {
		if (value == null) {
			throw new SQLException("there is a row of the history that does not say when it began");
		}
		return value;
	}

	private static @Nullable Duration duration(ResultSet row, int index) throws SQLException {
		long value = row.getLong(index);
		return row.wasNull() ? null : Duration.ofMillis(value);
	}

}
