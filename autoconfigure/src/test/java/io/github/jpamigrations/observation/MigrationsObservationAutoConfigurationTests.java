package io.github.jpamigrations.observation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.Direction;
import io.github.jpamigrations.runtime.HistoryEntry;
import io.github.jpamigrations.runtime.MigrationListener;
import io.github.jpamigrations.runtime.MigrationReport;
import io.github.jpamigrations.runtime.RevisionRun;
import io.github.jpamigrations.runtime.RunState;
import io.github.jpamigrations.runtime.StatementFailedException;
import io.github.jpamigrations.runtime.StatementPosition;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationView;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MigrationsObservationAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationsObservationAutoConfigurationTests extends MigrationsObservationFixture {

	@Override
	ApplicationContextRunner runner() {
		return super.runner().withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class,
				MigrationsObservationAutoConfiguration.class));
	}

	private ApplicationContextRunner observed() {
		return runner().withUserConfiguration(TestRegistry.class);
	}

	@Test
	void observesTheRunOfTheStartItsRevisionsAndTheirStatements() {
		observed().run((context) -> {
			TestObservationRegistry registry = context.getBean(TestObservationRegistry.class);
			TestObservationRegistryAssert.assertThat(registry)
				.doesNotHaveAnyRemainingCurrentObservation()
				.hasNumberOfObservationsWithNameEqualTo("migrations.run", 1)
				.hasNumberOfObservationsWithNameEqualTo("migrations.revision", 2)
				.hasNumberOfObservationsWithNameEqualTo("migrations.statement", 3)
				.hasAnObservationWithAKeyValue("revision", "aab222")
				.hasAnObservationWithAKeyValue("statement", "2");
			assertThat(context.getBean(Keep.class).seen).extracting(MigrationsObservationAutoConfigurationTests::path)
				.containsExactly("run/revision/statement", "run/revision/statement", "run/revision",
						"run/revision/statement", "run/revision", "run");
		});
	}

	@Test
	void neitherSqlNorSecretsAreAmongTheKeyValues() {
		observed().run((context) -> assertThat(context.getBean(Keep.class).values()).isNotEmpty()
			.noneMatch((value) -> value.contains("CREATE") || value.contains(SECRET) || value.contains("jdbc:")));
	}

	@Test
	void statementsCanBeLeftOut() {
		observed().withPropertyValues("management.observations.enable.migrations.statement=false")
			.run((context) -> TestObservationRegistryAssert.assertThat(context.getBean(TestObservationRegistry.class))
				.doesNotHaveAnyRemainingCurrentObservation()
				.hasNumberOfObservationsWithNameEqualTo("migrations.revision", 2)
				.hasNumberOfObservationsWithNameEqualTo("migrations.statement", 0));
	}

	@Test
	void failureIsThatOfStatementRevisionAndRun() throws IOException {
		write("aac333", "aab222", "DROP TABLE nowhere;", "");
		observed().withPropertyValues("spring.migrations.target=aab222").run((context) -> {
			TestObservationRegistry registry = context.getBean(TestObservationRegistry.class);
			registry.clear();
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(() -> context.getBean(Migrations.class).upgrade());
			TestObservationRegistryAssert.assertThat(registry)
				.doesNotHaveAnyRemainingCurrentObservation()
				.hasNumberOfObservationsEqualTo(3)
				.forAllObservationsWithNameEqualTo("migrations.run", (run) -> run.hasError())
				.forAllObservationsWithNameEqualTo("migrations.revision", (run) -> run.hasError())
				.forAllObservationsWithNameEqualTo("migrations.statement", (run) -> run.hasError());
		});
	}

	@Test
	void exceptionOfAnotherListenerLeavesNothingOpen() {
		observed().withUserConfiguration(Veto.class)
			.withPropertyValues("spring.migrations.startup=none")
			.run((context) -> {
				assertThatExceptionOfType(IllegalStateException.class)
					.isThrownBy(() -> context.getBean(Migrations.class).upgrade());
				TestObservationRegistryAssert.assertThat(context.getBean(TestObservationRegistry.class))
					.doesNotHaveAnyRemainingCurrentObservation()
					.hasHandledContextsThatSatisfy((contexts) -> assertThat(contexts)
						.allSatisfy((observation) -> assertThat(observation.getError()).hasMessage("not today")));
			});
	}

	/**
	 * In the order in which a run tells it where all of its revisions share a
	 * transaction.
	 */
	@Test
	void revisionsThatShareATransactionAreBesideEachOther() {
		TestObservationRegistry registry = TestObservationRegistry.create();
		Keep keep = new Keep();
		registry.observationConfig().observationHandler(keep);
		MigrationListener listener = new MigrationObservationListener(() -> registry, null);
		List<RevisionRun> runs = List.of(new RevisionRun(new RevisionId("aaa111"), "m", Direction.UPGRADE, 1, 2, 1),
				new RevisionRun(new RevisionId("aab222"), "m", Direction.UPGRADE, 2, 2, 1));
		listener.beforeRun(runs);
		for (RevisionRun run : runs) {
			StatementPosition statement = new StatementPosition(run.revision(), Direction.UPGRADE, "a.sql", 1, 1, 1,
					"SELECT 1");
			listener.beforeRevision(run);
			listener.beforeStatement(statement);
			listener.afterStatement(statement);
		}
		runs.forEach((run) -> listener.afterRevision(run, entry(run)));
		listener.afterRun(new MigrationReport(Set.of(), Set.of(), List.of(), Duration.ZERO));
		TestObservationRegistryAssert.assertThat(registry).doesNotHaveAnyRemainingCurrentObservation();
		assertThat(keep.seen).extracting(MigrationsObservationAutoConfigurationTests::path)
			.containsExactly("run/revision/statement", "run/revision", "run/revision/statement", "run/revision", "run");
	}

	private static HistoryEntry entry(RevisionRun run) {
		return new HistoryEntry(1, run.revision(), List.of(), run.direction(), run.message(), null, null, RunState.DONE,
				new HistoryEntry.Progress(1, 1, null, null),
				new HistoryEntry.Execution("clerk", Instant.EPOCH, Instant.EPOCH, Duration.ZERO), null);
	}

	@Test
	void usersConventionWins() {
		observed().withUserConfiguration(OwnConvention.class).run((context) -> {
			TestObservationRegistry registry = context.getBean(TestObservationRegistry.class);
			TestObservationRegistryAssert.assertThat(registry)
				.hasNumberOfObservationsWithNameEqualTo("schema.change", 6)
				.hasAnObservationWithAKeyValue("team", "warehouse");
		});
	}

	@Test
	void handlerThatNeedsTheDatabaseSeesLaterRuns(CapturedOutput output) {
		runner().withUserConfiguration(HandlerInTheDatabase.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output)
				.contains("Revisions that are run now are not observed: the observation registry can't be made yet");
			HandlerInTheDatabase.Handler handler = context.getBean(HandlerInTheDatabase.Handler.class);
			assertThat(handler.names).isEmpty();
			context.getBean(Migrations.class).downgrade(new RevisionTarget.Relative(-1));
			assertThat(handler.names).containsExactly("migrations.statement", "migrations.revision", "migrations.run");
		});
	}

	@Test
	void backsOff() {
		super.runner().withConfiguration(AutoConfigurations.of(MigrationsObservationAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationObservationListener.class));
		observed().withPropertyValues("spring.migrations.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationObservationListener.class));
		super.runner().withConfiguration(AutoConfigurations.of(MigrationsObservationAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(Migrations.class)
				.doesNotHaveBean("migrationObservationListener"));
	}

	private static String path(Observation.Context context) {
		String name = context.getName().substring("migrations.".length());
		ObservationView parent = context.getParentObservation();
		return (parent != null) ? path((Observation.Context) parent.getContextView()) + "/" + name : name;
	}

	@Configuration(proxyBeanMethods = false)
	static class TestRegistry {

		@Bean
		TestObservationRegistry testObservationRegistry() {
			return TestObservationRegistry.create();
		}

		@Bean
		Keep keep() {
			return new Keep();
		}

	}

	/**
	 * Keeps what was observed.
	 */
	static class Keep implements ObservationHandler<Observation.Context> {

		private final List<Observation.Context> seen = new ArrayList<>();

		List<String> values() {
			return this.seen.stream()
				.flatMap((context) -> context.getAllKeyValues().stream())
				.map(KeyValue::getValue)
				.toList();
		}

		@Override
		public void onStop(Observation.Context context) {
			this.seen.add(context);
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Veto {

		@Bean
		MigrationListener veto() {
			return new MigrationListener() {

				@Override
				public void beforeRevision(RevisionRun run) {
					throw new IllegalStateException("not today");
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnConvention {

		@Bean
		MigrationObservationConvention ownConvention() {
			return new MigrationObservationConvention() {

				@Override
				public String getName() {
					return "schema.change";
				}

				@Override
				public KeyValues getLowCardinalityKeyValues(MigrationObservationContext context) {
					return MigrationObservationConvention.super.getLowCardinalityKeyValues(context).and("team",
							"warehouse");
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class HandlerInTheDatabase {

		@Bean
		Handler handler(JdbcTemplate jdbc) {
			return new Handler(jdbc);
		}

		static class Handler implements ObservationHandler<Observation.Context> {

			private final List<String> names = new ArrayList<>();

			Handler(JdbcTemplate jdbc) {
				jdbc.queryForList("select * from thing");
			}

			@Override
			public void onStop(Observation.Context context) {
				this.names.add(context.getName());
			}

			@Override
			public boolean supportsContext(Observation.Context context) {
				return true;
			}

		}

	}

}
