package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;

/**
 * What runs would do, as scripts for a person to run. Nothing is run; the database is
 * only asked where its version table belongs.
 */
public final class MigrationScripts {

	private final MigratorSettings settings;

	private final ConnectionSource connections;

	private final SchemaDialect dialect;

	private final Supplier<RevisionGraph> graph;

	/**
	 * Create the writer.
	 * @param settings what a person has set
	 * @param connections where connections come from
	 * @param dialect the database
	 * @param graph the revisions, asked for at each script
	 */
	public MigrationScripts(MigratorSettings settings, ConnectionSource connections, SchemaDialect dialect,
			Supplier<RevisionGraph> graph) {
		this.settings = settings;
		this.connections = connections;
		this.dialect = dialect;
		this.graph = graph;
	}

	/**
	 * Write what the version table and the history table are made with.
	 * @throws MigrationDatabaseException if the database can't be read
	 */
	public String tables() {
		return write(OfflineScript::tables);
	}

	/**
	 * Write an upgrade.
	 * @param from the rows of the version table, none for a database without it
	 * @param target where to end
	 * @throws JavaRevisionScriptException if a revision on the way is written in Java
	 * @throws MigrationDatabaseException if the database can't be read
	 */
	public String upgrade(Set<RevisionId> from, RevisionTarget target) {
		return write((script) -> script.upgrade(from, target));
	}

	/**
	 * Write a downgrade.
	 * @param from the rows of the version table
	 * @param target where to end
	 * @throws IrreversibleRevisionException if a revision on the way has no downgrade
	 * @throws JavaRevisionScriptException if a revision on the way is written in Java
	 * @throws MigrationDatabaseException if the database can't be read
	 */
	public String downgrade(Set<RevisionId> from, RevisionTarget target) {
		return write((script) -> script.downgrade(from, target));
	}

	/**
	 * Write a stamp.
	 * @param from the rows of the version table, none for a database without it
	 * @param targets where the database stands
	 * @throws MigrationDatabaseException if the database can't be read
	 */
	public String stamp(Set<RevisionId> from, Collection<RevisionTarget> targets) {
		return write((script) -> script.stamp(from, targets));
	}

	private String write(Function<OfflineScript, String> write) {
		try (MigrationConnection connection = MigrationConnection.open(this.connections)) {
			HistoryTables tables = HistoryTables.resolve(connection.connection(), this.settings);
			return write.apply(new OfflineScript(this.graph.get(), this.dialect, this.settings, tables));
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("find the version table", ex);
		}
	}

}
