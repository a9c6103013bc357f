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

import io.github.jpamigrations.dialect.JdbcTypes;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds drops that may be one half of a rename, because something similar is created in
 * the same comparison. It only ever leads to a question.
 */
final class RenameDetector {

	/** How many of their columns two tables have to share. */
	private static final double SHARED = 0.6;

	/** How much of their names columns of different types have to share. */
	private static final double ALIKE = 0.5;

	private final Signatures signatures;

	private final Set<Operation> taken = new HashSet<>();

	private final Map<Operation, Map<String, Kind>> columns = new IdentityHashMap<>();

	private RenameDetector(Signatures signatures) {
		this.signatures = signatures;
	}

	/**
	 * Return what may be renamed, by the operation that drops it.
	 */
	static Map<Operation, Rename> detect(List<Operation> operations, Signatures signatures) {
		RenameDetector detector = new RenameDetector(signatures);
		Map<Operation, Rename> result = new LinkedHashMap<>();
		List<Candidate> candidates = detector.candidates(operations);
		candidates.stream().filter(Candidate::likely).forEach((candidate) -> detector.take(candidate, result));
		List<Candidate> left = candidates.stream()
			.filter((candidate) -> !result.containsKey(candidate.drop())
					&& !detector.taken.contains(candidate.create()))
			.toList();
		left.stream()
			.filter((candidate) -> left.stream().noneMatch(candidate::competesWith))
			.forEach((candidate) -> detector.take(candidate, result));
		return result;
	}

	private void take(Candidate candidate, Map<Operation, Rename> result) {
		if (!result.containsKey(candidate.drop()) && this.taken.add(candidate.create())) {
			result.put(candidate.drop(), candidate.rename());
		}
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
		Map<String, Kind> columns = columns(drop.table());
		for (Operation.CreateTable create : created) {
			Map<String, Kind> others = this.columns.computeIfAbsent(create, (key) -> columns(create.table()));
			int size = Math.max(columns.size(), others.size());
			double shared = (double) columns.entrySet()
				.stream()
				.filter((column) -> column.getValue().isLike(others.get(column.getKey())))
				.count() / size;
			QualifiedName from = drop.table().name();
			QualifiedName to = create.table().name();
			if (shared >= SHARED && from.namespace().equals(to.namespace())) {
				result.add(new Candidate(drop, create, new Rename.OfTable(from, to),
						shared + likeness(from.name(), to.name()), true));
			}
		}
	}

	private Map<String, Kind> columns(Table table) {
		Map<String, Kind> result = new HashMap<>();
		table.columns().forEach((column) -> result.put(this.signatures.name(column.name()), kind(column)));
		return result;
	}

	private Kind kind(Column column) {
		return new Kind(this.signatures.type(column), column.type().jdbcCode());
	}

	private void addColumns(Operation.DropColumn drop, Operation.AddColumn add, List<Candidate> result) {
		Column from = drop.column();
		Column to = add.column();
		boolean similar = !this.signatures.name(from.name()).equals(this.signatures.name(to.name()))
				&& !ColumnDifference.isComputed(from) && !ColumnDifference.isComputed(to)
				&& kind(from).isLike(kind(to));
		if (similar) {
			boolean sameType = this.signatures.type(from).equals(this.signatures.type(to));
			double likeness = likeness(from.name(), to.name());
			result.add(new Candidate(drop, add, new Rename.OfColumn(add.table(), from.name(), to.name()),
					sameType ? likeness + ALIKE : likeness, sameType || isAlike(from.name(), to.name())));
		}
	}

	private boolean isAlike(Identifier one, Identifier other) {
		String first = this.signatures.name(one);
		String second = this.signatures.name(other);
		return likeness(one, other) >= ALIKE || first.startsWith(second) || first.endsWith(second)
				|| second.startsWith(first) || second.endsWith(first);
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
	 * What values a column holds.
	 *
	 * @param type the canonical type
	 * @param jdbcCode its code
	 */
	private record Kind(String type, int jdbcCode) {

		boolean isLike(@Nullable Kind other) {
			return other != null
					&& (this.type.equals(other.type) || JdbcTypes.areOfOneFamily(this.jdbcCode, other.jdbcCode));
		}

	}

	/**
	 * A drop and a creation that may be one rename.
	 *
	 * @param drop the drop
	 * @param create the creation
	 * @param rename the rename
	 * @param similarity how similar they are, for a choice between several
	 * @param likely whether that is enough; otherwise nothing else may be as good
	 */
	private record Candidate(Operation drop, Operation create, Rename rename, double similarity, boolean likely) {

		boolean competesWith(Candidate other) {
			return this != other && (this.drop == other.drop || this.create == other.create);
		}

	}

}
