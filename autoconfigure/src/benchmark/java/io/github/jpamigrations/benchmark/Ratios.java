package io.github.jpamigrations.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times of candidates that took turns.
 */
final class Ratios {

	private final Map<String, List<Long>> times = new LinkedHashMap<>();

	void add(String candidate, long nanos) {
		this.times.computeIfAbsent(candidate, (name) -> new ArrayList<>()).add(nanos);
	}

	/**
	 * Return the median time in milliseconds.
	 */
	double median(String candidate) {
		return median(this.times.get(candidate).stream().map((nanos) -> nanos / 1e6).toList());
	}

	/**
	 * Return the median of the ratios of the rounds.
	 */
	double ratio(String candidate, String other) {
		List<Long> own = this.times.get(candidate);
		List<Long> others = this.times.get(other);
		List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < Math.min(own.size(), others.size()); i++) {
			ratios.add((double) own.get(i) / others.get(i));
		}
		return median(ratios);
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
	}

}
