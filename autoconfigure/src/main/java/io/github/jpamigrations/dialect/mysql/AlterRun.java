package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.SqlRenderer.Statement;
import io.github.jpamigrations.dialect.mysql.AlterClause.Kind;
import io.github.jpamigrations.dialect.mysql.AlterClause.Phase;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Index;

/**
 * Neighbouring changes of one table on their way to as few statements as can be: one
 * ALTER TABLE is one rebuild and succeeds or fails as a whole.
 */
final class AlterRun {

	private final MySqlRenderer renderer;

	private final List<AlterClause> clauses = new ArrayList<>();

	AlterRun(MySqlRenderer renderer) {
		this.renderer = renderer;
	}

	/**
	 * Return whether the clauses of one more operation can go into the same statements.
	 */
	boolean accepts(List<AlterClause> next) {
		return this.clauses.isEmpty() || next.stream().allMatch(this::accepts);
	}

	private boolean accepts(AlterClause next) {
		AlterClause last = this.clauses.get(this.clauses.size() - 1);
		boolean sameTable = next.table().equals(last.table());
		boolean inOrder = last.kind().phase() != Phase.ALONE && next.kind().phase() != Phase.ALONE
				&& next.kind().phase().compareTo(last.kind().phase()) >= 0;
		return sameTable && inOrder && !contradicts(next) && agreesOnRename(next);
	}

	/**
	 * A column is defined once in a statement, and what a statement both drops and adds
	 * is dropped first, whatever the order of its clauses.
	 */
	private boolean contradicts(AlterClause next) {
		Set<Kind> before = switch (next.kind()) {
			case DEFINE, DROP_COLUMN -> Set.of(Kind.DEFINE, Kind.FINISH);
			case DROP_INDEX -> Set.of(Kind.ADD_INDEX);
			case DROP_CHECK -> Set.of(Kind.ADD_CHECK);
			default -> Set.of();
		};
		return this.clauses.stream()
			.anyMatch((clause) -> before.contains(clause.kind()) && clause.subject().equals(next.subject()));
	}

	/**
	 * MySQL renames a column that a check uses only if the same statement drops the check
	 * and adds it again; any other clause would have to guess which name is meant.
	 */
	private boolean agreesOnRename(AlterClause next) {
		if (next.kind() == Kind.RENAME_COLUMN) {
			return this.clauses.stream()
				.filter((clause) -> clause.kind().phase() == Phase.CHANGE)
				.allMatch((clause) -> clause.kind() == Kind.DROP_CHECK);
		}
		boolean renames = this.clauses.stream().anyMatch((clause) -> clause.kind() == Kind.RENAME_COLUMN);
		return !renames || next.kind() == Kind.ADD_CHECK;
	}

	void add(List<AlterClause> next) {
		this.clauses.addAll(next);
	}

	/**
	 * Return the statements and begin anew.
	 */
	List<Statement> flush() {
		Predicate<AlterClause> waits = waiting();
		Predicate<AlterClause> changes = (clause) -> clause.kind().phase() == Phase.CHANGE
				&& clause.kind() != Kind.FILL;
		List<AlterClause> first = clauses(changes.and(waits.negate()));
		List<AlterClause> last = clauses(changes.and(waits));
		standIn(first, last);
		List<Statement> result = new ArrayList<>();
		merge(result, clauses((clause) -> clause.kind().phase() == Phase.ALONE));
		merge(result, clauses((clause) -> clause.kind().phase() == Phase.BEFORE));
		merge(result, first);
		this.clauses.stream()
			.filter((clause) -> clause.kind() == Kind.FILL)
			.forEach((clause) -> result.add(new Statement(clause.sql(), List.of(clause.operation()), clause.note())));
		merge(result, last);
		merge(result, clauses((clause) -> clause.kind().phase() == Phase.AFTER));
		this.clauses.clear();
		return result;
	}

	private List<AlterClause> clauses(Predicate<AlterClause> filter) {
		return this.clauses.stream().filter(filter).collect(Collectors.toCollection(ArrayList::new));
	}

	private void standIn(List<AlterClause> first, List<AlterClause> last) {
		Set<String> droppedColumns = columns((clause) -> clause.kind() == Kind.DROP_COLUMN);
		for (StandInIndex index : StandInIndex.of(this.renderer, ofKind(first, Kind.DROP_INDEX),
				ofKind(first, Kind.ADD_INDEX), ofKind(last, Kind.ADD_INDEX), droppedColumns)) {
			first.add(index.add());
			last.add(0, index.drop());
		}
	}

	private static List<AlterClause> ofKind(List<AlterClause> clauses, Kind kind) {
		return clauses.stream().filter((clause) -> clause.kind() == kind).toList();
	}

	/**
	 * Return which clauses wait until the rows have their values: those that ask for the
	 * values, and those that drop what the former replace.
	 */
	private Predicate<AlterClause> waiting() {
		Set<String> filled = columns((clause) -> clause.kind() == Kind.FILL);
		Set<String> dropped = columns((clause) -> clause.kind() == Kind.DROP_INDEX);
		Predicate<AlterClause> replaces = (clause) -> !asksForValues(clause)
				&& clause.columns().stream().anyMatch(dropped::contains);
		Predicate<AlterClause> added = (clause) -> clause.kind() == Kind.FINISH
				|| (clause.kind() == Kind.ADD_INDEX && !replaces.test(clause) || clause.kind() == Kind.ADD_CHECK)
						&& clause.columns().stream().anyMatch(filled::contains);
		Predicate<AlterClause> givesWay = givesWay(added, filled);
		Set<String> kept = columns(givesWay);
		Set<String> keyed = columns(givesWay.and((clause) -> clause.subject().equals(AlterClause.PRIMARY_KEY)));
		keyed.removeAll(filled);
		return added.or(givesWay)
			.or((clause) -> clause.kind() == Kind.DROP_COLUMN && kept.contains(clause.subject()))
			.or((clause) -> clause.kind() == Kind.DEFINE && keyed.contains(clause.subject()));
	}

	/**
	 * Return which clauses drop an index that a foreign key may need until another one is
	 * added (1553), which waits: both go into one statement, and with them what drops a
	 * column of the index or changes one of the primary key, which has no NULLs. Not if
	 * such a column comes back or the name of the index is needed before, or the values
	 * that rows get may not be unique.
	 */
	private Predicate<AlterClause> givesWay(Predicate<AlterClause> waiting, Set<String> filled) {
		List<AlterClause> coming = this.clauses.stream()
			.filter(waiting.and((clause) -> clause.kind() == Kind.ADD_INDEX))
			.toList();
		Set<String> defined = columns((clause) -> clause.kind() == Kind.DEFINE);
		Set<String> back = columns((clause) -> clause.kind() == Kind.DROP_COLUMN && defined.contains(clause.subject()));
		Set<String> names = this.clauses.stream()
			.filter(waiting.negate().and((clause) -> clause.kind() == Kind.ADD_INDEX))
			.map(AlterClause::subject)
			.collect(Collectors.toSet());
		return (clause) -> clause.kind() == Kind.DROP_INDEX && !names.contains(clause.subject())
				&& Collections.disjoint(clause.columns(), back)
				&& coming.stream().anyMatch((index) -> !Collections.disjoint(index.columns(), clause.columns()))
				&& (!asksForValues(clause) || Collections.disjoint(clause.columns(), filled)
						|| coming.stream().anyMatch((index) -> isAsStrict(index, clause)));
	}

	private static boolean isAsStrict(AlterClause index, AlterClause other) {
		return asksForValues(index) && other.columns().containsAll(index.columns());
	}

	/**
	 * Return whether rows may be refused by an index: one that is unique or of a type of
	 * its own.
	 */
	private static boolean asksForValues(AlterClause clause) {
		Index index = (clause.operation() instanceof Operation.CreateIndex create) ? create.index()
				: (clause.operation() instanceof Operation.DropIndex drop) ? drop.index() : null;
		return index == null || index.unique() || IndexRows.isOfOwnType(index);
	}

	private Set<String> columns(Predicate<AlterClause> filter) {
		return this.clauses.stream()
			.filter(filter)
			.flatMap((clause) -> clause.columns().stream())
			.collect(Collectors.toCollection(HashSet::new));
	}

	private void merge(List<Statement> result, List<AlterClause> merged) {
		if (merged.isEmpty()) {
			return;
		}
		String separator = (merged.size() == 1) ? " " : "\n    ";
		String sql = merged.stream()
			.map(AlterClause::sql)
			.collect(Collectors.joining("," + separator, this.renderer.alterTable(merged.get(0).table()) + separator,
					""));
		Set<Operation> operations = new LinkedHashSet<>();
		merged.forEach((clause) -> operations.add(clause.operation()));
		String note = merged.stream()
			.map(AlterClause::note)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining("\n"));
		result.add(new Statement(sql, List.copyOf(operations), note));
	}

}
