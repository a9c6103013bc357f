package io.github.jpamigrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.dialect.DefinitionReader;
import io.github.jpamigrations.dialect.Attachment;
import io.github.jpamigrations.dialect.Dependent;
import io.github.jpamigrations.dialect.IdentifierRules;
import io.github.jpamigrations.dialect.MigrationLock;
import io.github.jpamigrations.dialect.RowUpdate;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaReader;
import io.github.jpamigrations.dialect.SessionRules;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.dialect.Traits;
import io.github.jpamigrations.dialect.TypeNames;
import io.github.jpamigrations.dialect.mysql.MySqlDefinitions;
import io.github.jpamigrations.dialect.mysql.MySqlDependents;
import io.github.jpamigrations.dialect.mysql.MySqlLexicalRules;
import io.github.jpamigrations.dialect.mysql.MySqlLock;
import io.github.jpamigrations.dialect.mysql.MySqlServer;
import io.github.jpamigrations.revision.LexicalRules;
import io.github.jpamigrations.schema.Scope;

/**
 * MariaDB as the settings of a server and the sql_mode of a session make it.
 */
public final class MariaDbDialect implements SchemaDialect {

	private static final TypeNames TYPE_NAMES = TypeNames.STANDARD.with(Map.of(Types.LONGVARCHAR, "longtext",
			Types.LONGVARBINARY, "longblob", Types.BOOLEAN, "bit", Types.TIME, "time", Types.TIMESTAMP, "datetime(6)",
			Types.TIMESTAMP_WITH_TIMEZONE, "datetime(6)", Types.DECIMAL, "decimal($l,$s)"));

	private static final Traits TRAITS = new Traits(false, 64, "datetime(6)", "utc_timestamp(6)",
			" ENGINE=InnoDB DEFAULT CHARSET=utf8mb4");

	private final MySqlServer server;

	MariaDbDialect(MySqlServer server) {
		this.server = server;
	}

	/**
	 * Return the dialect of the server at the other end of a connection.
	 */
	public static MariaDbDialect of(Connection connection) throws SQLException {
		return new MariaDbDialect(MySqlServer.read(connection));
	}

	@Override
	public String id() {
		return "mariadb";
	}

	@Override
	public Traits traits() {
		return TRAITS;
	}

	@Override
	public SchemaReader reader(Connection connection) {
		return new MariaDbReader(connection, this.server);
	}

	@Override
	public Signatures signatures() {
		return new MariaDbSignatures(this.server);
	}

	@Override
	public TableEcho echo(Connection connection) {
		return new MariaDbEcho(connection, this.server, renderer());
	}

	@Override
	public MariaDbRenderer renderer() {
		return new MariaDbRenderer(new IdentifierRules('`', UnaryOperator.identity(), MariaDbKeywords.RESERVED),
				this.server);
	}

	@Override
	public TypeNames typeNames() {
		return TYPE_NAMES;
	}

	@Override
	public MigrationLock lock() {
		return new MySqlLock();
	}

	@Override
	public LexicalRules lexicalRules() {
		return MySqlLexicalRules.of(this.server);
	}

	@Override
	public DefinitionReader definitions() {
		return new MySqlDefinitions();
	}

	@Override
	public boolean definitionsCommitFirst() {
		return true;
	}

	@Override
	public String both(RowUpdate first, RowUpdate second) {
		return first.joinedWith(second);
	}

	@Override
	public SessionRules session() {
		return new MariaDbSession();
	}

	/**
	 * Triggers are told as well: they fail at the next row that is written.
	 */
	@Override
	public List<Attachment> attachments(Connection connection, Scope scope) throws SQLException {
		return MySqlDependents.attachments(connection, scope);
	}

	@Override
	public List<Dependent> dependents(Connection connection) throws SQLException {
		return MySqlDependents.read(connection);
	}

}
