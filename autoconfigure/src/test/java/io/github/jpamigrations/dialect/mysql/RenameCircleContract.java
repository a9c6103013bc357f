package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a rename on a server of the family carries along stays whole, there and back.
 */
public abstract class RenameCircleContract {

	private static final String PARENT = """
			create table p (id bigint auto_increment, `old name` bigint not null, c varchar(30) character set latin1,
			  boss bigint, primary key (id, `old name`), unique key u (`old name`), key k (c(5), `old name` desc),
			  constraint fk_self foreign key (boss) references p (`old name`),
			  check (boss > 0), constraint ck_named check (boss <> 7))""";

	private static final String CHILD = """
			create table c (id int primary key, p bigint not null default 1, key ix (p),
			  constraint fk_p foreign key (p) references p (`old name`) on delete cascade)""";

	private static final String ROW = "insert into p (`old name`, c) values (1, 'x')";

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	@Test // C6
	void columnKeepsItsKeysAndIndexes() throws SQLException {
		Map<String, String> renamed = assertCircle(
				new Operation.RenameColumn(name("p"), id("old name"), id("new`name"), column("bigint")));
		assertThat(renamed.get("p")).contains("PRIMARY KEY (`id`,`new``name`)", "UNIQUE KEY `u` (`new``name`)",
				"KEY `k` (`c`(5),`new``name` DESC)", "REFERENCES `p` (`new``name`)");
		assertThat(renamed.get("c")).contains("REFERENCES `p` (`new``name`) ON DELETE CASCADE");
	}

	@Test // C6
	void columnOfForeignKeyKeepsIt() throws SQLException {
		Map<String, String> renamed = assertCircle(
				new Operation.RenameColumn(name("c"), id("p"), id("parent"), column("bigint")));
		assertThat(renamed.get("c")).contains("`parent` bigint", "NOT NULL DEFAULT", "KEY `ix` (`parent`)",
				"FOREIGN KEY (`parent`)");
	}

	@Test // T5
	void tableKeepsItsKeysChecksAndReferences() throws SQLException {
		Map<String, String> renamed = assertCircle(new Operation.RenameTable(name("p"), name("Other `p`")));
		assertThat(renamed.get("c")).contains("REFERENCES `Other ``p```");
		assertThat(renamed.get("Other `p`")).contains("CONSTRAINT `ck_named` CHECK",
				"CONSTRAINT `fk_self` FOREIGN KEY (`boss`) REFERENCES `Other ``p``` (`old name`)");
	}

	@Test // T5 R4
	void renamesTableAndColumnsAndChangesThem() throws SQLException {
		QualifiedName other = name("other");
		Column from = new Column(id("c"), new Column.Type("varchar(30)", Types.VARCHAR, null, null, null, List.of()),
				true, null, null, "latin1_swedish_ci", null, Map.of());
		Column to = new Column(id("cc"), new Column.Type("varchar(60)", Types.VARCHAR, null, null, null, List.of()),
				true, null, null, "latin1_swedish_ci", null, Map.of());
		Map<String, String> renamed = assertCircle(new Operation.RenameTable(name("p"), other),
				new Operation.RenameColumn(other, id("c"), id("cc"), from),
				new Operation.AlterColumn(other, from.withName(id("cc")), to),
				new Operation.AddColumn(other, column("int").withName(id("c")), new Operation.Position.Last()));
		assertThat(renamed.get("other")).contains("`cc` varchar(60)", "KEY `k` (`cc`(5),`old name` DESC)", "`c` int");
	}

	private Map<String, String> assertCircle(Operation... operations) throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			server.execute(PARENT, CHILD, ROW, "insert into c (id) values (5)");
			Map<String, String> before = server.dump();
			server.apply(operations);
			Map<String, String> renamed = server.dump();
			server.apply(OperationSorter.reversed(List.of(operations)));
			assertThat(server.dump()).isEqualTo(before);
			assertThat(server.count("p") + server.count("c")).isEqualTo(2);
			return renamed;
		}
	}

	static Column column(String type) {
		return new Column(id("x"), new Column.Type(type, Types.OTHER, null, null, null, List.of()), true, null, null,
				null, null, Map.of());
	}

	static Identifier id(String name) {
		return Identifier.quoted(name);
	}

	static QualifiedName name(String name) {
		return QualifiedName.of(id(name));
	}

}
