package io.github.jpamigrations.actuate;

import java.util.List;

import io.github.jpamigrations.revision.RevisionId;

/**
 * Ids of revisions as JSON has them.
 */
final class RevisionIds {

	private RevisionIds() {
	}

	static List<String> texts(List<RevisionId> ids) {
		return ids.stream().map(RevisionId::value).toList();
	}

}
