package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.dialect.AbstractSqlRenderer;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Renders operations for PostgreSQL. An option that only one side of a change names is
 * left as it is: the model names none.
 */
final class PostgreSqlRenderer extends AbstractSqlRenderer {

	private static final Pattern CREATE_DOMAIN = Pattern.compile("\\s*create\\s+domain\\s.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private final PostgreSqlServer server;

	private final PostgreSqlComments comments = new PostgreSqlComments(this::string);

	PostgreSqlRenderer(PostgreSqlServer server) {
		super(PostgreSqlNames.RULES);
		this.server = server;
	}

	@Override
	public List<Statement> render(List<Operation> operations) {
		PostgreSqlEnumChange enums = new PostgreSqlEnumChange(this, operations);
		List<Statement> result = new ArrayList<>();
		for (Operation operation : operations) {
			boolean swap = operation instanceof Operation.AlterType && enums.isUsedAtOnce(operation);
			result.addAll(swap ? new PostgreSqlEnumSwap((Operation.AlterType) operation, this).statements()
					: operation.accept(this));
		}
		return PostgreSqlStatementMerger.merge(result);
	}

	/**
	 * A new value of an enum has to be committed before it is used.
	 */
	@Override
	public List<List<Operation>> portions(List<Operation> operations) {
		PostgreSqlEnumChange enums = new PostgreSqlEnumChange(this, operations);
		for (int i = operations.size() - 1; i >= 0; i--) {
			if (enums.isUsedAtOnce(operations.get(i))) {
				return List.of(List.copyOf(operations.subList(0, i + 1)),
						List.copyOf(operations.subList(i + 1, operations.size())));
			}
		}
		return List.of(List.copyOf(operations));
	}

	@Override
	public List<Statement> createTable(Operation.CreateTable operation) {
		Table table = operation.table();
		List<Statement> result = new ArrayList<>();
		for (Column column : table.columns()) {
			PostgreSqlSerial.before(table.name(), column).forEach((sql) -> result.add(statement(operation, sql)));
		}
		List<Column> columns = table.columns()
			.stream()
			.map((column) -> PostgreSqlSerial.plain(table.name(), column))
			.toList();
		List<Constraint> constraints = table.constraints()
			.stream()
			.filter((constraint) -> !isNotValid(constraint))
			.toList();
		Table plain = table.withColumns(columns).withConstraints(constraints);
		for (Statement statement : super.createTable(new Operation.CreateTable(plain))) {
			String sql = statement.sql();
			boolean unlogged = sql.startsWith("CREATE TABLE")
					&& table.options().containsKey(PostgreSqlOptions.UNLOGGED);
			result.add(statement(operation, unlogged ? sql.replaceFirst("TABLE", "UNLOGGED TABLE") : sql));
		}
		for (Column column : table.columns()) {
			PostgreSqlSerial.after(table.name(), column).forEach((sql) -> result.add(statement(operation, sql)));
		}
		table.constraints()
			.stream()
			.filter(PostgreSqlRenderer::isNotValid)
			.flatMap((constraint) -> addConstraint(new Operation.AddConstraint(table.name(), constraint)).stream())
			.forEach((statement) -> result.add(statement(operation, statement.sql())));
		return result;
	}

	/**
	 * In a new table every constraint is valid.
	 */
	private static boolean isNotValid(Constraint constraint) {
		return constraint.options().containsKey(PostgreSqlOptions.NOT_VALID);
	}

	/**
	 * With a default, of whatever kind, the server fills the rows itself and needs one
	 * statement.
	 */
	@Override
	public List<Statement> addColumn(Operation.AddColumn operation) {
		QualifiedName table = operation.table();
		Column column = PostgreSqlSerial.plain(table, operation.column());
		List<Statement> result = new ArrayList<>();
		PostgreSqlSerial.before(table, operation.column()).forEach((sql) -> result.add(statement(operation, sql)));
		if (column.defaultValue() != null) {
			result.add(statement(operation, "ALTER TABLE " + name(table) + " ADD COLUMN " + columnDefinition(column)));
			commentOf(table, column).forEach((sql) -> result.add(statement(operation, sql)));
		}
		else {
			result.addAll(super.addColumn(operation));
		}
		PostgreSqlSerial.after(table, operation.column()).forEach((sql) -> result.add(statement(operation, sql)));
		return result;
	}

	@Override
	public List<Statement> alterColumn(Operation.AlterColumn operation) {
		Column from = operation.from();
		Column to = operation.to();
		QualifiedName table = operation.table();
		List<Statement> result = new ArrayList<>();
		if (PostgreSqlColumnChange.replaces(from, to, this.server.version())) {
			result.add(statement(operation, "ALTER TABLE " + name(table) + " DROP COLUMN " + name(from.name())));
			result.add(statement(operation, "ALTER TABLE " + name(table) + " ADD COLUMN " + columnDefinition(to)));
			commentOf(table, to).forEach((sql) -> result.add(statement(operation, sql)));
			return result;
		}
		PostgreSqlColumnChange change = new PostgreSqlColumnChange(table, from, to, defaultSql(to));
		change.definition().forEach((sql) -> result.add(statement(operation, sql)));
		if (from.nullable() && !to.nullable()) {
			if (to.generation() == null) {
				result.add(backfill(operation, table, to));
			}
			setNotNull(table, from, to).forEach((sql) -> result.add(statement(operation, sql)));
		}
		change.generation().forEach((sql) -> result.add(statement(operation, sql)));
		if (!Objects.equals(from.comment(), to.comment())) {
			result.add(statement(operation, this.comments.on(table, to)));
		}
		return result;
	}

	@Override
	public List<Statement> alterTable(Operation.AlterTable operation) {
		Table from = operation.from();
		Table to = operation.to();
		List<Statement> result = new ArrayList<>();
		if (!Objects.equals(from.comment(), to.comment())) {
			result.add(statement(operation, this.comments.on(to)));
		}
		String parameters = to.options().get(PostgreSqlOptions.WITH);
		if (parameters != null && from.options().containsKey(PostgreSqlOptions.WITH)
				&& !parameters.equals(from.options().get(PostgreSqlOptions.WITH))) {
			result.add(statement(operation, "ALTER TABLE " + name(to.name()) + " SET (" + parameters + ")"));
		}
		return result;
	}

	@Override
	public List<Statement> renameTable(Operation.RenameTable operation) {
		QualifiedName from = operation.from();
		QualifiedName to = operation.to();
		List<Statement> result = new ArrayList<>();
		if (!Objects.equals(from.schema(), to.schema())) {
			result.add(statement(operation, "ALTER TABLE " + name(from) + " SET SCHEMA " + schema(to)));
		}
		if (!from.name().equals(to.name())) {
			result.add(statement(operation,
					"ALTER TABLE " + name(to.withName(from.name())) + " RENAME TO " + name(to.name())));
		}
		return result;
	}

	private String schema(QualifiedName table) {
		if (table.schema() != null) {
			return name(table.schema());
		}
		String current = (this.server.currentSchema() != null) ? this.server.currentSchema() : "public";
		return name(Identifier.quoted(current));
	}

	@Override
	public List<Statement> alterSequence(Operation.AlterSequence operation) {
		Sequence from = operation.from();
		Sequence to = operation.to();
		String changes = PostgreSqlSequenceClauses.changes(from, to);
		return changes.isEmpty() ? List.of() : one(operation, "ALTER SEQUENCE " + name(to.name()) + changes);
	}

	@Override
	protected String setBehind(Sequence sequence, Operation.Numbers numbers) {
		String highest = "max(" + name(numbers.column()) + ")";
		return "SELECT setval(" + PostgreSqlTokens.string(name(sequence.name())) + ", " + highest + ") FROM "
				+ name(numbers.table()) + " HAVING " + highest + " >= " + sequence.startWith() + " AND " + highest
				+ " > (SELECT last_value FROM " + name(sequence.name()) + ")";
	}

	/**
	 * Casts go first: the server refuses to drop a type that has any.
	 */
	@Override
	public List<Statement> dropType(Operation.DropType operation) {
		List<Statement> result = new ArrayList<>();
		boolean domain = false;
		for (String sql : operation.type().createSql()) {
			Matcher cast = PostgreSqlEnumSwap.CREATE_CAST.matcher(sql);
			if (cast.matches()) {
				result.add(statement(operation, "DROP CAST " + cast.group(1)));
			}
			domain |= CREATE_DOMAIN.matcher(sql).matches();
		}
		result.add(statement(operation, (domain ? "DROP DOMAIN " : "DROP TYPE ") + name(operation.type().name())));
		return result;
	}

	@Override
	public List<Statement> alterType(Operation.AlterType operation) {
		if (!operation.removedValues().isEmpty()) {
			return new PostgreSqlEnumSwap(operation, this).statements();
		}
		return PostgreSqlEnumChange.addValues(operation).stream().map((sql) -> statement(operation, sql)).toList();
	}

	/**
	 * Visible to what renders columns beside this class.
	 */
	@Override
	protected @Nullable String defaultSql(Column column) {
		return super.defaultSql(column);
	}

	@Override
	protected String columnDefinition(Column column) {
		String definition = name(column.name()) + " " + PostgreSqlSerial.type(column);
		if (column.collation() != null) {
			definition += " COLLATE " + PostgreSqlText.quoted(column.collation());
		}
		if (PostgreSqlSerial.isSerial(column)) {
			return definition;
		}
		String defaultSql = defaultSql(column);
		if (column.generation() instanceof Column.Generation.Identity) {
			// Which is NOT NULL by itself.
			return definition + " " + PostgreSqlSequenceClauses.generated(column)
					+ PostgreSqlOptions.text(column.options());
		}
		if (column.generation() instanceof Column.Generation.Computed computed) {
			definition += " GENERATED ALWAYS AS (" + computed.expression() + ")" + (computed.stored() ? " STORED" : "");
		}
		else if (defaultSql != null) {
			definition += " DEFAULT " + defaultSql;
		}
		return definition + (column.nullable() ? "" : " NOT NULL") + PostgreSqlOptions.text(column.options());
	}

	@Override
	protected List<String> setNotNull(QualifiedName table, Column from, Column to) {
		return List.of("ALTER TABLE " + name(table) + " ALTER COLUMN " + name(to.name()) + " SET NOT NULL");
	}

	@Override
	protected String placeholder(Column column) {
		return PostgreSqlPlaceholder.of(column);
	}

	@Override
	protected String constraintDefinition(Constraint constraint) {
		return PostgreSqlConstraintClauses.of(constraint);
	}

	@Override
	public List<Statement> addConstraint(Operation.AddConstraint operation) {
		List<Statement> result = new ArrayList<>(super.addConstraint(operation));
		this.comments.of(operation.table(), operation.constraint())
			.forEach((sql) -> result.add(statement(operation, sql)));
		return result;
	}

	@Override
	public List<Statement> createIndex(Operation.CreateIndex operation) {
		List<Statement> result = new ArrayList<>(super.createIndex(operation));
		this.comments.of(operation.table(), operation.index()).forEach((sql) -> result.add(statement(operation, sql)));
		return result;
	}

	@Override
	public List<Statement> dropIndex(Operation.DropIndex operation) {
		if (operation.index().options().containsKey(PostgreSqlOptions.EXCLUSION)) {
			return one(operation,
					"ALTER TABLE " + name(operation.table()) + " DROP CONSTRAINT " + name(operation.index().name()));
		}
		return super.dropIndex(operation);
	}

	@Override
	protected String dropConstraintClause(Operation.DropConstraint operation) {
		Constraint constraint = operation.constraint();
		Identifier name = constraint.name();
		return "DROP CONSTRAINT " + name((name != null) ? name
				: Identifier.quoted(PostgreSqlNames.constraint(operation.table(), constraint, 0)));
	}

	@Override
	protected String tableOptions(Table table) {
		return clause(" INHERITS (", table, PostgreSqlOptions.INHERITS, ")")
				+ clause(" PARTITION BY ", table, PostgreSqlOptions.PARTITION_BY, "")
				+ clause(" WITH (", table, PostgreSqlOptions.WITH, ")")
				+ clause(" TABLESPACE ", table, PostgreSqlOptions.TABLESPACE, "")
				+ PostgreSqlOptions.text(table.options());
	}

	private static String clause(String before, Table table, String option, String after) {
		String value = table.options().get(option);
		return (value != null) ? before + value + after : "";
	}

	@Override
	protected List<String> commentsOf(Table table) {
		List<String> result = new ArrayList<>();
		if (table.comment() != null) {
			result.add(this.comments.on(table));
		}
		table.columns().forEach((column) -> result.addAll(commentOf(table.name(), column)));
		table.constraints().forEach((constraint) -> result.addAll(this.comments.of(table.name(), constraint)));
		table.indexes().forEach((index) -> result.addAll(this.comments.of(table.name(), index)));
		return result;
	}

	@Override
	protected List<String> commentOf(QualifiedName table, Column column) {
		List<String> result = new ArrayList<>(PostgreSqlColumnStorage.ofNew(table, column));
		if (column.comment() != null) {
			result.add(this.comments.on(table, column));
		}
		return result;
	}

	@Override
	protected String sequenceOptions(Sequence sequence) {
		return PostgreSqlSequenceClauses.of(sequence.options()) + PostgreSqlOptions.text(sequence.options());
	}

	@Override
	protected String createIndexSql(QualifiedName table, Index index) {
		return PostgreSqlIndexClauses.create(table, index);
	}

	@Override
	protected String literal(String value, Column column) {
		String sql = PostgreSqlLiteral.of(value).sql(PostgreSqlType.parse(column.type().sql()));
		return sql.startsWith("'") ? string(value) : sql;
	}

	@Override
	protected String string(String text) {
		String result = super.string(text);
		boolean escape = !this.server.standardStrings() && text.contains("\\");
		return escape ? "E" + result.replace("\\", "\\\\") : result;
	}

}
