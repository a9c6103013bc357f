package io.github.jpamigrations.dialect.generic;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.ExpressionTokens;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Says what is the same on any database.
 */
final class GenericSignatures implements Signatures {

	private final GenericSettings settings;

	GenericSignatures(GenericSettings settings) {
		this.settings = settings;
	}

	@Override
	public String name(Identifier identifier) {
		return this.settings.key(identifier);
	}

	@Override
	public String name(QualifiedName name) {
		StringBuilder result = new StringBuilder();
		if (name.catalog() != null && !this.settings.isCurrentCatalog(this.settings.names().fold(name.catalog()))) {
			result.append(name(name.catalog())).append('.');
		}
		if (name.schema() != null && !this.settings.isCurrentSchema(this.settings.names().fold(name.schema()))) {
			result.append(name(name.schema())).append('.');
		}
		return result.append(name(name.name())).toString();
	}

	@Override
	public @Nullable Identifier madeUpName(QualifiedName table, Constraint constraint, int attempt) {
		return this.settings.constraintNames().madeUp(table, constraint, attempt);
	}

	@Override
	public String type(Column column) {
		return parse(column).toString();
	}

	GenericType parse(Column column) {
		return GenericType.of(column.type(), this.settings);
	}

	@Override
	public @Nullable String defaultValue(Column column) {
		Column.Default value = column.defaultValue();
		if (value == null || column.generation() != null) {
			return null;
		}
		if (value instanceof Column.Default.Literal literal) {
			return literal(literal.value());
		}
		String sql = ((Column.Default.Expression) value).sql();
		String literal = GenericLiterals.value(sql);
		String canonical = (literal != null) ? literal(literal) : expression(sql);
		return canonical.equals("NULL") ? null : canonical;
	}

	private static String literal(String value) {
		if (GenericLiterals.isNumber(value)) {
			BigDecimal number = new BigDecimal(value);
			return "'" + ((number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString()) + "'";
		}
		boolean truth = "true".equalsIgnoreCase(value) || "false".equalsIgnoreCase(value);
		return "'" + (truth ? value.toLowerCase(Locale.ROOT) : value) + "'";
	}

	@Override
	public String expression(String sql) {
		List<String> tokens = ExpressionTokens.withoutOuterParentheses(ExpressionTokens.of(sql));
		return tokens.stream()
			.map((token) -> (token.startsWith("'") || token.startsWith("\"")) ? token : token.toUpperCase(Locale.ROOT))
			.collect(Collectors.joining(" "));
	}

	/**
	 * The start is left out: it says nothing about a sequence that is in use.
	 */
	@Override
	public String sequence(Sequence sequence) {
		return "INCREMENT BY " + sequence.incrementBy();
	}

	/**
	 * The columns of primary keys and identity columns are NOT NULL everywhere.
	 */
	@Override
	public DatabaseSchema complete(DatabaseSchema desired) {
		return new DatabaseSchema(desired.tables().stream().map(this::complete).toList(), desired.sequences(),
				desired.types(), desired.auxiliaryObjects());
	}

	private Table complete(Table table) {
		Set<String> notNull = new HashSet<>();
		table.primaryKey().ifPresent((key) -> key.columns().forEach((column) -> notNull.add(name(column))));
		return table.withColumns(table.columns()
			.stream()
			.map((column) -> (column.generation() instanceof Column.Generation.Identity
					|| notNull.contains(name(column.name()))) ? column.withNullable(false) : column)
			.toList());
	}

	@Override
	public boolean narrows(Column from, Column to) {
		return parse(from).narrowsTo(parse(to));
	}

	/**
	 * HSQLDB forgets the order and says that every index ascends.
	 */
	@Override
	public boolean comparesIndexOrder() {
		return false;
	}

	/**
	 * JDBC has no way to ask for checks.
	 */
	@Override
	public boolean comparesChecks() {
		return false;
	}

}
