package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.code.ColumnDefinition;
import io.github.jpamigrations.code.ColumnType;
import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.code.Operations;
import io.github.jpamigrations.code.RowRange;

/**
 * Revisions with every kind of step. What is not to be run twice would show: inserts
 * without a key, updates that count.
 */
final class PeopleRevisions {

	private static final String COUNT = "update person set seen = seen + 1 where id between ? and ?";

	private PeopleRevisions() {
	}

	static JavaRevision[] all(boolean transactional) {
		CodedRevision first = CodedRevision.of("->a", PeopleRevisions::create,
				(operations) -> operations.dropTable("person"));
		CodedRevision second = CodedRevision.of("a->b", PeopleRevisions::rework, PeopleRevisions::takeBack);
		return transactional ? new JavaRevision[] { first, second }
				: new JavaRevision[] { first.withoutTransaction(), second.withoutTransaction() };
	}

	private static void create(Operations operations) throws SQLException {
		operations.createTable("person",
				(table) -> table.column(ColumnDefinition.of("id", ColumnType.integer()).notNull())
					.column("name", ColumnType.varchar(40))
					.primaryKey("id"));
		List<List<Object>> rows = new ArrayList<>();
		for (int id = 1; id <= 7; id++) {
			rows.add(List.of(id * 10, "person " + id));
		}
		operations.bulkInsert("person", List.of("id", "name"), new ArrayList<>(rows));
	}

	private static void rework(Operations operations) throws SQLException {
		operations.addColumn("person", ColumnDefinition.of("seen", ColumnType.integer()).defaultValue("0").notNull());
		operations.inBatches("person", "id", 3, COUNT);
		operations.renameColumn("person", "name", "title");
		operations.createIndex("person", "person_title", "title");
		operations.createTable("log", (table) -> table.column("entry", ColumnType.varchar(40)));
		operations.perform((connection) -> log(connection, "reworked"));
		operations.execute("insert into log (entry) select title from person where id < 30");
		operations.inBatches("person", List.of("id", "title"), 4, PeopleRevisions::count);
		operations.alterColumn("person", "title", (title) -> title.type(ColumnType.varchar(80)));
	}

	private static void takeBack(Operations operations) throws SQLException {
		operations.alterColumn("person", "title", (title) -> title.type(ColumnType.varchar(40)));
		operations.inBatches("person", "id", 4,
				"update person set title = concat(title, '!') where id between ? and ?");
		operations.dropTable("log");
		operations.dropIndex("person", "person_title");
		operations.renameColumn("person", "title", "name");
		operations.dropColumn("person", "seen");
	}

	private static void count(Connection connection, RowRange range) throws SQLException {
		String sql = "update person set seen = seen + ? where " + range.condition() + " and id > ?";
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setInt(1, 1);
			statement.setInt(range.bind(statement, 2), 0);
			statement.executeUpdate();
		}
		log(connection, "counted to " + range.to().get(0));
	}

	private static void log(Connection connection, String entry) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("insert into log (entry) values (?)")) {
			statement.setString(1, entry);
			statement.executeUpdate();
		}
	}

}
