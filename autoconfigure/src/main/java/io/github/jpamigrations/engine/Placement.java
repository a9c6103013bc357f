package io.github.jpamigrations.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.revision.FileTemplate;
import io.github.jpamigrations.revision.MultipleHeadsException;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionFile;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionHeader;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;

/**
 * Finds the place of a new revision among the others. Everything that can be wrong with
 * it is found before a file is written.
 */
final class Placement {

	private final RevisionGraph graph;

	private final NewRevision request;

	private final FileTemplate fileTemplate;

	private final Instant now = Instant.now();

	Placement(RevisionGraph graph, NewRevision request, FileTemplate fileTemplate) {
		this.graph = graph;
		this.request = request;
		this.fileTemplate = fileTemplate;
	}

	/**
	 * Begin the header.
	 * @param message the message where the person gave none
	 */
	RevisionHeader.Builder header(String message) {
		RevisionId id = (this.request.id() != null) ? this.request.id() : RevisionId.random();
		return RevisionHeader.builder(id)
			.downRevisions(downRevisions())
			.dependsOn(this.request.dependsOn().stream().map(this::dependency).toList())
			.branchLabels(this.request.branchLabels())
			.message((this.request.message() != null) ? this.request.message() : message)
			.createdAt(this.now);
	}

	Set<RevisionId> downRevisions() {
		Set<RevisionId> result = new LinkedHashSet<>();
		this.request.downRevisions().forEach((target) -> result.addAll(select(target)));
		for (RevisionId id : result) {
			if (!this.request.splice() && !this.graph.heads().contains(id)) {
				throw new NotAHeadException(id);
			}
		}
		return result;
	}

	private Set<RevisionId> select(RevisionTarget target) {
		if (target instanceof RevisionTarget.Heads) {
			return this.graph.heads();
		}
		if (target instanceof RevisionTarget.Head && this.graph.heads().size() > 1) {
			throw MultipleHeadsException.forNewRevision(List.copyOf(this.graph.heads()));
		}
		Set<RevisionId> ids = new LinkedHashSet<>();
		this.graph.select(target).forEach((revision) -> ids.add(revision.id()));
		return ids;
	}

	/**
	 * Return the whole id, or the label as the person wrote it.
	 */
	private RevisionId dependency(String name) {
		Revision revision = this.graph.resolve(name);
		return revision.branchLabels().contains(name) ? new RevisionId(name) : revision.id();
	}

	/**
	 * Check that the graph is still one with a new revision.
	 * @param text the text of its file
	 * @return the revision at the place where it will be
	 */
	Revision check(RevisionDirectory directory, RevisionHeader header, String text) {
		Path file = directory.path().resolve(fileName(header));
		Revision revision = RevisionFile.parse(file.toString(), text.getBytes(StandardCharsets.UTF_8));
		List<Revision> all = new ArrayList<>(this.graph.history());
		all.add(revision);
		RevisionGraph.of(all);
		return revision;
	}

	String fileName(RevisionHeader header) {
		return this.fileTemplate.fileName(header.id(), header.message(), this.now);
	}

}
