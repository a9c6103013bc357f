package io.github.jpamigrations.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.engine.AutogenerateSettings;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.RevisionStore;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.SchemaSource;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a person types and what comes out: standard output, standard error and the exit
 * status.
 */
class CommandLineTests {

	private final TestSchema schema = TestDatabase.H2.fresh();

	@TempDir
	private Path directory;

	private String out = "";

	private String err = "";

	@AfterEach
	void dropSchema() {
		this.schema.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					nonsense                          | Unknown command 'nonsense'
					upgrad head                       | Unknown command 'upgrad'
					upgrade                           | Missing required parameter: 'REVISION'
					downgrade                         | Missing required parameter: 'REVISION'
					show                              | Missing required parameter: 'REVISION'
					revision                          | Missing required option: '--message=TEXT'
					revision -m                       | Missing required parameter for option '--message' (TEXT)
					revision -m ''                    | The message is empty
					merge heads -m ''                 | The message is empty
					revision -m x --sql               | --sql prints what --autogenerate finds, so it needs --autogenerate
					revision --base -m x              | --base writes the whole model, so it needs --autogenerate and goes with nothing that says where the revision stands
					upgrade --nosuch head             | Unknown option: '--nosuch'
					upgrade a:b                       | Range revision not allowed without --sql
					upgrade a:b:c --sql               | A range is <fromrev>:<torev>, not 'a:b:c'
					upgrade :b --sql                  | A range is <fromrev>:<torev>, not ':b'
					downgrade base --sql              | downgrade with --sql requires <fromrev>:<torev>
					stamp head --purge --sql          | Can't use --purge with --sql mode
					history -r a                      | History range requires [start]:[end], [start]:, or :[end]
					history -r a:b:c                  | History range requires [start]:[end], [start]:, or :[end]
					upgrade head --in-flight=perhaps  | Invalid value for option '--in-flight': expected one of [DONE, AGAIN] (case-insensitive) but was 'perhaps'
					help nonsense                     | Unknown command 'nonsense'
					""")
	void wrongUsageIsOneSentenceAndStatus2(String arguments, String message) {
		assertThat(run(arguments)).isEqualTo(2);
		assertThat(this.out).isEmpty();
		assertThat(this.err.lines().findFirst()).contains(message);
		assertThat(this.err).doesNotContain("\tat ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					upgrade zzz                  | Can't locate revision identified by 'zzz'
					upgrade aaa99                | Can't locate revision identified by 'aaa99'
					show aaa                     | Multiple revisions start with 'aaa': 'aaa111', 'aaa222'
					upgrade head                 | Multiple head revisions are present for given argument 'head'; please specify a specific target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads
					revision -m x                | Multiple heads are present; please specify the head revision on which the new revision should be based, or perform a merge.
					revision -m x --head aaa111  | Revision aaa111 is not a head revision; please specify --splice to create a new branch from this revision
					revision -m x --head bee@head --rev-id a-b    | The revision id 'a-b' contains the character '-'
					revision -m x --head bee@head --rev-id aaa111 | Revision 'aaa111' is present more than once
					revision -m x --head bee@head --depends-on gone | Can't locate revision identified by 'gone'
					downgrade -1                 | Relative revision -1 didn't produce 1 migrations
					downgrade aaa222             | Destination aaa222 is not a valid downgrade target from current head(s) base
					upgrade bee@+9               | Relative revision bee@+9 didn't produce 9 migrations
					history -r aaa222:aaa111     | Requested range aaa222:aaa111 does not refer to ancestor/descendant revisions along the same branch
					merge aaa222                 | A merge needs at least two revisions, there is only 'aaa222'
					edit current                 | No current revisions
					current --check-heads        | Database is not on all head revisions
					""")
	void badInputIsOneSentenceWithAdviceAndStatus1(String arguments, String message) throws IOException {
		twoHeads();
		List<String> before = files();
		assertThat(run(arguments)).as(this.err).isEqualTo(1);
		assertThat(this.out).isEmpty();
		assertThat(this.err).startsWith("FAILED: " + message).doesNotContain("\tat ");
		assertThat(files()).isEqualTo(before);
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	@Test
	void nearestIdsAreNamed() throws IOException {
		twoHeads();
		run("upgrade bbb233");
		assertThat(this.err.lines()).containsExactly("FAILED: Can't locate revision identified by 'bbb233'",
				"Did you mean 'bbb333'?");
	}

	@ParameterizedTest
	@CsvSource({ "upgrad head, Did you mean 'upgrade'?", "revison, Did you mean 'revision'?",
			"nonsense, Try 'migrations --help'.", "upgrade --nosuch head, Try 'migrations upgrade --help'.",
			"revision --autogen -m x, Did you mean '--autogenerate'?" })
	void onlyWhatIsNearIsSuggested(String arguments, String advice) {
		assertThat(run(arguments)).isEqualTo(2);
		assertThat(this.err.lines()).hasSize(2).last().isEqualTo(advice);
	}

	@Test
	void versionIsShown() {
		assertThat(run("--version")).isZero();
		assertThat(this.out).startsWith("JPA Migrations ");
	}

	@Test
	void editorIsTheOneThatIsNamedOrThatThereIs() throws IOException {
		Path nano = Files.writeString(this.directory.resolve("nano"), "");
		assertThat(nano.toFile().setExecutable(true)).isTrue();
		String path = this.directory.toString();
		assertThat(EditCommand.editor(Map.of("PATH", path))).containsExactly("nano");
		assertThat(EditCommand.editor(Map.of("PATH", path, "EDITOR", "vim -n"))).containsExactly("vim", "-n");
		assertThatExceptionOfType(NothingToEditException.class).isThrownBy(() -> EditCommand.editor(Map.of()))
			.withMessage("No editor is set in $VISUAL or $EDITOR");
	}

	@Test
	void tableThatIsThereAlreadyIsExplained() throws IOException {
		Files.writeString(this.directory.resolve("a.sql"),
				"-- revision: a\n\n-- upgrade\ncreate table t (id integer);\n\n-- downgrade\n");
		run("upgrade head");
		run("stamp base");
		assertThat(run("upgrade head")).isEqualTo(1);
		assertThat(this.err.lines()).last()
			.isEqualTo("Correct the cause or the statement in the file and type the command again; what is applied "
					+ "already is not run twice. If something else has made it and the database is as revision 'a' leaves "
					+ "it, type 'migrations stamp a'.");
		assertThat(run("stamp a")).isZero();
		assertThat(run("upgrade head")).isZero();
	}

	@Test
	void statusSaysHowFarAnUnfinishedRunHasCome() throws IOException {
		Files.writeString(this.directory.resolve("a.sql"), "-- revision: a\n-- message: m\n\n-- upgrade\n"
				+ "create table t (id integer);\ndrop table nowhere;\n\n-- downgrade\n");
		assertThat(run("upgrade head")).isEqualTo(1);
		run("status");
		assertThat(this.out.lines()).endsWith("Unfinished:", "  a, m",
				"    upgrade, 1 of 2 statements done, then: Table \"NOWHERE\" not found");
	}

	@Test
	void stackTraceIsShownOnlyWhenAskedFor() throws IOException {
		twoHeads();
		run("upgrade zzz --verbose");
		assertThat(this.err).startsWith("FAILED: Can't locate revision identified by 'zzz'").contains("\tat ");
	}

	@Test
	void tagAndVariablesReplacePlaceholders() throws IOException {
		Files.writeString(this.directory.resolve("a.sql"),
				"-- revision: a\n\n-- upgrade\nCREATE TABLE " + "${name}_${tag} (id int);\n\n-- downgrade: none\n");
		assertThat(run("upgrade head -x name=orders --tag archive")).as(this.err).isZero();
		assertThat(CatalogDump.of(this.schema)).anyMatch((line) -> line.contains("ORDERS_ARCHIVE"));
	}

	@Test
	void twoFilesWithOneId() throws IOException {
		write("a", "none", "");
		Files.copy(this.directory.resolve("a.sql"), this.directory.resolve("b.sql"));
		assertThat(run("heads")).isEqualTo(1);
		assertThat(this.err).contains("a.sql", "b.sql");
	}

	@Test
	void cycle() throws IOException {
		write("a", "b", "");
		write("b", "a", "");
		assertThat(run("history")).isEqualTo(1);
		assertThat(this.err).startsWith("FAILED: Cycle is detected in revisions");
	}

	@Test
	void directoryThatCannotBeWritten() throws IOException {
		Path file = Files.writeString(this.directory.resolve("file"), "");
		this.directory = file.resolve("revisions");
		assertThat(run("revision -m x")).isEqualTo(1);
		assertThat(this.err).startsWith("FAILED: ").contains(this.directory.toString());
	}

	@Test
	void headsHistoryBranchesAndShowAreInAlembicsWords() throws IOException {
		twoHeads();
		run("heads");
		assertThat(this.out.lines()).containsExactly("bbb333 (bee) (head)", "aaa222 (head)");
		run("history");
		assertThat(this.out.lines()).containsExactly("aaa111 -> bbb333 (bee) (head), m", "aaa111 -> aaa222 (head), m",
				"<base> -> aaa111 (branchpoint), m");
		run("branches");
		assertThat(this.out.lines()).containsExactly("aaa111 (branchpoint)", "       -> bbb333 (bee) (head)",
				"       -> aaa222 (head)");
		run("show bbb");
		assertThat(this.out.lines()).containsExactly("Rev: bbb333 (head)", "Parent: aaa111", "Branch names: bee",
				"Path: " + this.directory.resolve("bbb333.sql"), "", "    m", "");
		run("history -r aaa111:aaa2");
		assertThat(this.out.lines()).containsExactly("aaa111 -> aaa222 (head), m", "<base> -> aaa111 (branchpoint), m");
		run("history -r -1:aaa222");
		assertThat(this.out.lines()).hasSize(2);
	}

	@Test
	void upgradeSaysWhatItRuns() throws IOException {
		twoHeads();
		assertThat(run("upgrade heads")).isZero();
		assertThat(this.out.lines()).containsExactly("Running upgrade  -> aaa111, m",
				"Running upgrade aaa111 -> aaa222, m", "Running upgrade aaa111 -> bbb333, m");
		run("upgrade heads");
		assertThat(this.out).isEmpty();
		run("current");
		assertThat(this.out.lines()).containsExactlyInAnyOrder("aaa222 (head)", "bbb333 (head)");
		run("downgrade bee@base");
		assertThat(this.out.lines()).containsExactly("Running downgrade bbb333 -> aaa111, m",
				"Running downgrade aaa222 -> aaa111, m", "Running downgrade aaa111 -> , m");
	}

	@Test
	void graphMarksHeadsCurrentLabelsAndPending() throws IOException {
		twoHeads();
		run("upgrade aaa222");
		run("history --graph");
		assertThat(this.out.lines().map(String::stripTrailing)).containsExactly("* bbb333 (bee) (head) (pending) m",
				"| * aaa222 (head) (current) m", "|/", "* aaa111 m");
	}

	@Test
	void revisionInTheDatabaseWithoutAFileIsExplainedAndNothingChanges() throws IOException {
		twoHeads();
		run("stamp aaa222");
		Files.delete(this.directory.resolve("aaa222.sql"));
		for (String command : List.of("current", "upgrade heads", "downgrade base", "stamp heads", "check")) {
			assertThat(run(command)).isEqualTo(1);
			assertThat(this.err.lines()).containsExactly("FAILED: Can't locate revision identified by 'aaa222'",
					"It stands in the database, but no file in " + this.directory
							+ " has it. Bring the file of 'aaa222' "
							+ "back, or type 'migrations stamp --purge <revision>' to write down where the database really "
							+ "is. Nothing was changed.");
		}
		assertThat(run("stamp --purge aaa111")).isZero();
		assertThat(this.out).isEqualTo("Running stamp_revision aaa222 -> aaa111" + System.lineSeparator());
		run("current");
		assertThat(this.out).startsWith("aaa111");
	}

	@Test
	void mergeMakesOneHead() throws IOException {
		twoHeads();
		assertThat(run("merge heads -m join --rev-id ccc444")).isZero();
		assertThat(this.out).startsWith("Generating " + this.directory).endsWith("_ccc444_join.sql ...  done\n");
		run("heads");
		assertThat(this.out.lines()).containsExactly("ccc444 (bee) (head)");
	}

	@Test
	void dryRunPrintsTheFileAndWritesNothing() throws IOException {
		List<String> before = files();
		assertThat(run("revision -m first --rev-id aaa111 --dry-run")).isZero();
		assertThat(this.out).contains("-- revision: aaa111", "-- message: first", "-- upgrade");
		assertThat(files()).isEqualTo(before);
	}

	@Test
	void reportsAreJsonWhenAskedFor() throws IOException {
		twoHeads();
		for (String command : List.of("heads", "history", "branches", "show aaa111", "upgrade heads", "current",
				"status", "check", "downgrade base", "stamp aaa111", "revision -m x --head aaa222 --dry-run")) {
			run(command + " --json");
			assertThat(this.err).as(command).isEmpty();
			assertThat(this.out).as(command).matches("(?s)[\\[{].*[]}]\\R");
		}
	}

	@Test
	void completionKnowsAllCommands() {
		assertThat(run("completion")).isZero();
		assertThat(this.out).contains("complete -F", "upgrade", "ensure-version", "--indicate-current");
	}

	@Test
	void pendingReviewIsAskedAboutOnATerminalOnly() throws IOException {
		Files.writeString(this.directory.resolve("a.sql"), "-- revision: a\n-- review: pending\n\n-- upgrade\n"
				+ "-- DATA_LOSS drop-table: the table is lost\ncreate table t (id integer);\n\n-- downgrade\n");
		assertThat(run("upgrade head")).isEqualTo(1);
		assertThat(this.err.lines()).first().asString().contains("is pending review");
		assertThat(this.err).contains("delete its line '-- review: pending'");
	}

	private void twoHeads() throws IOException {
		write("aaa111", "none", "");
		write("aaa222", "aaa111", "");
		write("bbb333", "aaa111", "-- branch labels: bee\n");
	}

	private void write(String id, String down, String more) throws IOException {
		Files.writeString(this.directory.resolve(id + ".sql"), "-- revision: " + id + "\n-- down revision: " + down
				+ "\n" + more + "-- message: m\n\n-- upgrade\n\n-- downgrade\n");
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map(Path::toString).sorted().toList();
		}
	}

	private int run(String arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), null, false);
		List<String> words = Stream.of(arguments.split(" ")).map((word) -> word.equals("''") ? "" : word).toList();
		CommandRun run = CommandRun.parse(words, terminal);
		int status = run.ended() ? run.status() : run.run(application());
		this.out = out.toString(StandardCharsets.UTF_8);
		this.err = err.toString(StandardCharsets.UTF_8);
		return status;
	}

	private Application application() {
		RevisionDirectory revisions = new RevisionDirectory(this.directory);
		Migrations migrations = new Migrations(this.schema::connection, new DirectoryStore(revisions),
				MigratorSettings.defaults(), new AutogenerateSettings(AutogenerateSettings.Apply.SAFE, null));
		return new Application() {

			@Override
			public Migrations migrations() {
				return migrations;
			}

			@Override
			public SchemaSource model() {
				return (scope) -> DatabaseSchema.EMPTY;
			}

			@Override
			public Explanation explain(Throwable failure) {
				assertThat(failure).isInstanceOf(MigrationsException.class);
				return new Explanation(String.valueOf(failure.getMessage()), null);
			}

		};
	}

	/**
	 * Revisions of one directory.
	 *
	 * @param directory the directory
	 */
	record DirectoryStore(RevisionDirectory directory) implements RevisionStore {

		@Override
		public List<Revision> read(String database) {
			return this.directory.read();
		}

		@Override
		public RevisionDirectory directory(String database) {
			return this.directory;
		}

	}

}
