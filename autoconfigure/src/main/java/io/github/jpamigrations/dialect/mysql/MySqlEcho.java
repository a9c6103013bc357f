package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;

/**
 * Asks a server of the family how it spells a table: one temporary twin, shown and
 * dropped. Neither commits an open transaction.
 */
public class MySqlEcho implements TableEcho {

	private static final String COLLATION = """
			SELECT TABLE_COLLATION FROM INFORMATION_SCHEMA.TABLES
			WHERE TABLE_SCHEMA = COALESCE(?, DATABASE()) AND %s = ?""";

	private final Connection connection;

	private final MySqlServer server;

	private final MySqlRenderer renderer;

	/**
	 * Create the echo of a session.
	 */
	public MySqlEcho(Connection connection, MySqlServer server, MySqlRenderer renderer) {
		this.connection = connection;
		this.server = server;
		this.renderer = renderer;
	}

	@Override
	public Answer spell(Table table) {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			String collation = collation(table);
			statement.execute(new TwinTable(table).create(this.renderer, collation));
			try {
				return new Answer.Spelled(spelled(table, new ShownTable(show(statement, TwinTable.NAME)), collation));
			}
			finally {
				statement.execute("DROP TEMPORARY TABLE " + TwinTable.NAME);
			}
		}
		catch (SQLException ex) {
			return new Answer.Refused(Objects.requireNonNullElse(ex.getMessage(), ex.toString()));
		}
	}

	/**
	 * A column can have been given the collation that its table has anyway. No catalog
	 * tells, only SHOW CREATE TABLE does, by writing the charset. It also shows the
	 * parser of a full-text index.
	 */
	@Override
	public Table exactly(Table table) {
		try (Statement statement = this.connection.createStatement()) {
			ShownTable definition = new ShownTable(show(statement, this.renderer.quoted(table.name())));
			List<ShownColumn> shown = definition.columns();
			boolean complete = shown.size() == table.columns().size();
			List<Column> columns = new ArrayList<>(table.columns());
			for (int i = 0; i < columns.size() && complete; i++) {
				columns.set(i, exactly(columns.get(i), shown.get(i)));
			}
			List<Index> indexes = table.indexes().stream().map((index) -> exactly(index, definition)).toList();
			return table.withColumns(columns).withIndexes(indexes);
		}
		catch (SQLException ex) {
			return table;
		}
	}

	private static Index exactly(Index index, ShownTable definition) {
		if (index.unique()) {
			return index;
		}
		Map<String, String> options = new LinkedHashMap<>(index.options());
		options.putAll(definition.indexOptions(index.name().text()));
		return index.withOptions(options);
	}

	private Column exactly(Column column, ShownColumn shown) {
		boolean given = shown.clause("CHARACTER SET") != null && Collations.isText(this.renderer.typeOf(column));
		String collation = shown.clause("COLLATE");
		return (given && collation != null && column.collation() == null)
				? new Column(column.name(), column.type(), column.nullable(), column.defaultValue(),
						column.generation(), collation, column.comment(), column.options())
				: column;
	}

	/**
	 * Return the collation that the model wants for its table, else that of the real
	 * table, or an empty text where there is none.
	 */
	private String collation(Table table) throws SQLException {
		String wanted = TableOptions.collation(table.options());
		if (wanted != null) {
			return wanted;
		}
		boolean minded = this.server.caseSensitiveTableNames();
		Identifier database = (table.name().catalog() != null) ? table.name().catalog() : table.name().schema();
		String name = table.name().name().text();
		try (PreparedStatement statement = this.connection
			.prepareStatement(COLLATION.formatted(minded ? "TABLE_NAME" : "LOWER(TABLE_NAME)"))) {
			statement.setString(1, (database != null) ? database.text() : null);
			statement.setString(2, minded ? name : name.toLowerCase(Locale.ROOT));
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? Objects.requireNonNullElse(row.getString(1), "") : "";
			}
		}
	}

	/**
	 * The server quotes by the sql_mode, and escapes twice where it has no backslash
	 * escapes.
	 */
	private String show(Statement statement, String table) throws SQLException {
		boolean plain = this.server.backslashEscapes() && !this.server.ansiQuotes();
		if (plain) {
			return shown(statement, table);
		}
		statement.execute("SET SESSION sql_mode = ''");
		try {
			return shown(statement, table);
		}
		finally {
			statement.execute("SET SESSION sql_mode = '" + String.join(",", this.server.sqlModes()) + "'");
		}
	}

	private static String shown(Statement statement, String table) throws SQLException {
		try (ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + table)) {
			row.next();
			return row.getString(2);
		}
	}

	private Table spelled(Table table, ShownTable shown, String collation) {
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < table.columns().size(); i++) {
			columns.add(column(table.columns().get(i), shown.columns().get(i), collation));
		}
		List<Constraint> constraints = new ArrayList<>();
		for (int i = 0; i < table.constraints().size(); i++) {
			Constraint constraint = table.constraints().get(i);
			constraints.add((constraint instanceof Constraint.Check check)
					? new Constraint.Check(check.name(), sql(shown.check(TwinTable.nameOfCheck(i)))) : constraint);
		}
		List<Index> indexes = new ArrayList<>();
		for (int i = 0; i < table.indexes().size(); i++) {
			Index index = table.indexes().get(i);
			indexes.add(TwinTable.hasExpression(index) ? index(index, shown.index(TwinTable.nameOfIndex(i))) : index);
		}
		return table.withColumns(columns).withConstraints(constraints).withIndexes(indexes);
	}

	private Column column(Column column, ShownColumn shown, String tableCollation) {
		String collation = Stream.of(shown.clause("COLLATE"), shown.clause("CHARACTER SET"), tableCollation)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("");
		return new Column(column.name(), type(column, shown, collation), column.nullable(), defaultValue(shown),
				generation(column, shown), asked(column, collation), column.comment(), column.options());
	}

	/**
	 * Return as much of the collation as the column of the model asks for.
	 */
	private static @Nullable String asked(Column column, String collation) {
		if (column.collation() != null) {
			return collation;
		}
		String charset = new TypeText(column.type().sql()).charset();
		return (charset != null && !charset.isEmpty()) ? TableOptions.charset(collation) : null;
	}

	/**
	 * Return the type in the words of the server.
	 * @param column the column of the model
	 * @param shown the column of the twin
	 * @param collation the collation of the twin's column
	 */
	protected Column.Type type(Column column, ShownColumn shown, String collation) {
		Column.Type type = column.type();
		return new Column.Type(sql(shown.type()), type.jdbcCode(), type.length(), type.precision(), type.scale(),
				type.enumValues());
	}

	private Column.@Nullable Default defaultValue(ShownColumn shown) {
		String value = shown.clause("DEFAULT");
		return (value != null && !"NULL".equals(value)) ? new Column.Default.Expression(sql(value)) : null;
	}

	private Column.@Nullable Generation generation(Column column, ShownColumn shown) {
		String computation = shown.clause("GENERATED ALWAYS AS");
		return (computation != null) ? new Column.Generation.Computed(sql(computation), shown.clause("STORED") != null)
				: column.generation();
	}

	private Index index(Index index, List<String> shown) {
		List<Index.Part> parts = new ArrayList<>();
		for (int i = 0; i < index.parts().size(); i++) {
			Index.Part part = index.parts().get(i);
			String sql = shown.get(i).replaceFirst(" DESC$", "");
			parts.add((part instanceof Index.Part.OfExpression)
					? new Index.Part.OfExpression(sql(sql), part.descending()) : part);
		}
		return new Index(index.name(), index.unique(), parts, index.predicate(), index.options());
	}

	/**
	 * Return SQL that the server has shown as the session reads it.
	 */
	protected final String sql(String shown) {
		return this.server.backslashEscapes() ? shown : ShownText.LITERALS.plain(shown);
	}

}
