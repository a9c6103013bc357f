package io.github.jpamigrations.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
 * Renders what all databases spell alike and leaves the rest to one subclass a database.
 */
public abstract class AbstractSqlRenderer implements SqlRenderer, Operation.Visitor<List<SqlRenderer.Statement>> {

	private final IdentifierRules names;

	protected AbstractSqlRenderer(IdentifierRules names) {
		this.names = names;
	}

	@Override
	public String write(QualifiedName name) {
		return this.names.render(name);
	}

	@Override
	public List<Statement> render(List<Operation> operations) {
		List<Statement> result = new ArrayList<>();
		for (Operation operation : operations) {
			result.addAll(operation.accept(this));
		}
		return result;
	}

	@Override
	public List<Statement> createTable(Operation.CreateTable operation) {
		Table table = operation.table();
		List<String> elements = new ArrayList<>();
		table.columns().forEach((column) -> elements.add(columnDefinition(column)));
		table.constraints().forEach((constraint) -> elements.add(constraintDefinition(table.name(), constraint)));
		List<Statement> result = new ArrayList<>();
		result.add(statement(operation, "CREATE TABLE " + name(table.name()) + " (\n    "
				+ String.join(",\n    ", elements) + "\n)" + tableOptions(table)));
		table.indexes().forEach((index) -> result.add(statement(operation, createIndexSql(table.name(), index))));
		commentsOf(table).forEach((sql) -> result.add(statement(operation, sql)));
		table.initialRows().forEach((sql) -> result.add(statement(operation, sql)));
		return result;
	}

	@Override
	public List<Statement> dropTable(Operation.DropTable operation) {
		return one(operation, "DROP TABLE " + name(operation.table().name()));
	}

	/**
	 * A NOT NULL column without a literal default is added in three statements on every
	 * database: MySQL and MariaDB would silently fill in zero or an empty string.
	 */
	@Override
	public List<Statement> addColumn(Operation.AddColumn operation) {
		Column column = operation.column();
		String position = positionClause(operation.position());
		boolean oneStep = column.nullable() || column.generation() != null
				|| column.defaultValue() instanceof Column.Default.Literal;
		if (oneStep) {
			List<Statement> result = new ArrayList<>();
			result.add(statement(operation,
					"ALTER TABLE " + name(operation.table()) + " ADD COLUMN " + columnDefinition(column) + position));
			commentOf(operation.table(), column).forEach((sql) -> result.add(statement(operation, sql)));
			return result;
		}
		Column nullable = column.withNullable(true);
		List<Statement> result = new ArrayList<>();
		result.add(statement(operation,
				"ALTER TABLE " + name(operation.table()) + " ADD COLUMN " + columnDefinition(nullable) + position));
		commentOf(operation.table(), column).forEach((sql) -> result.add(statement(operation, sql)));
		result.add(backfill(operation, operation.table(), column));
		for (String sql : setNotNull(operation.table(), nullable, column)) {
			result.add(statement(operation, sql));
		}
		return result;
	}

	@Override
	public List<Statement> dropColumn(Operation.DropColumn operation) {
		return one(operation,
				"ALTER TABLE " + name(operation.table()) + " DROP COLUMN " + name(operation.column().name()));
	}

	@Override
	public List<Statement> renameColumn(Operation.RenameColumn operation) {
		return one(operation, "ALTER TABLE " + name(operation.table()) + " RENAME COLUMN " + name(operation.from())
				+ " TO " + name(operation.to()));
	}

	@Override
	public List<Statement> renameTable(Operation.RenameTable operation) {
		return one(operation, "ALTER TABLE " + name(operation.from()) + " RENAME TO " + name(operation.to().name()));
	}

	@Override
	public List<Statement> addConstraint(Operation.AddConstraint operation) {
		return one(operation, "ALTER TABLE " + name(operation.table()) + " ADD "
				+ constraintDefinition(operation.table(), operation.constraint()));
	}

	@Override
	public List<Statement> dropConstraint(Operation.DropConstraint operation) {
		return one(operation, "ALTER TABLE " + name(operation.table()) + " " + dropConstraintClause(operation));
	}

	@Override
	public List<Statement> createIndex(Operation.CreateIndex operation) {
		return one(operation, createIndexSql(operation.table(), operation.index()));
	}

	@Override
	public List<Statement> dropIndex(Operation.DropIndex operation) {
		QualifiedName index = operation.table().withName(operation.index().name());
		return one(operation, "DROP INDEX " + name(index));
	}

	@Override
	public List<Statement> createSequence(Operation.CreateSequence operation) {
		Sequence sequence = operation.sequence();
		List<Statement> result = new ArrayList<>();
		result.add(statement(operation, "CREATE SEQUENCE " + name(sequence.name()) + " START WITH "
				+ sequence.startWith() + " INCREMENT BY " + sequence.incrementBy() + sequenceOptions(sequence)));
		if (sequence.incrementBy() > 0) {
			operation.behind().forEach((numbers) -> result.add(statement(operation, setBehind(sequence, numbers))));
		}
		return result;
	}

	@Override
	public List<Statement> dropSequence(Operation.DropSequence operation) {
		return one(operation, "DROP SEQUENCE " + name(operation.sequence().name()));
	}

	@Override
	public List<Statement> alterSequence(Operation.AlterSequence operation) {
		return one(operation, "ALTER SEQUENCE " + name(operation.to().name()) + " INCREMENT BY "
				+ operation.to().incrementBy() + sequenceOptions(operation.to()));
	}

	@Override
	public List<Statement> renameSequence(Operation.RenameSequence operation) {
		return one(operation,
				"ALTER SEQUENCE " + name(operation.from().name()) + " RENAME TO " + name(operation.to().name().name()));
	}

	@Override
	public List<Statement> createType(Operation.CreateType operation) {
		return operation.type().createSql().stream().map((sql) -> statement(operation, sql)).toList();
	}

	@Override
	public List<Statement> dropType(Operation.DropType operation) {
		return one(operation, "DROP TYPE " + name(operation.type().name()));
	}

	/**
	 * A type that nothing uses can be made anew; databases that have named enums know
	 * better.
	 */
	@Override
	public List<Statement> alterType(Operation.AlterType operation) {
		List<Statement> result = new ArrayList<>();
		result.add(statement(operation, "DROP TYPE " + name(operation.from().name())));
		operation.to().createSql().forEach((sql) -> result.add(statement(operation, sql)));
		return result;
	}

	@Override
	public List<Statement> createAuxiliaryObject(Operation.CreateAuxiliaryObject operation) {
		return operation.object().createSql().stream().map((sql) -> statement(operation, sql)).toList();
	}

	@Override
	public List<Statement> dropAuxiliaryObject(Operation.DropAuxiliaryObject operation) {
		return operation.object().dropSql().stream().map((sql) -> statement(operation, sql)).toList();
	}

	/**
	 * Return {@code name type ...} as it stands in CREATE TABLE and ADD COLUMN.
	 */
	protected abstract String columnDefinition(Column column);

	/**
	 * Return the statements that make an existing, filled column NOT NULL.
	 * @param table the table
	 * @param from the column as it is, nullable
	 * @param to the column as it is to be
	 */
	protected abstract List<String> setNotNull(QualifiedName table, Column from, Column to);

	/**
	 * Return a value of the column's type that every existing row can be given: zero, an
	 * empty text, the first value of an enum.
	 */
	protected abstract String placeholder(Column column);

	/**
	 * Return the clause of ALTER TABLE that drops the constraint.
	 */
	protected abstract String dropConstraintClause(Operation.DropConstraint operation);

	/**
	 * Return what follows the closing parenthesis of CREATE TABLE, with a leading blank.
	 */
	protected String tableOptions(Table table) {
		return "";
	}

	/**
	 * Return the statements that give a new table and its columns their comments, where
	 * they do not stand in the definition.
	 */
	protected List<String> commentsOf(Table table) {
		return List.of();
	}

	/**
	 * Return the statements that give a new column its comment, where it does not stand
	 * in the definition.
	 */
	protected List<String> commentOf(QualifiedName table, Column column) {
		return List.of();
	}

	/**
	 * Return the clause that puts a new column in its place, with a leading blank; empty
	 * where the database can only append.
	 */
	protected String positionClause(Operation.Position position) {
		return "";
	}

	/**
	 * Return the statement that sets a new sequence behind numbers that are in use. Of a
	 * sequence that Hibernate takes in blocks, the next value is the end of a block.
	 */
	protected String setBehind(Sequence sequence, Operation.Numbers numbers) {
		throw new UnsupportedOperationException("sequences of this database are created elsewhere");
	}

	/**
	 * Return what follows the increment of a sequence, with a leading blank.
	 */
	protected String sequenceOptions(Sequence sequence) {
		return "";
	}

	/**
	 * Return a constraint as it stands in CREATE TABLE and ADD, where the table matters.
	 */
	protected String constraintDefinition(QualifiedName table, Constraint constraint) {
		return constraintDefinition(constraint);
	}

	/**
	 * Return a constraint as it stands in CREATE TABLE and ADD.
	 */
	protected String constraintDefinition(Constraint constraint) {
		StringBuilder sql = new StringBuilder();
		if (constraint.name() != null) {
			sql.append("CONSTRAINT ").append(name(constraint.name())).append(' ');
		}
		if (constraint instanceof Constraint.PrimaryKey key) {
			sql.append("PRIMARY KEY (").append(names(key.columns())).append(')');
		}
		else if (constraint instanceof Constraint.Unique unique) {
			sql.append("UNIQUE ").append(uniqueColumns(unique));
		}
		else if (constraint instanceof Constraint.Check check) {
			sql.append("CHECK (").append(check.expression()).append(')');
		}
		else if (constraint instanceof Constraint.ForeignKey key) {
			sql.append("FOREIGN KEY (")
				.append(names(key.columns()))
				.append(") REFERENCES ")
				.append(name(key.referencedTable()))
				.append(" (")
				.append(names(key.referencedColumns()))
				.append(')')
				.append(action(" ON DELETE ", key.onDelete()))
				.append(action(" ON UPDATE ", key.onUpdate()));
		}
		return sql.toString();
	}

	/**
	 * Return what follows the word UNIQUE.
	 */
	protected String uniqueColumns(Constraint.Unique unique) {
		return "(" + names(unique.columns()) + ")";
	}

	/**
	 * Return the statement that creates an index.
	 */
	protected String createIndexSql(QualifiedName table, Index index) {
		return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + name(index.name()) + " ON " + name(table)
				+ " (" + indexParts(index) + ")" + predicate(index);
	}

	/**
	 * Return what is indexed, without the parentheses around it.
	 */
	protected String indexParts(Index index) {
		return index.parts().stream().map(this::indexPart).collect(Collectors.joining(", "));
	}

	private String indexPart(Index.Part part) {
		String direction = part.descending() ? " DESC" : "";
		if (part instanceof Index.Part.OfColumn column) {
			String prefix = (column.prefixLength() != null) ? "(" + column.prefixLength() + ")" : "";
			return name(column.column()) + prefix + direction;
		}
		return "(" + ((Index.Part.OfExpression) part).sql() + ")" + direction;
	}

	private static String predicate(Index index) {
		return (index.predicate() != null) ? " WHERE " + index.predicate() : "";
	}

	private static String action(String clause, Constraint.Action action) {
		return (action != Constraint.Action.NO_ACTION) ? clause + action.sql().toUpperCase(Locale.ROOT) : "";
	}

	/**
	 * Return the default of a column as it stands behind DEFAULT, {@code null} where
	 * there is none.
	 */
	protected @Nullable String defaultSql(Column column) {
		Column.Default value = column.defaultValue();
		if (value == null) {
			return null;
		}
		return (value instanceof Column.Default.Literal literal) ? literal(literal.value(), column)
				: ((Column.Default.Expression) value).sql();
	}

	/**
	 * Return the value as SQL: as it is for numbers and booleans, else as a string.
	 */
	protected String literal(String value, Column column) {
		return JdbcTypes.isNumericOrBoolean(column.type().jdbcCode()) && value.matches("[+-]?[0-9.]+|true|false")
				? value : string(value);
	}

	/**
	 * Return the text as a string literal.
	 */
	protected String string(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	/**
	 * Return the name as it is written in SQL.
	 */
	protected final String name(Identifier identifier) {
		return this.names.render(identifier);
	}

	/**
	 * Return the name as it is written in SQL.
	 */
	protected final String name(QualifiedName qualified) {
		return this.names.render(qualified);
	}

	/**
	 * Return the names as they are written in SQL, separated by commas.
	 */
	protected final String names(List<Identifier> identifiers) {
		return identifiers.stream().map(this::name).collect(Collectors.joining(", "));
	}

	/**
	 * Return the statement that gives rows without a value the column's default or, where
	 * it has none, a placeholder that a person has to look at.
	 */
	protected final Statement backfill(Operation operation, QualifiedName table, Column column) {
		String value = defaultSql(column);
		String condition = column.options().get(Column.CONDITION);
		String note = (value != null) ? "" : "review: existing rows get a placeholder in '" + column.name()
				+ "', because it has no default"
				+ ((condition != null) ? "; put in a value that meets " + condition.replaceAll("\\s+", " ") : "");
		String sql = "UPDATE " + name(table) + " SET " + name(column.name()) + " = "
				+ ((value != null) ? value : column.options().getOrDefault(Column.PLACEHOLDER, placeholder(column)))
				+ " WHERE " + name(column.name()) + " IS NULL";
		return new Statement(sql, List.of(operation), note);
	}

	/**
	 * Return a statement without a note.
	 */
	protected static Statement statement(Operation operation, String sql) {
		return new Statement(sql, List.of(operation), "");
	}

	/**
	 * Return one statement without a note, in a list.
	 */
	protected static List<Statement> one(Operation operation, String sql) {
		return List.of(statement(operation, sql));
	}

}
