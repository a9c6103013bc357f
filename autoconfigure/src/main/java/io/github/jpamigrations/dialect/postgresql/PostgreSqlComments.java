package io.github.jpamigrations.dialect.postgresql;

import java.util.List;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Writes COMMENT ON for tables and their parts.
 */
final class PostgreSqlComments {

	private final UnaryOperator<String> literal;

	/**
	 * Create the writer.
	 * @param literal makes a string literal of a text
	 */
	PostgreSqlComments(UnaryOperator<String> literal) {
		this.literal = literal;
	}

	String on(Table table) {
		return "COMMENT ON TABLE " + name(table.name()) + " IS " + text(table.comment());
	}

	String on(QualifiedName table, Column column) {
		return "COMMENT ON COLUMN " + name(table) + "." + name(column.name()) + " IS " + text(column.comment());
	}

	/**
	 * Return the comment that a constraint comes with, if any.
	 */
	List<String> of(QualifiedName table, Constraint constraint) {
		String comment = constraint.options().get(PostgreSqlOptions.COMMENT);
		return (comment != null && constraint.name() != null) ? List
			.of("COMMENT ON CONSTRAINT " + name(constraint.name()) + " ON " + name(table) + " IS " + text(comment))
				: List.of();
	}

	/**
	 * Return the comment that an index comes with, if any.
	 */
	List<String> of(QualifiedName table, Index index) {
		String comment = index.options().get(PostgreSqlOptions.COMMENT);
		if (comment == null) {
			return List.of();
		}
		String object = index.options().containsKey(PostgreSqlOptions.EXCLUSION)
				? "CONSTRAINT " + name(index.name()) + " ON " + name(table)
				: "INDEX " + name(table.withName(index.name()));
		return List.of("COMMENT ON " + object + " IS " + text(comment));
	}

	private String text(@Nullable String comment) {
		return (comment != null) ? this.literal.apply(comment) : "NULL";
	}

	private static String name(Identifier identifier) {
		return PostgreSqlNames.RULES.render(identifier);
	}

	private static String name(QualifiedName name) {
		return PostgreSqlNames.RULES.render(name);
	}

}
