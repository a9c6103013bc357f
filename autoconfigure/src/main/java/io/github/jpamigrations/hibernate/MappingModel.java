package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UserDefinedType;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.internal.DefaultSchemaFilterProvider;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

/**
 * The part of Hibernate's metadata that its schema creation looks at, in the order in
 * which it does.
 */
final class MappingModel {

	private final MetadataImplementor metadata;

	private final Map<String, Object> settings;

	private final SqlStringGenerationContext sql;

	private final SchemaFilter filter;

	MappingModel(Metadata metadata) {
		this.metadata = (MetadataImplementor) metadata;
		ServiceRegistry registry = this.metadata.getMetadataBuildingOptions().getServiceRegistry();
		this.settings = registry.requireService(ConfigurationService.class).getSettings();
		this.sql = SqlStringGenerationContextImpl.fromConfigurationMap(database().getJdbcEnvironment(), database(),
				this.settings);
		this.filter = registry.requireService(StrategySelector.class)
			.resolveDefaultableStrategy(SchemaFilterProvider.class,
					this.settings.get(SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER),
					DefaultSchemaFilterProvider.INSTANCE)
			.getCreateFilter();
	}

	MetadataImplementor metadata() {
		return this.metadata;
	}

	Map<String, Object> settings() {
		return this.settings;
	}

	Database database() {
		return this.metadata.getDatabase();
	}

	Dialect dialect() {
		return database().getDialect();
	}

	SqlStringGenerationContext sql() {
		return this.sql;
	}

	ModelNames names() {
		return new ModelNames(this.sql, database().getJdbcEnvironment());
	}

	List<Table> tables() {
		return physicalTables((table) -> !table.isView());
	}

	List<Table> views() {
		return physicalTables(Table::isView);
	}

	private List<Table> physicalTables(Predicate<Table> kind) {
		return namespaces().stream()
			.flatMap((namespace) -> namespace.getTables().stream())
			.filter(Table::isPhysicalTable)
			.filter(kind)
			.filter(this.filter::includeTable)
			.toList();
	}

	List<Sequence> sequences() {
		return namespaces().stream()
			.flatMap((namespace) -> StreamSupport.stream(namespace.getSequences().spliterator(), false))
			.filter(this.filter::includeSequence)
			.toList();
	}

	List<UserDefinedType> userDefinedTypes() {
		return namespaces().stream()
			.flatMap((namespace) -> namespace.getDependencyOrderedUserDefinedTypes().stream())
			.toList();
	}

	List<Namespace> namespaces() {
		List<Namespace> result = new ArrayList<>();
		database().getNamespaces().forEach(result::add);
		result.removeIf((namespace) -> !this.filter.includeNamespace(namespace));
		return result;
	}

}
