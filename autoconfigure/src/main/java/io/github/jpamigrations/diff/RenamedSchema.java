package io.github.jpamigrations.diff;

import java.util.List;
import java.util.Map;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * A schema after renames.
 *
 * @param schema the schema under its new names
 * @param operations the renames, in working order
 * @param tables the tables, which know what they were before
 * @param oldSequences the old names of sequences by their new ones
 */
record RenamedSchema(DatabaseSchema schema, List<Operation> operations, RenamedTables tables,
		Map<QualifiedName, QualifiedName> oldSequences) {

	RenamedSchema {
		operations = List.copyOf(operations);
		oldSequences = Map.copyOf(oldSequences);
	}

}
