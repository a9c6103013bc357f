package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that the server's own functions tell about the current schema, one line an
 * object, independent of the reader. Columns stand by name, since a column that comes
 * back comes last.
 */
final class PostgreSqlDump {

	private static final List<String> QUERIES = List.of(
			"""
					select 'table ' || c.oid::regclass || ' ' || c.relkind::text || c.relpersistence::text || ' '
						|| coalesce(obj_description(c.oid, 'pg_class'), '-') || ' ' || coalesce(c.reloptions::text, '-') || ' '
						|| coalesce(pg_get_partkeydef(c.oid), '-') || ' '
						|| coalesce((select string_agg(inhparent::regclass::text, ',') from pg_inherits where inhrelid = c.oid), '-')
					from pg_class c where c.relnamespace = current_schema()::regnamespace
					and c.relkind in ('r', 'p', 'v', 'm')
					order by 1""",
			"""
					select 'column ' || a.attrelid::regclass || '.' || a.attname || ' '
						|| format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' [' || a.attidentity::text || a.attgenerated::text
						|| '] ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '-') || ' '
						|| coalesce((select collname from pg_collation where oid = a.attcollation), '-') || ' '
						|| coalesce(col_description(a.attrelid, a.attnum), '-') || ' '
						|| coalesce(pg_get_serial_sequence(a.attrelid::regclass::text, a.attname), '-')
					from pg_attribute a
					join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
					left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
					where c.relnamespace = current_schema()::regnamespace and a.attnum > 0 and not a.attisdropped
					order by 1""",
			"""
					select 'constraint ' || coalesce(nullif(conrelid, 0)::regclass::text, contypid::regtype::text) || ' '
						|| conname || ' ' || pg_get_constraintdef(oid) || ' '
						|| coalesce(obj_description(oid, 'pg_constraint'), '-')
					from pg_constraint where connamespace = current_schema()::regnamespace
					order by 1""",
			"""
					select 'index ' || pg_get_indexdef(i.indexrelid) || ' '
						|| coalesce(obj_description(i.indexrelid, 'pg_class'), '-')
					from pg_index i join pg_class c on c.oid = i.indexrelid
					where c.relnamespace = current_schema()::regnamespace
					order by 1""",
			"""
					select 'sequence ' || c.relname || ' ' || format_type(s.seqtypid, null) || ' ' || s.seqstart || ' '
						|| s.seqincrement || ' ' || s.seqmin || ' ' || s.seqmax || ' ' || s.seqcache || ' ' || s.seqcycle || ' '
						|| coalesce((select string_agg(d.deptype::text || d.refobjid::regclass || '.'
					|| (select attname from pg_attribute where attrelid = d.refobjid and attnum = d.refobjsubid), ','
							order by 1) from pg_depend d where d.objid = c.oid and d.refclassid = 'pg_class'::regclass), '-')
					from pg_sequence s join pg_class c on c.oid = s.seqrelid
					where c.relnamespace = current_schema()::regnamespace
					order by 1""",
			"""
					select 'type ' || t.typname || ' ' || t.typtype::text || ' '
						|| coalesce((select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum
							where enumtypid = t.oid), '-') || ' ' || format_type(t.typbasetype, t.typtypmod) || ' '
						|| t.typnotnull || ' ' || coalesce(t.typdefault, '-') || ' '
						|| coalesce((select string_agg(castsource::regtype || '>' || casttarget::regtype || castmethod::text
							|| castcontext::text, ',' order by castsource = t.oid) from pg_cast
							where castsource = t.oid or casttarget = t.oid), '-')
					from pg_type t left join pg_class c on c.oid = t.typrelid
					where t.typnamespace = current_schema()::regnamespace
					and (t.typtype in ('e', 'd') or c.relkind = 'c')
					order by 1""");

	private PostgreSqlDump() {
	}

	static List<String> of(Connection connection) throws SQLException {
		List<String> result = new ArrayList<>();
		try (Statement statement = connection.createStatement()) {
			for (String query : QUERIES) {
				try (ResultSet rs = statement.executeQuery(query)) {
					while (rs.next()) {
						result.add(rs.getString(1));
					}
				}
			}
		}
		return result;
	}

	/**
	 * Assert that two dumps are equal, and tell only the lines that are not.
	 */
	static void assertSame(List<String> actual, List<String> expected) {
		List<String> added = new ArrayList<>(actual);
		added.removeAll(expected);
		List<String> missing = new ArrayList<>(expected);
		missing.removeAll(actual);
		assertThat(added).as("missing: %s, added", missing).isEmpty();
		assertThat(missing).as("missing").isEmpty();
	}

}
