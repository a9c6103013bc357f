package io.github.jpamigrations.diff;

import java.util.Objects;
import java.util.Set;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Tells in what two columns of one name differ.
 */
final class ColumnComparator {

	private final Signatures signatures;

	ColumnComparator(Signatures signatures) {
		this.signatures = signatures;
	}

	Set<ColumnAspect> compare(Column current, Table currentTable, Column desired, Table desiredTable) {
		Set<ColumnAspect> result = ColumnAspect.none();
		if (!this.signatures.type(current).equals(this.signatures.type(desired))) {
			result.add(ColumnAspect.TYPE);
		}
		if (current.nullable() != desired.nullable()) {
			result.add(ColumnAspect.NULLABILITY);
		}
		if (!Objects.equals(this.signatures.defaultValue(current), this.signatures.defaultValue(desired))) {
			result.add(ColumnAspect.DEFAULT);
		}
		if (isIdentity(current) != isIdentity(desired)) {
			result.add(ColumnAspect.IDENTITY);
		}
		if (!Objects.equals(computation(current), computation(desired))) {
			result.add(ColumnAspect.COMPUTATION);
		}
		if (!this.signatures.hasCollation(current, currentTable, desired, desiredTable)) {
			result.add(ColumnAspect.COLLATION);
		}
		if (!Comments.same(current.comment(), desired.comment())) {
			result.add(ColumnAspect.COMMENT);
		}
		return result;
	}

	private static boolean isIdentity(Column column) {
		return column.generation() instanceof Column.Generation.Identity;
	}

	private @Nullable String computation(Column column) {
		return (column.generation() instanceof Column.Generation.Computed computed)
				? computed.stored() + " " + this.signatures.expression(computed.expression()) : null;
	}

}
