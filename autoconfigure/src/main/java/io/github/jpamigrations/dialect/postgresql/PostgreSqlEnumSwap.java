package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.SqlRenderer.Statement;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

/**
 * Exchanges an enum for one of the same name with other values, since no server can
 * remove a value. What depends on the old type goes before and comes back after: foreign
 * keys, checks, computed columns, indexes with conditions or expressions, defaults,
 * casts.
 */
final class PostgreSqlEnumSwap {

	static final Pattern CREATE_CAST = Pattern.compile("\\s*create\\s+cast\\s*(\\([^)]*\\)).*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final String SUFFIX = "_old";

	private final Operation.AlterType operation;

	private final PostgreSqlRenderer renderer;

	private final List<Statement> result = new ArrayList<>();

	PostgreSqlEnumSwap(Operation.AlterType operation, PostgreSqlRenderer renderer) {
		this.operation = operation;
		this.renderer = renderer;
	}

	List<Statement> statements() {
		List<Operation> dependents = dependents();
		dependents.forEach((dependent) -> add(dependent.accept(this.renderer)));
		NamedType from = this.operation.from();
		NamedType to = this.operation.to();
		QualifiedName old = from.name()
			.withName(Identifier
				.quoted(PostgreSqlNames.cut(PostgreSqlNames.stored(from.name().name()), PostgreSqlNames.MAX_BYTES - 4)
						+ SUFFIX));
		casts(from).forEach((cast) -> add("DROP CAST IF EXISTS " + cast.group(1)));
		add("ALTER TYPE " + name(from.name()) + " RENAME TO " + PostgreSqlNames.RULES.render(old.name()));
		add("CREATE TYPE " + name(to.name()) + " AS ENUM ("
				+ to.enumValues().stream().map(PostgreSqlTokens::string).collect(Collectors.joining(", ")) + ")");
		this.operation.users().forEach(this::exchange);
		add("DROP TYPE " + name(old));
		casts(to).forEach((cast) -> add(cast.group()));
		for (int i = dependents.size() - 1; i >= 0; i--) {
			add(dependents.get(i).reverse().accept(this.renderer));
		}
		return this.result;
	}

	private static List<Matcher> casts(NamedType type) {
		return type.createSql().stream().map(CREATE_CAST::matcher).filter(Matcher::matches).toList();
	}

	private void exchange(Table table) {
		List<String> clauses = new ArrayList<>();
		for (Column column : table.columns()) {
			if (!isOfType(column)) {
				continue;
			}
			String alter = "ALTER COLUMN " + PostgreSqlNames.RULES.render(column.name()) + " ";
			String type = column.type().sql();
			String array = PostgreSqlType.parse(type).array() ? "[]" : "";
			String defaultSql = this.renderer.defaultSql(column);
			if (defaultSql != null) {
				clauses.add(alter + "DROP DEFAULT");
			}
			clauses.add(alter + "SET DATA TYPE " + type + " USING " + PostgreSqlNames.RULES.render(column.name())
					+ "::text" + array + "::" + type);
			if (defaultSql != null) {
				clauses.add(alter + "SET DEFAULT " + defaultSql);
			}
		}
		add("ALTER TABLE " + name(table.name())
				+ ((clauses.size() == 1) ? " " + clauses.get(0) : "\n    " + String.join(",\n    ", clauses)));
	}

	/**
	 * Return what drops all that depends on the type, in working order.
	 */
	private List<Operation> dependents() {
		List<Operation> foreignKeys = new ArrayList<>();
		List<Operation> members = new ArrayList<>();
		List<Operation> columns = new ArrayList<>();
		for (Table table : this.operation.users()) {
			Set<String> typed = typedNames(table);
			Set<String> computed = new HashSet<>();
			for (Column column : table.columns()) {
				if (column.generation() instanceof Column.Generation.Computed generation
						&& mentions(generation.expression(), typed)) {
					computed.add(PostgreSqlNames.stored(column.name()));
					columns.add(
							new Operation.DropColumn(table.name(), column, new Operation.Position.Between(null, null)));
				}
			}
			Set<String> both = new HashSet<>(typed);
			both.addAll(computed);
			for (Constraint constraint : table.constraints()) {
				if (constraint instanceof Constraint.ForeignKey key) {
					addIf(names(key.columns(), both), foreignKeys, table, constraint, Operation.DropConstraint::new);
				}
				else {
					addIf(depends(constraint, both, computed), members, table, constraint,
							Operation.DropConstraint::new);
				}
			}
			for (Index index : table.indexes()) {
				addIf(depends(index, both, computed), members, table, index, Operation.DropIndex::new);
			}
		}
		foreignKeys.addAll(members);
		foreignKeys.addAll(columns);
		return foreignKeys;
	}

	private static <T> void addIf(boolean depends, List<Operation> operations, Table table, T member,
			BiFunction<QualifiedName, T, Operation> drop) {
		if (depends) {
			operations.add(drop.apply(table.name(), member));
		}
	}

	/**
	 * Return the names of the table's columns of the type, and the words of the type.
	 */
	private Set<String> typedNames(Table table) {
		Set<String> result = new HashSet<>();
		result.add(PostgreSqlNames.stored(this.operation.from().name().name()));
		table.columns()
			.stream()
			.filter(this::isOfType)
			.forEach((column) -> result.add(PostgreSqlNames.stored(column.name())));
		return result;
	}

	private boolean isOfType(Column column) {
		return PostgreSqlEnumChange.isOfType(column, this.operation.from());
	}

	/**
	 * The index of a plain column follows its type by itself.
	 */
	private static boolean depends(Index index, Set<String> names, Set<String> computed) {
		boolean text = index.predicate() != null && mentions(index.predicate(), names);
		return text || index.parts()
			.stream()
			.anyMatch((part) -> (part instanceof Index.Part.OfColumn column) ? names(List.of(column.column()), computed)
					: mentions(((Index.Part.OfExpression) part).sql(), names));
	}

	private static boolean depends(Constraint constraint, Set<String> names, Set<String> computed) {
		if (constraint instanceof Constraint.Check check) {
			return mentions(check.expression(), names);
		}
		return constraint instanceof Constraint.Unique unique ? names(unique.columns(), computed)
				: constraint instanceof Constraint.PrimaryKey key && names(key.columns(), computed);
	}

	private static boolean names(List<Identifier> columns, Set<String> names) {
		return columns.stream().map(PostgreSqlNames::stored).anyMatch(names::contains);
	}

	private static boolean mentions(String expression, Set<String> names) {
		return new PostgreSqlTokens(expression).all().stream().map(PostgreSqlText::unquoted).anyMatch(names::contains);
	}

	private void add(String sql) {
		this.result.add(new Statement(sql, List.of(this.operation), ""));
	}

	private void add(List<Statement> statements) {
		statements.forEach((statement) -> this.result
			.add(new Statement(statement.sql(), List.of(this.operation), statement.note())));
	}

	private static String name(QualifiedName name) {
		return PostgreSqlNames.RULES.render(name);
	}

}
