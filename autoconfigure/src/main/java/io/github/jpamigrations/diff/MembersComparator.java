package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Compares the constraints and indexes of a table.
 */
final class MembersComparator {

	private final Signatures signatures;

	private final Ownership ownership;

	private final Candidates candidates;

	MembersComparator(Signatures signatures, Ownership ownership) {
		this.signatures = signatures;
		this.ownership = ownership;
		this.candidates = new Candidates(signatures);
	}

	/**
	 * Compare the members of a table.
	 * @param serverMade indexes of the desired table that the server makes by itself,
	 * under a name of its own choice
	 */
	MemberChanges compare(Table current, Table desired, Table spelled, Set<Index> serverMade, List<Finding> findings) {
		Matching matching = Matching.of(this.candidates.of(current), this.candidates.of(desired, spelled));
		Sorting sorting = new Sorting(current, findings);
		matching.pairs().forEach((pair) -> sorting.pair(pair, serverMade));
		for (Candidate candidate : matching.onlyDesired()) {
			if (candidate.family() != Candidate.Family.CHECK || this.signatures.comparesChecks()) {
				sorting.added.add(candidate.member());
			}
		}
		matching.onlyCurrent().forEach((candidate) -> sorting.onlyCurrent(candidate.member()));
		sorting.indexesOfForeignKeys();
		return new MemberChanges(sorting.kept, sorting.left, sorting.dropped, sorting.named(), sorting.renewals,
				isTextual(matching));
	}

	private static boolean isTextual(Matching matching) {
		boolean changed = matching.pairs()
			.stream()
			.anyMatch((pair) -> !pair.current().hasDefinitionOf(pair.desired()) && hasText(pair.desired().member()));
		boolean perhapsSame = matching.onlyCurrent().stream().anyMatch((candidate) -> hasText(candidate.member()))
				&& matching.onlyDesired().stream().anyMatch((candidate) -> hasText(candidate.member()));
		return changed || perhapsSame;
	}

	private static boolean hasText(Member member) {
		if (member instanceof Member.OfConstraint constraint) {
			return constraint.constraint() instanceof Constraint.Check;
		}
		Index index = ((Member.OfIndex) member).index();
		return index.predicate() != null
				|| index.parts().stream().anyMatch((part) -> part instanceof Index.Part.OfExpression);
	}

	/**
	 * Sorts the members of one table into what stays, goes and comes.
	 */
	private final class Sorting {

		private final Table table;

		private final List<Finding> findings;

		private final List<Member> kept = new ArrayList<>();

		private final List<Member> left = new ArrayList<>();

		private final List<Member> dropped = new ArrayList<>();

		private final List<Member> added = new ArrayList<>();

		private final Map<Member, Member> renewals = new HashMap<>();

		private final List<Member.OfIndex> unknownIndexes = new ArrayList<>();

		private Sorting(Table table, List<Finding> findings) {
			this.table = table;
			this.findings = findings;
		}

		private void pair(Matching.Pair pair, Set<Index> serverMade) {
			Member current = pair.current().member();
			Member desired = pair.desired().member();
			boolean renamed = !(desired instanceof Member.OfIndex index && serverMade.contains(index.index()))
					&& hasOtherName(pair);
			boolean same = pair.current().hasDefinitionOf(pair.desired());
			if (!same || renamed && current.isOwned(this.table.name(), MembersComparator.this.ownership)) {
				this.dropped.add(current);
				this.added.add(withOptionsOf(current, desired, same));
				return;
			}
			this.kept.add(current);
			renew(current, desired);
			if (renamed) {
				this.findings.add(Notes.otherName(this.table, current, desired));
			}
		}

		/**
		 * What the model can't say of a key, check or index, such as DEFERRABLE, its
		 * comment or its tablespace, stays when it is made anew.
		 */
		private Member withOptionsOf(Member current, Member desired, boolean same) {
			boolean key = current instanceof Member.OfConstraint from && desired instanceof Member.OfConstraint
					&& !(from.constraint() instanceof Constraint.Check);
			boolean unique = (desired instanceof Member.OfIndex to) ? to.index().unique()
					: ((Member.OfConstraint) desired).constraint() instanceof Constraint.Unique;
			Map<String, String> options = new LinkedHashMap<>(current.options());
			if (!same && !key) {
				options.keySet().removeIf((option) -> !isLasting(option, current.options(), unique));
			}
			return desired.withOptions(options);
		}

		private boolean isLasting(String option, Map<String, String> options, boolean unique) {
			return MembersComparator.this.signatures.isLasting(option, options, unique);
		}

		private void renew(Member current, Member desired) {
			if (desired instanceof Member.OfConstraint constraint
					&& constraint.constraint() instanceof Constraint.Check check) {
				this.renewals.put(current, new Member.OfConstraint(
						new Constraint.Check(current.name(), check.expression(), current.options())));
			}
			if (current instanceof Member.OfConstraint constraint
					&& constraint.constraint() instanceof Constraint.ForeignKey key) {
				Constraint.ForeignKey wanted = (Constraint.ForeignKey) ((Member.OfConstraint) desired).constraint();
				this.renewals.put(current, new Member.OfConstraint(inOrderOf(wanted, key)));
			}
		}

		/**
		 * The order of a key's pairs is no difference, but that of the key referred to
		 * may have become another one, and on MySQL both have to be the same.
		 */
		private Constraint.ForeignKey inOrderOf(Constraint.ForeignKey desired, Constraint.ForeignKey current) {
			if (names(desired.columns()).equals(names(current.columns()))) {
				return current;
			}
			return new Constraint.ForeignKey(current.name(), desired.columns(), current.referencedTable(),
					desired.referencedColumns(), current.onDelete(), current.onUpdate(), current.options());
		}

		private boolean hasOtherName(Matching.Pair pair) {
			return pair.desired().family() != Candidate.Family.PRIMARY_KEY && pair.current().name() != null
					&& ProviderNames.isChosen(pair.desired().member().name())
					&& !pair.current().hasNameOf(pair.desired());
		}

		private void onlyCurrent(Member member) {
			if (member.isOwned(this.table.name(), MembersComparator.this.ownership)) {
				this.dropped.add(member);
			}
			else if (member instanceof Member.OfIndex index) {
				this.unknownIndexes.add(index);
			}
			else {
				leave(member);
			}
		}

		/**
		 * MySQL and MariaDB make an index for a foreign key, under its name or that of
		 * its first column, and leave it behind when the key goes.
		 */
		private void indexesOfForeignKeys() {
			List<Member> gone = List.copyOf(this.dropped);
			for (Member.OfIndex index : this.unknownIndexes) {
				if (gone.stream().anyMatch((member) -> isForeignKeyOf(index.index(), member))) {
					this.dropped.add(index);
				}
				else if (this.left.stream().anyMatch((member) -> isForeignKeyOf(index.index(), member))) {
					this.left.add(index);
				}
				else {
					leave(index);
				}
			}
		}

		private boolean isForeignKeyOf(Index index, Member member) {
			if (!(member instanceof Member.OfConstraint constraint
					&& constraint.constraint() instanceof Constraint.ForeignKey key)) {
				return false;
			}
			Identifier name = (key.name() != null) ? key.name() : key.columns().get(0);
			return !index.unique() && names(index.plainColumns()).equals(names(key.columns()))
					&& (named(index, name) || named(index, key.columns().get(0)));
		}

		private boolean named(Index index, Identifier name) {
			return name(index.name()).equals(name(name));
		}

		private List<String> names(List<Identifier> identifiers) {
			return identifiers.stream().map(this::name).toList();
		}

		private String name(Identifier identifier) {
			return MembersComparator.this.signatures.name(identifier);
		}

		/**
		 * Return what comes. A constraint without a name whose made-up name is taken gets
		 * the next one expressly, so that the statement that takes it back finds it.
		 */
		private List<Member> named() {
			Set<String> taken = new HashSet<>();
			Stream.of(this.kept, this.left, this.added)
				.flatMap(List::stream)
				.map(Member::name)
				.filter(Objects::nonNull)
				.forEach((name) -> taken.add(name(name)));
			return this.added.stream().map((member) -> named(member, taken)).toList();
		}

		private Member named(Member member, Set<String> taken) {
			if (!(member instanceof Member.OfConstraint added) || member.name() != null) {
				return member;
			}
			Identifier name = madeUpName(added, 0);
			for (int attempt = 1; name != null && !taken.add(name(name)); attempt++) {
				name = madeUpName(added, attempt);
				member = (name != null) ? new Member.OfConstraint(added.constraint().withName(name)) : member;
			}
			return member;
		}

		private @Nullable Identifier madeUpName(Member.OfConstraint added, int attempt) {
			return MembersComparator.this.signatures.madeUpName(this.table.name(), added.constraint(), attempt);
		}

		private void leave(Member member) {
			this.left.add(member);
			this.findings.add(Notes.unknown(this.table, member));
		}

	}

}
