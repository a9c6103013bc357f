package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import io.github.jpamigrations.code.ColumnDefinition;
import io.github.jpamigrations.code.ColumnType;
import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.code.Operations;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for revisions written in Java as beans of an application.
 */
class JavaRevisionWiringTests {

	@TempDir
	private Path directory;

	private ApplicationContextRunner runner(Class<?>... configurations) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
							MigrationsAutoConfiguration.class, MigrationsJpaAutoConfiguration.class))
			.withUserConfiguration(configurations)
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.migrations.locations=" + this.directory.toUri());
	}

	@Test
	void runsBeforeJpaWithBeansOfTheApplication() {
		runner(Things.class).withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate", "spring.migrations.placeholders.size=30")
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(EntityManagerFactory.class);
				assertThat(context.getBean(JdbcTemplate.class).queryForObject("select name from thing", String.class))
					.isEqualTo("from the application, 30, JPA is not there");
				assertThat(context.getBean(Migrations.class).current()).containsExactly(new RevisionId("thing"));
			});
	}

	@Test
	void isFoundInALazyContext() {
		runner(Things.class)
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(context.getBean(JdbcTemplate.class).queryForList("select * from thing"))
				.hasSize(1));
	}

	@Test
	void theOneThatUsesTheDatabaseByABeanIsACircleWithAName() {
		runner(UsesDatabase.class).run((context) -> assertThat(context).getFailure()
			.hasRootCauseInstanceOf(BeanCurrentlyInCreationException.class)
			.hasStackTraceContaining("usesDatabase")
			.hasStackTraceContaining("migrationsInitializer"));
	}

	@Test
	void embeddedDatabaseOfATestIsLeftToHibernateDespiteIt() throws IOException {
		Files.writeString(this.directory.resolve("a.sql"), """
				-- revision: 3f2a9c81d0b4
				-- database: mysql

				-- upgrade
				CREATE TABLE customer (id integer) ENGINE=InnoDB;

				-- downgrade: none
				""");
		runner(SplitNames.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Migrations.class).current()).isEmpty();
		});
	}

	@Test
	void exampleOfTheManualSplitsAndJoinsNames() throws IOException {
		Files.writeString(this.directory.resolve("a.sql"), """
				-- revision: 3f2a9c81d0b4

				-- upgrade
				CREATE TABLE customer (id integer NOT NULL PRIMARY KEY, name varchar(201) NOT NULL);
				INSERT INTO customer VALUES (1, 'Ada King Lovelace'), (2, 'Plato');

				-- downgrade
				DROP TABLE customer;
				""");
		runner(SplitNames.class).run((context) -> {
			assertThat(context).hasNotFailed();
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			assertThat(jdbc.queryForList("select concat(first_name, '|', last_name) from customer order by id",
					String.class))
				.containsExactly("Ada King|Lovelace", "|Plato");
			context.getBean(Migrations.class).downgrade(new RevisionTarget.Exactly(new RevisionId("3f2a9c81d0b4")));
			assertThat(jdbc.queryForList("select name from customer order by id", String.class))
				.containsExactly("Ada King Lovelace", "Plato");
		});
	}

	@Test
	void manualShowsTheCodeThatIsTested() throws IOException {
		String code = Files.readString(Path.of("src/test/java/io/github/jpamigrations/autoconfigure/SplitNames.java"));
		String example = code.substring(code.indexOf("// tag::example\n") + 16, code.indexOf("// end::example"));
		assertThat(Files.readString(Path.of("../docs/java-revisions.md")))
			.contains("```java\n" + example.replace("\t", "    ") + "```");
	}

	@Configuration(proxyBeanMethods = false)
	static class Things {

		@Bean
		PersistenceManagedTypes thing() {
			return PersistenceManagedTypes.of(MigrationsAutoConfigurationTests.Thing.class.getName());
		}

		@Bean
		Greeting greeting() {
			return new Greeting("from the application");
		}

		@Bean
		JavaRevision creatingThings(Greeting greeting, ConfigurableListableBeanFactory beans) {
			return new CreateThings(greeting, () -> beans.containsSingleton("entityManagerFactory"));
		}

	}

	record Greeting(String text) {

	}

	record CreateThings(Greeting greeting, BooleanSupplier jpa) implements JavaRevision {

		@Override
		public String id() {
			return "thing";
		}

		@Override
		public List<String> downRevisions() {
			return List.of();
		}

		@Override
		public void upgrade(Operations operations) throws SQLException {
			operations.createTable("thing",
					(table) -> table.column(ColumnDefinition.of("id", ColumnType.bigint()).notNull())
						.column("name", ColumnType.varchar(255))
						.primaryKey("id"));
			operations.bulkInsert("thing", List.of("id", "name"),
					List.of(List.of(1, this.greeting.text() + ", " + operations.placeholders().get("size")
							+ (this.jpa.getAsBoolean() ? ", JPA is there" : ", JPA is not there"))));
		}

		@Override
		public void downgrade(Operations operations) throws SQLException {
			operations.dropTable("thing");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class UsesDatabase {

		@Bean
		JavaRevision usesDatabase(JdbcTemplate jdbc) {
			return new CreateThings(new Greeting(jdbc.toString()), () -> true);
		}

	}

}
