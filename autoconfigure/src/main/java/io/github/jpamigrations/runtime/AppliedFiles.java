package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.dialect.Traits;
import io.github.jpamigrations.revision.RevisionContent;
import io.github.jpamigrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Tells by one short query and from the hashes of the files alone that all of them are
 * applied as they are and nothing else is: what nearly every start finds. It says so only
 * where taking the files apart could show nothing else.
 */
final class AppliedFiles {

	private static final String HEAD = "head";

	/**
	 * A run that has failed and left something is half-done as one that still runs is;
	 * the hash of one that took something back says nothing. Few columns, since drivers
	 * take a while for each.
	 */
	private static final String QUERY = """
			select revision, sequence_num, down_revisions,
			case when state = 'failed' and statements_done + coalesce(in_flight, 0) > 0 then 'running' else state end,
			case when direction = 'upgrade' then raw_hash end from %s
			union all select version_num, 0, version_num, 'head', version_num from %s""";

	private final Map<String, Row> settled = new HashMap<>();

	private final Set<String> heads = new HashSet<>();

	private boolean halfDone;

	private AppliedFiles() {
	}

	/**
	 * Ask the database. Where it has no tables yet no file is applied for sure.
	 */
	static AppliedFiles read(Connection connection, HistoryTables tables, Traits traits) throws SQLException {
		AppliedFiles applied = new AppliedFiles();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(QUERY.formatted(tables.history(), tables.version()))) {
			while (rows.next()) {
				applied.add(rows);
			}
		}
		catch (SQLException ex) {
			if (traits.missingTableStates().contains(Objects.toString(ex.getSQLState(), ""))) {
				return new AppliedFiles();
			}
			throw ex;
		}
		return applied;
	}

	/**
	 * Return the heads of the database if all files are applied, nothing if that is not
	 * sure.
	 * @param files the files of all revisions
	 */
	Optional<Set<RevisionId>> headsIfApplied(List<RevisionContent> files) {
		return (!files.isEmpty() && are(files)) ? Optional.of(heads()) : Optional.empty();
	}

	private void add(ResultSet row) throws SQLException {
		String revision = row.getString(1);
		String kind = row.getString(4);
		if (HEAD.equals(kind)) {
			this.heads.add(revision);
			return;
		}
		RunState state = HistoryRow.state(kind);
		if (state.settled()) {
			Row settling = new Row(row.getLong(2), row.getString(3), row.getString(5));
			this.settled.merge(revision, settling, (one, other) -> (one.sequence > other.sequence) ? one : other);
		}
		this.halfDone |= state.halfDone(false);
	}

	private boolean are(List<RevisionContent> files) {
		if (this.halfDone) {
			return false;
		}
		Set<String> hashes = new HashSet<>();
		Set<String> ends = new HashSet<>();
		Set<String> below = new HashSet<>();
		this.settled.forEach((revision, row) -> {
			if (row.hash != null) {
				hashes.add(row.hash);
				ends.add(revision);
				below.addAll(row.downRevisions());
			}
		});
		int applied = ends.size();
		ends.removeAll(below);
		return applied == files.size() && hashes.size() == applied && ends.equals(this.heads)
				&& files.stream().map(RevisionContent::hash).allMatch(hashes::contains);
	}

	private Set<RevisionId> heads() {
		Set<RevisionId> result = new TreeSet<>();
		this.heads.forEach((id) -> result.add(new RevisionId(id)));
		return result;
	}

	/**
	 * The last run of a revision that ended well.
	 *
	 * @param sequence its number
	 * @param down what the revision builds on, absent for nothing where an empty text is
	 * no different from none
	 * @param hash the hash of its file, absent where it was taken back or came from no
	 * file
	 */
	private record Row(long sequence, @Nullable String down, @Nullable String hash) {

		List<String> downRevisions() {
			return (this.down != null) ? Arrays.asList(this.down.split(",")) : List.of();
		}

	}

}
