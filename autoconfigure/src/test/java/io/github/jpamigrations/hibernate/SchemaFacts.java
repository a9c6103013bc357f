package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * A schema as one line for each fact, in the words of {@link CreationScript}, so that
 * both can be compared.
 */
final class SchemaFacts {

	private static final String CHECK_OF_COLUMN = " check (";

	private final Dialect dialect;

	private final List<String> facts = new ArrayList<>();

	private SchemaFacts(Dialect dialect) {
		this.dialect = dialect;
	}

	static List<String> of(DatabaseSchema schema, Dialect dialect) {
		SchemaFacts result = new SchemaFacts(dialect);
		schema.tables().forEach(result::add);
		schema.sequences().forEach(result::add);
		schema.types().forEach((type) -> type.createSql().forEach((sql) -> result.facts.add("sql " + sql)));
		schema.auxiliaryObjects()
			.forEach((object) -> object.createSql().forEach((sql) -> result.facts.add("sql " + sql)));
		return result.facts.stream().sorted().toList();
	}

	private void add(Table table) {
		String name = name(table.name());
		this.facts.add("table %s %s".formatted(name, names(table.columns().stream().map(Column::name).toList())));
		String engine = table.options().containsKey("engine") ? "engine=" + table.options().get("engine") + " " : "";
		this.facts.add("options %s %s".formatted(name, (engine + table.options().getOrDefault("text", "")).trim()));
		addComment("table " + name, table.comment());
		for (Column column : table.columns()) {
			this.facts.add(fact(name, column));
			addCheckOfColumn(name, column);
			addComment("column " + name + "." + name(column.name()), column.comment());
		}
		table.constraints().forEach((constraint) -> this.facts.add(fact(name, constraint)));
		table.indexes().forEach((index) -> this.facts.add(fact(name, index)));
		table.initialRows().forEach((sql) -> this.facts.add("sql " + sql));
	}

	private void addComment(String subject, @Nullable String comment) {
		if (comment != null) {
			this.facts.add("comment %s %s".formatted(subject, comment));
		}
	}

	/**
	 * Where the database keeps an unnamed check with its column it stands behind the
	 * type; several are joined.
	 */
	private void addCheckOfColumn(String table, Column column) {
		String type = column.type().sql();
		int check = type.indexOf(CHECK_OF_COLUMN);
		if (check >= 0) {
			String condition = type.substring(check + CHECK_OF_COLUMN.length(), type.length() - 1);
			this.facts.add("check %s %s %s".formatted(table, null, withoutParentheses(condition)));
		}
	}

	private String fact(String table, Column column) {
		Column.Default value = column.defaultValue();
		String type = column.type().sql().split(Pattern.quote(CHECK_OF_COLUMN), 2)[0];
		return column(table, name(column.name()), type, column.nullable(),
				(value instanceof Column.Default.Expression expression) ? expression.sql() : null, column.generation(),
				column.collation());
	}

	static String column(String table, String name, String type, boolean nullable, @Nullable String defaultValue,
			Column.@Nullable Generation generation, @Nullable String collation) {
		return "column %s.%s %s%s default %s %s %s".formatted(table, name, type, nullable ? "" : " not null",
				defaultValue, generation(generation), collation);
	}

	private static @Nullable String generation(Column.@Nullable Generation generation) {
		return (generation instanceof Column.Generation.Computed computed) ? "as " + computed.expression()
				: (generation != null) ? "identity" : null;
	}

	private String fact(String table, Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return "primary key %s %s %s".formatted(table, nameOf(key), names(key.columns()));
		}
		if (constraint instanceof Constraint.Unique unique) {
			return "unique %s %s %s".formatted(table, nameOf(unique), names(unique.columns()));
		}
		if (constraint instanceof Constraint.Check check) {
			return "check %s %s %s".formatted(table, nameOf(check), withoutParentheses(check.expression()));
		}
		Constraint.ForeignKey key = (Constraint.ForeignKey) constraint;
		return "foreign key %s %s %s to %s %s on delete %s on update %s".formatted(table, nameOf(key),
				names(key.columns()), name(key.referencedTable()), names(key.referencedColumns()), key.onDelete().sql(),
				key.onUpdate().sql());
	}

	private String fact(String table, Index index) {
		String parts = index.parts().stream().map(this::part).collect(Collectors.joining(", "));
		return "%sindex %s on %s (%s) %s".formatted(index.unique() ? "unique " : "", name(index.name()), table, parts,
				index.predicate());
	}

	private String part(Index.Part part) {
		String text = (part instanceof Index.Part.OfColumn column) ? name(column.column())
				: "(" + ((Index.Part.OfExpression) part).sql() + ")";
		return text + (part.descending() ? " desc" : "");
	}

	private void add(Sequence sequence) {
		String cache = "0".equals(sequence.options().get("cache")) ? " nocache" : "";
		String bound = sequence.options().containsKey("minvalue") ? " minvalue " + sequence.options().get("minvalue")
				: "";
		this.facts.add("sequence %s%s start with %d increment by %d%s".formatted(name(sequence.name()), bound,
				sequence.startWith(), sequence.incrementBy(), cache));
	}

	private String names(List<Identifier> identifiers) {
		return identifiers.stream().map(this::name).collect(Collectors.joining(", ", "(", ")"));
	}

	private String name(Identifier identifier) {
		return identifier.quoted() ? this.dialect.toQuotedIdentifier(identifier.text()) : identifier.text();
	}

	private @Nullable String nameOf(Constraint constraint) {
		return (constraint.name() != null) ? name(constraint.name()) : null;
	}

	private String name(QualifiedName name) {
		StringBuilder result = new StringBuilder();
		for (Identifier part : new Identifier[] { name.catalog(), name.schema(), name.name() }) {
			if (part != null) {
				result.append((result.length() > 0) ? "." : "").append(name(part));
			}
		}
		return result.toString();
	}

	static String withoutParentheses(String expression) {
		String result = expression.trim();
		List<ColumnText.Word> words = ColumnText.words(result);
		while (words.size() == 1 && words.get(0).isGroup()) {
			result = ColumnText.inside(result);
			words = ColumnText.words(result);
		}
		return result;
	}

}
