package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.dialect.SqlRenderer.Statement;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

/**
 * The table that Hibernate has in the stead of a sequence: one row with the next number.
 */
final class SequenceTable {

	/**
	 * How many numbers Hibernate takes at once unless the model says otherwise. The table
	 * does not tell.
	 */
	private static final int BLOCK = 50;

	private final MySqlRenderer renderer;

	private final Operation.CreateTable operation;

	SequenceTable(MySqlRenderer renderer, Operation.CreateTable operation) {
		this.renderer = renderer;
		this.operation = operation;
	}

	/**
	 * Return what gives the table its row where the model does not, since it comes back,
	 * and sets it behind the numbers that are in use.
	 */
	List<Statement> rows() {
		String table = this.renderer.write(this.operation.table().name());
		List<Statement> result = new ArrayList<>();
		if (this.operation.table().initialRows().isEmpty()) {
			result.add(statement("INSERT INTO " + table + " (" + Table.NEXT_NUMBER + ") VALUES (1)", ""));
		}
		for (Operation.Numbers numbers : this.operation.behind()) {
			String column = this.renderer.write(new QualifiedName(null, null, numbers.column()));
			result.add(statement(
					"UPDATE " + table + " JOIN (SELECT MAX(" + column + ") AS last_number FROM "
							+ this.renderer.write(numbers.table()) + ") used SET " + Table.NEXT_NUMBER
							+ " = used.last_number + " + BLOCK + " WHERE used.last_number >= " + Table.NEXT_NUMBER,
					"goes on behind the highest number in use; an allocation size above " + BLOCK + " needs more"));
		}
		return result;
	}

	private Statement statement(String sql, String note) {
		return new Statement(sql, List.of(this.operation), note);
	}

}
