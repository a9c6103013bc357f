package io.github.jpamigrations.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.Checksum;
import io.github.jpamigrations.revision.InParallel;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph.Step;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out, from what the database says and from the revisions, what is to be run, and
 * refuses whatever can be refused before anything runs. Asks no database.
 */
final class Preparation {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private final RevisionGraph graph;

	private final HistoryState state;

	private final SchemaDialect dialect;

	private final MigratorSettings settings;

	private final Lineage lineage;

	Preparation(RevisionGraph graph, HistoryState state, SchemaDialect dialect, MigratorSettings settings) {
		this.graph = graph;
		this.state = state;
		this.dialect = dialect;
		this.settings = settings;
		this.lineage = new Lineage(graph, state);
	}

	HistoryState state() {
		return this.state;
	}

	MigrationStatus status() {
		List<Revision> pending = new ArrayList<>(this.graph.history());
		Collections.reverse(pending);
		Set<RevisionId> applied = this.lineage.applied();
		pending.removeIf((revision) -> applied.contains(revision.id()));
		return new MigrationStatus(this.state.heads(), this.graph.heads(), pending, this.lineage.unknown(),
				this.lineage.ahead(), this.state.entries());
	}

	/**
	 * Return whether an upgrade has nothing to run. Warns about a database of a later
	 * release.
	 */
	boolean nothingToUpgrade(RevisionTarget target) {
		if (this.lineage.ahead() && this.settings.policy().ahead() == MigratorSettings.Ahead.WARN) {
			checkStatements();
			logger.warn("The database is ahead of this application: no revision file for {}", this.lineage.unknown());
			return true;
		}
		checkApplied();
		return this.graph.planUpgrade(this.state.heads(), target).isEmpty()
				&& this.state.halfDone().stream().allMatch(this::isLeftByALaterRelease);
	}

	/**
	 * Return whether a half-done run is none of our business: a later release upgrades,
	 * or tried to, and this one may go on with the revisions that it knows.
	 */
	private boolean isLeftByALaterRelease(HistoryEntry entry) {
		boolean later = this.settings.policy().ahead() == MigratorSettings.Ahead.WARN
				&& !this.graph.contains(entry.revision()) && entry.direction() == Direction.UPGRADE;
		if (later) {
			logger.warn("Revision {}, which this application has no file for, is half-done: {}", entry.revision(),
					entry.summary());
		}
		return later;
	}

	List<PreparedStep> upgrade(RevisionTarget target) {
		checkApplied();
		StepPreparation preparation = new StepPreparation(this.dialect, this.settings);
		List<Step> plan = this.graph.planUpgrade(this.state.heads(), target);
		Function<Step, PreparedStep> prepare = (step) -> preparation.upgrade((Step.Upgrade) step);
		// Java revisions may say their checksums, and know of one thread only.
		List<PreparedStep> steps = this.settings.javaRevisions().revisions().isEmpty() ? InParallel.map(plan, prepare)
				: plan.stream().map(prepare).toList();
		checkHalfDone(steps);
		return steps;
	}

	List<PreparedStep> downgrade(RevisionTarget target) {
		checkKnown();
		checkVersionRows();
		StepPreparation preparation = new StepPreparation(this.dialect, this.settings);
		List<PreparedStep> steps = this.graph.planDowngrade(this.state.heads(), target)
			.stream()
			.map((step) -> preparation.downgrade((Step.Downgrade) step))
			.toList();
		checkHalfDone(steps);
		return steps;
	}

	Stamp stamp(Collection<RevisionTarget> targets) {
		checkKnown();
		return stamp(this.state.heads(), targets);
	}

	Stamp purge(Collection<RevisionTarget> targets) {
		return stamp(Set.of(), targets);
	}

	private Stamp stamp(Set<RevisionId> current, Collection<RevisionTarget> targets) {
		Set<RevisionId> heads = new TreeSet<>(current);
		for (Step step : this.graph.planStamp(current, targets)) {
			heads.removeAll(step.removes());
			heads.addAll(step.adds());
		}
		Set<RevisionId> before = this.lineage.applied();
		// Somebody may have taken rows out of the version table.
		Set<RevisionId> everApplied = appliedByHistory();
		everApplied.addAll(before);
		Set<RevisionId> after = this.graph.ancestors(heads);
		List<Revision> down = new ArrayList<>(this.graph.history());
		List<Revision> up = new ArrayList<>(down);
		Collections.reverse(up);
		down.removeIf((revision) -> !everApplied.contains(revision.id()) || after.contains(revision.id()));
		up.removeIf((revision) -> !after.contains(revision.id()) || isRecorded(revision, before));
		StepPreparation preparation = new StepPreparation(this.dialect, this.settings);
		up.forEach(preparation::checkDatabase);
		up.forEach(preparation::checkLengths);
		return new Stamp(heads, up, down);
	}

	/**
	 * Return whether a revision counts as applied with the statements that it has now. A
	 * stamp makes the others do so.
	 */
	private boolean isRecorded(Revision revision, Set<RevisionId> applied) {
		HistoryEntry entry = this.state.settled().get(revision.id());
		return applied.contains(revision.id()) && (entry == null || unchanged(revision, entry));
	}

	/**
	 * Check that what is applied is what the files say.
	 */
	void checkApplied() {
		checkKnown();
		checkVersionRows();
		checkStatements();
	}

	private void checkVersionRows() {
		Set<RevisionId> missing = appliedByHistory();
		missing.removeAll(this.lineage.applied());
		if (!missing.isEmpty()) {
			throw new VersionRowsMissingException(missing);
		}
	}

	private Set<RevisionId> appliedByHistory() {
		return this.state.settled()
			.values()
			.stream()
			.filter(HistoryEntry::applied)
			.map(HistoryEntry::revision)
			.filter(this.graph::contains)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private void checkKnown() {
		this.lineage.unknown().stream().findFirst().ifPresent((id) -> {
			throw new MissingRevisionException(id);
		});
	}

	private void checkStatements() {
		MigratorSettings.Edited edited = this.settings.policy().edited();
		if (edited == MigratorSettings.Edited.IGNORE) {
			return;
		}
		Map<RevisionId, HistoryEntry> settled = this.state.settled();
		for (RevisionId id : this.lineage.applied()) {
			HistoryEntry entry = settled.get(id);
			Revision revision = this.graph.revision(id);
			if (entry == null || unchanged(revision, entry)) {
				continue;
			}
			ChecksumMismatchException mismatch = new ChecksumMismatchException(id, revision.location());
			if (edited == MigratorSettings.Edited.FAIL) {
				throw mismatch;
			}
			logger.warn("{}", mismatch.getMessage());
		}
	}

	private boolean unchanged(Revision revision, HistoryEntry entry) {
		// Heads that Alembic wrote have no history, downgrades are free to change.
		if (entry.direction() == Direction.DOWNGRADE || entry.checksum() == null) {
			return true;
		}
		JavaRevision code = this.settings.javaRevisions().get(revision.id());
		if (code != null) {
			String checksum = JavaRevisions.checksum(code);
			return checksum == null || checksum.equals(entry.checksum());
		}
		return revision.rawHash().equals(entry.rawHash())
				|| Checksum.of(revision.upgrade(), this.dialect.lexicalRules()).equals(entry.checksum());
	}

	/**
	 * Check that every half-done run is finished by one of the steps.
	 */
	private void checkHalfDone(List<PreparedStep> steps) {
		for (HistoryEntry entry : this.state.halfDone()) {
			boolean finished = steps.stream()
				.anyMatch((step) -> step.revision().id().equals(entry.revision())
						&& step.direction() == entry.direction());
			if (!finished) {
				throw new HalfDoneRevisionException(entry);
			}
		}
	}

}
