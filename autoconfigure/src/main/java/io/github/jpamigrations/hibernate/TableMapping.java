package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Translates tables. Follows {@code StandardTableExporter} of Hibernate.
 */
final class TableMapping {

	private static final String ENGINE = "engine=";

	private final MappingModel model;

	private final Dialect dialect;

	private final ColumnOrder order;

	private final ColumnMapping columns;

	private final ListPositions positions;

	TableMapping(MappingModel model) {
		this.model = model;
		this.dialect = model.dialect();
		this.order = new ColumnOrder(model.metadata());
		this.columns = new ColumnMapping(model);
		this.positions = new ListPositions(model.metadata());
	}

	Table map(org.hibernate.mapping.Table table) {
		List<org.hibernate.mapping.Column> ordered = this.order.of(table);
		UniqueKeyMapping uniques = new UniqueKeyMapping(this.dialect, table, ordered);
		List<Constraint> constraints = new ArrayList<>();
		if (table.hasPrimaryKey()) {
			constraints.add(primaryKey(table, table.getPrimaryKey()));
		}
		constraints.addAll(uniques.constraints());
		constraints.addAll(uniquesOfDefinitions(ordered));
		CheckMapping checks = new CheckMapping(this.dialect, this.columns);
		constraints.addAll(checks.map(table, ordered));
		constraints.addAll(new ForeignKeyMapping(this.model, this.order).map(table));
		List<Index> indexes = new ArrayList<>(new IndexMapping(this.model).map(table));
		indexes.addAll(uniques.indexes());
		List<Column> mapped = ordered.stream()
			.map((column) -> withPosition(table, column, checks.withCheck(column, this.columns.map(column))))
			.toList();
		return new Table(this.model.names().qualify(table.getQualifiedTableName()), mapped, constraints, indexes,
				comment(table), options(table), initialRows(table));
	}

	private Column withPosition(org.hibernate.mapping.Table table, org.hibernate.mapping.Column column, Column mapped) {
		Integer first = this.positions.first(table, column);
		return (first != null) ? mapped.withFirstPosition(first) : mapped;
	}

	private Constraint.PrimaryKey primaryKey(org.hibernate.mapping.Table table, PrimaryKey key) {
		UniqueKey named = key.getOrderingUniqueKey();
		Identifier name = (named != null && named.isNameExplicit()) ? ModelNames.parse(named.getName()) : null;
		return new Constraint.PrimaryKey(name, TableColumns.names(table, this.order.of(key)));
	}

	private List<Constraint.Unique> uniquesOfDefinitions(List<org.hibernate.mapping.Column> ordered) {
		return ordered.stream()
			.filter((column) -> !column.isUnique() && this.columns.definition(column).unique())
			.map((column) -> new Constraint.Unique(null, List.of(ModelNames.of(column))))
			.toList();
	}

	private @Nullable String comment(org.hibernate.mapping.Table table) {
		boolean supported = this.dialect.supportsCommentOn() || !this.dialect.getTableComment("").isEmpty();
		return supported ? table.getComment() : null;
	}

	private Map<String, String> options(org.hibernate.mapping.Table table) {
		Map<String, String> options = new LinkedHashMap<>();
		StringBuilder text = new StringBuilder();
		table.getColumns().forEach((column) -> text.append(column.getValue().getExtraCreateTableInfo()));
		String type = this.dialect.getTableTypeString().trim();
		if (type.startsWith(ENGINE)) {
			options.put(OptionKeys.ENGINE, type.substring(ENGINE.length()));
		}
		else {
			text.append(' ').append(type);
		}
		if (table.getOptions() != null) {
			text.append(' ').append(table.getOptions());
		}
		OptionKeys.put(options, OptionKeys.PERIOD, period(Hibernate74.extraDeclarations(table)));
		OptionKeys.put(options, OptionKeys.TEXT, text.toString());
		return options;
	}

	static @Nullable String period(@Nullable String declaration) {
		List<ColumnText.Word> words = ColumnText.words((declaration != null) ? declaration : "");
		boolean known = words.size() == 4 && words.get(0).is("period") && words.get(3).isGroup();
		return known ? ColumnText.inside(words.get(3).text()) : null;
	}

	private List<String> initialRows(org.hibernate.mapping.Table table) {
		return table.getInitCommands(this.model.sql())
			.stream()
			.flatMap((command) -> Arrays.stream(command.initCommands()))
			.toList();
	}

}
