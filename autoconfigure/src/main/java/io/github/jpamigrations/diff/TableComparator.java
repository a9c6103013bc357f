package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;

/**
 * Compares a table that both sides have: cheaply by normalized texts first, and where one
 * of them differs, again with the table as the server spells it.
 */
final class TableComparator {

	private final Signatures signatures;

	private final ComparisonOptions options;

	private final ColumnsComparator columns;

	private final MembersComparator members;

	private final ColumnUse use;

	TableComparator(Signatures signatures, ComparisonOptions options) {
		this.signatures = signatures;
		this.options = options;
		this.columns = new ColumnsComparator(signatures, options.ownership());
		this.members = new MembersComparator(signatures, options.ownership());
		this.use = new ColumnUse(signatures);
	}

	/**
	 * Compare a table.
	 * @param serverMade indexes of the desired table that the server makes by itself
	 */
	TableDifference compare(Table existing, Table desired, Set<Index> serverMade) {
		TableDifference result = compare(existing, desired, desired, serverMade);
		boolean restoring = result.columns().touchExisting() || !result.members().dropped().isEmpty();
		Table current = restoring ? this.options.echo().exactly(existing) : existing;
		if (!result.dependsOnTexts()) {
			return restoring ? compare(current, desired, desired, serverMade) : result;
		}
		TableEcho.Answer answer = this.options.echo().spell(desired);
		if (answer instanceof TableEcho.Answer.Refused refused) {
			AssumedSpelling assumed = new AssumedSpelling(this.signatures, current);
			return compare(current, desired, assumed.of(desired), serverMade)
				.withFinding(Notes.undecided(desired, refused.reason()));
		}
		Table spelled = ((TableEcho.Answer.Spelled) answer).table();
		requireSameParts(desired, spelled);
		return compare(current, desired, spelled, serverMade);
	}

	private TableDifference compare(Table current, Table desired, Table spelled, Set<Index> serverMade) {
		List<Finding> findings = new ArrayList<>();
		ColumnChanges columnChanges = this.columns.compare(current, desired, spelled);
		columnChanges.left().forEach((column) -> findings.add(Notes.unknownColumn(current, column)));
		MemberChanges memberChanges = this.members.compare(current, desired, spelled, serverMade, findings);
		Set<String> dropped = columnChanges.droppedNames(this.signatures);
		Set<String> recreated = columnChanges.recreatedNames(this.signatures);
		Set<String> gone = new HashSet<>(dropped);
		gone.addAll(recreated);
		Set<String> retyped = this.signatures.changesOfTypeRewriteChecks()
				? columnChanges.alteredNames(this.signatures, Set.of(ColumnAspect.TYPE)) : Set.of();
		if (gone.isEmpty() && retyped.isEmpty()) {
			findings.addAll(computedColumnsInTheWay(current, columnChanges));
			return new TableDifference(current, desired, columnChanges, memberChanges, findings);
		}
		MemberChanges complete = memberChanges
			.recreating((member) -> uses(member, gone) || checks(member, retyped),
					(member) -> (uses(member, recreated) || checks(member, retyped)) && !uses(member, dropped))
			.dropping((member) -> goesWith(member, dropped));
		memberChanges.left()
			.stream()
			.filter((member) -> goesWith(member, dropped))
			.forEach((member) -> findings.add(Notes.goesWithColumn(current, member)));
		complete.left()
			.stream()
			.filter((member) -> uses(member, dropped))
			.forEach((member) -> findings.add(Notes.inTheWay(current, member, "a column that is dropped")));
		findings.addAll(computedColumnsInTheWay(current, columnChanges));
		return new TableDifference(current, desired, columnChanges, complete, findings);
	}

	private List<Finding> computedColumnsInTheWay(Table current, ColumnChanges changes) {
		Set<String> disturbed = new HashSet<>(changes.droppedNames(this.signatures));
		disturbed.addAll(changes.recreatedNames(this.signatures));
		disturbed.addAll(changes.alteredNames(this.signatures, ColumnAspect.HELD_BY_COMPUTED_COLUMNS));
		List<Finding> result = new ArrayList<>();
		for (Column column : changes.left()) {
			if (ColumnUse.intersect(this.use.of(column), disturbed)) {
				result.add(Notes.inTheWay(current, column, "a column that is dropped or gets another type"));
			}
		}
		return result;
	}

	private boolean uses(Member member, Set<String> names) {
		return ColumnUse.intersect(this.use.of(member), names);
	}

	/**
	 * Return whether the member can't stay as it is without the columns. Servers drop it
	 * with them, cut it short or refuse; dropped by a statement of its own it comes back
	 * when the columns do.
	 */
	private boolean goesWith(Member member, Set<String> dropped) {
		return uses(member, dropped) && !(member instanceof Member.OfConstraint constraint
				&& constraint.constraint() instanceof Constraint.ForeignKey);
	}

	private boolean checks(Member member, Set<String> names) {
		return member instanceof Member.OfConstraint constraint && constraint.constraint() instanceof Constraint.Check
				&& uses(member, names);
	}

	private static void requireSameParts(Table desired, Table spelled) {
		if (desired.columns().size() != spelled.columns().size()
				|| desired.constraints().size() != spelled.constraints().size()
				|| desired.indexes().size() != spelled.indexes().size()) {
			throw new IllegalArgumentException("The echo of '" + desired.name() + "' has other parts than the table");
		}
	}

}
