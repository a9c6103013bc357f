package io.github.jpamigrations.revision;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the header lines of one revision file.
 */
final class HeaderParser {

	private static final Pattern KEY_AND_VALUE = Pattern.compile("--\\s*([^:]*?)\\s*:(.*)");

	private static final Set<String> KEYS = Set.of("revision", "down revision", "branch labels", "depends on",
			"message", "created", "database", "transaction", "review", "creates", "drops");

	private static final Set<String> REPEATABLE_KEYS = Set.of("creates", "drops");

	private final String location;

	private final Set<String> keys = new HashSet<>();

	private final List<Entry> entries = new ArrayList<>();

	private int line;

	HeaderParser(String location) {
		this.location = location;
	}

	void accept(String text, int line) {
		this.line = line;
		String stripped = text.strip();
		if (stripped.isEmpty() || stripped.equals("--")) {
			return;
		}
		if (!stripped.startsWith("--")) {
			throw problem("there is text before the line '" + RevisionFileParser.UPGRADE + "' that is no header line");
		}
		Matcher matcher = KEY_AND_VALUE.matcher(stripped);
		if (!matcher.matches()) {
			throw problem("a header line has the form '-- key: value'");
		}
		accept(new Entry(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).strip(), line));
	}

	private void accept(Entry entry) {
		if (!KEYS.contains(entry.key())) {
			throw problem("the key '" + entry.key() + "' is unknown");
		}
		if (!this.keys.add(entry.key()) && !REPEATABLE_KEYS.contains(entry.key())) {
			throw problem("the key '" + entry.key() + "' is there twice");
		}
		this.entries.add(entry);
	}

	RevisionHeader finish() {
		this.line = 1;
		Entry revision = this.entries.stream()
			.filter((entry) -> entry.key().equals("revision"))
			.findFirst()
			.orElseThrow(() -> problem("the header has no line '-- revision: ...'"));
		this.line = revision.line();
		RevisionHeader.Builder header = RevisionHeader.builder(parseId(revision.value()));
		for (Entry entry : this.entries) {
			this.line = entry.line();
			apply(header, entry);
		}
		return header.build();
	}

	private void apply(RevisionHeader.Builder header, Entry entry) {
		String value = entry.value();
		switch (entry.key()) {
			case "down revision" -> header.downRevisions(parseDownRevisions(value));
			case "branch labels" -> header.branchLabels(parseNames(value));
			case "depends on" -> header.dependsOn(parseNames(value).stream().map(RevisionId::new).toList());
			case "message" -> header.message(value);
			case "created" -> header.createdAt(parseInstant(value));
			case "database" -> header.database(value.isEmpty() ? null : value);
			case "transaction" -> {
				requireValue(entry, "none");
				header.withoutTransaction();
			}
			case "review" -> {
				requireValue(entry, "pending");
				header.reviewPending();
			}
			case "creates" -> header.creates(splitList(value));
			case "drops" -> header.drops(splitList(value));
			default -> {
			}
		}
	}

	private void requireValue(Entry entry, String value) {
		if (!entry.value().equals(value)) {
			throw problem("the value of '" + entry.key() + "' can only be '" + value + "'");
		}
	}

	private List<RevisionId> parseDownRevisions(String value) {
		return value.equals("none") ? List.of() : splitList(value).stream().map(this::parseId).toList();
	}

	private List<String> parseNames(String value) {
		List<String> names = splitList(value);
		for (String name : names) {
			String problem = RevisionId.problemOf(name);
			if (problem != null) {
				throw problem("the name '" + name + "' " + problem);
			}
		}
		return names;
	}

	private RevisionId parseId(String value) {
		try {
			return RevisionId.parse(value);
		}
		catch (InvalidRevisionIdException ex) {
			throw problem("the revision id '" + ex.id() + "' " + ex.problem());
		}
	}

	private Instant parseInstant(String value) {
		try {
			return Instant.parse(value);
		}
		catch (DateTimeException ex) {
			throw problem("the time '" + value + "' does not have the form '2026-11-22T17:05:00Z'");
		}
	}

	/**
	 * Split at commas, but not at those in quoted names.
	 */
	private static List<String> splitList(String value) {
		List<String> result = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		char quote = 0;
		for (char character : value.toCharArray()) {
			if (quote == 0 && character == ',') {
				addPart(result, part);
				continue;
			}
			if (character == '"' || character == '`') {
				quote = (quote == 0) ? character : (quote == character) ? 0 : quote;
			}
			part.append(character);
		}
		addPart(result, part);
		return result;
	}

	private static void addPart(List<String> result, StringBuilder part) {
		String text = part.toString().strip();
		if (!text.isEmpty()) {
			result.add(text);
		}
		part.setLength(0);
	}

	private RevisionFileException problem(String problem) {
		return new RevisionFileException(this.location, this.line, problem);
	}

	/**
	 * One header line.
	 */
	private record Entry(String key, String value, int line) {

	}

}
