package io.github.jpamigrations.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.startup.v1.V1Application;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What a start says to bad input, as a person reads it: one sentence on what happened and
 * one on what to do.
 */
class BadInputTests {

	private final TestSchema schema = TestDatabase.H2.fresh();

	@TempDir
	private Path directory;

	@AfterEach
	void dropSchema() {
		this.schema.close();
	}

	@Test
	void brokenHeader() throws IOException {
		Path file = write("a.sql", "-- revision: a\n-- donw revision: none\n\n-- upgrade\nselect 1;\n\n-- downgrade\n");
		FailureAnalysis analysis = startAndFail();
		assertThat(analysis.getDescription()).startsWith(file + ":2: ").contains("donw revision");
		assertThat(analysis.getAction()).isEqualTo("Correct " + file + " at line 2.");
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	@Test
	void downRevisionThatDoesNotExist() throws IOException {
		Path file = write("b.sql", "-- revision: b\n-- down revision: gone\n\n-- upgrade\nselect 1;\n\n-- downgrade\n");
		FailureAnalysis analysis = startAndFail();
		assertThat(analysis.getDescription())
			.isEqualTo("Revision 'b' in " + file + " has the down revision 'gone', which does not exist");
		assertThat(analysis.getAction())
			.isEqualTo("Bring the file of 'gone' back or correct the line 'down revision' in " + file + ".");
	}

	@Test
	void databaseThatHoldsAnUnknownRevision() throws IOException {
		this.schema.execute("create table migration_version (version_num varchar(32) not null primary key)",
				"insert into migration_version values ('1975ea83b712')");
		write("a.sql", revision("a", "none", "create table t (id integer);"));
		FailureAnalysis analysis = startAndFail();
		assertThat(analysis.getDescription()).isEqualTo("Can't locate revision identified by '1975ea83b712'");
		assertThat(analysis.getAction()).contains("'1975ea83b712'", "'spring.migrations.locations'")
			.endsWith("Nothing was changed.");
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	@Test
	void directoryThatCannotBeWritten() throws IOException {
		Path file = Files.writeString(this.directory.resolve("file"), "no directory");
		FailureAnalysis analysis = startAndFail("spring.migrations.autogenerate.enabled=true",
				"spring.migrations.autogenerate.directory=" + file.resolve("revisions"));
		assertThat(analysis.getDescription()).contains(file.resolve("revisions").toString());
		assertThat(analysis.getAction()).contains("'spring.migrations.autogenerate.directory'");
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	@Test // R5
	void failingStatement() throws IOException {
		Path file = write("a.sql",
				revision("a", "none", "create table one (id integer);\nalter table gone add x integer;\nselect 1;"));
		FailureAnalysis analysis = startAndFail();
		assertThat(analysis.getDescription()).contains("Statement 2 of 3", "'a'", file + ":7", "failed: ", "GONE")
			.doesNotContain("jdbc:", "\n");
		assertThat(analysis.getAction()).isEqualTo("Correct the cause or the statement in the file and start again; "
				+ "what is applied already is not run twice.");
		write("a.sql",
				revision("a", "none", "create table one (id integer);\nalter table one add x integer;\nselect 1;"));
		start().close();
	}

	@Test
	void unreachableDatabase() throws IOException {
		write("a.sql", revision("a", "none", "create table t (id integer);"));
		FailureAnalysis analysis = startAndFail("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/shop",
				"spring.datasource.username=app", "spring.datasource.password=secret");
		assertThat(analysis.getDescription()).startsWith("Could not connect to the database: ")
			.doesNotContain("secret")
			.doesNotContain("\n");
		assertThat(analysis.getAction()).contains("'spring.datasource.url'");
	}

	@Test
	void revisionForAnotherDatabaseBesideOnesForThis() throws IOException {
		write("a.sql", revision("a", "none", "create table t (id integer);").replace("-- message",
				"-- database: h2\n-- message"));
		write("b.sql", revision("b", "a", "select 1;").replace("-- message", "-- database: mysql\n-- message"));
		FailureAnalysis analysis = startAndFail();
		assertThat(analysis.getDescription()).contains("'b'", "'mysql'", "'h2'");
		assertThat(analysis.getAction()).contains("{vendor}");
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	@Test
	void tablesWithoutAName() throws IOException {
		write("a.sql", revision("a", "none", "create table t (id integer);"));
		FailureAnalysis version = startAndFail("spring.migrations.version-table=");
		assertThat(version.getDescription()).isEqualTo("The version table can't be named ''");
		assertThat(version.getAction()).isEqualTo("Correct or remove 'spring.migrations.version-table'.");
		FailureAnalysis history = startAndFail("spring.migrations.history-table=\"\"");
		assertThat(history.getDescription()).isEqualTo("The history table can't be named '\"\"'");
		assertThat(history.getAction()).isEqualTo("Correct or remove 'spring.migrations.history-table'.");
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	@Test
	void oneNameForBothTables() throws IOException {
		write("a.sql", revision("a", "none", "create table t (id integer);"));
		FailureAnalysis analysis = startAndFail("spring.migrations.history-table=migration_version");
		assertThat(analysis.getDescription()).isEqualTo("The history table can't be named 'migration_version'");
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	private static String revision(String id, String down, String sql) {
		return "-- revision: " + id + "\n-- down revision: " + down + "\n-- message: m\n\n-- upgrade\n" + sql
				+ "\n\n-- downgrade\n";
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.directory.resolve(name), text);
	}

	private ConfigurableApplicationContext start(String... more) {
		List<String> properties = new ArrayList<>(List.of("spring.datasource.url=" + this.schema.url(),
				"spring.datasource.username=" + this.schema.user(), "spring.main.banner-mode=off",
				"spring.datasource.password=" + this.schema.password(),
				"spring.datasource.hikari.connection-timeout=1000",
				"spring.migrations.locations=" + this.directory.toUri()));
		properties.addAll(List.of(more));
		return new SpringApplicationBuilder(V1Application.class).web(WebApplicationType.NONE)
			.properties(properties.toArray(String[]::new))
			.run();
	}

	private FailureAnalysis startAndFail(String... more) {
		Throwable failure = catchThrowable(() -> start(more));
		assertThat(failure).isNotNull();
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class,
					SpringFactoriesLoader.FailureHandler.logging(LogFactory.getLog(BadInputTests.class)))
			.stream()
			.filter((analyzer) -> analyzer.getClass().getName().startsWith("io.github.jpamigrations"))
			.map((analyzer) -> analyzer.analyze(failure))
			.findFirst()
			.orElseThrow();
	}

}
