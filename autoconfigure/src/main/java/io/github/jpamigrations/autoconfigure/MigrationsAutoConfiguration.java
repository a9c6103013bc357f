package io.github.jpamigrations.autoconfigure;

import org.springframework.context.annotation.Conditional;
import javax.sql.DataSource;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.event.MigrationEventPublisher;
import io.github.jpamigrations.revision.RevisionTarget;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Auto-configuration for schema revisions: applies the pending ones before anything uses
 * the database.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@Conditional(MigrationsDataSourceCondition.class)
@ConditionalOnBooleanProperty(name = "spring.migrations.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MigrationsProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class MigrationsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(MigrationsConnectionDetails.class)
	PropertiesMigrationsConnectionDetails migrationsConnectionDetails(MigrationsProperties properties) {
		return new PropertiesMigrationsConnectionDetails(properties);
	}

	@Bean
	@ConditionalOnMissingBean
	ManagedDataSource managedDataSource(@MigrationsDataSource ObjectProvider<DataSource> qualified,
			ObjectProvider<DataSource> dataSource, MigrationsConnectionDetails details) {
		return ManagedDataSource.choose(qualified.getIfAvailable(), dataSource.getIfUnique(), details);
	}

	@Bean
	@ConditionalOnMissingBean
	Migrations migrations(ManagedDataSource managed, MigrationsProperties properties, ApplicationContext context) {
		return MigrationsFactory.create(managed.dataSource(), properties, context);
	}

	@Bean
	@ConditionalOnMissingBean
	MigrationEventPublisher migrationEventPublisher(ApplicationEventPublisher publisher) {
		return new MigrationEventPublisher(publisher);
	}

	@Bean
	@ConditionalOnMissingBean
	MigrationsInitializer migrationsInitializer(Migrations migrations, ManagedDataSource managed,
			MigrationsProperties properties, ConfigurableEnvironment environment, ListableBeanFactory beanFactory,
			ObjectProvider<MigrationsStrategy> strategy) {
		boolean autogenerate = AutogenerateSwitch.isOn(environment);
		if (autogenerate || properties.getStartup() != MigrationsProperties.Startup.NONE) {
			CompetingTool.refuse(beanFactory, environment, managed);
		}
		return new MigrationsInitializer(migrations, managed.dataSource(), properties.getStartup(),
				RevisionTarget.parse(properties.getTarget()), autogenerate || CommandMode.isOn(environment),
				strategy.getIfAvailable());
	}

	@Bean
	@ConditionalOnMissingBean(name = "migrationsSchemaManagementProvider")
	MigrationsSchemaManagementProvider migrationsSchemaManagementProvider(ObjectProvider<ManagedDataSource> managed,
			ObjectProvider<MigrationsInitializer> initializer) {
		return new MigrationsSchemaManagementProvider(managed, initializer);
	}

	@Bean
	@ConditionalOnMissingBean(name = "eagerMigrationsInitializer")
	static LazyInitializationExcludeFilter eagerMigrationsInitializer() {
		return LazyInitializationExcludeFilter.forBeanTypes(MigrationsInitializer.class);
	}

}
