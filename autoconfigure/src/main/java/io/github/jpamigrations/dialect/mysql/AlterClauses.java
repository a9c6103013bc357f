package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.jpamigrations.dialect.ExpressionTokens;
import io.github.jpamigrations.dialect.SqlRenderer.Statement;
import io.github.jpamigrations.dialect.mysql.AlterClause.Kind;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * Takes operations apart into clauses of ALTER TABLE; none for an operation that is no
 * change of a table.
 */
final class AlterClauses implements Operation.Visitor<List<AlterClause>> {

	private final MySqlRenderer renderer;

	AlterClauses(MySqlRenderer renderer) {
		this.renderer = renderer;
	}

	@Override
	public List<AlterClause> renameTable(Operation.RenameTable operation) {
		return List.of(clause(operation.from(), Kind.RENAME_TABLE, "RENAME TO " + this.renderer.quoted(operation.to()),
				operation.from().name(), operation));
	}

	@Override
	public List<AlterClause> alterTable(Operation.AlterTable operation) {
		return this.renderer.tableChanges(operation.from(), operation.to())
			.stream()
			.map((sql) -> clause(operation.to().name(), Kind.DEFINE, sql, "", Set.of(), operation))
			.toList();
	}

	/**
	 * A NOT NULL column without a literal default is added nullable, filled, then made
	 * NOT NULL: the server would fill in zero or an empty text without a word. A default
	 * such as uuid() comes last: MySQL refuses to add a column with it (1674, unsafe for
	 * replicas).
	 */
	@Override
	public List<AlterClause> addColumn(Operation.AddColumn operation) {
		Column column = operation.column();
		boolean volatileDefault = this.renderer.hasVolatileDefault(column);
		boolean filled = column.generation() == null
				&& (volatileDefault || (!column.nullable() && !this.renderer.hasLiteralDefault(column)));
		Column added = filled ? column.withNullable(true) : column;
		List<AlterClause> result = new ArrayList<>();
		result.add(clause(operation.table(), Kind.DEFINE,
				"ADD COLUMN " + this.renderer.columnDefinition(volatileDefault ? withoutDefault(added) : added)
						+ this.renderer.positionClause(operation.position()),
				column.name(), operation));
		if (filled) {
			result.addAll(fill(operation.table(), column, operation));
		}
		return result;
	}

	private static Column withoutDefault(Column column) {
		return new Column(column.name(), column.type(), column.nullable(), null, column.generation(),
				column.collation(), column.comment(), column.options());
	}

	@Override
	public List<AlterClause> dropColumn(Operation.DropColumn operation) {
		Identifier name = operation.column().name();
		return List.of(clause(operation.table(), Kind.DROP_COLUMN, "DROP COLUMN " + this.renderer.quoted(name), name,
				operation));
	}

	/**
	 * A column that loses its NULLs while its type changes gets the new type first: the
	 * placeholder is a value of that type.
	 */
	@Override
	public List<AlterClause> alterColumn(Operation.AlterColumn operation) {
		Column to = operation.to();
		boolean filled = operation.from().nullable() && !to.nullable() && to.generation() == null;
		if (!filled) {
			return List.of(define(operation, to));
		}
		List<AlterClause> result = new ArrayList<>();
		Column between = to.withNullable(true);
		if (!between.equals(operation.from().withName(to.name()))) {
			result.add(define(operation, between));
		}
		result.addAll(fill(operation.table(), to, operation));
		return result;
	}

	private List<AlterClause> fill(QualifiedName table, Column column, Operation operation) {
		Statement update = this.renderer.fill(operation, table, column);
		Set<String> columns = Set.of(fold(column.name()));
		return List.of(
				new AlterClause(table, Kind.FILL, update.sql(), fold(column.name()), columns, operation, update.note()),
				modify(table, Kind.FINISH, column, operation));
	}

	private AlterClause define(Operation.AlterColumn operation, Column column) {
		String sql = "MODIFY COLUMN " + this.renderer.columnDefinition(column)
				+ this.renderer.algorithm(operation.from(), column);
		return clause(operation.table(), Kind.DEFINE, sql, column.name(), operation);
	}

	private AlterClause modify(QualifiedName table, Kind kind, Column column, Operation operation) {
		return clause(table, kind, "MODIFY COLUMN " + this.renderer.columnDefinition(column), column.name(), operation);
	}

	@Override
	public List<AlterClause> renameColumn(Operation.RenameColumn operation) {
		return List
			.of(clause(operation.table(), Kind.RENAME_COLUMN, "RENAME COLUMN " + this.renderer.quoted(operation.from())
					+ " TO " + this.renderer.quoted(operation.to()), operation.from(), operation));
	}

	@Override
	public List<AlterClause> addConstraint(Operation.AddConstraint operation) {
		Constraint constraint = DerivedNames.named(operation.table(), operation.constraint());
		String sql = "ADD " + this.renderer.constraintDefinition(constraint);
		Kind kind = (constraint instanceof Constraint.ForeignKey) ? Kind.ADD_FOREIGN_KEY
				: (constraint instanceof Constraint.Check) ? Kind.ADD_CHECK : Kind.ADD_INDEX;
		return List.of(clause(operation.table(), kind, sql, subject(constraint), columns(constraint), operation));
	}

	@Override
	public List<AlterClause> dropConstraint(Operation.DropConstraint operation) {
		Constraint constraint = DerivedNames.named(operation.table(), operation.constraint());
		Kind kind = (constraint instanceof Constraint.ForeignKey) ? Kind.DROP_FOREIGN_KEY
				: (constraint instanceof Constraint.Check) ? Kind.DROP_CHECK : Kind.DROP_INDEX;
		String sql = this.renderer.dropConstraintClause(new Operation.DropConstraint(operation.table(), constraint));
		return List.of(clause(operation.table(), kind, sql, subject(constraint), columns(constraint), operation));
	}

	private static String subject(Constraint constraint) {
		Identifier name = constraint.name();
		return (name != null && !(constraint instanceof Constraint.PrimaryKey)) ? fold(name) : AlterClause.PRIMARY_KEY;
	}

	private static Set<String> columns(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return fold(key.columns());
		}
		if (constraint instanceof Constraint.Unique unique) {
			return fold(unique.columns());
		}
		return (constraint instanceof Constraint.Check check) ? names(check.expression()) : Set.of();
	}

	@Override
	public List<AlterClause> createIndex(Operation.CreateIndex operation) {
		Index index = operation.index();
		return List.of(clause(operation.table(), Kind.ADD_INDEX, "ADD " + this.renderer.indexDefinition(index),
				fold(index.name()), columns(index), operation));
	}

	@Override
	public List<AlterClause> dropIndex(Operation.DropIndex operation) {
		Index index = operation.index();
		return List.of(clause(operation.table(), Kind.DROP_INDEX, "DROP INDEX " + this.renderer.quoted(index.name()),
				fold(index.name()), columns(index), operation));
	}

	private static Set<String> columns(Index index) {
		Set<String> result = new LinkedHashSet<>();
		for (Index.Part part : index.parts()) {
			if (part instanceof Index.Part.OfColumn column) {
				result.add(fold(column.column()));
			}
			else {
				result.addAll(names(((Index.Part.OfExpression) part).sql()));
			}
		}
		return result;
	}

	/**
	 * Return whatever may be the name of a column in an expression.
	 */
	private static Set<String> names(String expression) {
		Set<String> result = new HashSet<>();
		for (String token : ExpressionTokens.of(expression)) {
			result.add(token.replace("`", "").toLowerCase(Locale.ROOT));
		}
		return result;
	}

	private static AlterClause clause(QualifiedName table, Kind kind, String sql, Identifier column,
			Operation operation) {
		return clause(table, kind, sql, fold(column), Set.of(fold(column)), operation);
	}

	private static AlterClause clause(QualifiedName table, Kind kind, String sql, String subject, Set<String> columns,
			Operation operation) {
		return new AlterClause(table, kind, sql, subject, columns, operation, "");
	}

	static String fold(Identifier name) {
		return name.text().toLowerCase(Locale.ROOT);
	}

	static Set<String> fold(List<Identifier> names) {
		Set<String> result = new LinkedHashSet<>();
		names.forEach((name) -> result.add(fold(name)));
		return result;
	}

	@Override
	public List<AlterClause> createTable(Operation.CreateTable operation) {
		return List.of();
	}

	@Override
	public List<AlterClause> dropTable(Operation.DropTable operation) {
		return List.of();
	}

	@Override
	public List<AlterClause> createSequence(Operation.CreateSequence operation) {
		return List.of();
	}

	@Override
	public List<AlterClause> dropSequence(Operation.DropSequence operation) {
		return List.of();
	}

	@Override
	public List<AlterClause> alterSequence(Operation.AlterSequence operation) {
		return List.of();
	}

	@Override
	public List<AlterClause> renameSequence(Operation.RenameSequence operation) {
		return List.of();
	}

	@Override
	public List<AlterClause> createType(Operation.CreateType operation) {
		return List.of();
	}

	@Override
	public List<AlterClause> dropType(Operation.DropType operation) {
		return List.of();
	}

	@Override
	public List<AlterClause> alterType(Operation.AlterType operation) {
		return List.of();
	}

	@Override
	public List<AlterClause> createAuxiliaryObject(Operation.CreateAuxiliaryObject operation) {
		return List.of();
	}

	@Override
	public List<AlterClause> dropAuxiliaryObject(Operation.DropAuxiliaryObject operation) {
		return List.of();
	}

}
