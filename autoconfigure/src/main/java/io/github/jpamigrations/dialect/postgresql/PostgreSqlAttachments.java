package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.dialect.Attachment;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Scope;

/**
 * What the server drops with a table or a column without a word.
 */
final class PostgreSqlAttachments {

	// An owner has rights without a grant.
	private static final String ATTACHMENTS = """
			with t as (
				select c.oid, c.relname, c.relowner, c.relacl, nullif(n.nspname, current_schema())::text as schema_name
				from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
				where\s""" + PostgreSqlReader.TABLES_IN_SCOPE + """
			)
			select 'trigger' as kind, g.tgname::text as name, t.schema_name, t.relname::text as table_name,
				null::text as column_name
			from pg_catalog.pg_trigger g join t on t.oid = g.tgrelid
			where not g.tgisinternal
			union all
			select 'policy', p.polname::text, t.schema_name, t.relname::text, null
			from pg_catalog.pg_policy p join t on t.oid = p.polrelid
			union all
			select 'rule', r.rulename::text, t.schema_name, t.relname::text, null
			from pg_catalog.pg_rewrite r join t on t.oid = r.ev_class
			union all
			select distinct 'grant to', coalesce(r.rolname::text, 'public'), t.schema_name, t.relname::text, null
			from t cross join lateral pg_catalog.aclexplode(t.relacl) x
			left join pg_catalog.pg_roles r on r.oid = x.grantee
			where x.grantee <> t.relowner
			union all
			select distinct 'grant to', coalesce(r.rolname::text, 'public'), t.schema_name, t.relname::text,
				a.attname::text
			from t join pg_catalog.pg_attribute a on a.attrelid = t.oid and not a.attisdropped
			cross join lateral pg_catalog.aclexplode(a.attacl) x
			left join pg_catalog.pg_roles r on r.oid = x.grantee
			where x.grantee <> t.relowner
			union all
			select 'statistics', s.stxname::text, t.schema_name, t.relname::text, a.attname::text
			from pg_catalog.pg_statistic_ext s join t on t.oid = s.stxrelid
			join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = any (s.stxkeys)
			union all
			select 'publication', p.pubname::text, t.schema_name, t.relname::text, null
			from pg_catalog.pg_publication_rel r join pg_catalog.pg_publication p on p.oid = r.prpubid
			join t on t.oid = r.prrelid
			order by 1, 2, 3 nulls first, 4, 5""";

	private PostgreSqlAttachments() {
	}

	static List<Attachment> read(Connection connection, Scope scope) throws SQLException {
		return PostgreSqlCatalog.of(connection, scope).list(ATTACHMENTS, PostgreSqlAttachments::attachment);
	}

	private static Attachment attachment(ResultSet rs) throws SQLException {
		String column = rs.getString("column_name");
		return new Attachment(rs.getString("kind"), rs.getString("name"),
				PostgreSqlCatalog.name(rs, "schema_name", "table_name"),
				(column != null) ? Identifier.quoted(column) : null);
	}

}
