package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import io.github.jpamigrations.actuate.MigrationsEndpoint;
import io.github.jpamigrations.actuate.MigrationsEndpointAutoConfiguration;
import io.github.jpamigrations.engine.AutogenerateSettings;
import io.github.jpamigrations.engine.DatabaseNotAtHeadException;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.runtime.MigratorSettings;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import org.hibernate.boot.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsAutoConfiguration}, {@link MigrationsJpaAutoConfiguration}
 * and {@link MigrationsEndpointAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationsAutoConfigurationTests {

	private static final String BASE = """
			-- revision: base1
			-- down revision: none
			-- message: begin

			-- upgrade
			CREATE TABLE thing (id bigint NOT NULL PRIMARY KEY);

			-- downgrade
			DROP TABLE thing;
			""";

	@TempDir
	private Path directory;

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceInitializationAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
					MigrationsAutoConfiguration.class, MigrationsJpaAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.migrations.locations=" + this.directory.toUri());
	}

	private ApplicationContextRunner jpaRunner() {
		return runner().withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withUserConfiguration(ThingConfiguration.class);
	}

	@Test
	void backsOffWithoutDataSource() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(MigrationsAutoConfiguration.class, MigrationsJpaAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Migrations.class));
	}

	@Test
	void backsOffWithSeveralDataSources() {
		runner().withUserConfiguration(TwoDataSources.class)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Migrations.class));
	}

	@Test
	void backsOffWhenDisabled() {
		runner().withPropertyValues("spring.migrations.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(Migrations.class)
				.doesNotHaveBean(MigrationsInitializer.class));
	}

	@Test
	void appliesRevisionsWithoutHibernate() throws IOException {
		write("base.sql", BASE);
		runner().withClassLoader(new FilteredClassLoader(Metadata.class, EntityManagerFactory.class)).run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(ModelSynchronizer.class);
			assertThat(context.getBean(JdbcTemplate.class).queryForList("select * from thing")).isEmpty();
		});
	}

	@Test
	void usersOwnMigrationsWin() {
		runner().withUserConfiguration(OwnMigrations.class)
			.run((context) -> assertThat(context).hasNotFailed()
				.getBean(Migrations.class)
				.isSameAs(OwnMigrations.BEAN));
	}

	@Test
	void upgradesBeforeEverythingThatUsesTheDatabase() throws IOException {
		write("base.sql", BASE);
		jpaRunner().withPropertyValues("spring.jpa.hibernate.ddl-auto=validate").run((context) -> {
			assertThat(context).hasNotFailed();
			for (String user : new String[] { "entityManagerFactory", "jdbcTemplate" }) {
				assertThat(context.getBeanFactory().getBeanDefinition(user).getDependsOn()).as(user)
					.contains("migrationsInitializer");
			}
		});
	}

	@Test
	void upgradesBeforeJpaAndRunsScriptsAfterItWhenDeferred() throws IOException {
		write("base.sql", BASE);
		Path data = Files.writeString(this.directory.resolve("data.txt"), "insert into thing values (7);");
		jpaRunner()
			.withPropertyValues("spring.jpa.defer-datasource-initialization=true",
					"spring.jpa.hibernate.ddl-auto=validate", "spring.sql.init.data-locations=" + data.toUri())
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(JdbcTemplate.class).queryForObject("select id from thing", Long.class))
					.isEqualTo(7);
			});
	}

	@Test
	void deferringWithoutJpaKeepsTheOrder() throws IOException {
		write("base.sql", BASE);
		runner().withPropertyValues("spring.jpa.defer-datasource-initialization=true")
			.run((context) -> assertThat(context.getBeanFactory().getBeanDefinition("jdbcTemplate").getDependsOn())
				.contains("migrationsInitializer"));
	}

	@Test
	void initializerIsEagerInALazyContext() throws IOException {
		write("base.sql", BASE);
		runner()
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(context.getBeanFactory().containsSingleton("migrationsInitializer")).isTrue());
	}

	@Test
	void schemaIsManagedSoThatHibernateMakesNothing() throws IOException {
		write("base.sql", BASE.replace("thing", "other"));
		jpaRunner().run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(management(context.getBean(SchemaManagementProvider.class), context.getBean(DataSource.class)))
				.isEqualTo(SchemaManagement.MANAGED);
			assertThat(tables(context.getBean(JdbcTemplate.class))).contains("OTHER").doesNotContain("THING");
		});
	}

	@Test
	void embeddedDatabaseWithoutRevisionsIsLeftToHibernate(CapturedOutput output) throws IOException {
		write("base.sql", BASE.replace("-- message", "-- database: mysql\n-- message"));
		jpaRunner().run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context.getBean(JdbcTemplate.class))).contains("THING")
				.doesNotContain("MIGRATION_VERSION");
		});
		assertThat(output).contains("No revision is for the embedded h2 database", "@ServiceConnection", "{vendor}",
				"spring.test.database.replace=none");
	}

	@Test
	void checkRefusesToStartWithPendingRevisions() throws IOException {
		write("base.sql", BASE);
		runner().withPropertyValues("spring.migrations.startup=check")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(DatabaseNotAtHeadException.class,
						(ex) -> assertThat(ex.pending()).hasToString("[base1]")));
	}

	@Test
	void noneDoesNothing() throws IOException {
		write("base.sql", BASE);
		runner().withPropertyValues("spring.migrations.startup=none")
			.run((context) -> assertThat(tables(context.getBean(JdbcTemplate.class))).isEmpty());
	}

	@Test
	void hibernateMustNotMakeTheSchemaBesideAutogenerate() {
		jpaRunner()
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=update", "spring.migrations.autogenerate.enabled=true",
					"spring.migrations.autogenerate.directory=" + this.directory)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(ConflictingSchemaGenerationException.class)
				.hasMessage("Hibernate is told to 'update' the schema of 'entityManagerFactory' while revisions are "
						+ "written from its model"));
	}

	@Test
	void hibernateThatMakesTheSchemaBesideRevisionsIsWarnedAbout(CapturedOutput output) throws IOException {
		write("base.sql", BASE);
		jpaRunner().withPropertyValues("spring.jpa.hibernate.ddl-auto=update")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).contains("'entityManagerFactory' lets Hibernate 'update' the schema that revisions keep");
	}

	@Test
	void testContextWritesNothingUnlessTheTestAsks() throws IOException {
		jpaRunner()
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("Inlined Test Properties", Map.of("some", "value"))))
			.withPropertyValues("spring.migrations.autogenerate.enabled=true",
					"spring.migrations.autogenerate.directory=" + this.directory)
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void autogenerateReachesAnAsynchronousBootstrap() {
		jpaRunner()
			.withPropertyValues("spring.migrations.autogenerate.enabled=true",
					"spring.migrations.autogenerate.directory=" + this.directory, "spring.jpa.bootstrap=async",
					"spring.jpa.hibernate.ddl-auto=validate")
			.withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				context.getBean(EntityManagerFactory.class).getMetamodel();
				assertThat(tables(context.getBean(JdbcTemplate.class))).contains("THING", "MIGRATION_VERSION");
			});
		assertThat(this.directory).isNotEmptyDirectory();
	}

	@Test
	void endpointBacksOffUnlessExposed() {
		ApplicationContextRunner runner = runner()
			.withConfiguration(AutoConfigurations.of(MigrationsEndpointAutoConfiguration.class));
		runner.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
		runner
			.withPropertyValues("management.endpoints.jmx.exposure.include=migrations",
					"management.endpoints.web.exposure.include=migrations")
			.run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class));
	}

	@Test
	void defaultsOfThePropertiesAreThoseOfTheEngine() {
		MigrationsProperties properties = new MigrationsProperties();
		MigratorSettings defaults = MigratorSettings.defaults();
		assertThat(properties.getVersionTable()).isEqualTo(defaults.versionTable());
		assertThat(properties.getHistoryTable()).isEqualTo(defaults.historyTable());
		assertThat(properties.getDefaultSchema()).isEqualTo(defaults.schema());
		assertThat(properties.getInstalledBy()).isEqualTo(defaults.installedBy());
		assertThat(properties.getLock().getTimeout()).isEqualTo(defaults.waiting().lockTimeout());
		assertThat(properties.getStatementLockTimeout()).isEqualTo(defaults.waiting().statementLockTimeout());
		assertThat(properties.getLock().getMode()).isEqualTo(defaults.waiting().lock());
		assertThat(properties.getAhead()).isEqualTo(defaults.policy().ahead());
		assertThat(properties.getEditedRevisions()).isEqualTo(defaults.policy().edited());
		assertThat(properties.isTransactionPerRevision())
			.isEqualTo(defaults.transactions() == MigratorSettings.Transactions.PER_REVISION);
		assertThat(properties.getPlaceholders()).isEqualTo(defaults.placeholders());
		assertThat(properties.getTarget()).isEqualTo("heads");
		assertThat(properties.getConnectRetries()).isZero();
		assertThat(properties.getAutogenerate().getApply()).isEqualTo(AutogenerateSettings.Apply.SAFE);
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.directory.resolve(name), text);
	}

	private static SchemaManagement management(SchemaManagementProvider provider, DataSource dataSource) {
		return provider.getSchemaManagement(dataSource);
	}

	private static List<String> tables(JdbcTemplate jdbc) {
		return jdbc.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'",
				String.class);
	}

	/**
	 * An entity.
	 */
	@Entity(name = "thing")
	static class Thing {

		@Id
		private long id;

	}

	@Configuration(proxyBeanMethods = false)
	static class ThingConfiguration {

		@Bean
		PersistenceManagedTypes thing() {
			return PersistenceManagedTypes.of(Thing.class.getName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDataSources {

		@Bean
		DataSource one() {
			return new DriverManagerDataSource("jdbc:h2:mem:one");
		}

		@Bean
		DataSource two() {
			return new DriverManagerDataSource("jdbc:h2:mem:two");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnMigrations {

		static final Migrations BEAN = new Migrations(
				new DataSourceConnectionSource(new DriverManagerDataSource("jdbc:h2:mem:own;DB_CLOSE_DELAY=-1")),
				new ResourceRevisionStore(new RevisionResources(new PathMatchingResourcePatternResolver(),
						List.of("classpath:nothing"), false), null, Optional.empty(), false),
				MigratorSettings.defaults(), new AutogenerateSettings(AutogenerateSettings.Apply.SAFE, null));

		@Bean
		Migrations ownMigrations() {
			return BEAN;
		}

	}

}
