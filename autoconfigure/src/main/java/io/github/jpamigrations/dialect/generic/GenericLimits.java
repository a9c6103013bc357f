package io.github.jpamigrations.dialect.generic;

import java.util.Objects;
import java.util.Optional;

import io.github.jpamigrations.dialect.OperationLimits;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;

import org.jspecify.annotations.Nullable;

/**
 * What can't be written for any database: what JDBC did not let us read, so that a
 * downgrade could not restore it, and statements that Hibernate's dialect does not know.
 */
final class GenericLimits implements OperationLimits {

	private static final String BY_HAND = ", write the change by hand";

	private final GenericSettings settings;

	private final GenericSignatures signatures;

	private final GenericAlter alter;

	GenericLimits(GenericSettings settings) {
		this.settings = settings;
		this.signatures = new GenericSignatures(settings);
		this.alter = GenericAlter.of(settings.dialect());
	}

	@Override
	public Optional<String> refuse(Operation operation) {
		String reason = null;
		if (operation instanceof Operation.RenameColumn || operation instanceof Operation.RenameTable) {
			reason = "databases rename in different words" + BY_HAND;
		}
		else if (operation instanceof Operation.AlterSequence) {
			reason = "the increment of a sequence can't be changed in words that all databases know" + BY_HAND;
		}
		else if (operation instanceof Operation.AddColumn add) {
			reason = needsNotNull(add.column()) && this.alter == GenericAlter.NONE
					? "a column that is NOT NULL without default can't be added to rows" + BY_HAND : null;
		}
		else if (operation instanceof Operation.DropColumn drop) {
			reason = isUnknown(drop.column()) ? "its expression can't be read, so that no downgrade could restore it"
					: null;
		}
		else if (operation instanceof Operation.AlterColumn change) {
			reason = alterColumn(change.from(), change.to());
		}
		else if (operation instanceof Operation.DropConstraint drop) {
			boolean named = drop.constraint().name() != null || drop.constraint() instanceof Constraint.PrimaryKey;
			reason = named ? null : "its name can't be read" + BY_HAND;
		}
		else if (operation instanceof Operation.DropIndex drop) {
			reason = drop.index().options().containsKey(GenericKeyReader.PERHAPS_CONSTRAINT)
					? "whether it is an index or a constraint can't be read" + BY_HAND : null;
		}
		return Optional.ofNullable(reason);
	}

	private @Nullable String alterColumn(Column from, Column to) {
		if (!Objects.equals(from.generation(), to.generation())) {
			return "how its values are made can't be changed" + BY_HAND;
		}
		boolean type = !this.signatures.type(from).equals(this.signatures.type(to));
		boolean defaultValue = !Objects.equals(this.signatures.defaultValue(from), this.signatures.defaultValue(to));
		boolean clauses = defaultValue || type && from.generation() != null;
		boolean definition = type || from.nullable() != to.nullable();
		boolean possible = switch (this.alter) {
			case CLAUSES -> true;
			case REDEFINITION -> !clauses;
			case NONE -> !clauses && !definition;
		};
		return possible ? null : "the database's words for it are not known" + BY_HAND;
	}

	private static boolean needsNotNull(Column column) {
		return !column.nullable() && column.generation() == null
				&& !(column.defaultValue() instanceof Column.Default.Literal);
	}

	private static boolean isUnknown(Column column) {
		return column.generation() instanceof Column.Generation.Computed computed
				&& computed.expression().equals(GenericColumnReader.UNKNOWN_EXPRESSION);
	}

}
