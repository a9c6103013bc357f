package io.github.jpamigrations.revision;

import java.util.List;

import io.github.jpamigrations.revision.StatementSplitter.Statement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChecksumTests {

	private static final LexicalRules MYSQL = SampleRules.MYSQL;

	@Test
	void hasAFormatNumber() {
		// an applied revision must keep its checksum for ever
		assertThat(checksum("ALTER TABLE user ADD COLUMN age integer;"))
			.isEqualTo("1:28dd4d5b7fb1c6b2f5f8585a6ec90db6f2524974e2762c9d4ce21c63ff0c8f8f");
	}

	@Test
	void ignoresCommentsAndBlankSpace() {
		String checksum = checksum("SELECT a, 'b  c' FROM d; X;");
		assertThat(checksum("""
				# a remark
				SELECT /* all */ a, -- the first
					'b  c'
				FROM d
				; -- done
				-- more
				X
				""")).isEqualTo(checksum);
		assertThat(checksum("SELECT a, 'b  c' FROM d;\r\nX;")).isEqualTo(checksum);
		assertThat(checksum("DELIMITER //\nSELECT a, 'b  c' FROM d // X //")).isEqualTo(checksum);
	}

	@Test
	void seesWhatTheDatabaseSees() {
		String checksum = checksum("SELECT 'a  b', c;");
		assertThat(checksum("SELECT 'a b', c;")).isNotEqualTo(checksum);
		assertThat(checksum("SELECT 'a  b', C;")).isNotEqualTo(checksum);
		assertThat(checksum("SELECT 'a  b'; , c;")).isNotEqualTo(checksum);
		assertThat(checksum("SELECT /*+ hint */ 'a  b', c;")).isNotEqualTo(checksum);
		assertThat(checksum("SELECT /*!80000 x, */ 'a  b', c;")).isNotEqualTo(checksum);
		assertThat(checksum("SELECT /*!80000 x, */ a;")).isNotEqualTo(checksum("SELECT /*!80000 y, */ a;"))
			.isEqualTo(checksum("SELECT  /*!80000   x, /* remark */ */ a;"));
		assertThat(checksum("ab;")).isNotEqualTo(checksum("a b;"));
		assertThat(checksum("a/**/b;")).isEqualTo(checksum("a b;"));
	}

	@Test
	void emptyScriptHasAChecksum() {
		assertThat(checksum("")).isEqualTo(checksum("-- nothing\n")).startsWith("1:");
	}

	@Test
	void dependsOnTheRulesOfTheDatabase() {
		String sql = "SELECT 5--1\n;";
		assertThat(Checksum.of(new Script(sql, "a.sql", 1), SampleRules.POSTGRESQL)).isNotEqualTo(checksum(sql));
	}

	@Test
	void runningChecksumsAreThoseOfTheFirstStatements() {
		List<Statement> statements = StatementSplitter.split(new Script("A; B; C;", "a.sql", 1), MYSQL);
		assertThat(Checksum.running(statements, MYSQL)).containsExactly(Checksum.of(statements.subList(0, 1), MYSQL),
				Checksum.of(statements.subList(0, 2), MYSQL), Checksum.of(statements, MYSQL));
	}

	private static String checksum(String sql) {
		return Checksum.of(new Script(sql.replace("\r\n", "\n"), "a.sql", 1), MYSQL);
	}

}
