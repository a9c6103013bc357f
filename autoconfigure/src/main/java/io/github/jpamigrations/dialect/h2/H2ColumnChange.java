package io.github.jpamigrations.dialect.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Column.Generation;

import org.jspecify.annotations.Nullable;

/**
 * Finds the clauses of ALTER COLUMN that make one column of another.
 */
final class H2ColumnChange {

	private final H2Settings settings;

	private final H2Signatures signatures;

	private final Column from;

	private final Column to;

	H2ColumnChange(H2Settings settings, Column from, Column to) {
		this.settings = settings;
		this.signatures = new H2Signatures(settings);
		this.from = from;
		this.to = to;
	}

	/**
	 * Return whether the whole definition has to be written again. H2 has no clause for
	 * the expression of a computed column and refuses to change its type by SET DATA TYPE
	 * (90083).
	 */
	boolean redefines() {
		if (!(this.to.generation() instanceof Generation.Computed desired)) {
			return false;
		}
		boolean sameExpression = this.from.generation() instanceof Generation.Computed current
				&& this.signatures.expression(current.expression())
					.equals(this.signatures.expression(desired.expression()));
		return !sameExpression || changesType();
	}

	boolean becomesIdentity() {
		return isIdentity(this.to) && !isIdentity(this.from);
	}

	/**
	 * Return whether the column is NOT NULL before that is dropped: taking an identity
	 * away leaves it so.
	 */
	boolean isNotNullBefore() {
		return !this.from.nullable() || isIdentity(this.from);
	}

	/**
	 * Return everything but NOT NULL and the comment, in working order.
	 */
	List<String> beforeNotNull(@Nullable String defaultSql) {
		List<String> clauses = new ArrayList<>();
		if (this.from.generation() instanceof Generation.Computed && this.to.generation() == null) {
			clauses.add(" DROP EXPRESSION");
		}
		if (isIdentity(this.from) && !isIdentity(this.to)) {
			clauses.add(" DROP IDENTITY");
			if (this.settings.identityTakesNull()) {
				// It came with the identity and stays behind.
				clauses.add(" DROP DEFAULT ON NULL");
			}
		}
		boolean hasDefault = this.to.defaultValue() != null && this.to.generation() == null;
		if (this.from.defaultValue() != null && this.from.generation() == null && !hasDefault) {
			clauses.add(" DROP DEFAULT");
		}
		if (changesType()) {
			clauses.add(" SET DATA TYPE " + this.to.type().sql());
		}
		clauses.addAll(identityClauses());
		boolean sameDefault = Objects.equals(this.signatures.defaultValue(this.from),
				this.signatures.defaultValue(this.to));
		if (hasDefault && !sameDefault) {
			clauses.add(" SET DEFAULT " + defaultSql);
		}
		return clauses;
	}

	private List<String> identityClauses() {
		if (becomesIdentity()) {
			return List
				.of(" SET GENERATED " + this.to.options().getOrDefault(H2Options.GENERATED, "BY DEFAULT") + options());
		}
		// The sequence keeps the bounds of the old type: an integer that becomes bigint
		// would still end at 2147483647.
		if (isIdentity(this.to) && changesType()) {
			String maximum = this.to.options()
				.getOrDefault(H2Options.MAXVALUE, this.from.options().get(H2Options.MAXVALUE));
			return List.of((maximum != null) ? " SET MAXVALUE " + maximum : " SET NO MAXVALUE");
		}
		return List.of();
	}

	// START WITH comes bare, everything else behind SET.
	private String options() {
		StringBuilder sql = new StringBuilder(H2Options.clause("START WITH", this.to.options(), H2Options.START_WITH));
		sql.append(H2Options.clause("SET INCREMENT BY", this.to.options(), H2Options.INCREMENT_BY));
		sql.append(H2Options.clause("SET MINVALUE", this.to.options(), H2Options.MINVALUE));
		sql.append(H2Options.clause("SET MAXVALUE", this.to.options(), H2Options.MAXVALUE));
		sql.append(H2Options.clause("SET CYCLE", this.to.options(), H2Options.CYCLE));
		return sql.append(H2Options.clause("SET CACHE", this.to.options(), H2Options.CACHE)).toString();
	}

	private boolean changesType() {
		return !this.signatures.type(this.from).equals(this.signatures.type(this.to));
	}

	private static boolean isIdentity(Column column) {
		return column.generation() instanceof Generation.Identity;
	}

}
