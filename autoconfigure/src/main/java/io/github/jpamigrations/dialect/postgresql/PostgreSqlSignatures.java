package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL takes for the same.
 */
final class PostgreSqlSignatures implements Signatures {

	// All three are the start of the transaction; six digits are what they have anyway.
	private static final Set<String> NOW = Set.of("current_timestamp", "current_timestamp(6)",
			"transaction_timestamp()");

	private final @Nullable String currentSchema;

	/** The same few texts are asked for again and again. */
	private final Map<String, String> types = new ConcurrentHashMap<>();

	private final Map<String, String> expressions = new ConcurrentHashMap<>();

	PostgreSqlSignatures(@Nullable String currentSchema) {
		this.currentSchema = currentSchema;
	}

	@Override
	public String name(Identifier identifier) {
		return PostgreSqlNames.stored(identifier);
	}

	/**
	 * The catalog is left out: names never lead to another database.
	 */
	@Override
	public String name(QualifiedName name) {
		String local = PostgreSqlNames.stored(name.name());
		if (name.schema() == null) {
			return local;
		}
		String schema = PostgreSqlNames.stored(name.schema());
		return schema.equals(this.currentSchema) ? local : schema + "." + local;
	}

	@Override
	public Identifier madeUpName(QualifiedName table, Constraint constraint, int attempt) {
		return Identifier.quoted(PostgreSqlNames.constraint(table, constraint, attempt));
	}

	@Override
	public String type(Column column) {
		return this.types.computeIfAbsent(column.type().sql(), this::type);
	}

	private String type(String sql) {
		String type = PostgreSqlType.parse(sql).toString();
		String prefix = this.currentSchema + ".";
		return type.startsWith(prefix) ? type.substring(prefix.length()) : type;
	}

	@Override
	public boolean isOfType(Column column, NamedType type) {
		return PostgreSqlEnumChange.isOfType(column, type);
	}

	@Override
	public List<String> attributes(NamedType type) {
		return PostgreSqlAttributes.of(type);
	}

	/**
	 * A column for which the model asks for none has that of its type.
	 */
	@Override
	public boolean hasCollation(Column current, Table currentTable, Column desired, Table desiredTable) {
		return collation(current).equals(collation(desired));
	}

	private static String collation(Column column) {
		return (column.collation() != null) ? PostgreSqlText.unquoted(column.collation()) : "default";
	}

	/**
	 * Storage parameters are those of the method.
	 */
	@Override
	public boolean isLasting(String option, Map<String, String> options, boolean unique) {
		return switch (option) {
			case PostgreSqlOptions.WITH -> !options.containsKey(PostgreSqlOptions.METHOD);
			case PostgreSqlOptions.NULLS_NOT_DISTINCT -> unique;
			case PostgreSqlOptions.TABLESPACE, PostgreSqlOptions.COMMENT -> true;
			default -> false;
		};
	}

	@Override
	public @Nullable String defaultValue(Column column) {
		Column.Default value = column.defaultValue();
		if (value == null) {
			return null;
		}
		if (value instanceof Column.Default.Literal literal) {
			return PostgreSqlLiteral.of(literal.value()).signature(column);
		}
		String canonical = expression(((Column.Default.Expression) value).sql());
		if ("null".equals(canonical)) {
			return null;
		}
		PostgreSqlLiteral literal = PostgreSqlLiteral.parse(canonical);
		return (literal != null) ? literal.signature(column) : canonical;
	}

	@Override
	public String expression(String sql) {
		return this.expressions.computeIfAbsent(sql, PostgreSqlSignatures::canonical);
	}

	/**
	 * LIKE comes as the operator that it is.
	 */
	@Override
	public List<String> conditionTokens(String sql) {
		List<String> result = new ArrayList<>();
		for (String token : tokens(PostgreSqlExpression.canonical(sql))) {
			int last = result.size() - 1;
			if (token.equals("~") && last > 0 && result.get(last).equals("~") && !result.get(last - 1).equals("!")) {
				result.set(last, "like");
			}
			else {
				result.add(token);
			}
		}
		return result;
	}

	private static String canonical(String sql) {
		String canonical = PostgreSqlExpression.canonical(sql);
		if (NOW.contains(canonical)) {
			return "now()";
		}
		return "localtimestamp(6)".equals(canonical) ? "localtimestamp" : canonical;
	}

	@Override
	public String sequence(Sequence sequence) {
		return "start " + sequence.startWith() + " increment " + sequence.incrementBy();
	}

	/**
	 * Columns of a named enum get its values.
	 */
	@Override
	public boolean viewsHoldTypes() {
		return true;
	}

	@Override
	public DatabaseSchema complete(DatabaseSchema desired) {
		List<NamedType> enums = desired.types().stream().filter((type) -> !type.enumValues().isEmpty()).toList();
		if (enums.isEmpty()) {
			return desired;
		}
		List<Table> tables = desired.tables()
			.stream()
			.map((table) -> table
				.withColumns(table.columns().stream().map((column) -> complete(column, enums)).toList()))
			.toList();
		return new DatabaseSchema(tables, desired.sequences(), desired.types(), desired.auxiliaryObjects());
	}

	private Column complete(Column column, List<NamedType> enums) {
		Column.Type type = column.type();
		return enums.stream()
			.filter((named) -> isOfType(column, named) && !PostgreSqlType.parse(type.sql()).array())
			.findFirst()
			.map((named) -> column.withType(new Column.Type(type.sql(), type.jdbcCode(), type.length(),
					type.precision(), type.scale(), named.enumValues())))
			.orElse(column);
	}

	@Override
	public boolean narrows(Column from, Column to) {
		return PostgreSqlNarrowing.narrows(PostgreSqlType.parse(from.type().sql()),
				PostgreSqlType.parse(to.type().sql()));
	}

}
