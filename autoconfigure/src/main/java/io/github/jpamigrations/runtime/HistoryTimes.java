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
 */
enum HistoryTimes {

	/** In columns that have a time zone. */
	ZONED {
		@Override
		void set(PreparedStatement statement, int index, Instant value) throws SQLException {
			// H2 takes a timestamp to be of the time zone of the session.
			statement.setObject(index, value.atOffset(ZoneOffset.UTC));
		}

		@Override
		@Nullable Instant get(ResultSet row, int index) throws SQLException {
			OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
			return (value != null) ? value.toInstant() : null;
		}
	},

	/** In UTC, and the type is one of date and time, which no driver converts. */
	LOCAL {
		@Override
		void set(PreparedStatement statement, int index, Instant value) throws SQLException {
			// Connector/J makes a new format for each timestamp with a calendar.
			statement.setObject(index, local(value));
		}
	},

	/** In UTC, and what the type is to the driver is not known. */
	CONVERTED {
		@Override
		void set(PreparedStatement statement, int index, Instant value) throws SQLException {
			statement.setTimestamp(index, Timestamp.from(value), utc());
		}
	};

	static HistoryTimes of(String type) {
		if (type.endsWith("with time zone")) {
			return ZONED;
		}
		return type.startsWith("datetime(") ? LOCAL : CONVERTED;
	}

	abstract void set(PreparedStatement statement, int index, Instant value) throws SQLException;

	@Nullable Instant get(ResultSet row, int index) throws SQLException {
		Timestamp value = row.getTimestamp(index, utc());
		return (value != null) ? value.toInstant() : null;
	}

	/**
	 * Return a point in time as a text that a column with a time zone takes.
	 */
	static String text(Instant value) {
		return local(value) + "Z";
	}

	private static LocalDateTime local(Instant value) {
		return LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
	}

	private static Calendar utc() {
		return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
	}

}
