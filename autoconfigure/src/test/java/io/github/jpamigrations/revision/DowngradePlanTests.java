package io.github.jpamigrations.revision;

import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.revision.Graphs.downgrade;
import static io.github.jpamigrations.revision.Graphs.graph;
import static io.github.jpamigrations.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DowngradePlanTests {

	private final RevisionGraph linear = graph("a", "a->b", "b->c");

	private final RevisionGraph branched = graph("a", "a->b @bee", "b->b2", "a->c @cee", "c->c2");

	private final RevisionGraph merged = graph("a", "a->b", "a->c", "b,c->m", "m->n");

	@Test
	void takesBackEverything() {
		assertThat(downgrade(this.linear, ids("c"), "base")).containsExactly("-c: c -> b", "-b: b -> a", "-a: a -> ()");
		assertThat(downgrade(this.linear, ids(), "base")).isEmpty();
	}

	@Test
	void endsAtARevisionOrANumberOfSteps() {
		assertThat(downgrade(this.linear, ids("c"), "b")).containsExactly("-c: c -> b");
		assertThat(downgrade(this.linear, ids("c"), "-1")).containsExactly("-c: c -> b");
		assertThat(downgrade(this.linear, ids("c"), "c-1")).containsExactly("-c: c -> b");
		assertThat(downgrade(this.linear, ids("c"), "a+1")).containsExactly("-c: c -> b");
		assertThat(downgrade(this.linear, ids("b"), "-2")).containsExactly("-b: b -> a", "-a: a -> ()");
		assertThat(downgrade(this.linear, ids("c"), "c")).isEmpty();
	}

	@Test
	void tooManyStepsAreRefused() {
		assertThatExceptionOfType(RelativeTargetException.class).isThrownBy(() -> downgrade(this.linear, ids(), "-1"))
			.withMessage("Relative revision -1 didn't produce 1 migrations");
		assertThatExceptionOfType(RelativeTargetException.class)
			.isThrownBy(() -> downgrade(this.linear, ids("a"), "-2"));
		assertThatExceptionOfType(RelativeTargetException.class)
			.isThrownBy(() -> downgrade(this.linear, ids("a"), "+1"))
			.withMessage("Relative revision +1 didn't produce 1 migrations");
	}

	@Test
	void targetAboveTheDatabaseIsRefused() {
		assertThatExceptionOfType(InvalidDowngradeTargetException.class)
			.isThrownBy(() -> downgrade(this.linear, ids("a"), "c"))
			.withMessage("Destination c is not a valid downgrade target from current head(s) 'a'")
			.satisfies((ex) -> assertThat(ex.target()).isEqualTo("c"))
			.satisfies((ex) -> assertThat(ex.current()).containsExactlyElementsOf(ids("a")));
		assertThatExceptionOfType(InvalidDowngradeTargetException.class)
			.isThrownBy(() -> downgrade(this.linear, ids("a"), "head"));
	}

	@Test
	void downgradeOfAMergeBringsBothRowsBack() {
		assertThat(downgrade(this.merged, ids("n"), "m")).containsExactly("-n: n -> m");
		assertThat(downgrade(this.merged, ids("m"), "b")).containsExactly("-m: m -> b,c");
		assertThat(downgrade(this.merged, ids("n"), "base")).containsExactly("-n: n -> m", "-m: m -> b,c",
				"-c: c -> ()", "-b: b -> a", "-a: a -> ()");
	}

	@Test
	void oneStepFromAMergeIsAmbiguous() {
		assertThatExceptionOfType(RelativeTargetException.class)
			.isThrownBy(() -> downgrade(this.merged, ids("m"), "-1"))
			.withMessage("Ambiguous walk 'c', 'b' for '-1'");
	}

	@Test
	void branchPointGetsItsRowBackOnlyWhenNoBranchIsLeft() {
		assertThat(downgrade(this.branched, ids("b2", "c2"), "bee@a")).containsExactly("-b2: b2 -> b", "-b: b -> ()");
		assertThat(downgrade(this.branched, ids("c2"), "a")).containsExactly("-c2: c2 -> c", "-c: c -> a");
		assertThat(downgrade(this.branched, ids("b2", "c2"), "a")).containsExactly("-c2: c2 -> c", "-c: c -> ()",
				"-b2: b2 -> b", "-b: b -> a");
	}

	@Test
	void baseOfABranchTakesTheSharedBaseAlong() {
		assertThat(downgrade(this.branched, ids("b", "c"), "bee@base")).containsExactly("-c: c -> ()", "-b: b -> a",
				"-a: a -> ()");
	}

	@Test
	void baseOfAnIndependentBranchLeavesTheOthers() {
		RevisionGraph graph = graph("a", "a->b", "x @net", "x->y");
		assertThat(downgrade(graph, ids("b", "y"), "net@base")).containsExactly("-y: y -> x", "-x: x -> ()");
		assertThat(downgrade(graph, ids("b", "y"), "a")).containsExactly("-b: b -> a");
	}

	@Test
	void stepsInABranchBeginAtItsRow() {
		assertThat(downgrade(this.branched, ids("b2", "c2"), "bee@-1")).containsExactly("-b2: b2 -> b");
		assertThat(downgrade(this.branched, ids("b", "c2"), "bee@-1")).containsExactly("-b: b -> ()");
	}

	@Test
	void stepsInABranchThatIsNotAppliedAreRefused() {
		RevisionGraph graph = graph("a", "x @net");
		assertThatExceptionOfType(RelativeTargetException.class).isThrownBy(() -> downgrade(graph, ids("a"), "net@-1"))
			.withMessage("Relative revision net@-1 didn't produce 1 migrations");
	}

	@Test
	void stepsFromSeveralRowsAreAmbiguous() {
		assertThatExceptionOfType(RelativeTargetException.class)
			.isThrownBy(() -> downgrade(this.branched, ids("b", "c"), "-1"))
			.withMessage("Ambiguous downgrade from multiple current revisions 'c', 'b' for '-1'");
	}

	@Test
	void branchThatIsNotAboveTheTargetIsRefused() {
		assertThatExceptionOfType(InvalidDowngradeTargetException.class)
			.isThrownBy(() -> downgrade(graph("a @aye", "a->b", "a->c"), ids("b", "c"), "aye@a"));
	}

	@Test
	void dependantsAreTakenBackFirst() {
		RevisionGraph graph = graph("a", "a->b", "b->c", "x @net +b", "x->y");
		assertThat(downgrade(graph, ids("c", "y"), "a")).containsExactly("-y: y -> x", "-x: x -> ()", "-c: c -> b",
				"-b: b -> a");
	}

	@Test
	void dependencyGetsItsRowBack() {
		RevisionGraph graph = graph("a", "a->b", "b->c", "x @net +b", "x->y");
		assertThat(downgrade(graph, ids("y"), "net@base")).containsExactly("-y: y -> x", "-x: x -> b");
		assertThat(downgrade(graph, ids("c", "y"), "net@base")).containsExactly("-y: y -> x", "-x: x -> ()");
	}

	@Test
	void rowThatIsNoRevisionIsRefused() {
		assertThatExceptionOfType(RevisionNotFoundException.class)
			.isThrownBy(() -> downgrade(this.linear, ids("deadbeef1234"), "base"));
	}

	@Test
	void severalHeadsAreNoPlaceToEnd() {
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> downgrade(this.branched, ids("b2", "c2"), "heads"));
	}

}
