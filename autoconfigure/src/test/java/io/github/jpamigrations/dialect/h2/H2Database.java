package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;

/**
 * An empty database in memory with the settings that a test wants, gone when closed.
 */
final class H2Database implements AutoCloseable {

	private final Connection connection;

	private final H2Dialect dialect;

	private H2Database(Connection connection) throws SQLException {
		this.connection = connection;
		this.dialect = H2Dialect.of(connection);
	}

	/**
	 * Open a database.
	 * @param settings settings of the URL, empty or each with a leading semicolon
	 */
	static H2Database open(String settings) {
		try {
			return new H2Database(DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID() + settings, "sa", ""));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Connection connection() {
		return this.connection;
	}

	H2Dialect dialect() {
		return this.dialect;
	}

	/**
	 * Return the dialect for the settings as they are now.
	 */
	H2Dialect reopenedDialect() {
		try {
			return H2Dialect.of(this.connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void execute(String... statements) {
		for (String sql : statements) {
			try (Statement statement = this.connection.createStatement()) {
				statement.execute(sql);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(sql, ex);
			}
		}
	}

	/**
	 * Render and execute, as a revision does.
	 */
	void apply(Operation... operations) {
		for (SqlRenderer.Statement statement : this.dialect.renderer().render(List.of(operations))) {
			execute(statement.sql());
		}
	}

	DatabaseSchema read() {
		return read(Scope.DEFAULT);
	}

	DatabaseSchema read(Scope scope) {
		try {
			return this.dialect.reader(this.connection).read(scope);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Table table(String name) {
		QualifiedName qualified = QualifiedName.of(Identifier.quoted(name));
		return read().tables().stream().filter((table) -> table.name().equals(qualified)).findFirst().orElseThrow();
	}

	List<String> query(String sql) {
		try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			List<String> result = new ArrayList<>();
			while (row.next()) {
				result.add(row.getString(1));
			}
			return result;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return H2's own dump, sorted, for its order is that of creation, without the
	 * positions of sequences and without casts: a change of type writes some into the
	 * checks, and the change back leaves them there.
	 */
	List<String> dump() {
		return query("SCRIPT NODATA NOPASSWORDS NOSETTINGS").stream()
			.filter((sql) -> !sql.startsWith("--") && !sql.startsWith("CREATE USER"))
			.map((sql) -> sql.replaceAll(" RESTART WITH -?[0-9]+", "").replaceAll("CAST\\((\\d+) AS [A-Z]+\\)", "$1"))
			.sorted()
			.toList();
	}

	@Override
	public void close() {
		execute("SHUTDOWN");
	}

}
