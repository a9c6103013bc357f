package io.github.jpamigrations.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.revision.Graphs.graph;
import static io.github.jpamigrations.revision.Graphs.ids;
import static io.github.jpamigrations.revision.Graphs.upgrade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UpgradePlanTests {

	private final RevisionGraph linear = graph("a1b1", "a1b1->b2b2", "b2b2->c3c3", "c3c3->d4d4");

	private final RevisionGraph branched = graph("a", "a->b @bee", "b->b2", "a->c @cee", "c->c2");

	@Test
	void appliesEverythingInOrder() {
		assertThat(upgrade(this.linear, ids(), "head")).containsExactly("+a1b1: () -> a1b1", "+b2b2: a1b1 -> b2b2",
				"+c3c3: b2b2 -> c3c3", "+d4d4: c3c3 -> d4d4");
	}

	@Test
	void appliesOnlyWhatIsMissing() {
		assertThat(upgrade(this.linear, ids("c3c3"), "heads")).containsExactly("+d4d4: c3c3 -> d4d4");
		assertThat(upgrade(this.linear, ids("d4d4"), "heads")).isEmpty();
	}

	@Test
	void endsAtARevisionItsPrefixOrANumberOfSteps() {
		List<String> expected = List.of("+b2b2: a1b1 -> b2b2", "+c3c3: b2b2 -> c3c3");
		assertThat(upgrade(this.linear, ids("a1b1"), "c3c3")).isEqualTo(expected);
		assertThat(upgrade(this.linear, ids("a1b1"), "c3")).isEqualTo(expected);
		assertThat(upgrade(this.linear, ids("a1b1"), "+2")).isEqualTo(expected);
		assertThat(upgrade(this.linear, ids("a1b1"), "b2+1")).isEqualTo(expected);
		assertThat(upgrade(this.linear, ids("a1b1"), "head-1")).isEqualTo(expected);
		assertThat(upgrade(this.linear, ids("a1b1"), "base+3")).isEqualTo(expected);
	}

	@Test
	void relativeStepsBeginAtBaseInAnEmptyDatabase() {
		assertThat(upgrade(this.linear, ids(), "+1")).containsExactly("+a1b1: () -> a1b1");
	}

	@Test
	void targetBelowTheDatabaseNeedsNothing() {
		assertThat(upgrade(this.linear, ids("c3c3"), "a1b1")).isEmpty();
		assertThat(upgrade(this.linear, ids("c3c3"), "base")).isEmpty();
		assertThat(upgrade(this.linear, ids("c3c3"), "d4d4-4")).isEmpty();
	}

	@Test
	void tooManyStepsAreRefused() {
		assertThatExceptionOfType(RelativeTargetException.class)
			.isThrownBy(() -> upgrade(this.linear, ids("b2b2"), "+5"))
			.withMessage("Relative revision +5 didn't produce 5 migrations")
			.satisfies((ex) -> assertThat(ex.target()).isEqualTo("+5"));
		assertThatExceptionOfType(RelativeTargetException.class)
			.isThrownBy(() -> upgrade(this.linear, ids("b2b2"), "-1"))
			.withMessage("Relative revision -1 didn't produce 1 migrations");
		assertThatExceptionOfType(RelativeTargetException.class)
			.isThrownBy(() -> upgrade(this.linear, ids("b2b2"), "c3c3+2"));
	}

	@Test
	void rowThatIsNoRevisionIsRefused() {
		assertThatExceptionOfType(RevisionNotFoundException.class)
			.isThrownBy(() -> upgrade(this.linear, ids("deadbeef1234"), "head"))
			.withMessage("Can't locate revision identified by 'deadbeef1234'");
	}

	@Test
	void oneHeadIsNeededUnlessAllAreMeant() {
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> upgrade(this.branched, ids(), "head"))
			.withMessage(
					"Multiple head revisions are present for given argument 'head'; please specify a specific target "
							+ "revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads")
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo("head"))
			.satisfies((ex) -> assertThat(ex.heads()).containsExactlyInAnyOrderElementsOf(ids("b2", "c2")));
		assertThat(upgrade(this.branched, ids(), "heads")).containsExactly("+a: () -> a", "+b: a -> b", "+b2: b -> b2",
				"+c: () -> c", "+c2: c -> c2");
	}

	@Test
	void staysInABranch() {
		assertThat(upgrade(this.branched, ids(), "bee@head")).containsExactly("+a: () -> a", "+b: a -> b",
				"+b2: b -> b2");
		assertThat(upgrade(this.branched, ids("c2"), "bee@head")).containsExactly("+b: () -> b", "+b2: b -> b2");
		assertThat(upgrade(this.branched, ids(), "bee")).containsExactly("+a: () -> a", "+b: a -> b");
		assertThat(upgrade(this.branched, ids(), "bee@b2")).hasSize(3);
		assertThat(upgrade(this.branched, ids(), "bee@heads")).hasSize(3);
		assertThat(upgrade(this.branched, ids("b"), "bee@base")).isEmpty();
	}

	@Test
	void revisionOfAnotherBranchIsNotFound() {
		assertThatExceptionOfType(RevisionNotFoundException.class)
			.isThrownBy(() -> upgrade(this.branched, ids(), "bee@c2"))
			.withMessage("Can't locate revision identified by 'c2'");
		assertThatExceptionOfType(RevisionNotFoundException.class)
			.isThrownBy(() -> upgrade(this.branched, ids(), "nosuch@head"))
			.withMessage("Can't locate revision identified by 'nosuch'");
	}

	@Test
	void stepsInABranchBeginAtItsRow() {
		assertThat(upgrade(this.branched, ids("b", "c"), "bee@+1")).containsExactly("+b2: b -> b2");
		assertThat(upgrade(this.branched, ids("a"), "cee@+1")).containsExactly("+c: a -> c");
		assertThat(upgrade(this.branched, ids(), "cee@+2")).containsExactly("+a: () -> a", "+c: a -> c");
	}

	@Test
	void stepsInABranchBeginAtItsAppliedPartIfItHasNoRow() {
		assertThat(upgrade(this.branched, ids("c2"), "bee@+1")).containsExactly("+b: () -> b");
		RevisionGraph graph = graph("a @aye", "a->b", "b->c", "x @ex +b", "x->y");
		assertThat(upgrade(graph, ids("y"), "aye@+1")).containsExactly("+c: () -> c");
	}

	@Test
	void stepsFromSeveralRowsAreAmbiguous() {
		assertThatExceptionOfType(RelativeTargetException.class)
			.isThrownBy(() -> upgrade(this.branched, ids("b", "c"), "+1"))
			.withMessage("Ambiguous upgrade from multiple current revisions 'c', 'b' for '+1'");
	}

	@Test
	void stepsOverABranchPointAreAmbiguous() {
		assertThatExceptionOfType(RelativeTargetException.class)
			.isThrownBy(() -> upgrade(this.branched, ids("a"), "+1"))
			.withMessage("Ambiguous walk 'c', 'b' for '+1'");
	}

	@Test
	void mergeReplacesTheRowsOfBothBranches() {
		RevisionGraph graph = graph("a", "a->b", "a->c", "b,c->m", "m->n");
		assertThat(upgrade(graph, ids("b", "c"), "head")).containsExactly("+m: b,c -> m", "+n: m -> n");
		assertThat(upgrade(graph, ids("b"), "head")).containsExactly("+c: () -> c", "+m: b,c -> m", "+n: m -> n");
	}

	@Test
	void mergeOfBranchPointAndBranchReplacesTheOneRow() {
		assertThat(upgrade(graph("a", "a->b", "a,b->m"), ids("b"), "head")).containsExactly("+m: b -> m");
	}

	@Test
	void dependencyIsAppliedBeforeAndItsRowMakesWay() {
		RevisionGraph graph = graph("a", "a->b", "b->c", "x @net +b", "x->y");
		assertThat(upgrade(graph, ids(), "net@head")).containsExactly("+a: () -> a", "+b: a -> b", "+x: b -> x",
				"+y: x -> y");
		assertThat(upgrade(graph, ids("y"), "heads")).containsExactly("+c: () -> c");
		assertThat(upgrade(graph, ids("c"), "net@head")).containsExactly("+x: () -> x", "+y: x -> y");
	}

	@Test
	void dependencyCanBeALabel() {
		assertThat(upgrade(graph("a", "a->b @bee", "x +bee"), ids(), "x")).containsExactly("+a: () -> a", "+b: a -> b",
				"+x: b -> x");
	}

	@Test
	void unknownTargetIsNotFound() {
		assertThatExceptionOfType(RevisionNotFoundException.class).isThrownBy(() -> upgrade(this.linear, ids(), "zzz"));
		assertThatExceptionOfType(RevisionNotFoundException.class)
			.isThrownBy(() -> upgrade(this.linear, ids(), "a1:c3"));
		assertThatExceptionOfType(RevisionNotFoundException.class).isThrownBy(() -> upgrade(this.linear, ids(), "a1+"));
	}

}
