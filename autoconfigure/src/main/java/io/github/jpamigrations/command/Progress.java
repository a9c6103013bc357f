package io.github.jpamigrations.command;

import java.util.List;
import java.util.stream.Collectors;

import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.runtime.Direction;
import io.github.jpamigrations.runtime.HistoryEntry;
import io.github.jpamigrations.runtime.MigrationReport;

/**
 * Says in Alembic's words what a run has done.
 */
final class Progress {

	private Progress() {
	}

	static List<String> lines(MigrationReport report) {
		return report.runs().stream().map(Progress::line).toList();
	}

	static String line(HistoryEntry entry) {
		String down = entry.downRevisions().stream().map(RevisionId::value).collect(Collectors.joining(", "));
		String way = (entry.direction() == Direction.UPGRADE) ? down + " -> " + entry.revision()
				: entry.revision() + " -> " + down;
		return "Running " + entry.direction().text() + " " + way + ", "
				+ (entry.message().isEmpty() ? "empty message" : entry.message());
	}

}
