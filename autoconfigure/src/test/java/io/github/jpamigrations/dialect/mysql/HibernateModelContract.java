package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Hibernate creates on a server of the family is what we read, and what we would
 * create.
 */
public abstract class HibernateModelContract {

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	static List<List<Class<?>>> models() {
		return List.of(TypeModel.ENTITIES, ShopModel.ENTITIES);
	}

	@Test // C18, C22
	void modelAndCatalogHaveEqualTypes() throws SQLException {
		try (TestSchema schema = database().fresh();
				Connection connection = schema.connection();
				HibernateModel model = new HibernateModel(schema, TypeModel.ENTITIES)) {
			model.create();
			SchemaDialect dialect = dialect(connection);
			Signatures signatures = dialect.signatures();
			DatabaseSchema read = dialect.reader(connection).read(Scope.DEFAULT);
			assertThat(types(read, signatures)).isEqualTo(types(model, signatures)).hasSizeGreaterThan(100);
		}
	}

	@ParameterizedTest // R1
	@MethodSource("models")
	void comparisonWithHibernatesOwnSchemaIsEmpty(List<Class<?>> entities) throws SQLException {
		try (TestSchema schema = database().fresh();
				Connection connection = schema.connection();
				HibernateModel model = new HibernateModel(schema, entities)) {
			model.create();
			Comparison comparison = compare(dialect(connection), connection, model);
			assertThat(comparison.operations()).isEmpty();
			assertThat(comparison.findings()).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void createsWhatHibernateCreates(List<Class<?>> entities) throws SQLException {
		try (TestSchema schema = database().fresh();
				Connection connection = schema.connection();
				HibernateModel model = new HibernateModel(schema, entities)) {
			model.create();
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			Map<String, String> created = server.dump();
			server.clear();
			server.apply(compare(dialect(connection), connection, model).operations());
			Map<String, String> ours = server.dump();
			assertThat(ours).containsOnlyKeys(created.keySet());
			created.forEach((name, definition) -> assertThat(ours.get(name)).isEqualTo(definition));
			assertThat(compare(dialect(connection), connection, model).operations()).isEmpty();
		}
	}

	private static Comparison compare(SchemaDialect dialect, Connection connection, HibernateModel model)
			throws SQLException {
		DatabaseSchema current = dialect.reader(connection).read(Scope.DEFAULT);
		return new SchemaComparator(dialect.signatures()).compare(current, model.read(), Ownership.ALL);
	}

	private static Map<String, String> types(HibernateModel model, Signatures signatures) {
		Map<String, String> result = new TreeMap<>();
		for (org.hibernate.mapping.Table table : model.metadata().collectTableMappings()) {
			table.getColumns()
				.forEach((column) -> result.put(table.getName() + "." + column.getName(),
						signatures.type(column(column.getName(), column.getSqlType(model.metadata())))));
		}
		return result;
	}

	private static Column column(String name, String sqlType) {
		Column.Type type = new Column.Type(sqlType, SqlTypes.OTHER, null, null, null, List.of());
		return new Column(Identifier.unquoted(name), type, true, null, null, null, null, Map.of());
	}

	private static Map<String, String> types(DatabaseSchema schema, Signatures signatures) {
		Map<String, String> result = new TreeMap<>();
		for (Table table : schema.tables()) {
			table.columns()
				.forEach((column) -> result.put(table.name().name() + "." + column.name(),
						withoutCheck(signatures.type(column))));
		}
		return result;
	}

	private static String withoutCheck(String type) {
		return type.replaceFirst(" check \\(.*", "");
	}

}
