package io.github.jpamigrations.hibernate;

import java.util.List;

import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.SchemaSource;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import org.hibernate.boot.Metadata;

/**
 * Yields the schema that Hibernate's own schema creation would make for the mapped model.
 * It reads the metadata and the dialect only, never a connection, and leaves both as they
 * are.
 * <p>
 * Names carry the catalog and schema of the mapping or of
 * {@code hibernate.default_catalog} and {@code hibernate.default_schema}; without any
 * they are in the default namespace. SQL that somebody wrote into the model for the end
 * of a definition is an option of its object with the key {@code text}.
 */
public final class HibernateSchemaSource implements SchemaSource {

	private final MappingModel model;

	/**
	 * Make a source over metadata that is complete, as it is when an Integrator is
	 * called.
	 */
	public HibernateSchemaSource(Metadata metadata) {
		this.model = new MappingModel(metadata);
	}

	/**
	 * Read every object of the model, whatever the scope.
	 */
	@Override
	public DatabaseSchema read(Scope scope) {
		TableMapping tableMapping = new TableMapping(this.model);
		List<Table> tables = this.model.tables().stream().map(tableMapping::map).toList();
		SequenceMapping sequenceMapping = new SequenceMapping(this.model);
		List<Sequence> sequences = this.model.sequences().stream().map(sequenceMapping::map).toList();
		AuxiliaryObjectMapping auxiliary = new AuxiliaryObjectMapping(this.model);
		return new DatabaseSchema(tables, sequences, auxiliary.types(), auxiliary.objects(),
				new FormerNamesMapping(this.model).find());
	}

	/**
	 * Return what of the model can't be expressed and is therefore missing from the
	 * schema, one sentence for each, for a person to read.
	 */
	@Override
	public List<String> unsupported() {
		return new UnsupportedMappings(this.model).find();
	}

}
