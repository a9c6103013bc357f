package io.github.jpamigrations.runtime;

import java.util.regex.Pattern;

/**
 * Makes JDBC URLs fit for logs and messages: drivers take passwords as parameters, before
 * the host and in lists of properties.
 */
public final class SafeUrl {

	/** Parameters of most drivers, those of H2 and SQL Server, properties of a host. */
	private static final Pattern PARAMETERS = Pattern.compile("[?;(].*$", Pattern.DOTALL);

	/** {@code //user:password@host}, and {@code thin:user/password@host} of Oracle. */
	private static final Pattern USER = Pattern.compile("(?<=//|thin:)[^@]*@");

	private SafeUrl() {
	}

	/**
	 * Return the URL without parameters, user and password.
	 */
	public static String of(String url) {
		return USER.matcher(PARAMETERS.matcher(url).replaceFirst("")).replaceFirst("");
	}

}
