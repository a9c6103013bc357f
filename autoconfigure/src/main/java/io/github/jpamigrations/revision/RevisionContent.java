package io.github.jpamigrations.revision;

import org.jspecify.annotations.Nullable;

/**
 * A revision file as it was found. It is taken apart only when somebody needs more of it
 * than its hash.
 */
public final class RevisionContent {

	private final String location;

	private final byte[] bytes;

	private final String hash;

	/**
	 * Keep the content of a file.
	 * @param location where the file is, for messages
	 * @param bytes the bytes of the file, which must not be changed any more
	 */
	public RevisionContent(String location, byte[] bytes) {
		this.location = location;
		this.bytes = bytes;
		this.hash = Checksum.raw(bytes);
	}

	/**
	 * Return where the file is.
	 */
	public String location() {
		return this.location;
	}

	/**
	 * Return the SHA-256 of the bytes in hexadecimal digits.
	 */
	public String hash() {
		return this.hash;
	}

	/**
	 * Return whether the other one is the same file with the same content.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof RevisionContent content && content.location.equals(this.location)
				&& content.hash.equals(this.hash);
	}

	@Override
	public int hashCode() {
		return this.hash.hashCode();
	}

	/**
	 * Take the file apart.
	 * @throws RevisionFileException if it is not the text of a revision
	 */
	public Revision read() {
		return new RevisionFileParser(this.location).parse(RevisionFile.decode(this.location, this.bytes), this.hash);
	}

}
