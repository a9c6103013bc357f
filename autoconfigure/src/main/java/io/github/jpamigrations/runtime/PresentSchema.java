package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

/**
 * What the database has at the moment, found by the names that a person writes.
 */
final class PresentSchema {

	private final SchemaDialect dialect;

	private final Connection connection;

	PresentSchema(SchemaDialect dialect, Connection connection) {
		this.dialect = dialect;
		this.connection = connection;
	}

	Table table(String name) throws SQLException {
		QualifiedName wanted = Definitions.qualified(name);
		Scope scope = new Scope(List.of(wanted.namespace()));
		String key = key(wanted);
		return this.dialect.reader(this.connection)
			.read(scope)
			.tables()
			.stream()
			.filter((table) -> key(table.name()).equals(key))
			.findFirst()
			.orElseThrow(() -> new MissingObjectException("table '" + name + "'"));
	}

	Sequence sequence(String name) throws SQLException {
		QualifiedName wanted = Definitions.qualified(name);
		String key = key(wanted);
		return this.dialect.reader(this.connection)
			.read(new Scope(List.of(wanted.namespace())))
			.sequences()
			.stream()
			.filter((sequence) -> key(sequence.name()).equals(key))
			.findFirst()
			.orElseThrow(() -> new MissingObjectException("sequence '" + name + "'"));
	}

	Column column(Table table, String name) {
		return find(table.columns(), Column::name, name).orElseThrow(() -> missing("column", name, table));
	}

	Optional<Index> index(Table table, String name) {
		return find(table.indexes(), Index::name, name);
	}

	Optional<Constraint> constraint(Table table, String name) {
		List<Constraint> named = table.constraints()
			.stream()
			.filter((constraint) -> constraint.name() != null)
			.toList();
		return find(named, (constraint) -> Objects.requireNonNull(constraint.name()), name);
	}

	Constraint primaryKey(Table table) {
		return table.primaryKey()
			.orElseThrow(() -> new MissingObjectException("primary key of '" + table.name() + "'"));
	}

	boolean hasRows(String table) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.setMaxRows(1);
			try (ResultSet rows = statement.executeQuery("select 1 from " + sql(table) + this.dialect.limit(1))) {
				return rows.next();
			}
		}
	}

	/**
	 * Return a table, or what is named like one, as it is written in SQL.
	 */
	String sql(String table) {
		return this.dialect.renderer().write(Definitions.qualified(table));
	}

	/**
	 * Return a column as it is written in SQL.
	 */
	String columnSql(String column) {
		return this.dialect.renderer().write(QualifiedName.of(Identifier.parse(column)));
	}

	static MissingObjectException missing(String kind, String name, Table table) {
		return new MissingObjectException(kind + " '" + name + "' of '" + table.name() + "'");
	}

	private <T> Optional<T> find(List<T> all, Function<T, Identifier> name, String wanted) {
		String key = key(Identifier.parse(wanted));
		return all.stream().filter((candidate) -> key(name.apply(candidate)).equals(key)).findFirst();
	}

	private String key(Identifier name) {
		return this.dialect.signatures().name(name);
	}

	private String key(QualifiedName name) {
		return this.dialect.signatures().name(name);
	}

}
