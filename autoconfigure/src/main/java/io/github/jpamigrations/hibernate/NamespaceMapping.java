package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.schema.AuxiliaryObject;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.dialect.Dialect;
import org.hibernate.tool.schema.internal.Helper;
import org.jspecify.annotations.Nullable;

/**
 * Translates schemas and catalogs, which Hibernate creates where
 * {@code jakarta.persistence.create-database-schemas} or the like tells it to. Nothing
 * drops them: each is created only if it does not exist, and may hold more than the
 * model.
 */
final class NamespaceMapping {

	private final MappingModel model;

	private final Dialect dialect;

	NamespaceMapping(MappingModel model) {
		this.model = model;
		this.dialect = model.dialect();
	}

	List<AuxiliaryObject> map() {
		if (!Helper.interpretNamespaceHandling(this.model.settings())) {
			return List.of();
		}
		Set<String> catalogs = new LinkedHashSet<>();
		Set<String> schemas = new LinkedHashSet<>();
		for (Namespace namespace : this.model.namespaces()) {
			add(catalogs, this.model.sql().catalogWithDefault(namespace.getPhysicalName().catalog()));
			add(schemas, this.model.sql().schemaWithDefault(namespace.getPhysicalName().schema()));
		}
		List<AuxiliaryObject> result = new ArrayList<>();
		if (this.dialect.canCreateCatalog()) {
			catalogs
				.forEach((name) -> result.add(object("catalog " + name, this.dialect.getCreateCatalogCommand(name))));
		}
		if (this.dialect.canCreateSchema()) {
			schemas.forEach((name) -> result.add(object("schema " + name, this.dialect.getCreateSchemaCommand(name))));
		}
		return result;
	}

	private void add(Set<String> names, @Nullable Identifier name) {
		if (name != null) {
			names.add(name.render(this.dialect));
		}
	}

	// Hibernate goes on where a schema exists already, a revision would fail.
	private AuxiliaryObject object(String name, String[] createSql) {
		boolean conditional = DialectTraits.createsNamespacesIfMissing(this.dialect);
		List<String> statements = Arrays.stream(createSql)
			.map((sql) -> conditional
					? sql.replaceFirst("^create (schema|database) (?!if )", "create $1 if not exists ") : sql)
			.toList();
		return new AuxiliaryObject(name, true, statements, List.of());
	}

}
