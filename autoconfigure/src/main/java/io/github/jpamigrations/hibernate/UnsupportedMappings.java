package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Finds what Hibernate's schema creation would write and a schema has no place for, so
 * that nothing is left out silently.
 */
final class UnsupportedMappings {

	private static final Set<String> ACTIONS = Set.of("on", "delete", "update", "cascade", "restrict", "set", "null",
			"default", "no", "action");

	private static final Set<String> DEFINITION = Set.of("foreign", "key", "references", "constraint");

	private final MappingModel model;

	private final List<String> result = new ArrayList<>();

	UnsupportedMappings(MappingModel model) {
		this.model = model;
	}

	List<String> find() {
		this.model.tables().forEach(this::find);
		if (!this.model.database().getInitCommands().isEmpty()) {
			this.result.add("The statements that the model runs after the creation of the schema are left out");
		}
		return this.result;
	}

	private void find(Table table) {
		table.getForeignKeyCollection().forEach((key) -> find(table, key));
		for (UniqueKey key : table.getUniqueKeys().values()) {
			add(table, "unique key", key.getName(), key.getOptions());
		}
		for (Column column : table.getColumns()) {
			column.getCheckConstraints().forEach((check) -> find(table, check));
		}
		table.getChecks().forEach((check) -> find(table, check));
		if (TableMapping.period(Hibernate74.extraDeclarations(table)) == null) {
			add(table, "definition", table.getName(), Hibernate74.extraDeclarations(table));
		}
		if (table.getRowId() != null && this.model.dialect().getRowIdColumnString(table.getRowId()) != null) {
			add(table, "row id", table.getRowId(), this.model.dialect().getRowIdColumnString(table.getRowId()));
		}
	}

	private void find(Table table, CheckConstraint check) {
		add(table, "check", (check.getName() != null) ? check.getName() : check.getConstraint(), check.getOptions());
	}

	private void find(Table table, ForeignKey key) {
		if (key.isCreationEnabled() && key.isPhysicalConstraint()) {
			add(table, "foreign key", key.getName(), withoutActions(key.getOptions()));
			add(table, "foreign key", key.getName(), afterReferences(key.getKeyDefinition()));
		}
	}

	private static String withoutActions(@Nullable String options) {
		return remaining((options != null) ? options : "", 0);
	}

	private static String afterReferences(@Nullable String definition) {
		String text = (definition != null) ? definition : "";
		List<ColumnText.Word> words = ColumnText.words(text);
		for (int i = words.size() - 1; i >= 0; i--) {
			if (words.get(i).isGroup() || words.get(i).is("references")) {
				return remaining(text, words.get(i).isGroup() ? i + 1 : i + 2);
			}
		}
		return "";
	}

	private static String remaining(String text, int first) {
		List<ColumnText.Word> words = ColumnText.words(text);
		boolean known = words.stream()
			.skip(first)
			.allMatch((word) -> ACTIONS.contains(word.lowerCase()) || DEFINITION.contains(word.lowerCase()));
		return known ? "" : text;
	}

	private void add(Table table, String kind, @Nullable String name, @Nullable String text) {
		if (text != null && !text.isBlank()) {
			this.result.add("The %s '%s' of table '%s' is made without '%s'".formatted(kind, name, table.getName(),
					text.trim()));
		}
	}

}
