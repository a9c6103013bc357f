package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.dialect.DefinitionReader;
import io.github.jpamigrations.dialect.Dependent;
import io.github.jpamigrations.dialect.Dependents;
import io.github.jpamigrations.dialect.MigrationLock;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaReader;
import io.github.jpamigrations.dialect.SessionRules;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.dialect.Traits;
import io.github.jpamigrations.revision.LexicalRules;

/**
 * PostgreSQL as it is configured on one server.
 */
public final class PostgreSqlDialect implements SchemaDialect {

	/**
	 * The id of the database.
	 */
	public static final String ID = "postgresql";

	private static final Traits TRAITS = new Traits(true, PostgreSqlNames.MAX_BYTES, "timestamp(6) with time zone", "");

	private static final String VIEWS = """
			SELECT 'view', viewname, definition FROM pg_views WHERE schemaname = current_schema()
			UNION ALL
			SELECT 'materialized view', matviewname, definition FROM pg_matviews WHERE schemaname = current_schema()
			ORDER BY 2""";

	private final PostgreSqlServer server;

	private PostgreSqlDialect(PostgreSqlServer server) {
		this.server = server;
	}

	/**
	 * Create the dialect for the server and the current schema of a connection.
	 */
	public static PostgreSqlDialect of(Connection connection) throws SQLException {
		return new PostgreSqlDialect(PostgreSqlServer.of(connection));
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public Traits traits() {
		return TRAITS;
	}

	@Override
	public SchemaReader reader(Connection connection) {
		return new PostgreSqlReader(connection);
	}

	@Override
	public Signatures signatures() {
		return new PostgreSqlSignatures(this.server.currentSchema());
	}

	@Override
	public TableEcho echo(Connection connection) {
		return new PostgreSqlEcho(connection, this.server);
	}

	@Override
	public SqlRenderer renderer() {
		return new PostgreSqlRenderer(this.server);
	}

	@Override
	public MigrationLock lock() {
		return new PostgreSqlLock();
	}

	@Override
	public LexicalRules lexicalRules() {
		return new LexicalRules(!this.server.standardStrings(), false, false, false, false, false, true,
				LexicalRules.DollarQuotes.TAGGED, true, false, false, true);
	}

	@Override
	public DefinitionReader definitions() {
		return new PostgreSqlDefinitions();
	}

	@Override
	public SessionRules session() {
		return new PostgreSqlSession();
	}

	@Override
	public List<Dependent> dependents(Connection connection) throws SQLException {
		return Dependents.read(connection, VIEWS);
	}

	@Override
	public boolean viewsFollowRenames() {
		return true;
	}

}
