package io.github.jpamigrations.revision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.jpamigrations.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionFileTests {

	private static final String EXAMPLE = """
			-- revision: 3f2a9c81d0b4
			-- down revision: 9b1c0de77a10
			-- message: add column age
			-- created: 2026-11-22T17:05:00Z
			-- database: mysql

			-- upgrade
			ALTER TABLE user ADD COLUMN age integer;

			-- downgrade
			ALTER TABLE user DROP COLUMN age;
			""";

	private static final String BODY = """

			-- upgrade
			A;
			-- downgrade
			B;
			""";

	private static final RevisionId ID = new RevisionId("3f2a9c81d0b4");

	@Test
	void readsTheExample() {
		Revision revision = parse(EXAMPLE);
		assertThat(revision.id()).isEqualTo(ID);
		assertThat(revision.downRevisions()).containsExactlyElementsOf(ids("9b1c0de77a10"));
		assertThat(revision.message()).isEqualTo("add column age");
		assertThat(revision.createdAt()).isEqualTo("2026-11-22T17:05:00Z");
		assertThat(revision.database()).isEqualTo("mysql");
		assertThat(revision.transactional()).isTrue();
		assertThat(revision.reviewPending()).isFalse();
		assertThat(revision.location()).isEqualTo("a.sql");
		assertThat(revision.upgrade()).isEqualTo(new Script("ALTER TABLE user ADD COLUMN age integer;", "a.sql", 8));
		assertThat(revision.downgrade()).isEqualTo(new Script("ALTER TABLE user DROP COLUMN age;", "a.sql", 11));
	}

	@Test
	void writesTheExample() {
		RevisionHeader header = RevisionHeader.builder(ID)
			.downRevisions(new RevisionId("9b1c0de77a10"))
			.message("add column age")
			.createdAt(Instant.parse("2026-11-22T17:05:00.123Z"))
			.database("mysql")
			.build();
		assertThat(RevisionFile.format(header, "ALTER TABLE user ADD COLUMN age integer;\n",
				"ALTER TABLE user DROP COLUMN age;"))
			.isEqualTo(EXAMPLE);
	}

	@Test
	void readsBackWhatItWrites() {
		RevisionHeader header = RevisionHeader.builder(ID)
			.downRevisions(ids("b", "a"))
			.dependsOn(ids("net", "c"))
			.branchLabels(List.of("bee"))
			.message("merge: 第一次 -- \"x\"")
			.createdAt(Instant.parse("2026-11-22T17:05:00Z"))
			.database("postgresql")
			.withoutTransaction()
			.reviewPending()
			.creates(List.of("table \"a,b\"", "column `x`.y"))
			.drops(List.of("index z"))
			.build();
		String text = RevisionFile.format(header, "\n\nA;\n\n  B;\n\n", null);
		assertThat(text).isEqualTo("""
				-- revision: 3f2a9c81d0b4
				-- down revision: b, a
				-- branch labels: bee
				-- depends on: net, c
				-- message: merge: 第一次 -- "x"
				-- created: 2026-11-22T17:05:00Z
				-- database: postgresql
				-- transaction: none
				-- review: pending
				-- creates: table "a,b", column `x`.y
				-- drops: index z

				-- upgrade
				A;

				  B;

				-- downgrade: none
				""");
		Revision revision = parse(text);
		assertThat(revision.header()).isEqualTo(header);
		assertThat(revision.upgrade()).isEqualTo(new Script("A;\n\n  B;", "a.sql", 14));
		assertThat(revision.downgrade()).isNull();
	}

	@Test
	void writesAndReadsEmptySections() {
		String text = RevisionFile.format(RevisionHeader.builder(ID).build(), "", "");
		assertThat(text).isEqualTo("""
				-- revision: 3f2a9c81d0b4
				-- down revision: none

				-- upgrade

				-- downgrade
				""");
		Revision revision = parse(text);
		assertThat(revision.downRevisions()).isEmpty();
		assertThat(revision.upgrade().text()).isEmpty();
		assertThat(revision.downgrade()).isNotNull();
	}

	@Test
	void messageIsKeptOnOneLine() {
		RevisionHeader header = RevisionHeader.builder(ID).message(" first\r\n-- upgrade\u2028second\u0000 ").build();
		assertThat(header.message()).isEqualTo("first -- upgrade second");
		assertThat(parse(RevisionFile.format(header, "A;", "B;")).header()).isEqualTo(header);
	}

	@Test
	void toleratesByteOrderMarkWindowsLinesAndTrailingBlanks() {
		String text = "\ufeff" + EXAMPLE.replace("-- upgrade", "-- upgrade \t").replace("\n", " \r\n");
		Revision revision = parse(text);
		assertThat(revision.header()).isEqualTo(parse(EXAMPLE).header());
		assertThat(revision.upgrade()).isEqualTo(new Script("ALTER TABLE user ADD COLUMN age integer; ", "a.sql", 8));
	}

	@Test
	void toleratesHeadersByHand() {
		Revision revision = parse("--Revision : x\n\n--\n-- Down Revision:\n--  database:MySQL\n-- message:\n" + BODY);
		assertThat(revision.id()).hasToString("x");
		assertThat(revision.downRevisions()).isEmpty();
		assertThat(revision.database()).isEqualTo("mysql");
		assertThat(revision.message()).isEmpty();
		assertThat(revision.createdAt()).isNull();
	}

	@Test
	void sectionsCanComeInAnyOrder() {
		Revision revision = parse("-- revision: x\n-- downgrade\nB;\n-- upgrade\nA;");
		assertThat(revision.upgrade().text()).isEqualTo("A;");
		assertThat(revision.downgrade()).isEqualTo(new Script("B;", "a.sql", 3));
	}

	@Test
	void irreversibleRevisionCanSaySoInTheHeader() {
		assertThat(parse("-- revision: x\n-- downgrade: none\n-- message: m\n-- upgrade\nA;").downgrade()).isNull();
		assertThat(parse("-- revision: x\n-- upgrade\nA;\n-- downgrade: none\n\n").upgrade().text()).isEqualTo("A;");
	}

	@Test
	void repeatedListsAreAdded() {
		assertThat(parse("-- revision: x\n-- creates: table a, table b\n-- creates: table c" + BODY).creates())
			.containsExactly("table a", "table b", "table c");
	}

	@Test
	void hashIsThatOfTheBytes() {
		assertThat(RevisionFile.parse("a.sql", EXAMPLE.getBytes(StandardCharsets.UTF_8)).rawHash())
			.matches("[0-9a-f]{64}")
			.isNotEqualTo(parse(EXAMPLE + "\n").rawHash());
	}

	@Test
	void messageNamesFileAndLine() {
		assertThatExceptionOfType(RevisionFileException.class)
			.isThrownBy(() -> parse("-- revision: x\n-- down revison: y\n" + BODY))
			.withMessage("a.sql:2: the key 'down revison' is unknown")
			.satisfies((ex) -> assertThat(ex.location()).isEqualTo("a.sql"))
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(2))
			.satisfies((ex) -> assertThat(ex.problem()).isEqualTo("the key 'down revison' is unknown"));
	}

	@Test
	void refusesBadHeaders() {
		refuses("-- message: m\n" + BODY, 1, "the header has no line '-- revision: ...'");
		refuses("", 1, "the header has no line '-- revision: ...'");
		refuses("-- revision:\n" + BODY, 1, "the revision id '' is empty");
		refuses("-- revision: x\n-- revision: y\n" + BODY, 2, "the key 'revision' is there twice");
		refuses("-- revision: x\n-- down revision 9b1c\n" + BODY, 2, "a header line has the form '-- key: value'");
		refuses("CREATE TABLE a (b int);\n", 1, "there is text before the line '-- upgrade' that is no header line");
		refuses("-- revision: 123456789012345678901234567890123\n" + BODY, 1,
				"the revision id '123456789012345678901234567890123' is longer than 32 characters");
		refuses("-- revision: x\n-- down revision: a b\n" + BODY, 2,
				"the revision id 'a b' contains the character ' '");
		refuses("-- revision: x\n-- depends on: heads\n" + BODY, 2, "the name 'heads' is a reserved word");
		refuses("-- revision: x\n-- branch labels: a@b\n" + BODY, 2, "the name 'a@b' contains the character '@'");
		refuses("-- revision: x\n-- created: yesterday\n" + BODY, 2,
				"the time 'yesterday' does not have the form '2026-11-22T17:05:00Z'");
		refuses("-- revision: x\n-- transaction: maybe\n" + BODY, 2, "the value of 'transaction' can only be 'none'");
		refuses("-- revision: x\n-- review: done\n" + BODY, 2, "the value of 'review' can only be 'pending'");
	}

	@Test
	void refusesBadSections() {
		refuses("-- revision: x\n-- downgrade\nB;", 3, "the section '-- upgrade' is missing");
		refuses("-- revision: x\n-- upgrade\nA;", 3,
				"the section '-- downgrade' is missing, or a line '-- downgrade: none'");
		refuses("-- revision: x\n-- upgrade\n-- upgrade\n-- downgrade", 3,
				"the file has a second section of this kind");
		refuses("-- revision: x\n-- upgrade\n-- downgrade\n-- upgrade", 4,
				"the file has a second section of this kind");
		refuses("-- revision: x\n-- upgrade\n-- downgrade\n-- downgrade: none", 4,
				"the file has a second section of this kind");
		refuses("-- revision: x\n-- upgrade\n-- downgrade: none\n-- downgrade", 4,
				"the file has a second section of this kind");
		refuses("-- revision: x\n-- upgrade\n-- downgrade: none\nB;", 4,
				"there is text behind the line '-- downgrade: none'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--downgrade", "-- Downgrade", " -- downgrade", "--  downgrade", "-- downgrade : none",
			"--- UPGRADE" })
	void refusesWhatAlmostBeginsASection(String line) {
		refuses("-- revision: x\n-- upgrade\nA;\n" + line + "\nB;", 4,
				"a section begins with a line that is exactly '-- upgrade' or '-- downgrade'");
	}

	@Test
	void acceptsCommentsAboutDirections() {
		assertThat(parse("-- revision: x\n-- upgrade\n-- upgrade: in two steps\nA;\n-- downgrade\n").upgrade().text())
			.startsWith("-- upgrade: in");
	}

	@Test
	void refusesBytesThatAreNotUtf8() {
		byte[] content = "-- revision: x\n-- message: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThatExceptionOfType(RevisionFileException.class).isThrownBy(() -> RevisionFile.parse("a.sql", content))
			.withMessage("a.sql:2: the file is not encoded in UTF-8");
		byte[] cut = { '-', '-', ' ', (byte) 0xc3 };
		assertThatExceptionOfType(RevisionFileException.class).isThrownBy(() -> RevisionFile.parse("a.sql", cut))
			.withMessage("a.sql:1: the file is not encoded in UTF-8");
	}

	@Test
	void refusesToWriteSqlThatReadsLikeASection() {
		RevisionHeader header = RevisionHeader.builder(ID).build();
		assertThatExceptionOfType(RevisionFileException.class)
			.isThrownBy(() -> RevisionFile.format(header, "COMMENT ON TABLE a IS 'x\n-- downgrade\n';", "B;"))
			.withMessage("revision 3f2a9c81d0b4:2: a line of the SQL reads like the beginning of a section");
	}

	@Test
	void refusesToWriteWhatCouldNotBeRead() {
		RevisionHeader header = RevisionHeader.builder(new RevisionId("a-b")).build();
		assertThatExceptionOfType(RevisionFileException.class)
			.isThrownBy(() -> RevisionFile.format(header, "A;", "B;"));
		RevisionHeader lines = RevisionHeader.builder(ID).creates(List.of("table a\n-- review: pending")).build();
		assertThatExceptionOfType(RevisionFileException.class).isThrownBy(() -> RevisionFile.format(lines, "A;", "B;"));
	}

	@Test
	void takesThePendingReviewOutOfTheHeader() {
		String pending = EXAMPLE.replace("-- database: mysql\n", "-- database: mysql\n-- review: pending\n");
		assertThat(RevisionFile.withoutReview(pending)).isEqualTo(EXAMPLE);
		assertThat(RevisionFile.withoutReview(EXAMPLE)).isEqualTo(EXAMPLE);
		assertThat(RevisionFile.withoutReview("\ufeff-- revision: x\r\n--Review : pending \r\n-- message: m\r\n"))
			.isEqualTo("\ufeff-- revision: x\r\n-- message: m\r\n");
	}

	@Test
	void leavesSqlAloneWhenItTakesThePendingReviewOut() {
		String text = "-- revision: x\n-- upgrade\n-- review: pending\nA;\n-- downgrade: none\n";
		assertThat(RevisionFile.withoutReview(text)).isEqualTo(text);
	}

	@Test
	void revisionCopiesItsCollections() {
		assertThat(parse(EXAMPLE).header().dependsOn()).isEqualTo(Set.of());
	}

	private static Revision parse(String text) {
		return RevisionFile.parse("a.sql", text.getBytes(StandardCharsets.UTF_8));
	}

	private static void refuses(String text, int line, String problem) {
		assertThatExceptionOfType(RevisionFileException.class).isThrownBy(() -> parse(text))
			.withMessage("a.sql:" + line + ": " + problem);
	}

}
