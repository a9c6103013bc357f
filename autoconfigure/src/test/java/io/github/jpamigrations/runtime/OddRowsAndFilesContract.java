package io.github.jpamigrations.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rows of the version and history tables that somebody else has written or taken out, and
 * files with odd content: a correct run, or an error that says what is wrong before
 * anything has run.
 */
abstract class OddRowsAndFilesContract extends MigratorFixture {

	@TempDir
	Path directory;

	private void putThree() {
		this.revisions
			.put("->a", "create table person (id integer primary key);\ninsert into person values (1);",
					"drop table person;")
			.put("a->b", "insert into person values (2);", "delete from person where id = 2;")
			.put("b->c", "insert into person values (3);", "delete from person where id = 3;");
	}

	private void applyTwo() {
		putThree();
		migrator().upgrade(to("b"));
	}

	private void refuses(String message) {
		List<HistoryEntry> before = history();
		assertThatExceptionOfType(VersionRowsMissingException.class).isThrownBy(this::upgrade).withMessage(message);
		assertThatExceptionOfType(VersionRowsMissingException.class).isThrownBy(() -> migrator().downgrade(BASE));
		assertThatExceptionOfType(VersionRowsMissingException.class).isThrownBy(() -> migrator().check());
		assertThat(history()).isEqualTo(before);
		assertThat(query("select id from person order by id")).containsExactly("1", "2");
	}

	@Test
	void versionRowThatIsGoneRunsNothingAgain() {
		applyTwo();
		this.schema.execute("delete from migration_version");
		refuses("By the history applied, but not in the version table: 'a', 'b'");
		migrator().stamp(to("b"));
		assertThat(upgrade().to()).isEqualTo(ids("c"));
		assertThat(query("select id from person order by id")).containsExactly("1", "2", "3");
	}

	@Test
	void versionRowThatWasPutBackRunsNothingAgain() {
		applyTwo();
		this.schema.execute("update migration_version set version_num = 'a'");
		refuses("By the history applied, but not in the version table: 'b'");
		// Somebody who means it says so.
		this.schema.execute("delete from person where id = 2");
		migrator().stamp(to("a"));
		assertThat(upgrade().to()).isEqualTo(ids("c"));
		assertThat(query("select id from person order by id")).containsExactly("1", "2", "3");
	}

	@Test
	void versionTableThatIsGoneRunsNothingAgain() {
		applyTwo();
		this.schema.execute("drop table migration_version");
		refuses("By the history applied, but not in the version table: 'a', 'b'");
		migrator().stamp(to("b"));
		assertThat(upgrade().to()).isEqualTo(ids("c"));
	}

	@Test
	void historyThatIsGoneIsBegunAgain() {
		applyTwo();
		this.schema.execute("drop table migration_history");
		assertThat(upgrade().to()).isEqualTo(ids("c"));
		assertThat(history()).extracting((run) -> run.revision().value()).containsExactly("c");
		this.schema.execute("delete from migration_history");
		assertThat(migrator().downgrade(BASE).to()).isEmpty();
		assertThat(exists("person")).isFalse();
	}

	@Test
	void versionRowThatIsThereTwiceCountsOnce() {
		putThree();
		this.schema.execute("create table migration_version (version_num varchar(32))",
				"create table person (id integer primary key)", "insert into person values (1)",
				"insert into migration_version values ('a')", "insert into migration_version values ('a')");
		assertThat(migrator().upgrade(to("b")).from()).isEqualTo(ids("a"));
		assertThat(query("select version_num from migration_version")).containsExactly("b");
		this.schema.execute("insert into migration_version values ('b')");
		assertThat(migrator().downgrade(BASE).to()).isEmpty();
		assertThat(query("select version_num from migration_version")).isEmpty();
	}

	@Test
	void versionRowsOfWhichOneBuildsOnTheOtherAreFine() {
		applyTwo();
		this.schema.execute("insert into migration_version values ('a')");
		assertThat(upgrade().runs()).hasSize(1);
		assertThat(upgrade().isEmpty()).isTrue();
		assertThat(migrator().downgrade(BASE).runs()).hasSize(3);
		assertThat(query("select version_num from migration_version")).isEmpty();
		assertThat(exists("person")).isFalse();
	}

	@Test
	void versionRowThatNoFileHasIsNamed() {
		applyTwo();
		this.schema.execute("update migration_version set version_num = '''; drop table person; --'");
		assertThatExceptionOfType(MissingRevisionException.class).isThrownBy(this::upgrade)
			.withMessage("Can't locate revision identified by ''; drop table person; --'");
		this.schema.execute("update migration_version set version_num = ''");
		assertThatExceptionOfType(MissingRevisionException.class).isThrownBy(this::upgrade);
		assertThat(exists("person")).isTrue();
	}

	@Test
	void versionRowWithoutARevisionIsAnError() {
		putThree();
		this.schema.execute("create table migration_version (version_num varchar(32))",
				"insert into migration_version values (null)");
		assertThatExceptionOfType(MigrationDatabaseException.class).isThrownBy(this::upgrade)
			.withMessage("Could not read the version table: there is a row without a revision");
	}

	@Test
	void historyRowThatIsThereTwiceCountsOnce() {
		applyTwo();
		String columns = "revision, down_revisions, direction, message, checksum, raw_hash, state, statements_total,"
				+ " statements_done, installed_by, installed_on";
		this.schema.execute("insert into migration_history (sequence_num, " + columns + ") select sequence_num + 10, "
				+ columns + " from migration_history");
		assertThat(upgrade().to()).isEqualTo(ids("c"));
		assertThat(lastRun().sequence()).isEqualTo(13);
	}

	@Test
	void historyOfRevisionsThatNoFileHasIsLeftAlone() {
		applyTwo();
		this.schema.execute("update migration_history set revision = 'gone' where revision = 'a'");
		assertThat(upgrade().to()).isEqualTo(ids("c"));
	}

	@ParameterizedTest
	@CsvSource({ "state, banana", "direction, sideways", "state, ''" })
	void historyRowThatNobodyUnderstandsIsAnError(String column, String value) {
		applyTwo();
		this.schema.execute("update migration_history set " + column + " = '" + value + "' where revision = 'b'");
		assertThatExceptionOfType(MigrationDatabaseException.class).isThrownBy(this::upgrade)
			.withMessage("Could not read the version table: the history has a row with the " + column + " '" + value
					+ "', which is unknown");
	}

	@Test
	void halfDoneRunThatCannotBeIsRefused() {
		applyTwo();
		this.schema.execute("update migration_history set state = 'failed', statements_done = 7 where revision = 'b'",
				"update migration_version set version_num = 'a'");
		assertThatExceptionOfType(EditedStatementsException.class).isThrownBy(this::upgrade);
		assertThat(query("select id from person order by id")).containsExactly("1", "2");
	}

	@Test
	void tablesOfThatNameThatAreSomebodyElsesAreLeftAlone() {
		putThree();
		this.schema.execute("create table migration_history (id integer)");
		assertThatExceptionOfType(MigrationDatabaseException.class).isThrownBy(this::upgrade)
			.withMessageStartingWith("Could not read the version table: ");
		assertThat(exists("migration_version")).isFalse();
		this.schema.execute("drop table migration_history", "create table migration_version (id integer)");
		assertThatExceptionOfType(MigrationDatabaseException.class).isThrownBy(this::upgrade)
			.withMessageStartingWith("Could not read the version table: ");
		assertThat(exists("migration_history")).isFalse();
	}

	private MigrationReport upgradeFile(byte[] content) throws IOException {
		Files.write(this.directory.resolve("a.sql"), content);
		RevisionGraph graph = RevisionGraph.of(new RevisionDirectory(this.directory).read());
		return new Migrator(this.settings, this.schema::connection, this.dialect, () -> graph).upgrade(HEADS);
	}

	private MigrationReport upgradeFile(String content) throws IOException {
		return upgradeFile(content.getBytes(StandardCharsets.UTF_8));
	}

	private static String file(String upgrade) {
		return "-- revision: a\n-- message: m\n\n-- upgrade\n" + upgrade + "\n-- downgrade: none\n";
	}

	@Test
	void fileOfAnotherSystemReads() throws IOException {
		String text = file("create table\tone\t(a varchar(40));\n\n\tinsert into one\n\tvalues ('a\tb;\nc');");
		upgradeFile("\ufeff" + text.replace("\n", "\r\n").replace("-- message", "--\tmessage\t"));
		assertThat(query("select a from one")).containsExactly("a\tb;\nc");
		String checksum = lastRun().checksum();
		upgradeFile(text);
		assertThat(lastRun().checksum()).isEqualTo(checksum);
	}

	@Test
	void textOfEveryScriptArrives() throws IOException {
		String text = "Grüße, Ελλάδα, שלום, 漢字, 😀👩‍👩‍👧, e\u0301, a\u00a0b, a\u200bb, \u2028, \ufeff, \ufffd";
		upgradeFile(file("create table one (a varchar(200));\ninsert into one values ('" + text + "');"));
		assertThat(query("select a from one")).containsExactly(text);
	}

	@Test
	void tenMegabytesOfRowsArrive() throws IOException {
		StringBuilder upgrade = new StringBuilder("create table one (id integer, a varchar(1100));\n");
		for (int statement = 0; statement < 100; statement++) {
			upgrade.append("insert into one values ");
			for (int row = 0; row < 100; row++) {
				upgrade.append((row > 0) ? ",\n" : "").append('(').append(statement * 100 + row).append(", '");
				upgrade.append("a;b''c--d\n".repeat(100)).append("')");
			}
			upgrade.append(";\n");
		}
		assertThat(upgrade.length()).isGreaterThan(10_000_000);
		assertThat(upgradeFile(file(upgrade.toString())).runs().get(0).progress().total()).isEqualTo(101);
		assertThat(query("select count(*) from one where length(a) = 900")).containsExactly("10000");
	}

}
