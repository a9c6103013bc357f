package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.revision.Checksum;
import io.github.jpamigrations.revision.LexicalRules;
import io.github.jpamigrations.revision.Script;
import io.github.jpamigrations.revision.StatementSplitter;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random scripts with every form of quote and comment that a database has. The server
 * decides: what it takes when each statement is sent alone, it has to get from the script
 * as we split it. {@code -Dmigrations.test.splitter-seeds=N} tries more of them,
 * {@code -Dmigrations.test.splitter-seed=N} begins elsewhere.
 */
abstract class SplitterFuzzContract {

	private static final int SEEDS = Integer.getInteger("migrations.test.splitter-seeds", 250);

	private static final int FIRST_SEED = Integer.getInteger("migrations.test.splitter-seed", 0);

	private TestSchema schema;

	abstract TestDatabase database();

	/**
	 * Return what sets the session up, for databases with several ways of reading.
	 */
	List<String> session() {
		return List.of();
	}

	/**
	 * Write an expression for a text or a number.
	 */
	abstract String expression(Random random);

	/**
	 * Write a name that is quoted, or hard to tell from a quote.
	 */
	abstract String name(Random random);

	/**
	 * Write a comment that means nothing.
	 */
	abstract String comment(Random random);

	/**
	 * Write statements that hold semicolons outside of quotes, as a whole with what they
	 * need around them.
	 * @param unique a number that no other call gets
	 */
	List<String> compound(Random random, int unique) {
		return List.of();
	}

	/**
	 * Write a script of statements, telling for each where it begins.
	 */
	String script(List<String> statements, Random random, List<Integer> starts) {
		StringBuilder script = new StringBuilder();
		for (String statement : statements) {
			script.append(blank(random));
			starts.add(script.length());
			script.append(statement).append(blank(random)).append(";");
			if (random.nextInt(5) == 0) {
				script.append(blank(random)).append(';');
			}
		}
		return script.append(blank(random)).toString();
	}

	/**
	 * Write what may stand between two tokens.
	 */
	final String blank(Random random) {
		StringBuilder blank = new StringBuilder();
		for (int i = random.nextInt(3); i >= 0; i--) {
			blank.append(RandomSql.any(random, List.of(" ", "\n", "\t", "  ")))
				.append(random.nextInt(3) == 0 ? comment(random) : "");
		}
		return blank.append(' ').toString();
	}

	@BeforeEach
	void createSchema() {
		this.schema = database().fresh();
	}

	@AfterEach
	void dropSchema() {
		if (this.schema != null) {
			this.schema.close();
		}
	}

	@Test
	void serverGetsFromAScriptWhatItGetsFromEachStatementAlone() throws SQLException {
		try (Connection connection = this.schema.connection(); Statement statement = connection.createStatement()) {
			statement.execute("create table fuzz (n integer, v varchar(1000))");
			for (String sql : session()) {
				statement.execute(sql);
			}
			statement.setEscapeProcessing(false);
			LexicalRules rules = SchemaDialects.of(connection).lexicalRules();
			int accepted = 0;
			for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
				accepted += check(seed, statement, rules);
			}
			// A generator of what no server takes would prove nothing.
			assertThat(accepted).isGreaterThan(SEEDS * 3);
		}
	}

	private int check(int seed, Statement statement, LexicalRules rules) throws SQLException {
		Random random = new Random(seed);
		List<List<String>> accepted = new ArrayList<>();
		for (int i = 3 + random.nextInt(4); i > 0; i--) {
			List<String> tokens = tokens(random, i);
			if (isAccepted(statement, join(tokens, new Random(seed)))) {
				accepted.add(tokens);
			}
		}
		List<String> statements = new ArrayList<>();
		accepted.forEach((tokens) -> statements.add(join(tokens, new Random(seed))));
		if (random.nextInt(4) == 0) {
			List<String> compound = compound(random, seed);
			if (compound.stream().allMatch((sql) -> isAccepted(statement, sql))) {
				statements.addAll(compound);
			}
		}
		List<String> expected = drain(statement);
		List<Integer> starts = new ArrayList<>();
		String text = script(statements, random, starts);
		List<StatementSplitter.Statement> split = StatementSplitter.split(new Script(text, "fuzz.sql", 1), rules);
		assertThat(split).as("seed %d of\n%s", seed, text).hasSameSizeAs(statements);
		for (int i = 0; i < split.size(); i++) {
			assertThat(split.get(i).line()).as("seed %d, line of\n%s", seed, split.get(i).sql())
				.isEqualTo(1 + (int) text.substring(0, starts.get(i)).chars().filter((c) -> c == '\n').count());
			execute(seed, statement, split.get(i).sql());
		}
		assertThat(drain(statement)).as("seed %d of\n%s", seed, text).isEqualTo(expected);
		List<String> respaced = accepted.stream().map((tokens) -> join(tokens, new Random(seed + 1))).toList();
		assertThat(checksums(respaced, rules)).as("seed %d", seed)
			.isEqualTo(checksums(accepted.stream().map((tokens) -> join(tokens, new Random(seed))).toList(), rules));
		return statements.size();
	}

	private List<String> tokens(Random random, int number) {
		return List.of("insert", "into", "fuzz", "select", String.valueOf(number), ",",
				"concat(" + expression(random) + ",", expression(random), ")", "from", "(", "select", "1", "as",
				name(random), ")", name(random));
	}

	private String join(List<String> tokens, Random blanks) {
		StringBuilder statement = new StringBuilder();
		tokens.forEach((token) -> statement.append(statement.isEmpty() ? "" : blank(blanks)).append(token));
		return statement.toString();
	}

	private static List<String> checksums(List<String> statements, LexicalRules rules) {
		return statements.stream()
			.map((sql) -> Checksum.of(List.of(new StatementSplitter.Statement(sql, 1, false)), rules))
			.toList();
	}

	private static boolean isAccepted(Statement statement, String sql) {
		try {
			statement.execute(sql);
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static void execute(int seed, Statement statement, String sql) {
		try {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new AssertionError("The server refused, with seed " + seed + ",\n" + sql, ex);
		}
	}

	private static List<String> drain(Statement statement) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (ResultSet result = statement.executeQuery("select n, v from fuzz order by n, v")) {
			while (result.next()) {
				rows.add(result.getInt(1) + " " + result.getString(2));
			}
		}
		statement.execute("delete from fuzz");
		return rows;
	}

}
