package io.github.jpamigrations.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.revision.DuplicateRevisionException;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionHeader;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.Script;
import org.jspecify.annotations.Nullable;

/**
 * The revisions that are written in Java.
 */
public final class JavaRevisions {

	/**
	 * No revisions.
	 */
	public static final JavaRevisions NONE = new JavaRevisions(List.of());

	private final Map<RevisionId, JavaRevision> byId = new LinkedHashMap<>();

	/**
	 * Take revisions.
	 * @throws DuplicateRevisionException if two of them have the same id
	 */
	public JavaRevisions(Collection<? extends JavaRevision> revisions) {
		for (JavaRevision revision : revisions) {
			RevisionId id = new RevisionId(revision.id());
			JavaRevision other = this.byId.put(id, revision);
			if (other != null) {
				throw new DuplicateRevisionException(id, List.of(location(other), location(revision)));
			}
		}
	}

	/**
	 * Return the revisions for the graph, beside those of files.
	 */
	public List<Revision> revisions() {
		List<Revision> result = new ArrayList<>();
		this.byId.forEach((id, revision) -> result.add(revision(id, revision)));
		return result;
	}

	@Nullable JavaRevision get(RevisionId id) {
		return this.byId.get(id);
	}

	private static Revision revision(RevisionId id, JavaRevision revision) {
		RevisionHeader.Builder header = RevisionHeader.builder(id)
			.downRevisions(revision.downRevisions().stream().map(RevisionId::new).toList())
			.dependsOn(revision.dependsOn().stream().map(RevisionId::new).toList())
			.branchLabels(revision.branchLabels())
			.message(revision.message())
			.creates(revision.creates())
			.drops(revision.drops());
		RevisionHeader built = (revision.transactional() ? header : header.withoutTransaction()).build();
		Script script = new Script("", location(revision), 1);
		return new Revision(built, script, revision.reversible() ? script : null, location(revision),
				Sha256.of(location(revision) + checksum(revision)));
	}

	/**
	 * Return what the history keeps as the checksum, absent for none.
	 */
	static @Nullable String checksum(JavaRevision revision) {
		String checksum = revision.checksum();
		return (checksum != null) ? "java:" + Sha256.of(checksum) : null;
	}

	private static String location(JavaRevision revision) {
		// Without what Spring appends to the name of a proxy.
		return "class " + revision.getClass().getName().split("\\$\\$", 2)[0];
	}

}
