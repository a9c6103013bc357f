package io.github.jpamigrations.runtime;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.jpamigrations.code.ColumnDefinition;
import io.github.jpamigrations.code.ColumnType;
import io.github.jpamigrations.code.ForeignKey;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What each operation of a Java revision makes of a schema, by the server's own dump: the
 * same as Hibernate creates, or as if the tables had been made so from the beginning.
 */
abstract class OperationsContract extends MigratorFixture {

	static final List<String> BEGIN = List.of(
			"create table person (id integer not null, name varchar(40), code varchar(10) not null)",
			"create table pet (id integer not null, owner integer)");

	/**
	 * Return how a date and time is declared.
	 */
	String timestamp() {
		return "timestamp(6)";
	}

	String dropForeignKey(String table, String name) {
		return "alter table " + table + " drop constraint " + name;
	}

	@Test // C18
	void createsTypesAsHibernateDoes() {
		code(CodedRevision.of("->a",
				(operations) -> operations.createTable("everything",
						(table) -> table.column(ColumnDefinition.of("id", ColumnType.bigint()).notNull())
							.column("a_varchar", ColumnType.varchar(30))
							.column("b_char", ColumnType.character(3))
							.column("c_text", ColumnType.text())
							.column("d_varbinary", ColumnType.varbinary(20))
							.column("e_binary", ColumnType.binary())
							.column("f_boolean", ColumnType.bool())
							.column("g_smallint", ColumnType.smallint())
							.column("h_integer", ColumnType.integer())
							.column("i_double", ColumnType.doublePrecision())
							.column("j_decimal", ColumnType.decimal(12, 3))
							.column("k_date", ColumnType.date())
							.column("l_time", ColumnType.time())
							.column("m_timestamp", ColumnType.timestamp())
							.column("n_instant", ColumnType.timestampWithTimeZone())
							.column("o_uuid", ColumnType.uuid())
							.column("p_json", ColumnType.json())
							.primaryKey("id"))));
		upgrade();
		assertThat(sorted(CatalogDump.of(this.schema))).isEqualTo(sorted(dumpOfHibernate(Everything.class)));
	}

	@Test // T1, T2, K2, K4, K7, K9, T6, C15
	void createsTablesAsHibernateDoes() {
		code(CodedRevision.of("->a", (operations) -> {
			operations.createTable("owner",
					(table) -> table.column(ColumnDefinition.of("id", ColumnType.bigint()).asIdentity())
						.column(ColumnDefinition.of("age", ColumnType.integer()).defaultValue("7").notNull())
						.column(ColumnDefinition.of("name", ColumnType.varchar(40)).comment("What it is called"))
						.primaryKey("id")
						.unique("owner_once", "name", "age")
						.check("owner_adult", "age >= 18")
						.index("owner_by_age", "age desc", "name")
						.comment("Has pets"));
			operations.createTable("animal",
					(table) -> table.column(ColumnDefinition.of("id", ColumnType.bigint()).notNull())
						.column("owner_id", ColumnType.bigint())
						.primaryKey("id")
						.foreignKey(ForeignKey.of("animal_owner", "owner_id", "owner", "id")
							.onDelete(ForeignKey.OnDelete.CASCADE)));
		}, (operations) -> {
			operations.dropTable("animal");
			operations.dropTable("owner");
		}));
		upgrade();
		assertThat(sorted(CatalogDump.of(this.schema))).isEqualTo(sorted(dumpOfHibernate(Owner.class, Animal.class)));
		migrator().downgrade(BASE);
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	/** The order of columns is Hibernate's own. */
	private static List<String> sorted(List<String> dump) {
		return CatalogDump.withoutColumnOrder(dump);
	}

	private List<String> dumpOfHibernate(Class<?>... entities) {
		try (TestSchema other = database().fresh();
				StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
					.applySettings(Map.of("jakarta.persistence.nonJtaDataSource", other.dataSource(),
							"hibernate.hbm2ddl.auto", "create-only"))
					.build()) {
			MetadataSources sources = new MetadataSources(registry);
			Arrays.stream(entities).forEach(sources::addAnnotatedClass);
			sources.buildMetadata().buildSessionFactory().close();
			return CatalogDump.of(other);
		}
	}

	@Test // C1
	void addsAndDropsAColumn() {
		check((operations) -> operations.addColumn("person", "age", ColumnType.integer()),
				(operations) -> operations.dropColumn("person", "age"),
				"create table person (id integer not null, name varchar(40), code varchar(10) not null, age integer)",
				BEGIN.get(1));
	}

	@Test // C3
	void addsAColumnWithDefault() {
		check((operations) -> operations.addColumn("person",
				ColumnDefinition.of("age", ColumnType.integer()).defaultValue("7").notNull()),
				(operations) -> operations.dropColumn("person", "age"),
				"create table person (id integer not null, name varchar(40), code varchar(10) not null, "
						+ "age integer default 7 not null)",
				BEGIN.get(1));
	}

	@Test // C2
	void addsAColumnWithoutDefaultToATableWithoutRowsOnly() {
		ColumnDefinition age = ColumnDefinition.of("age", ColumnType.integer()).notNull();
		check((operations) -> operations.addColumn("person", age),
				(operations) -> operations.dropColumn("person", "age"),
				"create table person (id integer not null, name varchar(40), code varchar(10) not null, "
						+ "age integer not null)",
				BEGIN.get(1));
		this.schema.execute("insert into person (id, code) values (1, 'a')");
		List<String> before = CatalogDump.of(this.schema);
		code(CodedRevision.of("->a", (operations) -> operations.addColumn("person", age)));
		assertThatExceptionOfType(JavaRevisionFailedException.class).isThrownBy(this::upgrade)
			.withCauseInstanceOf(MissingValueException.class)
			.withMessageContaining("Table 'person' has rows, which would have no value in the new column 'age' that "
					+ "may not be empty");
		assertThat(CatalogDump.of(this.schema)).isEqualTo(before);
	}

	@Test // C5
	void dropsAColumnWithWhatUsesIt() {
		this.schema.execute("create table house (id integer not null, street varchar(20), number integer, "
				+ "constraint house_once unique (street, number), constraint house_number check (number > 0))");
		this.schema.execute("create index house_street on house (street)");
		this.schema.execute("create index house_id on house (id)");
		code(CodedRevision.of("->a", (operations) -> {
			operations.dropColumn("house", "street");
			operations.dropColumn("house", "number");
		}));
		upgrade();
		assertThat(CatalogDump.of(this.schema))
			.isEqualTo(dumpOf("create table house (id integer not null)", "create index house_id on house (id)"));
	}

	@Test // C6
	void renamesAColumn() {
		this.schema.execute("create table house (id integer not null, number integer, "
				+ "constraint house_number check (number > 0))");
		this.schema.execute("create index house_by_number on house (number)");
		List<String> before = CatalogDump.of(this.schema);
		code(CodedRevision.of("->a", (operations) -> operations.renameColumn("house", "number", "door"),
				(operations) -> operations.renameColumn("house", "door", "number")));
		upgrade();
		assertThat(CatalogDump.of(this.schema)).isEqualTo(dumpOf(
				"create table house (id integer not null, door integer, constraint house_number check (door > 0))",
				"create index house_by_number on house (door)"));
		migrator().downgrade(BASE);
		assertThat(CatalogDump.of(this.schema)).isEqualTo(before);
	}

	@Test // T5
	void renamesATable() {
		check((operations) -> operations.renameTable("person", "customer"),
				(operations) -> operations.renameTable("customer", "person"),
				BEGIN.get(0).replace("person", "customer"), BEGIN.get(1));
	}

	@Test // C7, C13
	void altersTypeAndNullability() {
		check((operations) -> {
			operations.alterColumn("person", "name",
					(name) -> name.type(ColumnType.varchar(80)).defaultValue("it's").notNull());
			operations.alterColumn("person", "code", (code) -> code.nullable());
		}, (operations) -> {
			operations.alterColumn("person", "code", (code) -> code.notNull());
			operations.alterColumn("person", "name",
					(name) -> name.type(ColumnType.varchar(40)).withoutDefault().nullable());
		}, "create table person (id integer not null, name varchar(80) default 'it''s' not null, code varchar(10))",
				BEGIN.get(1));
	}

	@Test // C13
	void fillsRowsWithTheDefaultOrRefusesThem() {
		this.schema.execute(BEGIN.toArray(String[]::new));
		this.schema.execute("insert into person (id, code) values (1, 'a')");
		code(CodedRevision
			.of("->a",
					(operations) -> operations.alterColumn("person", "name",
							(name) -> name.defaultValue("nobody").notNull())),
				CodedRevision.of("a->b", (operations) -> {
					operations.alterColumn("person", "name", (name) -> name.withoutDefault().nullable());
					operations.execute("update person set name = null");
					operations.alterColumn("person", "name", (name) -> name.notNull());
				}));
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade)
			.satisfies((ex) -> assertThat(ex.position().index()).isEqualTo(3));
		assertThat(query("select coalesce(name, 'null') from person"))
			.containsExactly(transactionalDdl() ? "nobody" : "null");
		assertThat(migrator().current()).isEqualTo(ids("a"));
	}

	@Test // C14
	void altersDefaults() {
		this.schema.execute("create table house (id integer not null, since " + timestamp() + ", floors integer)");
		List<String> before = CatalogDump.of(this.schema);
		code(CodedRevision.of("->a", (operations) -> {
			operations.alterColumn("house", "since", (since) -> since.defaultExpression("current_timestamp(6)"));
			operations.alterColumn("house", "floors", (floors) -> floors.defaultValue("2"));
		}, (operations) -> {
			operations.alterColumn("house", "since", (since) -> since.withoutDefault());
			operations.alterColumn("house", "floors", (floors) -> floors.withoutDefault());
		}));
		upgrade();
		assertThat(CatalogDump.of(this.schema)).isEqualTo(dumpOf("create table house (id integer not null, since "
				+ timestamp() + " default current_timestamp(6), floors integer default 2)"));
		migrator().downgrade(BASE);
		assertThat(CatalogDump.of(this.schema)).isEqualTo(before);
	}

	@Test // T6, C15
	void changesComments() {
		this.schema.execute(BEGIN.toArray(String[]::new));
		List<String> before = CatalogDump.of(this.schema);
		code(CodedRevision.of("->a", (operations) -> {
			operations.commentOnTable("person", "Bärbel's");
			operations.alterColumn("person", "name", (name) -> name.comment("It's a \\ name"));
		}, (operations) -> {
			operations.commentOnTable("person", null);
			operations.alterColumn("person", "name", (name) -> name.withoutComment());
		}));
		upgrade();
		assertThat(CatalogDump.of(this.schema)).isNotEqualTo(before)
			.anyMatch((line) -> line.contains("rbel"))
			.anyMatch((line) -> line.contains("It") && line.contains("name"));
		migrator().downgrade(BASE);
		assertThat(CatalogDump.of(this.schema)).isEqualTo(before);
	}

	@Test // K1
	void addsAndDropsAPrimaryKey() {
		check((operations) -> operations.addPrimaryKey("person", "id", "code"),
				(operations) -> operations.dropPrimaryKey("person"),
				"create table person (id integer not null, name varchar(40), code varchar(10) not null, "
						+ "primary key (id, code))",
				BEGIN.get(1));
	}

	@Test // K2, K9
	void addsAndDropsConstraints() {
		check((operations) -> {
			operations.addUnique("person", "person_once", "code");
			operations.addCheck("person", "person_id", "id > 0");
		}, (operations) -> {
			operations.dropConstraint("person", "person_id");
			operations.dropConstraint("person", "person_once");
		}, "create table person (id integer not null, name varchar(40), code varchar(10) not null, "
				+ "constraint person_once unique (code), constraint person_id check (id > 0))", BEGIN.get(1));
	}

	@Test // K4, K5
	void addsAndDropsAForeignKey() {
		this.schema.execute("create table house (id integer not null primary key)");
		this.schema.execute("create table room (id integer not null, house integer)");
		List<String> before = CatalogDump.of(this.schema);
		code(CodedRevision.of("->a",
				(operations) -> operations.addForeignKey("room",
						ForeignKey.of("room_house", "house", "house", "id").onDelete(ForeignKey.OnDelete.SET_NULL)),
				(operations) -> operations.dropConstraint("room", "room_house")));
		upgrade();
		assertThat(CatalogDump.of(this.schema)).isEqualTo(dumpOf("create table house (id integer not null primary key)",
				"create table room (id integer not null, house integer, constraint room_house foreign key (house) "
						+ "references house (id) on delete set null)"));
		migrator().downgrade(BASE);
		assertThat(CatalogDump.of(this.schema)).isEqualTo(before);
	}

	@Test // K7
	void createsAndDropsIndexes() {
		check((operations) -> {
			operations.createIndex("person", "person_name", "name desc", "id");
			operations.createUniqueIndex("person", "person_code", "code");
		}, (operations) -> {
			operations.dropIndex("person", "person_name");
			operations.dropIndex("person", "person_code");
		}, BEGIN.get(0), BEGIN.get(1), "create index person_name on person (name desc, id)",
				"create unique index person_code on person (code)");
	}

	@Test // N1
	void quotesNamesWhereTheyHaveToBe() {
		code(CodedRevision.of("->a", (operations) -> {
			operations.createTable("order",
					(table) -> table.column("select", ColumnType.integer())
						.column("\"Mixed Case\"", ColumnType.integer())
						.column("`a.b`", ColumnType.integer()));
			operations.renameColumn("order", "select", "group");
			operations.addColumn("order", "größe", ColumnType.integer());
			operations.createIndex("order", "user", "group");
			operations.bulkInsert("order", List.of("group", "`Mixed Case`", "\"a.b\""), List.of(List.of(1, 2, 3)));
			operations.inBatches("order", "`a.b`", 10, (connection, from, to) -> {
			});
		}, (operations) -> operations.dropTable("order")));
		upgrade();
		assertThat(String.join("\n", CatalogDump.of(this.schema))).contains("Mixed Case");
		migrator().downgrade(BASE);
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	@Test // T7
	void namesAnotherSchema() {
		try (TestSchema other = database().fresh()) {
			String name = (database() == io.github.jpamigrations.testing.TestDatabase.H2) ? "public" : other.name();
			code(CodedRevision.of("->a", (operations) -> {
				operations.createTable(name + ".far", (table) -> table.column("id", ColumnType.integer()));
				operations.addColumn(name + ".far", "age", ColumnType.integer());
				operations.alterColumn(name + ".far", "age", (age) -> age.type(ColumnType.bigint()));
				operations.bulkInsert(name + ".far", List.of("id", "age"), List.of(List.of(1, 5000000000L)));
			}, (operations) -> operations.dropTable(name + ".far")));
			upgrade();
			assertThat(query("select age from " + name + ".far")).containsExactly("5000000000");
			migrator().downgrade(BASE);
		}
	}

	@Test // S1
	void createsAltersAndDropsASequence() {
		code(CodedRevision.of("->a", (operations) -> operations.createSequence("numbers", 5, 10),
				(operations) -> operations.dropSequence("numbers")),
				CodedRevision.of("a->b", (operations) -> operations.alterSequence("numbers", 25),
						(operations) -> operations.alterSequence("numbers", 10)));
		migrator().upgrade(to("a"));
		List<String> created = CatalogDump.of(this.schema);
		assertThat(created).isEqualTo(dumpOf(createSequence(5, 10)));
		upgrade();
		assertThat(CatalogDump.of(this.schema)).isEqualTo(dumpOf(createSequence(5, 25)));
		migrator().downgrade(to("a"));
		assertThat(CatalogDump.of(this.schema)).isEqualTo(created);
		migrator().downgrade(BASE);
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	/**
	 * Return what Hibernate creates a sequence with.
	 */
	String createSequence(int startWith, int incrementBy) {
		return "create sequence numbers start with " + startWith + " increment by " + incrementBy;
	}

	@Test
	void insertsRows() {
		this.schema.execute(BEGIN.toArray(String[]::new));
		List<List<Object>> rows = new ArrayList<>();
		rows.add(List.of(1, "Zoë", "it's"));
		rows.add(Arrays.asList(2, null, "\\"));
		code(CodedRevision.of("->a",
				(operations) -> operations.bulkInsert("person", List.of("id", "name", "code"), rows)));
		upgrade();
		assertThat(query("select concat(id, '|', coalesce(name, 'null'), '|', code) from person order by id"))
			.containsExactly("1|Zoë|it's", "2|null|\\");
	}

	@Test
	void refusesRowsThatDoNotFitTheColumns() {
		this.schema.execute(BEGIN.toArray(String[]::new));
		code(CodedRevision.of("->a",
				(operations) -> operations.bulkInsert("person", List.of("id", "code"), List.of(List.of(1)))));
		assertThatExceptionOfType(JavaRevisionFailedException.class).isThrownBy(this::upgrade)
			.withMessageContaining("Each row for 'person' needs 2 values");
	}

	@Test
	void saysWhatIsMissing() {
		this.schema.execute(BEGIN.toArray(String[]::new));
		assertMissing((operations) -> operations.dropTable("nothing"), "table 'nothing'");
		assertMissing((operations) -> operations.renameTable("nothing", "anything"), "table 'nothing'");
		assertMissing((operations) -> operations.alterColumn("person", "nothing", (nothing) -> nothing.notNull()),
				"column 'nothing' of 'person'");
		assertMissing((operations) -> operations.renameColumn("person", "nothing", "anything"),
				"column 'nothing' of 'person'");
		assertMissing((operations) -> operations.dropColumn("person", "nothing"), "column 'nothing' of 'person'");
		assertMissing((operations) -> operations.dropConstraint("person", "nothing"),
				"constraint 'nothing' of 'person'");
		assertMissing((operations) -> operations.dropPrimaryKey("person"), "primary key of 'person'");
		assertMissing((operations) -> operations.dropIndex("person", "nothing"), "index 'nothing' of 'person'");
		assertMissing((operations) -> operations.dropSequence("nothing"), "sequence 'nothing'");
		assertMissing((operations) -> operations.alterSequence("nothing", 1), "sequence 'nothing'");
	}

	private void assertMissing(CodedRevision.Direction upgrade, String object) {
		code(CodedRevision.of("->a", upgrade));
		for (int attempt = 1; attempt <= 2; attempt++) {
			assertThatExceptionOfType(JavaRevisionFailedException.class).isThrownBy(this::upgrade)
				.withCauseInstanceOf(MissingObjectException.class)
				.satisfies((ex) -> assertThat(((MissingObjectException) ex.getCause()).object().toLowerCase())
					.isEqualTo(object));
		}
	}

	void check(CodedRevision.Direction upgrade, CodedRevision.Direction downgrade, String... expected) {
		this.schema.execute(BEGIN.toArray(String[]::new));
		List<String> before = CatalogDump.of(this.schema);
		code(CodedRevision.of("->a", upgrade, downgrade));
		upgrade();
		assertThat(CatalogDump.of(this.schema)).isEqualTo(dumpOf(expected));
		migrator().downgrade(BASE);
		assertThat(CatalogDump.of(this.schema)).isEqualTo(before);
	}

	List<String> dumpOf(String... statements) {
		try (TestSchema other = database().fresh()) {
			other.execute(statements);
			return CatalogDump.of(other);
		}
	}

	@Entity(name = "everything")
	static class Everything {

		@Id
		Long id;

		@Column(name = "a_varchar", length = 30)
		String varchar;

		@Column(name = "b_char", columnDefinition = "char(3)")
		String character;

		@Column(name = "c_text", length = Length.LONG32)
		@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
		String text;

		@Column(name = "d_varbinary", length = 20)
		byte[] varbinary;

		@Column(name = "e_binary", length = Length.LONG32)
		@JdbcTypeCode(SqlTypes.LONG32VARBINARY)
		byte[] binary;

		@Column(name = "f_boolean")
		Boolean bool;

		@Column(name = "g_smallint")
		Short smallint;

		@Column(name = "h_integer")
		Integer integer;

		@Column(name = "i_double")
		Double doublePrecision;

		@Column(name = "j_decimal", precision = 12, scale = 3)
		BigDecimal decimal;

		@Column(name = "k_date")
		LocalDate date;

		@Column(name = "l_time")
		LocalTime time;

		@Column(name = "m_timestamp")
		LocalDateTime timestamp;

		@Column(name = "n_instant")
		Instant instant;

		@Column(name = "o_uuid")
		UUID uuid;

		@Column(name = "p_json")
		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> json;

	}

	@Entity(name = "owner")
	@Table(name = "owner", comment = "Has pets",
			uniqueConstraints = @UniqueConstraint(name = "owner_once", columnNames = { "name", "age" }),
			indexes = @Index(name = "owner_by_age", columnList = "age desc, name"),
			check = @CheckConstraint(name = "owner_adult", constraint = "age >= 18"))
	static class Owner {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@ColumnDefault("7")
		int age;

		@Column(length = 40, comment = "What it is called")
		String name;

	}

	@Entity(name = "animal")
	static class Animal {

		@Id
		Long id;

		@ManyToOne
		@JoinColumn(name = "owner_id", foreignKey = @jakarta.persistence.ForeignKey(name = "animal_owner"))
		@OnDelete(action = OnDeleteAction.CASCADE)
		Owner owner;

	}

}
