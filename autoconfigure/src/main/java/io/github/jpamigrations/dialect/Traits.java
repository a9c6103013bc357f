package io.github.jpamigrations.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * How a database behaves where the engine has to know.
 *
 * @param transactionalDdl whether DDL takes part in transactions
 * @param maxIdentifierLength the longest name
 * @param longNames what becomes of longer ones, and how the length is counted
 * @param timestampType the type of a point in time with microseconds
 * @param now the expression for the present point in time as that type keeps it, in UTC
 * where it has no time zone
 * @param tableSuffix what follows the column list of our own tables, empty or with a
 * leading blank
 * @param missingTableStates the SQL states that say that a table does not exist
 */
public record Traits(boolean transactionalDdl, int maxIdentifierLength, LongNames longNames, String timestampType,
		String now, String tableSuffix, Set<String> missingTableStates) {

	/**
	 * H2 has three of them: one that lists similar names and one for an empty schema.
	 */
	private static final Set<String> USUAL_MISSING_TABLE_STATES = Set.of("42S02", "42S03", "42S04", "42P01");

	public Traits {
		missingTableStates = Set.copyOf(missingTableStates);
	}

	/**
	 * Create the traits of a database that refuses long names and has the usual SQL
	 * states.
	 */
	public Traits(boolean transactionalDdl, int maxIdentifierLength, String timestampType, String now,
			String tableSuffix) {
		this(transactionalDdl, maxIdentifierLength, LongNames.REFUSED, timestampType, now, tableSuffix,
				USUAL_MISSING_TABLE_STATES);
	}

	/**
	 * Return these traits with something else that becomes of long names.
	 */
	public Traits withLongNames(LongNames longNames) {
		return new Traits(this.transactionalDdl, this.maxIdentifierLength, longNames, this.timestampType, this.now,
				this.tableSuffix, this.missingTableStates);
	}

	/**
	 * What a database does to names that are too long for it.
	 */
	public enum LongNames {

		/**
		 * It refuses them. A length counts characters.
		 */
		REFUSED {
			@Override
			public int lengthOf(String name) {
				return name.codePointCount(0, name.length());
			}
		},

		/**
		 * It cuts them. A length counts bytes of UTF-8.
		 */
		CUT {
			@Override
			public int lengthOf(String name) {
				return name.getBytes(StandardCharsets.UTF_8).length;
			}
		};

		/**
		 * Return the length of a name as the database counts it.
		 */
		public abstract int lengthOf(String name);

	}

}
