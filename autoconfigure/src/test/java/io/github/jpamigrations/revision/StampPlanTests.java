package io.github.jpamigrations.revision;

import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.revision.Graphs.graph;
import static io.github.jpamigrations.revision.Graphs.ids;
import static io.github.jpamigrations.revision.Graphs.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StampPlanTests {

	private final RevisionGraph branched = graph("a", "a->b @bee", "b->b2", "a->c", "c->c2");

	@Test
	void stampsUpAndDown() {
		RevisionGraph graph = graph("a", "a->b", "b->c");
		assertThat(stamp(graph, ids(), "head")).containsExactly("=c: () -> c");
		assertThat(stamp(graph, ids("a"), "head")).containsExactly("=c: a -> c");
		assertThat(stamp(graph, ids("c"), "a")).containsExactly("=a: c -> a");
		assertThat(stamp(graph, ids("c"), "head")).isEmpty();
		assertThat(stamp(graph, ids("c"), "base")).containsExactly("=c: c -> ()");
	}

	@Test
	void otherBranchesKeepTheirRows() {
		assertThat(stamp(this.branched, ids("c2"), "b2")).containsExactly("=b2: () -> b2");
		assertThat(stamp(this.branched, ids("b", "c2"), "bee@head")).containsExactly("=b2: b -> b2");
		assertThat(stamp(this.branched, ids("b2", "c2"), "a"))
			.containsExactly("=a: c2,b2 -> a".replace("c2,b2", "b2,c2"));
		assertThat(stamp(this.branched, ids(), "heads")).containsExactlyInAnyOrder("=b2: () -> b2", "=c2: () -> c2");
		assertThat(stamp(this.branched, ids("b2", "c2"), "bee@base")).containsExactly("=b2: b2 -> ()");
	}

	@Test
	void severalTargetsAreStampedOneAfterAnother() {
		assertThat(stamp(this.branched, ids("a"), "b2", "c")).containsExactly("=b2: a -> b2", "=c: () -> c");
	}

	@Test
	void allHeadsKeepTheRowOfABranchThatDependsOnAnother() {
		RevisionGraph graph = graph("a", "a->b", "b->c", "x +b", "x->y");
		assertThat(stamp(graph, ids("b", "y"), "heads")).containsExactly("=c: b -> c");
	}

	@Test
	void relativeTargetIsRefused() {
		assertThatExceptionOfType(RevisionNotFoundException.class)
			.isThrownBy(() -> stamp(this.branched, ids("a"), "+1"))
			.withMessage("Can't locate revision identified by '+1'");
	}

}
