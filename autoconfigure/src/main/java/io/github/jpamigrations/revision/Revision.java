package io.github.jpamigrations.revision;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One file, one node of the history.
 *
 * @param id the id
 * @param downRevisions the revisions it builds on: none for a base, several for a merge
 * @param dependsOn revisions of other branches that have to be applied before
 * @param branchLabels names of the branch that begins here
 * @param message what it does, in a person's words
 * @param createdAt when it was written, if the file says so
 * @param database the id of the one database it is written for, absent for every database
 * @param transactional whether it runs in a transaction where the database has
 * transactional DDL
 * @param reviewPending whether a person has still to review it before any start applies
 * it
 * @param upgrade the way towards the heads
 * @param downgrade the way towards base, absent for an irreversible revision
 * @param location where it was read, for messages
 * @param rawHash SHA-256 of the bytes of the file in hexadecimal digits
 */
public record Revision(RevisionId id, Set<RevisionId> downRevisions, Set<RevisionId> dependsOn,
		Set<String> branchLabels, String message, @Nullable Instant createdAt, @Nullable String database,
		boolean transactional, boolean reviewPending, Script upgrade, @Nullable Script downgrade, String location,
		String rawHash) {

	public Revision {
		downRevisions = Collections.unmodifiableSet(new LinkedHashSet<>(downRevisions));
		dependsOn = Collections.unmodifiableSet(new LinkedHashSet<>(dependsOn));
		branchLabels = Collections.unmodifiableSet(new LinkedHashSet<>(branchLabels));
	}

}
