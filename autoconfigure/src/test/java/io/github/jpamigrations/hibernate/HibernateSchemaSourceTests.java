package io.github.jpamigrations.hibernate;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HibernateSchemaSource}; that nothing is missing is the matter of
 * {@link SameAsHibernateTests}.
 */
class HibernateSchemaSourceTests {

	@Test
	void readsTableWithIdentityOnMySql() {
		assertThat(read(ModelDialect.MYSQL, IdentifierModel.IdentityId.class))
			.isEqualTo(new DatabaseSchema(List.of(new Table(name("identity_id"),
					List.of(new Column(id("id"), new Column.Type("bigint", Types.BIGINT, null, null, null, List.of()),
							false, null, new Column.Generation.Identity(), null, null, Map.of())),
					List.of(new Constraint.PrimaryKey(null, List.of(id("id")))), List.of(), null,
					Map.of("engine", "InnoDB"), List.of())), List.of(), List.of(), List.of()));
	}

	@Test
	void readsSequences() {
		assertThat(read(ModelDialect.POSTGRESQL, IdentifierModel.SequenceId.class).sequences())
			.containsExactly(new Sequence(name("numbers"), 10, 5, Map.of()));
		assertThat(read(ModelDialect.MARIADB, IdentifierModel.SequenceId.class).sequences())
			.containsExactly(new Sequence(name("numbers"), 10, 5, Map.of("cache", "0")));
	}

	@Test
	void readsTableThatStandsForSequenceOnMySql() {
		DatabaseSchema schema = read(ModelDialect.MYSQL, IdentifierModel.SequenceId.class);
		assertThat(schema.sequences()).isEmpty();
		Table numbers = table(schema, "numbers");
		assertThat(numbers.initialRows()).containsExactly("insert into numbers ( next_val ) values ( 10 )");
		assertThat(numbers.primaryKey()).isEmpty();
		assertThat(column(numbers, "next_val").type().sql()).isEqualTo("bigint");
	}

	@ParameterizedTest
	@EnumSource
	void readsInitialRowsOfGeneratorTables(ModelDialect dialect) {
		DatabaseSchema schema = read(dialect, IdentifierModel.TableId.class, IdentifierModel.NamedTableId.class);
		assertThat(table(schema, "hibernate_sequences").initialRows())
			.containsExactly("insert into hibernate_sequences(sequence_name, next_val) values ('default',0)");
		assertThat(table(schema, "counters").initialRows())
			.containsExactly("insert into counters(name, next_value) values ('named',100)");
	}

	@Test
	void readsUuid() {
		assertThat(column(table(read(ModelDialect.MYSQL, IdentifierModel.UuidId.class), "uuid_id"), "id").type())
			.isEqualTo(new Column.Type("binary(16)", Types.BINARY, 16L, null, null, List.of()));
		assertThat(column(table(read(ModelDialect.POSTGRESQL, IdentifierModel.UuidId.class), "uuid_id"), "id").type())
			.isEqualTo(new Column.Type("uuid", SqlTypes.UUID, null, null, null, List.of()));
	}

	@Test
	void primaryKeyHasNameOfUniqueConstraintOverItsColumns() {
		Table seat = table(read(ModelDialect.H2, IdentifierModel.Seat.class), "seat");
		assertThat(seat.constraints())
			.containsExactly(new Constraint.PrimaryKey(id("seat_key"), List.of(id("seat_row"), id("place"))));
	}

	@Test
	void readsEnums() {
		Table mySql = table(read(ModelDialect.MYSQL, BasicTypesModel.Choice.class), "choices");
		assertThat(column(mySql, "color").type()).isEqualTo(new Column.Type("enum ('BLUE','GREEN','RED')",
				SqlTypes.ENUM, null, null, null, List.of("BLUE", "GREEN", "RED")));
		Table postgreSql = table(read(ModelDialect.POSTGRESQL, BasicTypesModel.Choice.class), "choices");
		assertThat(column(postgreSql, "color").type())
			.isEqualTo(new Column.Type("varchar(255)", Types.VARCHAR, 255L, null, null, List.of()));
		assertThat(postgreSql.constraints(Constraint.Check.class)).contains(
				new Constraint.Check(null, "color in ('RED','GREEN','BLUE')"),
				new Constraint.Check(null, "ordinal between 0 and 2"));
	}

	@Test
	void readsEmbeddedAndConvertedColumns() {
		Table choices = table(read(ModelDialect.H2, BasicTypesModel.Choice.class), "choices");
		assertThat(column(choices, "amount").type().sql()).isEqualTo("numeric(12,4)");
		assertThat(column(choices, "tax_amount").type())
			.isEqualTo(new Column.Type("numeric(8,2)", Types.NUMERIC, null, 8, 2, List.of()));
		assertThat(column(choices, "code").type().sql()).isEqualTo("varchar(8)");
		assertThat(choices.constraints(Constraint.Check.class))
			.contains(new Constraint.Check(null, "yesNo in ('N','Y')"));
	}

	@Test
	void takesColumnDefinitionsApart() {
		Table table = table(read(ModelDialect.MYSQL, BasicTypesModel.Definitions.class), "definitions");
		assertThat(column(table, "defaulted")).isEqualTo(
				new Column(id("defaulted"), new Column.Type("varchar(20)", Types.VARCHAR, 20L, null, null, List.of()),
						false, new Column.Default.Expression("'a, (b'"), null, null, null, Map.of()));
		assertThat(column(table, "flag").type().sql()).isEqualTo("BOOLEAN");
		assertThat(column(table, "flag").nullable()).isFalse();
		assertThat(column(table, "flag").defaultValue()).isEqualTo(new Column.Default.Expression("false"));
		assertThat(column(table, "changed").type().precision()).isEqualTo(3);
		assertThat(table.constraints(Constraint.Check.class))
			.containsExactly(new Constraint.Check(null, "short in ('a', 'b')"));
	}

	@Test
	void readsForeignKeys() {
		Table book = table(readRelations(ModelDialect.H2), "book");
		assertThat(book.foreignKeys()).extracting((key) -> key.columns().get(0).text())
			.doesNotContain("ghost_id")
			.hasSize(6);
		assertThat(book.foreignKeys()).contains(
				new Constraint.ForeignKey(id("fk_book_author"), List.of(id("author_id")), name("author"),
						List.of(id("id")), Constraint.Action.CASCADE, Constraint.Action.NO_ACTION),
				new Constraint.ForeignKey(id("fk_seller"), List.of(id("seller")), name("author"), List.of(id("id")),
						Constraint.Action.NO_ACTION, Constraint.Action.SET_NULL));
		assertThat(book.foreignKeys()).anySatisfy((key) -> {
			assertThat(key.columns()).containsExactly(id("author_email"));
			assertThat(key.referencedColumns()).containsExactly(id("email"));
		});
	}

	@Test
	void readsCollectionTables() {
		DatabaseSchema schema = readRelations(ModelDialect.MYSQL);
		assertThat(schema.tables()).extracting((table) -> table.name().name().text())
			.containsExactly("author", "author_book", "author_nicknames", "author_phone", "author_ratings", "book",
					"cover", "cover_layer", "favourites", "layer");
		assertThat(table(schema, "favourites").primaryKey().orElseThrow().columns()).containsExactly(id("position"),
				id("reader"));
		assertThat(table(schema, "author_nicknames").primaryKey()).isEmpty();
	}

	@Test
	void readsPhysicalTablesOfInheritanceOnly() {
		DatabaseSchema schema = new HibernateSchemaSource(
				ModelDialect.POSTGRESQL.metadata(Map.of(), SampleModels.classesOf(InheritanceModel.class)))
			.read(Scope.DEFAULT);
		assertThat(schema.tables()).extracting((table) -> table.name().name().text())
			.containsExactly("car", "circle", "document", "document_body", "payment", "rounded_square", "square",
					"vehicle");
		assertThat(table(schema, "rounded_square").columns()).extracting((column) -> column.name().text())
			.containsExactlyInAnyOrder("id", "changed", "label", "payment_id", "width", "corner");
	}

	@Test
	void uniqueKeysHaveTheirNamesOnMySql() {
		assertThat(uniques(ModelDialect.MYSQL)).hasSize(7)
			.contains("uk_product_code [code, market]", "ux_listed [listed, market]")
			.noneMatch((unique) -> unique.startsWith("null "));
	}

	@Test
	void uniqueKeysHaveExplicitNamesOnlyOnPostgreSqlAndH2() {
		List<String> expected = List.of("null [alone]", "null [barcode]", "null [sku]", "null [code]",
				"null [market, label]", "uk_product_code [code, market]", "ux_listed [listed, market]");
		assertThat(uniques(ModelDialect.POSTGRESQL)).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(uniques(ModelDialect.H2)).containsExactlyInAnyOrderElementsOf(expected);
	}

	private static List<String> uniques(ModelDialect dialect) {
		return table(read(dialect, ConstraintsModel.Product.class), "product").constraints(Constraint.Unique.class)
			.map((unique) -> unique.name() + " " + unique.columns())
			.toList();
	}

	@Test
	void readsIndexes() {
		Table product = table(read(ModelDialect.POSTGRESQL, ConstraintsModel.Product.class), "product");
		assertThat(product.indexes()).contains(
				new Index(id("ix_code"), false, List.of(new Index.Part.OfColumn(id("code"), null, false)), null,
						Map.of()),
				new Index(id("ix_expression"), false,
						List.of(new Index.Part.OfExpression("lower(label)", false),
								new Index.Part.OfColumn(id("code"), null, false)),
						null, Map.of()),
				new Index(id("ux_expression"), true, List.of(new Index.Part.OfExpression("upper(code)", false)), null,
						Map.of()));
		assertThat(product.indexes()).anySatisfy((index) -> assertThat(index.parts()).containsExactly(
				new Index.Part.OfColumn(id("market"), null, false), new Index.Part.OfColumn(id("listed"), null, true)));
	}

	@Test
	void readsChecksInOrderOfCreation() {
		Table product = table(read(ModelDialect.MYSQL, ConstraintsModel.Product.class), "product");
		assertThat(product.constraints(Constraint.Check.class)).containsExactly(
				new Constraint.Check(null, "price >= 0"),
				new Constraint.Check(null, "(stock >= 0) and (stock < 1000000)"),
				new Constraint.Check(id("ck_state"), "state <> ''"),
				new Constraint.Check(id("ck_dates"), "listed > date '2000-01-01'"),
				new Constraint.Check(null, "price > 0 or code is null"));
	}

	@ParameterizedTest
	@EnumSource
	void readsCommentsAndDefaults(ModelDialect dialect) {
		Table product = table(read(dialect, ConstraintsModel.Product.class), "product");
		assertThat(product.comment()).isEqualTo("What is sold");
		assertThat(column(product, "label").comment()).isEqualTo("What customers see");
		assertThat(column(product, "state").defaultValue()).isEqualTo(new Column.Default.Expression("'new'"));
		assertThat(column(product, "collated").collation()).isEqualTo("de_DE");
	}

	@Test // since 7.4 Hibernate checks them
	void positionsOfListsAreCheckedOrMayBe() {
		DatabaseSchema schema = read(ModelDialect.POSTGRESQL,
				SampleModels.classesOf(RelationsModel.class).toArray(Class[]::new));
		assertThat(firstPositions(schema, "favourites", "position")).containsExactly("0");
		assertThat(firstPositions(schema, "author_ratings", "ratings_ORDER")).containsExactly("0");
		assertThat(firstPositions(schema, "author_phone", "kind")).isEmpty();
	}

	private static List<String> firstPositions(DatabaseSchema schema, String table, String column) {
		Table read = table(schema, table);
		Stream<String> checked = read.constraints(Constraint.Check.class)
			.map(Constraint.Check::expression)
			.filter((check) -> check.startsWith(column + ">="))
			.map((check) -> check.substring(column.length() + 2));
		return Stream.concat(checked, Stream.ofNullable(column(read, column).options().get(Column.FIRST_POSITION)))
			.toList();
	}

	@Test
	@Tag("hibernate-7.4") // before, NOT NULL on PostgreSQL too
	void readsComputedColumns() {
		Column.Generation computed = new Column.Generation.Computed("price * 2", true);
		Column mySql = column(table(read(ModelDialect.MYSQL, ConstraintsModel.Product.class), "product"), "twice");
		assertThat(mySql.generation()).isEqualTo(computed);
		assertThat(mySql.nullable()).isFalse();
		Column postgreSql = column(table(read(ModelDialect.POSTGRESQL, ConstraintsModel.Product.class), "product"),
				"twice");
		assertThat(postgreSql.generation()).isEqualTo(computed);
		// Hibernate writes no NOT NULL behind a generated column there.
		assertThat(postgreSql.nullable()).isTrue();
		Column h2 = column(table(read(ModelDialect.H2, ConstraintsModel.Product.class), "product"), "twice");
		assertThat(h2.generation()).isEqualTo(computed);
	}

	@Test
	void keepsQuotesOfNames() {
		Table order = table(read(ModelDialect.H2, NamesModel.QuotedOrder.class), "Order");
		assertThat(order.name()).isEqualTo(QualifiedName.of(Identifier.quoted("Order")));
		assertThat(column(order, "Mixed Case").name()).isEqualTo(Identifier.quoted("Mixed Case"));
		assertThat(order.constraints(Constraint.Unique.class)).contains(new Constraint.Unique(id("uk_both"),
				List.of(Identifier.quoted("Mixed Case"), Identifier.quoted("group"))));
		assertThat(order.indexes().get(0).parts())
			.containsExactly(new Index.Part.OfColumn(Identifier.quoted("Mixed Case"), null, true));
	}

	@Test
	void quotesKeywordsWhereTold() {
		Table table = table(read(ModelDialect.POSTGRESQL, Map.of("hibernate.auto_quote_keyword", true),
				BasicTypesModel.Definitions.class), "definitions");
		assertThat(column(table, "short").name().quoted()).isFalse();
		assertThat(table(read(ModelDialect.POSTGRESQL, Map.of("hibernate.globally_quoted_identifiers", true),
				BasicTypesModel.Definitions.class), "definitions")
			.name()
			.name()
			.quoted()).isTrue();
	}

	@Test
	void withoutSchemaNamesAreInDefaultNamespace() {
		DatabaseSchema schema = read(ModelDialect.POSTGRESQL, IdentifierModel.SequenceId.class);
		assertThat(schema.tables().get(0).name()).isEqualTo(name("sequence_id"));
	}

	@Test
	void readsSchemaWhereDatabaseHasSchemas() {
		DatabaseSchema schema = read(ModelDialect.POSTGRESQL, NamesModel.InSchema.class, NamesModel.InCatalog.class);
		assertThat(schema.tables()).extracting(Table::name)
			.contains(new QualifiedName(null, id("stock"), id("in_schema")), name("in_catalog"));
		assertThat(schema.sequences()).extracting(Sequence::name)
			.containsExactly(new QualifiedName(null, id("stock"), id("stock_numbers")));
	}

	@Test
	void readsCatalogWhereDatabaseHasCatalogs() {
		DatabaseSchema schema = read(ModelDialect.MYSQL, NamesModel.InSchema.class, NamesModel.InCatalog.class);
		assertThat(schema.tables()).extracting(Table::name)
			.contains(name("in_schema"), new QualifiedName(id("warehouse"), null, id("in_catalog")));
		assertThat(table(schema, "in_schema").foreignKeys().get(0).referencedTable())
			.isEqualTo(new QualifiedName(id("warehouse"), null, id("in_catalog")));
	}

	@Test
	void namesCarryConfiguredDefaults() {
		Map<String, Object> settings = Map.of("hibernate.default_schema", "app", "hibernate.default_catalog", "main");
		assertThat(read(ModelDialect.POSTGRESQL, settings, IdentifierModel.SequenceId.class).sequences().get(0).name())
			.isEqualTo(new QualifiedName(null, id("app"), id("numbers")));
		assertThat(read(ModelDialect.MYSQL, settings, IdentifierModel.UuidId.class).tables().get(0).name())
			.isEqualTo(new QualifiedName(id("main"), null, id("uuid_id")));
	}

	@Test
	void appliesNamingStrategy() {
		Table table = table(read(ModelDialect.H2,
				Map.of("hibernate.physical_naming_strategy",
						"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"),
				NamesModel.InCatalog.class), "in_catalog");
		assertThat(column(table, "user_name").type().length()).isEqualTo(255);
	}

	private static DatabaseSchema readRelations(ModelDialect dialect) {
		return new HibernateSchemaSource(dialect.metadata(Map.of(), SampleModels.classesOf(RelationsModel.class)))
			.read(Scope.DEFAULT);
	}

	private static DatabaseSchema read(ModelDialect dialect, Class<?>... classes) {
		return read(dialect, Map.of(), classes);
	}

	private static DatabaseSchema read(ModelDialect dialect, Map<String, Object> settings, Class<?>... classes) {
		return new HibernateSchemaSource(dialect.metadata(settings, List.of(classes))).read(Scope.DEFAULT);
	}

	private static Table table(DatabaseSchema schema, String name) {
		return schema.tables()
			.stream()
			.filter((table) -> table.name().name().text().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static Column column(Table table, String name) {
		return table.columns().stream().filter((column) -> column.name().text().equals(name)).findFirst().orElseThrow();
	}

	private static QualifiedName name(String text) {
		return QualifiedName.of(id(text));
	}

	private static Identifier id(String text) {
		return Identifier.unquoted(text);
	}

}
