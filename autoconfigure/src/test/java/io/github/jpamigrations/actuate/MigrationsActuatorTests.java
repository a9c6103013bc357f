package io.github.jpamigrations.actuate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.github.jpamigrations.autoconfigure.MigrationsAutoConfiguration;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionTarget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Actuator tells about revisions.
 */
class MigrationsActuatorTests {

	@TempDir
	private Path directory;

	@BeforeEach
	void write() throws IOException {
		write("aaa111", null, "CREATE TABLE thing (id bigint NOT NULL PRIMARY KEY);", "DROP TABLE thing;");
		write("aab222", "aaa111", "ALTER TABLE thing ADD COLUMN name varchar(20);",
				"ALTER TABLE thing DROP COLUMN name;");
	}

	private void write(String id, String down, String upgrade, String downgrade) throws IOException {
		Files.writeString(this.directory.resolve(id + ".sql"),
				"-- revision: " + id + "\n" + ((down != null) ? "-- down revision: " + down + "\n" : "")
						+ "-- message: step " + id + "\n\n-- upgrade\n" + upgrade + "\n\n-- downgrade\n" + downgrade
						+ "\n");
	}

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, MigrationsAutoConfiguration.class,
					HealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class,
					MigrationsEndpointAutoConfiguration.class, MigrationsHealthContributorAutoConfiguration.class,
					MigrationsInfoContributorAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.migrations.locations=" + this.directory.toUri(),
					"management.endpoints.web.exposure.include=migrations,health");
	}

	@Test
	void isUpAtTheHeads() {
		runner().run((context) -> {
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsOnlyKeys("database", "current", "heads")
				.hasToString("{database=h2, current=[aab222], heads=[aab222]}");
		});
	}

	@Test
	void isDownBehindTheHeads() {
		runner().run((context) -> {
			context.getBean(Migrations.class).downgrade(new RevisionTarget.Relative(-1));
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails())
				.hasToString("{database=h2, current=[aaa111], heads=[aab222], pending=[aab222]}");
		});
	}

	@Test
	void isDownWhileARevisionIsHalfDone() throws IOException {
		write("aac333", "aab222", "CREATE TABLE other (id bigint);\nCREATE TABLE thing (id bigint);",
				"DROP TABLE other;");
		runner().withPropertyValues("spring.migrations.startup=none").run((context) -> {
			try {
				context.getBean(Migrations.class).upgrade();
			}
			catch (RuntimeException ex) {
				assertThat(ex).hasMessageStartingWith("Statement 2 of 2");
			}
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsEntry("unfinished", true);
		});
	}

	@Test
	void isUpInADatabaseOfALaterRelease() {
		runner().run((context) -> {
			Files.delete(this.directory.resolve("aab222.sql"));
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsEntry("ahead", true);
		});
	}

	@Test
	void isUnknownWhenTheDatabaseCannotBeRead() {
		runner().run((context) -> {
			context.getBean(JdbcTemplate.class).execute("shutdown");
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.UNKNOWN);
			assertThat(health.getDetails()).hasToString("{error=The database can't be read}");
		});
	}

	@Test
	void healthIndicatorBacksOffWhenDisabled() {
		runner().withPropertyValues("management.health.migrations.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean("migrationsHealthContributor")
				.doesNotHaveBean(ReadinessGroup.class));
	}

	@Test
	void joinsTheReadinessGroup() {
		runner()
			.withConfiguration(AutoConfigurations.of(HealthEndpointAutoConfiguration.class,
					ApplicationAvailabilityAutoConfiguration.class, AvailabilityProbesAutoConfiguration.class))
			.withPropertyValues("management.endpoint.health.probes.enabled=true")
			.run((context) -> {
				HealthEndpointGroups groups = context.getBean(HealthEndpointGroups.class);
				assertThat(groups.get("readiness").isMember("migrations")).isTrue();
				assertThat(groups.get("readiness").isMember("readinessState")).isTrue();
				assertThat(groups.get("readiness").isMember("db")).isFalse();
				assertThat(groups.get("liveness").isMember("migrations")).isFalse();
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			include=readinessState            | false
			include=readinessState,migrations | true
			exclude=migrations                | false
			exclude=db                        | true
			""")
	void readinessGroupOfTheUserIsLeftAsItIs(String property, boolean member) {
		runner()
			.withConfiguration(AutoConfigurations.of(HealthEndpointAutoConfiguration.class,
					ApplicationAvailabilityAutoConfiguration.class, AvailabilityProbesAutoConfiguration.class))
			.withPropertyValues("management.endpoint.health.probes.enabled=true",
					"management.endpoint.health.validate-group-membership=false",
					"management.endpoint.health.group.readiness." + property)
			.run((context) -> assertThat(
					context.getBean(HealthEndpointGroups.class).get("readiness").isMember("migrations"))
				.isEqualTo(member));
	}

	@Test
	void secondDatabaseHasItsOwnPlaceInHealthAndEndpoint() {
		runner().withUserConfiguration(SecondDatabase.class).run((context) -> {
			assertThat(context).hasNotFailed();
			HealthContributor health = context.getBean("migrationsHealthContributor", HealthContributor.class);
			assertThat(health).isInstanceOfSatisfying(CompositeHealthContributor.class,
					(all) -> assertThat(all.stream().map(CompositeHealthContributor.Entry::name))
						.containsExactlyInAnyOrder("migrations", "second"));
			assertThat(context.getBean(MigrationsEndpoint.class)
				.migrations()
				.contexts()
				.get(context.getId())
				.migrationsBeans()).containsOnlyKeys("migrations", "second");
		});
	}

	@Test
	void parentContextIsShownBesideItsChild() {
		runner().run((parent) -> new ApplicationContextRunner().withParent(parent)
			.withBean("endpoint", MigrationsEndpoint.class)
			.withBean("drift", MigrationsDriftEndpoint.class)
			.run((context) -> {
				MigrationsEndpoint endpoint = context.getBean("endpoint", MigrationsEndpoint.class);
				assertThat(endpoint.migrations().contexts()).containsOnlyKeys(context.getId(), parent.getId());
				assertThat(endpoint.migrations().contexts().get(context.getId())).satisfies((child) -> {
					assertThat(child.migrationsBeans()).isEmpty();
					assertThat(child.parentId()).isEqualTo(parent.getId());
				});
				assertThat(endpoint.migrations().contexts().get(parent.getId())).satisfies((above) -> {
					assertThat(above.migrationsBeans()).containsOnlyKeys("migrations");
					assertThat(above.parentId()).isNull();
				});
				assertThat(endpoint.revision("aab")).isNotNull();
				assertThat(context.getBean("drift", MigrationsDriftEndpoint.class).drift().contexts())
					.hasEntrySatisfying(context.getId(),
							(child) -> assertThat(child.parentId()).isEqualTo(parent.getId()))
					.hasEntrySatisfying(parent.getId(),
							(above) -> assertThat(above.migrationsBeans()).containsOnlyKeys("migrations"));
			}));
	}

	@Test
	void endpointsBackOffWhereAccessIsDenied() {
		runner().withConfiguration(AutoConfigurations.of(MigrationsDriftEndpointAutoConfiguration.class))
			.withPropertyValues("management.endpoints.web.exposure.include=*",
					"management.endpoint.migrations.access=NONE")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class)
				.hasSingleBean(MigrationsDriftEndpoint.class));
	}

	@Test
	void infoTellsWhereTheDatabaseStandsWhereAskedFor() {
		runner().run((context) -> assertThat(context).doesNotHaveBean(MigrationsInfoContributor.class));
		runner().withPropertyValues("management.info.migrations.enabled=true").run((context) -> {
			Info.Builder builder = new Info.Builder();
			context.getBean(MigrationsInfoContributor.class).contribute(builder);
			assertThat(builder.build().get("migrations"))
				.hasToString("{database=h2, current=[aab222], heads=[aab222]}");
		});
	}

	@Test
	void endpointFindsOneRevisionByTheBeginningOfItsId() {
		runner().run((context) -> {
			MigrationsEndpoint endpoint = context.getBean(MigrationsEndpoint.class);
			assertThat(endpoint.revision("aab")).satisfies((revision) -> {
				assertThat(revision.revision()).isEqualTo("aab222");
				assertThat(revision.downRevisions()).containsExactly("aaa111");
				assertThat(revision.state()).isEqualTo("applied");
				assertThat(revision.checksum()).startsWith("1:");
			});
			assertThat(endpoint.revision("aaa111").message()).isEqualTo("step aaa111");
			assertThat(endpoint.revision("aa")).isNull();
			assertThat(endpoint.revision("zzz")).isNull();
		});
	}

	private static Health health(ApplicationContext context) {
		return context.getBean("migrationsHealthContributor", HealthIndicator.class).health();
	}

	/**
	 * Another database with revisions of its own, here the same ones.
	 */
	@Configuration(proxyBeanMethods = false)
	static class SecondDatabase {

		@Bean(defaultCandidate = false)
		Migrations second(Migrations first) {
			return first.with((settings) -> settings.withInstalledBy("second"));
		}

	}

}
