package io.github.jpamigrations.autoconfigure;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/**
 * Tells Boot that the schema is kept by revisions, so that {@code ddl-auto} defaults to
 * {@code none}.
 */
class MigrationsSchemaManagementProvider implements SchemaManagementProvider {

	private final ObjectProvider<ManagedDataSource> managed;

	private final ObjectProvider<MigrationsInitializer> initializer;

	MigrationsSchemaManagementProvider(ObjectProvider<ManagedDataSource> managed,
			ObjectProvider<MigrationsInitializer> initializer) {
		this.managed = managed;
		this.initializer = initializer;
	}

	@Override
	public SchemaManagement getSchemaManagement(DataSource dataSource) {
		MigrationsInitializer bean = this.initializer.getIfAvailable();
		boolean ours = bean != null && bean.isManaging() && this.managed.getObject().standsFor(dataSource);
		return ours ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
	}

}
