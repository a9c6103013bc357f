package io.github.jpamigrations.runtime;

/**
 * One statement of a revision, ready to run.
 *
 * @param number its number, counted from one
 * @param sql the text for the database, placeholders replaced
 * @param line the line of the file on which it begins
 * @param kind what it does to transactions and to the journal
 * @param repeatable whether its author says that it may run twice
 * @param checksum the checksum of the statement alone
 * @param runningChecksum the checksum of all statements up to and with this one
 */
record RevisionStatement(int number, String sql, int line, StatementKind kind, boolean repeatable, String checksum,
		String runningChecksum) {

}
