package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaReader;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;

/**
 * Reads the catalog of PostgreSQL in six queries.
 */
final class PostgreSqlReader implements SchemaReader {

	/** What makes a relation c of schema n a table of ours. */
	static final String TABLES_IN_SCOPE = """
			c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't' \
			and (n.nspname = current_schema() or n.nspname::text = any (?)) \
			and not exists (select from pg_catalog.pg_depend x where x.classid = 'pg_catalog.pg_class'::regclass \
			and x.objid = c.oid and x.deptype = 'e')""";

	private static final String TABLES = """
			select c.oid, nullif(n.nspname, current_schema())::text as schema_name, c.relname::text as table_name,
				pg_catalog.obj_description(c.oid, 'pg_class') as comment,
				c.relpersistence = 'u' as unlogged,
				case when c.relkind = 'p' then pg_catalog.pg_get_partkeydef(c.oid) end as partition_by,
				array_to_string(c.reloptions, ', ') as parameters,
				(select string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
					from pg_catalog.pg_inherits i where i.inhrelid = c.oid) as inherits,
				quote_ident(s.spcname) as tablespace
			from pg_catalog.pg_class c
			left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
			join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			where\s""" + TABLES_IN_SCOPE + """

			order by n.nspname = current_schema() desc, n.nspname, c.relname""";

	private final Connection connection;

	PostgreSqlReader(Connection connection) {
		this.connection = connection;
	}

	@Override
	public DatabaseSchema read(Scope scope) throws SQLException {
		PostgreSqlCatalog catalog = PostgreSqlCatalog.of(this.connection, scope);
		Map<Long, List<Column>> columns = catalog.byTable(PostgreSqlColumnReader.COLUMNS, PostgreSqlColumnReader::read);
		Map<Long, List<Constraint>> constraints = catalog.byTable(PostgreSqlConstraintReader.CONSTRAINTS,
				PostgreSqlConstraintReader::read);
		Map<Long, List<Index>> indexes = catalog.byTable(PostgreSqlIndexReader.INDEXES, PostgreSqlIndexReader::read);
		List<Table> tables = catalog.list(TABLES, (rs) -> {
			long oid = rs.getLong("oid");
			return new Table(PostgreSqlCatalog.name(rs, "schema_name", "table_name"),
					columns.getOrDefault(oid, List.of()), constraints.getOrDefault(oid, List.of()),
					indexes.getOrDefault(oid, List.of()), rs.getString("comment"), options(rs), List.of());
		});
		return new DatabaseSchema(tables,
				catalog.list(PostgreSqlSequenceReader.SEQUENCES, PostgreSqlSequenceReader::read),
				catalog.list(PostgreSqlTypeReader.TYPES, PostgreSqlTypeReader::read), List.of());
	}

	private static Map<String, String> options(ResultSet rs) throws SQLException {
		Map<String, String> result = new LinkedHashMap<>();
		if (rs.getBoolean("unlogged")) {
			result.put(PostgreSqlOptions.UNLOGGED, "true");
		}
		PostgreSqlOptions.put(result, PostgreSqlOptions.INHERITS, rs.getString("inherits"));
		PostgreSqlOptions.put(result, PostgreSqlOptions.PARTITION_BY, rs.getString("partition_by"));
		PostgreSqlOptions.put(result, PostgreSqlOptions.WITH, rs.getString("parameters"));
		PostgreSqlOptions.put(result, PostgreSqlOptions.TABLESPACE, rs.getString("tablespace"));
		return result;
	}

}
