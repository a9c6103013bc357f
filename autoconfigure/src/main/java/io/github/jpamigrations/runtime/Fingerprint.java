package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import io.github.jpamigrations.dialect.DefinitionReader;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.LexicalRules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells from the definitions of what a statement names whether the statement took effect.
 * Every word of the statement counts as a name: reading too much does no harm, since
 * nobody else changes definitions under the lock.
 */
final class Fingerprint {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private static final int MODIFIERS = 12;

	/**
	 * The hash where nothing has one of the names.
	 */
	private static final String NOTHING = Sha256.of("");

	private static final Set<String> VISIBLE = Set.of("TABLE", "TABLES", "VIEW", "INDEX", "TRIGGER", "PROCEDURE",
			"FUNCTION", "EVENT", "SEQUENCE", "TYPE", "DOMAIN", "SCHEMA", "ALIAS", "CONSTANT", "SYNONYM");

	private static final Set<String> INVISIBLE = Set.of("USER", "ROLE", "DATABASE", "EXTENSION", "SERVER", "TABLESPACE",
			"POLICY", "RULE", "CAST", "COLLATION", "CONVERSION", "OPERATOR", "PUBLICATION", "SUBSCRIPTION",
			"STATISTICS", "SYSTEM", "INSTANCE", "RESOURCE", "SPATIAL_REFERENCE", "AGGREGATE", "COMMENT", "LANGUAGE");

	/**
	 * Words of an ALTER that moves or changes rows without changing a definition.
	 */
	private static final Set<String> MOVES_ROWS = Set.of("EXCHANGE", "TRUNCATE", "IMPORT", "DISCARD");

	private final @Nullable DefinitionReader definitions;

	private final LexicalRules rules;

	private final KnownNames known = new KnownNames();

	Fingerprint(SchemaDialect dialect) {
		this.definitions = dialect.definitions();
		this.rules = dialect.lexicalRules();
	}

	/**
	 * Return the hash of the definitions as they are now, absent where they would not
	 * show whether the statement took effect.
	 */
	@Nullable String of(Connection connection, RevisionStatement statement) throws SQLException {
		if (this.definitions == null || statement.kind() != StatementKind.DEFINITION) {
			return null;
		}
		StatementWords words = words(statement);
		return isVisible(words) ? Sha256.of(this.definitions.read(connection, words.names())) : null;
	}

	/**
	 * Return the same, for statements that run one after the other: what the database
	 * need not be asked is known from those before. The statement runs next.
	 */
	@Nullable String before(Connection connection, RevisionStatement statement) throws SQLException {
		if (this.definitions == null || statement.kind() != StatementKind.DEFINITION) {
			forget();
			return null;
		}
		StatementWords words = words(statement);
		String result = null;
		if (isVisible(words)) {
			result = this.known.areFree(this.definitions, connection, words) ? NOTHING
					: Sha256.of(this.definitions.read(connection, words.names()));
		}
		this.known.add(words);
		return result;
	}

	/**
	 * Make no use of what is known from earlier statements, since something has run that
	 * may have done anything.
	 */
	void forget() {
		this.known.forget();
	}

	/**
	 * Return whether a statement that was in flight took effect.
	 * @param statement the statement at its place now
	 * @param inFlight what the journal says of it
	 */
	Outcome outcome(Connection connection, RevisionStatement statement, HistoryEntry.InFlight inFlight)
			throws SQLException {
		if (!statement.checksum().equals(inFlight.checksum())) {
			return Outcome.UNKNOWN;
		}
		if (inFlight.fingerprint() == null) {
			return statement.repeatable() ? Outcome.NOT_EXECUTED : Outcome.UNKNOWN;
		}
		return compare(connection, statement, inFlight.fingerprint());
	}

	private Outcome compare(Connection connection, RevisionStatement statement, String before) throws SQLException {
		if (this.definitions == null) {
			return Outcome.UNKNOWN;
		}
		StatementWords words = words(statement);
		String now = this.definitions.read(connection, words.names());
		if (Sha256.of(now).equals(before)) {
			return Outcome.NOT_EXECUTED;
		}
		// MariaDB drops several tables one by one.
		boolean partly = words.isFirst("DROP") && statement.sql().contains(",") && !now.isEmpty();
		return partly ? Outcome.UNKNOWN : Outcome.EXECUTED;
	}

	/**
	 * Remove what is left of an index that was built or dropped concurrently and did not
	 * come to an end.
	 */
	void removeLeftovers(Connection connection, RevisionStatement statement) throws SQLException {
		StatementWords words = words(statement);
		if (this.definitions == null || !words.contains("INDEX") || !words.contains("CONCURRENTLY")) {
			return;
		}
		for (String sql : this.definitions.removeLeftovers(connection, words.names())) {
			logger.info("Removing what is left of statement {}: {}", statement.number(), sql);
			try (Statement removal = connection.createStatement()) {
				removal.execute(sql);
			}
		}
	}

	private static boolean isVisible(StatementWords words) {
		boolean convertsRows = words.contains("TYPE") && words.contains("USING");
		if (words.isFirst("ALTER") && (convertsRows || words.all().stream().anyMatch(MOVES_ROWS::contains))) {
			return false;
		}
		for (String word : words.all().subList(1, Math.min(words.all().size(), MODIFIERS))) {
			if (VISIBLE.contains(word) || INVISIBLE.contains(word)) {
				return VISIBLE.contains(word);
			}
		}
		return false;
	}

	private StatementWords words(RevisionStatement statement) {
		return StatementWords.of(statement.sql(), this.rules);
	}

	/**
	 * What became of a statement.
	 */
	enum Outcome {

		/**
		 * It took effect.
		 */
		EXECUTED,

		/**
		 * It did not.
		 */
		NOT_EXECUTED,

		/**
		 * Nobody can tell.
		 */
		UNKNOWN

	}

}
