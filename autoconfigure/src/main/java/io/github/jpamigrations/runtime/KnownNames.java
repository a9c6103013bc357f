package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import io.github.jpamigrations.dialect.DefinitionReader;
import org.jspecify.annotations.Nullable;

/**
 * The names of everything in the database, asked for once and kept up to date from the
 * statements that run, so that a statement that names nothing which exists needs no
 * query. Has rather too many names than too few. Relies on nobody else making anything
 * while the lock is held.
 */
final class KnownNames {

	private static final Set<String> KINDS_OF_INDEX = Set.of("UNIQUE", "FULLTEXT", "SPATIAL");

	private @Nullable Set<String> names;

	/**
	 * Return whether there is surely nothing of the names in a statement.
	 */
	boolean areFree(DefinitionReader definitions, Connection connection, StatementWords words) throws SQLException {
		if (this.names == null) {
			this.names = definitions.names(connection);
		}
		Set<String> taken = this.names;
		// Collections.disjoint would go through the larger of the two.
		return taken != null && words.names().stream().noneMatch(taken::contains);
	}

	/**
	 * Take into account what a statement may make.
	 * @param words the words of a statement that changes definitions
	 */
	void add(StatementWords words) {
		if (words.isFirst("CREATE") && words.at(1).equals("TABLE")) {
			if (this.names != null) {
				this.names.addAll(StatementWords.names(words.head().stream().skip(2).toList()));
			}
		}
		else if (!makesNothing(words)) {
			forget();
		}
	}

	/**
	 * Ask again before the next statement.
	 */
	void forget() {
		this.names = null;
	}

	private static boolean makesNothing(StatementWords words) {
		return switch (words.at(0)) {
			case "DROP" -> true;
			// MariaDB converts a partition to a table.
			case "ALTER" -> words.at(1).equals("TABLE") && !words.contains("RENAME") && !words.contains("CONVERT");
			case "CREATE" ->
				words.at(1).equals("INDEX") || KINDS_OF_INDEX.contains(words.at(1)) && words.at(2).equals("INDEX");
			default -> false;
		};
	}

}
