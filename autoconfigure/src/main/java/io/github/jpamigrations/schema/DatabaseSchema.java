package io.github.jpamigrations.schema;

import java.util.List;

/**
 * Everything that makes up a schema, in a deterministic order.
 *
 * @param tables the tables
 * @param sequences the sequences, without those that belong to an identity column
 * @param types the named types: enums and domains
 * @param auxiliaryObjects other objects that the model brings along, compared by name
 * only
 */
public record DatabaseSchema(List<Table> tables, List<Sequence> sequences, List<NamedType> types,
		List<AuxiliaryObject> auxiliaryObjects) {

	/**
	 * A schema without any object.
	 */
	public static final DatabaseSchema EMPTY = new DatabaseSchema(List.of(), List.of(), List.of(), List.of());

	public DatabaseSchema {
		tables = List.copyOf(tables);
		sequences = List.copyOf(sequences);
		types = List.copyOf(types);
		auxiliaryObjects = List.copyOf(auxiliaryObjects);
	}

}
