package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.dialect.DefinitionReader;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.LexicalRules;
import io.github.jpamigrations.revision.Script;
import io.github.jpamigrations.revision.SqlLexer;
import io.github.jpamigrations.revision.SqlLexer.Kind;
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
		List<String> words = words(statement.sql());
		return isVisible(words) ? Sha256.of(read(this.definitions, connection, words)) : null;
	}

	/**
	 * Return whether a statement that was in flight took effect.
	 * @param before the hash of the definitions before it
	 */
	Outcome compare(Connection connection, RevisionStatement statement, String before) throws SQLException {
		List<String> words = words(statement.sql());
		if (this.definitions == null) {
			return Outcome.UNKNOWN;
		}
		String now = read(this.definitions, connection, words);
		if (Sha256.of(now).equals(before)) {
			return Outcome.NOT_EXECUTED;
		}
		// MariaDB drops several tables one by one.
		boolean partly = words.get(0).equals("DROP") && statement.sql().contains(",") && !now.isEmpty();
		return partly ? Outcome.UNKNOWN : Outcome.EXECUTED;
	}

	/**
	 * Remove what is left of an index that was built or dropped concurrently and did not
	 * come to an end.
	 */
	void removeLeftovers(Connection connection, RevisionStatement statement) throws SQLException {
		List<String> words = words(statement.sql());
		if (this.definitions == null || !words.containsAll(List.of("INDEX", "CONCURRENTLY"))) {
			return;
		}
		for (String sql : this.definitions.removeLeftovers(connection, names(words))) {
			logger.info("Removing what is left of statement {}: {}", statement.number(), sql);
			try (Statement removal = connection.createStatement()) {
				removal.execute(sql);
			}
		}
	}

	private static Set<String> names(List<String> words) {
		Set<String> names = new TreeSet<>();
		words.forEach((word) -> names.add(word.toLowerCase(Locale.ROOT)));
		return names;
	}

	private static String read(DefinitionReader reader, Connection connection, List<String> words) throws SQLException {
		return reader.read(connection, names(words));
	}

	private static boolean isVisible(List<String> words) {
		boolean convertsRows = words.contains("TYPE") && words.contains("USING");
		if (words.get(0).equals("ALTER") && (convertsRows || words.stream().anyMatch(MOVES_ROWS::contains))) {
			return false;
		}
		for (String word : words.subList(1, Math.min(words.size(), MODIFIERS))) {
			if (VISIBLE.contains(word) || INVISIBLE.contains(word)) {
				return VISIBLE.contains(word);
			}
		}
		return false;
	}

	private List<String> words(String sql) {
		List<String> words = new ArrayList<>();
		SqlLexer lexer = new SqlLexer(new Script(sql, "", 1), this.rules);
		for (Kind kind = lexer.next(); kind != Kind.END; kind = lexer.next()) {
			if (kind == Kind.WORD) {
				words.add(lexer.token().toUpperCase(Locale.ROOT));
			}
			else if (kind == Kind.QUOTED) {
				words.add(unquoted(lexer.token()).toUpperCase(Locale.ROOT));
			}
		}
		return words;
	}

	private static String unquoted(String token) {
		String quote = token.substring(0, 1);
		return token.substring(1, token.length() - 1).replace(quote + quote, quote);
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
