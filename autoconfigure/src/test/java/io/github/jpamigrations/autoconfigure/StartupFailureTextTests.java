package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.autogenerate.ImpossibleName;
import io.github.jpamigrations.autogenerate.ImpossibleNamesException;
import io.github.jpamigrations.autogenerate.OwnershipSyntaxException;
import io.github.jpamigrations.dialect.UnsupportedDatabaseException;
import io.github.jpamigrations.diff.RenameSyntaxException;
import io.github.jpamigrations.engine.DatabaseNotAtHeadException;
import io.github.jpamigrations.engine.MigrationsStatus;
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
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionCycleException;
import io.github.jpamigrations.revision.RevisionDirectoryException;
import io.github.jpamigrations.revision.RevisionFile;
import io.github.jpamigrations.revision.RevisionFileException;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionNotFoundException;
import io.github.jpamigrations.runtime.ChecksumMismatchException;
import io.github.jpamigrations.runtime.Direction;
import io.github.jpamigrations.runtime.EditedStatementsException;
import io.github.jpamigrations.runtime.HalfDoneRevisionException;
import io.github.jpamigrations.runtime.HistoryEntry;
import io.github.jpamigrations.runtime.ImpossibleOperationException;
import io.github.jpamigrations.runtime.InFlightStatementException;
import io.github.jpamigrations.runtime.InvalidTableNameException;
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
import io.github.jpamigrations.runtime.RunState;
import io.github.jpamigrations.runtime.SecondConnectionException;
import io.github.jpamigrations.runtime.SharedTransactionException;
import io.github.jpamigrations.runtime.StatementFailedException;
import io.github.jpamigrations.runtime.StatementPosition;
import io.github.jpamigrations.runtime.TransactionControlException;
import io.github.jpamigrations.runtime.VersionRowsMissingException;
import io.github.jpamigrations.runtime.VersionTableChangedException;
import io.github.jpamigrations.runtime.WrongDatabaseException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words with which a start fails, all of them. They stand in
 * {@code startup-failures.txt}: exception, description, action.
 */
class StartupFailureTextTests {

	private static final RevisionId A = new RevisionId("aaa111");

	private static final RevisionId B = new RevisionId("bbb222");

	private static final String FILE = "db/revisions/bbb222_add_age.sql";

	private static final StatementPosition STATEMENT = new StatementPosition(B, Direction.UPGRADE, FILE, 7, 2, 3,
			"COMMIT");

	private static final SQLException REFUSED = new SQLException("Table 'gone' doesn't exist");

	private static Stream<MigrationsException> failures() {
		return Stream.of(files(), database(), runs(), javaRevisions(), configuration()).flatMap(List::stream);
	}

	private static List<MigrationsException> files() {
		return List.of(new RevisionFileException(FILE, 3, "the key 'x' is unknown"),
				new DuplicateRevisionException(B, List.of(FILE, "db/revisions/copy.sql")),
				new MissingDownRevisionException(B, A, FILE), new MissingDependencyException(B, A, FILE),
				new RevisionCycleException(List.of(revision("aaa111", "bbb222"), revision("bbb222", "aaa111"))),
				new DuplicateBranchLabelException("billing", List.of(A, B), List.of("a.sql", FILE)),
				new MultipleHeadsException("head", List.of(A, B)),
				new RevisionDirectoryException(Path.of("db/revisions"), "can't be written to", null),
				make(RevisionTooLongException.class, B, FILE, 32));
	}

	private static List<MigrationsException> database() {
		return List.of(new MigrationDatabaseException("connect to the database", REFUSED),
				new MigrationDatabaseException("keep the migration history",
						new SQLException("schema \"nowhere\" does not exist", "3F000")),
				new MigrationLockException(Duration.ofMinutes(10), "session 42 of shop@10.0.0.7"),
				new SecondConnectionException(REFUSED), make(MigrationLockLostException.class, B),
				new MissingRevisionException(B), new WrongDatabaseException(B, FILE, "mysql", "postgresql"),
				make(NoCurrentSchemaException.class), new UnsupportedDatabaseException("Access"),
				make(VersionRowsMissingException.class, List.of(A, B)), make(VersionTableChangedException.class, B),
				new DatabaseNotAtHeadException(new MigrationsStatus("mysql", List.of(A), List.of(B), false, List.of()),
						List.of(B)));
	}

	private static List<MigrationsException> runs() {
		HistoryEntry entry = new HistoryEntry(1, B, List.of(A), Direction.UPGRADE, "add age", "1:x", "x",
				RunState.FAILED, new HistoryEntry.Progress(3, 1, "x", null),
				new HistoryEntry.Execution("shop", Instant.EPOCH, null, null), null);
		return List.of(new PendingModelChangesException(List.of("add column customer.age"), List.of()),
				new PendingModelChangesException(List.of("add column customer.age"), List.of(B)),
				new StatementFailedException(STATEMENT,
						"1 is applied and not rolled back because MySQL commits DDL implicitly", REFUSED),
				new ReviewPendingException(B, FILE), new ChecksumMismatchException(B, FILE),
				new EditedStatementsException(B, FILE, 2), make(HalfDoneRevisionException.class, entry),
				new InFlightStatementException(STATEMENT), new IrreversibleRevisionException(B),
				make(SharedTransactionException.class, B, FILE), new TransactionControlException(STATEMENT));
	}

	private static List<MigrationsException> javaRevisions() {
		StatementPosition operation = new StatementPosition(B, Direction.UPGRADE, "class shop.SplitNames", 0, 2, 0, "");
		MissingValueException missingValue = make(MissingValueException.class, "customer", "age");
		return List.of(
				make(JavaRevisionFailedException.class, operation, "none is applied",
						new IllegalStateException("no blank")),
				make(JavaRevisionFailedException.class, operation, "none is applied", missingValue), missingValue,
				make(MissingObjectException.class, "column 'age' of 'customer'"),
				make(ImpossibleOperationException.class, "MySQL has no sequences"),
				make(JavaRevisionScriptException.class, B, "class shop.SplitNames"));
	}

	private static List<MigrationsException> configuration() {
		return List.of(new RenameSyntaxException("a,b"), new OwnershipSyntaxException(FILE, "tabel t"),
				new RepeatedGenerationException(B, FILE),
				new ImpossibleNamesException("mysql",
						List.of(new ImpossibleName("index", "orders", "ix_orders", 70, 64, null))),
				new InvalidFileTemplateException("{x}.sql", "knows no '{x}'"),
				new RevisionNotFoundException("zzz", List.of()), new AmbiguousRevisionException("a", List.of(A, B)),
				new RelativeTargetException("+9", "Relative revision +9 didn't produce 9 migrations"),
				make(InvalidTableNameException.class, "version", ""),
				new InvalidRevisionIdException("a b", "must not contain blanks"), new DataSourceMissingException(),
				new CompetingToolException("Flyway", "flyway", "spring.flyway.enabled"),
				new InvalidConnectionDetailsException("the URL does not start with 'jdbc:'"),
				new InMemoryDatabaseException("jdbc:h2:mem:short"), new MissingLocationException("classpath:nowhere"),
				new MissingDirectoryException(), new ConflictingSchemaGenerationException("shop", "update"));
	}

	private static Revision revision(String id, String down) {
		return RevisionFile.parse(id + ".sql", ("-- revision: " + id + "\n-- down revision: " + down
				+ "\n-- message: m\n\n-- upgrade\n\n-- downgrade\n")
			.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void everyFailureOfAStartSaysWhatHappenedAndWhatToDo() throws IOException {
		String actual = failures().map(StartupFailureTextTests::text).collect(Collectors.joining("\n"));
		try (InputStream in = getClass().getResourceAsStream("startup-failures.txt")) {
			assertThat(actual).isEqualTo(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	@Test
	void noneIsLeftOut() {
		assertThat(failures().map(Object::getClass)).containsAll(Advice.types()).doesNotContainNull();
		assertThat(failures().map(Object::getClass).distinct()).hasSameSizeAs(Advice.types());
	}

	private static String text(MigrationsException failure) {
		FailureAnalysis analysis = new MigrationsFailureAnalyzer(null)
			.analyze(new IllegalStateException("bean", failure));
		return failure.getClass().getSimpleName() + "\n" + analysis.getDescription() + "\n" + analysis.getAction()
				+ "\n";
	}

	private static <E extends MigrationsException> E make(Class<E> type, Object... arguments) {
		return Arrays.stream(type.getDeclaredConstructors())
			.filter((constructor) -> constructor.getParameterCount() == arguments.length)
			.map((constructor) -> type.cast(BeanUtils.instantiateClass(constructor, arguments)))
			.findFirst()
			.orElseThrow();
	}

}
