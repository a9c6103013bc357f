package io.github.jpamigrations.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * Reads primary keys, uniques, checks and foreign keys of all tables, in this order.
 */
final class H2ConstraintReader {

	private static final String CONSTRAINTS = """
			SELECT TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CONSTRAINT_TYPE,
				INDEX_NAME, NULLS_DISTINCT, REMARKS
			FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
			WHERE {is read: TABLE_SCHEMA}
			ORDER BY TABLE_SCHEMA, TABLE_NAME,
				CASE CONSTRAINT_TYPE WHEN 'PRIMARY KEY' THEN 1 WHEN 'UNIQUE' THEN 2 WHEN 'CHECK' THEN 3 ELSE 4 END,
				CONSTRAINT_NAME""";

	private static final String REFERENCES = """
			SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, UNIQUE_CONSTRAINT_SCHEMA, UNIQUE_CONSTRAINT_NAME, UPDATE_RULE,
				DELETE_RULE
			FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS
			WHERE {is read: CONSTRAINT_SCHEMA}""";

	private static final String CHECKS = """
			SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CHECK_CLAUSE
			FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS
			WHERE {is read: CONSTRAINT_SCHEMA}""";

	private final H2Catalog catalog;

	private final H2Settings settings;

	private H2KeyColumns keyColumns = new H2KeyColumns();

	private final Map<QualifiedName, Reference> references = new LinkedHashMap<>();

	private final Map<QualifiedName, String> checks = new LinkedHashMap<>();

	H2ConstraintReader(H2Catalog catalog, H2Settings settings) {
		this.catalog = catalog;
		this.settings = settings;
	}

	/**
	 * Read the constraints by their tables.
	 * @param indexes takes the indexes by which they are kept
	 */
	Map<QualifiedName, List<Constraint>> read(H2KeyIndexes indexes) throws SQLException {
		readReferences();
		this.catalog.list(CHECKS,
				(row) -> this.checks.put(
						this.catalog.name(row.getString("CONSTRAINT_SCHEMA"), row.getString("CONSTRAINT_NAME")),
						H2Literals.withPlainNames(row.getString("CHECK_CLAUSE"))));
		List<Row> rows = this.catalog.list(CONSTRAINTS, this::row);
		rows.forEach((row) -> indexes.add(row.name(), row.index(), "FOREIGN KEY".equals(row.type())));
		this.keyColumns = H2KeyColumns.read(this.catalog, indexes);
		Map<QualifiedName, List<Constraint>> result = new LinkedHashMap<>();
		rows.forEach(
				(row) -> result.computeIfAbsent(row.table(), (key) -> new ArrayList<>()).add(constraint(row, indexes)));
		return result;
	}

	private Row row(ResultSet row) throws SQLException {
		return new Row(this.catalog.name(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME")),
				this.catalog.name(row.getString("CONSTRAINT_SCHEMA"), row.getString("CONSTRAINT_NAME")),
				row.getString("CONSTRAINT_TYPE"), row.getString("INDEX_NAME"), options(row));
	}

	private static Map<String, String> options(ResultSet row) throws SQLException {
		Map<String, String> options = new LinkedHashMap<>();
		if ("NO".equals(row.getString("NULLS_DISTINCT"))) {
			options.put(H2Options.NULLS_DISTINCT, "NULLS NOT DISTINCT");
		}
		if (row.getString("REMARKS") != null) {
			options.put(H2Options.COMMENT, row.getString("REMARKS"));
		}
		return options;
	}

	private void readReferences() throws SQLException {
		this.catalog.list(REFERENCES,
				(row) -> this.references.put(
						this.catalog.name(row.getString("CONSTRAINT_SCHEMA"), row.getString("CONSTRAINT_NAME")),
						new Reference(
								this.catalog.name(row.getString("UNIQUE_CONSTRAINT_SCHEMA"),
										row.getString("UNIQUE_CONSTRAINT_NAME")),
								action(row.getString("DELETE_RULE")), action(row.getString("UPDATE_RULE")))));
	}

	private Constraint constraint(Row row, H2KeyIndexes indexes) {
		QualifiedName name = row.name();
		Identifier simple = name.name();
		Constraint result = switch (row.type()) {
			case "PRIMARY KEY" -> new Constraint.PrimaryKey(simple, columns(name));
			case "UNIQUE" -> new Constraint.Unique(simple, columns(name),
					columns(name).stream().map((column) -> indexes.direction(row.table(), name, column)).toList(),
					Map.of());
			case "CHECK" -> new Constraint.Check(simple, this.checks.getOrDefault(name, ""));
			default -> foreignKey(name);
		};
		return result.withOptions(row.options());
	}

	private Constraint foreignKey(QualifiedName name) {
		Reference reference = this.references.get(name);
		List<H2KeyColumns.KeyColumn> referenced = (reference != null) ? keyColumns(reference.unique()) : List.of();
		if (reference == null || referenced.isEmpty()) {
			throw new IllegalStateException("The catalog does not tell what '" + name + "' refers to");
		}
		List<Identifier> referencedColumns = keyColumns(name).stream()
			.map((column) -> referenced.get(column.positionInUnique() - 1).name())
			.toList();
		return new Constraint.ForeignKey(name.name(), columns(name), referenced.get(0).table(), referencedColumns,
				reference.onDelete(), reference.onUpdate());
	}

	private List<H2KeyColumns.KeyColumn> keyColumns(QualifiedName constraint) {
		return this.keyColumns.of(constraint);
	}

	private List<Identifier> columns(QualifiedName constraint) {
		return keyColumns(constraint).stream().map(H2KeyColumns.KeyColumn::name).toList();
	}

	private Constraint.Action action(String rule) {
		if (this.settings.restrictByDefault() && "RESTRICT".equals(rule)) {
			return Constraint.Action.NO_ACTION;
		}
		return Constraint.Action.valueOf(rule.replace(' ', '_').toUpperCase(Locale.ROOT));
	}

	/**
	 * A constraint.
	 *
	 * @param table the table
	 * @param name the name
	 * @param type the kind, as the catalog has it
	 * @param index the name of the index by which it is kept, absent for a check
	 * @param options what the model can't say of it
	 */
	private record Row(QualifiedName table, QualifiedName name, String type, @Nullable String index,
			Map<String, String> options) {

	}

	/**
	 * What a foreign key refers to.
	 *
	 * @param unique the primary key or unique constraint
	 * @param onDelete what happens on delete
	 * @param onUpdate what happens on update
	 */
	private record Reference(QualifiedName unique, Constraint.Action onDelete, Constraint.Action onUpdate) {

	}

}
