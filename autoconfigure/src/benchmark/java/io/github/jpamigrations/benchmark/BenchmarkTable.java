package io.github.jpamigrations.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * A small table of figures for the reader of a benchmark, on the standard output.
 */
final class BenchmarkTable {

	private final List<String[]> rows = new ArrayList<>();

	BenchmarkTable(String... headings) {
		this.rows.add(headings);
	}

	void add(Object... figures) {
		String[] row = new String[figures.length];
		for (int i = 0; i < figures.length; i++) {
			row[i] = (figures[i] instanceof Double number) ? String.format("%.2f", number) : String.valueOf(figures[i]);
		}
		this.rows.add(row);
	}

	void print(String title) {
		StringBuilder text = new StringBuilder(title).append("\n\n");
		for (int row = 0; row < this.rows.size(); row++) {
			text.append("| ").append(String.join(" | ", this.rows.get(row))).append(" |\n");
			if (row == 0) {
				text.append("|---".repeat(this.rows.get(0).length)).append("|\n");
			}
		}
		System.out.println(text);
	}

}
