package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.dialect.SqlRenderer.Statement;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * Merges neighbouring ALTER TABLE statements on one table into one. The server carries
 * out its clauses in a safe order of its own: drops, types, new columns, constraints, so
 * that a table is rewritten once. Renames can't be merged, and foreign keys lock a second
 * table; both stay alone. Comments on columns move behind the merged statement.
 */
final class PostgreSqlStatementMerger {

	private final List<Statement> result = new ArrayList<>();

	private final List<Statement> comments = new ArrayList<>();

	private final List<String> clauses = new ArrayList<>();

	private final Set<Operation> operations = new LinkedHashSet<>();

	private String prefix = "";

	private PostgreSqlStatementMerger() {
	}

	static List<Statement> merge(List<Statement> statements) {
		PostgreSqlStatementMerger merger = new PostgreSqlStatementMerger();
		statements.forEach(merger::add);
		merger.finish();
		return merger.result;
	}

	private void add(Statement statement) {
		QualifiedName table = mergeableTable(statement.operations().get(0));
		String prefixOfTable = (table != null) ? "ALTER TABLE " + PostgreSqlNames.RULES.render(table) + " " : "";
		boolean sameTable = table != null && prefixOfTable.equals(this.prefix);
		if (sameTable && statement.sql().startsWith("COMMENT ON COLUMN ")) {
			this.comments.add(statement);
			return;
		}
		if (!sameTable || this.operations.stream().anyMatch((other) -> collide(other, statement.operations().get(0)))) {
			finish();
		}
		if (table == null || !statement.sql().startsWith(prefixOfTable)) {
			finish();
			this.result.add(statement);
			return;
		}
		String clause = statement.sql().substring(prefixOfTable.length());
		if (isTypeOfFormerIdentity(clause)) {
			finish();
		}
		this.prefix = prefixOfTable;
		this.clauses.add(clause);
		this.operations.addAll(statement.operations());
	}

	/**
	 * Return whether the clause changes the type of a column that another one makes no
	 * identity column any more. The server takes it for one until the end of the
	 * statement, and refuses types that are no whole numbers (22023).
	 */
	private boolean isTypeOfFormerIdentity(String clause) {
		int end = clause.indexOf(" SET DATA TYPE ");
		return end > 0 && this.clauses.contains(clause.substring(0, end) + " DROP IDENTITY");
	}

	private void finish() {
		if (!this.clauses.isEmpty()) {
			String sql = (this.clauses.size() == 1) ? this.prefix + this.clauses.get(0)
					: this.prefix.stripTrailing() + "\n    " + String.join(",\n    ", this.clauses);
			this.result.add(new Statement(sql, List.copyOf(this.operations), ""));
		}
		this.result.addAll(this.comments);
		this.comments.clear();
		this.clauses.clear();
		this.operations.clear();
		this.prefix = "";
	}

	/**
	 * Return whether the order of two operations matters in a way that is not the
	 * server's: drops come first in one statement.
	 */
	private static boolean collide(Operation first, Operation second) {
		if (first.equals(second)) {
			return false;
		}
		if (second instanceof Operation.DropConstraint drop) {
			return first.equals(drop.reverse());
		}
		Identifier column = columnOf(second);
		boolean replaced = first instanceof Operation.DropColumn && second instanceof Operation.AddColumn;
		return column != null && column.equals(columnOf(first)) && !replaced;
	}

	private static @Nullable Identifier columnOf(Operation operation) {
		if (operation instanceof Operation.AddColumn add) {
			return add.column().name();
		}
		if (operation instanceof Operation.AlterColumn alter) {
			return alter.to().name();
		}
		return (operation instanceof Operation.DropColumn drop) ? drop.column().name() : null;
	}

	private static @Nullable QualifiedName mergeableTable(Operation operation) {
		if (operation instanceof Operation.AddColumn add) {
			return add.table();
		}
		if (operation instanceof Operation.DropColumn drop) {
			return drop.table();
		}
		if (operation instanceof Operation.AlterColumn alter) {
			return alter.table();
		}
		if (operation instanceof Operation.AddConstraint add && !(add.constraint() instanceof Constraint.ForeignKey)) {
			return add.table();
		}
		if (operation instanceof Operation.DropConstraint drop
				&& !(drop.constraint() instanceof Constraint.ForeignKey)) {
			return drop.table();
		}
		return null;
	}

}
