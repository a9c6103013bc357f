package io.github.jpamigrations.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.Checksum;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionGraph.Step;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.revision.Script;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a run would do as a script for a person to run: the text of the revisions
 * as it stands in the files, and after each one its rows of the version table and the
 * history table. Asks no database.
 */
final class OfflineScript {

	private final RevisionGraph graph;

	private final SchemaDialect dialect;

	private final MigratorSettings settings;

	private final HistoryTables tables;

	private final StringBuilder text = new StringBuilder();

	OfflineScript(RevisionGraph graph, SchemaDialect dialect, MigratorSettings settings, HistoryTables tables) {
		this.graph = graph;
		this.dialect = dialect;
		this.settings = settings;
		this.tables = tables;
	}

	String tables() {
		beginFrom(Set.of());
		return this.text.toString();
	}

	String upgrade(Set<RevisionId> from, RevisionTarget target) {
		StepPreparation preparation = preparation();
		List<PreparedStep> steps = this.graph.planUpgrade(from, target)
			.stream()
			.map((step) -> preparation.upgrade((Step.Upgrade) step))
			.toList();
		beginFrom(from);
		steps.forEach((step) -> write(step, step.revision().upgrade()));
		return this.text.toString();
	}

	String downgrade(Set<RevisionId> from, RevisionTarget target) {
		StepPreparation preparation = preparation();
		List<PreparedStep> steps = this.graph.planDowngrade(from, target)
			.stream()
			.map((step) -> preparation.downgrade((Step.Downgrade) step))
			.toList();
		for (PreparedStep step : steps) {
			Script script = step.revision().downgrade();
			if (script != null) {
				write(step, script);
			}
		}
		return this.text.toString();
	}

	String stamp(Set<RevisionId> from, Collection<RevisionTarget> targets) {
		Set<RevisionId> heads = new TreeSet<>(from);
		List<Step> steps = this.graph.planStamp(from, targets);
		for (Step step : steps) {
			heads.removeAll(step.removes());
			heads.addAll(step.adds());
		}
		Set<RevisionId> before = this.graph.ancestors(from);
		Set<RevisionId> after = this.graph.ancestors(heads);
		beginFrom(from);
		for (Revision revision : this.graph.history()) {
			if (before.contains(revision.id()) && !after.contains(revision.id())) {
				insertStamp(revision, Direction.DOWNGRADE);
			}
		}
		List<Revision> up = new ArrayList<>(this.graph.history());
		Collections.reverse(up);
		for (Revision revision : up) {
			if (after.contains(revision.id()) && !before.contains(revision.id())) {
				insertStamp(revision, Direction.UPGRADE);
			}
		}
		Set<RevisionId> gone = new TreeSet<>(from);
		gone.removeAll(heads);
		Set<RevisionId> come = new TreeSet<>(heads);
		come.removeAll(from);
		updateHeads(gone, come);
		return this.text.toString();
	}

	/**
	 * A script is read by a person before it is run.
	 */
	private StepPreparation preparation() {
		return new StepPreparation(this.dialect,
				this.settings.withPolicy(this.settings.policy().with(MigratorSettings.Review.REVIEWED)));
	}

	private void beginFrom(Set<RevisionId> from) {
		if (from.isEmpty()) {
			append(this.tables.createVersionTable(this.dialect.traits()) + ";");
			append(this.tables.createHistoryTable(this.dialect.traits()) + ";");
		}
	}

	private void write(PreparedStep step, Script script) {
		if (step.code() != null) {
			throw new JavaRevisionScriptException(step.revision().id(), step.revision().location());
		}
		append("-- Running " + step);
		if (step.transactional()) {
			append("BEGIN;");
		}
		append(terminated(script, step));
		updateHeads(step.removes(), step.adds());
		insertRun(step);
		if (step.transactional()) {
			append("COMMIT;");
		}
	}

	/**
	 * Return the text with the end of its last statement, which a file may leave out.
	 */
	private String terminated(Script script, PreparedStep step) {
		String sql = preparation().replacePlaceholders(script.text().strip());
		boolean open = step.total() > 0 && sql.endsWith(step.statements().get(step.total() - 1).sql());
		return open ? sql + ";" : sql;
	}

	private void updateHeads(Set<RevisionId> removes, Set<RevisionId> adds) {
		StringBuilder rows = new StringBuilder();
		for (RevisionId id : removes) {
			rows.append(
					"DELETE FROM %s WHERE version_num = %s;\n".formatted(this.tables.version(), literal(id.value())));
		}
		for (RevisionId id : adds) {
			rows.append("INSERT INTO %s (version_num) VALUES (%s);\n".formatted(this.tables.version(),
					literal(id.value())));
		}
		append(rows.toString().stripTrailing());
	}

	private void insertRun(PreparedStep step) {
		String done = step.checksumOf(step.total());
		insert(step.revision(), step.direction(), step.checksum(), RunState.DONE, step.total(),
				(done != null) ? literal(done) : "NULL");
	}

	private void insertStamp(Revision revision, Direction direction) {
		boolean file = this.settings.javaRevisions().get(revision.id()) == null;
		String checksum = (direction == Direction.UPGRADE && file)
				? Checksum.of(revision.upgrade(), this.dialect.lexicalRules()) : null;
		insert(revision, direction, checksum, RunState.STAMPED, 0, "NULL");
	}

	private void insert(Revision revision, Direction direction, @Nullable String checksum, RunState state,
			int statements, String doneChecksum) {
		String installedBy = this.settings.installedBy();
		String now = this.dialect.traits().now();
		append("""
				INSERT INTO %s (sequence_num, revision, down_revisions, direction, message, checksum, raw_hash, state,
				    statements_total, statements_done, done_checksum, installed_by, installed_on, finished_on)
				SELECT COALESCE(MAX(sequence_num), 0) + 1, %s, %s, %s, %s, %s, %s, %s,
				    %d, %d, %s, %s, %s, %s
				FROM %s;""".formatted(this.tables.history(), literal(revision.id().value()),
				literal(HistoryRepository.joined(List.copyOf(revision.downRevisions()))), literal(direction.text()),
				literal(HistoryRepository.cut(revision.message(), HistoryTables.MESSAGE_LENGTH)),
				(checksum != null) ? literal(checksum) : "NULL", literal(revision.rawHash()), literal(state.text()),
				statements, statements, doneChecksum, (installedBy != null) ? literal(installedBy) : "CURRENT_USER",
				now, now, this.tables.history()));
	}

	private String literal(String value) {
		return this.dialect.literal(value);
	}

	private void append(String part) {
		if (!part.isEmpty()) {
			this.text.append(part).append("\n\n");
		}
	}

}
