package io.github.jpamigrations.command;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.jpamigrations.engine.ModelCheck;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.revision.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Compares the database with the model and writes nothing.
 */
@Command(name = "check", description = "Compare the database with the model; exit with status 1 where they differ.")
final class CheckCommand extends RevisionsCommand {

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Override
	public Integer call() {
		ModelCheck check = migrations().check(root().application().model());
		if (this.json) {
			printJson(json(check));
		}
		else {
			report(check);
		}
		return check.passed() ? 0 : CommandRun.FAILED;
	}

	private void report(ModelCheck check) {
		if (check.passed()) {
			print("No new upgrade operations detected.");
		}
		if (!check.differences().isEmpty()) {
			print("New upgrade operations detected:");
			check.differences().forEach((difference) -> print("  " + difference));
		}
		check.waiting().forEach((revision) -> print("Revision " + revision.id() + " waits for a review"));
		check.findings()
			.stream()
			.filter((finding) -> root().verbose() || finding.severity() != Finding.Severity.NOTE)
			.forEach((finding) -> terminal().err().println(finding.code() + ": " + finding.message()));
	}

	private static Map<String, Object> json(ModelCheck check) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("passed", check.passed());
		json.put("differences", check.differences());
		json.put("findings", check.findings().stream().map(CheckCommand::json).toList());
		json.put("waiting", check.waiting().stream().map(Revision::id).toList());
		return json;
	}

	private static Map<String, Object> json(Finding finding) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("code", finding.code());
		json.put("severity", finding.severity());
		json.put("subject", finding.subject());
		json.put("message", finding.message());
		return json;
	}

}
