package io.github.jpamigrations.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.jpamigrations.engine.MigrationsStatus.RevisionStatus;
import io.github.jpamigrations.engine.MigrationsStatus.State;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.runtime.HistoryEntry;
import io.github.jpamigrations.runtime.MigrationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Joins what the files say with what the database says.
 */
final class StatusReport {

	private final MigrationStatus status;

	private final Map<RevisionId, HistoryEntry> lastRuns = new LinkedHashMap<>();

	private final Set<RevisionId> applied;

	private StatusReport(RevisionGraph graph, MigrationStatus status) {
		this.status = status;
		status.history().forEach((entry) -> this.lastRuns.put(entry.revision(), entry));
		this.applied = AppliedRevisions.of(graph, status.current())
			.stream()
			.map(Revision::id)
			.collect(Collectors.toUnmodifiableSet());
	}

	static MigrationsStatus of(String database, RevisionGraph graph, MigrationStatus status) {
		StatusReport report = new StatusReport(graph, status);
		List<RevisionStatus> revisions = new ArrayList<>();
		status.unknown().forEach((id) -> revisions.add(report.unknown(id)));
		graph.history().forEach((revision) -> revisions.add(report.known(revision)));
		return new MigrationsStatus(database, List.copyOf(status.current()), List.copyOf(status.heads()),
				status.ahead(), revisions);
	}

	private RevisionStatus unknown(RevisionId id) {
		HistoryEntry run = this.lastRuns.get(id);
		return status(id, (run != null) ? run.downRevisions() : List.of(), List.of(),
				(run != null) ? run.message() : "", State.UNKNOWN, run);
	}

	private RevisionStatus known(Revision revision) {
		HistoryEntry run = this.lastRuns.get(revision.id());
		State state = state(revision, run);
		boolean ran = state == State.APPLIED || state == State.UNFINISHED;
		return status(revision.id(), List.copyOf(revision.downRevisions()), List.copyOf(revision.branchLabels()),
				revision.message(), state, ran ? run : null);
	}

	private State state(Revision revision, @Nullable HistoryEntry run) {
		if (run != null && run.halfDone()) {
			return State.UNFINISHED;
		}
		if (this.applied.contains(revision.id())) {
			return State.APPLIED;
		}
		return revision.reviewPending() ? State.REVIEW : State.PENDING;
	}

	private static RevisionStatus status(RevisionId id, List<RevisionId> downRevisions, List<String> labels,
			String message, State state, @Nullable HistoryEntry run) {
		if (run == null) {
			return new RevisionStatus(id, downRevisions, labels, message, state, null, null, null, null, null);
		}
		HistoryEntry.Execution execution = run.execution();
		return new RevisionStatus(id, downRevisions, labels, message, state, run.checksum(), execution.installedOn(),
				execution.installedBy(), execution.duration(), (state == State.UNFINISHED) ? run.standing() : null);
	}

}
