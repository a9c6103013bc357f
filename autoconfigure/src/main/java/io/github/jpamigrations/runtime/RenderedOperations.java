package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.github.jpamigrations.code.RangeWork;
import io.github.jpamigrations.code.ColumnChange;
import io.github.jpamigrations.code.ColumnDefinition;
import io.github.jpamigrations.code.ForeignKey;
import io.github.jpamigrations.code.Operations;
import io.github.jpamigrations.code.SqlWork;
import io.github.jpamigrations.code.TableDefinition;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.diff.PartialChanges;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Operations in the SQL of one database. What creates something is known in full; what
 * changes or drops something looks first at what the database has.
 */
final class RenderedOperations implements Operations {

	private final SchemaDialect dialect;

	private final Connection connection;

	private final Map<String, String> placeholders;

	private final Units units;

	private final Definitions definitions;

	private final PresentSchema present;

	private final PartialChanges changes;

	RenderedOperations(SchemaDialect dialect, Connection connection, Map<String, String> placeholders, Units units) {
		this.dialect = dialect;
		this.connection = connection;
		this.placeholders = placeholders;
		this.units = units;
		this.definitions = new Definitions(dialect.typeNames());
		this.present = new PresentSchema(dialect, connection);
		this.changes = new PartialChanges(dialect.signatures());
	}

	@Override
	public String database() {
		return this.dialect.id();
	}

	@Override
	public Map<String, String> placeholders() {
		return this.placeholders;
	}

	@Override
	public Connection connection() {
		return this.connection;
	}

	@Override
	public void createTable(String table, Consumer<TableDefinition> definition) throws SQLException {
		TableDefinition defined = new TableDefinition();
		definition.accept(defined);
		create("create table " + table + " " + defined,
				new Operation.CreateTable(this.definitions.table(table, defined)));
	}

	@Override
	public void dropTable(String table) throws SQLException {
		change("drop table " + table, () -> List.of(new Operation.DropTable(this.present.table(table))));
	}

	@Override
	public void renameTable(String from, String to) throws SQLException {
		change("rename table " + from + " to " + to,
				() -> List.of(new Operation.RenameTable(this.present.table(from).name(), Definitions.qualified(to))));
	}

	@Override
	public void commentOnTable(String table, @Nullable String comment) throws SQLException {
		change("comment on table " + table + " " + comment, () -> {
			Table from = this.present.table(table);
			return List.of(new Operation.AlterTable(from, new Table(from.name(), from.columns(), from.constraints(),
					from.indexes(), comment, from.options(), from.initialRows())));
		});
	}

	@Override
	public void addColumn(String table, ColumnDefinition column) throws SQLException {
		String call = "add to " + table + " " + column;
		if (column.needsValue()) {
			this.units.inspected(call, (again) -> {
				if (this.present.hasRows(table)) {
					throw new MissingValueException(table, column.name());
				}
				return List.of();
			});
		}
		create(call, new Operation.AddColumn(Definitions.qualified(table), this.definitions.column(column),
				new Operation.Position.Last()));
	}

	@Override
	public void alterColumn(String table, String column, UnaryOperator<ColumnChange> change) throws SQLException {
		ColumnChange wanted = change.apply(ColumnChange.NONE);
		change("alter " + table + "." + column + " " + wanted, () -> {
			Table present = this.present.table(table);
			Column from = this.present.column(present, column);
			return List.of(new Operation.AlterColumn(present.name(), from, this.definitions.changed(from, wanted)));
		});
	}

	@Override
	public void renameColumn(String table, String from, String to) throws SQLException {
		change("rename " + table + "." + from + " to " + to, () -> {
			Table present = this.present.table(table);
			return this.changes.renameColumn(present, this.present.column(present, from), Identifier.parse(to));
		});
	}

	@Override
	public void dropColumn(String table, String column) throws SQLException {
		change("drop " + table + "." + column, () -> {
			Table present = this.present.table(table);
			return this.changes.dropColumn(present, this.present.column(present, column));
		});
	}

	@Override
	public void addPrimaryKey(String table, String... columns) throws SQLException {
		addConstraint(table, new Constraint.PrimaryKey(null, Definitions.names(List.of(columns))));
	}

	@Override
	public void addUnique(String table, String name, String... columns) throws SQLException {
		addConstraint(table, new Constraint.Unique(Identifier.parse(name), Definitions.names(List.of(columns))));
	}

	@Override
	public void addCheck(String table, String name, String condition) throws SQLException {
		addConstraint(table, new Constraint.Check(Identifier.parse(name), condition));
	}

	@Override
	public void addForeignKey(String table, ForeignKey key) throws SQLException {
		addConstraint(table, Definitions.foreignKey(key));
	}

	private void addConstraint(String table, Constraint constraint) throws SQLException {
		create("add to " + table + " " + constraint,
				new Operation.AddConstraint(Definitions.qualified(table), constraint));
	}

	@Override
	public void dropConstraint(String table, String name) throws SQLException {
		change("drop constraint " + name + " of " + table, () -> {
			Table present = this.present.table(table);
			Optional<Constraint> constraint = this.present.constraint(present, name);
			// On some databases a unique index is the same as a unique constraint.
			return constraint.map((found) -> this.changes.dropConstraint(present, found))
				.or(() -> this.present.index(present, name).filter(Index::unique).map((index) -> drop(present, index)))
				.orElseThrow(() -> PresentSchema.missing("constraint", name, present));
		});
	}

	@Override
	public void dropPrimaryKey(String table) throws SQLException {
		change("drop primary key of " + table, () -> {
			Table present = this.present.table(table);
			return List.of(new Operation.DropConstraint(present.name(), this.present.primaryKey(present)));
		});
	}

	@Override
	public void createIndex(String table, String name, String... columns) throws SQLException {
		createIndex(table, name, false, columns);
	}

	@Override
	public void createUniqueIndex(String table, String name, String... columns) throws SQLException {
		createIndex(table, name, true, columns);
	}

	private void createIndex(String table, String name, boolean unique, String... columns) throws SQLException {
		create("create index " + name + " on " + table + " " + unique + " " + Arrays.toString(columns),
				new Operation.CreateIndex(Definitions.qualified(table),
						Definitions.index(name, unique, List.of(columns))));
	}

	@Override
	public void dropIndex(String table, String name) throws SQLException {
		change("drop index " + name + " of " + table, () -> {
			Table present = this.present.table(table);
			return this.present.index(present, name)
				.map((index) -> drop(present, index))
				.or(() -> this.present.constraint(present, name)
					.filter((constraint) -> constraint instanceof Constraint.Unique)
					.map((unique) -> this.changes.dropConstraint(present, unique)))
				.orElseThrow(() -> PresentSchema.missing("index", name, present));
		});
	}

	private static List<Operation> drop(Table table, Index index) {
		return List.of(new Operation.DropIndex(table.name(), index));
	}

	@Override
	public void createSequence(String name, long startWith, long incrementBy) throws SQLException {
		create("create sequence " + name + " " + startWith + " " + incrementBy, new Operation.CreateSequence(
				new Sequence(Definitions.qualified(name), startWith, incrementBy, Map.of())));
	}

	@Override
	public void alterSequence(String name, long incrementBy) throws SQLException {
		change("alter sequence " + name + " " + incrementBy, () -> {
			Sequence from = this.present.sequence(name);
			return List.of(new Operation.AlterSequence(from,
					new Sequence(from.name(), from.startWith(), incrementBy, from.options())));
		});
	}

	@Override
	public void dropSequence(String name) throws SQLException {
		change("drop sequence " + name, () -> List.of(new Operation.DropSequence(this.present.sequence(name))));
	}

	@Override
	public void execute(String sql) throws SQLException {
		this.units.statement(sql, sql);
	}

	@Override
	public void bulkInsert(String table, List<String> columns, List<List<@Nullable Object>> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		if (rows.stream().anyMatch((row) -> row.size() != columns.size())) {
			throw new IllegalArgumentException("Each row for '" + table + "' needs " + columns.size() + " values");
		}
		String sql = "insert into " + this.present.sql(table) + " ("
				+ columns.stream().map(this.present::columnSql).collect(Collectors.joining(", ")) + ") values ("
				+ columns.stream().map((column) -> "?").collect(Collectors.joining(", ")) + ")";
		this.units.rows(sql + " " + rows.size(), (connection) -> {
			try (PreparedStatement statement = connection.prepareStatement(sql)) {
				for (List<@Nullable Object> row : rows) {
					for (int i = 0; i < columns.size(); i++) {
						statement.setObject(i + 1, row.get(i));
					}
					statement.addBatch();
				}
				statement.executeBatch();
			}
		});
	}

	@Override
	public void perform(SqlWork work) throws SQLException {
		this.units.rows("perform", work);
	}

	@Override
	public void inBatches(String table, List<String> key, int size, RangeWork work) throws SQLException {
		List<String> columns = key.stream().map(this.present::columnSql).toList();
		this.units.batches("in batches " + table + "." + String.join(", ", key), new KeyRange(this.present.sql(table),
				columns, size, this.dialect.limit(size), this.dialect.searchesByRowValues()), work);
	}

	private void create(String call, Operation operation) throws SQLException {
		int number = 0;
		for (String sql : render(List.of(operation))) {
			this.units.statement(call + " " + ++number, sql);
		}
	}

	private void change(String call, Present operations) throws SQLException {
		this.units.inspected(call, (again) -> {
			try {
				return render(operations.get());
			}
			catch (MissingObjectException ex) {
				if (again) {
					// It was dropped or renamed by the run that did not come to an end.
					return List.of();
				}
				throw ex;
			}
		});
	}

	private List<String> render(List<Operation> operations) {
		for (Operation operation : operations) {
			this.dialect.limits().refuse(operation).ifPresent((reason) -> {
				throw new ImpossibleOperationException(reason);
			});
		}
		List<String> result = new ArrayList<>();
		for (SqlRenderer.Statement statement : this.dialect.renderer().render(operations)) {
			// What a person would have to review is a made-up value for rows without one.
			// Nobody reviews it here; left out, the database refuses such rows.
			if (statement.note().isEmpty()) {
				result.add(statement.sql());
			}
		}
		return result;
	}

	/**
	 * Operations on something that the database has.
	 */
	@FunctionalInterface
	private interface Present {

		List<Operation> get() throws SQLException;

	}

}
