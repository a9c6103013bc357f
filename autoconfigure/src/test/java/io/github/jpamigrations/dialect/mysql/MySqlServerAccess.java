package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;

/**
 * A session on a server of the family in the hands of a test.
 */
public final class MySqlServerAccess {

	private final Connection connection;

	private final SchemaDialect dialect;

	public MySqlServerAccess(Connection connection, SchemaDialect dialect) {
		this.connection = connection;
		this.dialect = dialect;
	}

	public void execute(String... statements) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (String sql : statements) {
				try {
					statement.execute(sql);
				}
				catch (SQLException ex) {
					throw new SQLException(ex.getMessage() + "\n" + sql, ex);
				}
			}
		}
	}

	public DatabaseSchema read() throws SQLException {
		return this.dialect.reader(this.connection).read(Scope.DEFAULT);
	}

	public Table read(String table) throws SQLException {
		return read().tables()
			.stream()
			.filter((candidate) -> candidate.name().name().text().equals(table))
			.findFirst()
			.orElseThrow();
	}

	public List<String> apply(Operation... operations) throws SQLException {
		return apply(List.of(operations));
	}

	public List<String> apply(List<Operation> operations) throws SQLException {
		List<String> statements = this.dialect.renderer()
			.render(operations)
			.stream()
			.map(SqlRenderer.Statement::sql)
			.toList();
		execute(this.dialect.session().limits(Duration.ofSeconds(60)).toArray(String[]::new));
		execute(statements.toArray(String[]::new));
		return statements;
	}

	/**
	 * Return what the server itself says about its tables and sequences, counters left
	 * out.
	 */
	public Map<String, String> dump() throws SQLException {
		Map<String, String> result = new TreeMap<>();
		try (Statement statement = this.connection.createStatement()) {
			for (String table : names(statement)) {
				try (ResultSet row = statement.executeQuery("show create table `" + table.replace("`", "``") + "`")) {
					row.next();
					result.put(table, row.getString(2).replaceAll(" AUTO_INCREMENT=\\d+", ""));
				}
			}
		}
		return result;
	}

	public long count(String table) throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from `" + table.replace("`", "``") + "`")) {
			row.next();
			return row.getLong(1);
		}
	}

	private static List<String> names(Statement statement) throws SQLException {
		List<String> result = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery("show full tables where table_type <> 'VIEW'")) {
			while (rows.next()) {
				result.add(rows.getString(1));
			}
		}
		return result;
	}

	/**
	 * Drop every table and sequence.
	 */
	public void clear() throws SQLException {
		execute("set foreign_key_checks = 0");
		for (Map.Entry<String, String> object : dump().entrySet()) {
			String kind = object.getValue().contains("SEQUENCE=1") ? "sequence" : "table";
			execute("drop " + kind + " `" + object.getKey() + "`");
		}
		execute("set foreign_key_checks = 1");
	}

}
