package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.jpamigrations.dialect.DefinitionReader;
import io.github.jpamigrations.dialect.Attachment;
import io.github.jpamigrations.dialect.Dependent;
import io.github.jpamigrations.dialect.Dependents;
import io.github.jpamigrations.dialect.MigrationLock;
import io.github.jpamigrations.dialect.KeptStatement;
import io.github.jpamigrations.dialect.RowInsert;
import io.github.jpamigrations.dialect.RowUpdate;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaReader;
import io.github.jpamigrations.dialect.SessionRules;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.dialect.Traits;
import io.github.jpamigrations.dialect.TypeNames;
import io.github.jpamigrations.revision.LexicalRules;
import io.github.jpamigrations.schema.Scope;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL as it is configured on one server.
 */
public final class PostgreSqlDialect implements SchemaDialect {

	private static final TypeNames TYPE_NAMES = TypeNames.STANDARD.with(Map.of(Types.LONGVARCHAR, "text",
			Types.VARBINARY, "bytea", Types.LONGVARBINARY, "bytea", TypeNames.JSON, "jsonb"));

	/**
	 * The id of the database.
	 */
	public static final String ID = "postgresql";

	private static final String ELAPSED = "clock_timestamp() - transaction_timestamp()";

	private static final Traits TRAITS = new Traits(true, PostgreSqlNames.MAX_BYTES, "timestamp(6) with time zone",
			"current_timestamp(6)", "")
		.withLongNames(Traits.LongNames.CUT);

	// Views of any schema; triggers and policies only where they name columns.
	private static final String DEPENDENTS = """
			select case v.relkind when 'v' then 'view' else 'materialized view' end, v.oid::regclass::text,
				pg_catalog.pg_get_viewdef(v.oid)
			from pg_catalog.pg_class v
			where v.relkind in ('v', 'm') and exists (
				select from pg_catalog.pg_rewrite r
				join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::regclass and d.objid = r.oid
					and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid <> v.oid
				join pg_catalog.pg_class t on t.oid = d.refobjid and t.relkind in ('r', 'p')
					and t.relnamespace = pg_catalog.to_regnamespace(quote_ident(current_schema()))
				where r.ev_class = v.oid)
			union all
			select 'trigger', g.tgname::text, pg_catalog.pg_get_triggerdef(g.oid)
			from pg_catalog.pg_trigger g join pg_catalog.pg_class t on t.oid = g.tgrelid
				and t.relnamespace = pg_catalog.to_regnamespace(quote_ident(current_schema()))
			where not g.tgisinternal and (g.tgqual is not null or cardinality(g.tgattr::int2[]) > 0)
			union all
			select 'policy', p.polname::text, t.oid::regclass || ' '
				|| concat_ws(' ', pg_catalog.pg_get_expr(p.polqual, t.oid), pg_catalog.pg_get_expr(p.polwithcheck, t.oid))
			from pg_catalog.pg_policy p join pg_catalog.pg_class t on t.oid = p.polrelid
				and t.relnamespace = pg_catalog.to_regnamespace(quote_ident(current_schema()))
			order by 2""";

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
	public TypeNames typeNames() {
		return TYPE_NAMES;
	}

	@Override
	public boolean searchesByRowValues() {
		return true;
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
	public String together(RowInsert first, @Nullable String query, RowUpdate last) {
		return parts(first.sql(), query, last) + " select count(*) from moved";
	}

	@Override
	public KeptStatement keptTogether(String name, RowInsert first, RowInsert.Times times, String query,
			RowUpdate last) {
		int size = first.size();
		String values = IntStream.rangeClosed(1, size)
			.mapToObj((i) -> value(i, times))
			.collect(Collectors.joining(", "));
		String parts = parts(first.sql(values), query.replace("?", "$" + (size + 1)),
				last.with("$" + (size + 2), "$" + (size + 3)));
		// The driver forgets the statements that it has prepared itself after each
		// definition.
		return new KeptStatement(
				"prepare " + name + " as " + parts + " select case count(*) when 1 then 1 else cast('"
						+ KeptStatement.ROWS + "' || count(*) as integer) end from moved",
				"execute " + name + "(", ")", "deallocate " + name);
	}

	private static String value(int number, RowInsert.Times times) {
		String value = "$" + number;
		if (number == times.end()) {
			return "coalesce(" + value + ", cast($" + times.begin() + " as timestamp with time zone) + (" + ELAPSED
					+ "))";
		}
		return (number == times.millis())
				? "coalesce(" + value + ", cast(trunc(1000 * extract(epoch from " + ELAPSED + ")) as bigint))" : value;
	}

	private static String parts(String first, @Nullable String query, RowUpdate last) {
		// A part that is a query is evaluated only where something asks for it.
		String asked = (query != null) ? ", asked as (" + query + ")" : "";
		String asking = (query != null) ? " and exists (select from asked)" : "";
		return "with written as (" + first + ")" + asked + ", moved as (" + last.sql() + asking + " returning 1)";
	}

	@Override
	public String literal(String text) {
		// What a backslash means within plain quotes is a setting of the session.
		String escaped = text.replace("'", "''");
		return text.contains("\\") ? "E'" + escaped.replace("\\", "\\\\") + "'" : "'" + escaped + "'";
	}

	@Override
	public SessionRules session() {
		return new PostgreSqlSession();
	}

	@Override
	public List<Attachment> attachments(Connection connection, Scope scope) throws SQLException {
		return PostgreSqlAttachments.read(connection, scope);
	}

	@Override
	public List<Dependent> dependents(Connection connection) throws SQLException {
		return Dependents.read(connection, DEPENDENTS);
	}

	@Override
	public boolean viewsFollowRenames() {
		return true;
	}

}
