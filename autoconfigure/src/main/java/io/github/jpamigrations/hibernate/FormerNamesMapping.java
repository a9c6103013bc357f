package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.jpamigrations.schema.FormerNames;
import io.github.jpamigrations.schema.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.DenormalizedTable;
import org.hibernate.mapping.JoinedSubclass;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.OneToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/**
 * Finds what tables and columns used to be called, as far as the Java members tell from
 * which they are mapped.
 */
final class FormerNamesMapping {

	private final MappingModel model;

	private final PhysicalNamingStrategy strategy;

	private final List<FormerNames> result = new ArrayList<>();

	FormerNamesMapping(MappingModel model) {
		this.model = model;
		this.strategy = model.metadata().getMetadataBuildingOptions().getPhysicalNamingStrategy();
	}

	List<FormerNames> find() {
		for (PersistentClass entity : this.model.metadata().getEntityBindings()) {
			if (entity.hasPojoRepresentation()) {
				addEntity(entity, entity.getMappedClass());
			}
		}
		return List.copyOf(this.result);
	}

	private void addEntity(PersistentClass entity, Class<?> type) {
		List<String> oldNames = (entity instanceof SingleTableSubclass) ? List.of() : OldNames.of(type);
		if (!oldNames.isEmpty()) {
			addTable(entity.getTable(), tableNames(oldNames));
		}
		List<Property> properties = new ArrayList<>(entity.getDeclaredProperties());
		if (entity.getSuperclass() == null) {
			properties.addAll(entity.getProperties());
			properties.addAll(identifier(entity));
		}
		for (Property property : new LinkedHashSet<>(properties)) {
			addAttribute(type, property);
			if (!oldNames.isEmpty() && property.getValue() instanceof Collection collection) {
				addDerived(entity, collection, tableNames(oldNames));
			}
		}
	}

	/**
	 * Return the attributes of the key, which a mapped superclass may have declared, or
	 * which are those of the entity itself.
	 */
	private static List<Property> identifier(PersistentClass root) {
		if (root.getIdentifierProperty() != null) {
			return List.of(root.getIdentifierProperty());
		}
		return (root.getIdentifier() instanceof Component component) ? component.getProperties() : List.of();
	}

	/**
	 * The table of a collection and its key column are called after the owner unless the
	 * mapping says otherwise.
	 */
	private void addDerived(PersistentClass owner, Collection collection, Set<Identifier> oldOwners) {
		String prefix = owner.getTable().getName() + "_";
		Table table = collection.getCollectionTable();
		if (!collection.isOneToMany()) {
			addTable(table, derived(table.getName(), prefix, oldOwners));
		}
		List<Column> key = collection.getKey().getColumns();
		if (key.size() == 1) {
			addColumn(table, key.get(0), derived(key.get(0).getName(), prefix, oldOwners));
		}
	}

	private static Set<Identifier> derived(String name, String prefix, Set<Identifier> oldOwners) {
		Set<Identifier> names = new LinkedHashSet<>();
		if (name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))) {
			String rest = name.substring(prefix.length() - 1);
			oldOwners.forEach((old) -> names.add(new Identifier(old.text() + rest, old.quoted())));
		}
		return names;
	}

	private void addAttribute(Class<?> type, Property property) {
		Value value = property.getValue();
		List<String> oldNames = OldNames.of(type, property.getName());
		if (value instanceof Component component) {
			addComponent(component);
		}
		else if (value instanceof Collection collection) {
			addCollection(collection, oldNames);
		}
		else if (!oldNames.isEmpty() && columns(value).size() == 1) {
			Column column = columns(value).get(0);
			addColumn(value.getTable(), column, columnNames(oldNames, property.getName(), column));
		}
	}

	/**
	 * A one-to-one association by the key has the columns of the key.
	 */
	private static List<Column> columns(Value value) {
		return (value instanceof OneToOne reference && reference.isConstrained()) ? reference.getConstraintColumns()
				: value.getColumns();
	}

	private void addComponent(Component component) {
		if (component.getComponentClassName() != null) {
			Class<?> type = component.getComponentClass();
			component.getProperties().forEach((property) -> addAttribute(type, property));
		}
	}

	private void addCollection(Collection collection, List<String> oldNames) {
		if (!oldNames.isEmpty() && collection.getElement() instanceof OneToMany) {
			List<Column> key = collection.getKey().getColumns();
			if (key.size() == 1 && !collection.isInverse()) {
				addColumn(collection.getCollectionTable(), key.get(0), columnNames(oldNames, "", key.get(0)));
			}
		}
		else if (!oldNames.isEmpty()) {
			addTable(collection.getCollectionTable(), tableNames(oldNames));
		}
		if (collection.getElement() instanceof Component component) {
			addComponent(component);
		}
	}

	private void addTable(Table table, Set<Identifier> names) {
		if (!names.isEmpty()) {
			this.result.add(new FormerNames(this.model.names().qualify(table.getQualifiedTableName()), null,
					List.copyOf(names)));
		}
	}

	/**
	 * Add a column, and those that repeat it: in the tables of subclasses, each with all
	 * columns or with the key, and in secondary tables.
	 */
	private void addColumn(Table table, Column column, Set<Identifier> names) {
		if (names.isEmpty()) {
			return;
		}
		Set<Table> tables = new LinkedHashSet<>(List.of(table));
		for (PersistentClass entity : this.model.metadata().getEntityBindings()) {
			if (entity.getTable() instanceof DenormalizedTable all && repeats(all, table)
					|| entity instanceof JoinedSubclass joined
							&& isRepeatedBy(joined.getKey(), entity, table, column)) {
				tables.add(entity.getTable());
			}
			entity.getJoins()
				.stream()
				.filter((join) -> isRepeatedBy(join.getKey(), entity, table, column))
				.forEach((join) -> tables.add(join.getTable()));
		}
		tables
			.forEach((each) -> this.result.add(new FormerNames(this.model.names().qualify(each.getQualifiedTableName()),
					ModelNames.of(column), List.copyOf(names))));
	}

	private static boolean repeats(DenormalizedTable all, Table table) {
		Table included = all.getIncludedTable();
		return included == table || included instanceof DenormalizedTable next && repeats(next, table);
	}

	private static boolean isRepeatedBy(KeyValue key, PersistentClass entity, Table table, Column column) {
		return entity.getRootTable() == table && entity.getRootClass().getIdentifier().getColumns().contains(column)
				&& key.getColumns().stream().anyMatch((other) -> other.getQuotedName().equals(column.getQuotedName()));
	}

	private Set<Identifier> tableNames(List<String> oldNames) {
		Set<Identifier> names = new LinkedHashSet<>();
		for (String oldName : oldNames) {
			names.add(ModelNames.of(logical(oldName)));
			names.add(ModelNames.of(this.strategy.toPhysicalTableName(logical(oldName), environment())));
		}
		return names;
	}

	/**
	 * The column of a reference is called after the attribute, with more behind it.
	 */
	private Set<Identifier> columnNames(List<String> oldNames, String attribute, Column column) {
		Set<Identifier> names = new LinkedHashSet<>();
		String prefix = attribute.isEmpty() ? "" : physical(attribute).text();
		for (String oldName : oldNames) {
			Identifier physical = physical(oldName);
			names.add(ModelNames.of(logical(oldName)));
			names.add(physical);
			if (!prefix.isEmpty() && column.getName().startsWith(prefix)
					&& column.getName().length() > prefix.length()) {
				names.add(new Identifier(physical.text() + column.getName().substring(prefix.length()),
						physical.quoted()));
			}
		}
		return names;
	}

	private Identifier physical(String name) {
		return ModelNames.of(this.strategy.toPhysicalColumnName(logical(name), environment()));
	}

	/**
	 * Return a name as Hibernate understands one in a mapping: quoted where all are.
	 */
	private org.hibernate.boot.model.naming.Identifier logical(String name) {
		return environment().getIdentifierHelper().toIdentifier(name);
	}

	private JdbcEnvironment environment() {
		return this.model.database().getJdbcEnvironment();
	}

}
