package io.github.jpamigrations.dialect.mysql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
 * What MySQL and MariaDB take for the same.
 */
public class MySqlSignatures implements Signatures {

	private static final Pattern INTRODUCER = Pattern.compile("_[a-z0-9]+");

	private final MySqlServer server;

	private final StringLiterals literals;

	private final CanonicalExpressions expressions;

	private final CanonicalDefaults defaults;

	private final ForeignKeyIndexes foreignKeyIndexes;

	// The columns of a schema have few types and defaults, each of which is taken apart
	// once.
	private final Map<String, WrittenType> types = new ConcurrentHashMap<>();

	private final Map<String, String> canonicalExpressions = new ConcurrentHashMap<>();

	/**
	 * Create the signatures of a server whose descending indexes serve no foreign key.
	 */
	public MySqlSignatures(MySqlServer server) {
		this(server, ForeignKeyIndexes.ASCENDING);
	}

	protected MySqlSignatures(MySqlServer server, ForeignKeyIndexes foreignKeyIndexes) {
		this.server = server;
		this.literals = new StringLiterals(server);
		this.expressions = new CanonicalExpressions(this.literals);
		this.defaults = new CanonicalDefaults(this.expressions);
		this.foreignKeyIndexes = foreignKeyIndexes;
	}

	@Override
	public String name(Identifier identifier) {
		return identifier.text().toLowerCase(Locale.ROOT);
	}

	@Override
	public @Nullable Identifier madeUpName(QualifiedName table, Constraint constraint, int attempt) {
		return DerivedNames.madeUp(table, constraint, attempt);
	}

	@Override
	public String name(QualifiedName name) {
		Identifier database = (name.catalog() != null) ? name.catalog() : name.schema();
		String text = ((database != null) ? database.text() + "." : "") + name.name().text();
		return this.server.caseSensitiveTableNames() ? text : text.toLowerCase(Locale.ROOT);
	}

	@Override
	public String type(Column column) {
		return canonical(column).text();
	}

	private CanonicalType canonical(Column column) {
		return written(column).type();
	}

	private WrittenType written(Column column) {
		return this.types.computeIfAbsent(column.type().sql(), (sql) -> {
			TypeText text = new TypeText(this.literals.plain(sql));
			return new WrittenType(text.type(this.server.realIsFloat()), text.charset(), text.defaultSql());
		});
	}

	@Override
	public boolean hasCollation(Column current, Table currentTable, Column desired, Table desiredTable) {
		if (!Collations.isText(canonical(current)) || !Collations.isText(canonical(desired))) {
			return true;
		}
		String wanted = Collations.of(desired, written(desired).charset(), desiredTable);
		String existing = Collations.of(current, written(current).charset(), currentTable);
		return wanted == null || existing == null || Collations.matches(existing, wanted);
	}

	@Override
	public Map<String, String> options(Table current, Table desired) {
		String wanted = TableOptions.collation(desired.options());
		String existing = TableOptions.collation(current.options());
		if (wanted == null || existing == null || Collations.matches(existing, wanted)) {
			return current.options();
		}
		return TableOptions.withCollation(current.options(), wanted);
	}

	/**
	 * Whether it is a full-text index is none of them.
	 */
	@Override
	public boolean isLasting(String option, Map<String, String> options, boolean unique) {
		return option.equals("comment") || option.equals("hidden");
	}

	@Override
	public boolean isHidden(Map<String, String> options) {
		return options.containsKey("hidden");
	}

	@Override
	public @Nullable String defaultValue(Column column) {
		if (column.generation() != null) {
			return null;
		}
		CanonicalType type = canonical(column);
		Column.Default value = column.defaultValue();
		if (value instanceof Column.Default.Literal literal) {
			return this.defaults.literal(literal.value(), type);
		}
		String sql = (value instanceof Column.Default.Expression expression) ? expression.sql()
				: written(column).defaultSql();
		return (sql != null) ? this.defaults.expression(sql, type) : null;
	}

	/**
	 * Strings come with their charset.
	 */
	@Override
	public List<String> conditionTokens(String sql) {
		return tokens(sql).stream().filter((token) -> !INTRODUCER.matcher(token).matches()).toList();
	}

	@Override
	public String expression(String sql) {
		return this.canonicalExpressions.computeIfAbsent(sql, this.expressions::of);
	}

	@Override
	public String sequence(Sequence sequence) {
		return "start with " + sequence.startWith() + " increment by " + sequence.incrementBy();
	}

	@Override
	public boolean renamesInExpressions() {
		return false;
	}

	/**
	 * The server gives names that begin like those that it makes up itself, {@code
	 * table_chk_1} and {@code table_ibfk_1}, to the renamed table as well.
	 */
	@Override
	public @Nullable Identifier renamedConstraint(Constraint constraint, QualifiedName from, QualifiedName to) {
		Identifier name = constraint.name();
		String infix = (constraint instanceof Constraint.Check) ? checkInfix()
				: (constraint instanceof Constraint.ForeignKey) ? "_ibfk_" : null;
		if (name == null || infix == null) {
			return name;
		}
		String prefix = from.name().text() + infix;
		return name.text().regionMatches(true, 0, prefix, 0, prefix.length())
				? Identifier.quoted(to.name().text() + name.text().substring(from.name().text().length())) : name;
	}

	/**
	 * Return what follows the name of the table in the name of a check, absent where none
	 * is named after its table.
	 */
	protected @Nullable String checkInfix() {
		return "_chk_";
	}

	@Override
	public DatabaseSchema complete(DatabaseSchema desired) {
		return new DatabaseSchema(desired.tables().stream().map(this.foreignKeyIndexes::complete).toList(),
				desired.sequences(), desired.types(), desired.auxiliaryObjects());
	}

	@Override
	public boolean narrows(Column from, Column to) {
		return new TypeChange(canonical(from), canonical(to)).narrows();
	}

	/**
	 * What the text of a type says.
	 *
	 * @param type the type
	 * @param charset the charset that it names
	 * @param defaultSql the default that stands behind it
	 */
	private record WrittenType(CanonicalType type, @Nullable String charset, @Nullable String defaultSql) {

	}

}
