package io.github.jpamigrations.revision;

import java.time.Duration;
import java.util.List;

import io.github.jpamigrations.revision.StatementSplitter.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.jpamigrations.revision.SampleRules.H2;
import static io.github.jpamigrations.revision.SampleRules.MYSQL;
import static io.github.jpamigrations.revision.SampleRules.MYSQL_ANSI;
import static io.github.jpamigrations.revision.SampleRules.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("alone")
class StatementSplitterTests {

	@Test
	void splitsAtSemicolons() {
		assertThat(split(" A b ;C;\n\n;; D ", POSTGRESQL)).containsExactly("A b", "C", "D");
		assertThat(split("", POSTGRESQL)).isEmpty();
		assertThat(split("-- only\n/* remarks */;", POSTGRESQL)).isEmpty();
	}

	@Test
	void keepsCommentsInsideAndDropsThemAround() {
		assertThat(split("-- before;\nA /* in;side */ -- also;\n b /* behind; */ ; -- after", POSTGRESQL))
			.containsExactly("A /* in;side */ -- also;\n b");
	}

	@Test
	void tellsTheLineOfTheFirstToken() {
		assertThat(StatementSplitter.split(new Script("\n-- remark\nA\n;\n\n/* x\ny */ B; C", "a.sql", 10), POSTGRESQL))
			.containsExactly(new Statement("A", 12, false), new Statement("B", 16, false),
					new Statement("C", 16, false));
	}

	@Test
	void remarkMakesAStatementRepeatable() {
		assertThat(StatementSplitter.split(new Script("A;\n-- repeatable \n-- really\nB;\nC;", "a.sql", 1), MYSQL))
			.extracting(Statement::repeatable)
			.containsExactly(false, true, false);
	}

	@Test
	void semicolonsInQuotesDoNotSplit() {
		assertThat(split("a 'x;''y;' b; \"c;\"\"d;\" e", POSTGRESQL)).containsExactly("a 'x;''y;' b", "\"c;\"\"d;\" e");
		assertThat(split("`a;``b;` c; d", MYSQL)).containsExactly("`a;``b;` c", "d");
		assertThat(split("`a; b`", POSTGRESQL)).containsExactly("`a", "b`");
	}

	@Test
	void backslashEscapesOnlyWhereItDoes() {
		assertThat(split("'a\\';' b; \"c\\\";\" d", MYSQL)).containsExactly("'a\\';' b", "\"c\\\";\" d");
		assertThat(split("'a\\'; b", MYSQL_ANSI)).containsExactly("'a\\'", "b");
		assertThat(split("\"a\\\"; b", MYSQL_ANSI)).containsExactly("\"a\\\"", "b");
		assertThat(split("'a\\'; b", H2)).containsExactly("'a\\'", "b");
		assertThat(split("`a\\`; b", MYSQL)).containsExactly("`a\\`", "b");
		assertThat(split("'a\\\\'; b", MYSQL)).containsExactly("'a\\\\'", "b");
	}

	@Test
	void escapeStringsAreThoseOfPostgreSql() {
		assertThat(split("E'a\\';' b; e'c\\';'; 'd\\'; nameE'f\\'; N'g\\'", POSTGRESQL)).containsExactly("E'a\\';' b",
				"e'c\\';'", "'d\\'", "nameE'f\\'", "N'g\\'");
		assertThat(split("E'a\\'; b", H2)).containsExactly("E'a\\'", "b");
	}

	@Test
	void escapeStringGoesOnBehindALineEnd() {
		assertThat(StatementSplitter.split(new Script("select E'a' -- it's\n'it\\'s;';select 2", "a.sql", 1),
				SampleRules.POSTGRESQL))
			.extracting(StatementSplitter.Statement::sql)
			.containsExactly("select E'a' -- it's\n'it\\'s;'", "select 2");
		assertThat(StatementSplitter.split(new Script("select E'a' '\\';select 2", "a.sql", 1), SampleRules.POSTGRESQL))
			.hasSize(2);
	}

	@Test
	void dollarQuotesAreThoseOfTheDatabase() {
		assertThat(split("DO $$ a; b $$; $x$ c; $$ ; $y$ d; $x$; $1 e", POSTGRESQL)).containsExactly("DO $$ a; b $$",
				"$x$ c; $$ ; $y$ d; $x$", "$1 e");
		assertThat(split("a$b$c; d$b$ e", POSTGRESQL)).containsExactly("a$b$c", "d$b$ e");
		assertThat(split("$ünï_1$ a; $ünï_1$", POSTGRESQL)).hasSize(1);
		assertThat(split("AS $$ a; b $$; $x$ c; d", H2)).containsExactly("AS $$ a; b $$", "$x$ c", "d");
		assertThat(split("$$ a; b $$", MYSQL)).containsExactly("$$ a", "b $$");
	}

	@Test
	void commentsAreThoseOfTheDatabase() {
		assertThat(split("a # x;\n b; c", MYSQL)).containsExactly("a # x;\n b", "c");
		assertThat(split("a # x; b", POSTGRESQL)).containsExactly("a # x", "b");
		assertThat(split("a // x;\n b; c", H2)).containsExactly("a // x;\n b", "c");
		assertThat(split("a // x; b", MYSQL)).containsExactly("a // x", "b");
		assertThat(split("a --x; b", MYSQL)).containsExactly("a --x", "b");
		assertThat(split("a --\tx;\n b; c --", MYSQL)).containsExactly("a --\tx;\n b", "c");
		assertThat(split("a --x;\n b", POSTGRESQL)).containsExactly("a --x;\n b");
		assertThat(split("a / b * c - d; e", MYSQL)).containsExactly("a / b * c - d", "e");
	}

	@Test
	void blockCommentsNestOnlyWhereTheyDo() {
		assertThat(split("a /* b /* c; */ d; */ e; f", POSTGRESQL)).containsExactly("a /* b /* c; */ d; */ e", "f");
		assertThat(split("a /* b /* c; */ d; f", MYSQL)).containsExactly("a /* b /* c; */ d", "f");
		assertThat(split("a /*/ b; */ c", MYSQL)).containsExactly("a /*/ b; */ c");
	}

	@Test
	void quotesInCommentsMeanNothing() {
		assertThat(split("a -- it's\n; b /* don't; */ c", POSTGRESQL)).containsExactly("a", "b /* don't; */ c");
	}

	@Test
	void executableCommentsAreCode() {
		assertThat(split("/*!40101 SET NAMES utf8 */; /*M! SET x = '*/;' */; a", MYSQL))
			.containsExactly("/*!40101 SET NAMES utf8 */", "/*M! SET x = '*/;' */", "a");
		assertThat(split("/*! a /* b */ c */; d", MYSQL)).containsExactly("/*! a /* b */ c */", "d");
		assertThat(split("/*! a */; b", POSTGRESQL)).containsExactly("b");
	}

	@Test
	void hintsBelongToTheStatementBehindThem() {
		assertThat(split("/*+ SeqScan(t); */ SELECT 1; /* x */ SELECT 2", POSTGRESQL))
			.containsExactly("/*+ SeqScan(t); */ SELECT 1", "SELECT 2");
	}

	@Test
	void delimiterCommandChangesWhatEndsAStatement() {
		assertThat(split("""
				A;
				DELIMITER //
				CREATE TRIGGER t BEFORE INSERT ON u FOR EACH ROW BEGIN
				  SET @a = '//'; SET @b = 2;
				END //
				  delimiter $$
				CREATE PROCEDURE p() BEGIN SELECT 1; END$$
				DELIMITER ;
				B; C
				""", MYSQL)).containsExactly("A",
				"CREATE TRIGGER t BEFORE INSERT ON u FOR EACH ROW BEGIN\n  SET @a = '//'; SET @b = 2;\nEND",
				"CREATE PROCEDURE p() BEGIN SELECT 1; END", "B", "C");
		assertThat(split("DELIMITER ;;\nA; B;;\n/*!50003 C; D */;;\nDELIMITER ;\nE;", MYSQL)).containsExactly("A; B",
				"/*!50003 C; D */", "E");
	}

	@Test
	void delimiterIsAnOrdinaryWordElsewhere() {
		assertThat(split("COPY t FROM 'f' DELIMITER ','; DELIMITER a;", POSTGRESQL))
			.containsExactly("COPY t FROM 'f' DELIMITER ','", "DELIMITER a");
		assertThat(split("SELECT delimiter FROM t; LOAD x DELIMITER y;", MYSQL)).hasSize(2);
	}

	@Test
	void delimiterCommandNeedsADelimiter() {
		refuses("A;\nDELIMITER \nB", MYSQL, 2, "DELIMITER names no delimiter");
	}

	@Test
	void atomicBodyIsPartOfTheStatement() {
		assertThat(split("""
				CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql
				BEGIN ATOMIC
				  SELECT CASE WHEN a > 1 THEN 1 ELSE 2 END;
				  SELECT x.end, "end" FROM x;
				END;
				SELECT 1;
				""", POSTGRESQL)).hasSize(2);
		assertThat(split("BEGIN; SELECT 1; END; CREATE TABLE atomic (a int); SELECT 2", POSTGRESQL)).hasSize(5);
		assertThat(split("CREATE PROCEDURE p() BEGIN /* x */ ATOMIC a; b; END; c", POSTGRESQL)).hasSize(2);
	}

	@Test
	void atomicBodyNeedsItsEnd() {
		refuses("\nCREATE FUNCTION f() BEGIN ATOMIC a; b;", POSTGRESQL, 2,
				"the statement that begins here has a BEGIN ATOMIC without its END");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE PROCEDURE p() BEGIN SELECT 1; END;",
			"create definer=`root`@`%` function f() returns int begin return 1; end;",
			"CREATE OR REPLACE TRIGGER t BEFORE INSERT ON u FOR EACH ROW\nBEGIN SET @a = 1; END;",
			"CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM t; END",
			"CREATE /*!50017 DEFINER=`a`@`b`*/ /*!50003 TRIGGER t AFTER INSERT ON u FOR EACH ROW BEGIN a; END */;",
			"CREATE TRIGGER t BEFORE INSERT ON u FOR EACH ROW IF NEW.a THEN SET @a = 1; END IF;",
			"CREATE PROCEDURE p() WHILE 1 DO SELECT 1; END WHILE;", "BEGIN NOT ATOMIC SELECT 1; END;" })
	void routineWithoutDelimiterIsRefused(String sql) {
		refuses("A;\n" + sql, MYSQL, 2, "the body of this routine holds semicolons, so it needs a line 'DELIMITER //' "
				+ "before it, '//' behind it and a line 'DELIMITER ;' after it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE FUNCTION f() RETURNS int RETURN CASE WHEN 1 THEN 2 ELSE 3 END;",
			"CREATE TRIGGER t BEFORE INSERT ON u FOR EACH ROW SET NEW.a = 1;",
			"CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t;", "CREATE TABLE t (begin date, function int);",
			"CREATE VIEW v AS SELECT begin FROM function;", "BEGIN;", "BEGIN WORK;", "DROP PROCEDURE begin;",
			"CREATE DATABASE function;", "CREATE UNIQUE INDEX i ON t (begin);", "CREATE PROCEDURE x.begin() a;" })
	void singleStatementNeedsNoDelimiter(String sql) {
		assertThat(split(sql, MYSQL)).hasSize(1);
	}

	@Test
	void routineIsNotRefusedWhereThereIsNoDelimiterCommand() {
		assertThat(split("CREATE TRIGGER t BEGIN", H2)).hasSize(1);
		assertThat(split("CREATE FUNCTION f() AS $$ BEGIN a; END $$ LANGUAGE plpgsql; b", POSTGRESQL)).hasSize(2);
	}

	@Test
	void unclosedQuoteOrCommentIsRefusedWithItsLine() {
		refuses("A;\nB 'x\n;", POSTGRESQL, 2, "the quote that begins here is not closed");
		refuses("A;\n\nB \"x;", POSTGRESQL, 3, "the quote that begins here is not closed");
		refuses("`x;", MYSQL, 1, "the quote that begins here is not closed");
		refuses("'x\\'", MYSQL, 1, "the quote that begins here is not closed");
		refuses("'x\\", MYSQL, 1, "the quote that begins here is not closed");
		refuses("a\n$x$ b $$", POSTGRESQL, 2, "the quote that begins here is not closed");
		refuses("a\n/* b /* c */\n", POSTGRESQL, 2, "the comment that begins here is not closed");
		refuses("a\n/*/", MYSQL, 2, "the comment that begins here is not closed");
		refuses("a\n\n/*! b\n", MYSQL, 3, "the comment that begins here is not closed");
	}

	@Test
	void longScriptsTakeLinearTime() {
		List<String> hard = List.of("INSERT INTO t VALUES (1, 'it''s;', \"x\"); -- remark\n", "/* a */ a;\n", "'", "$",
				"/*", "$a$", "(", "word ", "\n", "CREATE FUNCTION f() BEGIN ATOMIC CASE ", "DELIMITER //\n", "E'\\'",
				"-", "/");
		for (String part : hard) {
			String text = part.repeat(4_000_000 / part.length());
			for (LexicalRules rules : List.of(MYSQL, POSTGRESQL, H2)) {
				assertThat(elapsed(text, rules)).as("%s", part).isLessThan(Duration.ofSeconds(5));
			}
		}
	}

	private static Duration elapsed(String text, LexicalRules rules) {
		long start = System.nanoTime();
		try {
			StatementSplitter.split(new Script(text, "a.sql", 1), rules);
		}
		catch (RevisionFileException ex) {
			assertThat(ex.line()).isPositive();
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

	private static List<String> split(String sql, LexicalRules rules) {
		return StatementSplitter.split(new Script(sql, "a.sql", 1), rules).stream().map(Statement::sql).toList();
	}

	private static void refuses(String sql, LexicalRules rules, int line, String problem) {
		assertThatExceptionOfType(RevisionFileException.class).isThrownBy(() -> split(sql, rules))
			.withMessage("a.sql:" + line + ": " + problem);
	}

}
