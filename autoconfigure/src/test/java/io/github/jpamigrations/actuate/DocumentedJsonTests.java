package io.github.jpamigrations.actuate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import io.github.jpamigrations.autoconfigure.MigrationsAutoConfiguration;
import io.github.jpamigrations.autoconfigure.MigrationsJpaAutoConfiguration;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionTarget;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.info.InfoEndpointAutoConfiguration;
import org.springframework.boot.actuate.endpoint.jackson.EndpointJsonMapper;
import org.springframework.boot.actuate.info.InfoEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the endpoints really answer has the shape of the examples in
 * {@code docs/actuator.md}, section by section, in both directions.
 */
class DocumentedJsonTests {

	private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

	@TempDir
	private Path directory;

	private ApplicationContextRunner runner() throws IOException {
		write("aaa111", "none",
				"CREATE DOMAIN mood AS enum ('sad', 'ok');\nCREATE TABLE pack (id bigint NOT NULL PRIMARY KEY);");
		write("aab222", "aaa111", "CREATE TABLE other (id bigint);");
		return new ApplicationContextRunner().withInitializer((context) -> context.setId("shop"))
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					HibernateJpaAutoConfiguration.class, MigrationsAutoConfiguration.class,
					MigrationsJpaAutoConfiguration.class, JacksonAutoConfiguration.class,
					JacksonEndpointAutoConfiguration.class, HealthContributorAutoConfiguration.class,
					HealthContributorRegistryAutoConfiguration.class, HealthEndpointAutoConfiguration.class,
					InfoEndpointAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class,
					MigrationsDriftEndpointAutoConfiguration.class, MigrationsHealthContributorAutoConfiguration.class,
					MigrationsInfoContributorAutoConfiguration.class))
			.withUserConfiguration(PackConfiguration.class)
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.migrations.locations=" + this.directory.toUri(),
					"management.endpoints.web.exposure.include=*", "management.endpoint.health.show-details=always",
					"management.info.migrations.enabled=true");
	}

	private void write(String id, String down, String upgrade) throws IOException {
		Files.writeString(this.directory.resolve(id + ".sql"), "-- revision: " + id + "\n-- down revision: " + down
				+ "\n-- message: m\n\n-- upgrade\n" + upgrade + "\n\n-- downgrade\nDROP TABLE other;\n");
	}

	@Test
	void migrations() throws IOException {
		runner().run((context) -> {
			MigrationsEndpoint endpoint = context.getBean(MigrationsEndpoint.class);
			assertSameShape("Actuator", 0, json(context, endpoint.migrations()));
			assertSameShape("Actuator", 1, json(context, endpoint.revision("aaa")));
		});
	}

	@Test
	@Tag("hibernate-7.4") // H2 has named enums only since
	void drift() throws IOException {
		runner().withPropertyValues("spring.migrations.check-model=warn").run((context) -> {
			JsonNode answer = json(context, context.getBean(MigrationsDriftEndpoint.class).drift());
			assertThat(answer.at("/contexts/shop/migrationsBeans/migrations/findings")).isNotEmpty();
			assertSameShape("Drift", 0, answer);
		});
		runner().run((context) -> {
			JsonNode answer = json(context, context.getBean(MigrationsDriftEndpoint.class).drift());
			assertSameShape("Drift", 1, answer);
			assertThat(answer).isEqualTo(example("Drift", 1));
		});
	}

	@Test
	void health() throws IOException {
		runner().run((context) -> {
			context.getBean(Migrations.class).downgrade(new RevisionTarget.Relative(-1));
			JsonNode answer = json(context, context.getBean(HealthEndpoint.class).healthForPath("migrations"));
			assertSameShape("Health", 0, answer);
			assertThat(answer).isEqualTo(example("Health", 0));
		});
	}

	@Test
	void info() throws IOException {
		runner().run((context) -> {
			JsonNode answer = json(context, context.getBean(InfoEndpoint.class).info());
			assertSameShape("Info", 0, answer);
			assertThat(answer).isEqualTo(example("Info", 0));
		});
	}

	/**
	 * Return an answer as it is sent.
	 */
	private static JsonNode json(AssertableApplicationContext context, Object answer) {
		JsonMapper mapper = context.getBean(EndpointJsonMapper.class).get();
		return mapper.readTree(mapper.writeValueAsString(answer));
	}

	private static JsonNode example(String section, int number) throws IOException {
		String manual = Files.readString(Path.of("../docs/actuator.md"));
		String text = List.of(manual.split("(?m)^##? "))
			.stream()
			.filter((part) -> part.startsWith(section + "\n"))
			.findFirst()
			.orElseThrow();
		List<String> examples = EXAMPLE.matcher(text).results().map((found) -> found.group(1)).toList();
		return JsonMapper.shared().readTree(examples.get(number));
	}

	private static void assertSameShape(String section, int number, JsonNode actual) throws IOException {
		assertSameShape(section, example(section, number), actual);
	}

	private static void assertSameShape(String path, JsonNode documented, JsonNode actual) {
		assertThat(actual.getNodeType()).as(path).isEqualTo(documented.getNodeType());
		if (documented.isObject()) {
			assertThat(actual.propertyNames()).as(path).containsExactlyInAnyOrderElementsOf(documented.propertyNames());
			documented.propertyNames()
				.forEach((name) -> assertSameShape(path + "/" + name, documented.get(name), actual.get(name)));
		}
		if (documented.isArray() && !documented.isEmpty()) {
			actual.valueStream().forEach((element) -> assertSameShape(path + "[]", documented.get(0), element));
		}
		if (documented.getNodeType() == JsonNodeType.STRING && documented.asString().endsWith("Z")) {
			assertThat(actual.asString()).as(path).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
		}
	}

	/**
	 * An entity whose enum has another order than its type in the database.
	 */
	@Entity(name = "pack")
	static class Pack {

		@Id
		private long id;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		private Mood mood;

	}

	enum Mood {

		ok, sad

	}

	@Configuration(proxyBeanMethods = false)
	static class PackConfiguration {

		@Bean
		PersistenceManagedTypes pack() {
			return PersistenceManagedTypes.of(Pack.class.getName());
		}

	}

}
