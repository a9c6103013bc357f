package io.github.jpamigrations.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.jpamigrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Where the database stands among the revisions.
 *
 * @param database the id of the database
 * @param current the revisions that the version table names
 * @param heads the heads of the revisions that the application has
 * @param ahead whether the database has all revisions of the application and later ones,
 * of a later release
 * @param revisions all revisions that the application or the database knows, newest first
 */
public record MigrationsStatus(String database, List<RevisionId> current, List<RevisionId> heads, boolean ahead,
		List<RevisionStatus> revisions) {

	public MigrationsStatus {
		current = List.copyOf(current);
		heads = List.copyOf(heads);
		revisions = List.copyOf(revisions);
	}

	/**
	 * Return whether the database is at all heads.
	 */
	public boolean upToDate() {
		return Set.copyOf(this.current).equals(Set.copyOf(this.heads));
	}

	/**
	 * Return whether a run has begun and not ended.
	 */
	public boolean unfinished() {
		return this.revisions.stream().anyMatch((revision) -> revision.state() == State.UNFINISHED);
	}

	/**
	 * Return what an upgrade would apply, in that order.
	 */
	public List<RevisionId> pending() {
		List<RevisionId> pending = this.revisions.stream()
			.filter((revision) -> revision.state() == State.PENDING || revision.state() == State.REVIEW)
			.map(RevisionStatus::id)
			.collect(Collectors.toCollection(ArrayList::new));
		Collections.reverse(pending);
		return pending;
	}

	/**
	 * One revision.
	 *
	 * @param id the id
	 * @param downRevisions the revisions it builds on
	 * @param branchLabels names of the branch that begins with it
	 * @param message what it does
	 * @param state where it stands
	 * @param checksum the checksum of its statements as they were run, if the history
	 * knows
	 * @param installedOn when it was applied, if the history knows
	 * @param installedBy who applied it, if the history knows
	 * @param executionTime how long that took, if the history knows
	 * @param progress how far an unfinished run has come and what stopped it, in words
	 */
	public record RevisionStatus(RevisionId id, List<RevisionId> downRevisions, List<String> branchLabels,
			String message, State state, @Nullable String checksum, @Nullable Instant installedOn,
			@Nullable String installedBy, @Nullable Duration executionTime, @Nullable String progress) {

		public RevisionStatus {
			downRevisions = List.copyOf(downRevisions);
			branchLabels = List.copyOf(branchLabels);
		}

	}

	/**
	 * Where a revision stands.
	 */
	public enum State {

		/**
		 * In the database.
		 */
		APPLIED,

		/**
		 * Not in the database yet.
		 */
		PENDING,

		/**
		 * Not in the database yet, and not before a person has reviewed it.
		 */
		REVIEW,

		/**
		 * Begun and not ended.
		 */
		UNFINISHED,

		/**
		 * In the database, but the application has no file of it.
		 */
		UNKNOWN;

		/**
		 * Return the name in lower case.
		 */
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
