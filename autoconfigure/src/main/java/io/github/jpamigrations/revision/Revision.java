package io.github.jpamigrations.revision;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One file, one node of the history.
 *
 * @param header what it says about itself
 * @param upgrade the way towards the heads
 * @param downgrade the way towards base, absent for an irreversible revision
 * @param location where it was read, for messages
 * @param rawHash SHA-256 of the bytes of the file in hexadecimal digits
 */
public record Revision(RevisionHeader header, Script upgrade, @Nullable Script downgrade, String location,
		String rawHash) {

	/**
	 * Return the id.
	 */
	public RevisionId id() {
		return this.header.id();
	}

	/**
	 * Return the revisions it builds on: none for a base, several for a merge.
	 */
	public Set<RevisionId> downRevisions() {
		return this.header.downRevisions();
	}

	/**
	 * Return the ids or branch labels of what has to be applied before.
	 */
	public Set<RevisionId> dependsOn() {
		return this.header.dependsOn();
	}

	/**
	 * Return the names of the branch that begins here.
	 */
	public Set<String> branchLabels() {
		return this.header.branchLabels();
	}

	/**
	 * Return what it does, in a person's words.
	 */
	public String message() {
		return this.header.message();
	}

	/**
	 * Return when it was written, if the file says so.
	 */
	public @Nullable Instant createdAt() {
		return this.header.createdAt();
	}

	/**
	 * Return the id of the one database it is written for, absent for every database.
	 */
	public @Nullable String database() {
		return this.header.database();
	}

	/**
	 * Return whether it runs in a transaction where the database has transactional DDL.
	 */
	public boolean transactional() {
		return this.header.transactional();
	}

	/**
	 * Return whether a person has still to review it before any start applies it.
	 */
	public boolean reviewPending() {
		return this.header.reviewPending();
	}

	/**
	 * Return what it creates beyond what can be read from its statements, as written.
	 */
	public List<String> creates() {
		return this.header.creates();
	}

	/**
	 * Return what it drops beyond what can be read from its statements, as written.
	 */
	public List<String> drops() {
		return this.header.drops();
	}

}
