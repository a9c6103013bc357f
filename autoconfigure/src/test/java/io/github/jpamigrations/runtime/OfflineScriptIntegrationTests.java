package io.github.jpamigrations.runtime;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionFile;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.revision.Script;
import io.github.jpamigrations.revision.StatementSplitter;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A script that a person runs leaves what a run of ours leaves.
 */
class OfflineScriptIntegrationTests {

	private static final RevisionGraph GRAPH = RevisionGraph
		.of(List.of(revision("a", "none", "create table one (id integer);", "drop table one;"),
				revision("b", "a", "insert into one values (1);\ninsert into one values (2)", "delete from one;")));

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "POSTGRESQL", "H2" })
	void scriptsLeaveWhatRunsLeave(TestDatabase database) throws SQLException {
		try (TestSchema schema = database.fresh()) {
			SchemaDialect dialect;
			try (Connection connection = schema.connection()) {
				dialect = SchemaDialects.of(connection);
			}
			Migrator migrator = new Migrator(MigratorSettings.defaults(), schema::connection, dialect, () -> GRAPH);
			MigrationScripts scripts = new MigrationScripts(MigratorSettings.defaults(), schema::connection, dialect,
					() -> GRAPH);
			run(schema, dialect, scripts.upgrade(Set.of(), new RevisionTarget.Heads()));
			assertThat(migrator.check().upToDate()).isTrue();
			assertThat(migrator.status().history()).extracting(HistoryEntry::state).containsOnly(RunState.DONE);
			assertThat(migrator.status().history()).extracting(HistoryEntry::message).containsOnly("it's a \\ message");
			assertThat(migrator.upgrade(new RevisionTarget.Heads()).isEmpty()).isTrue();
			run(schema, dialect, scripts.downgrade(Set.of(new RevisionId("b")), new RevisionTarget.Base()));
			assertThat(migrator.current()).isEmpty();
			assertThat(CatalogDump.of(schema)).isEmpty();
			assertThat(migrator.upgrade(new RevisionTarget.Heads()).runs()).hasSize(2);
			run(schema, dialect, scripts.stamp(Set.of(new RevisionId("b")),
					List.of(new RevisionTarget.Exactly(new RevisionId("a")))));
			assertThat(migrator.check().current()).containsExactly(new RevisionId("a"));
		}
	}

	private static void run(TestSchema schema, SchemaDialect dialect, String script) {
		schema.execute(StatementSplitter.split(new Script(script, "script.sql", 1), dialect.lexicalRules())
			.stream()
			.map(StatementSplitter.Statement::sql)
			.toArray(String[]::new));
	}

	private static Revision revision(String id, String down, String upgrade, String downgrade) {
		String text = "-- revision: " + id + "\n-- down revision: " + down
				+ "\n-- message: it's a \\ message\n\n-- upgrade\n" + upgrade + "\n\n-- downgrade\n" + downgrade + "\n";
		return RevisionFile.parse(id + ".sql", text.getBytes(StandardCharsets.UTF_8));
	}

}
