package io.github.jpamigrations.code;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The rows of a batch, which lie between two keys.
 *
 * @param from the first key, a value for each of its columns
 * @param to the last key, a value for each of its columns
 * @param condition what holds for the rows of the batch and no others, in the form that
 * the database searches by an index
 * @param parameters the values of the condition
 * @since 0.1.0
 */
public record RowRange(List<Object> from, List<Object> to, String condition, List<Object> parameters) {

	/**
	 * Create a range.
	 */
	public RowRange {
		from = List.copyOf(from);
		to = List.copyOf(to);
		parameters = List.copyOf(parameters);
	}

	/**
	 * Set the values of the condition.
	 * @param statement a statement that has the condition
	 * @param first the number of the condition's first parameter, 1 if there are none
	 * before it
	 * @return the number of the next parameter behind the condition
	 */
	public int bind(PreparedStatement statement, int first) throws SQLException {
		int next = first;
		for (Object parameter : this.parameters) {
			statement.setObject(next++, parameter);
		}
		return next;
	}

}
