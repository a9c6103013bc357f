package io.github.jpamigrations.revision;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Wording of lists of revisions in messages.
 */
final class RevisionNames {

	private static final int LIMIT = 10;

	private RevisionNames() {
	}

	static String plain(Collection<RevisionId> ids) {
		return ids.isEmpty() ? "base" : ids.stream().map(RevisionId::value).collect(Collectors.joining(","));
	}

	static String quoted(Collection<RevisionId> ids) {
		String names = ids.stream().limit(LIMIT).map((id) -> "'" + id + "'").collect(Collectors.joining(", "));
		return (ids.size() > LIMIT) ? names + " and " + (ids.size() - LIMIT) + " more" : names;
	}

}
