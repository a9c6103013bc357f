package io.github.jpamigrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The names that a table of the model, or a column of it, used to have, as the model
 * tells. Whether they still matter only the database can tell.
 *
 * @param table the table as it is named now
 * @param column the column as it is named now, absent where the table itself was renamed
 * @param names the names that it used to have
 */
public record FormerNames(QualifiedName table, @Nullable Identifier column, List<Identifier> names) {

	public FormerNames {
		names = List.copyOf(names);
	}

}
