package io.github.jpamigrations.dialect.generic;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.github.jpamigrations.dialect.AbstractSqlRenderer;
import io.github.jpamigrations.dialect.ConstraintNames;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.SQLServerDialect;
import org.hibernate.dialect.SybaseDialect;
import org.hibernate.dialect.identity.IdentityColumnSupport;

import org.jspecify.annotations.Nullable;

/**
 * Renders operations in the words of Hibernate's dialect, and in those of the SQL
 * standard where it has none. What {@link GenericLimits} refuses never gets here.
 */
final class GenericRenderer extends AbstractSqlRenderer {

	/** The key of SQL that somebody wrote into the model. */
	private static final String TEXT = "text";

	private final Dialect dialect;

	private final GenericSignatures signatures;

	private final GenericAlter alter;

	private final ConstraintNames constraintNames;

	GenericRenderer(GenericSettings settings) {
		super(settings.names());
		this.dialect = settings.dialect();
		this.signatures = new GenericSignatures(settings);
		this.alter = GenericAlter.of(settings.dialect());
		this.constraintNames = settings.constraintNames();
	}

	@Override
	public List<Statement> createTable(Operation.CreateTable operation) {
		Table table = operation.table();
		Table named = table.withConstraints(this.constraintNames.named(table.name(), table.constraints()));
		Operation.CreateTable complete = new Operation.CreateTable(named, operation.behind());
		return super.createTable(complete).stream()
			.map((statement) -> new Statement(withCreate(statement.sql()), List.of(operation), statement.note()))
			.toList();
	}

	private String withCreate(String sql) {
		String create = this.dialect.getCreateTableString();
		return (sql.startsWith("CREATE TABLE ") && !"create table".equalsIgnoreCase(create))
				? create + sql.substring("CREATE TABLE".length()) : sql;
	}

	@Override
	public List<Statement> alterTable(Operation.AlterTable operation) {
		return one(operation, commentOn("TABLE " + name(operation.to().name()), operation.to().comment()));
	}

	@Override
	public List<Statement> addColumn(Operation.AddColumn operation) {
		Column column = operation.column();
		boolean oneStep = column.nullable() || column.generation() != null
				|| column.defaultValue() instanceof Column.Default.Literal;
		Column added = oneStep ? column : column.withNullable(true);
		List<Statement> result = new ArrayList<>();
		result.add(statement(operation,
				"ALTER TABLE " + name(operation.table()) + " "
						+ this.dialect.getAddColumnString().toUpperCase(Locale.ROOT) + " " + columnDefinition(added)
						+ this.dialect.getAddColumnSuffixString()));
		commentOf(operation.table(), column).forEach((sql) -> result.add(statement(operation, sql)));
		if (!oneStep) {
			result.add(backfill(operation, operation.table(), column));
			setNotNull(operation.table(), added, column).forEach((sql) -> result.add(statement(operation, sql)));
		}
		return result;
	}

	@Override
	public List<Statement> alterColumn(Operation.AlterColumn operation) {
		Column from = operation.from();
		Column to = operation.to();
		List<Statement> result = new ArrayList<>();
		boolean type = !this.signatures.type(from).equals(this.signatures.type(to));
		boolean becomesNotNull = from.nullable() && !to.nullable();
		if (becomesNotNull && to.generation() == null) {
			result.add(backfill(operation, operation.table(), to));
		}
		if (this.alter == GenericAlter.CLAUSES) {
			clauses(from, to, type).forEach((clause) -> result
				.add(statement(operation, "ALTER TABLE " + name(operation.table()) + " " + clause)));
		}
		else if (type || from.nullable() != to.nullable()) {
			result.add(statement(operation, redefinition(operation.table(), to)));
		}
		if (!Objects.equals(from.comment(), to.comment())) {
			result.add(statement(operation, commentOn(column(operation.table(), to), to.comment())));
		}
		return result;
	}

	private List<String> clauses(Column from, Column to, boolean type) {
		List<String> result = new ArrayList<>();
		String prefix = "ALTER COLUMN " + name(to.name());
		boolean defaultChanges = !Objects.equals(this.signatures.defaultValue(from), this.signatures.defaultValue(to));
		// The old default may not be of the new type.
		if (defaultChanges && from.defaultValue() != null) {
			result.add(prefix + " DROP DEFAULT");
		}
		if (type) {
			result.add(this.dialect.getAlterColumnTypeString(name(to.name()), to.type().sql(), to.type().sql()));
		}
		String defaultSql = defaultSql(to);
		if (defaultChanges && defaultSql != null) {
			result.add(prefix + " SET DEFAULT " + defaultSql);
		}
		if (from.nullable() != to.nullable()) {
			result.add(prefix + (to.nullable() ? " DROP NOT NULL" : " SET NOT NULL"));
		}
		return result;
	}

	private String redefinition(QualifiedName table, Column column) {
		String type = column.type().sql() + (column.nullable() ? " null" : " not null");
		return "ALTER TABLE " + name(table) + " "
				+ this.dialect.getAlterColumnTypeString(name(column.name()), type, type);
	}

	@Override
	protected List<String> setNotNull(QualifiedName table, Column from, Column to) {
		return List.of((this.alter == GenericAlter.CLAUSES)
				? "ALTER TABLE " + name(table) + " ALTER COLUMN " + name(to.name()) + " SET NOT NULL"
				: redefinition(table, to));
	}

	@Override
	public List<Statement> addConstraint(Operation.AddConstraint operation) {
		Constraint named = this.constraintNames.named(operation.table(), operation.constraint());
		return one(operation, "ALTER TABLE " + name(operation.table()) + " ADD " + constraintDefinition(named));
	}

	@Override
	protected String dropConstraintClause(Operation.DropConstraint operation) {
		Constraint constraint = operation.constraint();
		Identifier name = this.constraintNames.named(operation.table(), constraint).name();
		if (name == null) {
			return "DROP PRIMARY KEY";
		}
		if (constraint instanceof Constraint.ForeignKey) {
			return this.dialect.getDropForeignKeyString() + " " + name(name);
		}
		return ((constraint instanceof Constraint.Unique) ? this.dialect.getDropUniqueKeyString() : "DROP CONSTRAINT")
				+ " " + name(name);
	}

	@Override
	public List<Statement> dropIndex(Operation.DropIndex operation) {
		String index = name(operation.index().name());
		if (this.dialect instanceof SQLServerDialect) {
			return one(operation, "DROP INDEX " + index + " ON " + name(operation.table()));
		}
		if (this.dialect instanceof SybaseDialect) {
			return one(operation, "DROP INDEX " + name(operation.table()) + "." + index);
		}
		return super.dropIndex(operation);
	}

	@Override
	protected String createIndexSql(QualifiedName table, Index index) {
		return super.createIndexSql(table, index) + option(index.options().get(TEXT));
	}

	@Override
	public List<Statement> createSequence(Operation.CreateSequence operation) {
		Sequence sequence = operation.sequence();
		// Hibernate knows its sequences to be of int.
		String sql = this.dialect.getSequenceSupport()
			.getCreateSequenceString(name(sequence.name()), Math.toIntExact(sequence.startWith()),
					Math.toIntExact(sequence.incrementBy()));
		return one(operation, sql + option(sequence.options().get(TEXT)));
	}

	@Override
	public List<Statement> dropSequence(Operation.DropSequence operation) {
		return one(operation,
				this.dialect.getSequenceSupport().getDropSequenceString(name(operation.sequence().name())));
	}

	@Override
	protected String columnDefinition(Column column) {
		StringBuilder sql = new StringBuilder(name(column.name()));
		if (column.generation() instanceof Column.Generation.Identity) {
			IdentityColumnSupport support = this.dialect.getIdentityColumnSupport();
			sql.append(support.hasDataTypeInIdentityColumn() ? " " + column.type().sql() : "")
				.append(' ')
				.append(support.getIdentityColumnString(column.type().jdbcCode()));
			return sql.append(option(column.options().get(TEXT))).toString();
		}
		sql.append(' ').append(column.type().sql());
		if (column.generation() instanceof Column.Generation.Computed computed) {
			sql.append(this.dialect.generatedAs(computed.expression()));
		}
		String defaultSql = (column.generation() == null) ? defaultSql(column) : null;
		sql.append((defaultSql != null) ? " DEFAULT " + defaultSql : "");
		sql.append(column.nullable() ? this.dialect.getNullColumnString(column.type().sql()) : " NOT NULL");
		return sql.append(option(column.options().get(TEXT))).toString();
	}

	@Override
	protected String placeholder(Column column) {
		return switch (this.signatures.parse(column).code()) {
			case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.DOUBLE -> "0";
			case Types.BOOLEAN -> this.dialect.toBooleanValueString(false);
			case Types.DATE -> "DATE '1970-01-01'";
			case Types.TIME -> "TIME '00:00:00'";
			case Types.TIMESTAMP -> "TIMESTAMP '1970-01-01 00:00:00'";
			case Types.TIMESTAMP_WITH_TIMEZONE -> "TIMESTAMP '1970-01-01 00:00:00+00:00'";
			case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> "X''";
			default -> this.dialect.isEmptyStringTreatedAsNull() ? "' '" : "''";
		};
	}

	@Override
	protected String tableOptions(Table table) {
		return option(table.options().get(TEXT));
	}

	@Override
	protected List<String> commentsOf(Table table) {
		List<String> result = new ArrayList<>();
		if (this.dialect.supportsCommentOn()) {
			if (table.comment() != null) {
				result.add(commentOn("TABLE " + name(table.name()), table.comment()));
			}
			table.columns().forEach((column) -> result.addAll(commentOf(table.name(), column)));
		}
		return result;
	}

	@Override
	protected List<String> commentOf(QualifiedName table, Column column) {
		return (this.dialect.supportsCommentOn() && column.comment() != null)
				? List.of(commentOn(column(table, column), column.comment())) : List.of();
	}

	private String column(QualifiedName table, Column column) {
		return "COLUMN " + name(table) + "." + name(column.name());
	}

	private String commentOn(String object, @Nullable String comment) {
		return "COMMENT ON " + object + " IS " + string((comment != null) ? comment : "");
	}

	private static String option(@Nullable String text) {
		return (text != null) ? " " + text : "";
	}

}
