package io.github.jpamigrations.autoconfigure;

import java.util.stream.Collectors;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.autogenerate.ImpossibleNamesException;
import io.github.jpamigrations.engine.PendingModelChangesException;
import io.github.jpamigrations.runtime.ChecksumMismatchException;
import io.github.jpamigrations.runtime.EditedStatementsException;
import io.github.jpamigrations.runtime.HalfDoneRevisionException;
import io.github.jpamigrations.runtime.ImpossibleOperationException;
import io.github.jpamigrations.runtime.InFlightStatementException;
import io.github.jpamigrations.runtime.IrreversibleRevisionException;
import io.github.jpamigrations.runtime.JavaRevisionFailedException;
import io.github.jpamigrations.runtime.JavaRevisionScriptException;
import io.github.jpamigrations.runtime.MissingObjectException;
import io.github.jpamigrations.runtime.MissingValueException;
import io.github.jpamigrations.runtime.ReviewPendingException;
import io.github.jpamigrations.runtime.SharedTransactionException;
import io.github.jpamigrations.runtime.StatementFailedException;
import io.github.jpamigrations.runtime.TransactionControlException;

/**
 * What to do about revisions that can't be run, or have failed.
 */
final class RunAdvice {

	private RunAdvice() {
	}

	static void addTo(AdviceByType advice) {
		advice.add(PendingModelChangesException.class, RunAdvice::adviceOf);
		advice.add(ImpossibleNamesException.class, RunAdvice::adviceOf);
		advice.add(StatementFailedException.class,
				(ex) -> "Correct the cause or the statement in the file and start again; "
						+ "what is applied already is not run twice."
						+ (ex.objectExists() ? " If something else has made it and the database is as revision '"
								+ ex.revision() + "' leaves it, write that down with the command 'migrations stamp "
								+ ex.revision() + "'." : ""));
		advice.add(ReviewPendingException.class,
				(ex) -> "Review " + ex.location() + ", then delete its line '-- review: pending' and start again.");
		advice.add(ChecksumMismatchException.class, (ex) -> "Undo the change in " + ex.location()
				+ " and write what you want to change as a new revision.");
		advice.add(EditedStatementsException.class, (ex) -> "Restore the first " + ex.done() + " statements in "
				+ ex.location() + "; those behind them may be changed.");
		advice.add(HalfDoneRevisionException.class, (ex) -> "Bring the file of revision '" + ex.revision()
				+ "' to an end first: correct what made it fail and start again.");
		advice.add(InFlightStatementException.class,
				(ex) -> "Look whether the statement took effect. If running it twice does no harm, write a line "
						+ "'-- repeatable' above it and start again.");
		advice.add(IrreversibleRevisionException.class, (ex) -> "Write the downgrade into the file of revision '"
				+ ex.revision() + "', or choose a target above it.");
		advice.add(SharedTransactionException.class,
				(ex) -> "Set 'spring.migrations.transaction-per-revision' to 'true', or " + "run revision '"
						+ ex.revision() + "' alone first.");
		advice.add(JavaRevisionFailedException.class, RunAdvice::ofJavaRevision);
		advice.add(MissingObjectException.class, (ex) -> "Correct the name, or have an earlier revision create it.");
		advice.add(MissingValueException.class, (ex) -> "Give the column '" + ex.column()
				+ "' a default, or add it so that it may be empty, fill it, and then alter it to not null.");
		advice.add(ImpossibleOperationException.class,
				(ex) -> "Do something else there: 'Operations.database()' tells which database it is.");
		advice.add(JavaRevisionScriptException.class, (ex) -> "Write the scripts up to revision '" + ex.revision()
				+ "' and behind it, and let an upgrade run it.");
		advice.add(TransactionControlException.class,
				(ex) -> "Take the statement out; where the revision must not run in a "
						+ "transaction write '-- transaction: none' into its header.");
	}

	private static String adviceOf(ImpossibleNamesException exception) {
		return "Give shorter names in the mapping, for example with @Table(name = ...), @Column(name = ...), "
				+ "@Index(name = ...), @UniqueConstraint(name = ...) or a naming strategy: "
				+ exception.names().stream().map((name) -> "'" + name.name() + "'").collect(Collectors.joining(", "))
				+ ". Nothing was written.";
	}

	private static String adviceOf(PendingModelChangesException exception) {
		if (!exception.pending().isEmpty()) {
			return "Apply the pending revisions first: " + AdviceByType.ids(exception.pending()) + ".";
		}
		return "Write a revision for it, for example with the command 'migrations revision --autogenerate', correct the "
				+ "mapping, or set 'spring.migrations.check-model' to 'warn' to start nevertheless.";
	}

	private static String ofJavaRevision(JavaRevisionFailedException exception) {
		String advice = (exception.getCause() instanceof MigrationsException cause) ? Advice.of(cause) : null;
		return ((advice != null) ? advice : "Correct " + exception.position().location() + ".")
				+ " Then start again; what is applied already is not run twice.";
	}

}
