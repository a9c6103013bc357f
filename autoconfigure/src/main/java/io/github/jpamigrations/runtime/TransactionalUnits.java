package io.github.jpamigrations.runtime;

import java.sql.SQLException;

import io.github.jpamigrations.code.RangeWork;
import io.github.jpamigrations.code.RowRange;
import io.github.jpamigrations.code.SqlWork;

/**
 * Units of a revision that runs in one transaction: nothing to resume.
 */
final class TransactionalUnits implements Units {

	private final RunContext context;

	private final PreparedStep step;

	private int number;

	private boolean changingRows;

	private StatementPosition position;

	TransactionalUnits(RunContext context, PreparedStep step) {
		this.context = context;
		this.step = step;
		this.position = step.position(0, "");
	}

	@Override
	public void statement(String call, String sql) throws SQLException {
		begin(sql);
		if (StatementKind.of(sql, this.context.dialect().lexicalRules()) == StatementKind.TRANSACTION) {
			throw new TransactionControlException(this.position);
		}
		this.context.execute(this.position, sql);
	}

	@Override
	public void inspected(String call, Statements statements) throws SQLException {
		begin(call);
		for (String sql : statements.get(false)) {
			this.position = this.step.position(this.number, sql);
			this.context.execute(this.position, sql);
		}
	}

	@Override
	public void rows(String call, SqlWork work) throws SQLException {
		begin(call);
		changeRows(work);
	}

	@Override
	public void batches(String call, KeyRange range, RangeWork work) throws SQLException {
		begin(call);
		BatchProgress progress = new BatchProgress(this.position);
		RowRange batch = range.next(this.context.connection(), null);
		while (batch != null) {
			RowRange current = batch;
			changeRows((connection) -> work.run(connection, current));
			progress.done(batch);
			batch = range.next(this.context.connection(), batch.to());
		}
	}

	private void changeRows(SqlWork work) throws SQLException {
		this.changingRows = true;
		this.context.tell(this.position, work);
		this.changingRows = false;
	}

	private void begin(String sql) {
		if (this.changingRows) {
			throw new IllegalStateException(NESTED);
		}
		this.number++;
		this.position = this.step.position(this.number, sql);
	}

	/**
	 * Return how many units have begun.
	 */
	int number() {
		return this.number;
	}

	/**
	 * Return the unit that was begun last.
	 */
	StatementPosition position() {
		return this.position;
	}

}
