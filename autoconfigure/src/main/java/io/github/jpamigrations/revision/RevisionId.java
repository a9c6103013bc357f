package io.github.jpamigrations.revision;

/**
 * Id of a revision, unique among the revisions of a schema. Generated ones are twelve
 * hexadecimal digits; any text that fits the version table is accepted.
 *
 * @param value the id
 */
public record RevisionId(String value) implements Comparable<RevisionId> {

	@Override
	public int compareTo(RevisionId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
