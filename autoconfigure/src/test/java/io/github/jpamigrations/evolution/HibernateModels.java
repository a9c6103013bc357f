package io.github.jpamigrations.evolution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.hibernate.HibernateSchemaSource;
import io.github.jpamigrations.schema.SchemaSource;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.hibernate.tool.schema.spi.GenerationTarget;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Real metadata of models, and what Hibernate itself would create for them.
 */
final class HibernateModels implements AutoCloseable {

	private final EvolutionSchema schema;

	private final Map<Boolean, StandardServiceRegistry> registries = new HashMap<>();

	/** An evolution asks for one model several times, and then for the next. */
	private @Nullable Built last;

	/**
	 * Make them.
	 * @param schema where Hibernate may create what it likes
	 */
	HibernateModels(EvolutionSchema schema) {
		this.schema = schema;
	}

	SchemaSource source(Model model) {
		return new HibernateSchemaSource(metadata(model));
	}

	/**
	 * Return the dump of a schema in which Hibernate created the model.
	 */
	List<String> dumpOfHibernate(Model model) {
		List<String> statements = statements(metadata(model));
		try {
			this.schema.execute(statements.toArray(String[]::new));
			return this.schema.dump();
		}
		finally {
			this.schema.clear();
		}
	}

	private MetadataImplementor metadata(Model model) {
		if (this.last == null || !this.last.model().equals(model)) {
			this.last = new Built(model, build(model));
		}
		return this.last.metadata();
	}

	private MetadataImplementor build(Model model) {
		StandardServiceRegistry registry = this.registries.computeIfAbsent(model.globallyQuoted(), this::registry);
		List<Class<?>> classes = EntityClasses.of(model, this.schema.database());
		Thread thread = Thread.currentThread();
		ClassLoader loader = thread.getContextClassLoader();
		// Hibernate looks classes up again, by name.
		thread.setContextClassLoader(classes.get(0).getClassLoader());
		try {
			MetadataSources sources = new MetadataSources(registry);
			classes.forEach(sources::addAnnotatedClass);
			return (MetadataImplementor) sources.getMetadataBuilder().build();
		}
		finally {
			thread.setContextClassLoader(loader);
		}
	}

	private StandardServiceRegistry registry(boolean globallyQuoted) {
		return new StandardServiceRegistryBuilder()
			.applySettings(Map.of("jakarta.persistence.nonJtaDataSource", new AbstractDataSource() {

				@Override
				public Connection getConnection() throws SQLException {
					return HibernateModels.this.schema.connection();
				}

				@Override
				public Connection getConnection(String user, String password) throws SQLException {
					return getConnection();
				}

			}, "hibernate.globally_quoted_identifiers", globallyQuoted, "hibernate.integration.envers.enabled", false))
			.build();
	}

	private static List<String> statements(MetadataImplementor metadata) {
		// Hibernate orders columns when it builds the session factory.
		metadata.orderColumns(true);
		ServiceRegistry registry = metadata.getMetadataBuildingOptions().getServiceRegistry();
		List<String> statements = new ArrayList<>();
		new SchemaCreatorImpl(registry).doCreation(metadata, registry,
				registry.requireService(ConfigurationService.class).getSettings(), false, new GenerationTarget() {

					@Override
					public void prepare() {
					}

					@Override
					public void accept(String command) {
						if (!command.isEmpty()) {
							statements.add(command);
						}
					}

					@Override
					public void release() {
					}

				});
		return statements;
	}

	@Override
	public void close() {
		this.registries.values().forEach(StandardServiceRegistry::close);
	}

	/**
	 * The metadata of a model.
	 *
	 * @param model the model
	 * @param metadata what Hibernate made of it
	 */
	private record Built(Model model, MetadataImplementor metadata) {

	}

}
