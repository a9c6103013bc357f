package io.github.jpamigrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.jpamigrations.dialect.Dependent;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Adds to the findings of a comparison what only the rows can tell, and what else in the
 * database uses the objects that change.
 */
final class Examination {

	private final SchemaDialect dialect;

	private final Connection connection;

	private final Comparison comparison;

	private final RowCounts counts;

	private final BeforeRenames before;

	private final LostValues lostValues;

	Examination(Connection connection, SchemaDialect dialect, Comparison comparison) throws SQLException {
		this.dialect = dialect;
		this.connection = connection;
		this.comparison = comparison;
		this.counts = new RowCounts(connection, dialect.signatures());
		this.before = new BeforeRenames(comparison.operations(), dialect.signatures());
		this.lostValues = new LostValues(this.counts, this.before, dialect.signatures());
	}

	Comparison findings() throws SQLException {
		return this.comparison
			.withOperationFindings(this.comparison.operationFindings().reworded(this::counted).and(dependents()));
	}

	private Finding counted(Operation operation, Finding finding) {
		String numbers = numbers(operation, finding.code());
		return numbers.isEmpty() ? finding : new Finding(finding.code(), finding.severity(), finding.subject(),
				finding.message() + " (" + numbers + ")");
	}

	private String numbers(Operation operation, String code) {
		if (operation instanceof Operation.DropTable drop) {
			return code.equals("drop-table") ? tell("it has ", this.counts.rows(drop.table().name())) : "";
		}
		if (operation instanceof Operation.DropColumn drop) {
			return code.equals("drop-column") ? withValue(drop.table(), drop.column().name()) : "";
		}
		if (operation instanceof Operation.AddColumn add) {
			return tell("the table has ", this.counts.rows(this.before.table(add.table())));
		}
		if (operation instanceof Operation.AlterColumn alter) {
			return numbers(alter, code);
		}
		if (operation instanceof Operation.AlterType alter) {
			return this.lostValues.of(alter);
		}
		if (operation instanceof Operation.AddConstraint add) {
			return numbers(add.table(), add.constraint());
		}
		return (operation instanceof Operation.CreateIndex create && create.index().unique())
				? duplicates(create.table(), create.index().plainColumns()) : "";
	}

	private String withValue(QualifiedName table, Identifier column) {
		return tell("with a value in ", count(table, name(table, column) + " IS NOT NULL"));
	}

	private String numbers(Operation.AlterColumn alter, String code) {
		String column = name(alter.table(), alter.from().name());
		if (code.equals("set-not-null")) {
			return tell("without a value: ", count(alter.table(), column + " IS NULL"));
		}
		if (code.equals("remove-enum-values")) {
			return this.lostValues.of(alter);
		}
		String check = this.dialect.signatures().checkBehindType(alter.to());
		if (code.equals("add-check") && check != null) {
			return unmet(alter.table(), check);
		}
		Long length = alter.to().type().length();
		if (code.equals("narrow-type") && length != null && isText(alter.from()) && isText(alter.to())) {
			return tell("longer: ", count(alter.table(), "CHAR_LENGTH(" + column + ") > " + length));
		}
		return code.equals("narrow-type") ? withValue(alter.table(), alter.from().name()) : "";
	}

	private static boolean isText(Column column) {
		return column.type().sql().toLowerCase(Locale.ROOT).contains("char");
	}

	private String numbers(QualifiedName table, Constraint constraint) {
		if (constraint instanceof Constraint.Unique unique) {
			return duplicates(table, unique.columns());
		}
		if (constraint instanceof Constraint.PrimaryKey key) {
			return duplicates(table, key.columns());
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return tell("refer to nothing now: ", orphans(table, key));
		}
		return unmet(table, ((Constraint.Check) constraint).expression());
	}

	private String unmet(QualifiedName table, String check) {
		String rows = tell("do not meet it now: ", count(table, "NOT (" + check + ")"));
		return rows.isEmpty() ? rows : rows + this.lostValues.unmet(this.before.table(table), check);
	}

	private int orphans(QualifiedName table, Constraint.ForeignKey key) {
		QualifiedName referenced = this.before.table(key.referencedTable());
		List<String> present = new ArrayList<>();
		List<String> equal = new ArrayList<>();
		for (int i = 0; i < key.columns().size(); i++) {
			String column = "t." + name(table, key.columns().get(i));
			present.add(column + " IS NOT NULL");
			equal.add("r." + name(key.referencedTable(), key.referencedColumns().get(i)) + " = " + column);
		}
		if (this.counts.rows(referenced) > RowCounts.LIMIT) {
			return RowCounts.UNKNOWN;
		}
		return count(table, String.join(" AND ", present) + " AND NOT EXISTS (SELECT 1 FROM "
				+ this.counts.name(referenced) + " r WHERE " + String.join(" AND ", equal) + ")");
	}

	private String duplicates(QualifiedName table, List<Identifier> columns) {
		int values = columns.isEmpty() ? RowCounts.UNKNOWN
				: this.counts.duplicates(this.before.table(table), this.before.columns(table, columns));
		return (values < 0) ? "" : (values == 0) ? "there are none now"
				: (values == 1) ? "1 value has several rows now" : values + " values have several rows now";
	}

	private int count(QualifiedName table, String condition) {
		return this.counts.rows(this.before.table(table), condition);
	}

	private String name(QualifiedName table, Identifier column) {
		return this.counts.name(this.before.column(table, column));
	}

	private static String tell(String what, int rows) {
		return (rows == RowCounts.UNKNOWN) ? "" : what + RowCounts.words(rows);
	}

	/**
	 * What the model brings along goes before what it uses.
	 */
	private boolean isDropped(Dependent dependent) {
		String name = dependent.kind() + " " + dependent.name();
		return this.comparison.operations()
			.stream()
			.anyMatch((operation) -> operation instanceof Operation.DropAuxiliaryObject drop
					&& drop.object().name().replaceAll("[\"`]", "").equalsIgnoreCase(name.replaceAll("[\"`]", "")));
	}

	private Map<Operation, List<Finding>> dependents() throws SQLException {
		List<Operation> operations = this.comparison.operations();
		LossOfObjects loss = new LossOfObjects(this.dialect, this.connection, operations, this.before);
		UseOfObjects use = new UseOfObjects(this.dialect, this.before);
		if (operations.stream().anyMatch(use::concerns)) {
			use.read(this.dialect.dependents(this.connection)
				.stream()
				.filter((dependent) -> !isDropped(dependent) && !loss.includes(dependent))
				.toList());
		}
		Map<Operation, List<Finding>> result = new LinkedHashMap<>();
		for (Operation operation : operations) {
			List<Finding> findings = new ArrayList<>(loss.findings(operation));
			findings.addAll(use.findings(operation));
			if (!findings.isEmpty()) {
				result.put(operation, findings);
			}
		}
		return result;
	}

}
