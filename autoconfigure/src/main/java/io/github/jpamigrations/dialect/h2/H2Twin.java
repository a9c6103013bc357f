package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;

import org.jspecify.annotations.Nullable;

/**
 * A temporary table with columns and checks, there for as long as it takes to read them
 * back. Its names are its own, for those of constraints are unique in the whole schema.
 * Dropping it commits, so there must be no transaction.
 */
final class H2Twin {

	private static final String COLUMNS = """
			SELECT COLUMN_NAME, COLUMN_DEFAULT, GENERATION_EXPRESSION, DOMAIN_NAME,
				DATA_TYPE_SQL(TABLE_SCHEMA, TABLE_NAME, 'TABLE', DTD_IDENTIFIER) AS TYPE_SQL
			FROM INFORMATION_SCHEMA.COLUMNS
			WHERE TABLE_NAME = ?""";

	private static final String CHECKS = """
			SELECT C.CONSTRAINT_NAME, C.CHECK_CLAUSE
			FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS C
			JOIN INFORMATION_SCHEMA.TABLE_CONSTRAINTS T
				ON T.CONSTRAINT_NAME = C.CONSTRAINT_NAME AND T.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA
			WHERE T.TABLE_NAME = ?""";

	private final Connection connection;

	private final H2Renderer renderer;

	private final H2NameKeys keys;

	private final String name;

	H2Twin(Connection connection, H2Settings settings) {
		this.connection = connection;
		this.renderer = new H2Renderer(settings);
		this.keys = new H2NameKeys(settings);
		this.name = settings.folding().apply("echo_" + UUID.randomUUID().toString().replace("-", ""));
	}

	/**
	 * Make the twin, read it back and drop it.
	 * @throws SQLException if the server does not take it
	 */
	Spelling spell(List<Column> columns, List<Constraint.Check> checks) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql(columns, checks));
			try {
				return new Spelling(readColumns(columns), readChecks(checks));
			}
			finally {
				statement.execute("DROP TABLE " + quoted(this.name));
			}
		}
	}

	private String sql(List<Column> columns, List<Constraint.Check> checks) {
		List<String> elements = new ArrayList<>();
		columns.forEach((column) -> elements.add(this.renderer.columnDefinition(column)));
		for (int i = 0; i < checks.size(); i++) {
			elements.add("CONSTRAINT " + quoted(check(i)) + " CHECK (" + checks.get(i).expression() + ")");
		}
		return "CREATE LOCAL TEMPORARY TABLE " + quoted(this.name) + " (" + String.join(", ", elements)
				+ ") TRANSACTIONAL";
	}

	private Map<Column, Column> readColumns(List<Column> columns) throws SQLException {
		Map<String, Column> byName = new HashMap<>();
		columns.forEach((column) -> byName.put(this.keys.key(column.name()), column));
		Map<Column, Column> result = new HashMap<>();
		read(COLUMNS, (row) -> {
			Column column = byName.get(this.keys.key(Identifier.quoted(row.getString("COLUMN_NAME"))));
			if (column != null) {
				result.put(column, spelled(column, row));
			}
		});
		return result;
	}

	private static Column spelled(Column column, ResultSet row) throws SQLException {
		Column.Type from = column.type();
		// The data type of a column with a domain is that of the domain.
		String sql = (row.getString("DOMAIN_NAME") != null) ? from.sql() : row.getString("TYPE_SQL");
		Column.Type type = new Column.Type(sql, from.jdbcCode(), from.length(), from.precision(), from.scale(),
				from.enumValues());
		String expression = row.getString("GENERATION_EXPRESSION");
		Column.Generation generation = (expression != null)
				? new Column.Generation.Computed(H2Literals.withPlainNames(expression), true) : null;
		return new Column(column.name(), type, column.nullable(),
				H2ColumnReader.defaultValue(row.getString("COLUMN_DEFAULT"), type), generation, column.collation(),
				column.comment(), column.options());
	}

	private Map<Constraint.Check, Constraint.Check> readChecks(List<Constraint.Check> checks) throws SQLException {
		Map<String, String> clauses = new HashMap<>();
		if (!checks.isEmpty()) {
			read(CHECKS, (row) -> clauses.put(row.getString("CONSTRAINT_NAME"), row.getString("CHECK_CLAUSE")));
		}
		Map<Constraint.Check, Constraint.Check> result = new HashMap<>();
		for (int i = 0; i < checks.size(); i++) {
			Constraint.Check check = checks.get(i);
			@Nullable String clause = clauses.get(check(i));
			if (clause != null) {
				result.put(check, new Constraint.Check(check.name(), H2Literals.withPlainNames(clause)));
			}
		}
		return result;
	}

	private void read(String sql, RowReader reader) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setString(1, this.name);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					reader.read(row);
				}
			}
		}
	}

	private String check(int index) {
		return this.name + "_" + index;
	}

	private static String quoted(String name) {
		return '"' + name + '"';
	}

	/**
	 * Columns and checks in the server's words, by those of the model.
	 *
	 * @param columns the columns
	 * @param checks the checks
	 */
	record Spelling(Map<Column, Column> columns, Map<Constraint.Check, Constraint.Check> checks) {

	}

	/**
	 * Takes a row.
	 */
	@FunctionalInterface
	private interface RowReader {

		void read(ResultSet row) throws SQLException;

	}

}
