package io.github.jpamigrations.command;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drawings of small histories, as {@code git log --graph} makes them.
 */
class HistoryGraphTests {

	@Test
	void line() {
		assertThat(draw("c:b", "b:a", "a:none")).isEqualTo("""
				* c
				* b
				* a
				""");
	}

	@Test
	void branchAndMerge() {
		assertThat(draw("m:b,c", "c:a", "b:a", "a:none")).isEqualTo("""
				* m
				|\\
				| * c
				* | b
				|/
				* a
				""");
	}

	@Test
	void mergeOfThree() {
		assertThat(draw("m:b,c,d", "d:a", "c:a", "b:a", "a:none")).isEqualTo("""
				* m
				|\\
				| |\\
				| | * d
				| * | c
				* | | b
				| |/
				|/
				* a
				""");
	}

	@Test
	void twoHeadsAndTwoBases() {
		assertThat(draw("y:x", "x:none", "b:a", "a:none")).isEqualTo("""
				* y
				* x
				* b
				* a
				""");
		assertThat(draw("y:x", "b:a", "x:none", "a:none")).isEqualTo("""
				* y
				| * b
				* | x
				 /
				* a
				""");
	}

	@Test
	void columnIsLedUnderOthers() {
		assertThat(draw("h:b", "g:c", "f:b", "c:a", "b:a", "a:none")).isEqualTo("""
				* h
				| * g
				| | * f
				| * | c
				|_|/
				* | b
				|/
				* a
				""");
	}

	@Test
	void revisionsOutsideOfARangeEndTheirColumns() {
		assertThat(draw("c:b", "b:a")).isEqualTo("""
				* c
				* b
				""");
	}

	private static String draw(String... revisions) {
		List<Revision> history = Arrays.stream(revisions).map(HistoryGraphTests::revision).toList();
		return HistoryGraph.draw(history, (revision) -> revision.id().value())
			.stream()
			.map((line) -> line.stripTrailing() + "\n")
			.collect(Collectors.joining());
	}

	private static Revision revision(String notation) {
		String[] parts = notation.split(":");
		String text = "-- revision: " + parts[0] + "\n-- down revision: " + parts[1]
				+ "\n\n-- upgrade\n\n-- downgrade\n";
		return RevisionFile.parse(parts[0] + ".sql", text.getBytes(StandardCharsets.UTF_8));
	}

}
