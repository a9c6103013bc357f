package io.github.jpamigrations.runtime;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.jpamigrations.code.RowRange;

/**
 * Says in the log, now and then, how far a change in batches has come.
 */
final class BatchProgress {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private static final long PAUSE_IN_NANOS = Duration.ofSeconds(10).toNanos();

	private final StatementPosition position;

	private final LongSupplier nanos;

	private long last;

	private int batches;

	BatchProgress(StatementPosition position) {
		this(position, System::nanoTime);
	}

	BatchProgress(StatementPosition position, LongSupplier nanos) {
		this.position = position;
		this.nanos = nanos;
		this.last = nanos.getAsLong();
	}

	void done(RowRange batch) {
		this.batches++;
		if (this.nanos.getAsLong() - this.last >= PAUSE_IN_NANOS) {
			this.last = this.nanos.getAsLong();
			logger.info("{} batches of the {} are done, up to the key {}", this.batches, this.position, batch.to());
		}
	}

}
