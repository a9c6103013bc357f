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
 * @param formerNames what tables and columns used to be called, told by the model only
 */
public record DatabaseSchema(List<Table> tables, List<Sequence> sequences, List<NamedType> types,
		List<AuxiliaryObject> auxiliaryObjects, List<FormerNames> formerNames) {

	/**
	 * A schema without any object.
	 */
	public static final DatabaseSchema EMPTY = new DatabaseSchema(List.of(), List.of(), List.of(), List.of());

	public DatabaseSchema {
		tables = List.copyOf(tables);
		sequences = List.copyOf(sequences);
		types = List.copyOf(types);
		auxiliaryObjects = List.copyOf(auxiliaryObjects);
		formerNames = List.copyOf(formerNames);
	}

	/**
	 * Create a schema of which no former names are known, as every database is.
	 */
	public DatabaseSchema(List<Table> tables, List<Sequence> sequences, List<NamedType> types,
			List<AuxiliaryObject> auxiliaryObjects) {
		this(tables, sequences, types, auxiliaryObjects, List.of());
	}

	/**
	 * Return this schema with former names.
	 */
	public DatabaseSchema withFormerNames(List<FormerNames> others) {
		return new DatabaseSchema(this.tables, this.sequences, this.types, this.auxiliaryObjects, others);
	}

	/**
	 * Return this schema with other tables.
	 */
	public DatabaseSchema withTables(List<Table> others) {
		return new DatabaseSchema(others, this.sequences, this.types, this.auxiliaryObjects, this.formerNames);
	}

}
