package io.github.jpamigrations.runtime;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionId;

/**
 * What a stamp writes.
 *
 * @param heads the rows of the version table afterwards
 * @param up the revisions that then count as applied, in their order
 * @param down the revisions that then no longer do, in their order
 */
record Stamp(Set<RevisionId> heads, List<Revision> up, List<Revision> down) {

	Stamp {
		heads = new TreeSet<>(heads);
		up = List.copyOf(up);
		down = List.copyOf(down);
	}

}
