package io.github.jpamigrations.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.runtime.HistoryEntry;
import io.github.jpamigrations.runtime.MigrationListener;
import io.github.jpamigrations.runtime.MigrationReport;
import io.github.jpamigrations.runtime.RevisionRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes {@link MigrationEvent}s. Those of a start wait until all beans are there:
 * before that Spring knows no method with {@code @EventListener}, and asking for other
 * listeners would create beans that need the database in the middle of its upgrade. A
 * listener that fails is logged and stops nothing, what it hears of has happened.
 *
 * @since 0.1.0
 */
public class MigrationEventPublisher implements MigrationListener, SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(MigrationEventPublisher.class);

	private final ApplicationEventPublisher publisher;

	private final List<MigrationEvent> waiting = new ArrayList<>();

	private boolean ready;

	public MigrationEventPublisher(ApplicationEventPublisher publisher) {
		this.publisher = publisher;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<MigrationEvent> events;
		synchronized (this.waiting) {
			this.ready = true;
			events = List.copyOf(this.waiting);
			this.waiting.clear();
		}
		events.forEach(this::publishNow);
	}

	@Override
	public void beforeRun(List<RevisionRun> revisions) {
		publish(new MigrationEvent.RunStarted(Instant.now(), revisions));
	}

	@Override
	public void afterRevision(RevisionRun run, HistoryEntry entry) {
		publish(new MigrationEvent.RevisionFinished(Instant.now(), run, entry));
	}

	@Override
	public void revisionFailed(RevisionRun run, MigrationsException failure) {
		publish(new MigrationEvent.RevisionFailed(Instant.now(), run, failure));
	}

	@Override
	public void afterRun(MigrationReport report) {
		publish(new MigrationEvent.RunFinished(Instant.now(), report));
	}

	@Override
	public void runFailed(RuntimeException failure) {
		publish(new MigrationEvent.RunFailed(Instant.now(), failure));
	}

	private void publish(MigrationEvent event) {
		synchronized (this.waiting) {
			if (!this.ready) {
				this.waiting.add(event);
				return;
			}
		}
		publishNow(event);
	}

	private void publishNow(MigrationEvent event) {
		try {
			this.publisher.publishEvent(event);
		}
		catch (RuntimeException ex) {
			logger.warn("A listener of '{}' failed", event.getClass().getSimpleName(), ex);
		}
	}

}
