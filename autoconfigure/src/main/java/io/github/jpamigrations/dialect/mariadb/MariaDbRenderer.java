package io.github.jpamigrations.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import io.github.jpamigrations.dialect.IdentifierRules;
import io.github.jpamigrations.dialect.mysql.MySqlRenderer;
import io.github.jpamigrations.dialect.mysql.MySqlServer;
import io.github.jpamigrations.dialect.mysql.StringLiterals;
import io.github.jpamigrations.dialect.mysql.TableOptions;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

/**
 * Renders for MariaDB.
 */
final class MariaDbRenderer extends MySqlRenderer {

	private static final Pattern CACHE = Pattern.compile("(?i)\\b(no)?cache\\b");

	private final StringLiterals literals;

	MariaDbRenderer(IdentifierRules names, MySqlServer server) {
		super(names, server);
		this.literals = new StringLiterals(server);
	}

	@Override
	protected List<String> furtherElements(Table table) {
		String period = table.options().get(TableOptions.PERIOD);
		return (period != null) ? List.of("PERIOD FOR SYSTEM_TIME (" + period + ")") : List.of();
	}

	/**
	 * A check has to be the last word about its column.
	 */
	@Override
	protected String columnDefinition(Column column) {
		ColumnCheck check = ColumnCheck.of(column, this.literals);
		return super.columnDefinition(check.without()) + check.clause();
	}

	/**
	 * A change of a column that copies no rows does not look whether they meet its check:
	 * EnumLossContract.
	 */
	@Override
	protected String algorithm(Column from, Column to) {
		boolean met = ColumnCheck.of(to, this.literals).allowsAllOf(ColumnCheck.of(from, this.literals));
		return met ? "" : ", ALGORITHM=COPY";
	}

	/**
	 * A generated column takes no NOT NULL.
	 */
	@Override
	protected String nullability(Column column) {
		boolean generated = column.generation() instanceof Column.Generation.Computed
				|| column.options().containsKey(MariaDbReader.GENERATED);
		return generated ? "" : super.nullability(column);
	}

	@Override
	protected String columnOptions(Column column) {
		String generated = column.options().get(MariaDbReader.GENERATED);
		String versioning = column.options().containsKey(MariaDbReader.UNVERSIONED) ? " WITHOUT SYSTEM VERSIONING" : "";
		return ((generated != null) ? " GENERATED ALWAYS AS " + generated : "") + super.columnOptions(column)
				+ versioning;
	}

	@Override
	protected boolean takesOnlyExpressionDefault(Column column) {
		return false;
	}

	@Override
	protected String hiddenIndex() {
		return "IGNORED";
	}

	@Override
	protected String dropCheck() {
		return "DROP CONSTRAINT";
	}

	/**
	 * A sequence of the model has no cache, as Hibernate makes it: its optimizer takes
	 * whole blocks.
	 */
	@Override
	protected String sequenceOptions(Sequence sequence) {
		StringBuilder sql = new StringBuilder();
		String cache = sequence.options().getOrDefault(MariaDbSequences.CACHE, "0");
		if (!CACHE.matcher(sequence.options().getOrDefault("text", "")).find()) {
			sql.append("0".equals(cache) ? " NOCACHE" : " CACHE " + cache);
		}
		sequence.options().forEach((key, value) -> sql.append(switch (key) {
			case MariaDbSequences.MINIMUM -> " MINVALUE " + value;
			case MariaDbSequences.MAXIMUM -> " MAXVALUE " + value;
			case MariaDbSequences.CYCLE -> " CYCLE";
			case "text" -> " " + value;
			default -> "";
		}));
		return sql.toString();
	}

	@Override
	public List<Statement> alterSequence(Operation.AlterSequence operation) {
		Sequence from = operation.from();
		Sequence to = operation.to();
		StringBuilder sql = new StringBuilder("ALTER SEQUENCE ").append(name(to.name()));
		if (from.startWith() != to.startWith()) {
			sql.append(" START WITH ").append(to.startWith());
		}
		if (from.incrementBy() != to.incrementBy()) {
			sql.append(" INCREMENT BY ").append(to.incrementBy());
		}
		if (!Objects.equals(from.options(), to.options()) && !to.options().isEmpty()) {
			sql.append(sequenceOptions(to));
		}
		List<Statement> result = new ArrayList<>(one(operation, sql.toString()));
		long grown = to.incrementBy() - from.incrementBy();
		if (from.incrementBy() > 0 && grown > 0) {
			// One that was never used keeps its first value, else Hibernate would begin
			// below it: NumbersContract.
			result.add(statement(operation, position(to, "next_not_cached_value + " + grown) + " FROM "
					+ name(to.name()) + " WHERE next_not_cached_value <> " + from.startWith()));
		}
		return result;
	}

	@Override
	protected String setBehind(Sequence sequence, Operation.Numbers numbers) {
		return position(sequence, "used.last_number + " + sequence.incrementBy()) + " FROM " + name(sequence.name())
				+ " JOIN (SELECT MAX(" + name(numbers.column()) + ") AS last_number FROM " + name(numbers.table())
				+ ") used ON used.last_number >= next_not_cached_value";
	}

	/**
	 * A sequence takes a row in place of the one that it has; SETVAL takes no expression.
	 * Of a sequence that Hibernate takes in blocks, the next value is the end of a block.
	 */
	private String position(Sequence sequence, String next) {
		return "INSERT INTO " + name(sequence.name()) + " SELECT " + next
				+ ", minimum_value, maximum_value, start_value, increment, cache_size, cycle_option, cycle_count";
	}

	@Override
	public List<Statement> renameSequence(Operation.RenameSequence operation) {
		return one(operation, "RENAME TABLE " + name(operation.from().name()) + " TO " + name(operation.to().name()));
	}

}
