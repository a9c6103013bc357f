package io.github.jpamigrations.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.autoconfigure.MigrationsProperties.CheckModel;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.ModelPart;
import io.github.jpamigrations.hibernate.MetadataCapture;
import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.FormerNames;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.SchemaSource;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean;

/**
 * Brings the database to the model that Hibernate has just built, where autogenerate is
 * on, or checks that it is there already. The model is the union over all factories on
 * the application's data source; what no model knows is dropped only when the last of
 * them has been seen. Factories may be built on several threads.
 */
class ModelSynchronizer {

	private static final Logger logger = LoggerFactory.getLogger(ModelSynchronizer.class);

	private static final Set<String> HARMLESS = Set.of("none", "validate");

	private final Migrations migrations;

	private final ManagedDataSource managed;

	private final boolean autogenerate;

	private final CheckModel check;

	private final boolean command;

	private final boolean test;

	private final ListableBeanFactory beanFactory;

	private final Set<String> seen = new LinkedHashSet<>();

	private @Nullable Union union;

	ModelSynchronizer(Migrations migrations, ManagedDataSource managed, ConfigurableEnvironment environment,
			ListableBeanFactory beanFactory) {
		this.migrations = migrations;
		this.managed = managed;
		this.autogenerate = AutogenerateSwitch.isOn(environment);
		this.check = this.autogenerate ? CheckModel.OFF : CheckModelSwitch.of(environment);
		this.command = CommandMode.isOn(environment);
		this.test = AutogenerateSwitch.isTest(environment);
		this.beanFactory = beanFactory;
	}

	synchronized void modelBuilt(String factory, MetadataCapture.Model model) {
		boolean ours = model.dataSource() instanceof DataSource other && this.managed.standsFor(other);
		if (ours) {
			checkSchemaGeneration(factory, model);
		}
		else if (this.autogenerate) {
			logger.info("'{}' is not on the application's data source, so its model takes no part in revisions",
					factory);
		}
		this.seen.add(factory);
		if (ours && (this.autogenerate || this.command || this.test || this.check != CheckModel.OFF)) {
			this.union = known().with(model.schema());
			this.migrations.remember(this.union);
		}
		boolean last = this.seen.containsAll(factoryNames());
		if (this.autogenerate && (ours || last)) {
			this.migrations.synchronize(known(), last ? ModelPart.ALL : ModelPart.SOME);
		}
		else if (last && this.union != null && this.check != CheckModel.OFF && isManaging()) {
			check(this.union);
		}
	}

	/**
	 * Return the model of all factories, for a command.
	 * @throws ModelMissingException if no factory is on the application's data source
	 */
	synchronized DatabaseSchema model() {
		if (this.union == null) {
			throw new ModelMissingException();
		}
		return this.union.schema();
	}

	private void check(Union model) {
		try {
			this.migrations.checkModel(model);
		}
		catch (MigrationsException ex) {
			if (this.check == CheckModel.FAIL) {
				throw ex;
			}
			logger.warn("{}", ex.getMessage());
		}
	}

	/**
	 * Return whether revisions keep the schema, so that it is not Hibernate that makes
	 * the tables next.
	 */
	private boolean isManaging() {
		MigrationsInitializer initializer = this.beanFactory.getBeanProvider(MigrationsInitializer.class)
			.getIfAvailable();
		return initializer != null && initializer.isManaging();
	}

	private Union known() {
		return (this.union != null) ? this.union : new Union(DatabaseSchema.EMPTY, List.of());
	}

	private void checkSchemaGeneration(String factory, MetadataCapture.Model model) {
		for (String action : Arrays.asList(model.ddlAuto(), model.databaseAction())) {
			if (action == null || HARMLESS.contains(action)) {
				continue;
			}
			if (this.autogenerate) {
				throw new ConflictingSchemaGenerationException(factory, action);
			}
			logger.warn("'{}' lets Hibernate '{}' the schema that revisions keep", factory, action);
		}
	}

	private Set<String> factoryNames() {
		Set<String> names = new LinkedHashSet<>();
		for (Class<?> type : List.of(AbstractEntityManagerFactoryBean.class, LocalSessionFactoryBean.class)) {
			for (String name : this.beanFactory.getBeanNamesForType(type, true, false)) {
				names.add(BeanFactoryUtils.transformedBeanName(name));
			}
		}
		return names;
	}

	/**
	 * The models that have been seen, as one.
	 *
	 * @param schema the schema of all of them
	 * @param unsupported what none of them could say in a schema
	 */
	private record Union(DatabaseSchema schema, List<String> unsupported) implements SchemaSource {

		@Override
		public DatabaseSchema read(Scope scope) {
			return this.schema;
		}

		Union with(SchemaSource other) {
			List<String> sentences = new ArrayList<>(this.unsupported);
			sentences.addAll(other.unsupported());
			return new Union(union(this.schema, other.read(Scope.DEFAULT)), List.copyOf(sentences));
		}

		private static DatabaseSchema union(DatabaseSchema first, DatabaseSchema second) {
			List<Table> tables = new ArrayList<>(first.tables());
			second.tables()
				.stream()
				.filter((table) -> tables.stream().noneMatch((other) -> other.name().equals(table.name())))
				.toList()
				.forEach(tables::add);
			Set<Sequence> sequences = new LinkedHashSet<>(first.sequences());
			sequences.addAll(second.sequences());
			Set<NamedType> types = new LinkedHashSet<>(first.types());
			types.addAll(second.types());
			Set<AuxiliaryObject> objects = new LinkedHashSet<>(first.auxiliaryObjects());
			objects.addAll(second.auxiliaryObjects());
			Set<FormerNames> formerNames = new LinkedHashSet<>(first.formerNames());
			formerNames.addAll(second.formerNames());
			return new DatabaseSchema(tables, List.copyOf(sequences), List.copyOf(types), List.copyOf(objects),
					List.copyOf(formerNames));
		}

	}

}
