package io.github.jpamigrations.revision;

/**
 * How a database reads the text of a script, as far as finding the end of a statement
 * depends on it.
 *
 * @param backslashEscapes whether a backslash escapes the next character in a string
 * @param doubleQuotedStrings whether double quotes hold a string (with backslash escapes,
 * if there are any) rather than an identifier
 * @param backtickIdentifiers whether backticks hold an identifier
 * @param hashComments whether {@code #} begins a comment to the end of the line
 * @param slashComments whether {@code //} begins a comment to the end of the line
 * @param dashCommentsNeedBlank whether {@code --} begins a comment only before a blank,
 * control character or the end
 * @param nestedComments whether block comments nest
 * @param dollarQuotes which dollar quotes there are
 * @param escapeStrings whether {@code E'...'} is a string with backslash escapes
 * @param executableComments whether {@code /*!} and {@code /*M!} hold code
 * @param delimiterCommand whether a line {@code DELIMITER //} changes what ends a
 * statement
 * @param atomicBodies whether semicolons between {@code BEGIN ATOMIC} and its {@code END}
 * belong to the statement
 */
public record LexicalRules(boolean backslashEscapes, boolean doubleQuotedStrings, boolean backtickIdentifiers,
		boolean hashComments, boolean slashComments, boolean dashCommentsNeedBlank, boolean nestedComments,
		DollarQuotes dollarQuotes, boolean escapeStrings, boolean executableComments, boolean delimiterCommand,
		boolean atomicBodies) {

	/**
	 * Forms of dollar quotes.
	 */
	public enum DollarQuotes {

		/**
		 * None.
		 */
		NONE,

		/**
		 * Only {@code $$}.
		 */
		PLAIN,

		/**
		 * Also {@code $tag$}.
		 */
		TAGGED

	}

}
