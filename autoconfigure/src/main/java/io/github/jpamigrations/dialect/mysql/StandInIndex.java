package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.dialect.mysql.AlterClause.Kind;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;

/**
 * An index on the columns with which both an index that goes and one that comes later
 * begin. A foreign key on them needs one in between (1553), where the values that rows
 * get meanwhile must not meet the first and the second waits for them.
 *
 * @param add the clause that adds it
 * @param drop the clause that drops it
 */
record StandInIndex(AlterClause add, AlterClause drop) {

	private static final String NAME = "jpam_placeholder";

	/**
	 * Return what stands in.
	 * @param going the clauses that drop indexes at once
	 * @param here the clauses that add indexes at once
	 * @param coming the clauses that add indexes later
	 * @param droppedColumns the columns that go, in lower case
	 */
	static List<StandInIndex> of(MySqlRenderer renderer, List<AlterClause> going, List<AlterClause> here,
			List<AlterClause> coming, Set<String> droppedColumns) {
		Set<List<String>> served = new HashSet<>();
		List<StandInIndex> result = new ArrayList<>();
		for (AlterClause gone : going) {
			for (AlterClause later : coming) {
				List<Identifier> shared = shared(columns(gone), columns(later));
				shared = shared.stream()
					.takeWhile((column) -> !droppedColumns.contains(AlterClauses.fold(column)))
					.toList();
				if (!shared.isEmpty() && !isServed(shared, here)
						&& served.add(List.copyOf(AlterClauses.fold(shared)))) {
					Identifier name = Identifier.unquoted(NAME + (result.isEmpty() ? "" : result.size() + 1));
					result.add(of(renderer, name, gone, shared));
				}
			}
		}
		return result;
	}

	private static boolean isServed(List<Identifier> columns, List<AlterClause> here) {
		return here.stream().anyMatch((clause) -> shared(columns(clause), columns).size() == columns.size());
	}

	private static StandInIndex of(MySqlRenderer renderer, Identifier name, AlterClause gone,
			List<Identifier> columns) {
		String definition = renderer.indexDefinition(Index.of(name, columns));
		return new StandInIndex(clause(gone, Kind.ADD_INDEX, name, "ADD " + definition),
				clause(gone, Kind.DROP_INDEX, name, "DROP INDEX " + renderer.quoted(name)));
	}

	private static AlterClause clause(AlterClause gone, Kind kind, Identifier name, String sql) {
		return new AlterClause(gone.table(), kind, sql, AlterClauses.fold(name), gone.columns(), gone.operation(), "");
	}

	private static List<Identifier> shared(List<Identifier> one, List<Identifier> other) {
		int length = 0;
		while (length < Math.min(one.size(), other.size())
				&& AlterClauses.fold(one.get(length)).equals(AlterClauses.fold(other.get(length)))) {
			length++;
		}
		return one.subList(0, length);
	}

	/**
	 * Return the columns with which an index begins.
	 */
	private static List<Identifier> columns(AlterClause clause) {
		Operation operation = clause.operation();
		if (operation instanceof Operation.AddConstraint add) {
			return columns(add.constraint());
		}
		if (operation instanceof Operation.DropConstraint drop) {
			return columns(drop.constraint());
		}
		if (operation instanceof Operation.CreateIndex create) {
			return columns(create.index());
		}
		return (operation instanceof Operation.DropIndex drop) ? columns(drop.index()) : List.of();
	}

	private static List<Identifier> columns(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return key.columns();
		}
		return (constraint instanceof Constraint.Unique unique) ? unique.columns() : List.of();
	}

	private static List<Identifier> columns(Index index) {
		return IndexRows.isOfOwnType(index) ? List.of() : index.plainColumns();
	}

}
