package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Makes the canonical texts of constraints and indexes.
 */
final class Candidates {

	private final Signatures signatures;

	Candidates(Signatures signatures) {
		this.signatures = signatures;
	}

	List<Candidate> of(Table table) {
		return of(table, table);
	}

	/**
	 * Return the members of a table, with the texts of the same table as the server
	 * spells it.
	 */
	List<Candidate> of(Table table, Table spelled) {
		List<Member> members = Member.of(table);
		List<Member> spellings = Member.of(spelled);
		List<Candidate> result = new ArrayList<>();
		for (int i = 0; i < members.size(); i++) {
			result.add(candidate(members.get(i), spellings.get(i)));
		}
		return result;
	}

	/**
	 * Return the canonical text of what a member is, its name left out.
	 */
	String definition(Member member) {
		return definition(member, function(member));
	}

	private Candidate candidate(Member member, Member spelled) {
		String function = function(spelled);
		return new Candidate(member, family(member), name(member.name()), function, definition(spelled, function));
	}

	private static Candidate.Family family(Member member) {
		if (member instanceof Member.OfConstraint constraint) {
			if (constraint.constraint() instanceof Constraint.PrimaryKey) {
				return Candidate.Family.PRIMARY_KEY;
			}
			if (constraint.constraint() instanceof Constraint.ForeignKey) {
				return Candidate.Family.FOREIGN_KEY;
			}
			if (constraint.constraint() instanceof Constraint.Check) {
				return Candidate.Family.CHECK;
			}
		}
		return Candidate.Family.INDEX;
	}

	private String function(Member member) {
		if (member instanceof Member.OfConstraint constraint) {
			return function(constraint.constraint());
		}
		return function(((Member.OfIndex) member).index());
	}

	private String function(Constraint constraint) {
		if (constraint instanceof Constraint.Unique unique) {
			return "unique" + names(unique.columns());
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return "foreign key" + references(key);
		}
		if (constraint instanceof Constraint.Check check) {
			return "check " + this.signatures.expression(check.expression());
		}
		return "primary key";
	}

	private String function(Index index) {
		boolean likeConstraint = index.unique() && index.predicate() == null && !index.plainColumns().isEmpty()
				&& (!this.signatures.comparesUniqueOrder() || index.parts().stream().noneMatch(this::isDescending));
		if (likeConstraint) {
			return "unique" + names(index.plainColumns());
		}
		String predicate = index.predicate();
		return (index.unique() ? "unique index" : "index") + parts(index)
				+ ((predicate != null) ? " where " + this.signatures.expression(predicate) : "");
	}

	private String parts(Index index) {
		return index.parts().stream().map(this::part).collect(Collectors.joining(",", "(", ")"));
	}

	private boolean isDescending(Index.Part part) {
		return part.descending() && this.signatures.comparesIndexOrder();
	}

	private String part(Index.Part part) {
		String order = isDescending(part) ? " desc" : "";
		if (part instanceof Index.Part.OfExpression expression) {
			return "(" + this.signatures.expression(expression.sql()) + ")" + order;
		}
		Index.Part.OfColumn column = (Index.Part.OfColumn) part;
		String prefix = (column.prefixLength() != null) ? "[" + column.prefixLength() + "]" : "";
		return quoted(column.column()) + prefix + order;
	}

	private String references(Constraint.ForeignKey key) {
		List<String> pairs = new ArrayList<>();
		for (int i = 0; i < key.columns().size(); i++) {
			pairs.add(quoted(key.columns().get(i)) + ">" + quoted(key.referencedColumns().get(i)));
		}
		pairs.sort(null);
		return pairs + this.signatures.name(key.referencedTable());
	}

	private String definition(Member member, String function) {
		if (member instanceof Member.OfConstraint constraint) {
			if (constraint.constraint() instanceof Constraint.ForeignKey key) {
				return function + " on delete " + key.onDelete() + " on update " + key.onUpdate();
			}
			if (constraint.constraint() instanceof Constraint.PrimaryKey key) {
				return function + names(key.columns());
			}
			if (constraint.constraint() instanceof Constraint.Unique unique
					&& unique.directions().contains(Constraint.Direction.DESCENDING)) {
				return function + " in order " + unique.directions();
			}
		}
		boolean ordered = member instanceof Member.OfIndex index
				&& index.index().parts().stream().anyMatch(this::isDescending);
		return ordered ? function + " in order " + parts(((Member.OfIndex) member).index()) : function;
	}

	private @Nullable String name(@Nullable Identifier name) {
		return (name != null) ? this.signatures.name(name) : null;
	}

	private String names(List<Identifier> columns) {
		return columns.stream().map(this::quoted).collect(Collectors.joining(",", "(", ")"));
	}

	private String quoted(Identifier name) {
		return '"' + this.signatures.name(name).replace("\"", "\"\"") + '"';
	}

}
