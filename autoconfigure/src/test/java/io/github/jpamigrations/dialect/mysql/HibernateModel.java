package io.github.jpamigrations.dialect.mysql;

import java.util.List;
import java.util.Map;

import io.github.jpamigrations.hibernate.HibernateSchemaSource;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.testing.TestSchema;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.schema.spi.DelayedDropRegistryNotAvailableImpl;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/**
 * Entities as Hibernate understands them on a server.
 */
final class HibernateModel implements AutoCloseable {

	private final StandardServiceRegistry registry;

	private final MetadataImplementor metadata;

	HibernateModel(TestSchema schema, List<Class<?>> entities) {
		this.registry = new StandardServiceRegistryBuilder().applySetting("jakarta.persistence.jdbc.url", schema.url())
			.applySetting("jakarta.persistence.jdbc.user", schema.user())
			.applySetting("jakarta.persistence.jdbc.password", schema.password())
			.applySetting("hibernate.hbm2ddl.auto", "create")
			.applySetting("hibernate.type.wrapper_array_handling", "ALLOW")
			.applySetting("hibernate.globally_quoted_identifiers", true)
			.applySetting("hibernate.globally_quoted_identifiers_skip_column_definitions", true)
			.build();
		this.metadata = (MetadataImplementor) new MetadataSources(this.registry)
			.addAnnotatedClasses(entities.toArray(Class<?>[]::new))
			.buildMetadata();
		this.metadata.orderColumns(false);
	}

	MetadataImplementor metadata() {
		return this.metadata;
	}

	DatabaseSchema read() {
		return new HibernateSchemaSource(this.metadata).read(Scope.DEFAULT);
	}

	/**
	 * Let Hibernate itself create the schema.
	 */
	void create() {
		SchemaManagementToolCoordinator
			.process(
					this.metadata, this.registry, Map.of("jakarta.persistence.schema-generation.database.action",
							"create", "hibernate.hbm2ddl.halt_on_error", true),
					DelayedDropRegistryNotAvailableImpl.INSTANCE);
	}

	@Override
	public void close() {
		StandardServiceRegistryBuilder.destroy(this.registry);
	}

}
