package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Lets a table of the model keep the checks of list positions that the database has and a
 * newer Hibernate makes. To the one that runs they are of no concern: without this it
 * would drop them, and the newer one add them again.
 */
final class PositionChecks {

	private static final Set<String> PARENTHESES = Set.of("(", ")");

	private final Signatures signatures;

	private final ExpressionNames names;

	PositionChecks(Signatures signatures) {
		this.signatures = signatures;
		this.names = new ExpressionNames(signatures);
	}

	/**
	 * Return the desired table with the checks that the current one has.
	 */
	Table keep(Table current, Table desired) {
		if (desired.columns().stream().noneMatch(PositionChecks::isPosition)) {
			return desired;
		}
		List<Column> columns = new ArrayList<>();
		List<Constraint> constraints = new ArrayList<>(desired.constraints());
		for (Column column : desired.columns()) {
			boolean open = isPosition(column) && !isChecked(desired, column);
			String behindType = open ? behindType(current, column) : null;
			columns.add((behindType != null) ? withCheck(column, behindType) : column);
			if (open) {
				checks(current, column).map((check) -> new Constraint.Check(null, check.expression()))
					.forEach(constraints::add);
			}
		}
		return desired.withColumns(columns).withConstraints(constraints);
	}

	private static boolean isPosition(Column column) {
		return column.options().containsKey(Column.FIRST_POSITION);
	}

	private boolean isChecked(Table table, Column column) {
		return this.signatures.checkBehindType(column) != null || checks(table, column).findAny().isPresent();
	}

	private Stream<Constraint.Check> checks(Table table, Column column) {
		return table.constraints(Constraint.Check.class).filter((check) -> isOf(column, check.expression()));
	}

	private @Nullable String behindType(Table current, Column desired) {
		String name = this.signatures.name(desired.name());
		return current.columns()
			.stream()
			.filter((column) -> this.signatures.name(column.name()).equals(name))
			.map(this.signatures::checkBehindType)
			.filter((check) -> check != null && isOf(desired, check))
			.findFirst()
			.orElse(null);
	}

	private static Column withCheck(Column column, String condition) {
		Column.Type type = column.type();
		return column.withType(new Column.Type(type.sql() + " check (" + condition + ")", type.jdbcCode(),
				type.length(), type.precision(), type.scale(), type.enumValues()));
	}

	private boolean isOf(Column column, String condition) {
		String first = column.options().get(Column.FIRST_POSITION);
		if (first == null || !this.names.in(condition).equals(Set.of(this.signatures.name(column.name())))) {
			return false;
		}
		List<String> tokens = this.signatures.conditionTokens(condition)
			.stream()
			.filter((token) -> !PARENTHESES.contains(token))
			.toList();
		return tokens.size() > 2 && tokens.get(1).equals(">=")
				&& String.join("", tokens.subList(2, tokens.size())).equals(first);
	}

}
