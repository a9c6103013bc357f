package io.github.jpamigrations.diff;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

/**
 * Finds the keys that a new sequence, or the table in its stead, must not give again: it
 * begins at 1, whatever is in the rows. The model does not tell which sequence serves
 * which table. One that is named after a table serves that table; any other is put behind
 * all other keys that cease to be numbered by the database or begin to be, since a number
 * too high does no harm.
 */
final class NumbersInUse {

	/** What Hibernate puts behind the name of a table to name its sequence. */
	private static final String SEQUENCE = "_seq";

	private final Signatures signatures;

	/** The keys that both sides have, by the canonical name of their table. */
	private final Map<String, Key> keys = new LinkedHashMap<>();

	private final List<QualifiedName> tables = new ArrayList<>();

	NumbersInUse(Signatures signatures, List<Table> current, List<Table> desired) {
		this.signatures = signatures;
		Map<String, Column> before = new LinkedHashMap<>();
		current.forEach((table) -> key(table).ifPresent((key) -> before.put(signatures.name(table.name()), key)));
		for (Table table : desired) {
			this.tables.add(table.name());
			Column from = before.get(signatures.name(table.name()));
			Column to = key(table).orElse(null);
			if (from != null && to != null && same(from.name(), to.name())) {
				this.keys.put(signatures.name(table.name()), new Key(table.name(), from, to));
			}
		}
		current.forEach((table) -> this.tables.add(table.name()));
	}

	private static Optional<Column> key(Table table) {
		return table.primaryKey()
			.filter((key) -> key.columns().size() == 1)
			.flatMap((key) -> table.columns()
				.stream()
				.filter((column) -> column.name().equals(key.columns().get(0)))
				.findFirst())
			.filter((column) -> isWholeNumber(column.type().jdbcCode()));
	}

	private static boolean isWholeNumber(int jdbcCode) {
		return switch (jdbcCode) {
			case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> true;
			default -> false;
		};
	}

	private boolean same(Identifier one, Identifier other) {
		return this.signatures.name(one).equals(this.signatures.name(other));
	}

	/**
	 * Return the operations, those about sequences with the numbers that are in use.
	 */
	List<Operation> in(List<Operation> operations) {
		Set<QualifiedName> sequences = new HashSet<>();
		operations.forEach((operation) -> sequence(operation).ifPresent(sequences::add));
		List<Key> unnamed = this.keys.values()
			.stream()
			.filter(Key::changesHands)
			.filter((key) -> sequences.stream().noneMatch((sequence) -> isNamedAfter(key.table(), sequence)))
			.toList();
		return operations.stream()
			.map((operation) -> sequence(operation)
				.map((sequence) -> withNumbers(operation, numbers(sequence, unnamed)))
				.orElse(operation))
			.toList();
	}

	/**
	 * Return the name of a sequence, or of the table in its stead, that comes or goes.
	 */
	private static Optional<QualifiedName> sequence(Operation operation) {
		if (operation instanceof Operation.CreateSequence create) {
			return Optional.of(create.sequence().name());
		}
		if (operation instanceof Operation.DropSequence drop) {
			return Optional.of(drop.sequence().name());
		}
		if (operation instanceof Operation.CreateTable create && create.table().standsForSequence()) {
			return Optional.of(create.table().name());
		}
		if (operation instanceof Operation.DropTable drop && drop.table().standsForSequence()) {
			return Optional.of(drop.table().name());
		}
		return Optional.empty();
	}

	private static Operation withNumbers(Operation operation, List<Operation.Numbers> numbers) {
		if (operation instanceof Operation.CreateSequence create) {
			return new Operation.CreateSequence(create.sequence(), numbers);
		}
		if (operation instanceof Operation.DropSequence drop) {
			return new Operation.DropSequence(drop.sequence(), numbers);
		}
		if (operation instanceof Operation.CreateTable create) {
			return new Operation.CreateTable(create.table(), numbers);
		}
		return new Operation.DropTable(((Operation.DropTable) operation).table(), numbers);
	}

	private List<Operation.Numbers> numbers(QualifiedName sequence, List<Key> unnamed) {
		Optional<QualifiedName> owner = this.tables.stream()
			.filter((table) -> isNamedAfter(table, sequence))
			.findFirst();
		if (owner.isPresent()) {
			Key key = this.keys.get(this.signatures.name(owner.get()));
			return (key != null) ? List.of(key.numbers()) : List.of();
		}
		return unnamed.stream().map(Key::numbers).toList();
	}

	private static boolean isNamedAfter(QualifiedName table, QualifiedName sequence) {
		return table.namespace().equals(sequence.namespace())
				&& (table.name().text() + SEQUENCE).toLowerCase(Locale.ROOT)
					.equals(sequence.name().text().toLowerCase(Locale.ROOT));
	}

	/**
	 * A key of one whole number.
	 *
	 * @param table the table
	 * @param from the column in the database
	 * @param to the column in the model
	 */
	private record Key(QualifiedName table, Column from, Column to) {

		private boolean changesHands() {
			return isIdentity(this.from) != isIdentity(this.to);
		}

		private static boolean isIdentity(Column column) {
			return column.generation() instanceof Column.Generation.Identity;
		}

		private Operation.Numbers numbers() {
			return new Operation.Numbers(this.table, this.to.name());
		}

	}

}
