package io.github.jpamigrations.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.jpamigrations.schema.Sequence;

/**
 * Reads sequences, except those that identity and serial columns bring along.
 */
final class PostgreSqlSequenceReader {

	static final String SEQUENCES = """
			select nullif(n.nspname, current_schema())::text as schema_name, c.relname::text as sequence_name, s.*,
				pg_catalog.format_type(s.seqtypid, null) as sequence_type
			from pg_catalog.pg_sequence s
			join pg_catalog.pg_class c on c.oid = s.seqrelid
			join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			where c.relpersistence <> 't'
			and (n.nspname = current_schema() or n.nspname::text = any (?))
			and not exists (select from pg_catalog.pg_depend x
				where x.classid = 'pg_catalog.pg_class'::regclass and x.objid = c.oid
				and (x.deptype = 'e' or x.refclassid = 'pg_catalog.pg_class'::regclass and\s"""
			+ PostgreSqlColumnReader.IDENTITY_OR_SERIAL + """
					))
					order by n.nspname = current_schema() desc, n.nspname, c.relname""";

	private PostgreSqlSequenceReader() {
	}

	static Sequence read(ResultSet rs) throws SQLException {
		Map<String, String> options = new LinkedHashMap<>();
		putOptions(options, rs, "bigint");
		return new Sequence(PostgreSqlCatalog.name(rs, "schema_name", "sequence_name"), rs.getLong("seqstart"),
				rs.getLong("seqincrement"), options);
	}

	static void putStartAndIncrement(Map<String, String> options, ResultSet rs) throws SQLException {
		long increment = rs.getLong("seqincrement");
		long first = rs.getLong((increment > 0) ? "seqmin" : "seqmax");
		if (rs.getLong("seqstart") != first) {
			options.put(PostgreSqlOptions.START_WITH, rs.getString("seqstart"));
		}
		if (increment != 1) {
			options.put(PostgreSqlOptions.INCREMENT_BY, rs.getString("seqincrement"));
		}
	}

	/**
	 * Put down what is not as the server chooses it.
	 */
	static void putOptions(Map<String, String> options, ResultSet rs, String usualType) throws SQLException {
		String type = rs.getString("sequence_type");
		if (!type.equals(usualType)) {
			options.put(PostgreSqlOptions.AS, type);
		}
		boolean ascending = rs.getLong("seqincrement") > 0;
		if (rs.getLong("seqmin") != (ascending ? 1 : lowest(type))) {
			options.put(PostgreSqlOptions.MINVALUE, rs.getString("seqmin"));
		}
		if (rs.getLong("seqmax") != (ascending ? highest(type) : -1)) {
			options.put(PostgreSqlOptions.MAXVALUE, rs.getString("seqmax"));
		}
		if (rs.getLong("seqcache") != 1) {
			options.put(PostgreSqlOptions.CACHE, rs.getString("seqcache"));
		}
		if (rs.getBoolean("seqcycle")) {
			options.put(PostgreSqlOptions.CYCLE, "true");
		}
	}

	private static long highest(String type) {
		return switch (type) {
			case "smallint" -> Short.MAX_VALUE;
			case "integer" -> Integer.MAX_VALUE;
			default -> Long.MAX_VALUE;
		};
	}

	private static long lowest(String type) {
		return -highest(type) - 1;
	}

}
