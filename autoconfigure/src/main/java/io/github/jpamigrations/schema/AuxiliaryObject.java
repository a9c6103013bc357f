package io.github.jpamigrations.schema;

import java.util.List;

/**
 * Something that the model brings along as SQL text (a cast, a function, a trigger). It
 * is created in the revision in which it first appears and compared by name only.
 *
 * @param name what identifies it, unique among the auxiliary objects of a schema
 * @param beforeTables whether it is created before the tables, otherwise after them
 * @param createSql the statements that create it
 * @param dropSql the statements that drop it
 */
public record AuxiliaryObject(String name, boolean beforeTables, List<String> createSql, List<String> dropSql) {

	public AuxiliaryObject {
		createSql = List.copyOf(createSql);
		dropSql = List.copyOf(dropSql);
	}

}
