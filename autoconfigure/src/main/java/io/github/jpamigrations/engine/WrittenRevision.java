package io.github.jpamigrations.engine;

import java.util.List;

import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.revision.Revision;

/**
 * A revision that was written, or would have been.
 *
 * @param revision the revision, located where its file is
 * @param text the text of the file
 * @param rewritten whether the file was there before, waiting for a review
 * @param findings what a person should know about its statements
 */
public record WrittenRevision(Revision revision, String text, boolean rewritten, List<Finding> findings) {

	public WrittenRevision {
		findings = List.copyOf(findings);
	}

	WrittenRevision with(List<Finding> findings) {
		return new WrittenRevision(this.revision, this.text, this.rewritten, findings);
	}

}
