package io.github.jpamigrations.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;

import org.jspecify.annotations.Nullable;

/**
 * Reads columns.
 */
final class PostgreSqlColumnReader {

	/**
	 * What makes sequence x.objid the one of a column: it belongs to an identity column,
	 * or it is owned by the column whose default reads it and does nothing else.
	 */
	static final String IDENTITY_OR_SERIAL = """
			(x.deptype = 'i' or x.deptype = 'a' and exists (select from pg_catalog.pg_attrdef xd \
			join pg_catalog.pg_depend xu on xu.classid = 'pg_catalog.pg_attrdef'::regclass and xu.objid = xd.oid \
			join pg_catalog.pg_class xs on xs.oid = xu.refobjid \
			join pg_catalog.pg_class xt on xt.oid = xd.adrelid and xt.relnamespace = xs.relnamespace \
			where xd.adrelid = x.refobjid and xd.adnum = x.refobjsubid and xu.refobjid = x.objid \
			and xu.refclassid = 'pg_catalog.pg_class'::regclass \
			and pg_catalog.pg_get_expr(xd.adbin, xd.adrelid) ~ '^nextval\\(''.*''::regclass\\)$'))""";

	static final String COLUMNS = """
			select a.attrelid, nullif(n.nspname, current_schema())::text as schema_name, c.relname::text as table_name,
				a.attname::text as column_name, pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
				t.typtype::text as kind, t.typlen = -1 and t.typelem <> 0 as is_array,
				case when t.typlen = -1 and t.typelem <> 0 then e.typname else b.typname end::text as base,
				case when a.atttypmod >= 0 then a.atttypmod else t.typtypmod end as modifier,
				(select array_agg(l.enumlabel::text order by l.enumsortorder) from pg_catalog.pg_enum l
					where l.enumtypid = t.oid) as labels,
				a.attnotnull, a.attidentity::text as identity, a.attgenerated::text as generated,
				pg_catalog.pg_get_expr(d.adbin, d.adrelid) as expression, co.collname::text as collation,
				pg_catalog.col_description(a.attrelid, a.attnum) as comment,
				\s""" + PostgreSqlColumnStorage.COLUMNS + """
				,
				s.*, sc.relname::text as sequence_name, pg_catalog.format_type(s.seqtypid, null) as sequence_type
			from pg_catalog.pg_class c
			join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			join pg_catalog.pg_type t on t.oid = a.atttypid
			join pg_catalog.pg_type b on b.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
			left join pg_catalog.pg_type e on e.oid = t.typelem
			left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
			left join pg_catalog.pg_collation co on co.oid = a.attcollation and a.attcollation <> t.typcollation
			left join (pg_catalog.pg_depend x
					join pg_catalog.pg_sequence s on s.seqrelid = x.objid
					join pg_catalog.pg_class sc on sc.oid = x.objid)
				on x.classid = 'pg_catalog.pg_class'::regclass and x.refclassid = 'pg_catalog.pg_class'::regclass
				and x.refobjid = a.attrelid and x.refobjsubid = a.attnum
				and\s""" + IDENTITY_OR_SERIAL + """

			where\s""" + PostgreSqlReader.TABLES_IN_SCOPE + """

			order by a.attrelid, a.attnum""";

	private PostgreSqlColumnReader() {
	}

	static Column read(ResultSet rs) throws SQLException {
		Column.Type type = type(rs);
		String generated = rs.getString("generated");
		boolean computed = !generated.isEmpty();
		boolean numbered = rs.getString("sequence_name") != null;
		String expression = rs.getString("expression");
		Column.Generation generation = numbered ? new Column.Generation.Identity()
				: computed ? computed(expression, "s".equals(generated)) : null;
		Column.Default defaultValue = (numbered || computed || expression == null) ? null
				: PostgreSqlLiteral.read(expression, PostgreSqlType.parse(type.sql()));
		return new Column(Identifier.quoted(rs.getString("column_name")), type, !rs.getBoolean("attnotnull"),
				defaultValue, generation, rs.getString("collation"), rs.getString("comment"),
				options(numbered ? identityOptions(rs) : Map.of(), rs));
	}

	private static Map<String, String> options(Map<String, String> ofIdentity, ResultSet rs) throws SQLException {
		Map<String, String> result = new LinkedHashMap<>(ofIdentity);
		PostgreSqlColumnStorage.put(result, rs);
		return result;
	}

	private static Column.Generation computed(String expression, boolean stored) {
		return new Column.Generation.Computed(PostgreSqlText.withoutParentheses(expression), stored);
	}

	private static Column.Type type(ResultSet rs) throws SQLException {
		String base = rs.getString("base");
		int modifier = rs.getInt("modifier");
		boolean array = rs.getBoolean("is_array");
		boolean enumeration = "e".equals(rs.getString("kind"));
		List<String> labels = enumeration ? PostgreSqlText.strings(rs.getArray("labels")) : List.of();
		int code = array ? java.sql.Types.ARRAY : PostgreSqlJdbcTypes.code(base, enumeration);
		return new Column.Type(rs.getString("type"), code, PostgreSqlJdbcTypes.length(base, modifier),
				PostgreSqlJdbcTypes.precision(base, modifier), PostgreSqlJdbcTypes.scale(base, modifier), labels);
	}

	private static Map<String, String> identityOptions(ResultSet rs) throws SQLException {
		String identity = rs.getString("identity");
		Map<String, String> result = new LinkedHashMap<>();
		result.put(PostgreSqlOptions.GENERATED, "a".equals(identity) ? PostgreSqlOptions.ALWAYS
				: "d".equals(identity) ? PostgreSqlOptions.BY_DEFAULT : PostgreSqlOptions.SERIAL);
		String sequence = rs.getString("sequence_name");
		String madeUp = PostgreSqlNames.sequence(PostgreSqlCatalog.name(rs, "schema_name", "table_name"),
				Identifier.quoted(rs.getString("column_name")));
		// That of an identity column stays when the table is renamed, which the change
		// back has to know.
		PostgreSqlOptions.put(result, PostgreSqlOptions.SEQUENCE_NAME,
				(identity.isEmpty() && sequence.equals(madeUp)) ? null : sequence);
		PostgreSqlSequenceReader.putStartAndIncrement(result, rs);
		PostgreSqlSequenceReader.putOptions(result, rs, rs.getString("type"));
		return identity.isEmpty()
				? PostgreSqlSerial.options(result, sequence, !rs.getBoolean("attnotnull"), rs.getString("type"))
				: result;
	}

}
