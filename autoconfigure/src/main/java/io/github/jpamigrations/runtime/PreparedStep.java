package io.github.jpamigrations.runtime;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan that has passed all checks and only has to be run.
 *
 * @param revision the revision
 * @param direction which way it is run
 * @param statements its statements
 * @param checksum the checksum of its upgrade or downgrade statements
 * @param removes the rows of the version table that go
 * @param adds the rows of the version table that come
 * @param transactional whether it runs in one transaction
 * @param code what runs in the place of statements, absent for a file
 */
record PreparedStep(Revision revision, Direction direction, List<RevisionStatement> statements,
		@Nullable String checksum, Set<RevisionId> removes, Set<RevisionId> adds, boolean transactional,
		@Nullable JavaRevision code) {

	PreparedStep {
		statements = List.copyOf(statements);
	}

	int total() {
		return this.statements.size();
	}

	/**
	 * Return whether the session may be another one afterwards: besides SET and USE, a
	 * function or a procedure can change it.
	 */
	boolean changesSession() {
		return this.code != null || this.statements.stream()
			.anyMatch((statement) -> statement.kind() == StatementKind.SESSION
					|| statement.kind() == StatementKind.OTHER);
	}

	/**
	 * Return the checksum of the first statements, absent for none.
	 */
	@Nullable String checksumOf(int done) {
		return (done > 0) ? this.statements.get(done - 1).runningChecksum() : null;
	}

	/**
	 * Return the step in Alembic's words.
	 */
	@Override
	public String toString() {
		String down = this.revision.downRevisions().stream().map(RevisionId::value).collect(Collectors.joining(", "));
		String way = (this.direction == Direction.UPGRADE) ? down + " -> " + this.revision.id()
				: this.revision.id() + " -> " + down;
		return this.direction.text() + " " + way + ", " + this.revision.message();
	}

	/**
	 * Return which revision is run and which way, in a sentence.
	 */
	String words() {
		return "the " + this.direction.text() + " of revision '" + this.revision.id() + "' (" + this.revision.location()
				+ ")";
	}

	/**
	 * Return the position of something that a Java revision does.
	 */
	StatementPosition position(int number, String sql) {
		return new StatementPosition(this.revision.id(), this.direction, this.revision.location(), 0, number, 0, sql);
	}

	StatementPosition position(RevisionStatement statement) {
		return new StatementPosition(this.revision.id(), this.direction, this.revision.location(), statement.line(),
				statement.number(), total(), statement.sql());
	}

}
