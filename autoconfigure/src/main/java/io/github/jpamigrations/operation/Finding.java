package io.github.jpamigrations.operation;

/**
 * Something that a person should know about a change or a difference. It ends up as a
 * comment in the revision and as a line in the log, and never becomes SQL.
 *
 * @param code what it is, stable and searchable: {@code drop-column}
 * @param severity how bad it is
 * @param subject the object it is about: {@code orders.note}
 * @param message one sentence
 */
public record Finding(String code, Severity severity, String subject, String message) {

	/**
	 * How bad a finding is, mildest first.
	 */
	public enum Severity {

		/**
		 * Worth knowing.
		 */
		NOTE,

		/**
		 * May fail or block, loses nothing.
		 */
		CAUTION,

		/**
		 * Can lose data; a revision with it is written pending review.
		 */
		DATA_LOSS

	}

}
