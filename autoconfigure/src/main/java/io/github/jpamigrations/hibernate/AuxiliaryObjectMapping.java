package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.NamedType;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Exportable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UserDefinedType;
import org.hibernate.tool.schema.spi.Exporter;

/**
 * Translates named types, auxiliary database objects and views, all of which Hibernate
 * gives as SQL text. Hibernate makes a named enum as an auxiliary object: the type or
 * domain first, its casts behind it; both together are the named type here, as they are
 * where it is read from the catalog.
 */
final class AuxiliaryObjectMapping {

	private final MappingModel model;

	private final List<NamedType> types = new ArrayList<>();

	private final List<AuxiliaryObject> objects = new ArrayList<>();

	private final Set<String> names = new HashSet<>();

	AuxiliaryObjectMapping(MappingModel model) {
		this.model = model;
		this.objects.addAll(new NamespaceMapping(model).map());
		model.database().getAuxiliaryDatabaseObjects().forEach(this::map);
		this.types.sort(Comparator.comparing((type) -> type.name().toString()));
		model.userDefinedTypes().forEach(this::map);
		model.views().forEach(this::map);
	}

	/**
	 * Return the named types, each behind those it is made of.
	 */
	List<NamedType> types() {
		return this.types;
	}

	/**
	 * Return the auxiliary objects in the order in which they are created.
	 */
	List<AuxiliaryObject> objects() {
		return this.objects;
	}

	private void map(AuxiliaryDatabaseObject object) {
		if (!object.appliesToDialect(this.model.dialect())) {
			return;
		}
		Exporter<AuxiliaryDatabaseObject> exporter = this.model.dialect().getAuxiliaryDatabaseObjectExporter();
		List<String> create = createSql(exporter, object);
		NamedTypeStatement type = create.isEmpty() ? null : NamedTypeStatement.parse(create.get(0));
		if (type != null) {
			this.types.add(new NamedType(type.name(), type.enumValues(), create));
			return;
		}
		String name = AuxiliaryObjectName.of(object, create);
		add(name, object.beforeTablesOnCreation(), create, dropSql(exporter, object));
	}

	private void map(UserDefinedType type) {
		org.hibernate.boot.model.relational.QualifiedName name = new org.hibernate.boot.model.relational.QualifiedNameParser.NameParts(
				identifier(type.getCatalog(), type.isCatalogQuoted()),
				identifier(type.getSchema(), type.isSchemaQuoted()), type.getNameIdentifier());
		this.types.add(new NamedType(this.model.names().qualify(name), List.of(),
				createSql(this.model.dialect().getUserDefinedTypeExporter(), type)));
	}

	private void map(Table view) {
		Exporter<Table> exporter = this.model.dialect().getTableExporter();
		add("view " + this.model.names().qualify(view.getQualifiedTableName()), false, createSql(exporter, view),
				dropSql(exporter, view));
	}

	private void add(String name, boolean beforeTables, List<String> createSql, List<String> dropSql) {
		String unique = name;
		for (int i = 2; !this.names.add(unique); i++) {
			unique = name + " " + i;
		}
		this.objects.add(new AuxiliaryObject(unique, beforeTables, createSql, dropSql));
	}

	private <T extends Exportable> List<String> createSql(Exporter<T> exporter, T exportable) {
		return List.of(exporter.getSqlCreateStrings(exportable, this.model.metadata(), this.model.sql()));
	}

	private <T extends Exportable> List<String> dropSql(Exporter<T> exporter, T exportable) {
		return List.of(exporter.getSqlDropStrings(exportable, this.model.metadata(), this.model.sql()));
	}

	private static org.hibernate.boot.model.naming.Identifier identifier(String text, boolean quoted) {
		return org.hibernate.boot.model.naming.Identifier.toIdentifier(text, quoted);
	}

}
