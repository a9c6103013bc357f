package io.github.jpamigrations.test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.jpamigrations.engine.DatabaseNotAtHeadException;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.ModelCheck;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.schema.SchemaSource;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the revisions of an application, for a test that has its
 * {@link Migrations} injected, such as a {@code @DataJpaTest}.
 *
 * @since 0.1.0
 */
public final class MigrationsAssert extends AbstractAssert<MigrationsAssert, Migrations> {

	private MigrationsAssert(@Nullable Migrations actual) {
		super(actual, MigrationsAssert.class);
	}

	/**
	 * Begin an assertion.
	 */
	public static MigrationsAssert assertThat(@Nullable Migrations actual) {
		return new MigrationsAssert(actual);
	}

	/**
	 * Verify that the revisions end in one head: that no two people have each written one
	 * after the same revision. Does not connect, unless the locations are others for each
	 * database.
	 */
	public MigrationsAssert hasSingleHead() {
		isNotNull();
		RevisionGraph graph = this.actual.graph();
		Set<RevisionId> heads = graph.heads();
		if (heads.isEmpty()) {
			throw failure("Expected a single head, but there is no revision in %s", locations());
		}
		if (heads.size() > 1) {
			throw failure("Expected a single head, but there are %d:%n%s%nType 'migrations merge heads' to join them.",
					heads.size(),
					lines(heads.stream().map(graph::revision).map(MigrationsAssert::describe).sorted().toList()));
		}
		return this;
	}

	/**
	 * Verify that all revisions can be taken back and applied again: from base to the
	 * heads, back to base and to the heads, with the same catalog each time the database
	 * comes by. <strong>What is in the tables is lost.</strong> Ends at the heads.
	 */
	public MigrationsAssert upgradesAndDowngrades() {
		return goesRound(new RevisionTarget.Base());
	}

	/**
	 * Do the same as {@link #upgradesAndDowngrades()}, but go back to a revision only:
	 * the last one that has no downgrade.
	 * @param target the revision, as a command names it
	 */
	public MigrationsAssert upgradesAndDowngrades(String target) {
		return goesRound(RevisionTarget.parse(target));
	}

	private MigrationsAssert goesRound(RevisionTarget end) {
		isNotNull();
		checkThatThereAreRevisions();
		try {
			new RoundTrip(this.actual, end).run();
		}
		catch (RoundTrip.BrokenException ex) {
			AssertionError failure = failure("%s", ex.getMessage());
			failure.initCause(ex.getCause());
			throw failure;
		}
		return this;
	}

	/**
	 * Verify that the revisions make what the JPA model says, and that none waits for a
	 * review. Reads the database of the test, which has to be at the heads.
	 */
	public MigrationsAssert matchesModel() {
		isNotNull();
		SchemaSource model = this.actual.model()
			.orElseThrow(
					() -> failure("The model is not known: the test has no entity manager factory on the data source "
							+ "of the revisions. Use @DataJpaTest or @SpringBootTest."));
		checkThatThereAreRevisions();
		ModelCheck check = check(model);
		if (!check.differences().isEmpty()) {
			throw failure("The revisions do not make what the model says, a revision would:%n%s%n"
					+ "Type 'migrations revision --autogenerate' to write it.", lines(check.differences()));
		}
		if (!check.waiting().isEmpty()) {
			throw failure("A revision waits for a review:%n%s%nRead it and delete the line '-- review: pending'.",
					lines(check.waiting().stream().map(MigrationsAssert::describe).toList()));
		}
		return this;
	}

	private ModelCheck check(SchemaSource model) {
		try {
			return this.actual.check(model);
		}
		catch (DatabaseNotAtHeadException ex) {
			throw failure("The database of the test is not at the heads, pending are:%n%s", lines(
					ex.pending().stream().map(this.actual.graph()::revision).map(MigrationsAssert::describe).toList()));
		}
	}

	/**
	 * Without a revision for it, the tables of a test's embedded database are made by
	 * Hibernate, and comparing them with the model would prove nothing.
	 */
	private void checkThatThereAreRevisions() {
		if (!this.actual.hasRevisions()) {
			throw failure(
					"No revision in %s is for %s, the database of the test. Run the test on the database that your "
							+ "revisions are for, such as a container with @ServiceConnection, or keep revisions for each "
							+ "database in '{vendor}' locations.",
					locations(), this.actual.database());
		}
	}

	private String locations() {
		return this.actual.locations().stream().collect(Collectors.joining("', '", "'", "'"));
	}

	private static String describe(Revision revision) {
		String message = revision.message().isEmpty() ? "" : ", " + revision.message();
		return revision.id() + message + " (" + revision.location() + ")";
	}

	private static String lines(List<String> lines) {
		return lines.stream().map((line) -> "  " + line).collect(Collectors.joining(System.lineSeparator()));
	}

}
