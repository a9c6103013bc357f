package io.github.jpamigrations.code;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a Java revision can do to the database. Changes of the schema are written in the
 * SQL of whichever database runs the revision. The database folds names as it does in
 * SQL, and they are quoted where they have to be; a name in double quotes or backticks
 * stands for exactly its text. Tables and sequences may have their schema in front.
 *
 * @since 0.1.0
 */
public interface Operations {

	/**
	 * Return the id of the database: {@code mysql}, {@code mariadb}, {@code postgresql},
	 * {@code h2}.
	 */
	String database();

	/**
	 * Return the placeholders by name: those of the properties, and what the command line
	 * adds by {@code -x} and {@code --tag}. Files have them replaced; here they are
	 * arguments.
	 */
	Map<String, String> placeholders();

	/**
	 * Return the connection of the migration, to read with. What changes rows belongs
	 * into {@link #perform(SqlWork)}.
	 */
	Connection connection();

	/**
	 * Return the connection of the migration as Spring's client.
	 */
	default JdbcClient jdbc() {
		return JdbcClient.create(new SingleConnectionDataSource(connection(), true));
	}

	/**
	 * Create a table.
	 */
	void createTable(String table, Consumer<TableDefinition> definition) throws SQLException;

	/**
	 * Drop a table.
	 */
	void dropTable(String table) throws SQLException;

	/**
	 * Rename a table.
	 */
	void renameTable(String from, String to) throws SQLException;

	/**
	 * Change the comment of a table.
	 * @param table the table
	 * @param comment the comment, absent for none
	 */
	void commentOnTable(String table, @Nullable String comment) throws SQLException;

	/**
	 * Add a column that may be empty.
	 */
	default void addColumn(String table, String name, ColumnType type) throws SQLException {
		addColumn(table, ColumnDefinition.of(name, type));
	}

	/**
	 * Add a column.
	 */
	void addColumn(String table, ColumnDefinition column) throws SQLException;

	/**
	 * Change a column.
	 */
	void alterColumn(String table, String column, UnaryOperator<ColumnChange> change) throws SQLException;

	/**
	 * Rename a column.
	 */
	void renameColumn(String table, String from, String to) throws SQLException;

	/**
	 * Drop a column, and before it the keys, indexes and checks of its table that use it.
	 */
	void dropColumn(String table, String column) throws SQLException;

	/**
	 * Add a primary key.
	 */
	void addPrimaryKey(String table, String... columns) throws SQLException;

	/**
	 * Add a unique constraint.
	 */
	void addUnique(String table, String name, String... columns) throws SQLException;

	/**
	 * Add a check.
	 */
	void addCheck(String table, String name, String condition) throws SQLException;

	/**
	 * Add a foreign key.
	 */
	void addForeignKey(String table, ForeignKey key) throws SQLException;

	/**
	 * Drop a unique constraint, check or foreign key.
	 */
	void dropConstraint(String table, String name) throws SQLException;

	/**
	 * Drop the primary key.
	 */
	void dropPrimaryKey(String table) throws SQLException;

	/**
	 * Create an index.
	 * @param table the table
	 * @param name the name of the index
	 * @param columns the columns, each with {@code desc} behind it where it is to go down
	 */
	void createIndex(String table, String name, String... columns) throws SQLException;

	/**
	 * Create a unique index.
	 */
	void createUniqueIndex(String table, String name, String... columns) throws SQLException;

	/**
	 * Drop an index.
	 */
	void dropIndex(String table, String name) throws SQLException;

	/**
	 * Create a sequence, where the database has any: MySQL has none.
	 */
	void createSequence(String name, long startWith, long incrementBy) throws SQLException;

	/**
	 * Change the increment of a sequence.
	 */
	void alterSequence(String name, long incrementBy) throws SQLException;

	/**
	 * Drop a sequence.
	 */
	void dropSequence(String name) throws SQLException;

	/**
	 * Execute a statement in the SQL of the running database.
	 */
	void execute(String sql) throws SQLException;

	/**
	 * Insert rows.
	 * @param table the table
	 * @param columns the columns
	 * @param rows for each row a value for each column
	 */
	void bulkInsert(String table, List<String> columns, List<List<@Nullable Object>> rows) throws SQLException;

	/**
	 * Change rows with plain JDBC, in one transaction with the note that it is done.
	 */
	void perform(SqlWork work) throws SQLException;

	/**
	 * Change the rows of a table in batches along a key. Each batch commits together with
	 * the note how far it has come, so that the next run goes on behind it; in a revision
	 * that runs in one transaction all of them commit together.
	 * @param table the table
	 * @param key a column with unique values, best the primary key
	 * @param size how many rows a batch has
	 * @param work what changes the rows of a range of keys
	 */
	default void inBatches(String table, String key, int size, BatchWork work) throws SQLException {
		inBatches(table, List.of(key), size,
				(connection, range) -> work.run(connection, range.from().get(0), range.to().get(0)));
	}

	/**
	 * Change the rows of a table in batches along a key with one statement.
	 * @param table the table
	 * @param key a column with unique values, best the primary key
	 * @param size how many rows a batch has
	 * @param sql the statement, with one {@code ?} for the first key of the batch and
	 * another one for the last: {@code where id between ? and ?}
	 */
	default void inBatches(String table, String key, int size, String sql) throws SQLException {
		inBatches(table, key, size, (connection, from, to) -> {
			try (PreparedStatement statement = connection.prepareStatement(sql)) {
				statement.setObject(1, from);
				statement.setObject(2, to);
				statement.executeUpdate();
			}
		});
	}

	/**
	 * Change the rows of a table in batches along a key of one or more columns, as
	 * {@link #inBatches(String, String, int, BatchWork)} does.
	 * @param table the table
	 * @param key columns whose values are unique together and never null, best those of
	 * the primary key in its order
	 * @param size how many rows a batch has
	 * @param work what changes the rows of a range
	 */
	void inBatches(String table, List<String> key, int size, RangeWork work) throws SQLException;

	/**
	 * Change the rows of a table in batches along a key of one or more columns with one
	 * statement.
	 * @param table the table
	 * @param key columns whose values are unique together and never null, best those of
	 * the primary key in its order
	 * @param size how many rows a batch has
	 * @param sql makes the statement from the condition that holds for the rows of the
	 * batch: {@code (rows) -> "update line set price = 0 where " + rows}
	 */
	default void inBatches(String table, List<String> key, int size, UnaryOperator<String> sql) throws SQLException {
		inBatches(table, key, size, (connection, range) -> {
			try (PreparedStatement statement = connection.prepareStatement(sql.apply(range.condition()))) {
				range.bind(statement, 1);
				statement.executeUpdate();
			}
		});
	}

}
