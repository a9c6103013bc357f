package io.github.jpamigrations.command;

import java.time.Duration;
import java.util.stream.Collectors;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.runtime.Direction;
import io.github.jpamigrations.runtime.HistoryEntry;
import io.github.jpamigrations.runtime.MigrationListener;
import io.github.jpamigrations.runtime.RevisionRun;
import io.github.jpamigrations.runtime.StatementPosition;

/**
 * Says in Alembic's words what a run does while it does it. How far a revision has come
 * is one line on a terminal that is written over, and a plain line now and then in a log.
 */
final class Progress implements MigrationListener {

	private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

	private static final String CLEAR_LINE = "\r\u001b[K";

	private final Terminal terminal;

	private final RevisionGraph graph;

	private long begin;

	private long lastLine;

	Progress(Terminal terminal, RevisionGraph graph) {
		this.terminal = terminal;
		this.graph = graph;
	}

	@Override
	public void beforeRevision(RevisionRun run) {
		this.begin = System.nanoTime();
		this.lastLine = this.begin;
		this.terminal.println(line(run));
	}

	@Override
	public void beforeStatement(StatementPosition statement) {
		long now = System.nanoTime();
		// How many operations a Java revision has shows only when they are done.
		String place = (statement.total() > 0) ? "statement " + statement.index() + " of " + statement.total()
				: "operation " + statement.index();
		String text = "  " + place + ", " + Duration.ofNanos(now - this.begin).toSeconds() + " s";
		if (this.terminal.interactive()) {
			this.terminal.err().print(CLEAR_LINE + text);
			this.terminal.err().flush();
		}
		else if (now - this.lastLine >= BETWEEN_LINES.toNanos()) {
			this.lastLine = now;
			this.terminal.err().println(text);
		}
	}

	@Override
	public void afterRevision(RevisionRun run, HistoryEntry entry) {
		clear();
	}

	@Override
	public void revisionFailed(RevisionRun run, MigrationsException failure) {
		clear();
	}

	private void clear() {
		if (this.terminal.interactive()) {
			this.terminal.err().print(CLEAR_LINE);
			this.terminal.err().flush();
		}
	}

	private String line(RevisionRun run) {
		Revision revision = this.graph.revision(run.revision());
		String down = revision.downRevisions().stream().map(RevisionId::value).collect(Collectors.joining(", "));
		String way = (run.direction() == Direction.UPGRADE) ? down + " -> " + run.revision()
				: run.revision() + " -> " + down;
		return "Running " + run.direction().text() + " " + way + ", " + RevisionText.message(revision);
	}

}
