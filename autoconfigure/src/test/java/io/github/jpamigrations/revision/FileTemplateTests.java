package io.github.jpamigrations.revision;

import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileTemplateTests {

	private static final RevisionId ID = new RevisionId("3f2a9c81d0b4");

	private static final Instant TIME = Instant.parse("2026-11-02T07:05:09Z");

	@Test
	void namesAFileByTimeIdAndMessage() {
		assertThat(name("add column age")).isEqualTo("20261102_0705_3f2a9c81d0b4_add_column_age.sql");
	}

	@Test
	void messageBecomesAPartOfAFileName() {
		assertThat(slug("Add  \"Größe\" & co!")).isEqualTo("add_größe_co");
		assertThat(slug("第一次提交")).isEqualTo("第一次提交");
		assertThat(slug("../../etc/passwd")).isEqualTo("etc_passwd");
		assertThat(slug("ID")).isEqualTo("id");
	}

	@Test
	void longMessageIsCut() {
		assertThat(slug("a".repeat(50))).hasSize(40);
		assertThat(slug("a".repeat(39) + " b")).isEqualTo("a".repeat(39));
		assertThat(slug("\ud83d\ude00x".repeat(1) + "\ud840\udc00".repeat(50)).codePoints().count()).isEqualTo(40);
	}

	@Test
	void missingMessageLeavesNoUnderscore() {
		assertThat(name("")).isEqualTo("20261102_0705_3f2a9c81d0b4.sql");
		assertThat(name("?!")).isEqualTo("20261102_0705_3f2a9c81d0b4.sql");
		assertThat(new FileTemplate("{slug}_{rev}.sql").fileName(ID, "", TIME)).isEqualTo("3f2a9c81d0b4.sql");
	}

	@Test
	void knowsAllTokens() {
		assertThat(new FileTemplate("V{year}-{month}-{day}.{hour}{minute}{second}.{epoch}.sql").fileName(ID, "m", TIME))
			.isEqualTo("V2026-11-02.070509.1793603109.sql");
	}

	@Test
	void doesNotDependOnTheLocale() {
		Locale locale = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			assertThat(name("ID")).isEqualTo("20261102_0705_3f2a9c81d0b4_id.sql");
			Locale.setDefault(Locale.forLanguageTag("tr-TR"));
			assertThat(name("ID")).isEqualTo("20261102_0705_3f2a9c81d0b4_id.sql");
		}
		finally {
			Locale.setDefault(locale);
		}
	}

	@Test
	void refusesPatternsThatNameNoRevisionFile() {
		refuses("{rev}.txt", "does not give a visible file that ends with '.sql'");
		refuses(".{rev}.sql", "does not give a visible file that ends with '.sql'");
		refuses("{year}/{rev}.sql", "names a directory");
		refuses("{revision}.sql", "has the unknown token '{revision}'");
	}

	private static void refuses(String pattern, String problem) {
		assertThatExceptionOfType(InvalidFileTemplateException.class).isThrownBy(() -> new FileTemplate(pattern))
			.withMessage("The file template '" + pattern + "' " + problem)
			.satisfies((ex) -> assertThat(ex.template()).isEqualTo(pattern))
			.satisfies((ex) -> assertThat(ex.problem()).isEqualTo(problem));
	}

	private static String name(String message) {
		return FileTemplate.STANDARD.fileName(ID, message, TIME);
	}

	private static String slug(String message) {
		return new FileTemplate("{slug}.sql").fileName(ID, message, TIME).replace(".sql", "");
	}

}
