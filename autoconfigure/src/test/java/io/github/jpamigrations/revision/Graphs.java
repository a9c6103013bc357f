package io.github.jpamigrations.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.jpamigrations.revision.RevisionGraph.Step;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Short notation for revisions and for steps.
 */
final class Graphs {

	private Graphs() {
	}

	/**
	 * Make a graph of revisions such as {@code "a"} (a base), {@code "a->b"},
	 * {@code "b,c->m"} (a merge), {@code "a->b @label"} and {@code "a->b +dependency"}.
	 */
	static RevisionGraph graph(String... revisions) {
		return RevisionGraph.of(Arrays.stream(revisions).map(Graphs::revision).toList());
	}

	static Revision revision(String notation) {
		String[] parts = notation.split(" ");
		int arrow = parts[0].indexOf("->");
		String id = parts[0].substring((arrow < 0) ? 0 : arrow + 2);
		RevisionHeader.Builder header = RevisionHeader.builder(new RevisionId(id));
		if (arrow >= 0) {
			header.downRevisions(ids(parts[0].substring(0, arrow).split(",")));
		}
		for (int part = 1; part < parts.length; part++) {
			String name = parts[part].substring(1);
			if (parts[part].startsWith("@")) {
				header.branchLabels(List.of(name));
			}
			else {
				header.dependsOn(List.of(new RevisionId(name)));
			}
		}
		return new Revision(header.build(), new Script("", id + ".sql", 1), null, id + ".sql", "");
	}

	static Set<RevisionId> ids(String... ids) {
		return Arrays.stream(ids).map(RevisionId::new).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	static List<String> upgrade(RevisionGraph graph, Set<RevisionId> current, String target) {
		return text(graph.planUpgrade(current, RevisionTarget.parse(target)));
	}

	static List<String> downgrade(RevisionGraph graph, Set<RevisionId> current, String target) {
		return text(graph.planDowngrade(current, RevisionTarget.parse(target)));
	}

	static List<String> stamp(RevisionGraph graph, Set<RevisionId> current, String... targets) {
		return text(graph.planStamp(current, Arrays.stream(targets).map(RevisionTarget::parse).toList()));
	}

	/**
	 * Apply steps to the rows of a version table, as a database would.
	 */
	static Set<RevisionId> rowsAfter(Set<RevisionId> current, List<Step> steps) {
		Set<RevisionId> rows = new TreeSet<>(current);
		for (Step step : steps) {
			step.removes().forEach((row) -> assertThat(rows.remove(row)).as("%s", row).isTrue());
			step.adds().forEach((row) -> assertThat(rows.add(row)).as("%s", row).isTrue());
		}
		return rows;
	}

	/**
	 * Write steps as {@code "+b: a -> b"}: apply b, row a makes way for row b.
	 */
	private static List<String> text(List<Step> steps) {
		List<String> result = new ArrayList<>();
		for (Step step : steps) {
			String sign = (step instanceof Step.Upgrade) ? "+" : (step instanceof Step.Downgrade) ? "-" : "=";
			result.add(sign + step.revision().id() + ": " + text(step.removes()) + " -> " + text(step.adds()));
		}
		return result;
	}

	private static String text(Set<RevisionId> ids) {
		return ids.isEmpty() ? "()" : ids.stream().sorted().map(RevisionId::value).collect(Collectors.joining(","));
	}

}
