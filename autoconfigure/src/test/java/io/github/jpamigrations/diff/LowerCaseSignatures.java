package io.github.jpamigrations.diff;

import java.util.Locale;

import io.github.jpamigrations.dialect.ExpressionTokens;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;

import org.jspecify.annotations.Nullable;

/**
 * A database that folds names and types to lower case and makes nothing by itself.
 */
class LowerCaseSignatures implements Signatures {

	@Override
	public String name(Identifier identifier) {
		return identifier.quoted() ? identifier.text() : identifier.text().toLowerCase(Locale.ROOT);
	}

	@Override
	public String name(QualifiedName name) {
		String schema = (name.schema() != null) ? name(name.schema()) + "." : "";
		return schema + name(name.name());
	}

	@Override
	public Identifier madeUpName(QualifiedName table, Constraint constraint, int attempt) {
		String definition = new Candidates(this).definition(new Member.OfConstraint(constraint));
		return Identifier.quoted("SYS_" + table + " " + definition + ((attempt > 0) ? attempt : ""));
	}

	@Override
	public String type(Column column) {
		return column.type().sql().toLowerCase(Locale.ROOT);
	}

	@Override
	public @Nullable String defaultValue(Column column) {
		Column.Default value = column.defaultValue();
		if (value == null) {
			return null;
		}
		return (value instanceof Column.Default.Literal literal) ? "'" + literal.value() + "'"
				: expression(((Column.Default.Expression) value).sql());
	}

	@Override
	public String expression(String sql) {
		return String.join(" ", ExpressionTokens.withoutOuterParentheses(ExpressionTokens.of(sql)));
	}

	@Override
	public String sequence(Sequence sequence) {
		return "increment by " + sequence.incrementBy();
	}

	@Override
	public DatabaseSchema complete(DatabaseSchema desired) {
		return desired;
	}

	@Override
	public boolean narrows(Column from, Column to) {
		Long before = from.type().length();
		Long after = to.type().length();
		return (before != null && after != null) ? after < before : before != null && !type(from).equals(type(to));
	}

}
