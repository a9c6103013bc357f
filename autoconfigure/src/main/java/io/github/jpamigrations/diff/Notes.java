package io.github.jpamigrations.diff;

import java.util.List;

import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Finding.Severity;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

/**
 * Words the findings about differences that are left alone.
 */
final class Notes {

	private Notes() {
	}

	static Finding unknownTable(Table table) {
		return unknown("table", table.name().toString());
	}

	static Finding unknownSequence(QualifiedName sequence) {
		return unknown("sequence", sequence.toString());
	}

	static Finding unknownType(QualifiedName type) {
		return unknown("type", type.toString());
	}

	static Finding unknown(Table table, Member member) {
		return unknown(member.kind(), describe(table.name(), member));
	}

	/**
	 * A column that the model does not know. Where it wants a value, inserts of the
	 * application will fail.
	 */
	static Finding unknownColumn(Table table, Column column) {
		String subject = table.name() + "." + column.name();
		boolean required = !column.nullable() && column.defaultValue() == null && column.generation() == null;
		if (required) {
			return new Finding("unknown-required-column", Severity.CAUTION, subject, "The column '" + subject
					+ "' is not in the model, is NOT NULL and has no default, so that inserts of the model fail");
		}
		return unknown("column", subject);
	}

	static Finding unknownAuxiliaryObject(String name) {
		return new Finding("unknown-auxiliary-object", Severity.NOTE, name,
				"The auxiliary object '" + name + "' was made by a revision and is no longer in the model; "
						+ "the SQL that drops it is not known, it is left alone");
	}

	static Finding otherName(Table table, Member current, Member desired) {
		String subject = describe(table.name(), current);
		return new Finding("other-name", Severity.NOTE, subject, "The " + current.kind() + " '" + subject
				+ "' is named '" + desired.name() + "' in the model; no revision made it, it is left alone");
	}

	/**
	 * The answer is the same in the configuration and on the command line.
	 */
	static Finding perhapsRenamed(Rename rename) {
		boolean column = rename instanceof Rename.OfColumn;
		String from = column ? ((Rename.OfColumn) rename).from().text()
				: ((Rename.OfTable) rename).from().name().text();
		String subject = rename.hint().substring(0, rename.hint().indexOf('='));
		String kind = column ? "column" : "table";
		String to = rename.hint().substring(subject.length() + 1);
		return new Finding("perhaps-renamed", Severity.CAUTION, subject,
				"If the " + kind + " '" + subject + "' goes on as '" + to
						+ "', say so and this file is written anew: @RenamedFrom(\"" + from + "\") on the "
						+ (column ? "field" : "entity") + ", or spring.migrations.autogenerate.renames=" + rename.hint()
						+ ", or --rename " + rename.hint());
	}

	static Finding checksNotCompared() {
		return new Finding("checks-not-compared", Severity.NOTE, "checks",
				"Checks can't be read from this kind of database: they are made with their table and not compared");
	}

	static Finding undecided(Table table, String reason) {
		String subject = table.name().toString();
		return new Finding("undecided", Severity.CAUTION, subject,
				"Defaults, checks and expressions of the table '" + subject
						+ "' differ from the model in their texts, and whether they mean the same could not be asked: "
						+ reason);
	}

	static Finding otherOrder(NamedType current, NamedType desired) {
		return new Finding("enum-order", Severity.NOTE, current.name().toString(),
				"The type '" + current.name() + "' has its values in the order " + current.enumValues()
						+ ", the model has " + desired.enumValues() + "; only sorting by the column shows it, "
						+ "it is left alone");
	}

	static Finding otherKind(NamedType current) {
		return new Finding("changed-type", Severity.CAUTION, current.name().toString(),
				"The type '" + current.name() + "' is an enum on one side only; the change has to be written by hand");
	}

	static Finding otherAttributes(NamedType current, List<String> attributes, List<String> desired) {
		return new Finding("changed-type", Severity.CAUTION, current.name().toString(),
				"The type '" + current.name() + "' has the attributes " + attributes + ", the model has " + desired
						+ "; the change has to be written by hand");
	}

	static Finding inTheWay(Table table, Member member, String change) {
		String subject = describe(table.name(), member);
		return new Finding("in-the-way", Severity.CAUTION, subject, "The " + member.kind() + " '" + subject
				+ "' is not in the model and was made by no revision, but depends on " + change);
	}

	static Finding hiddenKey(QualifiedName table, Member member) {
		String subject = describe(table, member);
		return new Finding("in-the-way", Severity.CAUTION, subject, "The unique index '" + subject
				+ "' is hidden (INVISIBLE or IGNORED) and becomes the key of the table, which has no primary key; "
				+ "the server refuses that until the index is made visible");
	}

	static Finding goesWithColumn(Table table, Member member) {
		String subject = describe(table.name(), member);
		return new Finding("goes-with-column", Severity.CAUTION, subject, "The " + member.kind() + " '" + subject
				+ "' was made by no revision and uses a dropped column; it goes with it and comes back with the downgrade");
	}

	static Finding inTheWay(Table table, Column column, String change) {
		String subject = table.name() + "." + column.name();
		return new Finding("in-the-way", Severity.CAUTION, subject, "The computed column '" + subject
				+ "' is not in the model and was made by no revision, but depends on " + change);
	}

	private static Finding unknown(String kind, String subject) {
		return new Finding("unknown-" + kind, Severity.NOTE, subject,
				"The " + kind + " '" + subject + "' is not in the model and was made by no revision; it is left alone");
	}

	/**
	 * Return the name of a member, or what it is where it has none.
	 */
	static String describe(QualifiedName table, Member member) {
		if (member instanceof Member.OfConstraint unnamed && member.name() == null) {
			return table + "." + describe(unnamed.constraint());
		}
		return table + "." + member.name();
	}

	private static String describe(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return "primary key" + key.columns();
		}
		if (constraint instanceof Constraint.Unique unique) {
			return "unique" + unique.columns();
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return "foreign key" + key.columns();
		}
		return "check(" + ((Constraint.Check) constraint).expression() + ")";
	}

}
