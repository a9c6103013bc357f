package io.github.jpamigrations.revision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a revision says about itself, apart from its SQL.
 *
 * @param id the id
 * @param downRevisions the revisions it builds on: none for a base, several for a merge
 * @param dependsOn ids or branch labels of revisions of other branches that have to be
 * applied before
 * @param branchLabels names of the branch that begins here
 * @param message what it does, in a person's words, on one line
 * @param createdAt when it was written, to the second, if the file says so
 * @param database the id of the one database it is written for, absent for every database
 * @param transactional whether it runs in a transaction where the database has
 * transactional DDL
 * @param reviewPending whether a person has still to review it before any start applies
 * it
 * @param creates what it creates beyond what can be read from its statements, as written
 * @param drops what it drops beyond what can be read from its statements, as written
 */
public record RevisionHeader(RevisionId id, Set<RevisionId> downRevisions, Set<RevisionId> dependsOn,
		Set<String> branchLabels, String message, @Nullable Instant createdAt, @Nullable String database,
		boolean transactional, boolean reviewPending, List<String> creates, List<String> drops) {

	private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

	public RevisionHeader {
		downRevisions = Collections.unmodifiableSet(new LinkedHashSet<>(downRevisions));
		dependsOn = Collections.unmodifiableSet(new LinkedHashSet<>(dependsOn));
		branchLabels = Collections.unmodifiableSet(new LinkedHashSet<>(branchLabels));
		message = LINE_BREAKS.matcher(message).replaceAll(" ").strip();
		createdAt = (createdAt != null) ? createdAt.truncatedTo(ChronoUnit.SECONDS) : null;
		database = (database != null) ? database.toLowerCase(Locale.ROOT) : null;
		creates = List.copyOf(creates);
		drops = List.copyOf(drops);
	}

	/**
	 * Begin the header of a base revision that runs on every database in a transaction.
	 * @param id the id
	 */
	public static Builder builder(RevisionId id) {
		return new Builder(id);
	}

	/**
	 * Collects the parts of a {@link RevisionHeader}.
	 */
	public static final class Builder {

		private final RevisionId id;

		private final Set<RevisionId> downRevisions = new LinkedHashSet<>();

		private final Set<RevisionId> dependsOn = new LinkedHashSet<>();

		private final Set<String> branchLabels = new LinkedHashSet<>();

		private final List<String> creates = new ArrayList<>();

		private final List<String> drops = new ArrayList<>();

		private String message = "";

		private @Nullable Instant createdAt;

		private @Nullable String database;

		private boolean transactional = true;

		private boolean reviewPending;

		private Builder(RevisionId id) {
			this.id = id;
		}

		/**
		 * Add revisions that it builds on.
		 * @param ids their ids
		 */
		public Builder downRevisions(Collection<RevisionId> ids) {
			this.downRevisions.addAll(ids);
			return this;
		}

		/**
		 * Add revisions that it builds on.
		 * @param ids their ids
		 */
		public Builder downRevisions(RevisionId... ids) {
			return downRevisions(Arrays.asList(ids));
		}

		/**
		 * Add revisions of other branches that have to be applied before.
		 * @param idsOrLabels their ids or branch labels
		 */
		public Builder dependsOn(Collection<RevisionId> idsOrLabels) {
			this.dependsOn.addAll(idsOrLabels);
			return this;
		}

		/**
		 * Add names of the branch that begins here.
		 * @param labels the names
		 */
		public Builder branchLabels(Collection<String> labels) {
			this.branchLabels.addAll(labels);
			return this;
		}

		/**
		 * Say what the revision does.
		 * @param message a few words; line breaks become blanks
		 */
		public Builder message(String message) {
			this.message = message;
			return this;
		}

		/**
		 * Say when it was written, to the second.
		 * @param createdAt the time, if known
		 */
		public Builder createdAt(@Nullable Instant createdAt) {
			this.createdAt = createdAt;
			return this;
		}

		/**
		 * Name the one database that it is written for.
		 * @param database the id of the database, absent for every database
		 */
		public Builder database(@Nullable String database) {
			this.database = database;
			return this;
		}

		/**
		 * Say that it must not run in a transaction.
		 */
		public Builder withoutTransaction() {
			this.transactional = false;
			return this;
		}

		/**
		 * Say that a person has still to review it.
		 */
		public Builder reviewPending() {
			this.reviewPending = true;
			return this;
		}

		/**
		 * Add what it creates beyond what can be read from its statements.
		 * @param creates the things, as written in the file
		 */
		public Builder creates(Collection<String> creates) {
			this.creates.addAll(creates);
			return this;
		}

		/**
		 * Add what it drops beyond what can be read from its statements.
		 * @param drops the things, as written in the file
		 */
		public Builder drops(Collection<String> drops) {
			this.drops.addAll(drops);
			return this;
		}

		/**
		 * Return the header.
		 */
		public RevisionHeader build() {
			return new RevisionHeader(this.id, this.downRevisions, this.dependsOn, this.branchLabels, this.message,
					this.createdAt, this.database, this.transactional, this.reviewPending, this.creates, this.drops);
		}

	}

}
