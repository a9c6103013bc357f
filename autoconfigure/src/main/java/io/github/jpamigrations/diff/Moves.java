package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;

/**
 * Decides which moves take effect among the names that there are, and in which order.
 *
 * @param <N> the kind of names
 */
final class Moves<N> {

	private final Function<N, String> key;

	private final BiFunction<N, String, N> passage;

	private final Set<String> present;

	private final ToIntBiFunction<N, N> likeness;

	/**
	 * Look at names.
	 * @param key the canonical text of a name
	 * @param passage makes another name beside one, of a text
	 * @param present the canonical texts of the names that there are
	 * @param likeness how much what bears the first name is like what the model has under
	 * the second
	 */
	Moves(Function<N, String> key, BiFunction<N, String, N> passage, Set<String> present,
			ToIntBiFunction<N, N> likeness) {
		this.key = key;
		this.passage = passage;
		this.present = Set.copyOf(present);
		this.likeness = likeness;
	}

	/**
	 * Return the moves that take effect: the old name is there, and the new one is not or
	 * moves away itself. The first of several for one name counts.
	 */
	List<Move<N>> effective(List<Move<N>> wanted) {
		List<Move<N>> result = new ArrayList<>();
		Set<String> from = new HashSet<>();
		Set<String> to = new HashSet<>();
		for (Move<N> move : wanted) {
			boolean possible = this.present.contains(key(move.from())) && !key(move.from()).equals(key(move.to()));
			if (possible && !from.contains(key(move.from())) && !to.contains(key(move.to()))) {
				from.add(key(move.from()));
				to.add(key(move.to()));
				result.add(move);
			}
		}
		boolean shrunk = true;
		while (shrunk) {
			List<Move<N>> others = List.copyOf(result);
			shrunk = result.removeIf((move) -> isBlocked(move, others));
		}
		return result;
	}

	private boolean isBlocked(Move<N> move, List<Move<N>> all) {
		if (!this.present.contains(key(move.to()))) {
			return false;
		}
		return all.stream().noneMatch((other) -> key(other.from()).equals(key(move.to())))
				|| !move.once() && isInCircle(move, all) && !isStillToDo(circle(move, all));
	}

	private boolean isInCircle(Move<N> move, List<Move<N>> all) {
		List<Move<N>> circle = circle(move, all);
		return key(circle.get(circle.size() - 1).to()).equals(key(move.from()));
	}

	/**
	 * Return the moves one after the other until the last one leads to the first name, or
	 * to one that is free.
	 */
	private List<Move<N>> circle(Move<N> move, List<Move<N>> all) {
		List<Move<N>> result = new ArrayList<>(List.of(move));
		while (result.size() <= all.size()) {
			String last = key(result.get(result.size() - 1).to());
			Optional<Move<N>> next = all.stream().filter((other) -> key(other.from()).equals(last)).findFirst();
			if (next.isEmpty() || last.equals(key(move.from()))) {
				break;
			}
			result.add(next.get());
		}
		return result;
	}

	/**
	 * Return whether names that change places have yet to do so. Afterwards there are the
	 * same names, so what bears them has to tell: it is more like what the model has
	 * under the other name.
	 */
	private boolean isStillToDo(List<Move<N>> circle) {
		int exchanged = circle.stream().mapToInt((move) -> this.likeness.applyAsInt(move.from(), move.to())).sum();
		int left = circle.stream().mapToInt((move) -> this.likeness.applyAsInt(move.from(), move.from())).sum();
		return exchanged > left;
	}

	/**
	 * Return the steps that carry out effective moves, each to a name that is free then.
	 * A circle is opened by way of a name that nobody has.
	 */
	List<Move<N>> steps(List<Move<N>> effective) {
		Set<String> taken = new HashSet<>(this.present);
		List<Move<N>> waiting = new ArrayList<>(effective);
		List<Move<N>> result = new ArrayList<>();
		while (!waiting.isEmpty()) {
			Move<N> next = waiting.stream()
				.filter((move) -> !taken.contains(key(move.to())))
				.findFirst()
				.orElseGet(() -> new Move<>(waiting.get(0).from(), free(waiting.get(0).from(), taken), true));
			if (!waiting.remove(next)) {
				waiting.set(0, new Move<>(next.to(), waiting.get(0).to(), true));
			}
			taken.remove(key(next.from()));
			taken.add(key(next.to()));
			result.add(next);
		}
		return result;
	}

	private N free(N near, Set<String> taken) {
		int number = 1;
		while (taken.contains(key(this.passage.apply(near, "renamed_" + number)))) {
			number++;
		}
		return this.passage.apply(near, "renamed_" + number);
	}

	private String key(N name) {
		return this.key.apply(name);
	}

}
