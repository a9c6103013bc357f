package io.github.jpamigrations.evolution;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes columns at random.
 */
final class ColumnChanges {

	private final Choice choice;

	private final ModelGenerator generator;

	ColumnChanges(Choice choice, ModelGenerator generator) {
		this.choice = choice;
		this.generator = generator;
	}

	Model.Entity change(Model.Entity entity, Attribute.Basic column) {
		Attribute.Notes notes = column.notes();
		ModelType type = column.shape().type();
		return switch (this.choice.between(0, 8)) {
			case 0 -> changeType(entity, column);
			case 1 -> entity.with(column.withShape(this.generator.shape(type)));
			case 2, 3 -> entity.with(changeNullable(column));
			case 4 -> entity.with(changeDefault(column));
			case 5 -> entity.with(column.withNotes(notes.withComment(this.generator.comment(70))));
			case 6 -> entity.with(column.withNotes(notes
				.withCheck((notes.check() != null && this.choice.percent(40)) ? null : this.generator.check(type))));
			case 7 -> entity.with(changeUnique(column));
			default -> (type == ModelType.STRING)
					? entity.with(column.withNotes(notes.withCollation(this.generator.collation())))
					: entity.with(column.withShape(this.generator.shape(type)));
		};
	}

	private Attribute.Basic changeDefault(Attribute.Basic column) {
		Attribute.Notes notes = column.notes();
		if (wasDate(column)) {
			return column;
		}
		boolean without = notes.defaultText() != null && this.choice.percent(40);
		this.generator.requires(column.id());
		return column.withNotes(notes.withDefault(without ? null : this.generator.defaultText(column.shape().type())));
	}

	/**
	 * Return whether a default could lose its time: where it takes the place of null and
	 * the downgrade makes a date of it again.
	 */
	private boolean wasDate(Attribute.Basic column) {
		return column.shape().type() == ModelType.DATE_TIME && this.generator.isSettled(column.id());
	}

	private Attribute.Basic changeUnique(Attribute.Basic column) {
		if (column.unique() || !column.shape().type().distinct() || this.generator.isRepeating(column.id())) {
			return column.withUnique(false);
		}
		this.generator.settles(column.id());
		return column.withUnique(true);
	}

	/**
	 * Return the column that takes null or takes it no more, unless a placeholder in the
	 * place of null would be in the way.
	 */
	private Attribute.Basic changeNullable(Attribute.Basic column) {
		if (column.nullable()) {
			if (column.shape().type().listed() || this.generator.isSettled(column.id())) {
				return column;
			}
			this.generator.repeats(column.id());
			this.generator.requires(column.id());
		}
		return column.withNullable(!column.nullable());
	}

	private Model.Entity changeType(Model.Entity entity, Attribute.Basic column) {
		List<ModelType> types = column.shape().type().successors();
		if (types.isEmpty()) {
			return entity;
		}
		ModelType type = this.choice.of(types);
		this.generator.settles(column.id());
		Attribute.Notes notes = column.notes();
		boolean sameKind = type.number() && column.shape().type().number();
		if (!column.shape().type().distinct() || !type.distinct()) {
			this.generator.repeats(column.id());
		}
		Attribute.Basic changed = column.withShape(this.generator.shape(type))
			.withNotes(new Attribute.Notes(defaultText(notes, type, sameKind), notes.comment(),
					sameKind ? notes.check() : null, (type == ModelType.STRING) ? notes.collation() : null))
			.withUnique(column.unique() && type.indexable());
		if (sameKind) {
			return entity.with(changed);
		}
		Model.Entity without = entity.minus(column.id());
		List<Attribute> attributes = entity.attributes()
			.stream()
			.filter((attribute) -> !attribute.uses().contains(column.id()))
			.<Attribute>map((attribute) -> (attribute.id() == column.id()) ? changed : attribute)
			.toList();
		return without.withAttributes(attributes).withGroups(type.indexable() ? entity.groups() : without.groups());
	}

	private @Nullable String defaultText(Attribute.Notes notes, ModelType type, boolean sameKind) {
		if (notes.defaultText() == null || type == ModelType.DATE_TIME) {
			return null;
		}
		return sameKind ? notes.defaultText() : this.generator.defaultText(type);
	}

}
