package io.github.jpamigrations.evolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * Puts rows into the tables of a model.
 */
final class Rows {

	private static final int COUNT = 3;

	private final Model model;

	private final TestDatabase database;

	private final List<String> statements = new ArrayList<>();

	private Rows(Model model, TestDatabase database) {
		this.model = model;
		this.database = database;
	}

	static List<String> insert(Model model, EvolutionSchema schema) {
		Rows rows = new Rows(model, schema.database());
		model.entities().forEach(rows::addEntity);
		model.entities().forEach(rows::addCollections);
		schema.execute(rows.statements.toArray(String[]::new));
		return rows.statements;
	}

	private void addEntity(Model.Entity entity) {
		for (int row = 1; row <= COUNT; row++) {
			Map<String, String> values = new LinkedHashMap<>();
			for (String column : entity.key().columns()) {
				values.put(column, key(entity.key(), row));
			}
			for (Attribute attribute : entity.attributes()) {
				if (attribute instanceof Attribute.Basic basic) {
					values.put(basic.name(), value(entity, basic, row));
				}
				else if (attribute instanceof Attribute.Reference reference) {
					addReference(entity, reference, row, values);
				}
			}
			addRow(entity, values, row);
		}
	}

	private void addRow(Model.Entity entity, Map<String, String> values, int row) {
		Map<String, String> all = new LinkedHashMap<>(values);
		if (entity.inherits(Model.Inheritance.Strategy.SINGLE_TABLE)) {
			all.put("DTYPE", "'Entity" + entity.id() + "'");
			entity.subclasses().forEach((subclass) -> addColumns(entity, subclass, row, all));
		}
		insert(entity.table(), all);
		if (entity.inherits(Model.Inheritance.Strategy.JOINED)) {
			values.clear();
			// Hibernate quotes the key of a subclass whose superclass has a quoted table.
			String quote = entity.table().startsWith("`") ? "`" : "";
			entity.key().columns().forEach((column) -> values.put(quote + column + quote, key(entity.key(), row)));
		}
		if (!entity.inherits(Model.Inheritance.Strategy.SINGLE_TABLE)) {
			for (Model.Subclass subclass : entity.subclasses()) {
				Map<String, String> own = new LinkedHashMap<>(values);
				addColumns(entity, subclass, row, own);
				insert(subclass.table(), own);
			}
		}
	}

	private void addColumns(Model.Entity entity, Model.Subclass subclass, int row, Map<String, String> values) {
		subclass.attributes().forEach((basic) -> values.put(basic.name(), value(entity, basic, row)));
	}

	private void addReference(Model.Entity entity, Attribute.Reference reference, int row, Map<String, String> values) {
		Model.Entity target = this.model.entity(reference.target());
		boolean there = this.model.entities().indexOf(target) < this.model.entities().indexOf(entity)
				|| target.id() == entity.id();
		List<String> columns = target.key().columns();
		for (String column : columns) {
			String name = (columns.size() == 1) ? reference.name()
					: reference.name() + column.charAt(column.length() - 1);
			values.put(name, there ? key(target.key(), row) : "null");
		}
	}

	/**
	 * Return a value; now and then null where nothing unique is in the way.
	 */
	private String value(Model.Entity entity, Attribute.Basic basic, int row) {
		boolean grouped = entity.groups().stream().anyMatch((group) -> group.members().contains(basic.id()));
		boolean empty = basic.nullable() && !basic.unique() && !grouped && (basic.id() + row) % 4 == 0;
		return empty ? "null" : basic.shape().type().literal(this.database, row);
	}

	private String key(Model.Key key, int row) {
		return key.type().literal(this.database, row);
	}

	private void addCollections(Model.Entity entity) {
		for (Attribute attribute : entity.attributes()) {
			for (int row = 1; row <= COUNT; row++) {
				Map<String, String> values = new LinkedHashMap<>();
				values.put("owner_id", key(entity.key(), row));
				if (attribute instanceof Attribute.ElementTable elements) {
					values.put("element", elements.shape().type().literal(this.database, row));
					if (elements.ordered()) {
						values.put("place", "0");
					}
					insert(elements.name(), values);
				}
				else if (attribute instanceof Attribute.JoinTable join) {
					values.put("other_id", key(this.model.entity(join.target()).key(), row));
					if (join.ordered()) {
						values.put("place", "0");
					}
					insert(join.name(), values);
				}
			}
		}
	}

	private void insert(String table, Map<String, String> values) {
		StringJoiner columns = new StringJoiner(", ");
		StringJoiner literals = new StringJoiner(", ");
		values.forEach((column, literal) -> {
			columns.add(quoted(column));
			literals.add(literal);
		});
		this.statements.add("insert into " + quoted(table) + " (" + columns + ") values (" + literals + ")");
	}

	/**
	 * Return a name as Hibernate writes it.
	 */
	private String quoted(String name) {
		boolean quoted = name.startsWith("`");
		if (!quoted && !this.model.globallyQuoted()) {
			return name;
		}
		String plain = quoted ? name.substring(1, name.length() - 1) : name;
		boolean backtick = this.database == TestDatabase.MYSQL || this.database == TestDatabase.MARIADB;
		return backtick ? "`" + plain + "`" : "\"" + plain + "\"";
	}

}
