package io.github.jpamigrations.runtime;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Finds the keys of the next batch behind a key.
 *
 * @param table the table as it is written in SQL
 * @param key the column as it is written in SQL
 * @param size how many rows a batch has
 * @param limit what ends a query for that many rows
 */
record KeyRange(String table, String key, int size, String limit) {

	private static final int TEXT_LENGTH = 70;

	/**
	 * Return the next batch, absent behind the last one.
	 * @param after the last key of the batch before, absent for the first one
	 */
	@Nullable Batch next(Connection connection, @Nullable Object after) throws SQLException {
		String sql = "select " + this.key + " from " + this.table + " where " + this.key
				+ ((after != null) ? " > ?" : " is not null") + " order by " + this.key + this.limit;
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setMaxRows(this.size);
			if (after != null) {
				statement.setObject(1, after);
			}
			try (ResultSet rows = statement.executeQuery()) {
				Object first = null;
				Object last = null;
				while (rows.next()) {
					last = rows.getObject(1);
					first = (first != null) ? first : last;
				}
				if (first == null || last == null) {
					return null;
				}
				// A key that can't be kept shows before anything is done.
				format(last);
				return new Batch(first, last);
			}
		}
	}

	/**
	 * Return a key as the journal can keep it.
	 */
	static String format(Object key) {
		String text = switch (kind(key)) {
			case 'n' -> new BigDecimal(key.toString()).toPlainString();
			case 'b' -> HexFormat.of().formatHex((byte[]) key);
			default -> key.toString();
		};
		if (text.length() > TEXT_LENGTH) {
			throw new IllegalArgumentException(
					"A key of more than " + TEXT_LENGTH + " characters can't be resumed from");
		}
		return kind(key) + ":" + text;
	}

	/**
	 * Return the number as an index of integers is searched by.
	 */
	private static Number number(BigDecimal value) {
		boolean integer = value.scale() <= 0 && value.precision() < 19;
		return integer ? (Number) value.longValue() : value;
	}

	private static char kind(Object key) {
		if (key instanceof Number) {
			return 'n';
		}
		if (key instanceof UUID) {
			return 'u';
		}
		if (key instanceof String) {
			return 's';
		}
		if (key instanceof byte[]) {
			return 'b';
		}
		throw new IllegalArgumentException("A key of the type " + key.getClass().getName()
				+ " can't be resumed from; it has to be a number, a text, bytes or a UUID");
	}

	/**
	 * Return the key that the journal has.
	 */
	static Object parse(String text) {
		String value = text.substring(2);
		return switch (text.charAt(0)) {
			case 'n' -> number(new BigDecimal(value));
			case 'u' -> UUID.fromString(value);
			case 'b' -> HexFormat.of().parseHex(value);
			default -> value;
		};
	}

	/**
	 * The keys of a batch.
	 *
	 * @param from the first one
	 * @param to the last one
	 */
	record Batch(Object from, Object to) {

	}

}
