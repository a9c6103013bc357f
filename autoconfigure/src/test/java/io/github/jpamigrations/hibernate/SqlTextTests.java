package io.github.jpamigrations.hibernate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Struct;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.NamedAuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.model.relational.SimpleAuxiliaryDatabaseObject;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.schema.internal.DefaultSchemaFilter;
import org.hibernate.tool.schema.internal.DefaultSchemaFilterProvider;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what of the model is SQL text or contains it.
 */
@NullUnmarked
class SqlTextTests {

	@Test
	void namedEnumIsTypeWithItsCastsOnPostgreSql() {
		DatabaseSchema schema = read(ModelDialect.POSTGRESQL, Shirt.class);
		assertThat(schema.types())
			.containsExactly(new NamedType(QualifiedName.of(Identifier.unquoted("Size")), List.of("LARGE", "SMALL"),
					List.of("create type Size as enum ('LARGE','SMALL')",
							"create cast (varchar as Size) with inout as implicit",
							"create cast (Size as varchar) with inout as implicit")));
		assertThat(schema.auxiliaryObjects()).isEmpty();
		assertThat(column(schema, "size").type())
			.isEqualTo(new Column.Type("Size", SqlTypes.NAMED_ENUM, null, null, null, List.of()));
	}

	@Test
	@Tag("hibernate-7.4") // new there
	void namedEnumIsDomainOnH2() {
		assertThat(read(ModelDialect.H2, Shirt.class).types())
			.containsExactly(new NamedType(QualifiedName.of(Identifier.unquoted("Size")), List.of("LARGE", "SMALL"),
					List.of("create domain Size as varchar(5) check (value in ('LARGE','SMALL'))")));
	}

	@Test
	void structIsTypeInTextOfHibernate() {
		DatabaseSchema schema = read(ModelDialect.POSTGRESQL, Traveller.class);
		assertThat(schema.types()).singleElement().satisfies((type) -> {
			assertThat(type.name().name().text()).isEqualTo("place_type");
			assertThat(type.enumValues()).isEmpty();
			assertThat(type.createSql())
				.containsExactly("create type place_type as (number integer, street varchar(255))");
		});
		assertThat(column(schema, "home").type().sql()).isEqualTo("place_type");
	}

	@Test
	void viewIsAuxiliaryObject() {
		assertThat(read(ModelDialect.H2, InheritanceModel.LongTitle.class).auxiliaryObjects())
			.containsExactly(new AuxiliaryObject("view long_titles", false,
					List.of("create view long_titles as select id, title from document where length(title) > 100"),
					List.of("drop view if exists long_titles cascade ")));
	}

	@Test
	void auxiliaryObjectsAreNamedByWhatTheyCreate() {
		assertThat(auxiliaryObjects(numbered("create or replace function next_price(x int) returns int as 'x'"),
				numbered("create trigger t1 before insert on shirt for each row execute function f()"),
				numbered("create extension if not exists hstore"), numbered("grant select on shirt to app"),
				numbered("create trigger t1 before delete on shirt for each row execute function f()")))
			.extracting(AuxiliaryObject::name)
			.containsExactly("function next_price", "trigger t1", "extension if not exists hstore", "grant select",
					"trigger t1 2");
	}

	@Test
	void auxiliaryObjectKeepsItsOwnName() {
		MetadataImplementor metadata = ModelDialect.POSTGRESQL.metadata(Shirt.class);
		metadata.getDatabase()
			.addAuxiliaryDatabaseObject(
					new NamedAuxiliaryDatabaseObject("audit", metadata.getDatabase().getDefaultNamespace(),
							"create schema audit", "drop schema audit", java.util.Set.of(), true));
		assertThat(new HibernateSchemaSource(metadata).read(Scope.DEFAULT).auxiliaryObjects()).containsExactly(
				new AuxiliaryObject("audit", true, List.of("create schema audit"), List.of("drop schema audit")));
	}

	@Test
	void schemasAreCreatedWhereHibernateIsToldTo() {
		Map<String, Object> settings = Map.of("jakarta.persistence.create-database-schemas", true,
				"hibernate.default_schema", "app");
		List<Class<?>> model = List.of(NamesModel.InSchema.class, NamesModel.InCatalog.class);
		assertThat(new HibernateSchemaSource(ModelDialect.POSTGRESQL.metadata(settings, model)).read(Scope.DEFAULT)
			.auxiliaryObjects()).containsExactlyInAnyOrder(
					new AuxiliaryObject("schema app", true, List.of("create schema if not exists app"), List.of()),
					new AuxiliaryObject("schema stock", true, List.of("create schema if not exists stock"), List.of()));
		assertThat(new HibernateSchemaSource(ModelDialect.MYSQL.metadata(settings, model)).read(Scope.DEFAULT)
			.auxiliaryObjects())
			.containsExactly(new AuxiliaryObject("catalog warehouse", true,
					List.of("create database if not exists warehouse"), List.of()));
	}

	@Test
	void auxiliaryObjectOfOtherDialectIsLeftOut() {
		SimpleAuxiliaryDatabaseObject object = numbered("create function f");
		object.addDialectScope("org.hibernate.dialect.OracleDialect");
		assertThat(auxiliaryObjects(object)).isEmpty();
	}

	private static List<AuxiliaryObject> auxiliaryObjects(AuxiliaryDatabaseObject... objects) {
		MetadataBuilder builder = new MetadataSources(
				new StandardServiceRegistryBuilder().applySettings(ModelDialect.POSTGRESQL.settings()).build())
			.getMetadataBuilder();
		Arrays.stream(objects).forEach(builder::applyAuxiliaryDatabaseObject);
		return new HibernateSchemaSource(builder.build()).read(Scope.DEFAULT).auxiliaryObjects();
	}

	private static SimpleAuxiliaryDatabaseObject numbered(String sql) {
		return new SimpleAuxiliaryDatabaseObject(new java.util.HashSet<>(), null, null, new String[] { sql },
				new String[0]);
	}

	@Test
	void optionsOfTheMappingAreKept() {
		Table table = table(read(ModelDialect.MYSQL, Optional.class));
		assertThat(table.options()).containsExactly(Map.entry("engine", "InnoDB"),
				Map.entry("text", "row_format=compressed"));
		assertThat(table.columns().get(1).options()).containsExactly(Map.entry("text", "invisible"));
		assertThat(table.indexes()).extracting(Index::options).containsExactly(Map.of("text", "using btree"), Map.of());
		assertThat(table.indexes()).extracting(Index::predicate).containsExactly(null, "note is not null");
	}

	@Test
	@Tag("hibernate-7.4") // new there
	void systemVersionedTableKeepsItsPeriodOnMariaDb() {
		Table table = table(new HibernateSchemaSource(ModelDialect.MARIADB
			.metadata(Map.of("hibernate.temporal.table_strategy", "native"), List.of(Price.class)))
			.read(Scope.DEFAULT));
		assertThat(table.options()).containsEntry("period", "effective, superseded")
			.containsEntry("text", "with system versioning");
		assertThat(table.columns()).filteredOn((column) -> column.name().text().equals("effective"))
			.singleElement()
			.satisfies((column) -> {
				assertThat(column.options()).containsExactly(Map.entry("generated", "row start"));
				assertThat(column.generation()).isNull();
			});
	}

	@Test
	void actionsAreTakenFromForeignKeyDefinition() {
		Table table = table(read(ModelDialect.POSTGRESQL, Child.class));
		assertThat(table.foreignKeys()).extracting(Constraint.ForeignKey::onUpdate)
			.containsExactlyInAnyOrder(Constraint.Action.CASCADE, Constraint.Action.NO_ACTION);
		assertThat(table.foreignKeys()).extracting(Constraint.ForeignKey::onDelete)
			.containsExactlyInAnyOrder(Constraint.Action.SET_NULL, Constraint.Action.NO_ACTION);
	}

	@Test
	void tellsWhatHasNoPlaceInSchema() {
		assertThat(new HibernateSchemaSource(ModelDialect.POSTGRESQL.metadata(Child.class)).unsupported())
			.containsExactlyInAnyOrder(
					"The foreign key 'fk_late' of table 'child' is made without 'deferrable initially deferred'",
					"The check 'ck_name' of table 'child' is made without 'not valid'");
	}

	@Test
	void filterOfHibernateIsAskedWhatToCreate() {
		DatabaseSchema schema = new HibernateSchemaSource(ModelDialect.POSTGRESQL.metadata(
				Map.of("hibernate.hbm2ddl.schema_filter_provider", new WithoutShirts()),
				List.of(Shirt.class, IdentifierModel.SequenceId.class)))
			.read(Scope.DEFAULT);
		assertThat(schema.tables()).extracting((table) -> table.name().toString()).containsExactly("sequence_id");
		assertThat(schema.sequences()).isEmpty();
	}

	private static DatabaseSchema read(ModelDialect dialect, Class<?> entity) {
		return new HibernateSchemaSource(dialect.metadata(entity)).read(Scope.DEFAULT);
	}

	private static Table table(DatabaseSchema schema) {
		assertThat(schema.tables()).hasSize(1);
		return schema.tables().get(0);
	}

	private static Column column(DatabaseSchema schema, String name) {
		return table(schema).columns()
			.stream()
			.filter((column) -> column.name().text().equals(name))
			.findFirst()
			.orElseThrow();
	}

	enum Size {

		SMALL, LARGE

	}

	@Entity(name = "shirt")
	static class Shirt {

		@Id
		Long id;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Size size;

	}

	@Embeddable
	@Struct(name = "place_type")
	static class Place {

		String street;

		int number;

	}

	@Entity(name = "traveller")
	static class Traveller {

		@Id
		Long id;

		Place home;

	}

	@Entity(name = "optional")
	@jakarta.persistence.Table(options = "row_format=compressed", indexes = {
			@jakarta.persistence.Index(name = "ix_a", columnList = "note", options = "using btree"),
			@jakarta.persistence.Index(name = "ix_b", columnList = "id, note", options = "where note is not null") })
	static class Optional {

		@Id
		Long id;

		@jakarta.persistence.Column(options = "invisible")
		String note;

	}

	@Entity(name = "price")
	@org.hibernate.annotations.Temporal
	static class Price {

		@Id
		Long id;

		int amount;

	}

	@Entity(name = "child")
	@jakarta.persistence.Table(check = @CheckConstraint(name = "ck_name", constraint = "id > 0", options = "not valid"))
	static class Child {

		@Id
		Long id;

		@ManyToOne
		@JoinColumn(name = "parent", foreignKey = @ForeignKey(name = "fk_parent",
				foreignKeyDefinition = "foreign key (parent) references child (id) on delete set null on update cascade"))
		Child parent;

		@ManyToOne
		@JoinColumn(name = "late",
				foreignKey = @ForeignKey(name = "fk_late", options = "deferrable initially deferred"))
		Child late;

	}

	static class WithoutShirts extends DefaultSchemaFilterProvider {

		@Override
		public SchemaFilter getCreateFilter() {
			return new DefaultSchemaFilter() {

				@Override
				public boolean includeTable(org.hibernate.mapping.Table table) {
					return !table.getName().equals("shirt");
				}

				@Override
				public boolean includeSequence(Sequence sequence) {
					return false;
				}

				@Override
				public boolean includeNamespace(Namespace namespace) {
					return true;
				}

			};
		}

	}

}
