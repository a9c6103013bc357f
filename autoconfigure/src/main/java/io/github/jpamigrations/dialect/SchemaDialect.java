package io.github.jpamigrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.revision.LexicalRules;
import io.github.jpamigrations.schema.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Everything that depends on the database, for one database as it is configured. Holds no
 * connection; what it has to know of the server was read when it was made.
 */
public interface SchemaDialect {

	/**
	 * Return the id, which is also the value of the revision header {@code database} and
	 * of the placeholder {@code {vendor}}: {@code mysql}, {@code mariadb},
	 * {@code postgresql}, {@code h2}; for any other database what follows {@code jdbc:}
	 * in its URLs.
	 */
	String id();

	/**
	 * Return how the database behaves.
	 */
	Traits traits();

	/**
	 * Return a reader of the catalog.
	 * @param connection the connection to read with; stays open
	 */
	SchemaReader reader(Connection connection);

	/**
	 * Return what decides whether two definitions mean the same.
	 */
	Signatures signatures();

	/**
	 * Return what asks the server how it spells a table.
	 * @param connection the connection to ask with; stays open, with no transaction begun
	 */
	default TableEcho echo(Connection connection) {
		return TableEcho.NONE;
	}

	/**
	 * Return which operations can't be turned into SQL.
	 */
	default OperationLimits limits() {
		return OperationLimits.NONE;
	}

	/**
	 * Return what turns operations into SQL.
	 */
	SqlRenderer renderer();

	/**
	 * Return how the types of JDBC are written.
	 */
	default TypeNames typeNames() {
		return TypeNames.STANDARD;
	}

	/**
	 * Return what ends a query of which the first rows are enough.
	 * @param rows how many rows
	 */
	default String limit(int rows) {
		return " limit " + rows;
	}

	/**
	 * Return whether an index is searched by a comparison of row values, such as
	 * {@code (a, b) > (1, 2)}, rather than by the alternatives that it stands for.
	 */
	default boolean searchesByRowValues() {
		return false;
	}

	/**
	 * Return the lock that keeps two migrations of one schema apart.
	 */
	MigrationLock lock();

	/**
	 * Return how a script is split into statements.
	 */
	LexicalRules lexicalRules();

	/**
	 * Return what reads definitions as the server keeps them, absent where nobody can
	 * tell from them whether a statement took effect.
	 */
	default @Nullable DefinitionReader definitions() {
		return null;
	}

	/**
	 * Return whether a statement that changes definitions commits what is open before it
	 * begins, so that what is written just before it needs no commit of its own.
	 */
	default boolean definitionsCommitFirst() {
		return false;
	}

	/**
	 * Return one text that does what three statements do, absent where the database has
	 * none. Its parameters are theirs in their order, its first result is the number of
	 * rows that the last one has updated.
	 * @param first inserts a row
	 * @param query is evaluated, absent for nothing
	 * @param last updates rows of another table
	 */
	default @Nullable String together(RowInsert first, @Nullable String query, RowUpdate last) {
		return null;
	}

	/**
	 * Return a statement that does what {@link #together} does, and fails with
	 * {@link KeptStatement#ROWS} if the last statement updates anything but one row.
	 * @param name a name that the server keeps nothing else under, which needs no quotes
	 * @param first inserts a row
	 * @param times which of its values are times; if there is none for the end and the
	 * duration, they follow from the beginning and the clock of the server
	 * @param query a query with one parameter
	 * @param last updates rows of another table, with a parameter on each side
	 */
	default @Nullable KeptStatement keptTogether(String name, RowInsert first, RowInsert.Times times, String query,
			RowUpdate last) {
		return null;
	}

	/**
	 * Return a text as a literal of the database.
	 */
	default String literal(String text) {
		String escaped = text.replace("'", "''");
		return "'" + (lexicalRules().backslashEscapes() ? escaped.replace("\\", "\\\\") : escaped) + "'";
	}

	/**
	 * Return one statement that updates a row in each of two tables or, where one of them
	 * has no such row, in none; absent where the database has none. Its parameters are
	 * those of both assignments, then those of both conditions; its count is that of both
	 * tables.
	 * @param first the one update
	 * @param second the other one, of a table whose columns have other names
	 */
	default @Nullable String both(RowUpdate first, RowUpdate second) {
		return null;
	}

	/**
	 * Return what is set on the session in which revisions run, absent for nothing.
	 */
	default @Nullable SessionRules session() {
		return null;
	}

	/**
	 * Return what uses the tables of the current schema without being mapped: views, and
	 * triggers where a changed column breaks them.
	 */
	default List<Dependent> dependents(Connection connection) throws SQLException {
		return List.of();
	}

	/**
	 * Return what the server drops with the tables and columns of the scope without being
	 * mapped.
	 */
	default List<Attachment> attachments(Connection connection, Scope scope) throws SQLException {
		return List.of();
	}

	/**
	 * Return whether views go on working when a table or column that they use gets
	 * another name.
	 */
	default boolean viewsFollowRenames() {
		return false;
	}

}
