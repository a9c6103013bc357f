package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.hibernate.HibernateSchemaSource;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.persistence.CheckConstraint;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Hibernate creates compares equal to what Hibernate says it maps.
 */
class PostgreSqlHibernateIntegrationTests {

	private TestSchema schema;

	private StandardServiceRegistry registry;

	private Metadata metadata;

	private SessionFactory sessionFactory;

	private Connection connection;

	private DatabaseSchema catalog;

	private Signatures signatures;

	@BeforeEach
	void createByHibernate() throws SQLException {
		this.schema = TestDatabase.POSTGRESQL.fresh();
		this.registry = new StandardServiceRegistryBuilder()
			.applySetting("jakarta.persistence.jdbc.url", this.schema.url())
			.applySetting("jakarta.persistence.jdbc.user", this.schema.user())
			.applySetting("jakarta.persistence.jdbc.password", this.schema.password())
			.applySetting("hibernate.hbm2ddl.auto", "create")
			.applySetting("hibernate.hbm2ddl.halt_on_error", "true")
			.applySetting("hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class)
			.applySetting("hibernate.type.wrapper_array_handling", "allow")
			.build();
		this.metadata = new MetadataSources(this.registry).addAnnotatedClass(PostgreSqlEntities.Basics.class)
			.addAnnotatedClass(PostgreSqlEntities.Times.class)
			.addAnnotatedClass(PostgreSqlEntities.Special.class)
			.addAnnotatedClass(PostgreSqlEntities.Choices.class)
			.addAnnotatedClass(PostgreSqlEntities.Animal.class)
			.addAnnotatedClass(PostgreSqlEntities.Cat.class)
			.addAnnotatedClass(PostgreSqlEntities.Written.class)
			.buildMetadata();
		this.sessionFactory = this.metadata.buildSessionFactory();
		this.connection = this.schema.connection();
		PostgreSqlDialect dialect = PostgreSqlDialect.of(this.connection);
		this.catalog = dialect.reader(this.connection).read(Scope.DEFAULT);
		this.signatures = dialect.signatures();
	}

	@AfterEach
	void drop() throws SQLException {
		this.connection.close();
		this.sessionFactory.close();
		StandardServiceRegistryBuilder.destroy(this.registry);
		this.schema.close();
	}

	@Test
	void typesAreEqual() {
		Map<String, String> mapped = new TreeMap<>();
		Map<String, String> read = new TreeMap<>();
		this.metadata.collectTableMappings().forEach((table) -> table.getColumns().forEach((column) -> {
			String name = table.getName() + "." + column.getName();
			mapped.put(name, this.signatures.type(column(column.getSqlType(this.metadata))));
		}));
		this.catalog.tables()
			.forEach((table) -> table.columns()
				.forEach((column) -> read.put(table.name() + "." + column.name(), this.signatures.type(column))));
		assertThat(read).hasSizeGreaterThan(80).isEqualTo(mapped);
	}

	@Test
	void checksAreEqual() {
		Map<String, TreeSet<String>> mapped = new TreeMap<>();
		Map<String, TreeSet<String>> read = new TreeMap<>();
		this.metadata.collectTableMappings().forEach((table) -> {
			List<org.hibernate.mapping.CheckConstraint> checks = new ArrayList<>(table.getChecks());
			table.getColumns().forEach((column) -> checks.addAll(column.getCheckConstraints()));
			TreeSet<String> texts = new TreeSet<>();
			checks.forEach((check) -> texts.add(this.signatures.expression(check.getConstraint())));
			mapped.put(table.getName(), texts);
		});
		for (Table table : this.catalog.tables()) {
			TreeSet<String> texts = new TreeSet<>();
			table.constraints(Constraint.Check.class)
				.forEach((check) -> texts.add(this.signatures.expression(check.expression())));
			read.put(table.name().toString(), texts);
		}
		assertThat(read).isEqualTo(mapped);
		assertThat(read.get("choices")).hasSizeGreaterThan(6);
	}

	@Test
	void defaultsAndComputedColumnsAreEqual() {
		Map<String, String> mapped = new HashMap<>();
		Map<String, String> read = new HashMap<>();
		this.metadata.collectTableMappings().forEach((table) -> table.getColumns().forEach((column) -> {
			String name = table.getName() + "." + column.getName();
			if (column.getDefaultValue() != null) {
				mapped.put(name, this.signatures
					.defaultValue(column(column.getSqlType(this.metadata), column.getDefaultValue())));
			}
			if (column.getGeneratedAs() != null) {
				mapped.put(name, this.signatures.expression(column.getGeneratedAs()));
			}
		}));
		this.catalog.tables().forEach((table) -> table.columns().forEach((column) -> {
			String name = table.name() + "." + column.name();
			if (column.defaultValue() != null) {
				read.put(name, this.signatures.defaultValue(column));
			}
			if (column.generation() instanceof Column.Generation.Computed computed) {
				read.put(name, this.signatures.expression(computed.expression()));
			}
		}));
		assertThat(new TreeMap<>(read)).isEqualTo(new TreeMap<>(mapped)).hasSizeGreaterThan(15);
	}

	@Test
	void readsWhatBelongsToNamedTypes() {
		assertThat(this.catalog.types()).extracting((type) -> type.name().toString())
			.containsExactly("color", "weekday");
		assertThat(this.catalog.types().get(0).enumValues()).containsExactly("BLUE", "GREEN", "RED");
		assertThat(this.catalog.types().get(0).createSql()).hasSize(3);
		assertThat(this.catalog.sequences()).extracting((sequence) -> this.signatures.sequence(sequence))
			.containsExactly("start 1 increment 50");
	}

	@Test
	void hasTheSameCatalogWhenRendered() throws SQLException {
		List<String> before = PostgreSqlDump.of(this.connection);
		List<Operation> operations = SchemaOperations.createAll(this.catalog);
		SchemaOperations.execute(this.connection, SchemaOperations.reversed(operations));
		assertThat(PostgreSqlDump.of(this.connection)).isEmpty();
		SchemaOperations.execute(this.connection, operations);
		PostgreSqlDump.assertSame(PostgreSqlDump.of(this.connection), before);
	}

	@Test
	void comparesEqualToTheModel() {
		DatabaseSchema model = new HibernateSchemaSource(this.metadata).read(Scope.DEFAULT);
		List<Operation> operations = new SchemaComparator(this.signatures).compare(this.catalog, model, Ownership.ALL)
			.operations();
		// No catalog lists auxiliary objects; these are the casts of the enums.
		assertThat(operations).allMatch(Operation.CreateAuxiliaryObject.class::isInstance);
	}

	@Test
	void createsWhatHibernateCreates() throws SQLException {
		List<String> created = PostgreSqlDump.of(this.connection);
		SchemaOperations.execute(this.connection, SchemaOperations.reversed(SchemaOperations.createAll(this.catalog)));
		DatabaseSchema model = new HibernateSchemaSource(this.metadata).read(Scope.DEFAULT);
		List<Operation> operations = OperationSorter.sort(
				new SchemaComparator(this.signatures).compare(DatabaseSchema.EMPTY, model, Ownership.ALL).operations());
		SchemaOperations.execute(this.connection, operations);
		PostgreSqlDump.assertSame(PostgreSqlDump.of(this.connection), created);
		SchemaOperations.execute(this.connection, SchemaOperations.reversed(operations));
		assertThat(PostgreSqlDump.of(this.connection)).isEmpty();
	}

	private static Column column(String type) {
		return column(type, null);
	}

	private static Column column(String type, @Nullable String defaultSql) {
		return new Column(Identifier.unquoted("c"), new Column.Type(type, 0, null, null, null, List.of()), true,
				(defaultSql != null) ? new Column.Default.Expression(defaultSql) : null, null, null, null, Map.of());
	}

}
