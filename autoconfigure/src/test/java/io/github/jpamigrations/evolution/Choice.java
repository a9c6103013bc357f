package io.github.jpamigrations.evolution;

import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * Chooses at random, the same for the same seed, and counts the things that it made.
 */
final class Choice {

	private static final List<String> WORDS = List.of("amount", "code", "note", "state", "title", "weight", "owner",
			"pieces", "remark", "origin");

	private static final List<String> COMMENTS = List.of("a note", "größe", "semi; colon -- and /* more */",
			"${placeholder} \"quoted\" `tick`", "50% ?");

	private final Random random;

	private int last;

	Choice(long seed) {
		// Neighbouring seeds of java.util.Random begin alike.
		this.random = new Random(seed * 0x9E3779B97F4A7C15L);
	}

	/**
	 * Return whether something that happens in so many of a hundred cases happens.
	 */
	boolean percent(int percent) {
		return this.random.nextInt(100) < percent;
	}

	/**
	 * Return a number between two, both included.
	 */
	int between(int first, int last) {
		return first + this.random.nextInt(last - first + 1);
	}

	<T> T of(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	/**
	 * Return another element, the same where there is no other.
	 */
	<T> T other(List<T> list, @Nullable T than) {
		List<T> others = list.stream().filter((element) -> !element.equals(than)).toList();
		return of(others.isEmpty() ? list : others);
	}

	int id() {
		return ++this.last;
	}

	/**
	 * Return a name that nothing else has: plain, of mixed case, with a blank, not of
	 * ASCII, or long.
	 */
	String name(int id) {
		String word = of(WORDS);
		return switch (between(0, 11)) {
			case 0 -> "`" + capitalized(word) + " " + id + "`";
			case 1 -> "`" + word + capitalized(of(WORDS)) + id + "`";
			case 2 -> capitalized(word) + "_" + id;
			case 3 -> "größe_" + id;
			case 4 -> word + "_" + of(WORDS) + "_" + of(WORDS) + "_" + of(WORDS) + "_" + id;
			default -> word + "_" + id;
		};
	}

	String comment() {
		return of(COMMENTS);
	}

	private static String capitalized(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

}
