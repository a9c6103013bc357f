package io.github.jpamigrations.dialect.mariadb;

import io.github.jpamigrations.dialect.mysql.ForeignKeyIndexes;
import io.github.jpamigrations.dialect.mysql.MySqlServer;
import io.github.jpamigrations.dialect.mysql.MySqlSignatures;
import io.github.jpamigrations.dialect.mysql.StringLiterals;
import io.github.jpamigrations.schema.Column;

/**
 * What MariaDB takes for the same.
 */
final class MariaDbSignatures extends MySqlSignatures {

	private final StringLiterals literals;

	MariaDbSignatures(MySqlServer server) {
		super(server, ForeignKeyIndexes.ANY_DIRECTION);
		this.literals = new StringLiterals(server);
	}

	/**
	 * The check of a column counts as a part of its type: only a new definition of the
	 * whole column changes it.
	 */
	@Override
	public boolean renamesInExpressions() {
		return true;
	}

	@Override
	public String type(Column column) {
		ColumnCheck check = ColumnCheck.of(column, this.literals);
		String type = super.type(check.without());
		return check.isEmpty() ? type : type + " check (" + expression(check.condition()) + ")";
	}

}
