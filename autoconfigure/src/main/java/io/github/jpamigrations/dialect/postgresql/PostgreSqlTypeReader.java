package io.github.jpamigrations.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Reads enums, domains and composite types together with the casts made for them.
 */
final class PostgreSqlTypeReader {

	// A composite type has a relation of kind c; the row type of a table has another.
	static final String TYPES = """
			select nullif(n.nspname, current_schema())::text as schema_name, t.typname::text as type_name,
				t.typtype::text as kind,
				(select array_agg(l.enumlabel::text order by l.enumsortorder) from pg_catalog.pg_enum l
					where l.enumtypid = t.oid) as labels,
				pg_catalog.format_type(t.typbasetype, t.typtypmod) as base, co.collname::text as collation,
				t.typdefault as default_value, t.typnotnull,
				(select array_agg('CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_catalog.pg_get_constraintdef(k.oid)
					order by k.conname) from pg_catalog.pg_constraint k
					where k.contypid = t.oid and k.contype = 'c') as checks,
				(select string_agg(quote_ident(a.attname) || ' '
					|| pg_catalog.format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
					from pg_catalog.pg_attribute a
					where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) as attributes,
				(select array_agg('CREATE CAST (' || pg_catalog.format_type(s.castsource, null) || ' AS '
					|| pg_catalog.format_type(s.casttarget, null) || ') '
					|| case s.castmethod when 'i' then 'WITH INOUT' when 'b' then 'WITHOUT FUNCTION'
						else 'WITH FUNCTION ' || s.castfunc::regprocedure end
					|| case s.castcontext when 'i' then ' AS IMPLICIT' when 'a' then ' AS ASSIGNMENT' else '' end
					order by s.castsource = t.oid, s.oid)
					from pg_catalog.pg_cast s
					where s.castsource = t.oid or s.casttarget = t.oid and not exists (
						select from pg_catalog.pg_type o where o.oid = s.castsource and o.typtype in ('e', 'd', 'c')))
					as casts
			from pg_catalog.pg_type t
			join pg_catalog.pg_namespace n on n.oid = t.typnamespace
			left join pg_catalog.pg_class c on c.oid = t.typrelid
			left join pg_catalog.pg_collation co on co.oid = t.typcollation and t.typtype = 'd'
				and t.typcollation <> (select b.typcollation from pg_catalog.pg_type b where b.oid = t.typbasetype)
			where (t.typtype in ('e', 'd') or t.typtype = 'c' and c.relkind = 'c')
			and (n.nspname = current_schema() or n.nspname::text = any (?))
			and not exists (select from pg_catalog.pg_depend x where x.classid = 'pg_catalog.pg_type'::regclass
				and x.objid = t.oid and x.deptype = 'e')
			order by n.nspname = current_schema() desc, n.nspname, t.typname""";

	private PostgreSqlTypeReader() {
	}

	static NamedType read(ResultSet rs) throws SQLException {
		QualifiedName name = PostgreSqlCatalog.name(rs, "schema_name", "type_name");
		List<String> labels = PostgreSqlText.strings(rs.getArray("labels"));
		String rendered = PostgreSqlNames.RULES.render(name);
		List<String> createSql = new ArrayList<>();
		createSql.add(switch (rs.getString("kind")) {
			case "e" -> "CREATE TYPE " + rendered + " AS ENUM ("
					+ labels.stream().map(PostgreSqlTokens::string).collect(Collectors.joining(", ")) + ")";
			case "d" -> "CREATE DOMAIN " + rendered + " AS " + rs.getString("base") + domainClauses(rs);
			default -> "CREATE TYPE " + rendered + " AS (" + rs.getString("attributes") + ")";
		});
		createSql.addAll(PostgreSqlText.strings(rs.getArray("casts")));
		return new NamedType(name, labels, createSql);
	}

	private static String domainClauses(ResultSet rs) throws SQLException {
		StringBuilder result = new StringBuilder();
		String collation = rs.getString("collation");
		if (collation != null) {
			result.append(" COLLATE ").append(PostgreSqlText.quoted(collation));
		}
		String defaultValue = rs.getString("default_value");
		if (defaultValue != null) {
			result.append(" DEFAULT ").append(defaultValue);
		}
		if (rs.getBoolean("typnotnull")) {
			result.append(" NOT NULL");
		}
		for (String check : PostgreSqlText.strings(rs.getArray("checks"))) {
			result.append(' ').append(check);
		}
		return result.toString();
	}

}
