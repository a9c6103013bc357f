package io.github.jpamigrations.neighbours;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.jpamigrations.autoconfigure.MigrationsAutoConfiguration;
import io.github.jpamigrations.autoconfigure.MigrationsJpaAutoConfiguration;
import io.github.jpamigrations.engine.AdoptedDatabase;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.NewRevision;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No revision touches what a neighbour has made, whoever came first; what Envers adds to
 * the model is no neighbour's.
 */
abstract class NeighboursContract {

	private final TestDatabase database;

	@TempDir
	private Path directory;

	private @Nullable TestSchema schema;

	NeighboursContract(TestDatabase database) {
		this.database = database;
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

	@ParameterizedTest
	@EnumSource
	void neighbourThatWasFirstIsLeftAlone(Neighbour neighbour) throws IOException {
		neighbour.makeTables(schema());
		List<String> before = CatalogDump.of(schema());
		start(Parcel.class, (context) -> assertThat(written()).singleElement().satisfies(this::makesParcelOnly));
		assertThat(CatalogDump.of(schema())).containsAll(before);
		start(ParcelWithWeight.class, (context) -> {
			assertThat(written()).hasSize(2);
			context.getBean(Migrations.class).downgrade(new RevisionTarget.Base());
		});
		assertThat(CatalogDump.of(schema())).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void neighbourThatCameLaterIsLeftAlone(Neighbour neighbour) throws IOException {
		start(Parcel.class, (context) -> {
		});
		neighbour.makeTables(schema());
		List<String> before = CatalogDump.of(schema());
		start(Parcel.class, (context) -> assertThat(written()).hasSize(1));
		assertThat(CatalogDump.of(schema())).isEqualTo(before);
	}

	@Test
	void adoptingTakesNoNeighbour() throws IOException {
		for (Neighbour neighbour : Neighbour.values()) {
			neighbour.makeTables(schema());
		}
		runner(Parcel.class)
			.withPropertyValues("spring.migrations.enabled=false", "spring.jpa.hibernate.ddl-auto=create")
			.run((context) -> assertThat(context).hasNotFailed());
		List<String> before = CatalogDump.of(schema());
		// As in a command, where Hibernate never makes tables.
		runner(Parcel.class)
			.withPropertyValues("spring.migrations.check-model=warn", "spring.jpa.hibernate.ddl-auto=none")
			.run((context) -> {
				Migrations migrations = context.getBean(Migrations.class);
				AdoptedDatabase adopted = migrations.adopt(NewRevision.onHead("base"),
						migrations.model().orElseThrow());
				assertThat(adopted.rest().differences()).isEmpty();
				assertThat(written()).singleElement().satisfies(this::makesParcelOnly);
				assertThat(migrations.check(migrations.model().orElseThrow()).passed()).isTrue();
			});
		start(Parcel.class, (context) -> assertThat(written()).hasSize(1));
		assertThat(CatalogDump.of(schema())).isEqualTo(before);
	}

	@Test
	void tablesOfEnversBelongToTheModel() throws IOException {
		start(Audit.class, (context) -> {
			assertThat(written()).singleElement()
				.satisfies((file) -> assertThat(Files.readString(file).toLowerCase(Locale.ROOT)).contains("audit_aud",
						"revinfo"));
			EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
			factory.runInTransaction((entityManager) -> entityManager.persist(new Audit()));
			try (EntityManager entityManager = factory.createEntityManager()) {
				assertThat(AuditReaderFactory.get(entityManager).getRevisions(Audit.class, 1L)).hasSize(1);
			}
		});
		start(Audit.class, (context) -> assertThat(written()).hasSize(1));
	}

	private void makesParcelOnly(Path file) throws IOException {
		assertThat(Files.readString(file).lines().filter((line) -> line.matches("(CREATE|ALTER|DROP).*"))).isNotEmpty()
			.allMatch((line) -> line.toLowerCase(Locale.ROOT).contains("parcel"));
	}

	private List<Path> written() {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private TestSchema schema() {
		return Objects.requireNonNull(this.schema);
	}

	private void start(Class<?> entity, Consumer<AssertableApplicationContext> test) {
		runner(entity).withPropertyValues("spring.migrations.autogenerate.enabled=true").run((context) -> {
			assertThat(context).hasNotFailed();
			test.accept(context);
		});
	}

	private ApplicationContextRunner runner(Class<?> entity) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
							MigrationsAutoConfiguration.class, MigrationsJpaAutoConfiguration.class))
			.withBean(PersistenceManagedTypes.class, () -> PersistenceManagedTypes.of(entity.getName()))
			.withPropertyValues("spring.datasource.url=" + schema().url(),
					"spring.datasource.username=" + schema().user(),
					"spring.datasource.password=" + schema().password(), "spring.datasource.hikari.maximum-pool-size=2",
					"spring.migrations.locations=" + this.directory.toUri(),
					"spring.migrations.autogenerate.directory=" + this.directory);
	}

	@Entity(name = "parcel")
	static class Parcel {

		@Id
		@GeneratedValue
		private @Nullable Long id;

	}

	@Entity(name = "parcel")
	static class ParcelWithWeight {

		@Id
		@GeneratedValue
		private @Nullable Long id;

		private @Nullable Integer weight;

	}

	@Audited
	@Entity(name = "audit")
	static class Audit {

		@Id
		@GeneratedValue
		private @Nullable Long id;

		private @Nullable String name;

	}

}
