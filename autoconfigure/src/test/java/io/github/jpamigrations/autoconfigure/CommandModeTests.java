package io.github.jpamigrations.autoconfigure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.code.Operations;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.annotation.PostConstruct;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.bootstrap.BootstrapRegistry.InstanceSupplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What happens, and what does not, when an application runs for a command: one test for
 * each row of the trials that led to the design.
 */
class CommandModeTests {

	private static final Set<String> HAPPENED = new TreeSet<>();

	private final TestSchema schema = TestDatabase.H2.fresh();

	@TempDir
	private Path directory;

	private final PrintStream realOut = System.out;

	private final PrintStream realErr = System.err;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final List<Integer> exits = new ArrayList<>();

	@BeforeEach
	void captureOutput() {
		HAPPENED.clear();
		System.setOut(new PrintStream(this.out, true, StandardCharsets.UTF_8));
		System.setErr(new PrintStream(this.err, true, StandardCharsets.UTF_8));
	}

	@AfterEach
	void restore() {
		System.setOut(this.realOut);
		System.setErr(this.realErr);
		System.clearProperty("spring.devtools.restart.enabled");
		// A command is quiet, and tests after it in this JVM look at the log.
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
		this.schema.close();
	}

	@Test
	void createsNoBeanButPostProcessorsOfTheUser() {
		run(Noise.class, "migrations", "heads");
		assertThat(this.exits).containsExactly(0);
		assertThat(HAPPENED).containsExactly("BeanPostProcessor");
	}

	@Test
	void createsNothingElseForTheModelEither() {
		run(Noise.class, "migrations", "revision", "--autogenerate", "-m", "first");
		assertThat(this.exits).as(this.err.toString(StandardCharsets.UTF_8)).containsExactly(0);
		assertThat(HAPPENED).containsExactly("BeanPostProcessor");
		assertThat(files()).singleElement().asString().endsWith("_first.sql");
	}

	@Test
	void doesNotUpgradeBeforeTheCommand() throws IOException {
		write("a", "none", "create table t (id integer);");
		run(Noise.class, "migrations", "current");
		assertThat(this.exits).containsExactly(0);
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	@Test
	void doesNotUpgradeBeforeTheModelIsRead() throws IOException {
		write("a", "none", "create table t (id integer);");
		run(Noise.class, "migrations", "check");
		assertThat(this.exits).containsExactly(1);
		assertThat(stderr()).contains("FAILED: Target database is not up to date.");
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	@Test
	void hibernateMakesNoSchemaWhateverItIsTold() {
		run(Noise.class, "migrations", "check", "--spring.jpa.hibernate.ddl-auto=create",
				"--spring.jpa.properties.jakarta.persistence.schema-generation.database.action=create");
		assertThat(this.exits).containsExactly(1);
		assertThat(stdout()).startsWith("New upgrade operations detected:").contains("  create table pet");
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	@Test
	void autogenerateAtStartupDoesNotAct() {
		run(Noise.class, "migrations", "check", "--spring.migrations.autogenerate.enabled=true");
		assertThat(this.exits).containsExactly(1);
		assertThat(files()).isEmpty();
	}

	@Test
	void propertiesOfTheUserDoNotBringTheApplicationBack() {
		run(Noise.class, "migrations", "heads", "--spring.main.lazy-initialization=false",
				"--spring.main.web-application-type=servlet", "--spring.main.banner-mode=console");
		assertThat(this.exits).containsExactly(0);
		assertThat(HAPPENED).containsExactly("BeanPostProcessor");
		assertThat(stdout()).isEmpty();
	}

	@Test
	void scriptsOfDataAreNotRun() throws IOException {
		Path script = Files.writeString(this.directory.resolve("data.txt"),
				"create table made_by_script (id integer);");
		run(Noise.class, "migrations", "revision", "--autogenerate", "-m", "first", "--spring.sql.init.mode=always",
				"--spring.sql.init.data-locations=" + script.toUri());
		assertThat(this.exits).containsExactly(0);
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	@Test
	void commandsOnFilesWorkWithoutADatabase() throws IOException {
		write("a", "none", "create table t (id integer);");
		for (String command : List.of("heads", "history", "branches", "show a", "revision -m two")) {
			run(Noise.class,
					Stream.concat(Stream.of("migrations"), Stream.of(command.split(" "))).toArray(String[]::new),
					"--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/gone");
		}
		assertThat(this.exits).containsExactly(0, 0, 0, 0, 0);
		assertThat(stdout()).startsWith("a (head)");
	}

	@Test
	void databaseThatIsDownIsOneSentence() {
		run(Noise.class, "migrations", "revision", "--autogenerate", "-m", "first",
				"--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/gone", "--spring.datasource.password=secret");
		assertThat(this.exits).containsExactly(1);
		assertThat(stderr()).contains("FAILED: Could not connect to the database: ").doesNotContain("secret", "\tat ");
		assertThat(stdout()).isEmpty();
	}

	@Test
	void standardOutputBelongsToTheCommand() throws IOException {
		write("a", "none", "create table t (id integer);");
		run(Noise.class, "migrations", "heads", "--logging.level.root=info");
		assertThat(stdout()).isEqualTo("a (head)" + System.lineSeparator());
		assertThat(stderr()).contains("INFO");
	}

	@Test
	void revisionsWrittenInJavaAreThereToo() throws IOException {
		write("a", "none", "create table t (id integer);");
		run(WithJavaRevision.class, "migrations", "history");
		assertThat(stdout().lines()).containsExactly("a -> b (head), count by argument", "<base> -> a, m");
		this.out.reset();
		run(WithJavaRevision.class, "migrations", "show", "b");
		assertThat(stdout()).contains("Path: class " + WithJavaRevision.class.getName());
		run(WithJavaRevision.class, "migrations", "upgrade", "head", "-x", "number=7");
		assertThat(this.exits).as(stderr()).containsExactly(0, 0, 0);
		assertThat(stdout()).contains("Running upgrade a -> b, count by argument");
		this.out.reset();
		run(WithJavaRevision.class, "migrations", "current");
		assertThat(stdout().strip()).isEqualTo("b (head)");
		run(WithJavaRevision.class, "migrations", "upgrade", "a:b", "--sql");
		assertThat(stderr()).contains("FAILED: Revision 'b' is written in Java (class ",
				"Write the scripts up to revision 'b' and behind it, and let an upgrade run it.");
		run(WithJavaRevision.class, "migrations", "revision", "-m", "next");
		assertThat(files()).anySatisfy((file) -> assertThat(file).content().contains("-- down revision: b"));
		run(WithJavaRevision.class, "migrations", "downgrade", "base");
		assertThat(this.exits).as(stderr()).containsExactly(0, 0, 0, 0, 1, 0, 0);
	}

	@Test
	void helpAndWrongUsageEndWithoutAContext() {
		runAsItIs(Noise.class, "migrations", "--help");
		runAsItIs(Noise.class, "migrations", "nonsense");
		runAsItIs(Noise.class, "migrations");
		assertThat(this.exits).containsExactly(0, 2, 2);
		assertThat(stdout()).startsWith("Usage: migrations");
		assertThat(HAPPENED).isEmpty();
	}

	@Test
	void dottedArgumentsStayPropertiesAndOthersDoNotBecomeThem() {
		run(ShowsProperties.class, "--spring.application.name=first", "migrations", "heads", "--json",
				"--example.value=second");
		assertThat(this.exits).containsExactly(0);
		assertThat(HAPPENED).containsExactly("first", "no json", "second");
	}

	@Test
	void restartOfDevToolsIsOff() {
		run(Noise.class, "migrations", "heads");
		assertThat(System.getProperty("spring.devtools.restart.enabled")).isEqualTo("false");
	}

	@Test
	void parentContextLeavesTheCommandToItsChild() throws IOException {
		write("a", "none", "create table t (id integer);");
		SpringApplicationBuilder child = new SpringApplicationBuilder(Parent.class).child(Noise.class)
			.properties(properties())
			.addBootstrapRegistryInitializer((registry) -> registry.register(CommandExit.class, exit()));
		assertThatExceptionOfType(Exit.class).isThrownBy(() -> child.run("migrations", "heads"));
		assertThat(this.exits).as(stderr()).containsExactly(0);
		assertThat(stdout()).isEqualTo("a (head)" + System.lineSeparator());
		assertThat(HAPPENED).containsExactly("BeanPostProcessor", "parent");
	}

	@Test
	void applicationWithoutRevisionsSaysSo() {
		run(Parent.class, "migrations", "heads");
		assertThat(this.exits).containsExactly(1);
		assertThat(stderr()).contains("FAILED: This application has no revisions to work with");
	}

	@Test
	void testContextRefusesACommandInsteadOfEndingTheJvm() {
		TestContextManager test = new TestContextManager(InTest.class);
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> test.getTestContext().getApplicationContext())
			.havingRootCause()
			.isInstanceOf(CommandInTestException.class);
		assertThat(this.exits).isEmpty();
	}

	@Test
	void otherArgumentsAreUntouched() {
		SpringApplication application = application(Noise.class);
		application.run("apply", "migrations").close();
		assertThat(this.exits).isEmpty();
		assertThat(HAPPENED).contains("ApplicationRunner", "PostConstruct", "SmartLifecycle", "ContextRefreshedEvent");
		assertThat(stdout()).contains(":: Spring Boot ::");
	}

	private void run(Class<?> source, String[] command, String... more) {
		run(source, Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new));
	}

	private void run(Class<?> source, String... arguments) {
		runAsItIs(source, arguments);
	}

	private void runAsItIs(Class<?> source, String... arguments) {
		try {
			application(source).run(arguments);
		}
		catch (RuntimeException ex) {
			// What ends the process in earnest.
			assertThat(this.exits).as(ex.toString()).isNotEmpty();
		}
		finally {
			System.setOut(new PrintStream(this.out, true, StandardCharsets.UTF_8));
		}
	}

	private SpringApplication application(Class<?> source) {
		SpringApplication application = new SpringApplication(source);
		application.setDefaultProperties(new HashMap<>(properties()));
		application.addBootstrapRegistryInitializer((registry) -> registry.register(CommandExit.class, exit()));
		return application;
	}

	private Map<String, Object> properties() {
		return Map.of("spring.datasource.url", this.schema.url(), "spring.datasource.username", this.schema.user(),
				"spring.datasource.password", this.schema.password(), "spring.migrations.locations",
				this.directory.toUri().toString(), "spring.migrations.autogenerate.directory",
				this.directory.toString(), "spring.datasource.hikari.connection-timeout", "1000");
	}

	private InstanceSupplier<CommandExit> exit() {
		return InstanceSupplier.of((status) -> {
			this.exits.add(status);
			throw new Exit();
		});
	}

	private String stdout() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	private String stderr() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

	private void write(String id, String down, String sql) throws IOException {
		Files.writeString(this.directory.resolve(id + ".sql"), "-- revision: " + id + "\n-- down revision: " + down
				+ "\n-- message: m\n\n-- upgrade\n" + sql + "\n\n-- downgrade\n");
	}

	private List<Path> files() {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Stands for the end of the process.
	 */
	private static final class Exit extends SpringApplication.AbandonedRunException {

	}

	/**
	 * An entity.
	 */
	@Entity(name = "pet")
	static class Pet {

		@Id
		Long id;

	}

	/**
	 * Whatever runs by itself in an application.
	 */
	@SpringBootConfiguration
	@EnableAutoConfiguration
	@EnableScheduling
	@EntityScan(basePackageClasses = CommandModeTests.class)
	static class Noise {

		@PostConstruct
		void postConstruct() {
			HAPPENED.add("PostConstruct");
		}

		@Scheduled(fixedRate = 1)
		void scheduled() {
			HAPPENED.add("Scheduled");
		}

		@EventListener
		void refreshed(ContextRefreshedEvent event) {
			HAPPENED.add("ContextRefreshedEvent");
		}

		@Bean
		static BeanPostProcessor postProcessor() {
			HAPPENED.add("BeanPostProcessor");
			return new BeanPostProcessor() {

			};
		}

		@Bean
		@Lazy(false)
		Object eager() {
			HAPPENED.add("eager bean");
			return new Object();
		}

		@Bean
		SmartInitializingSingleton singleton() {
			return () -> HAPPENED.add("SmartInitializingSingleton");
		}

		@Bean
		ApplicationRunner runner() {
			return (arguments) -> HAPPENED.add("ApplicationRunner");
		}

		@Bean
		SmartLifecycle lifecycle() {
			return new SmartLifecycle() {

				@Override
				public void start() {
					HAPPENED.add("SmartLifecycle");
				}

				@Override
				public void stop() {
					HAPPENED.add("stop");
				}

				@Override
				public boolean isRunning() {
					return HAPPENED.contains("SmartLifecycle");
				}

			};
		}

	}

	/**
	 * A context above the application's.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Parent {

		@Bean
		Object parentBean() {
			HAPPENED.add("parent");
			return new Object();
		}

	}

	/**
	 * A test with the arguments of a command.
	 */
	@SpringBootTest(classes = Noise.class, args = { "migrations", "heads" })
	private static final class InTest {

	}

	/**
	 * Tells what its environment has.
	 */
	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class ShowsProperties {

		@Bean
		static BeanPostProcessor shows(Environment environment) {
			HAPPENED.add(environment.getProperty("spring.application.name", "no name"));
			HAPPENED.add(environment.getProperty("json", "no json"));
			HAPPENED.add(environment.getProperty("example.value", "no value"));
			return new BeanPostProcessor() {

			};
		}

	}

	/**
	 * An application with a revision that is written in Java.
	 */
	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class WithJavaRevision implements JavaRevision {

		@Override
		public String id() {
			return "b";
		}

		@Override
		public List<String> downRevisions() {
			return List.of("a");
		}

		@Override
		public String message() {
			return "count by argument";
		}

		@Override
		public void upgrade(Operations operations) throws SQLException {
			operations.execute("insert into t values (" + operations.placeholders().get("number") + ")");
		}

		@Override
		public void downgrade(Operations operations) throws SQLException {
			operations.execute("delete from t where id = 7");
		}

	}

}
