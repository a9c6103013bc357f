package io.github.jpamigrations.dialect.postgresql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import io.github.jpamigrations.testing.TestSchema;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Leads a schema of PostgreSQL from model to model and back by revisions.
 */
final class ModelCircle {

	private final TestSchema schema;

	private final RevisionDirectory directory;

	private final Migrations migrations;

	private final Map<String, Object> settings = new LinkedHashMap<>();

	ModelCircle(TestSchema schema, Path directory) {
		this.schema = schema;
		this.directory = new RevisionDirectory(directory);
		this.migrations = new Migrations(schema::connection, new DirectoryStore(this.directory),
				MigratorSettings.defaults(), new AutogenerateSettings(AutogenerateSettings.Apply.ALWAYS, null));
	}

	ModelCircle with(String setting, Object value) {
		this.settings.put(setting, value);
		return this;
	}

	/**
	 * Bring the database to the model, back, and there again; comparing must find nothing
	 * then, and each dump must be what it was.
	 * @return the revisions that were written
	 */
	List<Revision> change(Class<?>... model) {
		List<String> before = dump();
		List<Revision> written = synchronize(model);
		List<String> after = dump();
		assertThat(written).as("revisions").isNotEmpty();
		assertThat(synchronize(model)).as("second comparison")
			.extracting((revision) -> revision.upgrade().text())
			.isEmpty();
		downgrade(written.size());
		PostgreSqlDump.assertSame(dump(), before);
		this.migrations.upgrade();
		PostgreSqlDump.assertSame(dump(), after);
		return written;
	}

	/**
	 * Bring the database to the model.
	 * @return the revisions that were written
	 */
	List<Revision> synchronize(Class<?>... model) {
		List<Revision> before = this.directory.read();
		try (StandardServiceRegistry registry = registry("none")) {
			this.migrations.synchronize(new HibernateSchemaSource(metadata(registry, model)), ModelPart.ALL);
		}
		List<Revision> after = new ArrayList<>(this.directory.read());
		after.removeIf((revision) -> before.stream().anyMatch((old) -> old.id().equals(revision.id())));
		after.sort((one, other) -> one.downRevisions().contains(other.id()) ? 1 : -1);
		return after;
	}

	/**
	 * Do something with the metadata of a model.
	 */
	<T> T withMetadata(Work<T> work, Class<?>... model) throws SQLException {
		try (StandardServiceRegistry registry = registry("none")) {
			return work.on(metadata(registry, model));
		}
	}

	/**
	 * Let Hibernate itself create the model.
	 */
	void createByHibernate(Class<?>... model) {
		try (StandardServiceRegistry registry = registry("create")) {
			metadata(registry, model).buildSessionFactory().close();
		}
	}

	void downgrade(int steps) {
		this.migrations.downgrade(new RevisionTarget.Relative(-steps));
	}

	List<String> dump() {
		try (Connection connection = this.schema.connection()) {
			return PostgreSqlDump.of(connection)
				.stream()
				.filter((line) -> !line.contains("migration_version") && !line.contains("migration_history"))
				.toList();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Metadata metadata(StandardServiceRegistry registry, Class<?>... model) {
		MetadataSources sources = new MetadataSources(registry);
		for (Class<?> entity : model) {
			sources.addAnnotatedClass(entity);
		}
		return sources.getMetadataBuilder()
			.applyPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl())
			.build();
	}

	private StandardServiceRegistry registry(String ddlAuto) {
		return new StandardServiceRegistryBuilder()
			.applySettings(Map.of("hibernate.hbm2ddl.auto", ddlAuto, "hibernate.hbm2ddl.halt_on_error", "true",
					"jakarta.persistence.nonJtaDataSource", this.schema.dataSource(),
					"hibernate.connection.provider_class",
					"org.hibernate.engine.jdbc.connections.internal.DataSourceConnectionProvider"))
			.applySettings(this.settings)
			.build();
	}

	/**
	 * Work on metadata.
	 *
	 * @param <T> what it yields
	 */
	@FunctionalInterface
	interface Work<T> {

		T on(Metadata metadata) throws SQLException;

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
