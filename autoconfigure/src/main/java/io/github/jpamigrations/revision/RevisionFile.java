package io.github.jpamigrations.revision;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The text form of a revision: header lines, then a section for each direction.
 */
public final class RevisionFile {

	private static final Pattern REVIEW_LINE = Pattern.compile("^--[ \\t]*review[ \\t]*:.*(\\R|$)",
			Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

	private RevisionFile() {
	}

	/**
	 * Read a revision.
	 * @param location where the file is, for messages
	 * @param content the bytes of the file
	 * @throws RevisionFileException if it is not the text of a revision
	 */
	public static Revision parse(String location, byte[] content) {
		return new RevisionContent(location, content).read();
	}

	/**
	 * Write a revision.
	 * @param header what it says about itself
	 * @param upgrade the statements towards the heads
	 * @param downgrade the statements towards base, absent for an irreversible revision
	 * @throws RevisionFileException if it could not be read back
	 */
	public static String format(RevisionHeader header, String upgrade, @Nullable String downgrade) {
		return RevisionFileFormatter.format(header, upgrade, downgrade);
	}

	/**
	 * Take the line that says that a review is pending out of the header.
	 * @param text the text of a revision
	 * @return the text without that line, otherwise unchanged
	 */
	public static String withoutReview(String text) {
		int sections = RevisionFileParser.startOfSections(text);
		return REVIEW_LINE.matcher(text.substring(0, sections)).replaceAll("") + text.substring(sections);
	}

	static String decode(String location, byte[] content) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer bytes = ByteBuffer.wrap(content);
		CharBuffer text = CharBuffer.allocate(content.length);
		CoderResult result = decoder.decode(bytes, text, true);
		text.flip();
		if (result.isError()) {
			int line = 1 + (int) text.chars().filter((character) -> character == '\n').count();
			throw new RevisionFileException(location, line, "the file is not encoded in UTF-8");
		}
		return text.toString();
	}

}
