package io.github.jpamigrations.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.github.jpamigrations.autoconfigure.MigrationsAutoConfiguration;
import io.github.jpamigrations.autoconfigure.MigrationsConfigurationCustomizer;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.StatementFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.context.event.SmartApplicationListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who hears of runs, and who changes the engine's configuration.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationEventTests {

	@TempDir
	private Path directory;

	@BeforeEach
	void write() throws IOException {
		write("aaa111", "none", "CREATE TABLE thing (id bigint);", "DROP TABLE thing;");
		write("aab222", "aaa111", "INSERT INTO thing VALUES (${first});", "DELETE FROM thing;");
	}

	private void write(String id, String down, String upgrade, String downgrade) throws IOException {
		Files.writeString(this.directory.resolve(id + ".sql"), "-- revision: " + id + "\n-- down revision: " + down
				+ "\n-- message: m\n\n-- upgrade\n" + upgrade + "\n\n-- downgrade\n" + downgrade + "\n");
	}

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withUserConfiguration(Listeners.class)
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.migrations.locations=" + this.directory.toUri(), "spring.migrations.placeholders.first=1");
	}

	@Test
	void everyListenerHearsOfTheRunOfTheStartWhenAllBeansAreThere() {
		Instant before = Instant.now();
		runner().run((context) -> {
			assertThat(context).hasNotFailed();
			for (Heard heard : context.getBeansOfType(Heard.class).values()) {
				assertThat(heard.events).extracting((event) -> event.getClass().getSimpleName())
					.containsExactly("RunStarted", "RevisionFinished", "RevisionFinished", "RunFinished");
				assertThat(heard.events).extracting(MigrationEvent::occurredAt)
					.isSorted()
					.allSatisfy((time) -> assertThat(time).isBetween(before, Instant.now()));
			}
			assertThat(context.getBeansOfType(Heard.class)).hasSize(3);
		});
	}

	@Test
	void laterRunsAreHeardOfAsTheyHappen() throws IOException {
		write("aac333", "aab222", "DROP TABLE nowhere;", "");
		runner().withPropertyValues("spring.migrations.target=aab222").run((context) -> {
			Heard heard = context.getBean("methods", Heard.class);
			heard.events.clear();
			Migrations migrations = context.getBean(Migrations.class);
			migrations.downgrade(new RevisionTarget.Relative(-1));
			assertThat(heard.events).hasSize(3)
				.last()
				.isInstanceOfSatisfying(MigrationEvent.RunFinished.class,
						(event) -> assertThat(event.report().to()).hasToString("[aaa111]"));
			heard.events.clear();
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(migrations::upgrade)
				.satisfies((failure) -> assertThat(heard.events).hasSize(4)
					.endsWith(new MigrationEvent.RunFailed(heard.events.get(3).occurredAt(), failure))
					.element(2)
					.isInstanceOfSatisfying(MigrationEvent.RevisionFailed.class,
							(event) -> assertThat(event.revision().revision()).hasToString("aac333")));
		});
	}

	@Test
	void listenerThatFailsStopsNothing(CapturedOutput output) {
		runner().withUserConfiguration(Failing.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(JdbcTemplate.class).queryForObject("select id from thing", Integer.class))
				.isOne();
		});
		assertThat(output).contains("A listener of 'RunFinished' failed");
	}

	@Test
	void eventsOfTheStartArePublishedInALazyContextToo() {
		runner()
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(context.getBean("methods", Heard.class).events).hasSize(4));
	}

	@Test
	void customizersChangeTheConfigurationInTheirOrder() {
		runner().withUserConfiguration(Customizers.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(JdbcTemplate.class)
				.queryForList("select distinct installed_by from migration_history", String.class))
				.containsExactly("pipeline of release 7");
		});
	}

	/**
	 * Keeps what it has heard.
	 */
	static class Heard {

		final List<MigrationEvent> events = new ArrayList<>();

		Heard(JdbcTemplate jdbc) {
			jdbc.queryForList("select * from thing");
		}

	}

	/**
	 * Hears by methods.
	 */
	static class Methods extends Heard {

		Methods(JdbcTemplate jdbc) {
			super(jdbc);
		}

		@EventListener
		void on(MigrationEvent event) {
			this.events.add(event);
		}

	}

	/**
	 * Hears by one of Spring's interfaces.
	 */
	static class Typed extends Heard implements ApplicationListener<PayloadApplicationEvent<? extends MigrationEvent>> {

		Typed(JdbcTemplate jdbc) {
			super(jdbc);
		}

		@Override
		public void onApplicationEvent(PayloadApplicationEvent<? extends MigrationEvent> event) {
			this.events.add(event.getPayload());
		}

	}

	/**
	 * Hears of everything, and so would be created early.
	 */
	static class Smart extends Heard implements SmartApplicationListener {

		Smart(JdbcTemplate jdbc) {
			super(jdbc);
		}

		@Override
		public boolean supportsEventType(Class<? extends ApplicationEvent> eventType) {
			return true;
		}

		@Override
		public void onApplicationEvent(ApplicationEvent event) {
			if (event instanceof PayloadApplicationEvent<?> payload
					&& payload.getPayload() instanceof MigrationEvent migration) {
				this.events.add(migration);
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Listeners {

		@Bean
		Methods methods(JdbcTemplate jdbc) {
			return new Methods(jdbc);
		}

		@Bean
		Typed typed(JdbcTemplate jdbc) {
			return new Typed(jdbc);
		}

		@Bean
		Smart smart(JdbcTemplate jdbc) {
			return new Smart(jdbc);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Failing {

		@EventListener
		void on(MigrationEvent.RunFinished event) {
			throw new IllegalStateException("not my day");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		@Bean
		@Order(2)
		MigrationsConfigurationCustomizer second() {
			return (configuration) -> configuration.running(
					(settings) -> settings.withInstalledBy(configuration.running().installedBy() + " of release 7"));
		}

		@Bean
		@Order(1)
		MigrationsConfigurationCustomizer first() {
			return (configuration) -> configuration.running((settings) -> settings.withInstalledBy("pipeline"));
		}

	}

}
