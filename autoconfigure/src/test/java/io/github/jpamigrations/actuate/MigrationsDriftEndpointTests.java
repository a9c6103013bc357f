package io.github.jpamigrations.actuate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.github.jpamigrations.actuate.MigrationsDriftEndpoint.ComparisonDescriptor;
import io.github.jpamigrations.autoconfigure.MigrationsAutoConfiguration;
import io.github.jpamigrations.autoconfigure.MigrationsJpaAutoConfiguration;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsDriftEndpoint}.
 */
class MigrationsDriftEndpointTests {

	private static final String TABLE = "CREATE TABLE crate (id bigint NOT NULL PRIMARY KEY, weight integer NOT NULL);";

	@TempDir
	private Path directory;

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					HibernateJpaAutoConfiguration.class, MigrationsAutoConfiguration.class,
					MigrationsJpaAutoConfiguration.class, MigrationsDriftEndpointAutoConfiguration.class))
			.withUserConfiguration(CrateConfiguration.class)
			.withPropertyValues("test.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.migrations.locations=" + this.directory.toUri(),
					"management.endpoints.web.exposure.include=migrationsdrift");
	}

	private void write(String sql) throws IOException {
		Files.writeString(this.directory.resolve("a.sql"),
				"-- revision: a\n-- message: m\n\n-- upgrade\n" + sql + "\n\n-- downgrade: none\n");
	}

	@Test
	void saysSoWhereNothingWasComparedYet() throws IOException {
		write(TABLE);
		runner().run((context) -> {
			ComparisonDescriptor drift = drift(context);
			assertThat(drift.compared()).isFalse();
			assertThat(drift.message()).startsWith("The database was not compared with the model since")
				.contains("'spring.migrations.check-model'");
			assertThat(drift).extracting(ComparisonDescriptor::comparedAt, ComparisonDescriptor::differences)
				.containsOnlyNulls();
		});
	}

	@Test
	void showsWhatTheStartFoundWithItsTime() throws IOException {
		write(TABLE.replace(", weight integer NOT NULL", "") + "\nCREATE TABLE other (id bigint);");
		Instant before = Instant.now();
		runner().withPropertyValues("spring.migrations.check-model=warn").run((context) -> {
			ComparisonDescriptor drift = drift(context);
			assertThat(drift.compared()).isTrue();
			assertThat(drift.message()).isNull();
			assertThat(drift.matching()).isFalse();
			assertThat(drift.comparedAt()).isBetween(before, Instant.now());
			assertThat(drift.differences()).contains("add column crate.weight");
			assertThat(drift.revisions()).isEmpty();
			assertThat(drift.findings()).isNotEmpty()
				.allSatisfy((finding) -> assertThat(finding.severity()).isIn("note", "caution", "data_loss"));
		});
	}

	@Test
	void matchesWhereNothingDiffers() throws IOException {
		write(TABLE);
		runner().withPropertyValues("spring.migrations.check-model=fail").run((context) -> {
			assertThat(drift(context).matching()).isTrue();
			assertThat(drift(context).differences()).isEmpty();
		});
	}

	@Test
	void namesTheRevisionThatAutogenerateWroteAndApplied() {
		runner()
			.withPropertyValues("spring.migrations.autogenerate.enabled=true",
					"spring.migrations.autogenerate.directory=" + this.directory)
			.run((context) -> {
				ComparisonDescriptor drift = drift(context);
				assertThat(drift.differences()).containsExactly("create table crate");
				assertThat(drift.revisions()).hasSize(1);
				assertThat(drift.matching()).isTrue();
			});
	}

	@Test
	void requestNeverConnects() throws IOException {
		write(TABLE);
		runner().withPropertyValues("spring.migrations.check-model=warn").run((context) -> {
			int opened = CountingDataSource.OPENED.get();
			drift(context);
			assertThat(CountingDataSource.OPENED).hasValue(opened);
		});
	}

	@Test
	void backsOffUnlessExposedAndWithoutActuator() throws IOException {
		write(TABLE);
		runner().withPropertyValues("management.endpoints.web.exposure.include=migrations")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsDriftEndpoint.class));
		runner().withClassLoader(new FilteredClassLoader(ConditionalOnAvailableEndpoint.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("migrationsDriftEndpoint"));
	}

	private static ComparisonDescriptor drift(AssertableApplicationContext context) {
		assertThat(context).hasNotFailed();
		return context.getBean(MigrationsDriftEndpoint.class)
			.drift()
			.contexts()
			.get(context.getId())
			.migrationsBeans()
			.get("migrations");
	}

	/**
	 * An entity.
	 */
	@Entity(name = "crate")
	static class Crate {

		@Id
		private long id;

		private int weight;

	}

	@Configuration(proxyBeanMethods = false)
	static class CrateConfiguration {

		@Bean
		PersistenceManagedTypes crate() {
			return PersistenceManagedTypes.of(Crate.class.getName());
		}

		@Bean
		DataSource dataSource(Environment environment) {
			return new CountingDataSource(
					new DriverManagerDataSource(environment.getRequiredProperty("test.url"), "sa", ""));
		}

	}

	/**
	 * Counts connections.
	 */
	static class CountingDataSource extends DelegatingDataSource {

		static final AtomicInteger OPENED = new AtomicInteger();

		CountingDataSource(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			OPENED.incrementAndGet();
			return super.getConnection();
		}

	}

}
