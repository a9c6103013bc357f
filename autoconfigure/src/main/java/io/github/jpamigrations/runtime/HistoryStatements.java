package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.KeptStatement;
import io.github.jpamigrations.dialect.SchemaDialect;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statements that write the history of one session again and again, which are
 * prepared once: by the driver, or by the server where it can keep them itself.
 */
final class HistoryStatements {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private static final int LITERALS_LENGTH = 800;

	private final SchemaDialect dialect;

	private final HistoryTimes times;

	private final Map<String, PreparedStatement> prepared = new HashMap<>();

	private @Nullable KeptStatement kept;

	HistoryStatements(SchemaDialect dialect) {
		this.dialect = dialect;
		this.times = HistoryTimes.of(dialect.traits().timestampType());
	}

	/**
	 * Execute a statement that changes rows.
	 * @return how many rows it has changed
	 */
	int update(Connection connection, String sql, List<? extends @Nullable Object> values) throws SQLException {
		return run(connection, sql, values, PreparedStatement::executeUpdate);
	}

	/**
	 * Execute a statement whose result is a number.
	 */
	int count(Connection connection, String sql, List<? extends @Nullable Object> values) throws SQLException {
		return run(connection, sql, values, (statement) -> {
			statement.execute();
			return number(statement);
		});
	}

	private int run(Connection connection, String sql, List<? extends @Nullable Object> values, Execution execution)
			throws SQLException {
		PreparedStatement statement = this.prepared.get(sql);
		if (statement == null) {
			statement = connection.prepareStatement(sql);
			this.prepared.put(sql, statement);
		}
		try {
			set(statement, values);
			return execution.run(statement);
		}
		catch (SQLException | RuntimeException ex) {
			this.prepared.remove(sql);
			close(statement, ex);
			throw ex;
		}
	}

	/**
	 * Close a statement that has failed. On a broken connection this fails as well, which
	 * must not hide why.
	 */
	private static void close(PreparedStatement statement, Exception failure) {
		try {
			statement.close();
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

	private void set(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
		int index = 1;
		for (Object value : values) {
			if (value instanceof Instant instant) {
				this.times.set(statement, index++, instant);
			}
			else {
				statement.setObject(index++, value);
			}
		}
	}

	/**
	 * Execute a statement that the server keeps, whose first result is a number.
	 */
	int count(Connection connection, KeptStatement statement, List<? extends @Nullable Object> values)
			throws SQLException {
		String call = statement.call(literals(values));
		int result = execute(connection, statement.equals(this.kept) ? call : statement.definition() + "; " + call);
		this.kept = statement;
		return result;
	}

	private static int execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			boolean query = statement.execute(sql);
			while (!query) {
				query = statement.getMoreResults();
			}
			return number(statement);
		}
	}

	private static int number(Statement statement) throws SQLException {
		try (ResultSet rows = statement.getResultSet()) {
			rows.next();
			return rows.getInt(1);
		}
	}

	private String literals(List<? extends @Nullable Object> values) {
		StringBuilder result = new StringBuilder(LITERALS_LENGTH);
		for (Object value : values) {
			result.append(result.isEmpty() ? "" : ", ");
			if (value == null || value instanceof Number) {
				result.append(value);
			}
			else {
				String text = (value instanceof Instant instant) ? HistoryTimes.text(instant) : value.toString();
				result.append(this.dialect.literal(text));
			}
		}
		return result.toString();
	}

	/**
	 * Prepare everything anew from now on, since the session may have forgotten it.
	 */
	void release(Connection connection) {
		try {
			for (PreparedStatement statement : this.prepared.values()) {
				statement.close();
			}
			if (this.kept != null) {
				try (Statement statement = connection.createStatement()) {
					statement.execute(this.kept.release());
				}
			}
		}
		catch (SQLException ex) {
			logger.debug("The session has forgotten its statements", ex);
		}
		this.prepared.clear();
		this.kept = null;
	}

	/**
	 * Executes a statement whose parameters are set.
	 */
	@FunctionalInterface
	private interface Execution {

		int run(PreparedStatement statement) throws SQLException;

	}

}
