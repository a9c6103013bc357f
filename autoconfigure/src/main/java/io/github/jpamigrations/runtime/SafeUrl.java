package io.github.jpamigrations.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes JDBC URLs fit for logs and messages: drivers take passwords as parameters, before
 * the host and in lists of properties.
 */
public final class SafeUrl {

	/** Parameters of most drivers, those of H2 and SQL Server, properties of a host. */
	private static final Pattern PARAMETERS = Pattern.compile("[?;(].*$", Pattern.DOTALL);

	/**
	 * {@code //user:password@host}, for each of several hosts, and
	 * {@code thin:user/password@host} of Oracle. A password may hold an {@code @}.
	 */
	private static final Pattern USER = Pattern.compile("(?<=//|thin:).*@", Pattern.DOTALL);

	private static final Pattern URL = Pattern.compile("jdbc:\\S+");

	private SafeUrl() {
	}

	/**
	 * Return the URL without parameters, user and password.
	 */
	public static String of(String url) {
		return USER.matcher(PARAMETERS.matcher(url).replaceFirst("")).replaceFirst("");
	}

	/**
	 * Return a text with all URLs in it made safe: some drivers and pools name theirs
	 * when they fail.
	 */
	public static String in(String text) {
		return URL.matcher(text).replaceAll((url) -> Matcher.quoteReplacement(of(url.group())));
	}

}
