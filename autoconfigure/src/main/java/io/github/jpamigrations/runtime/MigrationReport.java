package io.github.jpamigrations.runtime;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.revision.RevisionId;

/**
 * What an upgrade, downgrade or stamp has done.
 *
 * @param from the heads of the database before
 * @param to the heads of the database now
 * @param runs the revisions that were run or stamped, in order
 * @param duration how long all of it took
 */
public record MigrationReport(Set<RevisionId> from, Set<RevisionId> to, List<HistoryEntry> runs, Duration duration) {

	public MigrationReport {
		from = Collections.unmodifiableSet(new LinkedHashSet<>(from));
		to = Collections.unmodifiableSet(new LinkedHashSet<>(to));
		runs = List.copyOf(runs);
	}

	static MigrationReport nothing(Set<RevisionId> current, long begin) {
		return new MigrationReport(current, current, List.of(), since(begin));
	}

	static Duration since(long begin) {
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	/**
	 * Return whether there was nothing to do.
	 */
	public boolean isEmpty() {
		return this.runs.isEmpty() && this.from.equals(this.to);
	}

}
