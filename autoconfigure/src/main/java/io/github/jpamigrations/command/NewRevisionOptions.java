package io.github.jpamigrations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.jpamigrations.engine.NewRevision;
import io.github.jpamigrations.engine.WrittenRevision;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What {@code revision} and {@code merge} share.
 */
final class NewRevisionOptions {

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT", description = "What the revision does.")
	private @Nullable String message;

	@Option(names = "--branch-label", paramLabel = "LABEL", description = "A name for the branch that begins here.")
	private List<String> labels = new ArrayList<>();

	@Option(names = "--rev-id", paramLabel = "ID", description = "The id, instead of a random one.")
	private @Nullable String id;

	@Option(names = "--dry-run", description = "Print the file instead of writing it.")
	private boolean dryRun;

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Nullable String message() {
		return this.message;
	}

	boolean hasEmptyMessage() {
		return this.message != null && this.message.isBlank();
	}

	boolean json() {
		return this.json;
	}

	boolean dryRun() {
		return this.dryRun;
	}

	NewRevision request(List<RevisionTarget> downRevisions, boolean splice, Set<String> dependsOn,
			@Nullable String messageIfNone) {
		RevisionId chosen = (this.id != null) ? RevisionId.parse(this.id) : null;
		return new NewRevision(chosen, (this.message != null) ? this.message : messageIfNone, downRevisions, splice,
				Set.copyOf(this.labels), dependsOn);
	}

	void report(WrittenRevision written, Terminal terminal) {
		if (this.json) {
			terminal.println(Json.of(new TreeMap<>(Map.of("revision", written.revision().id().value(), "path",
					written.revision().location(), "written", !this.dryRun, "text", written.text()))));
		}
		else if (this.dryRun) {
			terminal.println("-- " + written.revision().location());
			terminal.out().print(written.text());
		}
		else {
			String verb = written.rewritten() ? "Generating anew " : "Generating ";
			terminal.println(verb + written.revision().location() + " ...  done");
		}
	}

}
