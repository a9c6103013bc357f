package io.github.jpamigrations.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;

/**
 * Reads indexes that do not belong to a key, those of exclusion constraints among them.
 */
final class PostgreSqlIndexReader {

	// Every part is described by three texts: its column, its expression, and what
	// follows it. The operator class and
	// the collation are told where they are not the type's own. A server before 15 has no
	// indnullsnotdistinct,
	// hence the detour over JSON.
	static final String INDEXES = """
			select i.indrelid, ic.relname::text as index_name, i.indisunique,
				(to_jsonb(i) ->> 'indnullsnotdistinct')::boolean as nulls_not_distinct, am.amname::text as method,
				pg_catalog.pg_get_expr(i.indpred, i.indrelid) as predicate,
				array_to_string(ic.reloptions, ', ') as parameters, o.description as comment,
				pg_catalog.pg_get_constraintdef(x.oid) as exclusion, quote_ident(s.spcname) as tablespace, p.*
			from pg_catalog.pg_index i
			join pg_catalog.pg_class ic on ic.oid = i.indexrelid
			join pg_catalog.pg_am am on am.oid = ic.relam
			left join pg_catalog.pg_tablespace s on s.oid = ic.reltablespace
			join pg_catalog.pg_class c on c.oid = i.indrelid
			join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			left join pg_catalog.pg_constraint x on x.conindid = i.indexrelid and x.contype = 'x'
			left join pg_catalog.pg_description o on o.objsubid = 0
				and o.classoid = case when x.oid is null then 'pg_catalog.pg_class'::regclass
					else 'pg_catalog.pg_constraint'::regclass end
				and o.objoid = coalesce(x.oid, i.indexrelid)
			cross join lateral (
				select array_agg(a.attname::text order by g.k) filter (where g.k <= i.indnkeyatts) as columns,
					array_agg(pg_catalog.pg_get_indexdef(i.indexrelid, g.k, false) order by g.k)
						filter (where g.k <= i.indnkeyatts) as expressions,
					array_agg(i.indoption[g.k - 1]::integer::text order by g.k) filter (where g.k <= i.indnkeyatts)
						as orders,
					array_agg(coalesce(' COLLATE ' || quote_ident(co.collname), '')
						|| coalesce(' ' || quote_ident(oc.opcname), '') order by g.k)
						filter (where g.k <= i.indnkeyatts) as suffixes,
					string_agg(quote_ident(a.attname), ', ' order by g.k) filter (where g.k > i.indnkeyatts)
						as included
				from generate_series(1, i.indnatts) g (k)
				left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[g.k - 1]
					and a.attnum <> 0
				join pg_catalog.pg_attribute ia on ia.attrelid = i.indexrelid and ia.attnum = g.k
				left join pg_catalog.pg_collation co on g.k <= i.indnkeyatts and co.oid = i.indcollation[g.k - 1]
					and co.oid <> coalesce(a.attcollation,
						(select t.typcollation from pg_catalog.pg_type t where t.oid = ia.atttypid))
				left join pg_catalog.pg_opclass oc on g.k <= i.indnkeyatts and oc.oid = i.indclass[g.k - 1]
					and not oc.opcdefault) p
			where i.indislive and not exists (select from pg_catalog.pg_constraint k
				where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
			and\s""" + PostgreSqlReader.TABLES_IN_SCOPE + """

			order by i.indrelid, ic.relname""";

	private static final int DESCENDING = 1;

	private static final int NULLS_FIRST = 2;

	private PostgreSqlIndexReader() {
	}

	static Index read(ResultSet rs) throws SQLException {
		Map<String, String> options = new LinkedHashMap<>();
		if (!"btree".equals(rs.getString("method"))) {
			options.put(PostgreSqlOptions.METHOD, rs.getString("method"));
		}
		List<Index.Part> parts = new ArrayList<>();
		@org.jspecify.annotations.Nullable
		String[] columns = (String[]) rs.getArray("columns").getArray();
		List<String> expressions = PostgreSqlText.strings(rs.getArray("expressions"));
		List<String> orders = PostgreSqlText.strings(rs.getArray("orders"));
		List<String> suffixes = PostgreSqlText.strings(rs.getArray("suffixes"));
		for (int i = 0; i < columns.length; i++) {
			int order = Integer.parseInt(orders.get(i));
			String column = columns[i];
			boolean descending = (order & DESCENDING) != 0;
			parts.add((column != null) ? new Index.Part.OfColumn(Identifier.quoted(column), null, descending)
					: new Index.Part.OfExpression(PostgreSqlText.withoutParentheses(expressions.get(i)), descending));
			String suffix = suffixes.get(i) + nulls(order);
			if (!suffix.isEmpty()) {
				options.put(PostgreSqlOptions.PART + (i + 1), suffix.strip());
			}
		}
		PostgreSqlOptions.put(options, PostgreSqlOptions.INCLUDE, rs.getString("included"));
		if (rs.getBoolean("nulls_not_distinct")) {
			options.put(PostgreSqlOptions.NULLS_NOT_DISTINCT, "true");
		}
		PostgreSqlOptions.put(options, PostgreSqlOptions.WITH, rs.getString("parameters"));
		PostgreSqlOptions.put(options, PostgreSqlOptions.TABLESPACE, rs.getString("tablespace"));
		PostgreSqlOptions.put(options, PostgreSqlOptions.COMMENT, rs.getString("comment"));
		PostgreSqlOptions.put(options, PostgreSqlOptions.EXCLUSION, rs.getString("exclusion"));
		String predicate = rs.getString("predicate");
		return new Index(Identifier.quoted(rs.getString("index_name")), rs.getBoolean("indisunique"), parts,
				(predicate != null) ? PostgreSqlText.readable(PostgreSqlText.withoutParentheses(predicate)) : null,
				options);
	}

	/**
	 * NULLs are last in ascending and first in descending order unless told otherwise.
	 */
	private static String nulls(int order) {
		return switch (order & (DESCENDING | NULLS_FIRST)) {
			case DESCENDING -> " NULLS LAST";
			case NULLS_FIRST -> " NULLS FIRST";
			default -> "";
		};
	}

}
