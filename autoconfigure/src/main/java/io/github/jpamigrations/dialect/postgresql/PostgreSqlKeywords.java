package io.github.jpamigrations.dialect.postgresql;

import io.github.jpamigrations.dialect.Keywords;

/**
 * The words that {@code quote_ident} of PostgreSQL 17 puts in quotes.
 */
final class PostgreSqlKeywords {

	// select word from pg_get_keywords() where catcode in ('R', 'T')
	private static final String NO_COLUMN_NAMES = """
			all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
			collation column concurrently constraint create cross current_catalog current_date current_role
			current_schema current_time current_timestamp current_user default deferrable desc distinct do else end
			except false fetch for foreign freeze from full grant group having ilike in initially inner intersect
			into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null
			offset on only or order outer overlaps placing primary references returning right select session_user
			similar some symmetric system_user table tablesample then to trailing true union unique user using
			variadic verbose when where window with
			""";

	// select word from pg_get_keywords() where catcode = 'C'
	private static final String NO_FUNCTION_NAMES = """
			between bigint bit boolean char character coalesce dec decimal exists extract float greatest grouping
			inout int integer interval json json_array json_arrayagg json_exists json_object json_objectagg
			json_query json_scalar json_serialize json_table json_value least merge_action national nchar none
			normalize nullif numeric out overlay position precision real row setof smallint substring time timestamp
			treat trim values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse
			xmlpi xmlroot xmlserialize xmltable
			""";

	/**
	 * Words that are no names of columns unless they are quoted.
	 */
	static final Keywords RESERVED = Keywords.of(NO_COLUMN_NAMES);

	static final Keywords ALL = Keywords.of(NO_COLUMN_NAMES + NO_FUNCTION_NAMES);

	private PostgreSqlKeywords() {
	}

}
