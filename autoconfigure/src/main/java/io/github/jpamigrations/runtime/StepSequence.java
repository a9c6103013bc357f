package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.jpamigrations.MigrationsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of a plan, run one after the other under one lock.
 */
final class StepSequence {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private final MigrationSession session;

	private final HistoryState state;

	private final List<PreparedStep> steps;

	StepSequence(MigrationSession session, HistoryState state, List<PreparedStep> steps) {
		this.session = session;
		this.state = state;
		this.steps = steps;
	}

	List<HistoryEntry> run() {
		List<RevisionRun> runs = new ArrayList<>();
		for (PreparedStep step : this.steps) {
			runs.add(new RevisionRun(step.revision().id(), step.revision().message(), step.direction(), runs.size() + 1,
					this.steps.size(), step.total()));
		}
		this.session.listeners().beforeRun(List.copyOf(runs));
		try {
			return run(runs);
		}
		catch (SQLException ex) {
			throw failed(new MigrationDatabaseException("keep the migration history", ex));
		}
		catch (RuntimeException ex) {
			throw failed(ex);
		}
	}

	private RuntimeException failed(RuntimeException failure) {
		this.session.listeners().runFailed(failure);
		return failure;
	}

	private List<HistoryEntry> run(List<RevisionRun> runs) throws SQLException {
		boolean together = this.session.settings().transactions() == MigratorSettings.Transactions.PER_RUN
				&& this.session.hasTransactionalDdl();
		return together ? runTogether(runs) : runOneByOne(runs);
	}

	private List<HistoryEntry> runOneByOne(List<RevisionRun> runs) throws SQLException {
		List<HistoryEntry> entries = new ArrayList<>();
		for (RevisionRun run : runs) {
			PreparedStep step = this.steps.get(run.number() - 1);
			entries.add(run(run, step));
		}
		return entries;
	}

	private HistoryEntry run(RevisionRun run, PreparedStep step) throws SQLException {
		RunContext context = begin(run, step);
		try {
			HistoryEntry entry = run(context, run, step);
			if (step.changesSession()) {
				this.session.restore();
				context.fingerprint().forget();
			}
			end(run, entry);
			return entry;
		}
		catch (MigrationsException ex) {
			this.session.listeners().revisionFailed(run, ex);
			throw ex;
		}
	}

	private HistoryEntry run(RunContext context, RevisionRun run, PreparedStep step) throws SQLException {
		Optional<HistoryEntry> halfDone = this.state.halfDone(step.revision().id());
		if (step.code() != null && (halfDone.isPresent() || !step.transactional())) {
			return JournaledUnits.run(context, step, step.code(), halfDone.orElse(null));
		}
		if (halfDone.isPresent()) {
			return JournaledRun.resume(context, step, halfDone.get()).run(ending(context, run, step));
		}
		if (!step.transactional()) {
			return JournaledRun.begin(context, step).run(ending(context, run, step));
		}
		try (TransactionalRun transaction = new TransactionalRun(this.session)) {
			return transaction.runAndCommit(step, after(run));
		}
	}

	private Journal.Ending ending(RunContext context, RevisionRun run, PreparedStep step) {
		boolean withNext = context.dialect().definitionsCommitFirst() && !step.changesSession()
				&& beginsWithDefinition(after(run));
		return withNext ? Journal.Ending.WITH_NEXT : Journal.Ending.COMMITTED;
	}

	private @Nullable PreparedStep after(RevisionRun run) {
		return (run.number() < this.steps.size()) ? this.steps.get(run.number()) : null;
	}

	private boolean beginsWithDefinition(@Nullable PreparedStep step) {
		return step != null && this.state.halfDone(step.revision().id()).isEmpty() && !step.statements().isEmpty()
				&& step.statements().get(0).kind() == StatementKind.DEFINITION;
	}

	private List<HistoryEntry> runTogether(List<RevisionRun> runs) throws SQLException {
		for (PreparedStep step : this.steps) {
			if (!step.transactional() || this.state.halfDone(step.revision().id()).isPresent()) {
				throw new SharedTransactionException(step.revision().id(), step.revision().location());
			}
		}
		List<HistoryEntry> entries = new ArrayList<>();
		RevisionRun current = runs.get(0);
		try (TransactionalRun transaction = new TransactionalRun(this.session)) {
			for (RevisionRun run : runs) {
				current = run;
				PreparedStep step = this.steps.get(run.number() - 1);
				begin(run, step);
				entries.add(transaction.run(step, after(run)));
				this.session.restore();
			}
			transaction.commit();
		}
		catch (MigrationsException ex) {
			this.session.listeners().revisionFailed(current, ex);
			throw ex;
		}
		for (RevisionRun run : runs) {
			end(run, entries.get(run.number() - 1));
		}
		return entries;
	}

	private RunContext begin(RevisionRun run, PreparedStep step) throws SQLException {
		logger.info("Running {}", step);
		RunContext context = this.session.context();
		try {
			this.session.announce(step);
			this.session.listeners().beforeRevision(run);
			return context;
		}
		catch (SQLException | RuntimeException ex) {
			if (run.number() > 1 && !step.transactional()) {
				// The end of the revision before may be open.
				context.keep();
			}
			throw ex;
		}
	}

	private void end(RevisionRun run, HistoryEntry entry) {
		logger.info("Finished {} of {}: {}", run.direction().text(), run.revision(), entry.summary());
		this.session.listeners().afterRevision(run, entry);
	}

}
