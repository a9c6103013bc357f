package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.dialect.DefinitionReader;
import io.github.jpamigrations.dialect.Attachment;
import io.github.jpamigrations.dialect.Dependent;
import io.github.jpamigrations.dialect.IdentifierRules;
import io.github.jpamigrations.dialect.MigrationLock;
import io.github.jpamigrations.dialect.OperationLimits;
import io.github.jpamigrations.dialect.RowUpdate;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaReader;
import io.github.jpamigrations.dialect.SessionRules;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.dialect.Traits;
import io.github.jpamigrations.dialect.TypeNames;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.revision.LexicalRules;
import io.github.jpamigrations.schema.Scope;

/**
 * MySQL as the settings of a server and the sql_mode of a session make it.
 */
public final class MySqlDialect implements SchemaDialect {

	private static final TypeNames TYPE_NAMES = TypeNames.STANDARD
		.with(Map.of(Types.LONGVARCHAR, "longtext", Types.LONGVARBINARY, "longblob", Types.BOOLEAN, "bit", Types.TIME,
				"time", Types.TIMESTAMP, "datetime(6)", Types.TIMESTAMP_WITH_TIMEZONE, "datetime(6)", Types.DECIMAL,
				"decimal($l,$s)", TypeNames.UUID, "binary(16)"));

	private static final Traits TRAITS = new Traits(false, 64, "datetime(6)", "utc_timestamp(6)",
			" ENGINE=InnoDB DEFAULT CHARSET=utf8mb4");

	private final MySqlServer server;

	MySqlDialect(MySqlServer server) {
		this.server = server;
	}

	/**
	 * Return the dialect of the server at the other end of a connection.
	 */
	public static MySqlDialect of(Connection connection) throws SQLException {
		return new MySqlDialect(MySqlServer.read(connection));
	}

	@Override
	public String id() {
		return "mysql";
	}

	@Override
	public Traits traits() {
		return TRAITS;
	}

	@Override
	public SchemaReader reader(Connection connection) {
		return new MySqlReader(connection, this.server);
	}

	@Override
	public Signatures signatures() {
		return new MySqlSignatures(this.server);
	}

	@Override
	public TableEcho echo(Connection connection) {
		return new MySqlEcho(connection, this.server, renderer());
	}

	@Override
	public MySqlRenderer renderer() {
		return new MySqlRenderer(new IdentifierRules('`', UnaryOperator.identity(), MySqlKeywords.RESERVED),
				this.server);
	}

	@Override
	public TypeNames typeNames() {
		return TYPE_NAMES;
	}

	@Override
	public OperationLimits limits() {
		return (operation) -> (operation instanceof Operation.CreateSequence) ? Optional.of("MySQL has no sequences")
				: Optional.empty();
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
		return new MySqlSession();
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
