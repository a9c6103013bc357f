package io.github.jpamigrations.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;

/**
 * Reads primary keys, uniques, checks and foreign keys, in this order. NOT NULL, which
 * newer servers keep as constraints too, belongs to the columns.
 */
final class PostgreSqlConstraintReader {

	// A foreign key to a partitioned table has children, one a partition: conparentid.
	static final String CONSTRAINTS = """
			select k.conrelid, k.contype::text as kind, k.conname::text as constraint_name,
				(select array_agg(a.attname::text order by u.position)
					from unnest(k.conkey) with ordinality u (attnum, position)
					join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum) as columns,
				nullif(rn.nspname, current_schema())::text as referenced_schema,
				r.relname::text as referenced_table,
				(select array_agg(a.attname::text order by u.position)
					from unnest(k.confkey) with ordinality u (attnum, position)
					join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum)
					as referenced_columns,
				k.confdeltype::text as on_delete, k.confupdtype::text as on_update,
				pg_catalog.pg_get_expr(k.conbin, k.conrelid) as expression, k.condeferrable, k.condeferred,
				k.convalidated, k.connoinherit, k.confmatchtype = 'f' as matches_full,
				case when k.confdeltype in ('n', 'd') then
					(select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
						from pg_catalog.pg_attribute a where a.attrelid = k.conrelid
						and to_jsonb(k) -> 'confdelsetcols' @> to_jsonb(a.attnum)) end as set_columns,
				case when x.indnatts > x.indnkeyatts then
					(select string_agg(quote_ident(a.attname), ', ' order by g.n)
						from generate_series(x.indnkeyatts, x.indnatts - 1) g (n)
						join pg_catalog.pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[g.n])
					end as included,
				k.contype = 'u' and coalesce((to_jsonb(x) ->> 'indnullsnotdistinct')::boolean, false)
					as nulls_not_distinct, array_to_string(xc.reloptions, ', ') as parameters, o.description as comment,
				quote_ident(s.spcname) as tablespace
			from pg_catalog.pg_constraint k
			join pg_catalog.pg_class c on c.oid = k.conrelid
			join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			left join pg_catalog.pg_class r on r.oid = k.confrelid
			left join pg_catalog.pg_namespace rn on rn.oid = r.relnamespace
			left join pg_catalog.pg_index x on k.contype in ('p', 'u') and x.indexrelid = k.conindid
			left join pg_catalog.pg_class xc on xc.oid = x.indexrelid
			left join pg_catalog.pg_tablespace s on s.oid = xc.reltablespace
			left join pg_catalog.pg_description o on o.classoid = 'pg_catalog.pg_constraint'::regclass
				and o.objoid = k.oid
			where k.contype in ('p', 'u', 'c', 'f') and k.conparentid = 0
			and\s""" + PostgreSqlReader.TABLES_IN_SCOPE + """

			order by k.conrelid, position(k.contype::text in 'pucf'), k.conname""";

	private PostgreSqlConstraintReader() {
	}

	static Constraint read(ResultSet rs) throws SQLException {
		Identifier name = Identifier.quoted(rs.getString("constraint_name"));
		List<Identifier> columns = PostgreSqlCatalog.names(rs, "columns");
		Map<String, String> options = options(rs);
		return switch (rs.getString("kind")) {
			case "p" -> new Constraint.PrimaryKey(name, columns, options);
			case "u" -> new Constraint.Unique(name, columns, options);
			case "c" -> new Constraint.Check(name,
					PostgreSqlText.readable(PostgreSqlText.withoutParentheses(rs.getString("expression"))), options);
			default -> new Constraint.ForeignKey(name, columns,
					PostgreSqlCatalog.name(rs, "referenced_schema", "referenced_table"),
					PostgreSqlCatalog.names(rs, "referenced_columns"), action(rs.getString("on_delete")),
					action(rs.getString("on_update")), options);
		};
	}

	private static Map<String, String> options(ResultSet rs) throws SQLException {
		Map<String, String> result = new LinkedHashMap<>();
		if (rs.getBoolean("condeferrable")) {
			result.put(PostgreSqlOptions.DEFERRABLE,
					rs.getBoolean("condeferred") ? "DEFERRABLE INITIALLY DEFERRED" : "DEFERRABLE");
		}
		if (!rs.getBoolean("convalidated")) {
			result.put(PostgreSqlOptions.NOT_VALID, "true");
		}
		if (rs.getBoolean("connoinherit") && "c".equals(rs.getString("kind"))) {
			result.put(PostgreSqlOptions.NO_INHERIT, "true");
		}
		if (rs.getBoolean("matches_full")) {
			result.put(PostgreSqlOptions.MATCH, "FULL");
		}
		if (rs.getBoolean("nulls_not_distinct")) {
			result.put(PostgreSqlOptions.NULLS_NOT_DISTINCT, "true");
		}
		PostgreSqlOptions.put(result, PostgreSqlOptions.SET_COLUMNS, rs.getString("set_columns"));
		PostgreSqlOptions.put(result, PostgreSqlOptions.INCLUDE, rs.getString("included"));
		PostgreSqlOptions.put(result, PostgreSqlOptions.WITH, rs.getString("parameters"));
		PostgreSqlOptions.put(result, PostgreSqlOptions.TABLESPACE, rs.getString("tablespace"));
		PostgreSqlOptions.put(result, PostgreSqlOptions.COMMENT, rs.getString("comment"));
		return result;
	}

	private static Constraint.Action action(String code) {
		return switch (code) {
			case "r" -> Constraint.Action.RESTRICT;
			case "c" -> Constraint.Action.CASCADE;
			case "n" -> Constraint.Action.SET_NULL;
			case "d" -> Constraint.Action.SET_DEFAULT;
			default -> Constraint.Action.NO_ACTION;
		};
	}

}
