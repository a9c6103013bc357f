package io.github.jpamigrations.revision;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what a person may have meant by a name that does not exist.
 */
final class NearestNames {

	private static final int LIMIT = 3;

	private NearestNames() {
	}

	static List<String> of(String name, Collection<String> candidates) {
		int limit = Math.max(1, name.length() / 4);
		return candidates.stream()
			.map((candidate) -> new Candidate(candidate, distance(name, candidate, limit)))
			.filter((candidate) -> candidate.distance() <= limit)
			.sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
			.limit(LIMIT)
			.map(Candidate::name)
			.toList();
	}

	private static int distance(String left, String right, int limit) {
		if (Math.abs(left.length() - right.length()) > limit) {
			return limit + 1;
		}
		int[] previous = new int[right.length() + 1];
		Arrays.setAll(previous, (index) -> index);
		for (int row = 1; row <= left.length(); row++) {
			int[] current = new int[right.length() + 1];
			current[0] = row;
			for (int column = 1; column <= right.length(); column++) {
				int replaced = previous[column - 1] + ((left.charAt(row - 1) == right.charAt(column - 1)) ? 0 : 1);
				current[column] = Math.min(replaced, Math.min(previous[column], current[column - 1]) + 1);
			}
			previous = current;
		}
		return previous[right.length()];
	}

	/**
	 * A name and how many characters it differs by.
	 */
	private record Candidate(String name, int distance) {

	}

}
