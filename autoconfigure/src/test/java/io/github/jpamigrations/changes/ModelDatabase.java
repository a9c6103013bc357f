package io.github.jpamigrations.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.autogenerate.ComparisonRules;
import io.github.jpamigrations.engine.Answers;
import io.github.jpamigrations.engine.AutogenerateSettings;
import io.github.jpamigrations.engine.AutogenerateSettings.Apply;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.ModelPart;
import io.github.jpamigrations.engine.NewRevision;
import io.github.jpamigrations.engine.RevisionStore;
import io.github.jpamigrations.engine.WrittenRevision;
import io.github.jpamigrations.hibernate.HibernateSchemaSource;
import io.github.jpamigrations.hibernate.MetadataCapture;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.ConnectionSource;
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
 * A database that follows a model by way of revisions in a directory.
 */
final class ModelDatabase implements AutoCloseable {

	private final TestSchema schema;

	private final ConnectionSource connections;

	private final RevisionDirectory directory;

	private AutogenerateSettings settings = new AutogenerateSettings(Apply.SAFE, null);

	ModelDatabase(TestSchema schema, Path directory) {
		this(schema, schema::connection, directory);
	}

	ModelDatabase(TestSchema schema, ConnectionSource connections, Path directory) {
		this.schema = schema;
		this.connections = connections;
		this.directory = new RevisionDirectory(directory);
	}

	ModelDatabase with(UnaryOperator<ComparisonRules> rules) {
		this.settings = this.settings.withRules(rules.apply(this.settings.rules()));
		return this;
	}

	/**
	 * Apply whatever is generated, as somebody would who has reviewed it.
	 */
	ModelDatabase reviewed() {
		this.settings = new AutogenerateSettings(Apply.ALWAYS, null);
		return this;
	}

	ModelDatabase withMessage(String message) {
		this.settings = new AutogenerateSettings(Apply.SAFE, message);
		return this;
	}

	/**
	 * Start with a model twice: the second time must find nothing to do.
	 */
	Revision follow(Class<?>... model) {
		List<Revision> before = revisions();
		start(model);
		List<Revision> after = revisions();
		start(model);
		assertThat(revisions()).as("after the second start").isEqualTo(after);
		return after.stream().filter((revision) -> !before.contains(revision)).findFirst().orElseThrow();
	}

	/**
	 * Start with a model, as an application does.
	 */
	void start(Class<?>... model) {
		onModel(this.schema, "none", model, (metadata) -> {
			migrations().upgradeReviewed();
			migrations().synchronize(new HibernateSchemaSource(metadata), ModelPart.ALL);
		});
	}

	/**
	 * Compare with a model as an application does each time that it looks, with what it
	 * has once made.
	 */
	void synchronize(Migrations migrations, Class<?>... model) {
		onModel(this.schema, "none", model,
				(metadata) -> migrations.synchronize(new HibernateSchemaSource(metadata), ModelPart.ALL));
	}

	/**
	 * Write what differs from a model as revisions, by command, and apply them.
	 */
	List<WrittenRevision> revise(Answers answers, Class<?>... model) {
		List<WrittenRevision> result = new ArrayList<>();
		onModel(this.schema, "none", model, (metadata) -> result
			.addAll(migrations().revision(NewRevision.onHead(null), new HibernateSchemaSource(metadata), answers)));
		migrations().upgrade();
		return result;
	}

	/**
	 * Let Hibernate itself create the model.
	 */
	void createByHibernate(Class<?>... model) {
		onModel(this.schema, "create", model, (metadata) -> metadata.buildSessionFactory().close());
	}

	static void onModel(TestSchema schema, String ddlAuto, Class<?>[] model, Consumer<Metadata> action) {
		Map<String, Object> settings = new HashMap<>(MetadataCapture.SETTINGS_FOR_COMPARING);
		settings.put("hibernate.hbm2ddl.auto", ddlAuto);
		settings.put("jakarta.persistence.nonJtaDataSource", schema.dataSource());
		settings.put("hibernate.connection.provider_class",
				"org.hibernate.engine.jdbc.connections.internal.DataSourceConnectionProvider");
		try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder().applySettings(settings).build()) {
			MetadataSources sources = new MetadataSources(registry);
			sources.addAnnotatedClasses(model);
			action.accept(sources.getMetadataBuilder()
				.applyPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl())
				.build());
		}
	}

	Migrations migrations() {
		return new Migrations(this.connections, new DirectoryStore(this.directory), MigratorSettings.defaults(),
				this.settings);
	}

	/**
	 * Delete the line of the last revision that says that it waits for a review.
	 */
	void review() {
		List<Revision> revisions = revisions();
		Path file = Path.of(revisions.get(revisions.size() - 1).location());
		try {
			Files.writeString(file, Files.readString(file).replace("-- review: pending\n", ""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void downgrade(int steps) {
		migrations().downgrade(new RevisionTarget.Relative(-steps));
	}

	/**
	 * Return the revisions, base first.
	 */
	List<Revision> revisions() {
		List<Revision> result = new ArrayList<>(RevisionGraph.of(this.directory.read()).history());
		Collections.reverse(result);
		return result;
	}

	List<String> dump() {
		return CatalogDump.of(this.schema);
	}

	void execute(String... statements) {
		this.schema.execute(statements);
	}

	/**
	 * Return the rows of a query, their values separated by bars.
	 */
	List<String> rows(String sql) {
		List<String> result = new ArrayList<>();
		try (Connection connection = this.schema.connection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				List<String> values = new ArrayList<>();
				for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
					values.add(rows.getString(i));
				}
				result.add(String.join("|", values));
			}
			return result;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.schema.close();
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
