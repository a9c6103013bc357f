package io.github.jpamigrations.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.engine.MigrationsStatus;
import io.github.jpamigrations.engine.MigrationsStatus.RevisionStatus;
import io.github.jpamigrations.engine.MigrationsStatus.State;
import io.github.jpamigrations.revision.RevisionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Shows at a glance where the database stands. Needs the right to read only.
 */
@Command(name = "status", description = "Show current, heads, what is pending and what is unfinished.")
final class StatusCommand extends RevisionsCommand {

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Override
	public Integer call() {
		MigrationsStatus status = migrations().status();
		if (this.json) {
			printJson(json(status));
			return 0;
		}
		print("Database:   " + status.database());
		print("Current:    " + (status.current().isEmpty() ? "<base>" : joined(status.current())));
		print("Heads:      " + (status.heads().isEmpty() ? "none" : joined(status.heads())));
		List<RevisionId> pending = status.pending();
		print("Pending:    " + (pending.isEmpty() ? "none" : pending.size()));
		pending.forEach((id) -> print("  " + line(status, id)));
		print(status, State.UNFINISHED, "Unfinished:");
		print(status, State.UNKNOWN, "No file:");
		return 0;
	}

	private void print(MigrationsStatus status, State state, String title) {
		List<RevisionStatus> revisions = status.revisions()
			.stream()
			.filter((revision) -> revision.state() == state)
			.toList();
		if (!revisions.isEmpty()) {
			print(title);
			revisions.forEach(this::print);
		}
	}

	private void print(RevisionStatus revision) {
		print("  " + line(revision));
		if (revision.progress() != null) {
			print("    " + revision.progress());
		}
	}

	private static String line(MigrationsStatus status, RevisionId id) {
		return status.revisions()
			.stream()
			.filter((revision) -> revision.id().equals(id))
			.map(StatusCommand::line)
			.findFirst()
			.orElse(id.value());
	}

	private static String line(RevisionStatus revision) {
		String review = (revision.state() == State.REVIEW) ? " (waits for a review)" : "";
		return revision.id() + (revision.message().isEmpty() ? "" : ", " + revision.message()) + review;
	}

	private static Map<String, Object> json(MigrationsStatus status) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("database", status.database());
		json.put("upToDate", status.upToDate());
		json.put("current", values(status.current()));
		json.put("heads", values(status.heads()));
		json.put("pending", values(status.pending()));
		json.put("revisions", status.revisions().stream().map(StatusCommand::json).toList());
		return json;
	}

	private static Map<String, Object> json(RevisionStatus revision) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("revision", revision.id().value());
		json.put("downRevisions", values(revision.downRevisions()));
		json.put("branchLabels", revision.branchLabels());
		json.put("message", revision.message());
		json.put("state", revision.state().text());
		json.put("installedOn", (revision.installedOn() != null) ? revision.installedOn().toString() : "");
		json.put("installedBy", (revision.installedBy() != null) ? revision.installedBy() : "");
		json.put("progress", (revision.progress() != null) ? revision.progress() : "");
		return json;
	}

}
