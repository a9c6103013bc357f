package io.github.jpamigrations.dialect.mysql;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StringLiterals}.
 */
class StringLiteralsTests {

	private final StringLiterals literals = new StringLiterals(new MySqlServer("", 0, Set.of()));

	private final StringLiterals ansi = new StringLiterals(new MySqlServer("", 0, Set.of("ANSI_QUOTES")));

	private final StringLiterals plain = new StringLiterals(new MySqlServer("", 0, Set.of("NO_BACKSLASH_ESCAPES")));

	@ParameterizedTest
	@ValueSource(strings = { "", "it's", "\\", "\\'", "a\nb\r\tc\0d\u001a", "\"", "`", "100\\%", "ü日😀" })
	void readsWhatItWrote(String text) {
		assertThat(this.literals.unquote(this.literals.quote(text))).isEqualTo(text);
		assertThat(this.plain.unquote(this.plain.quote(text))).isEqualTo(text);
	}

	@Test
	void escapesAsTheSessionReads() {
		assertThat(this.literals.quote("it's \\ \n")).isEqualTo("'it''s \\\\ \\n'");
		assertThat(this.plain.quote("it's \\ \n")).isEqualTo("'it''s \\ \n'");
	}

	@Test
	void readsEscapes() {
		assertThat(this.literals.unquote("'it\\'s \\n \\x \\% \"\" ''")).isEqualTo("it's \n x \\% \"\" '");
		assertThat(this.literals.unquote("\"it's \"\" \"")).isEqualTo("it's \" ");
		assertThat(this.plain.unquote("'a\\'")).isEqualTo("a\\");
	}

	@Test
	void bringsQuotesIntoOneForm() {
		assertThat(this.literals.plain("a = \"it's\" and `b``c` = 'x\\'y'"))
			.isEqualTo("a = 'it''s' and `b``c` = 'x''y'");
		assertThat(this.ansi.plain("\"a`b\" = 'x\\'y'")).isEqualTo("`a``b` = 'x''y'");
		assertThat(this.ansi.withBackticks("\"a\" = 'x\\'\"y\"'")).isEqualTo("`a` = 'x\\'\"y\"'");
	}

	@Test
	void masksWhatIsQuoted() {
		assertThat(this.literals.masked("a 'b\\'c' `d` e")).isEqualTo("a ______ ___ e");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'a'", "\"a\"", "5", "-1.5", "1e3", "true", "FALSE", "b'101'", "'it''s'" })
	void knowsLiterals(String sql) {
		assertThat(this.literals.isLiteral(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "uuid()", "a", "'a' || 'b'", "current_timestamp", "(1)" })
	void knowsWhatIsNoLiteral(String sql) {
		assertThat(this.literals.isLiteral(sql)).isFalse();
	}

}
