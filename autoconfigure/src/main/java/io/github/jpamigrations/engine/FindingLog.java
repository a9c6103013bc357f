package io.github.jpamigrations.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.schema.SchemaSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes findings to the log, each once. Many of one kind become one line.
 */
final class FindingLog {

	private static final Logger logger = LoggerFactory.getLogger(Migrations.class);

	private static final int MANY = 5;

	private final Set<Finding> written = new HashSet<>();

	synchronized void write(Collection<Finding> findings) {
		Map<String, List<Finding>> byCode = findings.stream()
			.filter(this.written::add)
			.collect(Collectors.groupingBy((finding) -> finding.severity() + " " + finding.code(), LinkedHashMap::new,
					Collectors.toList()));
		byCode.values().forEach(FindingLog::writeAlike);
	}

	/**
	 * Write what a model can't say in a schema.
	 */
	void writeUnsupported(SchemaSource model) {
		write(model.unsupported()
			.stream()
			.map((sentence) -> new Finding("unsupported-mapping", Finding.Severity.CAUTION, "model", sentence))
			.toList());
	}

	private static void writeAlike(List<Finding> findings) {
		Finding first = findings.get(0);
		if (findings.size() <= MANY || first.severity() != Finding.Severity.NOTE) {
			findings.forEach((finding) -> write(finding, finding.message()));
			return;
		}
		String subjects = findings.stream()
			.limit(MANY)
			.map((finding) -> "'" + finding.subject() + "'")
			.collect(Collectors.joining(", "));
		write(first, first.message() + "; so are " + (findings.size() - 1) + " others: " + subjects + " ...");
	}

	private static void write(Finding finding, String message) {
		if (finding.severity() == Finding.Severity.NOTE) {
			logger.info("{}: {}", finding.code(), message);
		}
		else {
			logger.warn("{}: {}", finding.code(), message);
		}
	}

}
