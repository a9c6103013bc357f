package io.github.jpamigrations.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Takes the text of one revision file apart.
 */
final class RevisionFileParser {

	static final String UPGRADE = "-- upgrade";

	static final String DOWNGRADE = "-- downgrade";

	static final String IRREVERSIBLE = "-- downgrade: none";

	private static final Pattern FIRST_SECTION = Pattern.compile("^(-- upgrade|-- downgrade)\\s*$", Pattern.MULTILINE);

	// taken for a comment, such a line would let the downgrade run as part of the upgrade
	private static final Pattern ALMOST_MARKER = Pattern.compile("--+(upgrade|downgrade)(:none)?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BLANKS = Pattern.compile("\\s");

	private final String location;

	private final HeaderParser header;

	private final List<String> section = new ArrayList<>();

	private Part part = Part.HEADER;

	private int sectionLine;

	private int line;

	private @Nullable Script upgrade;

	private @Nullable Script downgrade;

	private boolean irreversible;

	RevisionFileParser(String location) {
		this.location = location;
		this.header = new HeaderParser(location);
	}

	/**
	 * Return where the first section begins, the end of the text if there is none.
	 */
	static int startOfSections(String text) {
		Matcher matcher = FIRST_SECTION.matcher(text);
		return matcher.find() ? matcher.start() : text.length();
	}

	/**
	 * Return whether a line would begin a section or be refused because it nearly does.
	 */
	static boolean isMarker(String line) {
		String stripped = line.strip();
		return mayBeMarker(stripped) && ALMOST_MARKER.matcher(BLANKS.matcher(stripped).replaceAll("")).matches();
	}

	/**
	 * Most lines are none, and looking closer takes as long as all the rest.
	 */
	private static boolean mayBeMarker(String line) {
		return line.startsWith("--") && "eE".indexOf(line.charAt(line.length() - 1)) >= 0;
	}

	Revision parse(String text, String rawHash) {
		String content = text.startsWith("\ufeff") ? text.substring(1) : text;
		for (String next : content.replace("\r\n", "\n").split("\n", -1)) {
			this.line++;
			acceptLine(next);
		}
		finishSection();
		RevisionHeader header = this.header.finish();
		if (this.upgrade == null) {
			throw problem("the section '" + UPGRADE + "' is missing");
		}
		if (this.downgrade == null && !this.irreversible) {
			throw problem("the section '" + DOWNGRADE + "' is missing, or a line '" + IRREVERSIBLE + "'");
		}
		return new Revision(header, this.upgrade, this.downgrade, this.location, rawHash);
	}

	private void acceptLine(String text) {
		String stripped = text.stripTrailing();
		switch (stripped) {
			case UPGRADE -> beginSection(Part.UPGRADE, this.upgrade != null);
			case DOWNGRADE -> beginSection(Part.DOWNGRADE, this.downgrade != null || this.irreversible);
			case IRREVERSIBLE -> acceptIrreversible();
			default -> acceptContent(text);
		}
	}

	private void beginSection(Part part, boolean again) {
		if (again || this.part == part) {
			throw problem("the file has a second section of this kind");
		}
		finishSection();
		this.part = part;
		this.sectionLine = this.line + 1;
	}

	private void acceptIrreversible() {
		if (this.irreversible || this.downgrade != null || this.part == Part.DOWNGRADE) {
			throw problem("the file has a second section of this kind");
		}
		finishSection();
		this.irreversible = true;
		this.part = (this.upgrade != null) ? Part.NOTHING : Part.HEADER;
	}

	private void acceptContent(String text) {
		if (isMarker(text)) {
			throw problem("a section begins with a line that is exactly '" + UPGRADE + "' or '" + DOWNGRADE + "'");
		}
		switch (this.part) {
			case HEADER -> this.header.accept(text, this.line);
			case NOTHING -> acceptNothing(text);
			default -> this.section.add(text);
		}
	}

	private void acceptNothing(String text) {
		if (!text.isBlank()) {
			throw problem("there is text behind the line '" + IRREVERSIBLE + "'");
		}
	}

	private void finishSection() {
		switch (this.part) {
			case UPGRADE -> this.upgrade = readScript();
			case DOWNGRADE -> this.downgrade = readScript();
			default -> {
			}
		}
		this.section.clear();
	}

	private Script readScript() {
		int from = 0;
		int to = this.section.size();
		while (from < to && this.section.get(from).isBlank()) {
			from++;
		}
		while (to > from && this.section.get(to - 1).isBlank()) {
			to--;
		}
		String text = String.join("\n", this.section.subList(from, to));
		return new Script(text, this.location, this.sectionLine + from);
	}

	private RevisionFileException problem(String problem) {
		return new RevisionFileException(this.location, this.line, problem);
	}

	/**
	 * Part of the file that a line belongs to.
	 */
	private enum Part {

		HEADER, UPGRADE, DOWNGRADE, NOTHING

	}

}
