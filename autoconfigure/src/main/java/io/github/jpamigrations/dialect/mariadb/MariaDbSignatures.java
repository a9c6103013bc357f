package io.github.jpamigrations.dialect.mariadb;

import java.util.function.UnaryOperator;

import io.github.jpamigrations.dialect.mysql.ForeignKeyIndexes;
import io.github.jpamigrations.dialect.mysql.MySqlServer;
import io.github.jpamigrations.dialect.mysql.MySqlSignatures;
import io.github.jpamigrations.dialect.mysql.StringLiterals;
import io.github.jpamigrations.schema.Column;

import org.jspecify.annotations.Nullable;

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
	public Column.Type renamedType(Column column, UnaryOperator<String> renaming) {
		ColumnCheck check = ColumnCheck.of(column, this.literals);
		return check.isEmpty() ? column.type()
				: ColumnCheck.add(check.without().type(), renaming.apply(check.condition()));
	}

	@Override
	public @Nullable String checkBehindType(Column column) {
		ColumnCheck check = ColumnCheck.of(column, this.literals);
		return check.isEmpty() ? null : check.condition();
	}

	/**
	 * Checks of a table are numbered without its name.
	 */
	@Override
	protected @Nullable String checkInfix() {
		return null;
	}

	@Override
	public String type(Column column) {
		ColumnCheck check = ColumnCheck.of(column, this.literals);
		String type = super.type(check.without());
		return check.isEmpty() ? type : type + " check (" + expression(check.condition()) + ")";
	}

}
