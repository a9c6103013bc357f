package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.FormerNames;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Finds out which of the renames that somebody spoke of are still to be done.
 */
final class RenameResolver {

	/** What Hibernate names the generator of a table after. */
	private static final String GENERATOR = "_seq";

	private final Signatures signatures;

	private final NameParts parts;

	private final Map<String, Table> current = new LinkedHashMap<>();

	private final Map<String, Table> desired = new LinkedHashMap<>();

	private final Map<String, Sequence> currentSequences = new LinkedHashMap<>();

	private final Map<String, Sequence> desiredSequences = new LinkedHashMap<>();

	RenameResolver(Signatures signatures, DatabaseSchema current, DatabaseSchema desired) {
		this.signatures = signatures;
		this.parts = new NameParts(signatures);
		current.tables().forEach((table) -> this.current.put(signatures.name(table.name()), table));
		desired.tables().forEach((table) -> this.desired.put(signatures.name(table.name()), table));
		current.sequences()
			.forEach((sequence) -> this.currentSequences.put(signatures.name(sequence.name()), sequence));
		desired.sequences()
			.forEach((sequence) -> this.desiredSequences.put(signatures.name(sequence.name()), sequence));
	}

	/**
	 * Return what is to be renamed.
	 * @param hints what a person said
	 * @param formerNames what the model says
	 */
	RenamePlan resolve(List<RenameHint> hints, List<FormerNames> formerNames) {
		Moves<QualifiedName> tables = moves(this.current);
		List<Move<QualifiedName>> said = new ArrayList<>(
				wanted(hints, this.current.values().stream().map(Table::name).toList(),
						this.desired.values().stream().map(Table::name).toList()));
		said.addAll(wantedTables(formerNames));
		List<Move<QualifiedName>> first = tables.effective(said);
		said.addAll(generators(first, this.current, this.desired));
		List<Move<QualifiedName>> tableMoves = tables.effective(said);
		Moves<QualifiedName> sequences = moves(this.currentSequences);
		List<Move<QualifiedName>> wantedSequences = new ArrayList<>(
				wanted(hints, this.currentSequences.values().stream().map(Sequence::name).toList(),
						this.desiredSequences.values().stream().map(Sequence::name).toList()));
		wantedSequences.addAll(generators(tableMoves, this.currentSequences, this.desiredSequences));
		List<Move<QualifiedName>> sequenceMoves = sequences.effective(wantedSequences);
		return new RenamePlan(this.signatures, tableMoves, tables.steps(tableMoves), sequences.steps(sequenceMoves),
				columns(hints, formerNames, tableMoves));
	}

	private Moves<QualifiedName> moves(Map<String, ?> present) {
		return new Moves<>(this.signatures::name, (near, text) -> near.withName(Identifier.unquoted(text)),
				present.keySet(), this::likeness);
	}

	/**
	 * Return how many columns two tables share, in thousandths of all.
	 */
	private int likeness(QualifiedName current, QualifiedName desired) {
		Table from = this.current.get(this.signatures.name(current));
		Table to = this.desired.get(this.signatures.name(desired));
		if (from == null || to == null) {
			return 0;
		}
		Set<String> all = columns(from);
		Set<String> shared = columns(to);
		int sizes = all.size() + shared.size();
		shared.retainAll(all);
		return shared.size() * 2000 / Math.max(1, sizes);
	}

	private Set<String> columns(Table table) {
		Set<String> result = new HashSet<>();
		table.columns()
			.forEach((column) -> result.add(this.signatures.name(column.name()) + " " + this.signatures.type(column)));
		return result;
	}

	private List<Move<QualifiedName>> wanted(List<RenameHint> hints, List<QualifiedName> present,
			List<QualifiedName> wanted) {
		List<Move<QualifiedName>> result = new ArrayList<>();
		for (RenameHint hint : hints) {
			List<QualifiedName> meant = wanted.stream().filter((to) -> this.parts.names(hint.to(), to)).toList();
			present.stream()
				.filter((from) -> this.parts.names(hint.from(), from))
				.forEach((from) -> meant.forEach((to) -> result.add(new Move<>(from, to, hint.once()))));
		}
		return result;
	}

	private List<Move<QualifiedName>> wantedTables(List<FormerNames> formerNames) {
		List<Move<QualifiedName>> result = new ArrayList<>();
		for (FormerNames former : formerNames) {
			Table to = this.desired.get(this.signatures.name(former.table()));
			if (former.column() == null && to != null) {
				former.names()
					.stream()
					.map((name) -> this.current.get(this.signatures.name(to.name().withName(name))))
					.filter((from) -> from != null)
					.forEach((from) -> result.add(new Move<>(from.name(), to.name(), false)));
			}
		}
		return result;
	}

	/**
	 * Return the moves of the sequences, or the tables in their stead, that have their
	 * names from tables that move.
	 */
	private List<Move<QualifiedName>> generators(List<Move<QualifiedName>> tables, Map<String, ?> present,
			Map<String, ?> wanted) {
		List<Move<QualifiedName>> result = new ArrayList<>();
		for (Move<QualifiedName> table : tables) {
			Optional<QualifiedName> from = generator(present, table.from());
			Optional<QualifiedName> to = generator(wanted, table.to());
			if (from.isPresent() && to.isPresent()) {
				result.add(new Move<>(from.get(), to.get(), true));
			}
		}
		return result;
	}

	private Optional<QualifiedName> generator(Map<String, ?> objects, QualifiedName table) {
		String name = (table.name().text() + GENERATOR).toLowerCase(Locale.ROOT);
		return objects.values()
			.stream()
			.map((object) -> (object instanceof Table other) ? other.name() : ((Sequence) object).name())
			.filter((other) -> other.namespace().equals(table.namespace())
					&& other.name().text().toLowerCase(Locale.ROOT).equals(name))
			.findFirst();
	}

	private Map<String, List<Move<Identifier>>> columns(List<RenameHint> hints, List<FormerNames> formerNames,
			List<Move<QualifiedName>> tableMoves) {
		Map<String, List<Move<Identifier>>> result = new LinkedHashMap<>();
		List<RenameHint> ofColumns = hints.stream().filter((hint) -> hint.from().size() > 1).toList();
		Map<String, List<FormerNames>> former = formerNames.stream()
			.collect(Collectors.groupingBy((names) -> this.signatures.name(names.table())));
		if (ofColumns.isEmpty() && former.isEmpty()) {
			return result;
		}
		this.desired.forEach((key, to) -> {
			Table from = before(to, tableMoves);
			if (from != null) {
				List<Move<Identifier>> wanted = new ArrayList<>();
				ofColumns.forEach((hint) -> add(hint, from, to, wanted));
				former.getOrDefault(key, List.of()).forEach((names) -> add(names, from, to, wanted));
				if (!wanted.isEmpty()) {
					putSteps(from, to, wanted, result);
				}
			}
		});
		return result;
	}

	private void putSteps(Table from, Table to, List<Move<Identifier>> wanted,
			Map<String, List<Move<Identifier>>> result) {
		Moves<Identifier> moves = moves(from, to);
		List<Move<Identifier>> effective = moves.effective(wanted);
		if (!effective.isEmpty()) {
			result.put(this.signatures.name(from.name()), moves.steps(effective));
		}
	}

	private Table before(Table to, List<Move<QualifiedName>> tableMoves) {
		String key = this.signatures.name(to.name());
		return tableMoves.stream()
			.filter((move) -> this.signatures.name(move.to()).equals(key))
			.map((move) -> this.current.get(this.signatures.name(move.from())))
			.findFirst()
			.orElseGet(() -> this.current.get(key));
	}

	private Moves<Identifier> moves(Table from, Table to) {
		Map<String, Column> before = columnsByName(from);
		Map<String, Column> after = columnsByName(to);
		return new Moves<>(this.signatures::name, (near, text) -> Identifier.unquoted(text), before.keySet(), (one,
				other) -> likeness(before.get(this.signatures.name(one)), after.get(this.signatures.name(other))));
	}

	private Map<String, Column> columnsByName(Table table) {
		Map<String, Column> result = new LinkedHashMap<>();
		table.columns().forEach((column) -> result.put(this.signatures.name(column.name()), column));
		return result;
	}

	/**
	 * Return how like two columns are: the type tells most.
	 */
	private int likeness(@Nullable Column current, @Nullable Column desired) {
		if (current == null || desired == null) {
			return 0;
		}
		boolean sameType = this.signatures.type(current).equals(this.signatures.type(desired));
		return (sameType ? 2 : 0) + ((current.nullable() == desired.nullable()) ? 1 : 0);
	}

	private void add(RenameHint hint, Table from, Table to, List<Move<Identifier>> wanted) {
		List<String> table = hint.from().subList(0, hint.from().size() - 1);
		if (this.parts.names(table, from.name()) || this.parts.names(table, to.name())) {
			String oldName = hint.from().get(table.size());
			Optional<Identifier> oldColumn = column(from, oldName);
			Optional<Identifier> newColumn = column(to, hint.newName());
			if (oldColumn.isPresent() && newColumn.isPresent()) {
				wanted.add(new Move<>(oldColumn.get(), newColumn.get(), hint.once()));
			}
		}
	}

	private Optional<Identifier> column(Table table, String name) {
		return names(table).filter((column) -> this.parts.names(name, column)).findFirst();
	}

	private void add(FormerNames former, Table from, Table to, List<Move<Identifier>> wanted) {
		Identifier newName = former.column();
		if (newName != null && names(to).anyMatch((column) -> same(column, newName))) {
			former.names()
				.forEach((oldName) -> names(from).filter((column) -> same(column, oldName))
					.forEach((column) -> wanted.add(new Move<>(column, newName, false))));
		}
	}

	private boolean same(Identifier one, Identifier other) {
		return this.signatures.name(one).equals(this.signatures.name(other));
	}

	private static Stream<Identifier> names(Table table) {
		return table.columns().stream().map(Column::name);
	}

}
