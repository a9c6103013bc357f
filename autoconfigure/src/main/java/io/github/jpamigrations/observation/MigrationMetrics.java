package io.github.jpamigrations.observation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.jpamigrations.runtime.Direction;
import io.github.jpamigrations.runtime.MigrationListener;
import io.github.jpamigrations.runtime.MigrationLockException;
import io.github.jpamigrations.runtime.MigrationReport;
import io.github.jpamigrations.runtime.RevisionRun;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

/**
 * Times runs and the wait for their lock. The run of a start comes before any registry
 * may be made, which could need the database itself: what is measured until then is kept
 * for every registry that is bound.
 *
 * @since 0.1.0
 */
public class MigrationMetrics implements MigrationListener, MeterBinder {

	static final String DURATION = "migrations.duration";

	static final String LOCK_WAIT = "migrations.lock.wait";

	private final List<MeterRegistry> registries = new ArrayList<>();

	private final List<Consumer<MeterRegistry>> early = new ArrayList<>();

	private final ThreadLocal<@Nullable Begun> begun = new ThreadLocal<>();

	@Override
	public void bindTo(MeterRegistry registry) {
		synchronized (this.registries) {
			this.early.forEach((measurement) -> measurement.accept(registry));
			this.registries.add(registry);
		}
	}

	private void record(Consumer<MeterRegistry> measurement) {
		synchronized (this.registries) {
			if (this.registries.isEmpty()) {
				this.early.add(measurement);
			}
			this.registries.forEach(measurement);
		}
	}

	@Override
	public void lockAcquired(Duration waited) {
		recordLock(waited, Outcome.SUCCESS);
	}

	@Override
	public void lockFailed(MigrationLockException failure) {
		recordLock(failure.waited(), Outcome.FAILURE);
	}

	private void recordLock(Duration waited, Outcome outcome) {
		record((registry) -> Timer.builder(LOCK_WAIT)
			.description("How long runs have waited for the migration lock")
			.tag("outcome", outcome.name())
			.register(registry)
			.record(waited));
	}

	@Override
	public void beforeRun(List<RevisionRun> revisions) {
		this.begun.set(new Begun(System.nanoTime(), revisions.get(0).direction()));
	}

	@Override
	public void afterRun(MigrationReport report) {
		recordRun(Outcome.SUCCESS);
	}

	@Override
	public void runFailed(RuntimeException failure) {
		recordRun(Outcome.FAILURE);
	}

	private void recordRun(Outcome outcome) {
		Begun run = this.begun.get();
		this.begun.remove();
		if (run == null) {
			return;
		}
		Duration duration = Duration.ofNanos(System.nanoTime() - run.nanos());
		record((registry) -> Timer.builder(DURATION)
			.description("How long runs of revisions have taken")
			.tag("direction", run.direction().text())
			.tag("outcome", outcome.name())
			.register(registry)
			.record(duration));
	}

	/**
	 * A run that has begun on this thread.
	 */
	private record Begun(long nanos, Direction direction) {

	}

	/**
	 * How something has ended.
	 */
	private enum Outcome {

		SUCCESS, FAILURE

	}

}
