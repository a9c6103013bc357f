package io.github.jpamigrations.engine;

import java.util.List;
import java.util.Set;

import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a revision that is to be written.
 *
 * @param id its id, absent for a random one
 * @param message what it does, absent for one made from the changes
 * @param downRevisions what it builds on
 * @param splice whether that may be a revision with successors, which begins a branch
 * @param branchLabels names of the branch that begins with it
 * @param dependsOn names of revisions of other branches that have to be applied before
 */
public record NewRevision(@Nullable RevisionId id, @Nullable String message, List<RevisionTarget> downRevisions,
		boolean splice, Set<String> branchLabels, Set<String> dependsOn) {

	public NewRevision {
		downRevisions = List.copyOf(downRevisions);
		branchLabels = Set.copyOf(branchLabels);
		dependsOn = Set.copyOf(dependsOn);
	}

	/**
	 * Return a revision on top of the one head.
	 * @param message what it does, absent for one made from the changes
	 */
	public static NewRevision onHead(@Nullable String message) {
		return new NewRevision(null, message, List.of(new RevisionTarget.Head()), false, Set.of(), Set.of());
	}

	/**
	 * Return a revision that goes on from another one.
	 */
	static NewRevision behind(RevisionId other, @Nullable String message) {
		return new NewRevision(null, message, List.of(new RevisionTarget.Exactly(other)), false, Set.of(), Set.of());
	}

}
