package io.github.jpamigrations.dialect.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;

/**
 * Writes constraints with all that the server keeps about them.
 */
final class PostgreSqlConstraintClauses {

	private PostgreSqlConstraintClauses() {
	}

	static String of(Constraint constraint) {
		Map<String, String> options = constraint.options();
		StringBuilder sql = new StringBuilder();
		if (constraint.name() != null) {
			sql.append("CONSTRAINT ").append(PostgreSqlNames.RULES.render(constraint.name())).append(' ');
		}
		if (constraint instanceof Constraint.PrimaryKey key) {
			sql.append("PRIMARY KEY (").append(names(key.columns())).append(')').append(ofIndex(options));
		}
		else if (constraint instanceof Constraint.Unique unique) {
			sql.append("UNIQUE ")
				.append(options.containsKey(PostgreSqlOptions.NULLS_NOT_DISTINCT) ? "NULLS NOT DISTINCT " : "")
				.append('(')
				.append(names(unique.columns()))
				.append(')')
				.append(ofIndex(options));
		}
		else if (constraint instanceof Constraint.Check check) {
			sql.append("CHECK (").append(check.expression()).append(')');
			sql.append(options.containsKey(PostgreSqlOptions.NO_INHERIT) ? " NO INHERIT" : "");
		}
		else {
			sql.append(foreignKey((Constraint.ForeignKey) constraint));
		}
		sql.append(clause(" ", options, PostgreSqlOptions.DEFERRABLE, ""));
		sql.append(options.containsKey(PostgreSqlOptions.NOT_VALID) ? " NOT VALID" : "");
		return sql.append(PostgreSqlOptions.text(options)).toString();
	}

	private static String ofIndex(Map<String, String> options) {
		return clause(" INCLUDE (", options, PostgreSqlOptions.INCLUDE, ")")
				+ clause(" WITH (", options, PostgreSqlOptions.WITH, ")")
				+ clause(" USING INDEX TABLESPACE ", options, PostgreSqlOptions.TABLESPACE, "");
	}

	private static String foreignKey(Constraint.ForeignKey key) {
		return "FOREIGN KEY (" + names(key.columns()) + ") REFERENCES "
				+ PostgreSqlNames.RULES.render(key.referencedTable()) + " (" + names(key.referencedColumns()) + ")"
				+ clause(" MATCH ", key.options(), PostgreSqlOptions.MATCH, "") + action(" ON DELETE ", key.onDelete())
				+ (setsColumns(key) ? clause(" (", key.options(), PostgreSqlOptions.SET_COLUMNS, ")") : "")
				+ action(" ON UPDATE ", key.onUpdate());
	}

	private static boolean setsColumns(Constraint.ForeignKey key) {
		return key.onDelete() == Constraint.Action.SET_NULL || key.onDelete() == Constraint.Action.SET_DEFAULT;
	}

	private static String action(String clause, Constraint.Action action) {
		return (action != Constraint.Action.NO_ACTION) ? clause + action.sql().toUpperCase(Locale.ROOT) : "";
	}

	private static String clause(String before, Map<String, String> options, String option, String after) {
		String value = options.get(option);
		return (value != null) ? before + value + after : "";
	}

	private static String names(List<Identifier> columns) {
		return columns.stream().map(PostgreSqlNames.RULES::render).collect(Collectors.joining(", "));
	}

}
