package io.github.jpamigrations.dialect.postgresql;

/**
 * What the server drops with a table or a column without a word.
 */
final class PostgreSqlAttachments {

	private static final String OF_SCHEMA = """
			t.relnamespace = pg_catalog.to_regnamespace(quote_ident(current_schema())) and t.relkind in ('r', 'p')""";

	/** Kind, name, table and column. An owner has rights without a grant. */
	static final String QUERY = """
			select 'trigger', g.tgname::text, t.relname::text, null::text
			from pg_catalog.pg_trigger g join pg_catalog.pg_class t on t.oid = g.tgrelid
			where not g.tgisinternal and OF_SCHEMA
			union all
			select 'policy', p.polname::text, t.relname::text, null
			from pg_catalog.pg_policy p join pg_catalog.pg_class t on t.oid = p.polrelid where OF_SCHEMA
			union all
			select 'rule', r.rulename::text, t.relname::text, null
			from pg_catalog.pg_rewrite r join pg_catalog.pg_class t on t.oid = r.ev_class where OF_SCHEMA
			union all
			select distinct 'grant to', coalesce(r.rolname::text, 'public'), t.relname::text, null
			from pg_catalog.pg_class t cross join lateral pg_catalog.aclexplode(t.relacl) x
			left join pg_catalog.pg_roles r on r.oid = x.grantee
			where x.grantee <> t.relowner and OF_SCHEMA
			union all
			select distinct 'grant to', coalesce(r.rolname::text, 'public'), t.relname::text, a.attname::text
			from pg_catalog.pg_class t join pg_catalog.pg_attribute a on a.attrelid = t.oid and not a.attisdropped
			cross join lateral pg_catalog.aclexplode(a.attacl) x
			left join pg_catalog.pg_roles r on r.oid = x.grantee
			where x.grantee <> t.relowner and OF_SCHEMA
			union all
			select 'statistics', s.stxname::text, t.relname::text, a.attname::text
			from pg_catalog.pg_statistic_ext s join pg_catalog.pg_class t on t.oid = s.stxrelid
			join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = any (s.stxkeys) where OF_SCHEMA
			union all
			select 'publication', p.pubname::text, t.relname::text, null
			from pg_catalog.pg_publication_rel r join pg_catalog.pg_publication p on p.oid = r.prpubid
			join pg_catalog.pg_class t on t.oid = r.prrelid where OF_SCHEMA
			order by 1, 2, 3, 4""".replace("OF_SCHEMA", OF_SCHEMA);

	private PostgreSqlAttachments() {
	}

}
