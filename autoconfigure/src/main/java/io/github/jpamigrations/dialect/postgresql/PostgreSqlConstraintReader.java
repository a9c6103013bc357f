package io.github.jpamigrations.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

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
				pg_catalog.pg_get_expr(k.conbin, k.conrelid) as expression
			from pg_catalog.pg_constraint k
			join pg_catalog.pg_class c on c.oid = k.conrelid
			join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			left join pg_catalog.pg_class r on r.oid = k.confrelid
			left join pg_catalog.pg_namespace rn on rn.oid = r.relnamespace
			where k.contype in ('p', 'u', 'c', 'f') and k.conparentid = 0
			and\s""" + PostgreSqlReader.TABLES_IN_SCOPE + """

			order by k.conrelid, position(k.contype::text in 'pucf'), k.conname""";

	private PostgreSqlConstraintReader() {
	}

	static Constraint read(ResultSet rs) throws SQLException {
		Identifier name = Identifier.quoted(rs.getString("constraint_name"));
		List<Identifier> columns = PostgreSqlCatalog.names(rs, "columns");
		return switch (rs.getString("kind")) {
			case "p" -> new Constraint.PrimaryKey(name, columns);
			case "u" -> new Constraint.Unique(name, columns);
			case "c" -> new Constraint.Check(name,
					PostgreSqlText.readable(PostgreSqlText.withoutParentheses(rs.getString("expression"))));
			default -> new Constraint.ForeignKey(name, columns,
					PostgreSqlCatalog.name(rs, "referenced_schema", "referenced_table"),
					PostgreSqlCatalog.names(rs, "referenced_columns"), action(rs.getString("on_delete")),
					action(rs.getString("on_update")));
		};
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
