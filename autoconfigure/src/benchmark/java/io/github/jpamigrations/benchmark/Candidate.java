package io.github.jpamigrations.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.Migrator;
import io.github.jpamigrations.runtime.MigratorSettings;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.flywaydb.core.Flyway;

/**
 * Something that brings a schema to the end of the same statements, and does nothing when
 * it is there.
 */
@FunctionalInterface
interface Candidate {

	/** The statements alone, without any record of them. */
	String BARE = "bare loop";

	/** Flyway. */
	String FLYWAY = "Flyway";

	/**
	 * Run it.
	 * @param dataSource what connects to the schema
	 * @param schema the name of the schema
	 */
	void run(DataSource dataSource, String schema) throws Exception;

	/**
	 * Write the files of all candidates.
	 */
	static void write(Path directory, int count) throws IOException {
		RevisionFiles.write(directory.resolve("revisions"), count);
		Path flyway = Files.createDirectories(directory.resolve("flyway"));
		Path liquibase = Files.createDirectories(directory.resolve("liquibase/changes"));
		for (int i = 1; i <= count; i++) {
			String sql = RevisionFiles.statement(i) + ";\n";
			Files.writeString(flyway.resolve("V" + i + "__create_t" + i + ".sql"), sql);
			Files.writeString(liquibase.resolve(String.format("%05d.sql", i)),
					"--liquibase formatted sql\n\n--changeset bench:" + i + "\n" + sql);
		}
		Files.writeString(directory.resolve("liquibase/changelog.yaml"),
				"databaseChangeLog:\n  - includeAll:\n      path: changes\n");
	}

	/**
	 * Return all candidates.
	 * @param directory where their files are written
	 */
	static Map<String, Candidate> all(Path directory, int count) {
		Map<String, Candidate> candidates = new LinkedHashMap<>();
		candidates.put(BARE, (dataSource, schema) -> bareLoop(dataSource, count));
		candidates.put("JPA Migrations", (dataSource, schema) -> ours(dataSource, directory.resolve("revisions")));
		candidates.put(FLYWAY, (dataSource, schema) -> flyway(dataSource, schema, directory.resolve("flyway")));
		candidates.put("Liquibase", (dataSource, schema) -> liquibase(dataSource, directory.resolve("liquibase")));
		return candidates;
	}

	private static void bareLoop(DataSource dataSource, int count) throws SQLException {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			boolean transactions = SchemaDialects.of(connection).traits().transactionalDdl();
			connection.setAutoCommit(!transactions);
			for (int i = 1; i <= count; i++) {
				statement.execute(RevisionFiles.statement(i));
				if (transactions) {
					connection.commit();
				}
			}
		}
	}

	private static void ours(DataSource dataSource, Path directory) throws SQLException {
		SchemaDialect dialect;
		try (Connection connection = dataSource.getConnection()) {
			dialect = SchemaDialects.of(connection);
		}
		new Migrator(MigratorSettings.defaults(), dataSource::getConnection, dialect,
				() -> RevisionGraph.ofFiles(new RevisionDirectory(directory).contents()))
			.upgrade(new RevisionTarget.Heads());
	}

	private static void flyway(DataSource dataSource, String schema, Path directory) {
		Flyway.configure()
			.dataSource(dataSource)
			.defaultSchema(schema)
			.locations("filesystem:" + directory)
			.load()
			.migrate();
	}

	private static void liquibase(DataSource dataSource, Path directory) throws Exception {
		try (Connection connection = dataSource.getConnection();
				Liquibase liquibase = new Liquibase("changelog.yaml", new DirectoryResourceAccessor(directory),
						new JdbcConnection(connection))) {
			liquibase.update(new Contexts());
		}
	}

}
