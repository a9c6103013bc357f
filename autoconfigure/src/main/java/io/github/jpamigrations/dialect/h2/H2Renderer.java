package io.github.jpamigrations.dialect.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.AbstractSqlRenderer;
import io.github.jpamigrations.dialect.ConstraintNames;
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
 * Renders operations for H2. Options that a change does not concern are left as they are.
 */
final class H2Renderer extends AbstractSqlRenderer {

	private final H2Settings settings;

	private final H2Signatures signatures;

	private final ConstraintNames constraintNames;

	H2Renderer(H2Settings settings) {
		super(settings.names());
		this.settings = settings;
		this.signatures = new H2Signatures(settings);
		this.constraintNames = settings.constraintNames();
	}

	@Override
	public List<Statement> render(List<Operation> operations) {
		return super.render(H2OnlyColumn.keptIn(operations));
	}

	@Override
	public List<Statement> createTable(Operation.CreateTable operation) {
		List<Statement> statements = super.createTable(operation);
		String storage = operation.table().options().get(H2Options.STORAGE);
		if (storage == null) {
			return statements;
		}
		List<Statement> result = new ArrayList<>(statements);
		result.set(0, statement(operation, statements.get(0).sql().replaceFirst("TABLE", storage + " TABLE")));
		return result;
	}

	@Override
	public List<Statement> alterTable(Operation.AlterTable operation) {
		Table to = operation.to();
		return sameComment(operation.from().comment(), to.comment()) ? List.of()
				: one(operation, commentOn("TABLE " + name(to.name()), to.comment()));
	}

	@Override
	public List<Statement> alterColumn(Operation.AlterColumn operation) {
		Column from = operation.from();
		Column to = operation.to();
		H2ColumnChange change = new H2ColumnChange(this.settings, from, to);
		String prefix = "ALTER TABLE " + name(operation.table()) + " ALTER COLUMN ";
		String column = prefix + name(to.name());
		List<Statement> result = new ArrayList<>();
		if (change.redefines()) {
			result.add(statement(operation, prefix + columnDefinition(to)));
			if (to.nullable() && !from.nullable()) {
				result.add(statement(operation, column + " DROP NOT NULL"));
			}
			commentOf(operation.table(), to).forEach((sql) -> result.add(statement(operation, sql)));
			return result;
		}
		change.beforeNotNull(defaultSql(to)).forEach((clause) -> result.add(statement(operation, column + clause)));
		if (change.becomesIdentity()) {
			result.add(statement(operation, column + " RESTART WITH " + firstFree(operation.table(), to)));
		}
		else if (from.nullable() && !to.nullable()) {
			if (to.generation() == null) {
				result.add(backfill(operation, operation.table(), to));
			}
			result.add(statement(operation, column + " SET NOT NULL"));
		}
		if (to.nullable() && change.isNotNullBefore()) {
			result.add(statement(operation, column + " DROP NOT NULL"));
		}
		if (!sameComment(from.comment(), to.comment())) {
			result.add(statement(operation, commentOn(column(operation.table(), to), to.comment())));
		}
		return result;
	}

	// An identity that is put on a filled column would begin with taken values.
	private String firstFree(QualifiedName table, Column column) {
		String start = column.options().getOrDefault(H2Options.START_WITH, "1");
		return "(SELECT COALESCE(MAX(" + name(column.name()) + ") + 1, " + start + ") FROM " + name(table) + ")";
	}

	@Override
	public List<Statement> addConstraint(Operation.AddConstraint operation) {
		QualifiedName table = operation.table();
		Constraint named = this.constraintNames.named(table, operation.constraint());
		List<Statement> result = new ArrayList<>();
		result.add(statement(operation, "ALTER TABLE " + name(table) + " ADD " + constraintDefinition(table, named)));
		commentOf(table, named).forEach((sql) -> result.add(statement(operation, sql)));
		return result;
	}

	@Override
	protected String dropConstraintClause(Operation.DropConstraint operation) {
		Identifier name = this.constraintNames.named(operation.table(), operation.constraint()).name();
		return (name != null) ? "DROP CONSTRAINT " + name(name) : "DROP PRIMARY KEY";
	}

	/**
	 * H2 looks for a referenced table without schema in the schema of the referring one,
	 * not in the current schema.
	 */
	@Override
	protected String constraintDefinition(QualifiedName table, Constraint constraint) {
		if (constraint instanceof Constraint.ForeignKey key && table.schema() != null
				&& key.referencedTable().schema() == null) {
			QualifiedName referenced = new QualifiedName(null, Identifier.quoted(this.settings.currentSchema()),
					key.referencedTable().name());
			return constraintDefinition(new Constraint.ForeignKey(key.name(), key.columns(), referenced,
					key.referencedColumns(), key.onDelete(), key.onUpdate()));
		}
		return constraintDefinition(constraint);
	}

	@Override
	protected String uniqueColumns(Constraint.Unique unique) {
		String nulls = unique.options().get(H2Options.NULLS_DISTINCT);
		List<String> columns = new ArrayList<>();
		for (int i = 0; i < unique.columns().size(); i++) {
			boolean descending = unique.direction(i) == Constraint.Direction.DESCENDING;
			columns.add(name(unique.columns().get(i)) + (descending ? " DESC" : ""));
		}
		return ((nulls != null) ? nulls + " " : "") + "(" + String.join(", ", columns) + ")";
	}

	@Override
	public List<Statement> createIndex(Operation.CreateIndex operation) {
		List<Statement> result = new ArrayList<>(super.createIndex(operation));
		commentOf(operation.table(), operation.index()).forEach((sql) -> result.add(statement(operation, sql)));
		return result;
	}

	@Override
	public List<Statement> createSequence(Operation.CreateSequence operation) {
		Sequence sequence = operation.sequence();
		List<Statement> result = new ArrayList<>(super.createSequence(operation));
		if (sequence.options().containsKey(H2Options.COMMENT)) {
			result.add(statement(operation,
					commentOn("SEQUENCE " + name(sequence.name()), sequence.options().get(H2Options.COMMENT))));
		}
		return result;
	}

	/**
	 * H2 can't rename a sequence: another one goes on where it stands.
	 */
	@Override
	public List<Statement> renameSequence(Operation.RenameSequence operation) {
		Sequence from = operation.from();
		Sequence to = operation.to();
		List<Statement> result = new ArrayList<>(super.createSequence(new Operation.CreateSequence(to)));
		result.add(statement(operation, restart(to.name(), nextValue(from.name()))));
		result.add(statement(operation, "DROP SEQUENCE " + name(from.name())));
		return result.stream().map((statement) -> statement(operation, statement.sql())).toList();
	}

	/**
	 * Of a sequence that Hibernate takes in blocks, the next value is the end of a block,
	 * which begins behind the last one only if the value grows with the blocks. One that
	 * was never used still has its first value, which Hibernate knows to be none.
	 */
	@Override
	public List<Statement> alterSequence(Operation.AlterSequence operation) {
		QualifiedName name = operation.to().name();
		long from = operation.from().incrementBy();
		long to = operation.to().incrementBy();
		List<Statement> result = new ArrayList<>();
		result.add(statement(operation, "ALTER SEQUENCE " + name(name) + " INCREMENT BY " + to));
		if (from > 0 && to > from) {
			result.add(statement(operation, restart(name, nextValue(
					"CASE BASE_VALUE WHEN START_VALUE THEN START_VALUE ELSE BASE_VALUE + " + (to - from) + " END",
					name))));
		}
		return result;
	}

	@Override
	protected String setBehind(Sequence sequence, Operation.Numbers numbers) {
		String next = nextValue(sequence.name());
		return restart(sequence.name(), "SELECT GREATEST(COALESCE(MAX(" + name(numbers.column()) + ") + "
				+ sequence.incrementBy() + ", 0), (" + next + ")) FROM " + name(numbers.table()));
	}

	private String restart(QualifiedName sequence, String value) {
		return "ALTER SEQUENCE " + name(sequence) + " RESTART WITH (" + value + ")";
	}

	private String nextValue(QualifiedName sequence) {
		return nextValue("BASE_VALUE", sequence);
	}

	private String nextValue(String value, QualifiedName sequence) {
		Identifier schema = sequence.schema();
		return "SELECT " + value + " FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = "
				+ ((schema != null) ? string(this.settings.names().fold(schema)) : "CURRENT_SCHEMA")
				+ " AND SEQUENCE_NAME = " + string(this.settings.names().fold(sequence.name()));
	}

	@Override
	public List<Statement> alterType(Operation.AlterType operation) {
		return new H2DomainChange(operation, this, this.settings).statements()
			.stream()
			.map((sql) -> statement(operation, sql))
			.toList();
	}

	@Override
	public List<Statement> dropType(Operation.DropType operation) {
		return one(operation, "DROP DOMAIN " + name(operation.type().name()));
	}

	@Override
	protected String columnDefinition(Column column) {
		return name(column.name()) + " " + column.type().sql()
				+ H2Options.clause("INVISIBLE", column.options(), H2Options.INVISIBLE) + value(column)
				+ H2Options.clause("ON UPDATE", column.options(), H2Options.ON_UPDATE)
				+ H2Options.clause("DEFAULT ON NULL", column.options(), H2Options.DEFAULT_ON_NULL)
				+ (column.nullable() ? "" : " NOT NULL") + H2Options.clause("", column.options(), H2Options.TEXT);
	}

	private String value(Column column) {
		if (column.generation() instanceof Column.Generation.Identity) {
			String options = H2Options.ofSequence(column.options()).strip();
			return " GENERATED " + column.options().getOrDefault(H2Options.GENERATED, "BY DEFAULT") + " AS IDENTITY"
					+ (options.isEmpty() ? "" : " (" + options + ")");
		}
		if (column.generation() instanceof Column.Generation.Computed computed) {
			return " GENERATED ALWAYS AS (" + computed.expression() + ")";
		}
		String defaultSql = defaultSql(column);
		return (defaultSql != null) ? " DEFAULT " + defaultSql : "";
	}

	@Override
	protected List<String> setNotNull(QualifiedName table, Column from, Column to) {
		return List.of("ALTER TABLE " + name(table) + " ALTER COLUMN " + name(to.name()) + " SET NOT NULL");
	}

	@Override
	protected String placeholder(Column column) {
		String placeholder = H2Placeholder.of(this.signatures.parse(column), column.type());
		return (this.settings.emptyTextIsNull() && "''".equals(placeholder)) ? "' '" : placeholder;
	}

	@Override
	protected String positionClause(Operation.Position position) {
		return (position instanceof Operation.Position.Between between && between.before() != null)
				? " BEFORE " + name(between.before()) : "";
	}

	@Override
	protected String tableOptions(Table table) {
		return H2Options.clause("", table.options(), H2Options.TEXT);
	}

	@Override
	protected String sequenceOptions(Sequence sequence) {
		return H2Options.ofSequence(sequence.options()) + H2Options.clause("", sequence.options(), H2Options.TEXT);
	}

	@Override
	protected String createIndexSql(QualifiedName table, Index index) {
		String include = index.options().get(H2Options.INCLUDE);
		return "CREATE " + (index.unique() ? "UNIQUE " : "") + option(index, H2Options.NULLS_DISTINCT)
				+ option(index, H2Options.METHOD) + "INDEX " + name(index.name()) + " ON " + name(table) + " ("
				+ indexParts(index) + ")" + ((include != null) ? " INCLUDE (" + include + ")" : "")
				+ H2Options.clause("", index.options(), H2Options.TEXT);
	}

	private static String option(Index index, String key) {
		String value = index.options().get(key);
		return (value != null) ? value + " " : "";
	}

	@Override
	protected String indexParts(Index index) {
		return index.parts().stream().map((part) -> indexPart(index, part)).collect(Collectors.joining(", "));
	}

	private String indexPart(Index index, Index.Part part) {
		String direction = part.descending() ? " DESC" : "";
		if (part instanceof Index.Part.OfColumn column) {
			return name(column.column()) + direction
					+ H2Options.clause("NULLS", index.options(), H2Options.NULLS + column.column());
		}
		return ((Index.Part.OfExpression) part).sql() + direction;
	}

	@Override
	protected List<String> commentsOf(Table table) {
		List<String> result = new ArrayList<>();
		if (!sameComment(table.comment(), null)) {
			result.add(commentOn("TABLE " + name(table.name()), table.comment()));
		}
		table.columns().forEach((column) -> result.addAll(commentOf(table.name(), column)));
		table.constraints().forEach((constraint) -> result.addAll(commentOf(table.name(), constraint)));
		table.indexes().forEach((index) -> result.addAll(commentOf(table.name(), index)));
		return result;
	}

	@Override
	protected List<String> commentOf(QualifiedName table, Column column) {
		return sameComment(column.comment(), null) ? List.of()
				: List.of(commentOn(column(table, column), column.comment()));
	}

	private List<String> commentOf(QualifiedName table, Constraint constraint) {
		Identifier name = constraint.name();
		String comment = constraint.options().get(H2Options.COMMENT);
		return (comment != null && name != null)
				? List.of(commentOn("CONSTRAINT " + name(table.withName(name)), comment)) : List.of();
	}

	private List<String> commentOf(QualifiedName table, Index index) {
		String comment = index.options().get(H2Options.COMMENT);
		return (comment != null) ? List.of(commentOn("INDEX " + name(table.withName(index.name())), comment))
				: List.of();
	}

	private String column(QualifiedName table, Column column) {
		return "COLUMN " + name(table) + "." + name(column.name());
	}

	private String commentOn(String object, @Nullable String comment) {
		return "COMMENT ON " + object + " IS " + ((comment != null) ? string(comment) : "NULL");
	}

	// H2 keeps no empty comment.
	private static boolean sameComment(@Nullable String one, @Nullable String other) {
		return ((one != null) ? one : "").equals((other != null) ? other : "");
	}

}
