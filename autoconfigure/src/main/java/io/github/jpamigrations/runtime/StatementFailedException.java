package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.util.Set;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A statement of a revision failed. The message says what is in the database now.
 */
public final class StatementFailedException extends MigrationsException {

	/** A table, of MySQL, MariaDB and H2 and of PostgreSQL. */
	private static final Set<String> OBJECT_EXISTS = Set.of("42S01", "42P07");

	private final StatementPosition position;

	private final String remains;

	/**
	 * Create the exception.
	 * @param position the statement
	 * @param remains what is in the database now
	 * @param cause what the database answered
	 */
	public StatementFailedException(StatementPosition position, String remains, SQLException cause) {
		super(sentence(position) + " failed: " + ServerMessage.of(cause) + "; " + remains, cause);
		this.position = position;
		this.remains = remains;
	}

	private static String sentence(StatementPosition position) {
		String text = position.toString();
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

	/**
	 * Return the statement.
	 */
	public StatementPosition position() {
		return this.position;
	}

	/**
	 * Return the revision.
	 */
	public RevisionId revision() {
		return this.position.revision();
	}

	/**
	 * Return whether it failed because what it creates is there already.
	 */
	public boolean objectExists() {
		return getCause() instanceof SQLException cause && OBJECT_EXISTS.contains(String.valueOf(cause.getSQLState()));
	}

	/**
	 * Return what is in the database now.
	 */
	public String remains() {
		return this.remains;
	}

}
