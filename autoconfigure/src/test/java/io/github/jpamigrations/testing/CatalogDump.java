package io.github.jpamigrations.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A dump of a schema in the server's own words, read independently of our readers: the
 * oracle of "same catalog" and "exact downgrade". Counters and names that the server
 * makes up anew each time are left out; the version and history tables as well.
 */
public final class CatalogDump {

	private static final Set<String> OWN_TABLES = Set.of("migration_version", "migration_history");

	private static final Pattern H2_MADE_UP = Pattern.compile("(CONSTRAINT_|INDEX_|SYSTEM_SEQUENCE_)[0-9A-F_]+");

	/**
	 * What Hibernate makes for itself when it starts.
	 */
	private static final Pattern HIBERNATE_TEMPORARY = Pattern.compile("(?i)\"HTE?_");

	private static final List<String> TRIGGERS_AND_ROUTINES = List.of(
			"""
					select concat('trigger ', event_object_table, ' ', trigger_name, ' ', action_timing, ' ', event_manipulation,
						' ', action_statement)
					from information_schema.triggers where trigger_schema = database()""",
			"""
					select concat('routine ', routine_name, ' ', routine_type, ' ', routine_definition)
					from information_schema.routines where routine_schema = database()""");

	private static final List<String> POSTGRESQL = List.of("""
			select 'table ' || c.relname || coalesce(' comment ' || obj_description(c.oid, 'pg_class'), '')
			from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')""",
			"""
					select 'column ' || replace(c.relname, ' ', '_') || ' ' || lpad(row_number() over (partition by c.oid order by a.attnum)::text, 4)
						|| ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
						|| case when a.attnotnull then ' not null' else '' end
						|| coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
						|| ' identity ' || a.attidentity::text || ' generated ' || a.attgenerated::text
						|| coalesce(' collation ' || (select collname from pg_collation where oid = a.attcollation), '')
						|| coalesce(' comment ' || col_description(c.oid, a.attnum), '')
					from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
					left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
					where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')""",
			"""
					select 'constraint ' || replace(c.relname, ' ', '_') || ' ' || replace(k.conname, ' ', '_') || ' ' || pg_get_constraintdef(k.oid)
					from pg_constraint k join pg_class c on c.oid = k.conrelid
					where c.relnamespace = current_schema()::regnamespace""",
			"""
					select 'index ' || tablename || ' ' || indexdef from pg_indexes where schemaname = current_schema()""",
			"""
					select 'sequence ' || sequencename || ' ' || data_type || ' start ' || start_value || ' increment '
						|| increment_by || ' min ' || min_value || ' max ' || max_value || ' cache ' || cache_size || ' cycle ' || cycle
						|| coalesce((select ' of ' || t.relname || ' ' || a.attname
							from pg_class c join pg_depend d on d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
							join pg_class t on t.oid = d.refobjid join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
							where c.relname = sequencename and c.relnamespace = current_schema()::regnamespace), '')
					from pg_sequences where schemaname = current_schema()""",
			"""
					select 'type ' || t.typname || ' ' || string_agg(e.enumlabel, ',' order by e.enumsortorder)
					from pg_type t join pg_enum e on e.enumtypid = t.oid
					where t.typnamespace = current_schema()::regnamespace group by t.typname""",
			"""
					select 'cast ' || format_type(c.castsource, null) || ' ' || format_type(c.casttarget, null) || ' '
						|| c.castcontext::text || ' ' || c.castmethod::text
					from pg_cast c join pg_type s on s.oid = c.castsource join pg_type t on t.oid = c.casttarget
					where s.typnamespace = current_schema()::regnamespace or t.typnamespace = current_schema()::regnamespace""",
			"""
					select 'composite ' || c.relname || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
					from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
					where c.relnamespace = current_schema()::regnamespace and c.relkind = 'c'""", """
					select 'domain ' || domain_name || ' ' || data_type
					from information_schema.domains where domain_schema = current_schema()""", """
					select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
					where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal""", """
					select 'routine ' || pg_get_functiondef(p.oid) from pg_proc p
					where p.pronamespace = current_schema()::regnamespace and p.prokind in ('f', 'p')""",
			"""
					select 'view ' || viewname || ' ' || definition from pg_views where schemaname = current_schema()""");

	private CatalogDump() {
	}

	/**
	 * Return the lines of the dump, sorted.
	 */
	public static List<String> of(TestSchema schema) {
		try (Connection connection = schema.connection()) {
			return of(schema, connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return the lines of the dump, sorted, read through a connection to the schema.
	 */
	public static List<String> of(TestSchema schema, Connection connection) throws SQLException {
		List<String> lines = switch (schema.database()) {
			case MYSQL, MARIADB -> showCreate(connection);
			case POSTGRESQL -> postgreSql(connection, schema.name());
			case H2 -> script(connection);
			case HSQLDB -> queries(connection, OtherCatalogs.HSQLDB);
			case DERBY -> queries(connection, OtherCatalogs.DERBY);
		};
		Collections.sort(lines);
		return lines;
	}

	/**
	 * Return a dump without the order of columns: for comparing where a column was added
	 * behind the others.
	 */
	public static List<String> withoutColumnOrder(List<String> dump) {
		return dump.stream()
			.map((line) -> line.replaceFirst("^(column \\S+) +[0-9]+ ", "$1 ").replaceFirst("^(column .*),$", "$1"))
			.sorted()
			.toList();
	}

	private static List<String> showCreate(Connection connection) throws SQLException {
		List<String> lines = new ArrayList<>();
		for (String row : query(connection, "SHOW FULL TABLES")) {
			String table = row.split("\\|")[0];
			if (OWN_TABLES.contains(table)) {
				continue;
			}
			String kind = row.endsWith("|SEQUENCE") ? "SEQUENCE" : "TABLE";
			String sql = query(connection, "SHOW CREATE " + kind + " `" + table.replace("`", "``") + "`").get(0);
			String[] parts = sql.substring(sql.indexOf('|') + 1).split("\n");
			for (int i = 0; i < parts.length; i++) {
				String line = parts[i].strip().replaceFirst(",$", "").replaceFirst(" AUTO_INCREMENT=[0-9]+", "");
				boolean column = line.startsWith("`");
				lines.add(column ? "column " + table.replace(' ', '_') + " " + String.format("%4d", i) + " " + line
						: "other " + table + " " + line);
			}
		}
		for (String sql : TRIGGERS_AND_ROUTINES) {
			lines.addAll(query(connection, sql));
		}
		return lines;
	}

	private static List<String> postgreSql(Connection connection, String schema) throws SQLException {
		List<String> lines = new ArrayList<>();
		for (String sql : POSTGRESQL) {
			for (String line : query(connection, sql)) {
				boolean own = line.contains(" migration_version") || line.contains(" migration_history");
				if (!own) {
					lines.add(line.replace(schema + ".", ""));
				}
			}
		}
		return lines;
	}

	private static List<String> script(Connection connection) throws SQLException {
		List<String> lines = new ArrayList<>();
		for (String statement : query(connection, "SCRIPT NODATA NOPASSWORDS NOSETTINGS")) {
			String lower = statement.toLowerCase(Locale.ROOT);
			if (OWN_TABLES.stream().anyMatch(lower::contains) || statement.startsWith("-- ")
					|| statement.startsWith("CREATE USER") || HIBERNATE_TEMPORARY.matcher(statement).find()) {
				continue;
			}
			String neutral = H2_MADE_UP.matcher(statement)
				.replaceAll("$1N")
				.replaceAll("(?i) RESTART WITH [0-9]+", "")
				.replaceAll("(?i)SEQUENCE \"PUBLIC\".\"SYSTEM_SEQUENCE_N\"", "SEQUENCE");
			int position = 0;
			String table = neutral.split("\\(")[0].strip();
			for (String line : neutral.split("\n")) {
				boolean column = neutral.startsWith("CREATE") && neutral.contains(" TABLE ") && position > 0;
				lines.add((column ? "column " + table.replace(' ', '_') + " " + String.format("%4d", position) + " "
						: "other ") + line.strip());
				position++;
			}
		}
		return lines;
	}

	private static List<String> queries(Connection connection, List<String> queries) throws SQLException {
		List<String> lines = new ArrayList<>();
		for (String sql : queries) {
			for (String line : query(connection, sql)) {
				if (OWN_TABLES.stream().noneMatch(line.toLowerCase(Locale.ROOT)::contains)
						&& !line.matches("[a-z]+ HTE?_.*")) {
					lines.add(OtherCatalogs.withoutMadeUpNames(line));
				}
			}
		}
		return lines;
	}

	private static List<String> query(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			ResultSetMetaData metaData = rows.getMetaData();
			List<String> result = new ArrayList<>();
			while (rows.next()) {
				List<String> row = new ArrayList<>();
				for (int i = 1; i <= metaData.getColumnCount(); i++) {
					row.add(rows.getString(i));
				}
				result.add(String.join("|", row));
			}
			return result;
		}
	}

}
