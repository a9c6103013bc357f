package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * What a driver says, cut to its first line (Connector/J goes on about packets, H2
 * repeats the statement) and without what a URL in it would give away.
 */
final class ServerMessage {

	private static final Pattern STATEMENT_FOLLOWS = Pattern.compile("; SQL statement:$");

	/** The class of SQL states that tell of connections. */
	private static final String CONNECTION = "08";

	private ServerMessage() {
	}

	static String of(Throwable cause) {
		String message = firstLine(cause);
		String reason = isAboutConnection(cause) ? firstLine(rootOf(cause)) : "";
		boolean says = reason.isEmpty() || message.contains(reason);
		return says ? message : message + " (" + reason + ")";
	}

	private static String firstLine(Throwable cause) {
		return firstLine((cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName());
	}

	static String firstLine(String message) {
		String first = message.strip().lines().findFirst().orElse("").strip();
		return SafeUrl.in(STATEMENT_FOLLOWS.matcher(first).replaceFirst(""));
	}

	/**
	 * Connector/J says "Communications link failure" whatever has happened.
	 */
	private static boolean isAboutConnection(Throwable cause) {
		for (Throwable next = cause; next != null; next = next.getCause()) {
			if (next instanceof SQLException ex && ex.getSQLState() != null
					&& ex.getSQLState().startsWith(CONNECTION)) {
				return true;
			}
		}
		return false;
	}

	private static Throwable rootOf(Throwable cause) {
		Throwable root = cause;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

}
