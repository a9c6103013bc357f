package io.github.jpamigrations.observation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.MigrationLockException;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MigrationsMetricsAutoConfiguration}.
 */
class MigrationsMetricsAutoConfigurationTests extends MigrationsObservationFixture {

	@Override
	ApplicationContextRunner runner() {
		return super.runner().withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, MigrationsMetricsAutoConfiguration.class));
	}

	private ApplicationContextRunner simple() {
		return runner().withConfiguration(AutoConfigurations.of(SimpleMetricsExportAutoConfiguration.class));
	}

	@Test
	void metersTellOfTheRunOfTheStart() {
		simple().run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("migrations.applied").gauge().value()).isEqualTo(2);
			assertThat(registry.get("migrations.pending").gauge().value()).isZero();
			assertThat(registry.get("migrations.duration")
				.tags("direction", "upgrade", "outcome", "SUCCESS")
				.timer()
				.count()).isEqualTo(1);
			assertThat(registry.get("migrations.duration").timer().totalTime(TimeUnit.NANOSECONDS)).isPositive();
			assertThat(registry.get("migrations.lock.wait").tag("outcome", "SUCCESS").timer().count()).isEqualTo(1);
		});
	}

	@Test
	void metersTellOfLaterRuns() throws IOException {
		write("aac333", "aab222", "DROP TABLE nowhere;", "");
		simple().withPropertyValues("spring.migrations.target=aab222").run((context) -> {
			assertThat(context).hasNotFailed();
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("migrations.pending").gauge().value()).isEqualTo(1);
			Migrations migrations = context.getBean(Migrations.class);
			migrations.downgrade(new RevisionTarget.Relative(-1));
			assertThat(registry.get("migrations.pending").gauge().value()).isEqualTo(2);
			assertThat(registry.get("migrations.applied").gauge().value()).isEqualTo(1);
			assertThat(registry.get("migrations.duration").tag("direction", "downgrade").timer().count()).isEqualTo(1);
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(migrations::upgrade);
			assertThat(registry.get("migrations.duration")
				.tags("direction", "upgrade", "outcome", "FAILURE")
				.timer()
				.count()).isEqualTo(1);
		});
	}

	@Test
	void waitThatWasInVainIsTimedToo() {
		simple().run((context) -> {
			context.getBean(MigrationMetrics.class).lockFailed(new MigrationLockException(Duration.ofSeconds(3), ""));
			assertThat(context.getBean(MeterRegistry.class)
				.get("migrations.lock.wait")
				.tag("outcome", "FAILURE")
				.timer()
				.totalTime(TimeUnit.SECONDS)).isEqualTo(3);
		});
	}

	@Test
	void measuringNeverConnects() {
		simple().withPropertyValues("spring.migrations.startup=none").run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("migrations.pending").gauge().value()).isNaN();
			context.getBean(Migrations.class).status();
			assertThat(registry.get("migrations.pending").gauge().value()).isEqualTo(2);
			context.getBean(JdbcTemplate.class).execute("shutdown");
			assertThat(registry.get("migrations.pending").gauge().value()).isEqualTo(2);
		});
	}

	@Test
	void registryThatNeedsTheDatabaseItselfGetsTheRunOfTheStart() {
		runner().withUserConfiguration(RegistryInTheDatabase.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(MeterRegistry.class).get("migrations.duration").timer().count()).isEqualTo(1);
		});
	}

	@Test
	void everyRegistryGetsTheRunOfTheStartOnce() {
		MigrationMetrics metrics = new MigrationMetrics();
		metrics.lockAcquired(Duration.ofSeconds(1));
		List<SimpleMeterRegistry> registries = List.of(new SimpleMeterRegistry(), new SimpleMeterRegistry());
		registries.forEach(metrics::bindTo);
		metrics.lockAcquired(Duration.ofSeconds(1));
		assertThat(registries)
			.allSatisfy((registry) -> assertThat(registry.get("migrations.lock.wait").timer().count()).isEqualTo(2));
	}

	@Test
	void tagsAreOfFewValues() {
		simple().run((context) -> assertThat(context.getBean(MeterRegistry.class).getMeters()).map(Meter::getId)
			.filteredOn((id) -> id.getName().startsWith("migrations."))
			.isNotEmpty()
			.allSatisfy((id) -> assertThat(id.getTags()).map(Tag::getValue)
				.isSubsetOf("upgrade", "downgrade", "SUCCESS", "FAILURE")));
	}

	@Test
	void backsOff() {
		super.runner().withConfiguration(AutoConfigurations.of(MigrationsMetricsAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationMetrics.class));
		simple().withPropertyValues("spring.migrations.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(MigrationMetrics.class)
				.doesNotHaveBean(RevisionMetrics.class));
		super.runner().withConfiguration(AutoConfigurations.of(MigrationsMetricsAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(Migrations.class)
				.doesNotHaveBean("migrationMetrics"));
	}

	@Configuration(proxyBeanMethods = false)
	static class RegistryInTheDatabase {

		@Bean
		MeterRegistry databaseRegistry(JdbcTemplate jdbc) {
			jdbc.queryForList("select * from thing");
			return new SimpleMeterRegistry();
		}

	}

}
