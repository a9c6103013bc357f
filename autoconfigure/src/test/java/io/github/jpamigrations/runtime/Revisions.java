package io.github.jpamigrations.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionContent;
import io.github.jpamigrations.revision.RevisionGraph;

/**
 * The revision files of a test, which may be changed between two runs.
 */
final class Revisions implements Supplier<RevisionGraph> {

	private final Map<String, RevisionContent> files = new LinkedHashMap<>();

	private final Map<String, Revision> others = new LinkedHashMap<>();

	/**
	 * Add or replace a revision.
	 * @param edge {@code down->id}, with several down revisions separated by commas
	 */
	Revisions put(String edge, String upgrade, String downgrade) {
		return put(edge, "", upgrade, downgrade);
	}

	/**
	 * Add or replace a revision.
	 * @param edge {@code down->id}, with several down revisions separated by commas
	 * @param header more lines of the header
	 */
	Revisions put(String edge, String header, String upgrade, String downgrade) {
		return put(edge, "make " + edge.split("->", 2)[1], header, upgrade, downgrade);
	}

	/**
	 * Add or replace a revision with a message of its own.
	 */
	Revisions putWithMessage(String edge, String message, String upgrade) {
		return put(edge, message, "", upgrade, "");
	}

	private Revisions put(String edge, String message, String header, String upgrade, String downgrade) {
		String[] ends = edge.split("->", 2);
		String text = "-- revision: " + ends[1] + "\n"
				+ (ends[0].isEmpty() ? "" : "-- down revision: " + ends[0].replace(",", ", ") + "\n") + "-- message: "
				+ message + "\n" + (header.isEmpty() ? "" : header + "\n") + "\n-- upgrade\n" + upgrade + "\n\n"
				+ (downgrade.equals("none") ? "-- downgrade: none" : "-- downgrade\n" + downgrade) + "\n";
		String location = ends[1] + ".sql";
		this.files.put(ends[1], new RevisionContent(location, text.getBytes(StandardCharsets.UTF_8)));
		return this;
	}

	/**
	 * Add or replace a revision that is no file.
	 */
	Revisions put(Revision revision) {
		this.others.put(revision.id().value(), revision);
		return this;
	}

	Revisions remove(String id) {
		this.files.remove(id);
		this.others.remove(id);
		return this;
	}

	@Override
	public RevisionGraph get() {
		if (this.others.isEmpty()) {
			return RevisionGraph.ofFiles(List.copyOf(this.files.values()));
		}
		List<Revision> all = new ArrayList<>(this.files.values().stream().map(RevisionContent::read).toList());
		all.addAll(this.others.values());
		return RevisionGraph.of(all);
	}

}
