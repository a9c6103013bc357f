package io.github.jpamigrations.autoconfigure;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import io.github.jpamigrations.autogenerate.ComparisonRules;
import io.github.jpamigrations.autogenerate.OperationRewriter;
import io.github.jpamigrations.autogenerate.SchemaFilter;
import io.github.jpamigrations.diff.RenameHint;
import io.github.jpamigrations.engine.AutogenerateSettings;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.FileTemplate;
import io.github.jpamigrations.runtime.MigratorSettings;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Makes the facade of the engine from an application's configuration.
 */
final class MigrationsFactory {

	private MigrationsFactory() {
	}

	static Migrations create(DataSource dataSource, MigrationsProperties properties, ApplicationContext context) {
		MigrationsProperties.Autogenerate autogenerate = properties.getAutogenerate();
		RevisionResources resources = new RevisionResources(context, properties.getLocations(),
				properties.isFailOnMissingLocations());
		boolean writing = AutogenerateSwitch.isOn((ConfigurableEnvironment) context.getEnvironment());
		ResourceRevisionStore store = new ResourceRevisionStore(resources, autogenerate.getDirectory(),
				writing ? module(context) : Optional.empty(), writing);
		return new Migrations(new DataSourceConnectionSource(dataSource), store, settings(properties),
				new AutogenerateSettings(autogenerate.getApply(), autogenerate.getMessage(),
						new FileTemplate(autogenerate.getFileTemplate()), rules(autogenerate, context)));
	}

	private static ComparisonRules rules(MigrationsProperties.Autogenerate autogenerate, ApplicationContext context) {
		return ComparisonRules.NONE
			.with(autogenerate.getRenames().stream().map(RenameHint::parse).toList(), autogenerate.getDrop())
			.withPatterns(autogenerate.getInclude(), autogenerate.getExclude())
			.withCallbacks(context.getBeanProvider(SchemaFilter.class).orderedStream().toList(),
					context.getBeanProvider(OperationRewriter.class).orderedStream().toList());
	}

	private static MigratorSettings settings(MigrationsProperties properties) {
		MigratorSettings defaults = MigratorSettings.defaults();
		return defaults
			.withTables(properties.getDefaultSchema(), properties.getVersionTable(), properties.getHistoryTable())
			.withInstalledBy(properties.getInstalledBy())
			.withTimeouts(properties.getLock().getTimeout(), properties.getStatementLockTimeout());
	}

	private static Optional<ModuleLayout> module(ApplicationContext context) {
		return Arrays.stream(context.getBeanNamesForAnnotation(SpringBootConfiguration.class))
			.map(context::getType)
			.filter(Objects::nonNull)
			.map((type) -> ModuleLayout.of(ClassUtils.getUserClass(type)))
			.flatMap(Optional::stream)
			.findFirst();
	}

}
