package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.MigrationsStatus;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import io.github.jpamigrations.runtime.SafeUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which database is migrated, and by whom.
 */
@ExtendWith(OutputCaptureExtension.class)
class ManagedDataSourceTests {

	private static final String REVISION = """
			-- revision: base1
			-- message: begin

			-- upgrade
			CREATE TABLE thing (id bigint NOT NULL PRIMARY KEY);

			-- downgrade
			DROP TABLE thing;
			""";

	@TempDir
	private Path directory;

	private final String main = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private final String other = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	@BeforeEach
	void write() throws IOException {
		Files.writeString(this.directory.resolve("base.sql"), REVISION);
	}

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + this.main, "main.url=" + this.main,
					"other.url=" + this.other, "spring.migrations.locations=" + this.directory.toUri());
	}

	@Test
	void urlChoosesADatabaseThatStandsForTheApplications() {
		runner().withPropertyValues("spring.migrations.url=" + this.other, "spring.migrations.user=sa")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(managed(context)).isInstanceOf(SimpleDriverDataSource.class);
				assertThat(tables(this.other)).contains("THING");
				assertThat(tables(this.main)).doesNotContain("THING");
				assertThat(management(context)).isEqualTo(SchemaManagement.MANAGED);
			});
	}

	@Test
	void urlNeedsNoDataSource() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.migrations.url=" + this.other, "spring.migrations.user=sa",
					"spring.migrations.locations=" + this.directory.toUri())
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(tables(this.other)).contains("THING");
			});
	}

	@Test
	void userAloneIsOneOfTheApplicationsDatabase() {
		runner().withPropertyValues("spring.datasource.username=sa", "spring.datasource.password=").run((context) -> {
			assertThat(context).hasNotFailed();
			new JdbcTemplate(context.getBean(DataSource.class)).execute("create user ddl password 'very secret' admin");
		});
		runner()
			.withPropertyValues("spring.datasource.username=sa", "spring.datasource.password=",
					"spring.migrations.user=ddl", "spring.migrations.password=very secret")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(((SimpleDriverDataSource) managed(context)).getUsername()).isEqualTo("ddl");
				assertThat(management(context)).isEqualTo(SchemaManagement.MANAGED);
			});
	}

	@Test
	void qualifiedDataSourceOfTheSameDatabaseStandsForTheApplications() {
		runner().withUserConfiguration(QualifiedForMain.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(managed(context)).isSameAs(context.getBean("ddl"));
			assertThat(management(context)).isEqualTo(SchemaManagement.MANAGED);
		});
	}

	@Test
	void qualifiedDataSourceOfAnotherDatabaseLeavesTheApplicationsAlone() {
		runner().withUserConfiguration(QualifiedForOther.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(this.other)).contains("THING");
			assertThat(tables(this.main)).doesNotContain("THING");
			assertThat(management(context)).isEqualTo(SchemaManagement.UNMANAGED);
		});
	}

	@Test
	void qualifiedDataSourceDecidesAmongSeveral() {
		runner().withUserConfiguration(Several.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(managed(context)).isSameAs(context.getBean("chosen"));
			assertThat(tables(this.other)).contains("THING");
			assertThat(tables(this.main)).doesNotContain("THING");
		});
	}

	@Test
	void connectionDetailsOfTheUserWinOverProperties() {
		runner().withUserConfiguration(Details.class)
			.withPropertyValues("spring.migrations.url=jdbc:h2:mem:unused", "spring.migrations.user=nobody")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(((SimpleDriverDataSource) managed(context)).getUrl()).isEqualTo(this.other);
				assertThat(tables(this.other)).contains("THING");
			});
	}

	@Test
	void emptyPropertiesCountAsAbsent() {
		runner()
			.withPropertyValues("spring.migrations.url=", "spring.migrations.user=",
					"spring.migrations.driver-class-name=", "spring.migrations.default-schema=",
					"spring.migrations.installed-by=", "spring.migrations.autogenerate.directory=",
					"spring.migrations.autogenerate.message=")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(managed(context)).isSameAs(context.getBean(DataSource.class));
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			spring.migrations.url=nonsense          | the URL does not start with 'jdbc:'
			spring.migrations.url=jdbc:nonsense:x   | no JDBC driver is known for the URL
			spring.migrations.driver-class-name=x.Y | Could not find class [x.Y]
			""")
	void detailsThatGiveNoDataSourceAreRefused(String property, String problem) {
		runner()
			.withPropertyValues("spring.migrations.url=" + this.other, "spring.migrations.password=hidden", property)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(InvalidConnectionDetailsException.class,
						(ex) -> assertThat(ex.problem()).isEqualTo(problem))
				.hasMessage("The connection details for revisions can't be used: " + problem));
	}

	@Test
	void inMemoryDatabaseThatEndsWithItsConnectionIsRefused() {
		runner().withPropertyValues("spring.migrations.url=jdbc:h2:mem:short;USER=sa;PASSWORD=hidden")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InMemoryDatabaseException.class)
				.hasMessage("The in-memory database 'jdbc:h2:mem:short' of 'spring.migrations.url' ends when its "
						+ "connection is closed"));
	}

	@Test
	void logSaysWhichDatabaseWithoutSecrets(CapturedOutput output) {
		runner().withPropertyValues("spring.migrations.url=" + this.other + ";USER=sa;PASSWORD=hidden")
			.run((context) -> assertThat(output)
				.contains("Revisions use a connection of their own, to jdbc:h2:mem:",
						"Revisions are for h2 at jdbc:h2:mem:")
				.doesNotContain("hidden", "PASSWORD"));
	}

	@Test
	void logSaysWhichDataSource(CapturedOutput output) {
		runner().run((context) -> assertThat(output).contains("Revisions are for h2 at jdbc:h2:mem:")
			.doesNotContain("Revisions use"));
		runner().withUserConfiguration(QualifiedForMain.class)
			.run((context) -> assertThat(output)
				.contains("Revisions use the data source with '@MigrationsDataSource'"));
		runner()
			.withPropertyValues("spring.datasource.username=sa", "spring.datasource.password=",
					"spring.migrations.user=ddl", "spring.migrations.password=very secret")
			.run((context) -> assertThat(output).contains("Revisions use the application's database as user 'ddl'")
				.doesNotContain("very secret"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:mysql://shop:hidden@host:3306/shop",
			"jdbc:mysql://shop:hidden@one,shop:hidden@two/shop", "jdbc:mysql://shop:its@hidden@host/shop",
			"jdbc:mysql://host/shop?user=shop&password=hidden", "jdbc:mariadb://host/shop?password=hidden",
			"jdbc:postgresql://host/shop?user=shop&password=hidden", "jdbc:postgresql://shop:hidden@host/shop",
			"jdbc:oracle:thin:shop/hidden@host:1521/shop", "jdbc:sqlserver://host;databaseName=shop;password=hidden",
			"jdbc:h2:tcp://host/shop;PASSWORD=hidden" })
	void noUrlTellsItsPassword(String url) {
		assertThat(SafeUrl.of(url)).startsWith(url.substring(0, url.indexOf(':', 5))).doesNotContain("hidden");
		SQLException cause = new SQLException("No suitable driver found for " + url);
		assertThat(new MigrationDatabaseException("connect", cause)).hasMessageContaining("found for jdbc:")
			.hasMessageNotContaining("hidden");
	}

	@Test
	void failedConnectionTellsNoPassword(CapturedOutput output) {
		runner()
			.withPropertyValues("spring.migrations.url=jdbc:postgresql://127.0.0.1:1/shop?user=shop&password=hidden")
			.run((context) -> {
				assertThat(context).getFailure().rootCause().isNotNull();
				StringWriter text = new StringWriter();
				context.getStartupFailure().printStackTrace(new PrintWriter(text));
				assertThat(text.toString()).contains("Could not connect to the database").doesNotContain("hidden");
				assertThat(output).contains("to jdbc:postgresql://127.0.0.1:1/shop").doesNotContain("hidden");
			});
	}

	private static DataSource managed(AssertableApplicationContext context) {
		return context.getBean(ManagedDataSource.class).dataSource();
	}

	private static SchemaManagement management(AssertableApplicationContext context) {
		assertThat(context.getBean(Migrations.class).status()).extracting(MigrationsStatus::upToDate).isEqualTo(true);
		DataSource application = context.getBeanProvider(DataSource.class).getIfUnique();
		return context.getBean(SchemaManagementProvider.class).getSchemaManagement(application);
	}

	private static Iterable<String> tables(String url) {
		return new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""))
			.queryForList("select table_name from information_schema.tables", String.class);
	}

	private static DataSource pool(String url) {
		HikariDataSource result = new HikariDataSource();
		result.setJdbcUrl(url);
		result.setUsername("sa");
		return result;
	}

	@Configuration(proxyBeanMethods = false)
	static class QualifiedForMain {

		@Bean
		@Primary
		DataSource application(Environment environment) {
			return pool(environment.getRequiredProperty("main.url"));
		}

		@Bean(defaultCandidate = false)
		@MigrationsDataSource
		DataSource ddl(Environment environment) {
			return pool(environment.getRequiredProperty("main.url"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class QualifiedForOther {

		@Bean
		@Primary
		DataSource application(Environment environment) {
			return pool(environment.getRequiredProperty("main.url"));
		}

		@Bean(defaultCandidate = false)
		@MigrationsDataSource
		DataSource other(Environment environment) {
			return pool(environment.getRequiredProperty("other.url"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Several {

		@Bean
		DataSource application(Environment environment) {
			return pool(environment.getRequiredProperty("main.url"));
		}

		@Bean
		@MigrationsDataSource
		DataSource chosen(Environment environment) {
			return pool(environment.getRequiredProperty("other.url"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Details {

		@Bean
		MigrationsConnectionDetails details(Environment environment) {
			return new MigrationsConnectionDetails() {

				@Override
				public String getUsername() {
					return "sa";
				}

				@Override
				public String getPassword() {
					return "";
				}

				@Override
				public String getJdbcUrl() {
					return environment.getRequiredProperty("other.url");
				}

			};
		}

	}

}
