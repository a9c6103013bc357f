package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Keeps values of placeholders, which may be passwords, out of logs, messages and the
 * history: servers repeat what they don't understand.
 */
final class PlaceholderValues {

	/** Shorter ones are no secrets, and parts of many words. */
	private static final int SHORTEST = 4;

	private PlaceholderValues() {
	}

	/**
	 * Return a text with the names of placeholders in place of their values.
	 */
	static String hide(String text, Map<String, String> placeholders) {
		List<Map.Entry<String, String>> longestFirst = placeholders.entrySet()
			.stream()
			.filter((placeholder) -> placeholder.getValue().length() >= SHORTEST)
			.sorted(Comparator.comparingInt((placeholder) -> -placeholder.getValue().length()))
			.toList();
		String result = text;
		for (Map.Entry<String, String> placeholder : longestFirst) {
			result = result.replace(placeholder.getValue(), "${" + placeholder.getKey() + "}");
		}
		return result;
	}

	/**
	 * Return the exception, or one that stands for it if it tells a value.
	 */
	static SQLException hide(SQLException exception, Map<String, String> placeholders) {
		boolean tells = false;
		for (Throwable next = exception; next != null; next = next.getCause()) {
			String message = String.valueOf(next.getMessage());
			tells = tells || !message.equals(hide(message, placeholders));
		}
		if (!tells) {
			return exception;
		}
		SQLException result = new SQLException(hide(String.valueOf(exception.getMessage()), placeholders),
				exception.getSQLState(), exception.getErrorCode());
		result.setStackTrace(exception.getStackTrace());
		return result;
	}

}
