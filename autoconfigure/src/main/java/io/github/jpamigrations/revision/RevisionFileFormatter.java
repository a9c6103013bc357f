package io.github.jpamigrations.revision;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes the text of one revision file.
 */
final class RevisionFileFormatter {

	private final StringBuilder text = new StringBuilder();

	private RevisionFileFormatter() {
	}

	static String format(RevisionHeader header, String upgrade, @Nullable String downgrade) {
		String location = "revision " + header.id();
		RevisionFileFormatter formatter = new RevisionFileFormatter();
		formatter.writeHeader(header);
		formatter.writeSection(RevisionFileParser.UPGRADE, location, upgrade);
		if (downgrade != null) {
			formatter.writeSection(RevisionFileParser.DOWNGRADE, location, downgrade);
		}
		else {
			formatter.text.append('\n').append(RevisionFileParser.IRREVERSIBLE).append('\n');
		}
		String text = formatter.text.toString();
		if (!RevisionFile.parse(location, text.getBytes(StandardCharsets.UTF_8)).header().equals(header)) {
			throw new RevisionFileException(location, 1, "the header would be read as another one");
		}
		return text;
	}

	private void writeHeader(RevisionHeader header) {
		write("revision", header.id().value());
		write("down revision", header.downRevisions().isEmpty() ? "none" : list(header.downRevisions()));
		writeIfPresent("branch labels", list(header.branchLabels()));
		writeIfPresent("depends on", list(header.dependsOn()));
		writeIfPresent("message", header.message());
		writeIfPresent("created", (header.createdAt() != null) ? header.createdAt().toString() : "");
		writeIfPresent("database", (header.database() != null) ? header.database() : "");
		writeIfPresent("transaction", header.transactional() ? "" : "none");
		writeIfPresent("review", header.reviewPending() ? "pending" : "");
		writeIfPresent("creates", list(header.creates()));
		writeIfPresent("drops", list(header.drops()));
	}

	private void writeIfPresent(String key, String value) {
		if (!value.isEmpty()) {
			write(key, value);
		}
	}

	private void write(String key, String value) {
		this.text.append("-- ").append(key).append(": ").append(value).append('\n');
	}

	private void writeSection(String marker, String location, String sql) {
		this.text.append('\n').append(marker).append('\n');
		int line = 0;
		for (String next : sql.replace("\r\n", "\n").split("\n", -1)) {
			line++;
			if (RevisionFileParser.isMarker(next)) {
				throw new RevisionFileException(location, line,
						"a line of the SQL reads like the beginning of a section");
			}
		}
		String stripped = sql.replace("\r\n", "\n").strip();
		this.text.append(stripped).append(stripped.isEmpty() ? "" : "\n");
	}

	private static String list(Collection<?> values) {
		return values.stream().map(Object::toString).collect(Collectors.joining(", "));
	}

}
