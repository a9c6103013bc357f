package io.github.jpamigrations.dialect.generic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import io.github.jpamigrations.dialect.MigrationLock;
import io.github.jpamigrations.dialect.OperationLimits;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaReader;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.dialect.Traits;
import io.github.jpamigrations.revision.LexicalRules;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.SQLServerDialect;

/**
 * Any database that Hibernate has a dialect for.
 */
public final class GenericDialect implements SchemaDialect {

	private static final LexicalRules LEXICAL_RULES = new LexicalRules(false, false, false, false, false, false, false,
			LexicalRules.DollarQuotes.NONE, false, false, false, true);

	private final GenericSettings settings;

	private GenericDialect(GenericSettings settings) {
		this.settings = settings;
	}

	/**
	 * Create the dialect for the database and the current schema of a connection, empty
	 * if Hibernate does not know the database.
	 */
	public static Optional<SchemaDialect> of(Connection connection) throws SQLException {
		Dialect dialect = HibernateDialects.of(connection);
		return (dialect != null) ? Optional.of(new GenericDialect(GenericSettings.of(connection, dialect)))
				: Optional.empty();
	}

	@Override
	public String id() {
		return this.settings.id();
	}

	@Override
	public Traits traits() {
		// What SQL Server calls timestamp is no time.
		String timestamp = (this.settings.dialect() instanceof SQLServerDialect) ? "datetime2(6)" : "timestamp";
		String missing = this.settings.missingTableState();
		return new Traits(this.settings.transactionalDdl(), this.settings.maxNameLength(), Traits.LongNames.REFUSED,
				timestamp, "current_timestamp", "", (missing != null) ? Set.of(missing) : Set.of());
	}

	@Override
	public SchemaReader reader(Connection connection) {
		return new GenericReader(connection, this.settings);
	}

	@Override
	public Signatures signatures() {
		return new GenericSignatures(this.settings);
	}

	@Override
	public TableEcho echo(Connection connection) {
		return new GenericEcho();
	}

	@Override
	public String limit(int rows) {
		// The driver limits them.
		return "";
	}

	@Override
	public OperationLimits limits() {
		return new GenericLimits(this.settings);
	}

	@Override
	public SqlRenderer renderer() {
		return new GenericRenderer(this.settings);
	}

	@Override
	public MigrationLock lock() {
		return new GenericLock();
	}

	@Override
	public LexicalRules lexicalRules() {
		return LEXICAL_RULES;
	}

}
