package io.github.jpamigrations.zoo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.engine.AutogenerateSettings;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.ModelPart;
import io.github.jpamigrations.engine.RevisionStore;
import io.github.jpamigrations.hibernate.HibernateSchemaSource;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestSchema;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Leads a schema from one model to another and back, and looks at the server's own dump
 * after each step.
 */
final class Circle {

	private final TestSchema schema;

	private final RevisionDirectory directory;

	private final Migrations migrations;

	Circle(TestSchema schema, Path directory) {
		this.schema = schema;
		this.directory = new RevisionDirectory(directory);
		this.migrations = new Migrations(schema::connection, new DirectoryStore(this.directory),
				MigratorSettings.defaults(), new AutogenerateSettings(AutogenerateSettings.Apply.ALWAYS, null));
	}

	/**
	 * Bring the database to the model; comparing again must find nothing.
	 * @return the new revision, the same as before where nothing differed
	 */
	Revision synchronize(List<Class<?>> model) {
		int before = this.directory.read().size();
		compare(model);
		List<Revision> after = this.directory.read();
		compare(model);
		assertThat(this.directory.read()).as("revisions after the second comparison").hasSameSizeAs(after);
		assertThat(after).as("revisions").hasSize(before + 1);
		return after.stream()
			.filter((revision) -> this.migrations.status().heads().contains(revision.id()))
			.findFirst()
			.orElseThrow();
	}

	private void compare(List<Class<?>> model) {
		try (StandardServiceRegistry registry = registry(this.schema, "none")) {
			Metadata metadata = metadata(registry, model);
			this.migrations.synchronize(new HibernateSchemaSource(metadata), ModelPart.ALL);
		}
	}

	void downgrade(int steps) {
		this.migrations.downgrade(new RevisionTarget.Relative(-steps));
	}

	void downgradeToBase() {
		this.migrations.downgrade(new RevisionTarget.Base());
	}

	void upgrade() {
		this.migrations.upgrade();
	}

	List<String> dump() {
		return CatalogDump.of(this.schema);
	}

	/**
	 * Return the dump after Hibernate itself has created the model in an empty schema.
	 */
	static List<String> dumpOfHibernate(TestSchema empty, List<Class<?>> model) {
		try (StandardServiceRegistry registry = registry(empty, "create")) {
			metadata(registry, model).buildSessionFactory().close();
		}
		return CatalogDump.of(empty);
	}

	private static Metadata metadata(StandardServiceRegistry registry, List<Class<?>> model) {
		MetadataSources sources = new MetadataSources(registry);
		model.forEach(sources::addAnnotatedClass);
		return sources.getMetadataBuilder()
			.applyPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl())
			.build();
	}

	private static StandardServiceRegistry registry(TestSchema schema, String ddlAuto) {
		return new StandardServiceRegistryBuilder().applySettings(Map.of("hibernate.hbm2ddl.auto", ddlAuto,
				"jakarta.persistence.nonJtaDataSource", schema.dataSource(), "hibernate.connection.provider_class",
				"org.hibernate.engine.jdbc.connections.internal.DataSourceConnectionProvider"))
			.build();
	}

	/**
	 * Revisions of one directory.
	 *
	 * @param directory the directory
	 */
	private record DirectoryStore(RevisionDirectory directory) implements RevisionStore {

		@Override
		public List<Revision> read(String database) {
			return this.directory.read();
		}

		@Override
		public RevisionDirectory directory(String database) {
			return this.directory;
		}

	}

}
