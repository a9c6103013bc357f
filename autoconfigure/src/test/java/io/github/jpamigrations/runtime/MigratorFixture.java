package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A fresh schema, revision files and migrators on them.
 */
abstract class MigratorFixture {

	static final RevisionTarget HEADS = new RevisionTarget.Heads();

	static final RevisionTarget BASE = new RevisionTarget.Base();

	final Revisions revisions = new Revisions();

	MigratorSettings settings = MigratorSettings.defaults().withInstalledBy("tester");

	TestSchema schema;

	SchemaDialect dialect;

	abstract TestDatabase database();

	abstract SchemaDialect dialect(Connection connection) throws SQLException;

	boolean transactionalDdl() {
		return this.dialect.traits().transactionalDdl();
	}

	/**
	 * Return what drops a schema with all that is in it.
	 */
	String dropSchemaStatement(String name) {
		return "drop schema " + name + " cascade";
	}

	/**
	 * Return a new empty schema.
	 */
	TestSchema fresh() throws SQLException {
		return database().fresh();
	}

	@BeforeEach
	void createSchema() throws SQLException {
		this.schema = fresh();
		try (Connection connection = this.schema.connection()) {
			this.dialect = dialect(connection);
		}
	}

	@AfterEach
	void dropSchema() {
		if (this.schema != null) {
			this.schema.close();
		}
	}

	RecordingConnections connections() {
		return new RecordingConnections(this.schema);
	}

	Migrator migrator() {
		return migrator(connections());
	}

	Migrator migrator(ConnectionSource connections) {
		return new Migrator(this.settings, connections, this.dialect, this.revisions);
	}

	/**
	 * Add or replace revisions that are written in Java.
	 */
	void code(JavaRevision... coded) {
		JavaRevisions java = new JavaRevisions(List.of(coded));
		java.revisions().forEach(this.revisions::put);
		this.settings = this.settings.withJavaRevisions(java);
	}

	MigrationReport upgrade() {
		return migrator().upgrade(HEADS);
	}

	List<HistoryEntry> history() {
		return migrator().status().history();
	}

	HistoryEntry lastRun() {
		List<HistoryEntry> history = history();
		return history.get(history.size() - 1);
	}

	static Set<RevisionId> ids(String... ids) {
		Set<RevisionId> result = new TreeSet<>();
		for (String id : ids) {
			result.add(new RevisionId(id));
		}
		return result;
	}

	static RevisionTarget to(String id) {
		return new RevisionTarget.Exactly(new RevisionId(id));
	}

	/**
	 * Return the first column of a query.
	 */
	List<String> query(String sql) {
		List<String> result = new ArrayList<>();
		try (Connection connection = this.schema.connection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				result.add(rows.getString(1));
			}
			return result;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean exists(String table) {
		try (Connection connection = this.schema.connection(); Statement statement = connection.createStatement()) {
			statement.executeQuery("select count(*) from " + table).close();
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

}
