package io.github.jpamigrations.dialect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that a database does not take as a bare name. A word too many only costs a pair
 * of quotes.
 */
public final class Keywords {

	private final Set<String> words;

	private Keywords(Set<String> words) {
		this.words = words;
	}

	/**
	 * Return the keywords in a text, separated by blank space.
	 */
	public static Keywords of(String words) {
		return new Keywords(Arrays.stream(words.strip().split("\\s+"))
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.collect(Collectors.toUnmodifiableSet()));
	}

	/**
	 * Return whether the name is a keyword, in whatever case.
	 */
	public boolean contains(String name) {
		return this.words.contains(name.toLowerCase(Locale.ROOT));
	}

}
