package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Pairs the members of a table on both sides by a ladder: first by name, then by what
 * they do, whatever the name.
 */
final class Matching {

	private static final List<BiPredicate<Candidate, Candidate>> LADDER = List.of(Candidate::hasNameOf,
			Candidate::hasFunctionOf);

	private final List<Pair> pairs = new ArrayList<>();

	private final List<Candidate> onlyCurrent;

	private final List<Candidate> onlyDesired;

	private Matching(List<Candidate> current, List<Candidate> desired) {
		this.onlyCurrent = new ArrayList<>(current);
		this.onlyDesired = new ArrayList<>(desired);
	}

	static Matching of(List<Candidate> current, List<Candidate> desired) {
		Matching result = new Matching(current, desired);
		LADDER.forEach(result::climb);
		return result;
	}

	private void climb(BiPredicate<Candidate, Candidate> rung) {
		for (Candidate desired : List.copyOf(this.onlyDesired)) {
			this.onlyCurrent.stream()
				.filter((current) -> rung.test(current, desired))
				.findFirst()
				.ifPresent((current) -> pair(current, desired));
		}
	}

	private void pair(Candidate current, Candidate desired) {
		this.pairs.add(new Pair(current, desired));
		this.onlyCurrent.remove(current);
		this.onlyDesired.remove(desired);
	}

	List<Pair> pairs() {
		return this.pairs;
	}

	List<Candidate> onlyCurrent() {
		return this.onlyCurrent;
	}

	List<Candidate> onlyDesired() {
		return this.onlyDesired;
	}

	/**
	 * One member on both sides.
	 *
	 * @param current as the database has it
	 * @param desired as the model has it
	 */
	record Pair(Candidate current, Candidate desired) {

	}

}
