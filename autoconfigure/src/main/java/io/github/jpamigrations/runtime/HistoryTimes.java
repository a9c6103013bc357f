package io.github.jpamigrations.runtime;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;

import org.jspecify.annotations.Nullable;

/**
 * How the history table keeps points in time, whatever the time zones of the session and
 * of the application.
 *
 * @param zoned whether its columns have a time zone; others hold UTC
 */
record HistoryTimes(boolean zoned) {

	static HistoryTimes of(String type) {
		return new HistoryTimes(type.endsWith("with time zone"));
	}

	void set(PreparedStatement statement, int index, Instant value) throws SQLException {
		if (this.zoned) {
			// H2 takes a timestamp to be of the time zone of the session.
			statement.setObject(index, value.atOffset(ZoneOffset.UTC));
		}
		else {
			statement.setTimestamp(index, Timestamp.from(value), utc());
		}
	}

	/**
	 * Return a point in time as a text that a column with a time zone takes.
	 */
	static String text(Instant value) {
		return LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC) + "Z";
	}

	@Nullable Instant get(ResultSet row, int index) throws SQLException {
		if (this.zoned) {
			OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
			return (value != null) ? value.toInstant() : null;
		}
		Timestamp value = row.getTimestamp(index, utc());
		return (value != null) ? value.toInstant() : null;
	}

	private static Calendar utc() {
		return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
	}

}
