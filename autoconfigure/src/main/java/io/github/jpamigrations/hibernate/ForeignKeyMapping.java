package io.github.jpamigrations.hibernate;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Constraint.Action;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Translates foreign keys. Follows {@code StandardForeignKeyExporter} of Hibernate.
 */
final class ForeignKeyMapping {

	private final MappingModel model;

	private final Dialect dialect;

	private final ColumnOrder order;

	ForeignKeyMapping(MappingModel model, ColumnOrder order) {
		this.model = model;
		this.dialect = model.dialect();
		this.order = order;
	}

	List<Constraint.ForeignKey> map(Table table) {
		if (!this.dialect.hasAlterTable()) {
			return List.of();
		}
		return table.getForeignKeyCollection()
			.stream()
			.filter(ForeignKey::isCreationEnabled)
			.filter(ForeignKey::isPhysicalConstraint)
			.map(this::map)
			.toList();
	}

	private Constraint.ForeignKey map(ForeignKey key) {
		ModelNames names = this.model.names();
		Table referenced = key.getReferencedTable();
		return new Constraint.ForeignKey(
				Hibernate74.quotesForeignKeys(referenced) ? names.normalize(key.getName())
						: ModelNames.parse(key.getName()),
				TableColumns.names(key.getTable(), this.order.of(key)),
				names.qualify(referenced.getQualifiedTableName()),
				TableColumns.names(referenced, this.order.referenced(key)), onDelete(key),
				writtenAction(key, "update"));
	}

	private Action onDelete(ForeignKey key) {
		OnDeleteAction action = key.getOnDeleteAction();
		if (action == null || action == OnDeleteAction.NO_ACTION || !this.dialect.supportsCascadeDelete()) {
			return writtenAction(key, "delete");
		}
		return Action.valueOf(action.name());
	}

	/**
	 * Return the action that somebody wrote into
	 * {@code @ForeignKey(foreignKeyDefinition, options)}.
	 */
	private static Action writtenAction(ForeignKey key, String event) {
		List<String> words = ColumnText.words(text(key.getKeyDefinition()) + ' ' + text(key.getOptions()))
			.stream()
			.map(ColumnText.Word::lowerCase)
			.toList();
		int on = Collections.indexOfSubList(words, List.of("on", event));
		String clause = (on < 0) ? "" : String.join(" ", words.subList(on + 2, words.size())) + " ";
		return Arrays.stream(Action.values())
			.filter((action) -> clause.startsWith(action.sql() + " "))
			.findFirst()
			.orElse(Action.NO_ACTION);
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
