package io.github.jpamigrations.dialect;

import java.util.Set;

/**
 * How a database behaves where the engine has to know.
 *
 * @param transactionalDdl whether DDL takes part in transactions
 * @param maxIdentifierLength the longest name in characters (bytes on PostgreSQL)
 * @param timestampType the type of a point in time with microseconds
 * @param now the expression for the present point in time as that type keeps it, in UTC
 * where it has no time zone
 * @param tableSuffix what follows the column list of our own tables, empty or with a
 * leading blank
 * @param missingTableStates the SQL states that say that a table does not exist
 */
public record Traits(boolean transactionalDdl, int maxIdentifierLength, String timestampType, String now,
		String tableSuffix, Set<String> missingTableStates) {

	/**
	 * H2 has three of them: one that lists similar names and one for an empty schema.
	 */
	private static final Set<String> USUAL_MISSING_TABLE_STATES = Set.of("42S02", "42S03", "42S04", "42P01");

	public Traits {
		missingTableStates = Set.copyOf(missingTableStates);
	}

	/**
	 * Create the traits of a database with the usual SQL states.
	 */
	public Traits(boolean transactionalDdl, int maxIdentifierLength, String timestampType, String now,
			String tableSuffix) {
		this(transactionalDdl, maxIdentifierLength, timestampType, now, tableSuffix, USUAL_MISSING_TABLE_STATES);
	}

}
