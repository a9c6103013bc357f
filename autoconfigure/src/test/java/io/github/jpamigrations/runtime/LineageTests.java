package io.github.jpamigrations.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import io.github.jpamigrations.revision.RevisionId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Lineage}.
 */
class LineageTests {

	private final Revisions revisions = new Revisions();

	private final List<HistoryEntry> history = new ArrayList<>();

	private void files(String... edges) {
		for (String edge : edges) {
			this.revisions.put(edge, "select 1;", "");
		}
	}

	private void ran(String... edges) {
		for (String edge : edges) {
			String[] ends = edge.split("->", 2);
			List<RevisionId> down = ends[0].isEmpty() ? List.of()
					: Arrays.stream(ends[0].split(",")).map(RevisionId::new).toList();
			this.history.add(new HistoryEntry(this.history.size(), new RevisionId(ends[1]), down, Direction.UPGRADE, "",
					null, null, RunState.DONE, new HistoryEntry.Progress(1, 1, null, null),
					new HistoryEntry.Execution("tester", Instant.EPOCH, null, null), null));
		}
	}

	private Lineage heads(String... heads) {
		return new Lineage(this.revisions.get(),
				new HistoryState(true, true, new TreeSet<>(MigratorFixture.ids(heads)), this.history));
	}

	@Test
	void databaseAtOurHeadIsNotAhead() {
		files("->a", "a->b");
		ran("->a", "a->b");
		assertThat(heads("b").ahead()).isFalse();
		assertThat(heads("b").unknown()).isEmpty();
	}

	@Test
	void headThatDescendsFromOurHeadIsAhead() {
		files("->a", "a->b");
		ran("->a", "a->b", "b->c", "c->d");
		Lineage lineage = heads("d");
		assertThat(lineage.ahead()).isTrue();
		assertThat(lineage.unknown()).isEqualTo(MigratorFixture.ids("d"));
		assertThat(lineage.applied()).isEqualTo(MigratorFixture.ids("a", "b"));
	}

	@Test
	void headThatDescendsFromAnEarlierRevisionIsNotAhead() {
		files("->a", "a->b");
		ran("->a", "a->x");
		assertThat(heads("x").ahead()).isFalse();
		assertThat(heads("x").applied()).isEqualTo(MigratorFixture.ids("a"));
	}

	@Test
	void headWithoutHistoryIsNotAhead() {
		files("->a");
		assertThat(heads("x").ahead()).isFalse();
	}

	@Test
	void mergeOfOurHeadsIsAhead() {
		files("->a", "a->b", "a->c");
		ran("->a", "a->b", "a->c", "b,c->m");
		assertThat(heads("m").ahead()).isTrue();
	}

	@Test
	void oneBranchAheadNeedsTheOtherToBeComplete() {
		files("->a", "a->b", "a->c");
		ran("->a", "a->b", "b->x");
		assertThat(heads("x").ahead()).isFalse();
		ran("a->c");
		assertThat(heads("x", "c").ahead()).isTrue();
	}

}
