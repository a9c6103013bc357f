package io.github.jpamigrations.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.dialect.Dependent;
import io.github.jpamigrations.dialect.ExpressionTokens;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Finding.Severity;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * Finds the views and triggers whose texts name what an operation drops, changes or
 * renames. They are never touched.
 */
final class UseOfObjects {

	private final SchemaDialect dialect;

	private final BeforeRenames before;

	private final Map<Dependent, Set<String>> words = new LinkedHashMap<>();

	UseOfObjects(SchemaDialect dialect, BeforeRenames before) {
		this.dialect = dialect;
		this.before = before;
	}

	void read(List<Dependent> dependents) {
		for (Dependent dependent : dependents) {
			Set<String> names = new HashSet<>();
			ExpressionTokens.of(dependent.definition()).forEach((token) -> names.add(word(token)));
			this.words.put(dependent, names);
		}
	}

	private static String word(String token) {
		boolean quoted = token.length() > 2 && "\"`".indexOf(token.charAt(0)) >= 0;
		return (quoted ? token.substring(1, token.length() - 1) : token).toLowerCase(Locale.ROOT);
	}

	/**
	 * Return whether anything else could mind the operation.
	 */
	boolean concerns(Operation operation) {
		return change(operation) != null;
	}

	List<Finding> findings(Operation operation) {
		Change change = change(operation);
		List<Finding> result = new ArrayList<>();
		if (change != null) {
			this.words.forEach((dependent, names) -> {
				if (change.isNamedIn(names)) {
					result.add(new Finding("in-use", Severity.CAUTION, change.subject(),
							"The " + dependent.kind() + " '" + dependent.name() + "' uses '" + change.subject()
									+ "', which is " + change.what() + "; change the " + dependent.kind()
									+ " by hand"));
				}
			});
		}
		return result;
	}

	private @Nullable Change change(Operation operation) {
		if (operation instanceof Operation.DropTable drop) {
			return new Change(drop.table().name(), null, "dropped");
		}
		if (operation instanceof Operation.DropColumn drop) {
			return change(drop.table(), drop.column().name(), "dropped");
		}
		if (operation instanceof Operation.AlterColumn alter
				&& !this.dialect.signatures().type(alter.from()).equals(this.dialect.signatures().type(alter.to()))) {
			return change(alter.table(), alter.from().name(), "given another type");
		}
		if (this.dialect.viewsFollowRenames()) {
			return null;
		}
		if (operation instanceof Operation.RenameColumn rename) {
			return change(rename.table(), rename.from(), "renamed");
		}
		return (operation instanceof Operation.RenameTable rename) ? new Change(rename.from(), null, "renamed") : null;
	}

	private Change change(QualifiedName table, Identifier column, String what) {
		return new Change(this.before.table(table), this.before.column(table, column), what);
	}

	/**
	 * What an operation does to an object.
	 *
	 * @param table the table as the database has it
	 * @param column the column as the database has it, absent for the whole table
	 * @param what what is done
	 */
	private record Change(QualifiedName table, @Nullable Identifier column, String what) {

		String subject() {
			return (this.column != null) ? this.table + "." + this.column : this.table.toString();
		}

		boolean isNamedIn(Set<String> words) {
			return words.contains(lower(this.table.name()))
					&& (this.column == null || words.contains(lower(this.column)));
		}

		private static String lower(Identifier identifier) {
			return identifier.text().toLowerCase(Locale.ROOT);
		}

	}

}
