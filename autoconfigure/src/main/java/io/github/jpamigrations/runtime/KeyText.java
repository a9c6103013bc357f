package io.github.jpamigrations.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A key as the journal keeps it: for each value its kind, the length of its text, and the
 * text.
 */
final class KeyText {

	private static final int MAX_LENGTH = HistoryTables.FINGERPRINT_LENGTH - 10;

	private KeyText() {
	}

	static String format(List<Object> key) {
		StringBuilder result = new StringBuilder();
		for (Object value : key) {
			char kind = kind(value);
			String text = switch (kind) {
				case 'n' -> new BigDecimal(value.toString()).toPlainString();
				case 'b' -> HexFormat.of().formatHex((byte[]) value);
				default -> value.toString();
			};
			result.append(kind).append(text.length()).append(':').append(text);
		}
		if (result.length() > MAX_LENGTH) {
			throw new IllegalArgumentException(
					"A key of more than " + MAX_LENGTH + " characters can't be resumed from");
		}
		return result.toString();
	}

	private static char kind(Object value) {
		if (value instanceof Number) {
			return 'n';
		}
		if (value instanceof UUID) {
			return 'u';
		}
		if (value instanceof String) {
			return 's';
		}
		if (value instanceof byte[]) {
			return 'b';
		}
		throw new IllegalArgumentException("A key of the type " + value.getClass().getName()
				+ " can't be resumed from; it has to be a number, a text, bytes or a UUID");
	}

	static List<Object> parse(String text) {
		List<Object> key = new ArrayList<>();
		int begin = 0;
		while (begin < text.length()) {
			int colon = text.indexOf(':', begin);
			int end = colon + 1 + Integer.parseInt(text.substring(begin + 1, colon));
			key.add(value(text.charAt(begin), text.substring(colon + 1, end)));
			begin = end;
		}
		return key;
	}

	private static Object value(char kind, String text) {
		return switch (kind) {
			case 'n' -> number(new BigDecimal(text));
			case 'u' -> UUID.fromString(text);
			case 'b' -> HexFormat.of().parseHex(text);
			default -> text;
		};
	}

	/**
	 * Return the number as an index of integers is searched by.
	 */
	private static Number number(BigDecimal value) {
		boolean integer = value.scale() <= 0 && value.precision() < 19;
		return integer ? (Number) value.longValue() : value;
	}

}
