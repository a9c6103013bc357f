package io.github.jpamigrations.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.autogenerate.OwnershipSyntaxException;
import io.github.jpamigrations.dialect.UnsupportedDatabaseException;
import io.github.jpamigrations.diff.RenameSyntaxException;
import io.github.jpamigrations.engine.DatabaseNotAtHeadException;
import io.github.jpamigrations.engine.MissingDirectoryException;
import io.github.jpamigrations.engine.MissingLocationException;
import io.github.jpamigrations.engine.PendingModelChangesException;
import io.github.jpamigrations.engine.RepeatedGenerationException;
import io.github.jpamigrations.revision.AmbiguousRevisionException;
import io.github.jpamigrations.revision.DuplicateBranchLabelException;
import io.github.jpamigrations.revision.DuplicateRevisionException;
import io.github.jpamigrations.revision.InvalidFileTemplateException;
import io.github.jpamigrations.revision.InvalidRevisionIdException;
import io.github.jpamigrations.revision.MissingDependencyException;
import io.github.jpamigrations.revision.MissingDownRevisionException;
import io.github.jpamigrations.revision.MultipleHeadsException;
import io.github.jpamigrations.revision.RelativeTargetException;
import io.github.jpamigrations.revision.RevisionCycleException;
import io.github.jpamigrations.revision.RevisionDirectoryException;
import io.github.jpamigrations.revision.RevisionFileException;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionNotFoundException;
import io.github.jpamigrations.runtime.ChecksumMismatchException;
import io.github.jpamigrations.runtime.EditedStatementsException;
import io.github.jpamigrations.runtime.HalfDoneRevisionException;
import io.github.jpamigrations.runtime.ImpossibleOperationException;
import io.github.jpamigrations.runtime.InFlightStatementException;
import io.github.jpamigrations.runtime.IrreversibleRevisionException;
import io.github.jpamigrations.runtime.JavaRevisionFailedException;
import io.github.jpamigrations.runtime.JavaRevisionScriptException;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import io.github.jpamigrations.runtime.MigrationLockException;
import io.github.jpamigrations.runtime.MigrationLockLostException;
import io.github.jpamigrations.runtime.MissingObjectException;
import io.github.jpamigrations.runtime.MissingRevisionException;
import io.github.jpamigrations.runtime.MissingValueException;
import io.github.jpamigrations.runtime.NoCurrentSchemaException;
import io.github.jpamigrations.runtime.ReviewPendingException;
import io.github.jpamigrations.runtime.RevisionTooLongException;
import io.github.jpamigrations.runtime.SecondConnectionException;
import io.github.jpamigrations.runtime.SharedTransactionException;
import io.github.jpamigrations.runtime.StatementFailedException;
import io.github.jpamigrations.runtime.TransactionControlException;
import io.github.jpamigrations.runtime.VersionRowsMissingException;
import io.github.jpamigrations.runtime.VersionTableChangedException;
import io.github.jpamigrations.runtime.WrongDatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * What to do about each exception, worded once.
 */
final class Advice {

	private static final Map<Class<?>, Function<MigrationsException, String>> BY_TYPE = new LinkedHashMap<>();

	static {
		forFiles();
		forDatabase();
		forRuns();
		forConfiguration();
	}

	private Advice() {
	}

	/**
	 * Return what to do, {@code null} where nothing is known.
	 */
	static @Nullable String of(MigrationsException exception) {
		Function<MigrationsException, String> advice = BY_TYPE.get(exception.getClass());
		return (advice != null) ? advice.apply(exception) : null;
	}

	/**
	 * Return the exceptions about which something is known.
	 */
	static Set<Class<?>> types() {
		return Set.copyOf(BY_TYPE.keySet());
	}

	private static void forFiles() {
		add(RevisionFileException.class, (ex) -> "Correct " + ex.location() + " at line " + ex.line() + ".");
		add(DuplicateRevisionException.class, (ex) -> "Delete one of the files or give it an id of its own: "
				+ String.join(", ", ex.locations()) + ".");
		add(MissingDownRevisionException.class, (ex) -> "Bring the file of '" + ex.missing()
				+ "' back or correct the line 'down revision' in " + ex.location() + ".");
		add(MissingDependencyException.class, (ex) -> "Bring the file of '" + ex.missing()
				+ "' back or correct the line 'depends on' in " + ex.location() + ".");
		add(RevisionCycleException.class, (ex) -> "Correct the lines 'down revision' so that they lead to a base: "
				+ String.join(", ", ex.locations()) + ".");
		add(DuplicateBranchLabelException.class, (ex) -> "Give one of the branches another label.");
		add(MultipleHeadsException.class, (
				ex) -> "Join them with the command 'migrations merge heads', or write a revision whose line 'down revision' names all heads: "
						+ ids(ex.heads()) + ".");
		add(RevisionDirectoryException.class, (ex) -> "Let the user of this process write there, or set "
				+ "'spring.migrations.autogenerate.directory' to another directory.");
		add(RevisionTooLongException.class,
				(ex) -> "Shorten the ids in " + ex.location() + ", they have to fit the version table.");
	}

	private static void forDatabase() {
		add(MigrationDatabaseException.class,
				(ex) -> "Check that the database runs, that 'spring.datasource.url' (or 'spring.migrations.url'), "
						+ "user and password are right, and that the user has the rights that this needs.");
		add(MigrationLockException.class, (ex) -> "Wait for the other migration or end it, then start again; "
				+ "'spring.migrations.lock.timeout' says how long to wait.");
		add(SecondConnectionException.class, (ex) -> "Let the pool have two connections at least, or set "
				+ "'spring.migrations.lock.mode' to 'session' where the database keeps locks for a session.");
		add(MigrationLockLostException.class,
				(ex) -> "Find out what ended the connection that held the lock (a time-out "
						+ "for idle transactions, a pooler), then start again; what is applied is not run twice.");
		add(MissingRevisionException.class, (ex) -> "Bring the file of revision '" + ex.appliedId()
				+ "' back into one of the locations in 'spring.migrations.locations', or start the release of the "
				+ "application that has it. Nothing was changed.");
		add(WrongDatabaseException.class,
				(ex) -> "Connect to a '" + ex.expected() + "' database, or keep the revisions "
						+ "of each database apart with '{vendor}' in 'spring.migrations.locations'.");
		add(NoCurrentSchemaException.class,
				(ex) -> "Name a schema in the JDBC URL or set 'spring.migrations.default-schema'.");
		add(UnsupportedDatabaseException.class,
				(ex) -> "Use MySQL, MariaDB, PostgreSQL or H2, or set 'spring.migrations.enabled' to 'false'.");
		add(VersionRowsMissingException.class, (
				ex) -> "Find out who took them out. If they are in the database say so with the command 'migrations stamp "
						+ ex.revisions().get(ex.revisions().size() - 1)
						+ "', otherwise name the revision that the database is at.");
		add(VersionTableChangedException.class,
				(ex) -> "Find out who else writes to the version table, correct it and start again.");
		add(DatabaseNotAtHeadException.class, (ex) -> "Apply the pending revisions " + ids(ex.pending())
				+ ", for example by a start with 'spring.migrations.startup=upgrade'.");
	}

	private static String adviceOf(PendingModelChangesException exception) {
		if (!exception.pending().isEmpty()) {
			return "Apply the pending revisions first: " + ids(exception.pending()) + ".";
		}
		return "Write a revision for it, for example with the command 'migrations revision --autogenerate', correct the "
				+ "mapping, or set 'spring.migrations.check-model' to 'warn' to start nevertheless.";
	}

	private static void forRuns() {
		add(PendingModelChangesException.class, Advice::adviceOf);
		add(StatementFailedException.class, (ex) -> "Correct the cause or the statement in the file and start again; "
				+ "what is applied already is not run twice.");
		add(ReviewPendingException.class,
				(ex) -> "Review " + ex.location() + ", then delete its line '-- review: pending' and start again.");
		add(ChecksumMismatchException.class, (ex) -> "Undo the change in " + ex.location()
				+ " and write what you want to change as a new revision.");
		add(EditedStatementsException.class, (ex) -> "Restore the first " + ex.done() + " statements in "
				+ ex.location() + "; those behind them may be changed.");
		add(HalfDoneRevisionException.class, (ex) -> "Bring the file of revision '" + ex.revision()
				+ "' to an end first: correct what made it fail and start again.");
		add(InFlightStatementException.class,
				(ex) -> "Look whether the statement took effect. If running it twice does no harm, write a line "
						+ "'-- repeatable' above it and start again.");
		add(IrreversibleRevisionException.class, (ex) -> "Write the downgrade into the file of revision '"
				+ ex.revision() + "', or choose a target above it.");
		add(SharedTransactionException.class, (ex) -> "Set 'spring.migrations.transaction-per-revision' to 'true', or "
				+ "run revision '" + ex.revision() + "' alone first.");
		add(JavaRevisionFailedException.class, Advice::ofJavaRevision);
		add(MissingObjectException.class, (ex) -> "Correct the name, or have an earlier revision create it.");
		add(MissingValueException.class, (ex) -> "Give the column '" + ex.column()
				+ "' a default, or add it so that it may be empty, fill it, and then alter it to not null.");
		add(ImpossibleOperationException.class,
				(ex) -> "Do something else there: 'Operations.database()' tells which database it is.");
		add(JavaRevisionScriptException.class, (ex) -> "Write the scripts up to revision '" + ex.revision()
				+ "' and behind it, and let an upgrade run it.");
		add(TransactionControlException.class, (ex) -> "Take the statement out; where the revision must not run in a "
				+ "transaction write '-- transaction: none' into its header.");
	}

	private static void forConfiguration() {
		add(RenameSyntaxException.class,
				(ex) -> "Write '" + ex.text() + "' in 'spring.migrations.autogenerate.renames' as "
						+ "'table.column=new_column' or 'table=new_table'.");
		add(OwnershipSyntaxException.class, (ex) -> "Correct the line 'creates' or 'drops' in " + ex.location() + ".");
		add(RepeatedGenerationException.class, (ex) -> "Look at " + ex.location()
				+ ": either its SQL does not make what "
				+ "the model says, or comparing does not see that it did; set 'spring.migrations.autogenerate.enabled' to "
				+ "'false' to start without.");
		add(InvalidFileTemplateException.class, (ex) -> "Correct 'spring.migrations.autogenerate.file-template'.");
		add(RevisionNotFoundException.class,
				(ex) -> "Correct 'spring.migrations.target', or bring the file of the revision back.");
		add(AmbiguousRevisionException.class,
				(ex) -> "Write more of the id in 'spring.migrations.target': " + ids(ex.matches()) + ".");
		add(RelativeTargetException.class, (ex) -> "Correct 'spring.migrations.target'.");
		add(InvalidRevisionIdException.class, (ex) -> "Correct the id '" + ex.id() + "'.");
		add(DataSourceMissingException.class,
				(ex) -> "Set 'spring.migrations.url', or mark one of the data sources with "
						+ "'@Primary' or '@MigrationsDataSource'.");
		add(CompetingToolException.class, (ex) -> "Let one of them do it: remove " + ex.tool() + " or set '"
				+ ex.property()
				+ "' to 'false' once its last migration is applied and the database is adopted by a base revision; "
				+ "or give the revisions a database of their own with '@MigrationsDataSource'.");
		add(InMemoryDatabaseException.class,
				(ex) -> "Append ';DB_CLOSE_DELAY=-1' to 'spring.migrations.url', or remove the property to use the "
						+ "application's data source.");
		add(MissingLocationException.class, (ex) -> "Create '" + ex.location()
				+ "', correct 'spring.migrations.locations' or set 'spring.migrations.fail-on-missing-locations' to 'false'.");
		add(MissingDirectoryException.class, (ex) -> "Set 'spring.migrations.autogenerate.directory', or set "
				+ "'spring.migrations.autogenerate.enabled' to 'false' outside of development.");
		add(ConflictingSchemaGenerationException.class, (ex) -> "Set 'spring.jpa.hibernate.ddl-auto' to 'none' or "
				+ "'validate' and remove 'spring.jpa.generate-ddl' and 'schema-generation' properties.");
	}

	private static String ofJavaRevision(JavaRevisionFailedException exception) {
		String advice = (exception.getCause() instanceof MigrationsException cause) ? of(cause) : null;
		return ((advice != null) ? advice : "Correct " + exception.position().location() + ".")
				+ " Then start again; what is applied already is not run twice.";
	}

	private static String ids(Iterable<RevisionId> ids) {
		return StreamSupport.stream(ids.spliterator(), false).map(RevisionId::value).collect(Collectors.joining(", "));
	}

	private static <E extends MigrationsException> void add(Class<E> type, Function<E, String> advice) {
		BY_TYPE.put(type, (exception) -> advice.apply(type.cast(exception)));
	}

}
