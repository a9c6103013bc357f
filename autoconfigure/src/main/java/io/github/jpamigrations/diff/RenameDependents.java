package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * What makes a server refuse to rename a column of a table, and therefore goes before and
 * comes back after: checks, computed columns and indexes over expressions, and what uses
 * such a computed column.
 */
final class RenameDependents {

	private final Signatures signatures;

	private final ColumnUse use;

	private final Table table;

	private final Table renamed;

	RenameDependents(Signatures signatures, Table table, Table renamed) {
		this.signatures = signatures;
		this.use = new ColumnUse(signatures);
		this.table = table;
		this.renamed = renamed;
	}

	/**
	 * Return the renames with what has to happen around them.
	 * @param renames the renames
	 * @param moving the canonical names of the columns that are renamed
	 */
	List<Operation> around(List<Operation> renames, List<String> moving) {
		Set<String> disturbed = new HashSet<>(moving);
		List<Integer> computed = computedFrom(disturbed);
		Set<String> gone = new HashSet<>();
		computed.forEach((index) -> gone.add(name(this.table.columns().get(index).name())));
		List<Operation> before = new ArrayList<>();
		List<Operation> after = new ArrayList<>();
		List<Member> members = Member.of(this.table);
		List<Member> membersAfter = Member.of(this.renamed);
		for (int i = 0; i < members.size(); i++) {
			if (isHeld(members.get(i), disturbed, gone)) {
				before.add(members.get(i).dropFrom(this.renamed.name()));
				after.add(membersAfter.get(i).addTo(this.renamed.name()));
			}
		}
		ColumnOrder order = new ColumnOrder(this.table);
		List<Operation> added = new ArrayList<>();
		List<Integer> lastFirst = new ArrayList<>(computed);
		Collections.reverse(lastFirst);
		for (int index : lastFirst) {
			Column column = this.table.columns().get(index);
			before.add(new Operation.DropColumn(this.renamed.name(), column, order.remove(column.name())));
		}
		for (int index : computed) {
			Operation.Position position = order.restore(this.table.columns().get(index).name());
			added.add(
					new Operation.AddColumn(this.renamed.name(), this.renamed.columns().get(index), renamed(position)));
		}
		List<Operation> result = new ArrayList<>(before);
		result.addAll(renames);
		result.addAll(added);
		result.addAll(after);
		return result;
	}

	/**
	 * Return the places of the columns that are computed from disturbed ones, which makes
	 * them disturbed as well.
	 */
	private List<Integer> computedFrom(Set<String> disturbed) {
		Set<Integer> result = new TreeSet<>();
		boolean grown = true;
		while (grown) {
			grown = false;
			for (int i = 0; i < this.table.columns().size(); i++) {
				Column column = this.table.columns().get(i);
				if (ColumnUse.intersect(this.use.of(column), disturbed) && result.add(i)) {
					disturbed.add(name(column.name()));
					grown = true;
				}
			}
		}
		return List.copyOf(result);
	}

	private boolean isHeld(Member member, Set<String> disturbed, Set<String> gone) {
		if (member instanceof Member.OfConstraint constraint) {
			if (constraint.constraint() instanceof Constraint.ForeignKey) {
				return false;
			}
			boolean check = constraint.constraint() instanceof Constraint.Check;
			return ColumnUse.intersect(this.use.of(member), check ? disturbed : gone);
		}
		Index index = ((Member.OfIndex) member).index();
		boolean expression = index.parts().stream().anyMatch((part) -> part instanceof Index.Part.OfExpression);
		return ColumnUse.intersect(this.use.of(member), expression ? disturbed : gone);
	}

	private Operation.Position renamed(Operation.Position position) {
		if (!(position instanceof Operation.Position.Between between)) {
			return position;
		}
		return new Operation.Position.Between(renamed(between.after()), renamed(between.before()));
	}

	private @Nullable Identifier renamed(@Nullable Identifier column) {
		for (int i = 0; column != null && i < this.table.columns().size(); i++) {
			if (this.table.columns().get(i).name().equals(column)) {
				return this.renamed.columns().get(i).name();
			}
		}
		return column;
	}

	private String name(Identifier identifier) {
		return this.signatures.name(identifier);
	}

}
