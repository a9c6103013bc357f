package io.github.jpamigrations.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.code.ColumnDefinition;
import io.github.jpamigrations.code.ColumnType;
import io.github.jpamigrations.code.ForeignKey;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestSchema;
import org.hibernate.annotations.OnDelete;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What each operation of a Java revision makes of a schema, by the server's own dump: the
 * same as Hibernate creates, or as if the tables had been made so from the beginning.
 */
abstract class OperationsContract extends ColumnOperationsContract {

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
		assertThat(sorted(CatalogDump.of(this.schema)))
			.isEqualTo(sorted(dumpOfHibernate(OperationEntities.Everything.class)));
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
		assertThat(sorted(CatalogDump.of(this.schema)))
			.isEqualTo(sorted(dumpOfHibernate(OperationEntities.Owner.class, OperationEntities.Animal.class)));
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

	@Test // T5
	void renamesATable() {
		check((operations) -> operations.renameTable("person", "customer"),
				(operations) -> operations.renameTable("customer", "person"),
				BEGIN.get(0).replace("person", "customer"), BEGIN.get(1));
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

}
