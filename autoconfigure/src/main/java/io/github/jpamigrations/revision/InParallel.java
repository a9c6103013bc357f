package io.github.jpamigrations.revision;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Does the same to many files with several threads: most of the time goes into waiting
 * for the operating system.
 */
public final class InParallel {

	private static final int MANY = 64;

	private InParallel() {
	}

	/**
	 * Do it, where there are few with this thread alone.
	 * @param <T> what it is done to
	 * @param <R> what comes of each
	 * @throws RuntimeException what doing it to the first one throws that fails
	 */
	public static <T, R> List<R> map(List<T> all, Function<T, R> action) {
		try (Stream<T> stream = (all.size() < MANY) ? all.stream() : all.parallelStream()) {
			return stream.map(action).toList();
		}
		catch (RuntimeException ex) {
			return all.stream().map(action).toList();
		}
	}

}
