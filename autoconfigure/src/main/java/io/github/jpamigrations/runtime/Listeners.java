package io.github.jpamigrations.runtime;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.github.jpamigrations.MigrationsException;

/**
 * Tells all listeners, in their order.
 *
 * @param listeners the listeners
 */
record Listeners(List<MigrationListener> listeners) implements MigrationListener {

	@Override
	public void lockAcquired(Duration waited) {
		this.listeners.forEach((listener) -> listener.lockAcquired(waited));
	}

	@Override
	public void lockFailed(MigrationLockException failure) {
		tell(failure, (listener) -> listener.lockFailed(failure));
	}

	@Override
	public void beforeRun(List<RevisionRun> revisions) {
		this.listeners.forEach((listener) -> listener.beforeRun(revisions));
	}

	@Override
	public void beforeRevision(RevisionRun run) {
		this.listeners.forEach((listener) -> listener.beforeRevision(run));
	}

	@Override
	public void beforeStatement(StatementPosition statement) {
		this.listeners.forEach((listener) -> listener.beforeStatement(statement));
	}

	@Override
	public void afterStatement(StatementPosition statement) {
		this.listeners.forEach((listener) -> listener.afterStatement(statement));
	}

	@Override
	public void afterRevision(RevisionRun run, HistoryEntry entry) {
		this.listeners.forEach((listener) -> listener.afterRevision(run, entry));
	}

	@Override
	public void revisionFailed(RevisionRun run, MigrationsException failure) {
		tell(failure, (listener) -> listener.revisionFailed(run, failure));
	}

	@Override
	public void runFailed(RuntimeException failure) {
		tell(failure, (listener) -> listener.runFailed(failure));
	}

	private void tell(RuntimeException failure, Consumer<MigrationListener> message) {
		for (MigrationListener listener : this.listeners) {
			try {
				message.accept(listener);
			}
			catch (RuntimeException ex) {
				// The failure itself must arrive.
				failure.addSuppressed(ex);
			}
		}
	}

	@Override
	public void afterRun(MigrationReport report) {
		this.listeners.forEach((listener) -> listener.afterRun(report));
	}

}
