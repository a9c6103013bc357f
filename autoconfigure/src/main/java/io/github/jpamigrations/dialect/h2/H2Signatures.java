package io.github.jpamigrations.dialect.h2;

import java.util.HashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
 * Says what is the same to H2.
 */
final class H2Signatures implements Signatures {

	private static final Pattern TYPED_LITERAL = Pattern
		.compile("(?:DATE|TIME|TIMESTAMP|UUID)(?: WITH TIME ZONE)? ('.*')", Pattern.DOTALL);

	private final H2NameKeys keys;

	private final H2TypeParser types;

	private final H2Expressions expressions;

	private final H2Settings settings;

	H2Signatures(H2Settings settings) {
		this.settings = settings;
		this.keys = new H2NameKeys(settings);
		this.types = new H2TypeParser(settings);
		this.expressions = new H2Expressions(settings);
	}

	@Override
	public String name(Identifier identifier) {
		return this.keys.key(identifier);
	}

	@Override
	public String name(QualifiedName name) {
		return this.keys.key(name);
	}

	@Override
	public @Nullable Identifier madeUpName(QualifiedName table, Constraint constraint, int attempt) {
		return this.settings.constraintNames().madeUp(table, constraint, attempt);
	}

	@Override
	public String type(Column column) {
		return parse(column).toString();
	}

	H2Type parse(Column column) {
		return this.types.parse(column.type().sql());
	}

	@Override
	public @Nullable String defaultValue(Column column) {
		Column.Default value = column.defaultValue();
		if (value == null || column.generation() != null) {
			return null;
		}
		H2Type type = parse(column);
		if (value instanceof Column.Default.Literal literal) {
			return "'" + type.literal(literal.value()) + "'";
		}
		String canonical = this.expressions.canonical(((Column.Default.Expression) value).sql());
		Matcher typed = TYPED_LITERAL.matcher(canonical);
		String literal = H2Literals.value(typed.matches() ? typed.group(1) : canonical);
		if (literal != null) {
			return "'" + type.literal(literal) + "'";
		}
		return "NULL".equals(canonical) ? null : canonical;
	}

	@Override
	public boolean isLasting(String option, Map<String, String> options, boolean unique) {
		return option.equals(H2Options.COMMENT) || unique && option.equals(H2Options.NULLS_DISTINCT);
	}

	/**
	 * Literals are kept as casts to the type of the column.
	 */
	@Override
	public List<String> conditionTokens(String sql) {
		List<String> tokens = tokens(sql);
		List<String> result = new ArrayList<>();
		boolean cast = false;
		int depth = 0;
		for (String token : tokens) {
			if (token.equalsIgnoreCase("cast")) {
				continue;
			}
			cast |= token.equalsIgnoreCase("as");
			depth += !cast ? 0 : token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
			if (cast && depth < 0) {
				cast = false;
				depth = 0;
			}
			if (!cast) {
				result.add(token);
			}
		}
		return result;
	}

	@Override
	public String expression(String sql) {
		return this.expressions.canonical(sql);
	}

	/**
	 * The start is left out: it says nothing about a sequence that is in use.
	 */
	@Override
	public String sequence(Sequence sequence) {
		return "INCREMENT BY " + sequence.incrementBy();
	}

	/**
	 * H2 makes the columns of primary keys and identity columns NOT NULL.
	 */
	@Override
	public DatabaseSchema complete(DatabaseSchema desired) {
		return new DatabaseSchema(desired.tables().stream().map(this::complete).toList(), desired.sequences(),
				desired.types(), desired.auxiliaryObjects());
	}

	private Table complete(Table table) {
		Set<String> notNull = new HashSet<>();
		table.primaryKey().ifPresent((key) -> key.columns().forEach((column) -> notNull.add(name(column))));
		List<Column> columns = table.columns()
			.stream()
			.map((column) -> (column.generation() instanceof Column.Generation.Identity
					|| notNull.contains(name(column.name()))) ? column.withNullable(false) : column)
			.toList();
		return table.withColumns(columns);
	}

	@Override
	public boolean narrows(Column from, Column to) {
		return parse(from).narrowsTo(parse(to));
	}

	/**
	 * A unique constraint may descend as well: Hibernate makes one of a unique index that
	 * does.
	 */
	@Override
	public boolean comparesUniqueOrder() {
		return false;
	}

	/**
	 * Dropping such an index is refused (90085); that of a unique constraint stays and
	 * goes on refusing equal values.
	 */
	@Override
	public boolean foreignKeysTakeIndexes() {
		return true;
	}

	/**
	 * A check {@code N > 3} becomes {@code N > CAST(3 AS BIGINT)} with its column.
	 */
	@Override
	public boolean changesOfTypeRewriteChecks() {
		return true;
	}

}
