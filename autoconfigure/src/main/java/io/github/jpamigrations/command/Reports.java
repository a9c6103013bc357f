package io.github.jpamigrations.command;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.jpamigrations.runtime.HistoryEntry;
import io.github.jpamigrations.runtime.MigrationReport;

/**
 * What a run has done, as JSON has it.
 */
final class Reports {

	private Reports() {
	}

	static Map<String, Object> json(MigrationReport report) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("from", RevisionsCommand.values(report.from()));
		json.put("to", RevisionsCommand.values(report.to()));
		json.put("runs", report.runs().stream().map(Reports::json).toList());
		json.put("executionTime", report.duration().toMillis());
		return json;
	}

	private static Map<String, Object> json(HistoryEntry entry) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("revision", entry.revision().value());
		json.put("downRevisions", RevisionsCommand.values(entry.downRevisions()));
		json.put("direction", entry.direction().text());
		json.put("message", entry.message());
		json.put("state", entry.state().text());
		json.put("statements", entry.progress().done());
		json.put("executionTime", (entry.execution().duration() != null) ? entry.execution().duration().toMillis() : 0);
		return json;
	}

}
