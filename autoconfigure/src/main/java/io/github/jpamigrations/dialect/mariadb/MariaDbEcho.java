package io.github.jpamigrations.dialect.mariadb;

import java.sql.Connection;

import io.github.jpamigrations.dialect.mysql.ColumnTypes;
import io.github.jpamigrations.dialect.mysql.MySqlEcho;
import io.github.jpamigrations.dialect.mysql.MySqlServer;
import io.github.jpamigrations.dialect.mysql.ShownColumn;
import io.github.jpamigrations.schema.Column;

/**
 * Asks MariaDB how it spells a table. The check of a column comes back as a part of its
 * type, as the reader has it.
 */
final class MariaDbEcho extends MySqlEcho {

	MariaDbEcho(Connection connection, MySqlServer server, MariaDbRenderer renderer) {
		super(connection, server, renderer);
	}

	@Override
	protected Column.Type type(Column column, ShownColumn shown, String collation) {
		Column.Type type = super.type(column, shown, collation);
		String check = shown.clause("CHECK");
		if (check == null) {
			return type;
		}
		String condition = check.substring(1, check.length() - 1);
		return ColumnCheck.isJson(shown.type(), collation, column.name(), condition) ? ColumnTypes.json()
				: ColumnCheck.add(type, sql(condition));
	}

}
