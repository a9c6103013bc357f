package io.github.jpamigrations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionId;

/**
 * Draws revisions as {@code git log --graph} does: a column for each branch that is still
 * open, newest revisions first.
 */
final class HistoryGraph {

	private final Function<Revision, String> text;

	private final List<String> lines = new ArrayList<>();

	/**
	 * The revision that each column leads down to.
	 */
	private final List<RevisionId> columns = new ArrayList<>();

	private HistoryGraph(Function<Revision, String> text) {
		this.text = text;
	}

	/**
	 * Draw revisions.
	 * @param history the revisions, each before those that it builds on
	 * @param text what stands beside each
	 */
	static List<String> draw(List<Revision> history, Function<Revision, String> text) {
		HistoryGraph graph = new HistoryGraph(text);
		List<RevisionId> shown = history.stream().map(Revision::id).toList();
		history.forEach((revision) -> graph.add(revision, shown));
		return graph.lines;
	}

	private void add(Revision revision, List<RevisionId> shown) {
		int column = this.columns.indexOf(revision.id());
		if (column < 0) {
			column = this.columns.size();
			this.columns.add(revision.id());
		}
		for (int last = this.columns.lastIndexOf(revision.id()); last > column; last = this.columns
			.lastIndexOf(revision.id())) {
			join(last, this.columns.subList(0, last).lastIndexOf(revision.id()));
		}
		StringBuilder line = new StringBuilder("| ".repeat(this.columns.size()));
		line.setCharAt(2 * column, '*');
		this.lines.add(line + this.text.apply(revision));
		leave(column, revision.downRevisions().stream().filter(shown::contains).toList());
	}

	private void leave(int column, List<RevisionId> down) {
		if (down.isEmpty()) {
			this.columns.remove(column);
			if (column < this.columns.size()) {
				this.lines.add(shifted(column, column + 1, this.columns.size(), false).stripTrailing());
			}
			return;
		}
		this.columns.set(column, down.get(0));
		for (int i = 1; i < down.size(); i++) {
			int from = column + i - 1;
			this.lines.add(shifted(from + 1, from, this.columns.size() - 1, true));
			this.columns.add(from + 1, down.get(i));
		}
	}

	/**
	 * Lead a column into another one on its left.
	 */
	private void join(int from, int into) {
		StringBuilder line = new StringBuilder(shifted(from, from, this.columns.size() - 1, false));
		for (int i = into; i < from - 1; i++) {
			line.setCharAt(2 * i + 1, '_');
		}
		this.lines.add(line.toString().stripTrailing());
		this.columns.remove(from);
	}

	/**
	 * Return a line on which columns move to the right or to the left.
	 * @param straight how many columns on the left stay where they are
	 */
	private static String shifted(int straight, int first, int last, boolean right) {
		StringBuilder line = new StringBuilder("| ".repeat(straight));
		line.append(" ".repeat(Math.max(0, 2 * last + 2 - line.length())));
		for (int column = first; column <= last; column++) {
			line.setCharAt(right ? 2 * column + 1 : 2 * column - 1, right ? '\\' : '/');
		}
		return line.toString();
	}

}
