package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * What becomes of the constraints and indexes of a table.
 *
 * @param kept members that the model knows and that stay
 * @param left members that the model does not know and that stay
 * @param dropped members that go
 * @param added members that come
 * @param renewals what kept checks and foreign keys become where they have to come back:
 * the same in the model's words and order
 * @param textual whether the server's spelling could make a difference
 */
record MemberChanges(List<Member> kept, List<Member> left, List<Member> dropped, List<Member> added,
		Map<Member, Member> renewals, boolean textual) {

	MemberChanges {
		kept = List.copyOf(kept);
		left = List.copyOf(left);
		dropped = List.copyOf(dropped);
		added = List.copyOf(added);
		renewals = Map.copyOf(renewals);
	}

	/**
	 * Return these changes with members that stay going and coming back, because
	 * something under them changes.
	 */
	MemberChanges recreating(Predicate<Member> keptOnes, Predicate<Member> leftOnes) {
		List<Member> recreated = new ArrayList<>();
		this.kept.stream().filter(keptOnes).forEach(recreated::add);
		this.left.stream().filter(leftOnes).forEach(recreated::add);
		List<Member> allDropped = new ArrayList<>(this.dropped);
		allDropped.addAll(recreated);
		List<Member> allAdded = new ArrayList<>(this.added);
		recreated.forEach((member) -> allAdded.add(this.renewals.getOrDefault(member, member)));
		return new MemberChanges(this.kept.stream().filter(keptOnes.negate()).toList(),
				this.left.stream().filter(leftOnes.negate()).toList(), allDropped, allAdded, this.renewals,
				this.textual);
	}

	/**
	 * Return these changes with members that the model does not know going as well.
	 */
	MemberChanges dropping(Predicate<Member> leftOnes) {
		List<Member> allDropped = new ArrayList<>(this.dropped);
		this.left.stream().filter(leftOnes).forEach(allDropped::add);
		return new MemberChanges(this.kept, this.left.stream().filter(leftOnes.negate()).toList(), allDropped,
				this.added, this.renewals, this.textual);
	}

	List<Operation> operations(QualifiedName table) {
		List<Operation> result = new ArrayList<>();
		this.dropped.forEach((member) -> result.add(member.dropFrom(table)));
		this.added.forEach((member) -> result.add(member.addTo(table)));
		return result;
	}

}
