package io.github.jpamigrations.autoconfigure;

import java.util.Optional;

import javax.sql.DataSource;

import io.github.jpamigrations.autogenerate.ComparisonRules;
import io.github.jpamigrations.autogenerate.OperationRewriter;
import io.github.jpamigrations.autogenerate.SchemaFilter;
import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.diff.RenameHint;
import io.github.jpamigrations.engine.AutogenerateSettings;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.FileTemplate;
import io.github.jpamigrations.runtime.ConnectionSource;
import io.github.jpamigrations.runtime.JavaRevisions;
import io.github.jpamigrations.runtime.MigrationListener;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.runtime.RetryingConnections;

import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Makes the facade of the engine from an application's configuration. Looking for beans
 * must not make factories of beans tell what they make, which would initialize those of
 * JPA.
 */
final class MigrationsFactory {

	private MigrationsFactory() {
	}

	static Migrations create(DataSource dataSource, MigrationsProperties properties, ApplicationContext context) {
		MigrationsProperties.Autogenerate autogenerate = properties.getAutogenerate();
		RevisionResources resources = new RevisionResources(context, properties.getLocations(),
				properties.isFailOnMissingLocations());
		ConfigurableEnvironment environment = (ConfigurableEnvironment) context.getEnvironment();
		boolean writing = AutogenerateSwitch.isOn(environment) || CommandMode.isOn(environment);
		ResourceRevisionStore store = new ResourceRevisionStore(resources,
				MigrationsProperties.textOf(autogenerate.getDirectory()),
				writing ? ModuleLayout.of(context) : Optional.empty(), writing);
		ConnectionSource connections = new RetryingConnections(new DataSourceConnectionSource(dataSource),
				properties.getConnectRetries(), properties.getConnectRetriesInterval());
		MigrationsConfiguration configuration = configuration(properties, context);
		MigratorSettings running = configuration.running();
		return new Migrations(connections, new CodedRevisionStore(store, running.javaRevisions().revisions()), running,
				configuration.writing());
	}

	private static MigrationsConfiguration configuration(MigrationsProperties properties, ApplicationContext context) {
		MigrationsProperties.Autogenerate autogenerate = properties.getAutogenerate();
		MigrationsConfiguration configuration = new MigrationsConfiguration(settings(properties, context),
				new AutogenerateSettings(autogenerate.getApply(),
						MigrationsProperties.textOf(autogenerate.getMessage()),
						new FileTemplate(autogenerate.getFileTemplate()), rules(autogenerate, context)));
		context.getBeanProvider(MigrationsConfigurationCustomizer.class, false)
			.orderedStream()
			.forEach((customizer) -> customizer.customize(configuration));
		return configuration;
	}

	private static ComparisonRules rules(MigrationsProperties.Autogenerate autogenerate, ApplicationContext context) {
		return ComparisonRules.NONE
			.with(autogenerate.getRenames().stream().map(RenameHint::parse).toList(), autogenerate.getDrop())
			.withPatterns(autogenerate.getInclude(), autogenerate.getExclude())
			.withCallbacks(context.getBeanProvider(SchemaFilter.class, false).orderedStream().toList(),
					context.getBeanProvider(OperationRewriter.class, false).orderedStream().toList());
	}

	private static MigratorSettings settings(MigrationsProperties properties, ApplicationContext context) {
		MigratorSettings defaults = MigratorSettings.defaults();
		MigratorSettings settings = defaults
			.withTables(MigrationsProperties.textOf(properties.getDefaultSchema()), properties.getVersionTable(),
					properties.getHistoryTable())
			.withInstalledBy(MigrationsProperties.textOf(properties.getInstalledBy()))
			.withTimeouts(properties.getLock().getTimeout(), properties.getStatementLockTimeout())
			.withLock(properties.getLock().getMode())
			.withPolicy(defaults.policy().with(properties.getAhead()).with(properties.getEditedRevisions()))
			.withTransactions(properties.isTransactionPerRevision() ? MigratorSettings.Transactions.PER_REVISION
					: MigratorSettings.Transactions.PER_RUN)
			.withPlaceholders(properties.getPlaceholders())
			.withJavaRevisions(javaRevisions(context));
		return context.getBeanProvider(MigrationListener.class, false)
			.orderedStream()
			.reduce(settings, MigratorSettings::withListener, (first, second) -> second);
	}

	private static JavaRevisions javaRevisions(ApplicationContext context) {
		return new JavaRevisions(context.getBeanProvider(JavaRevision.class, false).orderedStream().toList());
	}

}
