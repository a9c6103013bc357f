package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.github.jpamigrations.autogenerate.OperationRewriter;
import io.github.jpamigrations.autogenerate.SchemaFilter;
import io.github.jpamigrations.operation.Operation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Beans that have a say in what autogenerate writes.
 */
class ComparisonBeansTests {

	@TempDir
	private Path directory;

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
							MigrationsAutoConfiguration.class, MigrationsJpaAutoConfiguration.class))
			.withUserConfiguration(Model.class)
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.migrations.locations=" + this.directory.toUri(),
					"spring.migrations.autogenerate.enabled=true",
					"spring.migrations.autogenerate.directory=" + this.directory);
	}

	@Test
	void everyFilterCanLeaveAnObjectOut() {
		runner().withBean("one", SchemaFilter.class, () -> (object) -> !"spare".equals(object.name()))
			.withBean("two", SchemaFilter.class, () -> (object) -> !"note".equals(object.name()))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(written()).contains("CREATE TABLE gadget").doesNotContain("spare", "note");
			});
	}

	@Test
	void rewritersHaveTheLastWordInTheirOrder() {
		runner().withUserConfiguration(Rewriters.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(written()).contains("CREATE TABLE gadget").doesNotContain("spare");
			assertThat(context.getBean(Rewriters.class).seen).containsSubsequence("first 2", "second 1");
		});
	}

	private String written() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return Files.readString(files.findFirst().orElseThrow());
		}
	}

	/**
	 * An entity.
	 */
	@Entity(name = "gadget")
	static class Gadget {

		@Id
		private long id;

		private String note;

	}

	/**
	 * Another one.
	 */
	@Entity(name = "spare")
	static class Spare {

		@Id
		private long id;

	}

	@Configuration(proxyBeanMethods = false)
	static class Model {

		@Bean
		PersistenceManagedTypes model() {
			return PersistenceManagedTypes.of(Gadget.class.getName(), Spare.class.getName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Rewriters {

		final List<String> seen = new CopyOnWriteArrayList<>();

		@Bean
		@Order(2)
		OperationRewriter second() {
			return (operations) -> {
				this.seen.add("second " + operations.size());
				return operations;
			};
		}

		@Bean
		@Order(1)
		OperationRewriter first() {
			return (operations) -> {
				this.seen.add("first " + operations.size());
				return operations.stream().filter(Rewriters::isGadget).toList();
			};
		}

		private static boolean isGadget(Operation operation) {
			return operation instanceof Operation.CreateTable create
					&& create.table().name().name().text().equals("gadget");
		}

	}

}
