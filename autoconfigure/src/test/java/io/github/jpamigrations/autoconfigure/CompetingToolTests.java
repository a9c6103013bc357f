package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import javax.sql.DataSource;

import io.github.jpamigrations.engine.Migrations;
import liquibase.integration.spring.SpringLiquibase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Revisions beside Flyway and Liquibase.
 */
class CompetingToolTests {

	@TempDir
	private Path directory;

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.migrations.locations=" + this.directory.toUri());
	}

	@Test
	void refusesBesideFlywayOnTheSameDatabase() {
		runner().withUserConfiguration(FlywayConfiguration.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(CompetingToolException.class, (ex) -> {
					assertThat(ex).hasMessage("Flyway (bean 'flyway') migrates the same database as the revisions");
					FailureAnalysis analysis = new MigrationsFailureAnalyzer(null).analyze(ex);
					assertThat(analysis.getAction())
						.contains("remove Flyway or set 'spring.flyway.enabled' to 'false'");
				}));
	}

	@Test
	void refusesBesideLiquibaseBeforeItHasBegun() {
		LiquibaseConfiguration.created = false;
		runner().withUserConfiguration(LiquibaseConfiguration.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(CompetingToolException.class, (ex) -> {
					assertThat(ex.tool()).isEqualTo("Liquibase");
					assertThat(ex.property()).isEqualTo("spring.liquibase.enabled");
				}));
		assertThat(LiquibaseConfiguration.created).isFalse();
	}

	@Test
	void startsBesideFlywayOnAnotherDatabase() {
		runner().withUserConfiguration(FlywayConfiguration.class)
			.withPropertyValues("spring.flyway.url=jdbc:h2:mem:another")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Migrations.class));
		runner().withUserConfiguration(FlywayConfiguration.class, OtherDataSource.class)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void dataSourceOfFlywayDecides() {
		runner().withUserConfiguration(FlywayConfiguration.class, FlywaysOwnDataSource.class)
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(Migrations.class));
		runner().withUserConfiguration(FlywayConfiguration.class, SharedDataSource.class)
			.run((context) -> assertThat(context).getFailure().rootCause().isInstanceOf(CompetingToolException.class));
	}

	@Test
	void startsBesideFlywayWhenRevisionsAreNotRun() {
		runner().withUserConfiguration(FlywayConfiguration.class)
			.withPropertyValues("spring.migrations.startup=none")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void strategyStandsInForTheUpgrade() throws IOException {
		Files.writeString(this.directory.resolve("base.sql"),
				"-- revision: base1\n\n-- upgrade\nCREATE TABLE thing (id bigint);\n\n-- downgrade: none\n");
		runner().withUserConfiguration(StrategyConfiguration.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(StrategyConfiguration.given).isSameAs(context.getBean(Migrations.class));
			assertThat(StrategyConfiguration.given.status().pending()).hasToString("[base1]");
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class FlywayConfiguration {

		@Bean
		Flyway flyway() {
			return Flyway.configure().load();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LiquibaseConfiguration {

		static boolean created;

		/**
		 * Lazy, as Boot's detector of Liquibase puts it behind ours otherwise.
		 */
		@Bean
		@Lazy
		SpringLiquibase liquibase() {
			created = true;
			return new SpringLiquibase();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherDataSource {

		@Bean(defaultCandidate = false)
		@MigrationsDataSource
		DataSource ours() {
			return new DriverManagerDataSource("jdbc:h2:mem:ours;DB_CLOSE_DELAY=-1", "sa", "");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FlywaysOwnDataSource {

		@Bean(defaultCandidate = false)
		@FlywayDataSource
		DataSource flyways() {
			return new DriverManagerDataSource("jdbc:h2:mem:flyways;DB_CLOSE_DELAY=-1", "sa", "");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SharedDataSource {

		@Bean(defaultCandidate = false)
		@FlywayDataSource
		@MigrationsDataSource
		DataSource shared() {
			return new DriverManagerDataSource("jdbc:h2:mem:shared;DB_CLOSE_DELAY=-1", "sa", "");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class StrategyConfiguration {

		static Migrations given;

		@Bean
		MigrationsStrategy strategy() {
			return (migrations) -> given = migrations;
		}

	}

}
