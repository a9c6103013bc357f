package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import io.github.jpamigrations.dialect.AbstractSqlRenderer;
import io.github.jpamigrations.dialect.IdentifierRules;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Renders for MySQL, and what MariaDB spells alike: comments, options and indexes stand
 * inside CREATE TABLE, neighbouring changes of a table become one ALTER TABLE.
 */
public class MySqlRenderer extends AbstractSqlRenderer {

	private static final Pattern NOW = Pattern
		.compile("(?i)(current_timestamp|now|localtime|localtimestamp|null)\\b.*");

	private final MySqlServer server;

	private final StringLiterals literals;

	/**
	 * Create the renderer of a server.
	 */
	public MySqlRenderer(IdentifierRules names, MySqlServer server) {
		super(names);
		this.server = server;
		this.literals = new StringLiterals(server);
	}

	@Override
	public List<Statement> render(List<Operation> operations) {
		AlterClauses alterations = new AlterClauses(this);
		AlterRun run = new AlterRun(this);
		List<Statement> result = new ArrayList<>();
		for (Operation operation : operations) {
			List<AlterClause> clauses = operation.accept(alterations);
			if (clauses.isEmpty() || !run.accepts(clauses)) {
				result.addAll(run.flush());
			}
			if (clauses.isEmpty()) {
				result.addAll(operation.accept(this));
			}
			run.add(clauses);
		}
		result.addAll(run.flush());
		return result;
	}

	String alterTable(QualifiedName table) {
		return "ALTER TABLE " + name(table);
	}

	@Override
	public List<Statement> alterColumn(Operation.AlterColumn operation) {
		return render(List.of(operation));
	}

	@Override
	public List<Statement> alterTable(Operation.AlterTable operation) {
		boolean changes = !tableChanges(operation.from(), operation.to()).isEmpty();
		return changes ? render(List.of(operation)) : List.of();
	}

	@Override
	public List<Statement> createTable(Operation.CreateTable operation) {
		Table table = operation.table();
		List<String> elements = new ArrayList<>();
		table.columns().forEach((column) -> elements.add(columnDefinition(column)));
		table.constraints().forEach((constraint) -> elements.add(constraintDefinition(constraint)));
		table.indexes().forEach((index) -> elements.add(indexDefinition(index)));
		elements.addAll(furtherElements(table));
		List<Statement> result = new ArrayList<>();
		result.add(statement(operation, "CREATE TABLE " + name(table.name()) + " (\n    "
				+ String.join(",\n    ", elements) + "\n)" + tableOptions(table)));
		table.initialRows().forEach((sql) -> result.add(statement(operation, sql)));
		if (table.standsForSequence()) {
			result.addAll(new SequenceTable(this, operation).rows());
		}
		return result;
	}

	/**
	 * Return what else stands between the parentheses of CREATE TABLE.
	 */
	protected List<String> furtherElements(Table table) {
		List<String> result = new ArrayList<>();
		table.options().forEach((key, value) -> {
			if (key.startsWith(TableOptions.NOT_ENFORCED)) {
				Identifier name = Identifier.quoted(key.substring(TableOptions.NOT_ENFORCED.length()));
				result.add("CONSTRAINT " + name(name) + " CHECK (" + value + ") NOT ENFORCED");
			}
		});
		return result;
	}

	@Override
	protected String tableOptions(Table table) {
		String comment = (table.comment() != null) ? " COMMENT=" + string(table.comment()) : "";
		return TableOptions.sql(table.options(), comment);
	}

	/**
	 * Return the clauses that change comment and options. An option that only one side
	 * knows is left as it is.
	 */
	List<String> tableChanges(Table from, Table to) {
		List<String> result = new ArrayList<>(TableOptions.changes(from.options(), to.options()));
		if (!Objects.equals(from.comment(), to.comment())) {
			result.add("COMMENT=" + string((to.comment() != null) ? to.comment() : ""));
		}
		return result;
	}

	/**
	 * Return what makes the server change a column by a certain algorithm, empty for the
	 * one that it prefers.
	 */
	protected String algorithm(Column from, Column to) {
		return "";
	}

	@Override
	protected String columnDefinition(Column column) {
		StringBuilder sql = new StringBuilder(name(column.name())).append(' ').append(column.type().sql());
		if (column.collation() != null) {
			sql.append(" COLLATE ").append(column.collation());
		}
		if (column.generation() instanceof Column.Generation.Computed computed) {
			sql.append(" GENERATED ALWAYS AS (").append(computed.expression()).append(')');
			sql.append(computed.stored() ? " STORED" : " VIRTUAL");
		}
		sql.append(nullability(column));
		String value = (column.generation() == null) ? defaultSql(column) : null;
		if (value != null) {
			sql.append(" DEFAULT ").append(value);
		}
		if (column.generation() instanceof Column.Generation.Identity) {
			sql.append(" AUTO_INCREMENT");
		}
		sql.append(columnOptions(column));
		if (column.comment() != null) {
			sql.append(" COMMENT ").append(string(column.comment()));
		}
		return sql.toString();
	}

	/**
	 * A TIMESTAMP that does not say NULL is NOT NULL on a server without
	 * explicit_defaults_for_timestamp.
	 */
	protected String nullability(Column column) {
		if (!column.nullable()) {
			return " NOT NULL";
		}
		return "timestamp".equals(typeOf(column).name()) && column.generation() == null ? " NULL" : "";
	}

	/**
	 * Return the clauses for what the database keeps beside the definition.
	 */
	protected String columnOptions(Column column) {
		StringBuilder sql = new StringBuilder();
		column.options().forEach((key, value) -> sql.append(switch (key) {
			case "on update" -> " ON UPDATE " + onUpdate(value, column);
			case "srid" -> " SRID " + value;
			case "invisible" -> " INVISIBLE";
			case "text" -> " " + value;
			default -> "";
		}));
		return sql.toString();
	}

	/**
	 * The clause has to have as many digits as the type, which may have changed.
	 */
	private String onUpdate(String value, Column column) {
		if (!NOW.matcher(value).matches()) {
			return value;
		}
		List<String> digits = typeOf(column).arguments();
		return value.replaceFirst("\\(.*", "") + (digits.isEmpty() ? "" : "(" + digits.get(0) + ")");
	}

	CanonicalType typeOf(Column column) {
		return new TypeText(this.literals.plain(column.type().sql())).type(this.server.realIsFloat());
	}

	/**
	 * Return an index as it stands in CREATE TABLE and ADD.
	 */
	protected String indexDefinition(Index index) {
		String kind = index.options().getOrDefault(IndexRows.TYPE, index.unique() ? "UNIQUE" : "");
		StringBuilder sql = new StringBuilder(kind.isEmpty() ? "" : kind + " ").append("INDEX ")
			.append(name(index.name()))
			.append(" (")
			.append(indexParts(index))
			.append(')');
		return sql.append(indexOptions(index.options())).toString();
	}

	private String indexOptions(Map<String, String> options) {
		StringBuilder sql = new StringBuilder();
		options.forEach((key, value) -> sql.append(switch (key) {
			case "comment" -> " COMMENT " + string(value);
			case "using" -> " USING " + value;
			case "parser" -> " WITH PARSER " + value;
			case "block size" -> " KEY_BLOCK_SIZE=" + value;
			case "hidden" -> " " + hiddenIndex();
			case "text" -> " " + value;
			default -> "";
		}));
		return sql.toString();
	}

	/**
	 * Return the word for an index that the optimizer does not use.
	 */
	protected String hiddenIndex() {
		return "INVISIBLE";
	}

	@Override
	protected String createIndexSql(QualifiedName table, Index index) {
		return alterTable(table) + " ADD " + indexDefinition(index);
	}

	@Override
	protected String constraintDefinition(Constraint constraint) {
		String definition = super.constraintDefinition(constraint);
		return (constraint instanceof Constraint.Unique unique) ? definition + indexOptions(unique.options())
				: definition;
	}

	@Override
	protected String dropConstraintClause(Operation.DropConstraint operation) {
		Constraint constraint = operation.constraint();
		if (constraint instanceof Constraint.PrimaryKey) {
			return "DROP PRIMARY KEY";
		}
		String name = name(Objects.requireNonNull(constraint.name(), "A constraint to drop has a name"));
		if (constraint instanceof Constraint.ForeignKey) {
			return "DROP FOREIGN KEY " + name;
		}
		return (constraint instanceof Constraint.Check) ? dropCheck() + " " + name : "DROP INDEX " + name;
	}

	/**
	 * Return the words that drop a check.
	 */
	protected String dropCheck() {
		return "DROP CHECK";
	}

	@Override
	protected String positionClause(Operation.Position position) {
		if (!(position instanceof Operation.Position.Between between)) {
			return "";
		}
		return (between.after() != null) ? " AFTER " + name(between.after()) : " FIRST";
	}

	@Override
	protected List<String> setNotNull(QualifiedName table, Column from, Column to) {
		return List.of(alterTable(table) + " MODIFY COLUMN " + columnDefinition(to));
	}

	@Override
	protected String placeholder(Column column) {
		return Placeholders.of(typeOf(column));
	}

	@Override
	protected String string(String text) {
		return this.literals.quote(text);
	}

	/**
	 * MySQL takes a default for a text, a blob or JSON only in parentheses (1101).
	 */
	@Override
	protected @Nullable String defaultSql(Column column) {
		String sql = super.defaultSql(column);
		boolean bare = sql != null && !sql.startsWith("(") && !"null".equalsIgnoreCase(sql);
		return bare && takesOnlyExpressionDefault(column) ? "(" + sql + ")" : sql;
	}

	/**
	 * Return whether a default of the column has to be an expression.
	 */
	protected boolean takesOnlyExpressionDefault(Column column) {
		String type = typeOf(column).name();
		return type.endsWith("text") || type.endsWith("blob") || "json".equals(type);
	}

	boolean hasLiteralDefault(Column column) {
		return column.defaultValue() instanceof Column.Default.Literal
				|| (column.defaultValue() instanceof Column.Default.Expression expression
						&& this.literals.isLiteral(expression.sql()));
	}

	boolean hasVolatileDefault(Column column) {
		return column.defaultValue() instanceof Column.Default.Expression expression
				&& !this.literals.isLiteral(expression.sql()) && !NOW.matcher(expression.sql()).matches();
	}

	Statement fill(Operation operation, QualifiedName table, Column column) {
		return backfill(operation, table, column);
	}

	String quoted(Identifier identifier) {
		return name(identifier);
	}

	String quoted(QualifiedName table) {
		return name(table);
	}

}
