package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnOrderTests {

	private static final Class<?>[] MODEL = { IdentifierModel.Parcel.class, IdentifierModel.ParcelEvent.class };

	@Test
	void columnsAreInOrderOfCreationThoughHibernateCreatesNothing() {
		DatabaseSchema schema = read(ModelDialect.H2.metadata(MODEL));
		assertThat(names(parcel(schema).columns().stream().map(Column::name).toList())).containsExactly("number",
				"account", "zone");
		assertThat(names(parcel(schema).primaryKey().orElseThrow().columns())).containsExactly("number", "account",
				"zone");
	}

	@Test
	void columnsOfForeignKeysMatchThoseReferredTo() {
		assertForeignKeysMatch(read(ModelDialect.H2.metadata(MODEL)));
	}

	@Test
	void orderedModelGivesSameSchema() {
		MetadataImplementor metadata = ModelDialect.H2.metadata(MODEL);
		DatabaseSchema before = read(metadata);
		metadata.orderColumns(true);
		assertThat(read(metadata)).isEqualTo(before);
	}

	@Test
	void readingLeavesModelAsItIs() {
		MetadataImplementor metadata = ModelDialect.H2.metadata(MODEL);
		assertThat(read(metadata)).isEqualTo(read(metadata));
		assertThat(metadata.getEntityBinding(IdentifierModel.Parcel.class.getName())
			.getTable()
			.getPrimaryKey()
			.getOriginalOrder()).isNull();
	}

	@Test
	void legacyStrategyKeepsDeclaredOrder() {
		DatabaseSchema schema = read(
				ModelDialect.H2.metadata(Map.of("hibernate.column_ordering_strategy", "legacy"), List.of(MODEL)));
		assertThat(names(parcel(schema).columns().stream().map(Column::name).toList())).containsExactly("zone",
				"number", "account");
		assertForeignKeysMatch(schema);
	}

	/**
	 * Hibernate orders the columns itself after the integrators, if it creates the
	 * schema; a wrong order of a foreign key would make its statement fail.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "none", "create-drop" })
	void hibernateIsNotDisturbedAndGivesSameSchemaAfterwards(String ddlAuto) {
		List<DatabaseSchema> captured = new ArrayList<>();
		MetadataCapture.Callback callback = (model) -> captured.add(model.schema().read(Scope.DEFAULT));
		MetadataImplementor metadata = (MetadataImplementor) new MetadataSources(
				new StandardServiceRegistryBuilder().applySetting("hibernate.hbm2ddl.auto", ddlAuto)
					.applySetting("hibernate.hbm2ddl.halt_on_error", true)
					.applySetting("jakarta.persistence.jdbc.url", "jdbc:h2:mem:order_" + ddlAuto)
					.applySetting(MetadataCapture.CALLBACK_KEY, callback)
					.build())
			.addAnnotatedClasses(MODEL)
			.buildMetadata();
		try (SessionFactory factory = metadata.buildSessionFactory()) {
			assertThat(factory.isOpen()).isTrue();
			assertThat(captured).containsExactly(read(metadata));
		}
		assertForeignKeysMatch(captured.get(0));
	}

	private static void assertForeignKeysMatch(DatabaseSchema schema) {
		Table event = table(schema, "parcel_event");
		assertThat(event.foreignKeys()).hasSize(2).allSatisfy((key) -> {
			assertThat(names(key.referencedColumns()))
				.isEqualTo(names(parcel(schema).primaryKey().orElseThrow().columns()));
			assertThat(key.columns().stream().map(ColumnOrderTests::suffix).toList())
				.isEqualTo(names(key.referencedColumns()));
		});
	}

	private static String suffix(Identifier column) {
		return column.text().substring(column.text().lastIndexOf('_') + 1);
	}

	private static DatabaseSchema read(MetadataImplementor metadata) {
		return new HibernateSchemaSource(metadata).read(Scope.DEFAULT);
	}

	private static Table parcel(DatabaseSchema schema) {
		return table(schema, "parcel");
	}

	private static Table table(DatabaseSchema schema, String name) {
		return schema.tables()
			.stream()
			.filter((table) -> table.name().name().text().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> names(List<Identifier> identifiers) {
		return identifiers.stream().map(Identifier::text).toList();
	}

}
