package io.github.jpamigrations.zoo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.autogenerate.ComparisonRules;
import io.github.jpamigrations.engine.AdoptedDatabase;
import io.github.jpamigrations.engine.AutogenerateSettings;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.ModelPart;
import io.github.jpamigrations.engine.NewRevision;
import io.github.jpamigrations.engine.RevisionStore;
import io.github.jpamigrations.hibernate.HibernateSchemaSource;
import io.github.jpamigrations.hibernate.MetadataCapture;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestSchema;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.MappingSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Leads a schema from one model to another and back, and looks at the server's own dump
 * after each step.
 */
final class Circle {

	private final TestSchema schema;

	private final RevisionDirectory directory;

	private final Migrations migrations;

	private final Map<String, Object> settings;

	Circle(TestSchema schema, Path directory, Map<String, Object> settings) {
		this(schema, directory, settings, MigratorSettings.defaults(), ComparisonRules.NONE);
	}

	Circle(TestSchema schema, Path directory, Map<String, Object> settings, MigratorSettings running,
			ComparisonRules rules) {
		this.schema = schema;
		this.directory = new RevisionDirectory(directory);
		this.migrations = new Migrations(schema::connection, new DirectoryStore(this.directory), running,
				new AutogenerateSettings(AutogenerateSettings.Apply.ALWAYS, null).withRules(rules));
		this.settings = settings;
	}

	/**
	 * Bring the database to the model as an application does that starts; comparing again
	 * must find nothing.
	 * @return the number of revisions that this took
	 */
	int synchronize(List<Class<?>> model) {
		int before = statements().size();
		capture(model, (source) -> {
			assertThat(source.unsupported()).isEmpty();
			this.migrations.synchronize(source, ModelPart.ALL);
			List<String> after = statements();
			this.migrations.synchronize(source, ModelPart.ALL);
			List<String> again = statements();
			again.removeAll(after);
			assertThat(again).as("second comparison").isEmpty();
		});
		return statements().size() - before;
	}

	/**
	 * Let Hibernate start with the model until it tells about it.
	 */
	private void capture(List<Class<?>> model, Consumer<HibernateSchemaSource> action) {
		MetadataCapture.Callback callback = (captured) -> {
			action.accept(captured.schema());
			throw new ModelSeenException();
		};
		Map<String, Object> all = new HashMap<>(this.settings);
		all.putAll(MetadataCapture.SETTINGS_FOR_COMPARING);
		all.put(MetadataCapture.CALLBACK_KEY, callback);
		try (StandardServiceRegistry registry = registry(this.schema, "none", all)) {
			assertThatExceptionOfType(ModelSeenException.class)
				.isThrownBy(() -> metadata(registry, model).buildSessionFactory());
		}
	}

	/**
	 * Take over the database as it is.
	 */
	AdoptedDatabase adopt(List<Class<?>> model, NewRevision request) {
		AtomicReference<AdoptedDatabase> result = new AtomicReference<>();
		AtomicReference<MigrationsException> failure = new AtomicReference<>();
		capture(model, (source) -> {
			try {
				result.set(this.migrations.adopt(request, source));
			}
			catch (MigrationsException ex) {
				failure.set(ex);
			}
		});
		if (failure.get() != null) {
			throw failure.get();
		}
		return result.get();
	}

	List<RevisionId> heads() {
		return this.migrations.status().current();
	}

	private List<String> statements() {
		return this.directory.read()
			.stream()
			.map((revision) -> revision.id() + ": " + revision.upgrade().text())
			.collect(Collectors.toCollection(ArrayList::new));
	}

	void downgrade(int steps) {
		if (steps > 0) {
			this.migrations.downgrade(new RevisionTarget.Relative(-steps));
		}
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
	 * Create the model in an empty schema by Hibernate itself.
	 */
	static void createByHibernate(TestSchema empty, List<Class<?>> model, Map<String, Object> settings) {
		try (StandardServiceRegistry registry = registry(empty, "create-only", settings)) {
			metadata(registry, model).buildSessionFactory().close();
		}
	}

	private static Metadata metadata(StandardServiceRegistry registry, List<Class<?>> model) {
		MetadataSources sources = new MetadataSources(registry);
		model.forEach(sources::addAnnotatedClass);
		return sources.buildMetadata();
	}

	private static StandardServiceRegistry registry(TestSchema schema, String ddlAuto, Map<String, Object> more) {
		Map<String, Object> settings = new HashMap<>();
		settings.put(MappingSettings.PHYSICAL_NAMING_STRATEGY, new PhysicalNamingStrategySnakeCaseImpl());
		settings.putAll(more);
		settings.put("hibernate.hbm2ddl.auto", ddlAuto);
		settings.put("hibernate.hbm2ddl.halt_on_error", true);
		settings.put("jakarta.persistence.nonJtaDataSource", schema.dataSource());
		settings.put("hibernate.connection.provider_class",
				"org.hibernate.engine.jdbc.connections.internal.DataSourceConnectionProvider");
		return new StandardServiceRegistryBuilder().applySettings(settings).build();
	}

	/**
	 * Ends the start of Hibernate: the rest of it is of no interest.
	 */
	private static final class ModelSeenException extends RuntimeException {

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
