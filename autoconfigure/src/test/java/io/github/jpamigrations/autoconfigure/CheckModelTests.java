package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.github.jpamigrations.engine.PendingModelChangesException;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code spring.migrations.check-model}.
 */
@ExtendWith(OutputCaptureExtension.class)
class CheckModelTests {

	private static final String TABLE = "CREATE TABLE parcel (id bigint NOT NULL PRIMARY KEY, weight integer NOT NULL);";

	private static final String SEQUENCE = "CREATE SEQUENCE parcel_SEQ START WITH 1 INCREMENT BY 50;";

	@TempDir
	private Path directory;

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
					MigrationsAutoConfiguration.class, MigrationsJpaAutoConfiguration.class))
			.withUserConfiguration(ParcelConfiguration.class)
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.migrations.locations=" + this.directory.toUri());
	}

	private ApplicationContextRunner failing() {
		return runner().withPropertyValues("spring.migrations.check-model=fail");
	}

	private void write(String id, String down, String sql) throws IOException {
		Files.writeString(this.directory.resolve(id + ".sql"), "-- revision: " + id + "\n-- down revision: " + down
				+ "\n-- message: m\n\n-- upgrade\n" + sql + "\n\n-- downgrade: none\n");
	}

	@Test
	void offByDefault(CapturedOutput output) throws IOException {
		write("a", "none", SEQUENCE);
		runner().run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).doesNotContain("as the model says");
	}

	@Test
	void modelThatFitsStarts(CapturedOutput output) throws IOException {
		write("a", "none", TABLE + "\n" + SEQUENCE);
		failing().run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context.getBean(JdbcTemplate.class))).contains("PARCEL", "MIGRATION_VERSION",
					"MIGRATION_HISTORY");
		});
		assertThat(output).doesNotContain("WARN io.github");
	}

	@Test
	void warnNamesTheDifferencesAndStarts(CapturedOutput output) throws IOException {
		write("a", "none", TABLE.replace(", weight integer NOT NULL", "") + "\n" + SEQUENCE);
		runner().withPropertyValues("spring.migrations.check-model=warn")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output)
			.contains("The database is not as the model says, a revision would: add column parcel.weight");
		assertThat(this.directory.toFile().list()).containsExactly("a.sql");
	}

	@Test
	void failStopsTheStartWithAdvice() throws IOException {
		write("a", "none", SEQUENCE);
		failing().run((context) -> {
			assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(PendingModelChangesException.class, (ex) -> {
					assertThat(ex.differences()).containsExactly("create table parcel");
					assertThat(ex.pending()).isEmpty();
				});
			FailureAnalysis analysis = new MigrationsFailureAnalyzer(null).analyze(context.getStartupFailure());
			assertThat(analysis).isNotNull();
			assertThat(analysis.getDescription())
				.isEqualTo("The database is not as the model says, a revision would: create table parcel");
			assertThat(analysis.getAction()).contains("'migrations revision --autogenerate'",
					"'spring.migrations.check-model' to 'warn'");
		});
	}

	@Test
	void namesPendingRevisionsWhichMayBeAllThatIsMissing() throws IOException {
		write("a", "none", SEQUENCE);
		write("b", "a", TABLE);
		failing().withPropertyValues("spring.migrations.target=a").run((context) -> {
			FailureAnalysis analysis = new MigrationsFailureAnalyzer(null).analyze(context.getStartupFailure());
			assertThat(analysis).isNotNull();
			assertThat(analysis.getAction()).isEqualTo("Apply the pending revisions first: b.");
		});
	}

	@Test
	void seesASequenceThatHibernateWouldCorrectSilently() throws IOException {
		write("a", "none", TABLE + "\n" + SEQUENCE.replace("50", "1"));
		failing().withPropertyValues("spring.jpa.properties.hibernate.id.sequence.increment_size_mismatch_strategy=fix")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(PendingModelChangesException.class,
						(ex) -> assertThat(ex.differences()).singleElement()
							.asString()
							.isEqualTo("alter sequence parcel_seq")));
	}

	@Test
	void comparesInALazyContextAndWithAnAsynchronousBootstrap() throws IOException {
		write("a", "none", SEQUENCE);
		failing()
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(context).hasFailed());
		failing().withPropertyValues("spring.jpa.bootstrap=async")
			.withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
			.run((context) -> assertThat(context.getStartupFailure()).satisfiesAnyOf(
					(failure) -> assertThat(failure).rootCause().isInstanceOf(PendingModelChangesException.class),
					(failure) -> assertThat(catchUse(context.getBean(EntityManagerFactory.class))).rootCause()
						.isInstanceOf(PendingModelChangesException.class)));
	}

	private static Throwable catchUse(EntityManagerFactory factory) {
		return org.assertj.core.api.Assertions.catchThrowable(factory::getMetamodel);
	}

	@Test
	void databaseThatHibernateMakesIsNotCompared() throws IOException {
		write("a", "none", SEQUENCE);
		Path file = this.directory.resolve("a.sql");
		Files.writeString(file, Files.readString(file).replace("-- message", "-- database: mysql\n-- message"));
		failing().run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context.getBean(JdbcTemplate.class))).contains("PARCEL")
				.doesNotContain("MIGRATION_VERSION");
		});
	}

	@Test
	void databaseOfALaterReleaseIsNotCompared() throws IOException {
		write("a", "none", TABLE + "\n" + SEQUENCE);
		write("b", "a", "ALTER TABLE parcel ADD COLUMN height integer NOT NULL;");
		String url = "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
		runner().withPropertyValues(url).run((context) -> assertThat(context).hasNotFailed());
		Files.delete(this.directory.resolve("b.sql"));
		failing().withPropertyValues(url).run((context) -> assertThat(context).hasNotFailed());
	}

	private static List<String> tables(JdbcTemplate jdbc) {
		return jdbc.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'",
				String.class);
	}

	/**
	 * An entity with a sequence.
	 */
	@Entity(name = "parcel")
	static class Parcel {

		@Id
		@GeneratedValue
		private long id;

		private int weight;

	}

	@Configuration(proxyBeanMethods = false)
	static class ParcelConfiguration {

		@Bean
		PersistenceManagedTypes parcel() {
			return PersistenceManagedTypes.of(Parcel.class.getName());
		}

	}

}
