package io.github.jpamigrations.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph.Step;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.IrreversibleRevisionException;
import io.github.jpamigrations.schema.DatabaseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Leads a database down to the beginning, up to the heads, down and up again. Where the
 * revisions are one line it stops at each of them, so that a failure can name it; with
 * branches it goes all the way at once.
 */
final class RoundTrip {

	private final Migrations migrations;

	private final RevisionTarget end;

	RoundTrip(Migrations migrations, RevisionTarget end) {
		this.migrations = migrations;
		this.end = end;
	}

	/**
	 * Go, and leave the database at the heads as far as that is possible.
	 * @throws BrokenException if a revision does not do what it should
	 */
	void run() {
		try {
			go();
		}
		catch (BrokenException ex) {
			try {
				this.migrations.upgrade();
			}
			catch (MigrationsException further) {
				ex.addSuppressed(further);
			}
			throw ex;
		}
	}

	private void go() {
		attempt("The downgrade", () -> this.migrations.downgrade(this.end));
		List<Stop> stops = stops();
		List<DatabaseSchema> catalogs = new ArrayList<>(List.of(this.migrations.catalogs().read()));
		for (Stop stop : stops) {
			attempt("The upgrade of " + stop.name() + ", after a downgrade of all revisions,",
					() -> this.migrations.upgrade(stop.target()));
			catalogs.add(this.migrations.catalogs().read());
		}
		for (int i = stops.size(); i > 0; i--) {
			RevisionTarget before = (i > 1) ? stops.get(i - 2).target() : this.end;
			String what = "The downgrade of " + stops.get(i - 1).name();
			attempt(what, () -> this.migrations.downgrade(before));
			compare(what + " does not leave what was there before its upgrade", catalogs.get(i - 1));
		}
		for (int i = 0; i < stops.size(); i++) {
			Stop stop = stops.get(i);
			String what = "The second upgrade of " + stop.name();
			attempt(what, () -> this.migrations.upgrade(stop.target()));
			compare(what + " does not make what the first one made", catalogs.get(i + 1));
		}
	}

	/**
	 * Return where to stop between the end, where the database is now, and the heads.
	 */
	private List<Stop> stops() {
		Set<RevisionId> before = this.migrations.current();
		List<Revision> plan = this.migrations.graph()
			.planUpgrade(before, new RevisionTarget.Heads())
			.stream()
			.map(Step::revision)
			.toList();
		for (Revision revision : plan) {
			if (!revision.downRevisions().equals(before) || !revision.dependsOn().isEmpty()) {
				return List.of(new Stop(new RevisionTarget.Heads(), "all revisions"));
			}
			before = Set.of(revision.id());
		}
		return plan.stream()
			.map((revision) -> new Stop(new RevisionTarget.Exactly(revision.id()),
					"revision '" + revision.id() + "' in " + revision.location()))
			.toList();
	}

	private void compare(String failure, DatabaseSchema expected) {
		List<String> differences = this.migrations.catalogs().differences(expected);
		if (!differences.isEmpty()) {
			throw new BrokenException(failure + ", it would also have to:"
					+ differences.stream()
						.map((line) -> System.lineSeparator() + "  " + line)
						.collect(Collectors.joining()),
					null);
		}
	}

	private static void attempt(String what, Runnable run) {
		try {
			run.run();
		}
		catch (IrreversibleRevisionException ex) {
			throw new BrokenException(ex.getMessage() + ". Go back to it and no further: upgradesAndDowngrades(\""
					+ ex.revision() + "\").", ex);
		}
		catch (MigrationsException ex) {
			throw new BrokenException(what + " failed: " + ex.getMessage(), ex);
		}
	}

	/**
	 * A place on the way.
	 *
	 * @param target where it is
	 * @param name what is applied on the way to it from the one before
	 */
	private record Stop(RevisionTarget target, String name) {

	}

	/**
	 * The way does not end as it should.
	 */
	static final class BrokenException extends MigrationsException {

		BrokenException(String message, @Nullable Throwable cause) {
			super(message, cause);
		}

	}

}
