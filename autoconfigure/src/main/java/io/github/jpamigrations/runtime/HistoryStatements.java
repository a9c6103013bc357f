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
			// Drivers look up what an object is each time.
			if (value instanceof String text) {
				statement.setString(index++, text);
			}
			else if (value instanceof Instant instant) {
				this.times.set(statement, index++, instant);
			}
			else {
				statement.setObject(index++, value);
			}
		}
	}

	/**
	 * Make the server keep a statement, where it does not yet.
	 */
	void keep(Connection connection, KeptStatement statement) throws SQLException {
		if (!statement.equals(this.kept)) {
			execute(connection, statement.definition());
			this.kept = statement;
		}
	}

	/**
	 * Return what executes a statement that the server keeps.
	 */
	String call(KeptStatement statement, List<? extends @Nullable Object> values) {
		return statement.call(literals(values));
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
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
				execute(connection, this.kept.release());
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
