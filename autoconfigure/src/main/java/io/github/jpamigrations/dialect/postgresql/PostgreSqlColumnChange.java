package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * The statements that make one definition of a column out of another, one clause each, in
 * an order in which they can be merged into one ALTER TABLE.
 */
final class PostgreSqlColumnChange {

	private final QualifiedName table;

	private final Column from;

	private final Column to;

	private final @Nullable String defaultSql;

	private final String column;

	/**
	 * Create the change.
	 * @param table the table
	 * @param from the column as it is
	 * @param to the column as it is to be
	 * @param defaultSql the default as it is to be, absent for none
	 */
	PostgreSqlColumnChange(QualifiedName table, Column from, Column to, @Nullable String defaultSql) {
		this.table = table;
		this.from = from;
		this.to = to;
		this.defaultSql = defaultSql;
		this.column = PostgreSqlNames.RULES.render(to.name());
	}

	/**
	 * Return whether the server can't alter the column, but only drop and add it. The
	 * expression of a stored column can be set since version 17.
	 */
	static boolean replaces(Column from, Column to, int version) {
		if (to.generation() instanceof Column.Generation.Computed computed) {
			return !(from.generation() instanceof Column.Generation.Computed before)
					|| before.stored() != computed.stored() || changesExpression(from, to) && version < 17;
		}
		return from.generation() instanceof Column.Generation.Computed computed && !computed.stored();
	}

	private static boolean changesExpression(Column from, Column to) {
		return from.generation() instanceof Column.Generation.Computed before
				&& to.generation() instanceof Column.Generation.Computed after
				&& !before.expression().equals(after.expression());
	}

	/**
	 * Return the statements for type, collation, default, expression, and NULL allowed
	 * again.
	 */
	List<String> definition() {
		List<String> result = new ArrayList<>();
		if (this.from.generation() instanceof Column.Generation.Identity
				&& !(this.to.generation() instanceof Column.Generation.Identity)) {
			result.addAll(dropGeneration());
		}
		if (this.from.generation() instanceof Column.Generation.Computed && this.to.generation() == null) {
			result.add(alter("DROP EXPRESSION"));
		}
		PostgreSqlType before = PostgreSqlType.parse(this.from.type().sql());
		PostgreSqlType after = PostgreSqlType.parse(this.to.type().sql());
		boolean retyped = !before.equals(after) || !Objects.equals(this.from.collation(), this.to.collation());
		// Of a changed type the server keeps the old default and its cast, or refuses it.
		boolean resetsDefault = !before.name().equals(after.name()) || before.array() != after.array();
		boolean hadDefault = this.from.defaultValue() != null && this.from.generation() == null;
		boolean sameDefault = Objects.equals(this.from.defaultValue(), this.to.defaultValue());
		boolean getsDefault = this.defaultSql != null && this.to.generation() == null;
		if (hadDefault && (resetsDefault || !sameDefault && !getsDefault)) {
			result.add(alter("DROP DEFAULT"));
		}
		if (retyped) {
			result.addAll(setType(before, after));
		}
		if (changesExpression(this.from, this.to)) {
			Column.Generation.Computed computed = (Column.Generation.Computed) Objects
				.requireNonNull(this.to.generation());
			result.add(alter("SET EXPRESSION AS (" + computed.expression() + ")"));
		}
		if (getsDefault && (resetsDefault || !sameDefault)) {
			result.add(alter("SET DEFAULT " + this.defaultSql));
		}
		if (!this.from.nullable() && this.to.nullable()) {
			result.add(alter("DROP NOT NULL"));
		}
		return result;
	}

	private List<String> setType(PostgreSqlType before, PostgreSqlType after) {
		String collation = (this.to.collation() != null) ? PostgreSqlText.quoted(this.to.collation())
				: (this.from.collation() != null) ? "\"default\"" : null;
		String using = PostgreSqlConversion.using(before, after, this.column, this.to.type().sql());
		List<String> result = new ArrayList<>();
		result.add(alter("SET DATA TYPE " + this.to.type().sql() + ((collation != null) ? " COLLATE " + collation : "")
				+ ((using != null) ? " USING " + using : "")));
		result.addAll(PostgreSqlColumnStorage.afterType(this.table, this.to));
		if (PostgreSqlSerial.isSerial(this.from) && this.to.generation() instanceof Column.Generation.Identity
				&& !before.equals(after)) {
			// The sequence of an identity column follows by itself.
			result.add("ALTER SEQUENCE " + sequence(this.from) + " AS " + after);
		}
		return result;
	}

	/**
	 * Return the statements that make the column an identity column or change how it is
	 * one. It has to be NOT NULL by then.
	 */
	List<String> generation() {
		if (!(this.to.generation() instanceof Column.Generation.Identity)) {
			return List.of();
		}
		if (!(this.from.generation() instanceof Column.Generation.Identity)) {
			return addGeneration(this.from.defaultValue() != null);
		}
		String before = this.from.options().get(PostgreSqlOptions.GENERATED);
		String after = this.to.options().get(PostgreSqlOptions.GENERATED);
		if (before == null || after == null || before.equals(after)) {
			return List.of();
		}
		if (PostgreSqlSerial.isSerial(this.from) || PostgreSqlSerial.isSerial(this.to)) {
			List<String> result = new ArrayList<>(dropGeneration());
			result.addAll(addGeneration(false));
			return result;
		}
		return List.of(alter("SET GENERATED " + after.toUpperCase(Locale.ROOT)));
	}

	private List<String> dropGeneration() {
		return PostgreSqlSerial.isSerial(this.from)
				? List.of(alter("DROP DEFAULT"), "DROP SEQUENCE " + sequence(this.from))
				: List.of(alter("DROP IDENTITY"));
	}

	private List<String> addGeneration(boolean dropsDefault) {
		List<String> result = new ArrayList<>();
		if (PostgreSqlSerial.isSerial(this.to)) {
			result.add(PostgreSqlSerial.create(this.table, this.to));
			result.add(alter("SET DEFAULT " + PostgreSqlSerial.nextValue(this.table, this.to)));
			result.add(PostgreSqlSerial.own(this.table, this.to));
		}
		else {
			if (dropsDefault) {
				result.add(alter("DROP DEFAULT"));
			}
			result
				.add(alter("ADD " + PostgreSqlSequenceClauses.generated(PostgreSqlSerial.plain(this.table, this.to))));
		}
		// A new sequence begins at 1, whatever is in the rows.
		result.add("SELECT setval(" + PostgreSqlTokens.string(sequence(this.to)) + ", max(" + this.column + ")) FROM "
				+ PostgreSqlNames.RULES.render(this.table) + " HAVING max(" + this.column + ") > 0");
		return result;
	}

	private String sequence(Column owner) {
		return PostgreSqlNames.RULES.render(PostgreSqlSerial.sequence(this.table, owner));
	}

	private String alter(String clause) {
		return "ALTER TABLE " + PostgreSqlNames.RULES.render(this.table) + " ALTER COLUMN " + this.column + " "
				+ clause;
	}

}
