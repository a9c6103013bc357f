package io.github.jpamigrations.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import io.github.jpamigrations.revision.RevisionGraph.Step;
import io.github.jpamigrations.revision.RevisionTarget.Base;
import io.github.jpamigrations.revision.RevisionTarget.Exactly;
import io.github.jpamigrations.revision.RevisionTarget.Heads;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.revision.Graphs.rowsAfter;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for plans over any graph, tried on many small ones.
 */
class RandomGraphTests {

	private static final int GRAPHS = 500;

	@Test
	void upgradeAppliesEachMissingRevisionOnceAfterWhatItNeeds() {
		forEachState((state) -> {
			Set<RevisionId> applied = new HashSet<>(state.applied());
			for (Step step : state.graph().planUpgrade(state.rows(), new Heads())) {
				assertThat(applied).containsAll(needs(step.revision()));
				assertThat(applied.add(step.revision().id())).isTrue();
			}
			assertThat(applied).hasSameSizeAs(state.graph().history());
		});
	}

	@Test
	void upgradeToARevisionAppliesNothingElse() {
		forEachState((state) -> {
			Exactly target = new Exactly(state.some());
			List<Step> steps = state.graph().planUpgrade(state.rows(), target);
			Set<RevisionId> expected = new HashSet<>(state.graph().ancestors(Set.of(state.some())));
			expected.removeAll(state.applied());
			assertThat(steps).extracting((step) -> step.revision().id()).containsExactlyInAnyOrderElementsOf(expected);
		});
	}

	@Test
	void rowsAreAlwaysTheHighestAppliedRevisions() {
		forEachState((state) -> {
			Set<RevisionId> rows = state.rows();
			Set<RevisionId> applied = new HashSet<>(state.applied());
			for (Step step : state.graph().planUpgrade(rows, new Heads())) {
				applied.add(step.revision().id());
				rows = rowsAfter(rows, List.of(step));
				assertThat(rows).isEqualTo(highest(state.graph(), applied));
			}
			assertThat(rows).isEqualTo(state.graph().resolvedHeads());
			for (Step step : state.graph().planDowngrade(rows, new Base())) {
				applied.remove(step.revision().id());
				rows = rowsAfter(rows, List.of(step));
				assertThat(rows).isEqualTo(highest(state.graph(), applied));
			}
			assertThat(rows).isEmpty();
		});
	}

	@Test
	void stampLeavesOneRowForEachLine() {
		forEachState((state) -> {
			List<Step> steps = state.graph().planStamp(state.rows(), List.of(new Exactly(state.some())));
			Set<RevisionId> rows = rowsAfter(state.rows(), steps);
			assertThat(rows).contains(state.some()).isEqualTo(highest(state.graph(), state.graph().ancestors(rows)));
			Set<RevisionId> all = rowsAfter(state.rows(), state.graph().planStamp(state.rows(), List.of(new Heads())));
			assertThat(all).isEqualTo(state.graph().resolvedHeads());
		});
	}

	private static void forEachState(Consumer<State> test) {
		for (int seed = 0; seed < GRAPHS; seed++) {
			Random random = new Random(seed);
			RevisionGraph graph = RevisionGraph.of(revisions(random));
			List<RevisionId> ids = graph.history().stream().map(Revision::id).toList();
			Set<RevisionId> chosen = new HashSet<>();
			ids.stream().filter((id) -> random.nextInt(3) == 0).forEach(chosen::add);
			Set<RevisionId> applied = graph.ancestors(chosen);
			test.accept(new State(graph, applied, highest(graph, applied), ids.get(random.nextInt(ids.size()))));
		}
	}

	private static List<Revision> revisions(Random random) {
		List<Revision> revisions = new ArrayList<>();
		int size = 1 + random.nextInt(12);
		for (int index = 0; index < size; index++) {
			Set<String> down = new LinkedHashSet<>();
			StringBuilder dependencies = new StringBuilder();
			for (int other = Math.max(0, index - 5); other < index; other++) {
				int choice = random.nextInt(10);
				if (choice < 3) {
					down.add("r" + other);
				}
				else if (choice == 3) {
					dependencies.append(" +r").append(other);
				}
			}
			String arrow = down.isEmpty() ? "" : String.join(",", down) + "->";
			revisions.add(Graphs.revision(arrow + "r" + index + dependencies));
		}
		return revisions;
	}

	private static Set<RevisionId> highest(RevisionGraph graph, Set<RevisionId> applied) {
		Set<RevisionId> highest = new HashSet<>(applied);
		applied.forEach((id) -> highest.removeAll(needs(graph.revision(id))));
		return highest;
	}

	private static Set<RevisionId> needs(Revision revision) {
		Set<RevisionId> needs = new HashSet<>(revision.downRevisions());
		needs.addAll(revision.dependsOn());
		return needs;
	}

	/**
	 * A graph, what of it is applied, the rows for that, and some revision.
	 */
	private record State(RevisionGraph graph, Set<RevisionId> applied, Set<RevisionId> rows, RevisionId some) {

	}

}
