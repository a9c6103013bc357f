package io.github.jpamigrations.revision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files that lost a part, changed a byte or never were revisions are read as what they
 * are or refused with file and line; nothing else ever comes out.
 */
class DamagedFileTests {

	private static final String TEXT = """
			-- revision: b
			-- down revision: a
			-- message: Grüße 😀
			-- created: 2026-11-22T17:05:00Z

			-- upgrade
			CREATE TABLE one (id integer, `a` varchar(9) DEFAULT 'x;''y');
			/* a; comment */ INSERT INTO one VALUES (1, "a;b"); -- and; another

			-- downgrade
			DROP TABLE one;
			""";

	private static @Nullable Revision read(byte[] content) {
		try {
			Revision revision = RevisionFile.parse("b.sql", content);
			StatementSplitter.split(revision.upgrade(), SampleRules.MYSQL);
			return revision;
		}
		catch (RevisionFileException ex) {
			assertThat(ex).hasMessageStartingWith("b.sql:" + ex.line() + ": ");
			long lines = 1 + new String(content, StandardCharsets.UTF_8).lines().count();
			assertThat((long) ex.line()).isBetween(1L, lines);
			return null;
		}
	}

	@Test
	void partOfAFileIsNeverTakenForAnUpgrade() {
		byte[] content = TEXT.getBytes(StandardCharsets.UTF_8);
		Revision whole = RevisionFile.parse("b.sql", content);
		int read = 0;
		for (int length = 0; length < content.length; length++) {
			Revision part = read(Arrays.copyOf(content, length));
			if (part != null) {
				assertThat(part.upgrade()).isEqualTo(whole.upgrade());
				read++;
			}
		}
		assertThat(read).isEqualTo("\nDROP TABLE one;\n".length());
	}

	@Test
	void damagedFileIsReadOrRefused() {
		byte[] content = TEXT.getBytes(StandardCharsets.UTF_8);
		for (int seed = 0; seed < 2000; seed++) {
			Random random = new Random(seed);
			byte[] damaged = content.clone();
			for (int i = random.nextInt(4); i >= 0; i--) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
			}
			read(damaged);
		}
	}

	@Test
	void randomBytesAreRefused() {
		for (int seed = 0; seed < 500; seed++) {
			byte[] bytes = new byte[1 + seed * 8];
			new Random(seed).nextBytes(bytes);
			assertThat(read(bytes)).isNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "IBM037" })
	void otherEncodingsAreRefused(String charset) {
		byte[] content = TEXT.replace("😀", "").getBytes(java.nio.charset.Charset.forName(charset));
		assertThatExceptionOfType(RevisionFileException.class).isThrownBy(() -> RevisionFile.parse("b.sql", content));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "\n\n", "\ufeff", "-- only a comment\n", "\0\0\0\0", "SELECT 1;", "\u0089PNG\r\n\u001a\n",
					"-- revision: b\r-- down revision: none\r\r-- upgrade\rSELECT 1;\r-- downgrade: none\r" })
	void whatIsNoRevisionIsRefused(String text) {
		assertThatExceptionOfType(RevisionFileException.class)
			.isThrownBy(() -> RevisionFile.parse("b.sql", text.getBytes(StandardCharsets.UTF_8)))
			.withMessageStartingWith("b.sql:1: ");
	}

}
