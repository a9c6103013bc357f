package io.github.jpamigrations.observation;

import java.util.function.ToIntFunction;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.RevisionCounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Counts applied and pending revisions, as the database had them when it was last asked:
 * measuring never connects.
 *
 * @since 0.1.0
 */
public class RevisionMetrics implements MeterBinder {

	static final String APPLIED = "migrations.applied";

	static final String PENDING = "migrations.pending";

	private final Migrations migrations;

	public RevisionMetrics(Migrations migrations) {
		this.migrations = migrations;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		bind(registry, APPLIED, "Revisions that are in the database", RevisionCounts::applied);
		bind(registry, PENDING, "Revisions that are not in the database yet", RevisionCounts::pending);
	}

	private void bind(MeterRegistry registry, String name, String description, ToIntFunction<RevisionCounts> count) {
		Gauge.builder(name, this.migrations, (migrations) -> count(migrations, count))
			.description(description)
			.baseUnit("revisions")
			.register(registry);
	}

	private static double count(Migrations migrations, ToIntFunction<RevisionCounts> count) {
		return migrations.lastCounts().map((counts) -> (double) count.applyAsInt(counts)).orElse(Double.NaN);
	}

}
