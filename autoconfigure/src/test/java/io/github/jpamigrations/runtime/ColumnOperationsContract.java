package io.github.jpamigrations.runtime;

import java.util.List;

import io.github.jpamigrations.code.ColumnDefinition;
import io.github.jpamigrations.code.ColumnType;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What operations on columns make of a table, by the server's own dump: as if it had been
 * made so from the beginning.
 */
abstract class ColumnOperationsContract extends MigratorFixture {

	static final List<String> BEGIN = List.of(
			"create table person (id integer not null, name varchar(40), code varchar(10) not null)",
			"create table pet (id integer not null, owner integer)");

	/**
	 * Return how a date and time is declared.
	 */
	String timestamp() {
		return "timestamp(6)";
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

}
