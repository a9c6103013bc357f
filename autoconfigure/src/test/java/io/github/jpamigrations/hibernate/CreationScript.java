package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.schema.Column;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.hibernate.tool.schema.spi.GenerationTarget;
import org.jspecify.annotations.Nullable;

/**
 * The statements with which Hibernate itself creates a schema, taken apart into the facts
 * of {@link SchemaFacts}. A statement of a form that it does not know is a fact as it is.
 */
final class CreationScript {

	private static final Pattern CREATE_TABLE = Pattern.compile("create table (\\S+) (\\(.*)");

	private static final Pattern CONSTRAINT = Pattern
		.compile("(?:constraint (\\S+) )?(primary key|unique|check) (\\(.*\\))");

	private static final Pattern ADD_UNIQUE = Pattern
		.compile("alter table (?:if exists )?(\\S+) add constraint (\\S+) unique (\\(.*\\))");

	private static final Pattern ADD_FOREIGN_KEY = Pattern
		.compile("alter table (?:if exists )?(\\S+) add constraint (\\S+) foreign key (\\([^)]*\\)) references (\\S+)"
				+ "( \\([^)]*\\))?(?: on delete (cascade|set null))?(?: on update (cascade|set null))?");

	private static final Pattern CREATE_INDEX = Pattern.compile("create (unique )?index (\\S+) on (\\S+) (\\(.*\\))");

	private static final Pattern COMMENT = Pattern.compile("comment on (table|column) (.+) is '(.*)'");

	private final List<String> facts = new ArrayList<>();

	private final Map<String, String> primaryKeys = new HashMap<>();

	private CreationScript() {
	}

	/**
	 * Return the facts of what Hibernate would create. Changes the metadata.
	 */
	static List<String> factsOf(MetadataImplementor metadata) {
		metadata.orderColumns(true);
		CreationScript result = new CreationScript();
		List<String> statements = statements(metadata);
		statements.forEach(result::add);
		return result.facts.stream().sorted().toList();
	}

	private static List<String> statements(MetadataImplementor metadata) {
		List<String> statements = new ArrayList<>();
		ServiceRegistry registry = metadata.getMetadataBuildingOptions().getServiceRegistry();
		new SchemaCreatorImpl(registry).doCreation(metadata, registry,
				registry.requireService(ConfigurationService.class).getSettings(), false, new GenerationTarget() {

					@Override
					public void prepare() {
					}

					@Override
					public void accept(String command) {
						if (!command.isEmpty()) {
							statements.add(command);
						}
					}

					@Override
					public void release() {
					}

				});
		return statements;
	}

	private void add(String sql) {
		Matcher createTable = CREATE_TABLE.matcher(sql);
		Matcher unique = ADD_UNIQUE.matcher(sql);
		Matcher foreignKey = ADD_FOREIGN_KEY.matcher(sql);
		Matcher index = CREATE_INDEX.matcher(sql);
		Matcher comment = COMMENT.matcher(sql);
		if (createTable.matches()) {
			addTable(createTable.group(1), createTable.group(2));
		}
		else if (unique.matches()) {
			this.facts.add("unique %s %s %s".formatted(unique.group(1), unique.group(2), unique.group(3)));
		}
		else if (foreignKey.matches()) {
			addForeignKey(foreignKey);
		}
		else if (index.matches()) {
			String name = index.group(2).substring(index.group(2).lastIndexOf('.') + 1);
			this.facts.add("%sindex %s on %s %s null".formatted((index.group(1) != null) ? "unique " : "", name,
					index.group(3), index.group(4).replace(" asc", "")));
		}
		else if (comment.matches()) {
			this.facts.add("comment %s %s %s".formatted(comment.group(1), comment.group(2), comment.group(3)));
		}
		else {
			this.facts.add((sql.startsWith("create sequence")) ? sql.substring("create ".length()) : "sql " + sql);
		}
	}

	private void addForeignKey(Matcher sql) {
		String columns = (sql.group(5) != null) ? sql.group(5).trim() : this.primaryKeys.get(sql.group(4));
		this.facts.add("foreign key %s %s %s to %s %s on delete %s on update %s".formatted(sql.group(1), sql.group(2),
				sql.group(3), sql.group(4), columns, (sql.group(6) != null) ? sql.group(6) : "no action",
				(sql.group(7) != null) ? sql.group(7) : "no action"));
	}

	private void addTable(String table, String body) {
		ColumnText.Word group = ColumnText.words(body).get(0);
		List<String> columns = new ArrayList<>();
		for (String element : elements(ColumnText.inside(group.text()))) {
			Matcher constraint = CONSTRAINT.matcher(element);
			if (constraint.matches()) {
				addConstraint(table, constraint.group(1), constraint.group(2), constraint.group(3));
			}
			else {
				columns.add(addColumn(table, element));
			}
		}
		this.facts.add("table %s (%s)".formatted(table, String.join(", ", columns)));
		String options = body.substring(group.end()).trim();
		Matcher comment = Pattern.compile("comment='([^']*)' ?").matcher(options);
		if (comment.find()) {
			this.facts.add("comment table %s %s".formatted(table, comment.group(1)));
			options = comment.replaceFirst("");
		}
		this.facts.add("options %s %s".formatted(table, options));
	}

	private void addConstraint(String table, @Nullable String name, String kind, String group) {
		if (kind.equals("primary key")) {
			this.primaryKeys.put(table, group);
		}
		this.facts.add("%s %s %s %s".formatted(kind, table, name,
				kind.equals("check") ? SchemaFacts.withoutParentheses(group) : group));
	}

	private String addColumn(String table, String element) {
		ColumnText.Word first = ColumnText.words(element).get(0);
		String name = first.text();
		String text = element.substring(first.end()).trim();
		Matcher named = Pattern.compile(" constraint (\\S+) check (\\(.*\\))").matcher(text);
		if (named.find()) {
			addConstraint(table, named.group(1), "check", named.group(2));
			text = text.substring(0, named.start());
		}
		ColumnDefinition definition = ColumnDefinition.parse(text);
		boolean nullable = !(Boolean.FALSE.equals(definition.nullable())
				|| definition.generation() instanceof Column.Generation.Identity);
		this.facts.add(SchemaFacts.column(table, name, definition.type(), nullable, definition.defaultValue(),
				definition.generation(), definition.collation()));
		if (definition.comment() != null) {
			this.facts.add("comment column %s.%s %s".formatted(table, name, definition.comment()));
		}
		if (definition.unique()) {
			addConstraint(table, null, "unique", "(" + name + ")");
		}
		definition.checks().forEach((check) -> addConstraint(table, null, "check", "(" + check + ")"));
		return name;
	}

	private static List<String> elements(String list) {
		List<String> result = new ArrayList<>();
		int begin = 0;
		for (ColumnText.Word word : ColumnText.words(list)) {
			if (word.is(",")) {
				result.add(list.substring(begin, word.begin()).trim());
				begin = word.end();
			}
		}
		result.add(list.substring(begin).trim());
		return result;
	}

}
