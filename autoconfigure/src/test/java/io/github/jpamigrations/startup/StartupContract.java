package io.github.jpamigrations.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.jpamigrations.actuate.MigrationsEndpoint;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.ReviewPendingException;
import io.github.jpamigrations.startup.v1.V1Application;
import io.github.jpamigrations.startup.v2.V2Application;
import io.github.jpamigrations.startup.v3.V3Application;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a developer sees: start, change an entity, start again. Hibernate validates the
 * schema at each start.
 */
abstract class StartupContract {

	private final TestDatabase database;

	private TestSchema schema;

	@TempDir
	private Path directory;

	StartupContract(TestDatabase database) {
		this.database = database;
	}

	/**
	 * Return the dump with what has to be the same as in Hibernate's own creation.
	 */
	List<String> comparable(List<String> dump) {
		return dump;
	}

	@BeforeEach
	void createSchema() {
		this.schema = this.database.fresh();
	}

	@AfterEach
	void dropSchema() {
		// Absent where there is no server and the test is skipped.
		if (this.schema != null) {
			this.schema.close();
		}
	}

	@Test
	void firstStartWritesOneRevisionAndAppliesIt() {
		try (ConfigurableApplicationContext context = start(V1Application.class)) {
			assertThat(files()).singleElement().asString().contains("-- down revision: none");
			assertAtHead(context);
			assertStoresEntities(context);
		}
	}

	@Test
	void secondStartWritesNothing() {
		start(V1Application.class).close();
		List<String> before = files();
		start(V1Application.class).close();
		assertThat(files()).isEqualTo(before);
	}

	@Test // C1
	void newFieldBecomesARevisionThatAddsExactlyThatColumn() {
		start(V1Application.class).close();
		try (ConfigurableApplicationContext context = start(V2Application.class)) {
			assertThat(files()).hasSize(2);
			assertThat(statements(files().get(1), "upgrade"))
				.containsExactly("ALTER TABLE customer ADD COLUMN age integer;");
			assertThat(statements(files().get(1), "downgrade"))
				.containsExactly("ALTER TABLE customer DROP COLUMN age;");
			assertAtHead(context);
		}
	}

	@Test // C4
	void destructiveRevisionWaitsForAReviewHoweverOftenTheApplicationIsStarted() throws IOException {
		start(V2Application.class).close();
		List<String> before = CatalogDump.of(this.schema);
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(Exception.class).isThrownBy(() -> start(V3Application.class))
				.havingRootCause()
				.isInstanceOf(ReviewPendingException.class);
			assertThat(files()).hasSize(2);
			assertThat(files().get(1)).contains("-- review: pending").contains("DATA_LOSS");
			assertThat(CatalogDump.of(this.schema)).isEqualTo(before);
		}
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> start(V3Application.class, "spring.migrations.autogenerate.enabled", "false"))
			.havingRootCause()
			.isInstanceOf(ReviewPendingException.class);
		Path file = paths().get(1);
		Files.writeString(file, Files.readString(file).replace("-- review: pending\n", ""));
		try (ConfigurableApplicationContext context = start(V3Application.class)) {
			assertAtHead(context);
			assertThat(files()).hasSize(2);
		}
	}

	@Test
	void takingTheFieldBackMakesTheWaitingRevisionNeedless() {
		start(V2Application.class).close();
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> start(V3Application.class));
		start(V2Application.class).close();
		assertThat(files()).hasSize(2);
	}

	@Test // R2
	void downgradeToBaseLeavesNothingAndUpgradeRestoresTheSameCatalog() {
		try (ConfigurableApplicationContext context = start(V2Application.class)) {
			List<String> before = CatalogDump.of(this.schema);
			Migrations migrations = context.getBean(Migrations.class);
			migrations.downgrade(new RevisionTarget.Base());
			assertThat(CatalogDump.of(this.schema)).isEmpty();
			migrations.upgrade();
			assertThat(CatalogDump.of(this.schema)).isEqualTo(before);
		}
	}

	@Test
	void makesTheCatalogThatHibernateMakes() {
		start(V2Application.class).close();
		try (TestSchema other = this.database.fresh()) {
			new SpringApplicationBuilder(V2Application.class).web(WebApplicationType.NONE)
				.properties(Map.of("spring.datasource.url", other.url(), "spring.datasource.username", other.user(),
						"spring.datasource.password", other.password(), "spring.migrations.enabled", "false",
						"spring.jpa.hibernate.ddl-auto", "create"))
				.run()
				.close();
			assertThat(comparable(CatalogDump.of(this.schema))).isEqualTo(comparable(CatalogDump.of(other)));
		}
	}

	private ConfigurableApplicationContext start(Class<?> application, String... more) {
		SpringApplicationBuilder builder = new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off", "spring.datasource.url=" + this.schema.url(),
					"spring.datasource.username=" + this.schema.user(),
					"spring.datasource.password=" + this.schema.password(),
					"spring.datasource.hikari.maximum-pool-size=2", "spring.datasource.hikari.connection-timeout=3000",
					"spring.jpa.hibernate.ddl-auto=validate", "spring.migrations.locations=" + this.directory.toUri(),
					"spring.migrations.autogenerate.directory=" + this.directory);
		String enabled = "spring.migrations.autogenerate.enabled=" + ((more.length == 0) ? "true" : more[1]);
		return builder.properties(enabled).run();
	}

	private static void assertAtHead(ConfigurableApplicationContext context) {
		MigrationsEndpoint endpoint = new MigrationsEndpoint(context);
		MigrationsEndpoint.BeanDescriptor bean = endpoint.migrations()
			.contexts()
			.values()
			.iterator()
			.next()
			.migrationsBeans()
			.get("migrations");
		assertThat(bean).isNotNull().satisfies((descriptor) -> {
			assertThat(descriptor.current()).isEqualTo(descriptor.heads()).hasSize(1);
			assertThat(descriptor.upToDate()).isTrue();
			assertThat(descriptor.pending()).isEmpty();
		});
	}

	private static void assertStoresEntities(ConfigurableApplicationContext context) {
		EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
		io.github.jpamigrations.startup.v1.Customer customer = new io.github.jpamigrations.startup.v1.Customer();
		customer.name = "Ada";
		io.github.jpamigrations.startup.v1.Purchase purchase = new io.github.jpamigrations.startup.v1.Purchase();
		purchase.customer = customer;
		factory.runInTransaction((entities) -> {
			entities.persist(customer);
			entities.persist(purchase);
		});
		assertThat(purchase.id).isNotNull();
	}

	private static List<String> statements(String file, String section) {
		String text = file.substring(file.indexOf("-- " + section + "\n") + section.length() + 4);
		int end = text.indexOf("\n-- downgrade");
		return ((end >= 0) ? text.substring(0, end) : text).lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("--"))
			.toList();
	}

	private List<Path> paths() {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.sorted((first, second) -> created(first).compareTo(created(second))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String created(Path file) {
		try {
			String text = Files.readString(file);
			return (text.contains("-- down revision: none") ? "0" : "1") + text;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> files() {
		return paths().stream().map(StartupContract::created).map((text) -> text.substring(1)).toList();
	}

}
