package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

/**
 * Finds drops that may be one half of a rename, because something similar is created in
 * the same comparison. It only ever leads to a question.
 */
final class RenameDetector {

	/** How many of their columns two tables have to share. */
	private static final double SHARED = 0.6;

	private final Signatures signatures;

	private final Set<Operation> taken = new HashSet<>();

	private final Map<Operation, Set<String>> columns = new IdentityHashMap<>();

	private RenameDetector(Signatures signatures) {
		this.signatures = signatures;
	}

	/**
	 * Return what may be renamed, by the operation that drops it.
	 */
	static Map<Operation, Rename> detect(List<Operation> operations, Signatures signatures) {
		RenameDetector detector = new RenameDetector(signatures);
		Map<Operation, Rename> result = new LinkedHashMap<>();
		for (Candidate candidate : detector.candidates(operations)) {
			if (!result.containsKey(candidate.drop()) && detector.taken.add(candidate.create())) {
				result.put(candidate.drop(), candidate.rename());
			}
		}
		return result;
	}

	/**
	 * Return the possible pairs, the most similar first.
	 */
	private List<Candidate> candidates(List<Operation> operations) {
		List<Operation.CreateTable> created = new ArrayList<>();
		Map<String, List<Operation.AddColumn>> added = new HashMap<>();
		for (Operation operation : operations) {
			if (operation instanceof Operation.CreateTable create) {
				created.add(create);
			}
			else if (operation instanceof Operation.AddColumn add) {
				added.computeIfAbsent(this.signatures.name(add.table()), (table) -> new ArrayList<>()).add(add);
			}
		}
		List<Candidate> result = new ArrayList<>();
		for (Operation operation : operations) {
			if (operation instanceof Operation.DropTable drop) {
				addTables(drop, created, result);
			}
			else if (operation instanceof Operation.DropColumn drop) {
				added.getOrDefault(this.signatures.name(drop.table()), List.of())
					.forEach((add) -> addColumns(drop, add, result));
			}
		}
		result.sort(Comparator.comparingDouble(Candidate::similarity).reversed());
		return result;
	}

	private void addTables(Operation.DropTable drop, List<Operation.CreateTable> created, List<Candidate> result) {
		Set<String> columns = columns(drop.table());
		for (Operation.CreateTable create : created) {
			Set<String> others = this.columns.computeIfAbsent(create, (key) -> columns(create.table()));
			int size = Math.max(columns.size(), others.size());
			double shared = (double) columns.stream().filter(others::contains).count() / size;
			QualifiedName from = drop.table().name();
			QualifiedName to = create.table().name();
			if (shared >= SHARED && from.namespace().equals(to.namespace())) {
				result.add(new Candidate(drop, create, new Rename.OfTable(from, to),
						shared + likeness(from.name(), to.name())));
			}
		}
	}

	private Set<String> columns(Table table) {
		Set<String> result = new HashSet<>();
		table.columns()
			.forEach((column) -> result.add(this.signatures.name(column.name()) + " " + this.signatures.type(column)));
		return result;
	}

	private void addColumns(Operation.DropColumn drop, Operation.AddColumn add, List<Candidate> result) {
		Column from = drop.column();
		Column to = add.column();
		boolean similar = !this.signatures.name(from.name()).equals(this.signatures.name(to.name()))
				&& !ColumnDifference.isComputed(from) && !ColumnDifference.isComputed(to)
				&& this.signatures.type(from).equals(this.signatures.type(to));
		if (similar) {
			result.add(new Candidate(drop, add, new Rename.OfColumn(add.table(), from.name(), to.name()),
					likeness(from.name(), to.name())));
		}
	}

	/**
	 * Return how much of the longer name both begin or end with.
	 */
	private double likeness(Identifier one, Identifier other) {
		String first = this.signatures.name(one);
		String second = this.signatures.name(other);
		int shorter = Math.min(first.length(), second.length());
		int begin = 0;
		while (begin < shorter && first.charAt(begin) == second.charAt(begin)) {
			begin++;
		}
		int end = 0;
		while (end < shorter - begin
				&& first.charAt(first.length() - 1 - end) == second.charAt(second.length() - 1 - end)) {
			end++;
		}
		return (double) (begin + end) / Math.max(first.length(), second.length());
	}

	/**
	 * A drop and a creation that may be one rename.
	 *
	 * @param drop the drop
	 * @param create the creation
	 * @param rename the rename
	 * @param similarity how similar they are, for a choice between several
	 */
	private record Candidate(Operation drop, Operation create, Rename rename, double similarity) {

	}

}
