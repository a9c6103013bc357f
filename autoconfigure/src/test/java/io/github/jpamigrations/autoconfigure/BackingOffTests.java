package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import io.github.jpamigrations.engine.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The auto-configurations as Boot imports them, with what is on an application's class
 * path and what is not.
 */
class BackingOffTests {

	private static final String HIBERNATE = "org.hibernate";

	private static final String MICROMETER = "io.micrometer";

	private static final String ENDPOINTS = ConditionalOnAvailableEndpoint.class.getName();

	private static final String INFO = ConditionalOnEnabledInfoContributor.class.getName();

	private static final String HEALTH = ConditionalOnEnabledHealthIndicator.class.getName();

	private static final List<String> JPA = List.of(HIBERNATE, "jakarta.persistence", "org.springframework.orm",
			"org.springframework.data");

	@TempDir
	private Path directory;

	private ApplicationContextRunner runner() throws IOException {
		Files.writeString(this.directory.resolve("a.sql"),
				"-- revision: a\n-- message: m\n\n-- upgrade\nCREATE TABLE thing (id bigint);\n\n-- downgrade: none\n");
		return new ApplicationContextRunner().withUserConfiguration(Application.class, Database.class)
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.migrations.locations=" + this.directory.toUri(),
					"management.endpoints.web.exposure.include=*", "management.info.migrations.enabled=true");
	}

	@Test
	void allOfItIsThereWithEverything() throws IOException {
		runner().run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(ours(context)).contains("migrations", "migrationsModelSynchronizer", "migrationsEndpoint",
					"migrationsDriftEndpoint", "migrationsHealthContributor", "migrationsInfoContributor",
					"migrationMetrics", "migrationObservationListener");
		});
	}

	@Test
	void beanThatDependsOnTheDatabaseComesAfterRevisions() throws IOException {
		runner().run((context) -> {
			assertThat(context.getBeanFactory().getBeanDefinition("dependent").getDependsOn())
				.contains("migrationsInitializer");
			assertThat(context.getBean(JdbcTemplate.class).queryForList("select * from thing")).isEmpty();
		});
	}

	static List<List<String>> missing() {
		List<String> most = new ArrayList<>(JPA);
		most.addAll(List.of(MICROMETER, ENDPOINTS, INFO, HEALTH, "picocli", "com.zaxxer.hikari", "org.testcontainers"));
		return List.of(JPA, List.of(MICROMETER), List.of(ENDPOINTS, INFO), List.of(HEALTH), List.of("picocli"),
				List.of("com.zaxxer.hikari"), List.of("org.testcontainers"), most);
	}

	@ParameterizedTest
	@MethodSource
	void missing(List<String> packages) throws IOException {
		ClassLoader without = new FilteredClassLoader((name) -> packages.stream().anyMatch(name::startsWith));
		runner().withClassLoader(without).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(Migrations.class);
			List<String> absent = packages.stream().flatMap((name) -> beansThatNeed(name).stream()).toList();
			assertThat(ours(context)).contains("migrations", "migrationsInitializer")
				.doesNotContainAnyElementsOf(absent);
		});
	}

	private static List<String> beansThatNeed(String name) {
		return Map.of(HIBERNATE, List.of("migrationsModelSynchronizer", "migrationsMetadataCapture"), MICROMETER,
				List.of("migrationMetrics", "revisionMetrics", "migrationObservationListener"), ENDPOINTS,
				List.of("migrationsEndpoint", "migrationsDriftEndpoint"), INFO, List.of("migrationsInfoContributor"),
				HEALTH, List.of("migrationsHealthContributor", "migrationsReadiness"))
			.getOrDefault(name, List.of("nothing"));
	}

	@Test
	void nothingIsThereWhenDisabled() throws IOException {
		runner().withPropertyValues("spring.migrations.enabled=false")
			.run((context) -> assertThat(ours(context)).isEmpty());
	}

	@Test
	void nothingIsThereWithoutADataSource() {
		new ApplicationContextRunner().withUserConfiguration(Application.class)
			.withPropertyValues(
					"spring.autoconfigure.exclude="
							+ "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
					"management.endpoints.web.exposure.include=*")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(ours(context)).isEmpty();
			});
	}

	/**
	 * Return the names of the beans of ours, other than configurations.
	 */
	private static List<String> ours(AssertableApplicationContext context) {
		return List.of(context.getBeanDefinitionNames())
			.stream()
			.filter((name) -> name.startsWith("migration") || name.startsWith("managedDataSource")
					|| name.equals("revisionMetrics"))
			.toList();
	}

	/**
	 * An application without a pool.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Database {

		@Bean
		DataSource dataSource(Environment environment) {
			return new DriverManagerDataSource(environment.getRequiredProperty("spring.datasource.url"), "sa", "");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		@DependsOnDatabaseInitialization
		Object dependent() {
			return "";
		}

	}

}
