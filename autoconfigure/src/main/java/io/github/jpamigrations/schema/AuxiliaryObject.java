package io.github.jpamigrations.schema;

import java.util.List;

/**
 * Something that the model brings along as SQL text (a cast, a function, a trigger). It
 * is created in the revision in which it first appears. No catalog tells its text as it
 * was written, so it is compared with what the revision says that made it.
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

	/**
	 * Return the same object that is dropped by other statements.
	 */
	public AuxiliaryObject withDropSql(List<String> otherDropSql) {
		return new AuxiliaryObject(this.name, this.beforeTables, this.createSql, otherDropSql);
	}

}
