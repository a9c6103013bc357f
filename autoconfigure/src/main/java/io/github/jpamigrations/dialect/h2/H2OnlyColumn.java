package io.github.jpamigrations.dialect.h2;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Puts another column into a table for as long as all of its own are gone: H2 refuses to
 * drop the only one (90084), also where its name is needed for the one that comes.
 */
final class H2OnlyColumn {

	private static final Column PLACEHOLDER = new Column(Identifier.unquoted("jpam_placeholder"),
			new Column.Type("integer", Types.INTEGER, null, null, null, List.of()), true, null, null, null, null,
			Map.of());

	private H2OnlyColumn() {
	}

	static List<Operation> keptIn(List<Operation> operations) {
		List<Operation> result = new ArrayList<>();
		Set<QualifiedName> kept = new HashSet<>();
		for (int i = 0; i < operations.size(); i++) {
			Operation operation = operations.get(i);
			if (operation instanceof Operation.DropColumn drop && isOnly(drop)
					&& comesBack(drop.table(), operations.subList(i, operations.size())) && kept.add(drop.table())) {
				result.add(new Operation.AddColumn(drop.table(), PLACEHOLDER, new Operation.Position.Last()));
			}
			result.add(operation);
			if (operation instanceof Operation.AddColumn add && kept.remove(add.table())) {
				result.add(new Operation.DropColumn(add.table(), PLACEHOLDER, new Operation.Position.Last()));
			}
		}
		return result;
	}

	private static boolean isOnly(Operation.DropColumn drop) {
		return drop.position().equals(new Operation.Position.Between(null, null));
	}

	private static boolean comesBack(QualifiedName table, List<Operation> later) {
		return later.stream()
			.anyMatch((operation) -> operation instanceof Operation.AddColumn add && add.table().equals(table));
	}

}
