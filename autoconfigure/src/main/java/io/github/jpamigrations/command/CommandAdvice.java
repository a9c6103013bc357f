package io.github.jpamigrations.command;

import java.util.List;
import java.util.stream.Collectors;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.engine.AlreadyUnderRevisionsException;
import io.github.jpamigrations.engine.DatabaseNotAtHeadException;
import io.github.jpamigrations.engine.MissingDirectoryException;
import io.github.jpamigrations.revision.AmbiguousRevisionException;
import io.github.jpamigrations.revision.InvalidDowngradeTargetException;
import io.github.jpamigrations.revision.MultipleHeadsException;
import io.github.jpamigrations.revision.RelativeTargetException;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionNotFoundException;
import io.github.jpamigrations.revision.RevisionRangeException;
import io.github.jpamigrations.runtime.HalfDoneRevisionException;
import io.github.jpamigrations.runtime.InFlightStatementException;
import io.github.jpamigrations.runtime.MissingRevisionException;
import io.github.jpamigrations.runtime.ReviewPendingException;
import io.github.jpamigrations.runtime.StatementFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What to type next, where that is another thing than what a start advises.
 */
final class CommandAdvice {

	private CommandAdvice() {
	}

	static Application.Explanation of(Throwable failure, Application.Explanation explanation, MigrationsCommand root) {
		Throwable cause = failure;
		while (cause != null && !(cause instanceof MigrationsException)) {
			cause = cause.getCause();
		}
		if (cause == null) {
			return explanation;
		}
		String advice = target(cause);
		if (advice == null) {
			advice = run(cause, root);
		}
		return (advice != null) ? new Application.Explanation(String.valueOf(cause.getMessage()), advice) : explanation;
	}

	private static @Nullable String target(Throwable failure) {
		if (failure instanceof RevisionNotFoundException ex) {
			return ex.nearest().isEmpty() ? "Type 'migrations history' to see all revisions."
					: "Did you mean " + ex.nearest().stream().collect(Collectors.joining("' or '", "'", "'")) + "?";
		}
		if (failure instanceof AmbiguousRevisionException) {
			return "Type more of the id.";
		}
		if (failure instanceof MultipleHeadsException ex) {
			return "The heads are " + ids(ex.heads())
					+ ": type 'migrations merge heads' to make one of them, or name one.";
		}
		if (failure instanceof RelativeTargetException || failure instanceof RevisionRangeException
				|| failure instanceof InvalidDowngradeTargetException) {
			return "Name a revision; 'migrations history --graph' shows all and where the database is.";
		}
		if (failure instanceof AlreadyUnderRevisionsException ex) {
			return ex.locations().isEmpty()
					? "Bring the files of these revisions back or, where one base revision is to take their place, "
							+ "type 'migrations stamp --purge base' first."
					: "Type 'migrations revision --autogenerate' to write what has changed since.";
		}
		if (failure instanceof NothingToMergeException) {
			return "Type 'migrations heads' to see the heads.";
		}
		return null;
	}

	private static @Nullable String run(Throwable failure, MigrationsCommand root) {
		if (failure instanceof DatabaseNotAtHeadException ex) {
			return "The database is at " + (ex.current().isEmpty() ? "base" : ids(ex.current())) + ", the heads are "
					+ ids(ex.heads()) + ": type 'migrations upgrade " + ((ex.heads().size() > 1) ? "heads" : "head")
					+ "'.";
		}
		if (failure instanceof NotOnAllHeadsException ex) {
			return "The heads are " + ids(ex.heads()) + ": type 'migrations upgrade heads'.";
		}
		if (failure instanceof MissingRevisionException ex) {
			return "It stands in the database, but no file in " + lookedIn(root) + " has it. Bring the file of '"
					+ ex.appliedId() + "' back, or type 'migrations stamp --purge <revision>' to write down where the "
					+ "database really is. Nothing was changed.";
		}
		if (failure instanceof ReviewPendingException ex) {
			return "Review " + ex.location() + ", then delete its line '-- review: pending', or type 'migrations "
					+ "upgrade heads' on a terminal, which asks.";
		}
		if (failure instanceof StatementFailedException ex) {
			return "Correct the cause or the statement in the file and type the command again; what is applied already "
					+ "is not run twice."
					+ ((ex.objectExists()) ? " If something else has made it and the database is as " + "revision '"
							+ ex.revision() + "' leaves it, type 'migrations stamp " + ex.revision() + "'." : "");
		}
		if (failure instanceof HalfDoneRevisionException ex) {
			return "Bring revision '" + ex.revision()
					+ "' to an end first with 'migrations upgrade heads', or give it up with "
					+ "'migrations stamp <revision>'.";
		}
		if (failure instanceof InFlightStatementException) {
			return "Look whether the statement took effect, then type the command again with '--in-flight=done' or "
					+ "'--in-flight=again'.";
		}
		if (failure instanceof MissingDirectoryException) {
			return "Run the command from the sources, or name a directory: "
					+ "--spring.migrations.autogenerate.directory=src/main/resources/db/revisions";
		}
		return null;
	}

	private static String lookedIn(MigrationsCommand root) {
		return root.entered() ? String.join(", ", root.migrations().locations()) : "'spring.migrations.locations'";
	}

	private static String ids(List<RevisionId> ids) {
		return RevisionsCommand.joined(ids);
	}

}
