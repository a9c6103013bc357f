package io.github.jpamigrations.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.revision.Graphs.graph;
import static io.github.jpamigrations.revision.Graphs.ids;
import static io.github.jpamigrations.revision.Graphs.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionGraphTests {

	private final RevisionGraph branched = graph("a", "a->b @bee", "b->b2", "a->c", "b2,c->m", "m->z");

	@Test
	void emptyGraphHasNothing() {
		RevisionGraph graph = graph();
		assertThat(graph.heads()).isEmpty();
		assertThat(graph.bases()).isEmpty();
		assertThat(graph.history()).isEmpty();
		assertThat(Graphs.upgrade(graph, ids(), "head")).isEmpty();
		assertThat(Graphs.upgrade(graph, ids(), "heads")).isEmpty();
		assertThat(Graphs.downgrade(graph, ids(), "base")).isEmpty();
	}

	@Test
	void findsEndsBranchPointsAndMerges() {
		assertThat(this.branched.heads()).containsExactlyElementsOf(ids("z"));
		assertThat(this.branched.bases()).containsExactlyElementsOf(ids("a"));
		assertThat(this.branched.branchPoints()).containsExactlyElementsOf(ids("a"));
		assertThat(this.branched.merges()).containsExactlyElementsOf(ids("m"));
		assertThat(this.branched.nextRevisions(new RevisionId("a"))).containsExactlyInAnyOrderElementsOf(ids("b", "c"));
	}

	@Test
	void headThatIsDependedOnIsNoResolvedHead() {
		RevisionGraph graph = graph("a", "a->b", "x +b");
		assertThat(graph.heads()).containsExactlyInAnyOrderElementsOf(ids("b", "x"));
		assertThat(graph.resolvedHeads()).containsExactlyElementsOf(ids("x"));
	}

	@Test
	void ancestorsIncludeDependenciesAndTheRevisionsThemselves() {
		RevisionGraph graph = graph("a", "a->b", "b->c", "x +b", "x->y");
		assertThat(graph.ancestors(ids("y"))).containsExactlyInAnyOrderElementsOf(ids("a", "b", "x", "y"));
		assertThat(graph.ancestors(ids())).isEmpty();
		assertThatExceptionOfType(RevisionNotFoundException.class).isThrownBy(() -> graph.ancestors(ids("nosuch")));
	}

	@Test
	void historyIsNewestFirstAndNeverBeforeWhatItBuildsOn() {
		Revision base = at("a", "2026-01-05T00:00:00Z");
		Revision early = at("a->b", "2026-01-02T00:00:00Z");
		Revision late = at("a->c", "2026-01-09T00:00:00Z");
		Revision merge = at("b,c->m", "2026-01-01T00:00:00Z");
		assertThat(RevisionGraph.of(List.of(base, early, late, merge)).history()).containsExactly(merge, late, early,
				base);
	}

	@Test
	void orderDoesNotDependOnTheOrderOfTheFiles() {
		List<Revision> revisions = new ArrayList<>();
		for (int index = 0; index < 50; index++) {
			revisions.add(revision((index < 5) ? "r" + index : "r" + (index - 5) + "->r" + index));
		}
		List<Revision> history = RevisionGraph.of(revisions).history();
		Collections.shuffle(revisions, new Random(1));
		assertThat(RevisionGraph.of(revisions).history()).isEqualTo(history);
	}

	@Test
	void resolvesIdsPrefixesAndLabels() {
		RevisionGraph graph = graph("feed1111", "feed1111->feed1112 @net", "feed1112->aab333");
		assertThat(graph.resolve("feed1112").id()).hasToString("feed1112");
		assertThat(graph.resolve("aab").id()).hasToString("aab333");
		assertThat(graph.resolve("net").id()).hasToString("feed1112");
	}

	@Test
	void wholeIdIsNoPrefixOfAnother() {
		assertThat(graph("a", "a->ab").resolve("a").id()).hasToString("a");
	}

	@Test
	void unknownIdNamesWhatIsNear() {
		RevisionGraph graph = graph("1975ea83b712", "1975ea83b712->38c3003b62e8 @network");
		assertThatExceptionOfType(RevisionNotFoundException.class).isThrownBy(() -> graph.resolve("1975ea83b721"))
			.withMessage("Can't locate revision identified by '1975ea83b721'")
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo("1975ea83b721"))
			.satisfies((ex) -> assertThat(ex.nearest()).containsExactly("1975ea83b712"));
		assertThatExceptionOfType(RevisionNotFoundException.class).isThrownBy(() -> graph.resolve("netwrk"))
			.satisfies((ex) -> assertThat(ex.nearest()).containsExactly("network"));
		assertThatExceptionOfType(RevisionNotFoundException.class).isThrownBy(() -> graph.resolve(""));
	}

	@Test
	void ambiguousPrefixListsItsMatches() {
		RevisionGraph graph = graph("feed1111", "feed1111->feed1112");
		assertThatExceptionOfType(AmbiguousRevisionException.class).isThrownBy(() -> graph.resolve("feed"))
			.withMessage("Multiple revisions start with 'feed': 'feed1111', 'feed1112'")
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo("feed"))
			.satisfies((ex) -> assertThat(ex.matches()).containsExactlyElementsOf(ids("feed1111", "feed1112")));
	}

	@Test
	void duplicateIdNamesBothFiles() {
		Revision first = revision("a");
		Revision second = new Revision(first.header(), first.upgrade(), null, "other.sql", "");
		assertThatExceptionOfType(DuplicateRevisionException.class)
			.isThrownBy(() -> RevisionGraph.of(List.of(first, second)))
			.withMessage("Revision 'a' is present more than once, in a.sql and other.sql")
			.satisfies((ex) -> assertThat(ex.id()).hasToString("a"))
			.satisfies((ex) -> assertThat(ex.locations()).containsExactly("a.sql", "other.sql"));
	}

	@Test
	void missingDownRevisionNamesTheFile() {
		assertThatExceptionOfType(MissingDownRevisionException.class).isThrownBy(() -> graph("a", "aaa222->b"))
			.withMessage("Revision 'b' in b.sql has the down revision 'aaa222', which does not exist")
			.satisfies((ex) -> assertThat(ex.revision()).hasToString("b"))
			.satisfies((ex) -> assertThat(ex.missing()).hasToString("aaa222"))
			.satisfies((ex) -> assertThat(ex.location()).isEqualTo("b.sql"));
	}

	@Test
	void missingDependencyNamesTheFile() {
		assertThatExceptionOfType(MissingDependencyException.class).isThrownBy(() -> graph("a", "a->b +nosuch"))
			.withMessage("Revision 'b' in b.sql depends on 'nosuch', which does not exist")
			.satisfies((ex) -> assertThat(ex.missing()).hasToString("nosuch"));
	}

	@Test
	void cycleListsItsRevisionsInOrder() {
		assertThatExceptionOfType(RevisionCycleException.class)
			.isThrownBy(() -> graph("a", "a,d->b", "b->c", "c->d", "d->e"))
			.withMessage("Cycle is detected in revisions ('d' in d.sql, 'c' in c.sql, 'b' in b.sql)")
			.satisfies((ex) -> assertThat(ex.ids()).containsExactlyElementsOf(ids("d", "c", "b")))
			.satisfies((ex) -> assertThat(ex.locations()).containsExactly("d.sql", "c.sql", "b.sql"));
	}

	@Test
	void revisionThatBuildsOnItselfIsACycle() {
		assertThatExceptionOfType(RevisionCycleException.class).isThrownBy(() -> graph("a->a"))
			.withMessage("Cycle is detected in revisions ('a' in a.sql)");
	}

	@Test
	void dependenciesCanMakeACycle() {
		assertThatExceptionOfType(RevisionCycleException.class).isThrownBy(() -> graph("a", "a->b +y", "x +b", "x->y"))
			.satisfies((ex) -> assertThat(ex.ids()).containsExactlyElementsOf(ids("y", "x", "b")));
	}

	@Test
	void labelUsedTwiceNamesBothFiles() {
		assertThatExceptionOfType(DuplicateBranchLabelException.class).isThrownBy(() -> graph("a @net", "a->b @net"))
			.withMessage("Branch name 'net' in b.sql is already used by revision 'a' in a.sql")
			.satisfies((ex) -> assertThat(ex.label()).isEqualTo("net"))
			.satisfies((ex) -> assertThat(ex.revisions()).containsExactlyElementsOf(ids("a", "b")))
			.satisfies((ex) -> assertThat(ex.locations()).containsExactly("a.sql", "b.sql"));
	}

	@Test
	void labelThatIsAlsoAnIdIsRefused() {
		assertThatExceptionOfType(DuplicateBranchLabelException.class).isThrownBy(() -> graph("a", "a->b @a"));
	}

	@Test
	void selectsWhatATargetNamesWithoutADatabase() {
		RevisionGraph graph = graph("a", "a->b @bee", "b->b2", "a->c");
		assertThat(select(graph, "heads")).containsExactlyInAnyOrder("b2", "c");
		assertThat(select(graph, "base")).isEmpty();
		assertThat(select(graph, "bee@head")).containsExactly("b2");
		assertThat(select(graph, "bee")).containsExactly("b");
		assertThat(select(graph, "b2-1")).containsExactly("b");
		assertThat(select(graph, "bee@head-1")).containsExactly("b");
		assertThat(select(graph, "b2-3")).isEmpty();
		assertThat(select(graph, "base+1")).containsExactly("a");
		assertThatExceptionOfType(MultipleHeadsException.class).isThrownBy(() -> select(graph, "head"));
		assertThatExceptionOfType(RevisionNotFoundException.class).isThrownBy(() -> select(graph, "+1"))
			.withMessage("Can't locate revision identified by '+1'");
		assertThatExceptionOfType(RevisionNotFoundException.class).isThrownBy(() -> select(graph, "bee@c"));
	}

	@Test
	void branchLabelsSpreadOverTheBranch() {
		RevisionGraph graph = graph("a", "a->b", "b->c @bee", "c->d", "a->e", "e->f @eff", "d,f->m", "m->n");
		assertThat(graph.branchLabels(new RevisionId("a"))).isEmpty();
		assertThat(graph.branchLabels(new RevisionId("b"))).containsExactly("bee");
		assertThat(graph.branchLabels(new RevisionId("d"))).containsExactly("bee");
		assertThat(graph.branchLabels(new RevisionId("e"))).containsExactly("eff");
		assertThat(graph.branchLabels(new RevisionId("n"))).containsExactly("bee", "eff");
	}

	@Test
	void historyOfARangeIncludesBothEnds() {
		RevisionGraph graph = graph("a", "a->b", "b->c", "a->x", "c->d");
		assertThat(range(graph, "b", "d")).containsExactly("d", "c", "b");
		assertThat(range(graph, "base", "b")).containsExactly("b", "a");
		assertThat(range(graph, "b", "b")).containsExactly("b");
		assertThat(range(graph, "a", "heads")).containsExactly("x", "d", "c", "b", "a");
	}

	@Test
	void historyOfARangeThatIsNoneIsRefused() {
		RevisionGraph graph = graph("a", "a->b", "b->c", "a->x");
		assertThatExceptionOfType(RevisionRangeException.class).isThrownBy(() -> range(graph, "c", "a"))
			.withMessage("Requested range c:a does not refer to ancestor/descendant revisions along the same branch")
			.satisfies((ex) -> assertThat(ex.from()).containsExactlyElementsOf(ids("c")))
			.satisfies((ex) -> assertThat(ex.to()).containsExactlyElementsOf(ids("a")));
		assertThatExceptionOfType(RevisionRangeException.class).isThrownBy(() -> range(graph, "x", "c"));
	}

	private static List<String> select(RevisionGraph graph, String target) {
		return graph.select(RevisionTarget.parse(target)).stream().map((found) -> found.id().value()).toList();
	}

	private static List<String> range(RevisionGraph graph, String from, String to) {
		return graph
			.history(ids(select(graph, from).toArray(String[]::new)), ids(select(graph, to).toArray(String[]::new)))
			.stream()
			.map((found) -> found.id().value())
			.toList();
	}

	private static Revision at(String notation, String createdAt) {
		Revision revision = revision(notation);
		RevisionHeader header = RevisionHeader.builder(revision.id())
			.downRevisions(revision.downRevisions())
			.createdAt(Instant.parse(createdAt))
			.build();
		return new Revision(header, revision.upgrade(), null, revision.location(), "");
	}

}
