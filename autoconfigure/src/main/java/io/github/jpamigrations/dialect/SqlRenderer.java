package io.github.jpamigrations.dialect;

import java.util.List;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Turns sorted operations into the statements of one direction of a revision. The same
 * operations always give the same text. Names are quoted wherever the database would
 * otherwise read them differently, literals are escaped.
 */
public interface SqlRenderer {

	/**
	 * Render operations in the given order. Neighbouring operations on one table may be
	 * merged into one statement.
	 */
	List<Statement> render(List<Operation> operations);

	/**
	 * Cut sorted operations where the database has to commit before it goes on, so that
	 * each portion becomes a revision of its own.
	 * @return the portions, none of them empty
	 */
	default List<List<Operation>> portions(List<Operation> operations) {
		return List.of(List.copyOf(operations));
	}

	/**
	 * Return a name as it is written in SQL.
	 */
	String write(QualifiedName name);

	/**
	 * One statement of a revision.
	 *
	 * @param sql the text without a trailing semicolon
	 * @param operations the operations that it carries out, at least in part
	 * @param note what a person should look at, to be written as a comment above, empty
	 * for nothing
	 */
	record Statement(String sql, List<Operation> operations, String note) {

		public Statement {
			operations = List.copyOf(operations);
		}

	}

}
