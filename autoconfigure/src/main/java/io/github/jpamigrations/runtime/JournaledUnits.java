package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import io.github.jpamigrations.code.RangeWork;
import io.github.jpamigrations.code.RowRange;
import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.code.SqlWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Units of a Java revision that runs without a transaction around it: each is journaled,
 * and a run that resumes passes over those that are done.
 */
final class JournaledUnits implements Units {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private static final String INSPECTED = "inspected";

	private static final String KEY = "key:";

	private final RunContext context;

	private final PreparedStep step;

	private final Journal journal;

	/**
	 * What an earlier run has done.
	 */
	private final HistoryEntry.Progress before;

	/**
	 * What the database surely has, should the unit at hand fail.
	 */
	private HistoryEntry.Progress safe;

	private int number;

	private boolean changingRows;

	private @Nullable String checksum;

	private StatementPosition position;

	private JournaledUnits(RunContext context, PreparedStep step, Journal journal) {
		this.context = context;
		this.step = step;
		this.journal = journal;
		this.before = journal.progress();
		this.safe = this.before;
		this.position = step.position(0, "");
	}

	/**
	 * Run a revision.
	 * @param halfDone the run to go on with, absent for none
	 */
	static HistoryEntry run(RunContext context, PreparedStep step, JavaRevision code, @Nullable HistoryEntry halfDone)
			throws SQLException {
		Journal journal = (halfDone != null) ? Journal.resume(context, step, halfDone) : Journal.begin(context, step);
		JournaledUnits units = new JournaledUnits(context, step, journal);
		journal.announce();
		try {
			step.direction().run(code, context.operations(units));
		}
		catch (SQLException ex) {
			boolean known = units.failed(ex);
			throw new StatementFailedException(units.position, journal.remains(known), ex);
		}
		catch (RuntimeException ex) {
			boolean known = units.failed(ex);
			throw JavaRevisionFailedException.isOwn(ex)
					? new JavaRevisionFailedException(units.position, journal.remains(known), ex) : ex;
		}
		if (units.number < units.before.done()) {
			throw units.edited();
		}
		return journal.end(new HistoryEntry.Progress(units.number, units.number, units.checksum, null));
	}

	/**
	 * Write a failure. Where the connection is gone what is in flight stays so, and
	 * nobody knows what became of it.
	 * @return whether it is known what is in the database
	 */
	private boolean failed(Exception cause) {
		if (ConnectionLoss.isShownBy(cause)) {
			this.journal.note(this.safe);
			return false;
		}
		return this.journal.failed(cause, this.safe);
	}

	@Override
	public void statement(String call, String sql) throws SQLException {
		StatementKind kind = StatementKind.of(sql, this.context.dialect().lexicalRules());
		if (kind == StatementKind.TRANSACTION) {
			throw new TransactionControlException(this.step.position(this.number + 1, sql));
		}
		boolean done = passOver(call, sql);
		if (kind == StatementKind.SESSION) {
			// A run that resumes has a session of its own.
			this.context.execute(this.position, sql);
			if (!done) {
				done();
			}
		}
		else if (!done && kind == StatementKind.ROWS) {
			inTransaction((connection) -> this.context.execute(this.position, sql));
		}
		else if (!done) {
			inFlight(new RevisionStatement(this.number, sql, 0, kind, false, Sha256.of(call), ""));
		}
	}

	private void inFlight(RevisionStatement statement) throws SQLException {
		this.context.fingerprint().removeLeftovers(this.context.connection(), statement);
		HistoryEntry.InFlight inFlight = takeInFlight(statement.checksum());
		if (inFlight == null || !this.context.tookEffect(inFlight, statement, this.position)) {
			String fingerprint = this.context.fingerprint().of(this.context.connection(), statement);
			this.journal.write(inFlight(statement.checksum(), fingerprint));
			this.context.execute(this.position, statement.sql());
		}
		done();
	}

	@Override
	public void inspected(String call, Statements statements) throws SQLException {
		if (passOver(call, call)) {
			return;
		}
		String unit = Sha256.of(call);
		List<String> needed = statements.get(takeInFlight(unit) != null);
		HistoryEntry.Progress inFlight = inFlight(unit, INSPECTED);
		if (!needed.isEmpty()) {
			this.journal.write(inFlight);
		}
		for (String sql : needed) {
			this.position = this.step.position(this.number, sql);
			this.context.execute(this.position, sql);
			// Should the next one be refused, this one is there nevertheless.
			this.safe = inFlight;
		}
		done();
	}

	@Override
	public void rows(String call, SqlWork work) throws SQLException {
		if (!passOver(call, call)) {
			inTransaction((connection) -> this.context.tell(this.position, work));
		}
	}

	private void inTransaction(SqlWork work) throws SQLException {
		this.context.autoCommit(false);
		this.changingRows = true;
		work.run(this.context.connection());
		this.changingRows = false;
		commit(progress(this.number));
		this.context.autoCommit(true);
	}

	@Override
	public void batches(String call, KeyRange range, RangeWork work) throws SQLException {
		if (passOver(call, call)) {
			return;
		}
		String unit = Sha256.of(call);
		HistoryEntry.InFlight inFlight = takeInFlight(unit);
		List<Object> after = null;
		if (inFlight != null && inFlight.fingerprint() != null) {
			after = KeyText.parse(inFlight.fingerprint().substring(KEY.length()));
			logger.info("Going on with the {} behind the key {}", this.position, after);
		}
		this.context.autoCommit(false);
		BatchProgress progress = new BatchProgress(this.position);
		RowRange batch = range.next(this.context.connection(), after);
		while (batch != null) {
			RowRange current = batch;
			this.changingRows = true;
			this.context.tell(this.position, (connection) -> work.run(connection, current));
			this.changingRows = false;
			commit(inFlight(unit, KEY + KeyText.format(batch.to())));
			progress.done(batch);
			batch = range.next(this.context.connection(), batch.to());
		}
		commit(progress(this.number));
		this.context.autoCommit(true);
	}

	private void done() throws SQLException {
		this.safe = progress(this.number);
		this.journal.write(this.safe);
	}

	private void commit(HistoryEntry.Progress progress) throws SQLException {
		this.journal.write(progress);
		this.context.connection().commit();
		this.safe = progress;
	}

	/**
	 * Begin a unit.
	 * @return whether an earlier run has done it
	 */
	private boolean passOver(String call, String sql) throws SQLException {
		if (this.changingRows) {
			throw new IllegalStateException(NESTED);
		}
		this.context.autoCommit(true);
		this.number++;
		this.position = this.step.position(this.number, sql);
		this.checksum = "1:" + Sha256.of(this.checksum + "\n" + call);
		if (this.number == this.before.done() && !Objects.equals(this.checksum, this.before.doneChecksum())) {
			throw edited();
		}
		return this.number <= this.before.done();
	}

	private EditedStatementsException edited() {
		return new EditedStatementsException(this.step.revision().id(), this.step.revision().location(),
				this.before.done());
	}

	/**
	 * Return what an earlier run has left in flight, if it is this unit.
	 */
	private HistoryEntry.@Nullable InFlight takeInFlight(String unit) {
		HistoryEntry.InFlight inFlight = this.before.inFlight();
		if (inFlight == null || inFlight.number() != this.number) {
			return null;
		}
		boolean same = inFlight.checksum().equals(unit);
		if (!same && this.context.inFlight() == MigratorSettings.InFlight.ASK) {
			throw new InFlightStatementException(this.position);
		}
		return same ? inFlight : null;
	}

	private HistoryEntry.Progress inFlight(String unit, @Nullable String fingerprint) {
		return new HistoryEntry.Progress(Math.max(this.number, this.before.total()), this.number - 1,
				this.safe.doneChecksum(), new HistoryEntry.InFlight(this.number, unit, fingerprint));
	}

	private HistoryEntry.Progress progress(int done) {
		return new HistoryEntry.Progress(Math.max(done, this.before.total()), done, this.checksum, null);
	}

}
