package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.Checksum;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a stamp, in one transaction: heads, a history entry for each revision, and the
 * end of half-done runs that it gives up.
 */
final class StampRun {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private final RunContext context;

	private final SchemaDialect dialect;

	private final Stamp stamp;

	private final JavaRevisions javaRevisions;

	StampRun(RunContext context, SchemaDialect dialect, Stamp stamp, JavaRevisions javaRevisions) {
		this.context = context;
		this.dialect = dialect;
		this.stamp = stamp;
		this.javaRevisions = javaRevisions;
	}

	MigrationReport run(HistoryState state, long begin) throws SQLException {
		logger.info("Running stamp_revision {} -> {}", joined(state.heads()), joined(this.stamp.heads()));
		Connection connection = this.context.connection();
		this.context.autoCommit(false);
		boolean committed = false;
		try {
			abandon(state.halfDone());
			List<HistoryEntry> runs = record();
			this.context.history()
				.updateHeads(connection, minus(state.heads(), this.stamp.heads()),
						minus(this.stamp.heads(), state.heads()));
			connection.commit();
			committed = true;
			this.context.autoCommit(true);
			return new MigrationReport(state.heads(), this.stamp.heads(), runs, MigrationReport.since(begin));
		}
		finally {
			if (!committed) {
				this.context.rollBack();
			}
		}
	}

	private void abandon(List<HistoryEntry> halfDone) throws SQLException {
		for (HistoryEntry entry : halfDone) {
			logger.warn("Giving up the half-done {} of {}: {} are in the database and stay there",
					entry.direction().text(), entry.revision(), entry.summary());
			this.context.history().update(this.context.connection(), entry.with(RunState.ABANDONED, entry.progress()));
		}
	}

	private List<HistoryEntry> record() throws SQLException {
		List<HistoryEntry> runs = new ArrayList<>();
		for (Revision revision : this.stamp.down()) {
			runs.add(record(revision, Direction.DOWNGRADE));
		}
		for (Revision revision : this.stamp.up()) {
			runs.add(record(revision, Direction.UPGRADE));
		}
		return runs;
	}

	private HistoryEntry record(Revision revision, Direction direction) throws SQLException {
		Connection connection = this.context.connection();
		Instant now = RunContext.now();
		String checksum = (direction == Direction.UPGRADE) ? checksum(revision) : null;
		HistoryEntry entry = new HistoryEntry(this.context.history().nextSequence(connection), revision.id(),
				List.copyOf(revision.downRevisions()), direction, revision.message(), checksum, revision.rawHash(),
				RunState.STAMPED, new HistoryEntry.Progress(0, 0, null, null),
				new HistoryEntry.Execution(this.context.installedBy(), now, now, null), null);
		this.context.history().insert(connection, entry);
		return entry;
	}

	private @Nullable String checksum(Revision revision) {
		JavaRevision code = this.javaRevisions.get(revision.id());
		return (code != null) ? JavaRevisions.checksum(code)
				: Checksum.of(revision.upgrade(), this.dialect.lexicalRules());
	}

	private static Set<RevisionId> minus(Set<RevisionId> all, Set<RevisionId> without) {
		Set<RevisionId> result = new TreeSet<>(all);
		result.removeAll(without);
		return result;
	}

	private static String joined(Set<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
	}

}
