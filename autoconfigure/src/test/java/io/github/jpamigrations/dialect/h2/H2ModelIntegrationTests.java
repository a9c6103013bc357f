package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.hibernate.HibernateSchemaSource;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way from the model through the comparison to the database and back.
 */
class H2ModelIntegrationTests {

	private static final Class<?>[] ENTITIES = { H2Entities.Basics.class, H2Entities.Strings.class,
			H2Entities.Times.class, H2Entities.Enums.class, H2Entities.Special.class, H2Entities.Animal.class,
			H2Entities.Cat.class, H2Entities.Dog.class, H2Entities.Checked.class, H2Entities.Defaults.class,
			H2Entities.Keys.class, H2Entities.Target.class };

	private TestSchema schema;

	@BeforeEach
	void open() {
		this.schema = TestDatabase.H2.fresh();
	}

	@AfterEach
	void close() {
		this.schema.close();
	}

	@Test // R1
	void whatHibernateCreatesIsTheModel() {
		DatabaseSchema model = model(this.schema, "create", ENTITIES);
		assertThat(compare(model).operations()).isEmpty();
	}

	@Test // R1, R2
	void whatIsCreatedIsTheModelAndGoesAgain() {
		DatabaseSchema model = model(this.schema, "none", ENTITIES);
		List<Operation> operations = compare(model).operations();
		assertThat(operations).isNotEmpty();
		List<String> empty = CatalogDump.of(this.schema);
		apply(operations);
		assertThat(compare(model).operations()).isEmpty();
		apply(OperationSorter.reversed(operations));
		assertThat(CatalogDump.of(this.schema)).isEqualTo(empty);
	}

	@Test
	void whatIsCreatedIsWhatHibernateCreates() {
		apply(compare(model(this.schema, "none", ENTITIES)).operations());
		try (TestSchema other = TestDatabase.H2.fresh()) {
			model(other, "create", ENTITIES);
			assertThat(CatalogDump.of(this.schema)).isEqualTo(CatalogDump.of(other));
		}
	}

	private Comparison compare(DatabaseSchema model) {
		try (Connection connection = this.schema.connection()) {
			H2Dialect dialect = H2Dialect.of(connection);
			DatabaseSchema current = dialect.reader(connection).read(Scope.of(model));
			return new SchemaComparator(dialect.signatures()).compare(current, model, Ownership.ALL);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void apply(List<Operation> operations) {
		try (Connection connection = this.schema.connection()) {
			this.schema.execute(H2Dialect.of(connection)
				.renderer()
				.render(operations)
				.stream()
				.map(SqlRenderer.Statement::sql)
				.toArray(String[]::new));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static DatabaseSchema model(TestSchema schema, String action, Class<?>... entities) {
		Map<String, Object> settings = new HashMap<>();
		settings.put("hibernate.connection.url", schema.url());
		settings.put("hibernate.connection.username", schema.user());
		settings.put("hibernate.connection.password", schema.password());
		settings.put("hibernate.hbm2ddl.auto", action);
		settings.put("hibernate.hbm2ddl.halt_on_error", "true");
		try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder().applySettings(settings).build()) {
			Metadata metadata = new MetadataSources(registry).addAnnotatedClasses(entities).buildMetadata();
			((MetadataImplementor) metadata).orderColumns(false);
			DatabaseSchema model = new HibernateSchemaSource(metadata).read(Scope.DEFAULT);
			metadata.buildSessionFactory().close();
			return model;
		}
	}

}
