package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.dialect.DefinitionReader;
import io.github.jpamigrations.dialect.Attachment;
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
import io.github.jpamigrations.schema.Scope;

/**
 * H2 with the settings of one database.
 */
public final class H2Dialect implements SchemaDialect {

	private static final String TRIGGERS = """
			SELECT TRIGGER_NAME, EVENT_OBJECT_SCHEMA, EVENT_OBJECT_TABLE FROM INFORMATION_SCHEMA.TRIGGERS
			WHERE {is read: EVENT_OBJECT_SCHEMA} ORDER BY EVENT_OBJECT_SCHEMA, TRIGGER_NAME""";

	/**
	 * The id of the database.
	 */
	public static final String ID = "h2";

	static final int MAX_NAME_LENGTH = 256;

	private static final Traits TRAITS = new Traits(false, MAX_NAME_LENGTH, "timestamp(6) with time zone",
			"current_timestamp(6)", "");

	private static final LexicalRules LEXICAL_RULES = new LexicalRules(false, false, true, false, true, false, true,
			LexicalRules.DollarQuotes.PLAIN, false, false, false, false);

	private final H2Settings settings;

	private H2Dialect(H2Settings settings) {
		this.settings = settings;
	}

	/**
	 * Create the dialect for the database and the current schema of a connection.
	 */
	public static H2Dialect of(Connection connection) throws SQLException {
		return new H2Dialect(H2Settings.of(connection));
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
		return new H2Reader(connection, this.settings);
	}

	@Override
	public Signatures signatures() {
		return new H2Signatures(this.settings);
	}

	@Override
	public TableEcho echo(Connection connection) {
		return new H2Echo(connection, this.settings);
	}

	@Override
	public SqlRenderer renderer() {
		return new H2Renderer(this.settings);
	}

	@Override
	public MigrationLock lock() {
		return new H2Lock();
	}

	@Override
	public LexicalRules lexicalRules() {
		return LEXICAL_RULES;
	}

	@Override
	public DefinitionReader definitions() {
		return new H2Definitions();
	}

	@Override
	public SessionRules session() {
		return new H2Session();
	}

	@Override
	public List<Attachment> attachments(Connection connection, Scope scope) throws SQLException {
		H2Catalog catalog = new H2Catalog(connection, this.settings, H2Reader.schemas(scope, this.settings));
		return catalog.list(TRIGGERS, (row) -> new Attachment("trigger", row.getString("TRIGGER_NAME"),
				catalog.name(row.getString("EVENT_OBJECT_SCHEMA"), row.getString("EVENT_OBJECT_TABLE")), null));
	}

	@Override
	public List<Dependent> dependents(Connection connection) throws SQLException {
		return Dependents.viewsOf(connection, "CURRENT_SCHEMA");
	}

}
