package io.github.jpamigrations.runtime;

import java.util.regex.Pattern;

/**
 * What a driver says, cut to its first line: Connector/J goes on about packets, H2
 * repeats the statement.
 */
final class ServerMessage {

	private static final Pattern STATEMENT_FOLLOWS = Pattern.compile("; SQL statement:$");

	private ServerMessage() {
	}

	static String of(Throwable cause) {
		String first = String.valueOf(cause.getMessage()).strip().lines().findFirst().orElse("").strip();
		return STATEMENT_FOLLOWS.matcher(first).replaceFirst("");
	}

}
