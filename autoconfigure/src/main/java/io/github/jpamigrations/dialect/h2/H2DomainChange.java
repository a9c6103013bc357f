package io.github.jpamigrations.dialect.h2;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.ExpressionTokens;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

/**
 * Gives a domain of values others. No statement of H2 changes the type under a domain, so
 * a new one takes the place of the old in all columns, whose checks go before and come
 * back after: a change of type would write casts into them.
 */
final class H2DomainChange {

	private static final String SUFFIX = "_old";

	private final Operation.AlterType operation;

	private final H2Signatures signatures;

	private final H2Renderer renderer;

	private final H2Settings settings;

	H2DomainChange(Operation.AlterType operation, H2Renderer renderer, H2Settings settings) {
		this.operation = operation;
		this.renderer = renderer;
		this.settings = settings;
		this.signatures = new H2Signatures(settings);
	}

	List<String> statements() {
		NamedType from = this.operation.from();
		NamedType to = this.operation.to();
		QualifiedName old = from.name()
			.withName(Identifier
				.quoted(this.settings.names().fold(from.name().name()) + this.settings.folding().apply(SUFFIX)));
		List<Operation> checks = checks();
		List<String> result = new ArrayList<>();
		checks.forEach((check) -> render(check, result));
		result.add("ALTER DOMAIN " + sql(from.name()) + " RENAME TO " + this.settings.names().render(old.name()));
		result.addAll(creation(to));
		for (Table table : this.operation.users()) {
			for (Column column : table.columns()) {
				if (this.signatures.isOfType(column, to)) {
					result.add("ALTER TABLE " + sql(table.name()) + " ALTER COLUMN "
							+ this.settings.names().render(column.name()) + " SET DATA TYPE " + column.type().sql());
				}
			}
		}
		result.add("DROP DOMAIN " + sql(old));
		checks.forEach((check) -> render(check.reverse(), result));
		return result;
	}

	private void render(Operation operation, List<String> result) {
		operation.accept(this.renderer).forEach((statement) -> result.add(statement.sql()));
	}

	/**
	 * Return the checks of the tables that name a column of the type.
	 */
	private List<Operation> checks() {
		List<Operation> result = new ArrayList<>();
		for (Table table : this.operation.users()) {
			Set<String> names = new LinkedHashSet<>();
			table.columns()
				.stream()
				.filter((column) -> this.signatures.isOfType(column, this.operation.to()))
				.forEach((column) -> names.add(this.signatures.name(column.name())));
			table.constraints(Constraint.Check.class)
				.filter((check) -> ExpressionTokens.of(check.expression())
					.stream()
					.filter(H2NameKeys::isName)
					.anyMatch((token) -> names.contains(this.signatures.name(H2NameKeys.identifier(token)))))
				.forEach((check) -> result.add(new Operation.DropConstraint(table.name(), check)));
		}
		return result;
	}

	// The statements of a state in between are those of the end.
	private List<String> creation(NamedType type) {
		boolean complete = type.createSql()
			.stream()
			.anyMatch((sql) -> type.enumValues().stream().allMatch((value) -> sql.contains(literal(value)))
					&& literals(sql) == type.enumValues().size());
		if (complete) {
			return type.createSql();
		}
		int length = type.enumValues().stream().mapToInt(String::length).max().orElse(1);
		String values = type.enumValues().stream().map(H2DomainChange::literal).collect(Collectors.joining(","));
		return List
			.of("CREATE DOMAIN " + sql(type.name()) + " AS varchar(" + length + ") CHECK (VALUE IN (" + values + "))");
	}

	private static long literals(String sql) {
		int check = Math.max(0, sql.toUpperCase(Locale.ROOT).indexOf("CHECK"));
		return ExpressionTokens.of(H2Literals.withPlainStrings(sql.substring(check)))
			.stream()
			.filter(H2Literals::isString)
			.count();
	}

	private static String literal(String value) {
		return "'" + value.replace("'", "''") + "'";
	}

	private String sql(QualifiedName name) {
		return this.settings.names().render(name);
	}

}
