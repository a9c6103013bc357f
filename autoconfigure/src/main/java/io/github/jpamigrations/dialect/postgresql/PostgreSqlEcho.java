package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;

/**
 * Asks PostgreSQL how it spells types, defaults, computed columns, checks and indexes of
 * a table, by a temporary twin in a transaction that is rolled back. What the server
 * refuses by itself (a new type, a new function, a value that its enum does not have yet)
 * is left in the model's words: the database can't hold it now, so it is a difference.
 */
final class PostgreSqlEcho implements TableEcho {

	private final Connection connection;

	private final PostgreSqlRenderer renderer;

	PostgreSqlEcho(Connection connection, PostgreSqlServer server) {
		this.connection = connection;
		this.renderer = new PostgreSqlRenderer(server);
	}

	@Override
	public Answer spell(Table table) {
		try {
			boolean autoCommit = this.connection.getAutoCommit();
			this.connection.setAutoCommit(false);
			try {
				return new Answer.Spelled(spelled(table));
			}
			finally {
				this.connection.rollback();
				this.connection.setAutoCommit(autoCommit);
			}
		}
		catch (SQLException ex) {
			return new Answer.Refused(Objects.toString(ex.getMessage(), ex.toString()));
		}
	}

	private Table spelled(Table table) throws SQLException {
		PostgreSqlTwin twin = new PostgreSqlTwin(this.connection, this.renderer, table);
		twin.create();
		List<Column> columns = new ArrayList<>();
		for (Column column : table.columns()) {
			Column read = twin.column(column);
			columns.add((read != null) ? spelled(column, read, twin.hasDefault(column)) : column);
		}
		List<Constraint> constraints = new ArrayList<>();
		for (Constraint constraint : table.constraints()) {
			String read = (constraint instanceof Constraint.Check check) ? twin.check(check) : null;
			constraints.add((read != null) ? ((Constraint.Check) constraint).withExpression(read) : constraint);
		}
		List<Index> indexes = new ArrayList<>();
		for (Index index : table.indexes()) {
			Index read = twin.index(index);
			indexes.add((read != null)
					? new Index(index.name(), index.unique(), read.parts(), read.predicate(), index.options()) : index);
		}
		return table.withColumns(columns).withConstraints(constraints).withIndexes(indexes);
	}

	private static Column spelled(Column column, Column read, boolean hasDefault) {
		boolean computed = column.generation() instanceof Column.Generation.Computed;
		boolean plain = column.generation() == null && read.generation() == null && hasDefault;
		Column.Type type = new Column.Type(read.type().sql(), read.type().jdbcCode(), read.type().length(),
				read.type().precision(), read.type().scale(), column.type().enumValues());
		return new Column(column.name(), type, column.nullable(), plain ? read.defaultValue() : column.defaultValue(),
				computed ? read.generation() : column.generation(),
				(column.collation() != null && read.collation() != null) ? read.collation() : column.collation(),
				column.comment(), column.options());
	}

}
