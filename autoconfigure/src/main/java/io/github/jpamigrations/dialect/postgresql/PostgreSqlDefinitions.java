package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.dialect.DefinitionReader;

/**
 * Reads definitions from the catalogs. Whether an index is valid belongs to its
 * definition: CREATE INDEX CONCURRENTLY leaves an invalid one behind when it fails.
 */
final class PostgreSqlDefinitions implements DefinitionReader {

	private static final String DEFINITIONS = """
			with names as (select unnest(?::text[]) as name),
			schemas as (select oid, nspname from pg_catalog.pg_namespace
				where nspname = current_schema() or lower(nspname) in (select name from names)),
			relations as (select c.*, s.nspname from pg_catalog.pg_class c
				join schemas s on s.oid = c.relnamespace
				where lower(c.relname) in (select name from names)
				or c.oid in (select i.indrelid from pg_catalog.pg_index i
					join pg_catalog.pg_class x on x.oid = i.indexrelid
					where lower(x.relname) in (select name from names)))
			select 'schema ' || nspname from schemas where lower(nspname) in (select name from names)
			union all
			select 'relation ' || row(nspname, relname, relkind, relpersistence, relrowsecurity, reloptions,
				pg_get_expr(relpartbound, oid), case when relkind in ('v', 'm') then pg_get_viewdef(oid) end,
				obj_description(oid, 'pg_class'), reltablespace, relreplident)::text
			from relations
			union all
			select 'column ' || row(r.nspname, r.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
				a.attnotnull, a.attidentity, a.attgenerated, a.attcollation, a.attstorage, a.attstattarget,
				pg_get_expr(d.adbin, d.adrelid), col_description(r.oid, a.attnum))::text
			from relations r join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
			left join pg_catalog.pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
			union all
			select 'constraint ' || row(r.nspname, r.relname, c.conname, c.convalidated, pg_get_constraintdef(c.oid),
				obj_description(c.oid, 'pg_constraint'))::text
			from relations r join pg_catalog.pg_constraint c on c.conrelid = r.oid
			union all
			select 'index ' || row(r.nspname, r.relname, pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisready,
				i.indisclustered, i.indisreplident)::text
			from relations r join pg_catalog.pg_index i on i.indrelid = r.oid
			union all
			select 'trigger ' || row(r.nspname, r.relname, pg_get_triggerdef(t.oid), t.tgenabled)::text
			from relations r join pg_catalog.pg_trigger t on t.tgrelid = r.oid and not t.tgisinternal
			union all
			select 'parent ' || row(r.nspname, r.relname, h.inhparent::regclass)::text
			from relations r join pg_catalog.pg_inherits h on h.inhrelid = r.oid
			union all
			select 'sequence ' || row(r.nspname, r.relname, q.seqtypid, q.seqstart, q.seqincrement, q.seqmin, q.seqmax,
				q.seqcache, q.seqcycle)::text
			from relations r join pg_catalog.pg_sequence q on q.seqrelid = r.oid
			union all
			select 'type ' || row(s.nspname, t.typname, t.typtype, t.typdefault, t.typbasetype, t.typtypmod, t.typnotnull,
				(select string_agg(e.enumlabel, ',' order by e.enumsortorder)
					from pg_catalog.pg_enum e where e.enumtypid = t.oid),
				(select string_agg(c.conname || pg_get_constraintdef(c.oid), ',' order by c.conname)
					from pg_catalog.pg_constraint c where c.contypid = t.oid))::text
			from pg_catalog.pg_type t join schemas s on s.oid = t.typnamespace
			where lower(t.typname) in (select name from names)
			union all
			select 'routine ' || row(s.nspname, p.proname, pg_get_function_identity_arguments(p.oid),
				case when p.prokind in ('f', 'p') then pg_get_functiondef(p.oid) end)::text
			from pg_catalog.pg_proc p join schemas s on s.oid = p.pronamespace
			where lower(p.proname) in (select name from names)
			order by 1""";

	private static final String INVALID_INDEXES = """
			select 'drop index concurrently ' || quote_ident(s.nspname) || '.' || quote_ident(c.relname)
			from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
			join pg_catalog.pg_namespace s on s.oid = c.relnamespace
			where not i.indisvalid and c.relkind = 'i' and lower(c.relname) = any (?::text[])
			and (s.nspname = current_schema() or lower(s.nspname) = any (?::text[]))
			order by 1""";

	@Override
	public String read(Connection connection, Set<String> names) throws SQLException {
		return String.join("\n", query(connection, DEFINITIONS, names, 1));
	}

	@Override
	public List<String> removeLeftovers(Connection connection, Set<String> names) throws SQLException {
		return query(connection, INVALID_INDEXES, names, 2);
	}

	private static List<String> query(Connection connection, String sql, Set<String> names, int parameters)
			throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 1; i <= parameters; i++) {
				statement.setArray(i, connection.createArrayOf("text", names.toArray()));
			}
			try (ResultSet rows = statement.executeQuery()) {
				List<String> result = new ArrayList<>();
				while (rows.next()) {
					result.add(rows.getString(1));
				}
				return result;
			}
		}
	}

}
