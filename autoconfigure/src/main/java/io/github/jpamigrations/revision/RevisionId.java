package io.github.jpamigrations.revision;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Id of a revision, unique among the revisions of a schema. Generated ones are twelve
 * hexadecimal digits. Rows of a version table may hold anything, so that only
 * {@link #parse} checks.
 *
 * @param value the id
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

	/**
	 * Length of the column that keeps ids, which is Alembic's.
	 */
	public static final int MAX_LENGTH = 32;

	private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current", "none");

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Make up a new id.
	 */
	public static RevisionId random() {
		byte[] bytes = new byte[6];
		RANDOM.nextBytes(bytes);
		return new RevisionId(HexFormat.of().formatHex(bytes));
	}

	/**
	 * Read an id that a person has chosen.
	 * @param text the text of the id
	 * @throws InvalidRevisionIdException if it can't be used as one
	 */
	public static RevisionId parse(String text) {
		String problem = problemOf(text);
		if (problem == null && text.codePointCount(0, text.length()) > MAX_LENGTH) {
			problem = "is longer than " + MAX_LENGTH + " characters";
		}
		// Files are named after ids, and hidden ones would not be read.
		if (problem == null && text.startsWith(".")) {
			problem = "begins with a dot";
		}
		if (problem != null) {
			throw new InvalidRevisionIdException(text, problem);
		}
		return new RevisionId(text);
	}

	/**
	 * Say why a text can't name a revision or a branch, apart from its length.
	 * @param name the text
	 */
	static @Nullable String problemOf(String name) {
		if (name.isEmpty()) {
			return "is empty";
		}
		if (RESERVED.contains(name)) {
			return "is a reserved word";
		}
		return name.codePoints()
			.filter(RevisionId::isForbidden)
			.mapToObj((character) -> "contains the character '" + Character.toString(character) + "'")
			.findFirst()
			.orElse(null);
	}

	private static boolean isForbidden(int character) {
		return "@+-:,/\\'\"".indexOf(character) >= 0 || Character.isWhitespace(character)
				|| Character.isSpaceChar(character) || Character.isISOControl(character);
	}

	@Override
	public int compareTo(RevisionId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
