package io.github.jpamigrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.dialect.mysql.CatalogRow;

/**
 * Reads foreign keys for a user who may only read: INFORMATION_SCHEMA hides all
 * constraints from one without any other right on a table, SHOW CREATE TABLE does not.
 */
final class HiddenForeignKeys {

	private static final String NAME = "`((?:[^`]|``)*)`";

	private static final Pattern KEY = Pattern.compile("CONSTRAINT " + NAME + " FOREIGN KEY \\(((?:" + NAME
			+ "(?:, )?)+)\\) REFERENCES (?:" + NAME + "\\.)?" + NAME + " \\(((?:" + NAME
			+ "(?:, )?)+)\\)(?: ON DELETE (CASCADE|SET NULL|SET DEFAULT|RESTRICT|NO ACTION))?"
			+ "(?: ON UPDATE (CASCADE|SET NULL|SET DEFAULT|RESTRICT|NO ACTION))?,?");

	private static final Pattern COLUMN = Pattern.compile(NAME);

	private HiddenForeignKeys() {
	}

	/**
	 * Return one row for each column of each foreign key, as the catalog has them.
	 */
	static List<CatalogRow> read(Connection connection, List<CatalogRow> tables) throws SQLException {
		List<CatalogRow> result = new ArrayList<>();
		for (CatalogRow table : tables) {
			String sql = "SHOW CREATE TABLE " + quoted(table.text("table_schema")) + "."
					+ quoted(table.text("table_name"));
			for (CatalogRow shown : CatalogRow.query(connection, sql, List.of())) {
				shown.text("create table").lines().forEach((line) -> addKey(result, table, line.strip()));
			}
		}
		return result;
	}

	private static void addKey(List<CatalogRow> result, CatalogRow table, String line) {
		Matcher key = KEY.matcher(line);
		if (!key.matches()) {
			return;
		}
		List<String> columns = names(key.group(2));
		List<String> referenced = names(key.group(6));
		for (int i = 0; i < columns.size(); i++) {
			Map<String, String> values = new LinkedHashMap<>();
			values.put("table_schema", table.text("table_schema"));
			values.put("table_name", table.text("table_name"));
			values.put("constraint_name", unquoted(key.group(1)));
			values.put("column_name", columns.get(i));
			boolean other = key.group(4) != null;
			values.put("home", !other && table.isTrue("home") ? "1" : "0");
			values.put("referenced_schema", other ? unquoted(key.group(4)) : table.text("table_schema"));
			values.put("referenced_table", unquoted(key.group(5)));
			values.put("referenced_column", referenced.get(i));
			values.put("delete_rule", (key.group(8) != null) ? key.group(8) : "RESTRICT");
			values.put("update_rule", (key.group(9) != null) ? key.group(9) : "RESTRICT");
			result.add(CatalogRow.of(values));
		}
	}

	private static List<String> names(String list) {
		return COLUMN.matcher(list).results().map((match) -> unquoted(match.group(1))).toList();
	}

	private static String quoted(String name) {
		return "`" + name.replace("`", "``") + "`";
	}

	private static String unquoted(String name) {
		return name.replace("``", "`");
	}

}
