package io.github.jpamigrations.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.ConnectionSource;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import io.github.jpamigrations.runtime.MigrationReport;
import io.github.jpamigrations.runtime.SafeUrl;
import io.github.jpamigrations.runtime.MigrationStatus;
import io.github.jpamigrations.runtime.Migrator;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.schema.SchemaSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The revisions of an application and the database that they are for. Connects at the
 * first use, not before. May be used by several threads.
 *
 * @since 0.1.0
 */
public final class Migrations {

	private static final Logger logger = LoggerFactory.getLogger(Migrations.class);

	private final ConnectionSource connections;

	private final RevisionStore store;

	private final MigratorSettings settings;

	private final AutogenerateSettings autogenerate;

	private final FindingLog findings = new FindingLog();

	private volatile @Nullable SchemaDialect dialect;

	/**
	 * Create the facade.
	 * @param connections where connections come from
	 * @param store where the revisions are
	 * @param settings how they are run
	 * @param autogenerate how they are written
	 */
	public Migrations(ConnectionSource connections, RevisionStore store, MigratorSettings settings,
			AutogenerateSettings autogenerate) {
		this.connections = connections;
		this.store = store;
		this.settings = settings;
		this.autogenerate = autogenerate;
	}

	/**
	 * Return the id of the connected database: {@code mysql}, {@code mariadb},
	 * {@code postgresql}, {@code h2}.
	 */
	public String database() {
		return dialect().id();
	}

	/**
	 * Return whether there is any revision for the connected database.
	 */
	public boolean hasRevisions() {
		String database = database();
		return this.store.read(database)
			.stream()
			.anyMatch((revision) -> revision.database() == null || database.equals(revision.database()));
	}

	/**
	 * Apply all pending revisions.
	 */
	public MigrationReport upgrade() {
		return upgrade(new RevisionTarget.Heads());
	}

	/**
	 * Apply the pending revisions up to a target.
	 */
	public MigrationReport upgrade(RevisionTarget target) {
		return migrator().upgrade(target);
	}

	/**
	 * Apply all pending revisions but those at the end that wait for a review.
	 */
	public MigrationReport upgradeReviewed() {
		return new Migrator(this.settings, this.connections, dialect(), () -> Reviews.of(graph()).reviewed())
			.upgrade(new RevisionTarget.Heads());
	}

	/**
	 * Take revisions back down to a target.
	 */
	public MigrationReport downgrade(RevisionTarget target) {
		return migrator().downgrade(target);
	}

	/**
	 * Return where the database stands. Needs the right to read only and takes no lock.
	 */
	public MigrationsStatus status() {
		RevisionGraph graph = graph();
		return StatusReport.of(database(), graph, migrator(graph).status());
	}

	/**
	 * Check that nothing is pending.
	 * @throws DatabaseNotAtHeadException if something is
	 */
	public void checkAtHeads() {
		RevisionGraph graph = graph();
		MigrationsStatus status = StatusReport.of(database(), graph, migrator(graph).check());
		if (!status.pending().isEmpty()) {
			throw new DatabaseNotAtHeadException(status);
		}
	}

	/**
	 * Check that nothing is pending up to a target.
	 * @throws DatabaseNotAtHeadException if something is
	 */
	public void checkAt(RevisionTarget target) {
		RevisionGraph graph = graph();
		MigrationStatus status = migrator(graph).check();
		if (status.ahead()) {
			return;
		}
		List<RevisionId> pending = graph.planUpgrade(status.current(), target)
			.stream()
			.map((step) -> step.revision().id())
			.toList();
		if (!pending.isEmpty()) {
			throw new DatabaseNotAtHeadException(StatusReport.of(database(), graph, status), pending);
		}
	}

	/**
	 * Compare the database with the model, write a revision where they differ and apply
	 * it, as far as the settings allow.
	 * @param model the model
	 * @param part how much of the application's model this is
	 * @throws io.github.jpamigrations.runtime.ReviewPendingException if the revision
	 * waits for a review
	 * @throws MissingDirectoryException if there is nowhere to write it
	 */
	public void synchronize(SchemaSource model, ModelPart part) {
		new Synchronization(dialect(), this.store, this.settings, this.autogenerate, this.findings).run(model, part,
				this.connections);
	}

	private Migrator migrator() {
		return new Migrator(this.settings, this.connections, dialect(), this::graph);
	}

	private Migrator migrator(RevisionGraph graph) {
		return new Migrator(this.settings, this.connections, dialect(), () -> graph);
	}

	private RevisionGraph graph() {
		List<Revision> revisions = this.store.read(database());
		return RevisionGraph.of(revisions);
	}

	private SchemaDialect dialect() {
		SchemaDialect result = this.dialect;
		if (result == null) {
			try (Connection connection = this.connections.open()) {
				result = SchemaDialects.of(connection);
				this.dialect = result;
				logger.info("Revisions are for {} at {}", result.id(), SafeUrl.of(connection.getMetaData().getURL()));
			}
			catch (SQLException ex) {
				throw new MigrationDatabaseException("connect to the database", ex);
			}
		}
		return result;
	}

}
