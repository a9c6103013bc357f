package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;

/**
 * Makes operations of whole schemas and carries them out.
 */
final class SchemaOperations {

	private SchemaOperations() {
	}

	/**
	 * Return what creates the schema: foreign keys last.
	 */
	static List<Operation> createAll(DatabaseSchema schema) {
		List<Operation> result = new ArrayList<>();
		schema.types().forEach((type) -> result.add(new Operation.CreateType(type)));
		schema.sequences().forEach((sequence) -> result.add(new Operation.CreateSequence(sequence)));
		schema.tables()
			.forEach((table) -> result.add(new Operation.CreateTable(table.withConstraints(
					table.constraints().stream().filter((c) -> !(c instanceof Constraint.ForeignKey)).toList()))));
		schema.tables()
			.forEach((table) -> table.foreignKeys()
				.forEach((key) -> result.add(new Operation.AddConstraint(table.name(), key))));
		return result;
	}

	static List<Operation> reversed(List<Operation> operations) {
		List<Operation> result = new ArrayList<>();
		for (int i = operations.size() - 1; i >= 0; i--) {
			result.add(operations.get(i).reverse());
		}
		return result;
	}

	static void execute(Connection connection, List<Operation> operations) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (SqlRenderer.Statement rendered : PostgreSqlDialect.of(connection).renderer().render(operations)) {
				statement.execute(rendered.sql());
			}
		}
	}

}
