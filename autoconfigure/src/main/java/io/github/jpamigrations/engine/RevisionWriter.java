package io.github.jpamigrations.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.github.jpamigrations.autogenerate.RevisionDraft;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.FileTemplate;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionFile;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes revisions of the graph out of drafts. A revision that waits for a review is
 * written anew instead of getting a successor: nobody has run it, and its model is no
 * longer this one.
 */
final class RevisionWriter {

	private static final Logger logger = LoggerFactory.getLogger(Migrations.class);

	private final SchemaDialect dialect;

	private final RevisionStore store;

	private final FileTemplate fileTemplate;

	private final Predicate<RevisionDraft> review;

	/**
	 * Create the writer.
	 * @param review which drafts a person has to look at before they are run
	 */
	RevisionWriter(SchemaDialect dialect, RevisionStore store, FileTemplate fileTemplate,
			Predicate<RevisionDraft> review) {
		this.dialect = dialect;
		this.store = store;
		this.fileTemplate = fileTemplate;
		this.review = review;
	}

	/**
	 * Place the drafts, each behind the one before it. Nothing is written.
	 * @param reviews what is there; a waiting revision becomes the last of the drafts
	 */
	List<WrittenRevision> place(List<RevisionDraft> drafts, Reviews reviews, NewRevision request) {
		List<WrittenRevision> result = new ArrayList<>();
		RevisionGraph graph = reviews.reviewed();
		NewRevision next = request;
		for (RevisionDraft draft : drafts) {
			boolean last = result.size() == drafts.size() - 1;
			boolean rewrite = last && !reviews.waiting().isEmpty();
			WrittenRevision written = rewrite ? rewritten(reviews.waiting().get(0), graph, next, draft)
					: added(graph, next, draft);
			result.add(written);
			List<Revision> all = new ArrayList<>(graph.history());
			all.add(written.revision());
			graph = RevisionGraph.of(all);
			next = NewRevision.behind(written.revision().id(), request.message());
		}
		return result;
	}

	private WrittenRevision added(RevisionGraph graph, NewRevision request, RevisionDraft draft) {
		Placement placement = new Placement(graph, request, this.fileTemplate);
		RevisionHeader header = finish(placement.header(draft.message()), draft);
		String text = RevisionFile.format(header, draft.upgrade(), draft.downgrade());
		return new WrittenRevision(placement.check(directory(), header, text), text, false, List.of());
	}

	private WrittenRevision rewritten(Revision waiting, RevisionGraph graph, NewRevision request, RevisionDraft draft) {
		RevisionHeader.Builder header = RevisionHeader.builder(waiting.id())
			.downRevisions(new Placement(graph, request, this.fileTemplate).downRevisions())
			.dependsOn(waiting.dependsOn())
			.branchLabels(waiting.branchLabels())
			.message((request.message() != null) ? request.message() : waiting.message())
			.createdAt((waiting.createdAt() != null) ? waiting.createdAt() : Instant.now());
		String text = RevisionFile.format(finish(header, draft), draft.upgrade(), draft.downgrade());
		Revision revision = RevisionFile.parse(waiting.location(), text.getBytes(StandardCharsets.UTF_8));
		return new WrittenRevision(revision, text, true, List.of());
	}

	private RevisionHeader finish(RevisionHeader.Builder header, RevisionDraft draft) {
		header.database(this.dialect.id());
		return (this.review.test(draft) ? header.reviewPending() : header).build();
	}

	/**
	 * Write the files. One that waits and would say the same again is left as it is, with
	 * whatever a person has noted in it.
	 */
	void save(List<WrittenRevision> revisions, Reviews reviews) {
		for (WrittenRevision written : revisions) {
			String location = written.revision().location();
			if (!written.rewritten()) {
				Path file = directory().write(Path.of(location).getFileName().toString(), written.text());
				logger.info("Generated {}", file);
			}
			else if (reviews.waiting().stream().noneMatch((waiting) -> saysTheSame(waiting, written.revision()))) {
				directory().replace(location, written.text());
				logger.info("Generated {} anew", location);
			}
		}
	}

	private RevisionDirectory directory() {
		return this.store.directory(this.dialect.id());
	}

	private static boolean saysTheSame(Revision first, Revision second) {
		return first.id().equals(second.id()) && first.message().equals(second.message())
				&& statements(first.upgrade().text()).equals(statements(second.upgrade().text()))
				&& first.downRevisions().equals(second.downRevisions())
				&& first.reviewPending() == second.reviewPending();
	}

	/**
	 * Return the lines of a script that are no comments: those tell how many rows there
	 * are, which makes no difference.
	 */
	static List<String> statements(String text) {
		return text.lines().filter((line) -> !line.startsWith("-- ") && !line.isBlank()).toList();
	}

}
