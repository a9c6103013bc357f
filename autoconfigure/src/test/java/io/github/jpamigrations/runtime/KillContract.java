package io.github.jpamigrations.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever moment a run ends at, starting again ends where a run without trouble does:
 * the same catalog, the same rows, each statement once. Statements that are not to be run
 * twice would show: inserts without a key, an update that counts.
 */
abstract class KillContract {

	private static final RevisionTarget HEADS = new RevisionTarget.Heads();

	private static final RevisionTarget BASE = new RevisionTarget.Base();

	private static final int AT_ONCE = 2;

	@TempDir
	Path directory;

	abstract TestDatabase database();

	TestSchema fresh() {
		return database().fresh();
	}

	/**
	 * Return more lines of the header of each revision.
	 */
	String header() {
		return "";
	}

	/**
	 * Return what belongs to one transaction.
	 */
	MigratorSettings.Transactions transactions() {
		return MigratorSettings.Transactions.PER_REVISION;
	}

	String dropIndex(String index, String table) {
		return "drop index " + index;
	}

	List<String> firstUp() {
		return List.of("create table person (id integer not null primary key, name varchar(40))",
				"insert into person values (1, 'Grüße; ''1''')", "create index person_name on person (name)");
	}

	List<String> firstDown() {
		return List.of(dropIndex("person_name", "person"), "delete from person where id = 1", "drop table person");
	}

	List<String> secondUp() {
		return List.of("alter table person add column age integer", "update person set age = coalesce(age, 0) + 1",
				"create table pet (id integer not null, owner integer)",
				"alter table pet add constraint pet_owner foreign key (owner) references person (id)",
				"insert into pet select id, id from person");
	}

	List<String> secondDown() {
		return List.of("update person set age = age - 1", dropForeignKey("pet", "pet_owner"), "drop table pet",
				"alter table person drop column age");
	}

	String dropForeignKey(String table, String name) {
		return "alter table " + table + " drop constraint " + name;
	}

	@BeforeEach
	void writeFiles() {
		write("a", "", firstUp(), firstDown());
		write("b", "-- down revision: a\n", secondUp(), secondDown());
	}

	private void write(String id, String down, List<String> up, List<String> back) {
		String text = "-- revision: " + id + "\n" + down + header() + "-- message: make " + id + "\n\n-- upgrade\n"
				+ String.join(";\n", up) + ";\n\n-- downgrade\n" + String.join(";\n", back) + ";\n";
		try {
			Files.writeString(this.directory.resolve(id + ".sql"), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Migrator migrator(TestSchema schema, ConnectionSource connections) {
		SchemaDialect dialect;
		try (Connection connection = schema.connection()) {
			dialect = SchemaDialects.of(connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return new Migrator(MigratorSettings.defaults().withTransactions(transactions()), connections, dialect,
				() -> RevisionGraph.of(new RevisionDirectory(this.directory).read()));
	}

	private Migrator migrator(TestSchema schema) {
		return migrator(schema, schema::connection);
	}

	/**
	 * Return everything that is to be the same: catalog, rows, heads, and runs that ended
	 * well.
	 */
	private Map<String, Object> state(TestSchema schema) {
		Map<String, Object> state = new LinkedHashMap<>();
		List<String> rows = new ArrayList<>();
		try (Connection connection = schema.connection(); Statement statement = connection.createStatement()) {
			state.put("catalog", CatalogDump.of(schema));
			for (String table : List.of("person", "pet")) {
				rows.addAll(rows(statement, table));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		state.put("rows", rows);
		MigrationStatus status = migrator(schema).status();
		state.put("heads", status.current());
		state.put("runs", status.history()
			.stream()
			.filter((run) -> run.state() != RunState.FAILED || run.halfDone())
			.map((run) -> run.direction() + " " + run.revision() + " " + run.state() + " " + run.progress().done())
			.toList());
		return state;
	}

	private static List<String> rows(Statement statement, String table) {
		List<String> result = new ArrayList<>();
		try (var rows = statement.executeQuery("select * from " + table + " order by id")) {
			while (rows.next()) {
				StringBuilder row = new StringBuilder(table);
				for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
					row.append('|').append(rows.getString(i));
				}
				result.add(row.toString());
			}
		}
		catch (SQLException ex) {
			result.add(table + " is not there");
		}
		return result;
	}

	private Map<String, Object> expected(Direction direction) {
		try (TestSchema schema = fresh()) {
			migrator(schema).upgrade(HEADS);
			if (direction == Direction.DOWNGRADE) {
				migrator(schema).downgrade(BASE);
			}
			return state(schema);
		}
	}

	private void run(Migrator migrator, Direction direction) {
		if (direction == Direction.UPGRADE) {
			migrator.upgrade(HEADS);
		}
		else {
			migrator.downgrade(BASE);
		}
	}

	private void prepare(TestSchema schema, Direction direction) {
		if (direction == Direction.DOWNGRADE) {
			migrator(schema).upgrade(HEADS);
		}
	}

	@Test
	void upgradeSurvivesSigkillAtEachBoundary() {
		killAtEachBoundary(Direction.UPGRADE);
	}

	@Test
	void downgradeSurvivesSigkillAtEachBoundary() {
		killAtEachBoundary(Direction.DOWNGRADE);
	}

	private void killAtEachBoundary(Direction direction) {
		Map<String, Object> expected = expected(direction);
		int boundaries = atEachBoundary((boundary) -> {
			try (TestSchema schema = fresh()) {
				prepare(schema, direction);
				boolean killed = KilledProcess.run(schema, this.directory, direction, boundary, transactions());
				run(migrator(schema), direction);
				assertThat(state(schema)).as("killed at boundary %d", boundary).isEqualTo(expected);
				return killed;
			}
		});
		assertThat(boundaries).isGreaterThan(firstDown().size() + secondDown().size());
	}

	/**
	 * Do it at one boundary after the other, some at once, until one is not reached.
	 * @return how many were reached
	 */
	private static int atEachBoundary(IntPredicate run) {
		int reached = 0;
		for (int now = AT_ONCE; now == AT_ONCE; reached += now) {
			// All of them, where anyMatch would stop at the first.
			now = (int) IntStream.rangeClosed(reached + 1, reached + AT_ONCE).parallel().filter(run).count();
		}
		return reached;
	}

	@Test
	void upgradeSurvivesALostConnectionAtEachBoundary() {
		loseConnectionAtEachBoundary(Direction.UPGRADE);
	}

	@Test
	void downgradeSurvivesALostConnectionAtEachBoundary() {
		loseConnectionAtEachBoundary(Direction.DOWNGRADE);
	}

	private void loseConnectionAtEachBoundary(Direction direction) {
		Map<String, Object> expected = expected(direction);
		atEachBoundary((boundary) -> {
			try (TestSchema schema = fresh()) {
				prepare(schema, direction);
				BoundaryConnections connections = new BoundaryConnections(schema::connection,
						BoundaryConnections.Where.AROUND_EVERYTHING, boundary, KillContract::lose);
				try {
					run(migrator(schema, connections), direction);
				}
				catch (StatementFailedException | MigrationDatabaseException ex) {
					assertThat(ex).hasMessageContaining("The connection is gone");
				}
				run(migrator(schema), direction);
				assertThat(state(schema)).as("lost at boundary %d", boundary).isEqualTo(expected);
				return connections.reached();
			}
		});
	}

	private static void lose(Connection connection) throws SQLException {
		connection.abort(Runnable::run);
		throw new SQLException("The connection is gone", "08006");
	}

}
