package io.github.jpamigrations.revision;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.github.jpamigrations.revision.RevisionGraph.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.revision.Graphs.ids;
import static io.github.jpamigrations.revision.Graphs.rowsAfter;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Times are generous, since machines are shared: they tell linear from quadratic.
 */
@Tag("alone")
class LargeHistoryTests {

	private static final int SIZE = 10_000;

	@Test
	void headersAreReadQuickly() {
		List<byte[]> files = new ArrayList<>();
		for (int index = 0; index < SIZE; index++) {
			RevisionHeader header = RevisionHeader.builder(new RevisionId("r" + index))
				.message("change " + index)
				.build();
			files.add(RevisionFile.format(header, "ALTER TABLE user ADD COLUMN c" + index + " integer;", "X;")
				.getBytes(StandardCharsets.UTF_8));
		}
		List<Revision> revisions = within(Duration.ofSeconds(3),
				() -> files.stream().map((file) -> RevisionFile.parse("a.sql", file)).toList());
		assertThat(revisions).hasSize(SIZE);
	}

	@Test
	void longLineIsPlannedQuickly() {
		List<Revision> revisions = new ArrayList<>();
		for (int index = 0; index < SIZE; index++) {
			revisions.add(Graphs.revision((index == 0) ? "r0" : "r" + (index - 1) + "->r" + index));
		}
		planBothWays(revisions, Set.of(new RevisionId("r" + (SIZE - 1))));
	}

	@Test
	void manyBranchesAndMergesArePlannedQuickly() {
		List<Revision> revisions = new ArrayList<>(List.of(Graphs.revision("m0")));
		for (int index = 1; index <= SIZE / 3; index++) {
			String down = "m" + (index - 1);
			revisions.add(Graphs.revision(down + "->a" + index));
			revisions.add(Graphs.revision(down + "->b" + index));
			revisions.add(Graphs.revision("a" + index + ",b" + index + "->m" + index));
		}
		planBothWays(revisions, Set.of(new RevisionId("m" + SIZE / 3)));
	}

	@Test
	void manyHeadsArePlannedQuickly() {
		List<Revision> revisions = new ArrayList<>(List.of(Graphs.revision("m0")));
		for (int index = 1; index < SIZE; index++) {
			revisions.add(Graphs.revision("m0->a" + index + " @l" + index));
		}
		planBothWays(revisions, RevisionGraph.of(revisions).heads());
	}

	private static void planBothWays(List<Revision> revisions, Set<RevisionId> heads) {
		RevisionGraph graph = within(Duration.ofSeconds(3), () -> RevisionGraph.of(revisions));
		List<Step> up = within(Duration.ofSeconds(3), () -> graph.planUpgrade(ids(), new RevisionTarget.Heads()));
		assertThat(up).hasSameSizeAs(revisions);
		assertThat(rowsAfter(ids(), up)).containsExactlyInAnyOrderElementsOf(heads);
		List<Step> down = within(Duration.ofSeconds(3), () -> graph.planDowngrade(heads, new RevisionTarget.Base()));
		assertThat(down).hasSameSizeAs(revisions);
		assertThat(rowsAfter(heads, down)).isEmpty();
	}

	private static <T> T within(Duration limit, Supplier<T> action) {
		long start = System.nanoTime();
		T result = action.get();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit);
		return result;
	}

}
