package io.github.jpamigrations.dialect.postgresql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.SqlRenderer.Statement;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Column.Default;
import io.github.jpamigrations.schema.Column.Generation;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shorthand for the tests of the renderer.
 */
final class RenderedSql {

	static final QualifiedName T = QualifiedName.of(id("t"));

	static final Operation.Position LAST = new Operation.Position.Last();

	private RenderedSql() {
	}

	static void assertRendered(String expected, Operation... operations) {
		assertThat(text(render(operations))).isEqualTo(expected);
	}

	static List<Statement> render(Operation... operations) {
		return new PostgreSqlRenderer(new PostgreSqlServer(17, "app", true)).render(List.of(operations));
	}

	static String text(List<Statement> statements) {
		return statements.stream().map((statement) -> statement.sql() + ";\n").collect(Collectors.joining());
	}

	static @Nullable String using(String from, String to) {
		return PostgreSqlConversion.using(PostgreSqlType.parse(from), PostgreSqlType.parse(to), "c", to);
	}

	static String placeholder(String type) {
		return PostgreSqlPlaceholder.of(column("c", type, null));
	}

	static Operation.AlterColumn alter(Column from, Column to) {
		return new Operation.AlterColumn(T, from, to);
	}

	static Table table(Column... columns) {
		return new Table(T, List.of(columns), List.of(), List.of(), null, Map.of(), List.of());
	}

	static Column column(String name, String type, @Nullable Default defaultValue) {
		return new Column(id(name), type(type), true, defaultValue, null, null, null, Map.of());
	}

	static Column identity(String name, String type, Map<String, String> options) {
		return new Column(id(name), type(type), false, null, new Generation.Identity(), null, null, options);
	}

	static Column computed(String expression) {
		return new Column(id("a"), type("integer"), true, null, new Generation.Computed(expression, true), null, null,
				Map.of());
	}

	static Column.Type type(String sql) {
		return new Column.Type(sql, 0, null, null, null, List.of());
	}

	static Identifier id(String text) {
		return Identifier.unquoted(text);
	}

}
