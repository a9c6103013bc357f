package io.github.jpamigrations.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.autogenerate.RevisionDraft;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionFile;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionHeader;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import io.github.jpamigrations.runtime.MigrationSession;
import io.github.jpamigrations.runtime.Migrator;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.SchemaSource;
import io.github.jpamigrations.schema.Scope;

/**
 * Takes over a database that exists already: the whole model becomes the base revision, a
 * fresh database runs it, this one is stamped with it and from then on is owned by it.
 * Nothing in the database changes but the version and history tables.
 */
final class Adoption {

	private final SchemaDialect dialect;

	private final RevisionStore store;

	private final Migrator migrator;

	private final ModelComparison comparisons;

	private final AutogenerateSettings autogenerate;

	Adoption(ModelComparison comparisons, RevisionStore store, Migrator migrator, AutogenerateSettings autogenerate) {
		this.dialect = comparisons.dialect();
		this.store = store;
		this.migrator = migrator;
		this.comparisons = comparisons;
		this.autogenerate = autogenerate;
	}

	/**
	 * Say what {@link #adopt} would write.
	 */
	WrittenRevision draft(SchemaSource source, NewRevision request) {
		requireNothing(this.migrator.status().current().isEmpty());
		return base(source.read(Scope.DEFAULT), request);
	}

	AdoptedDatabase adopt(SchemaSource source, NewRevision request) {
		DatabaseSchema model = source.read(Scope.DEFAULT);
		try (MigrationSession session = this.migrator.open()) {
			requireNothing(session.status().current().isEmpty());
			WrittenRevision base = base(model, request);
			Path file = Path.of(base.revision().location());
			directory().write(file.getFileName().toString(), base.text());
			stamp(session, base.revision(), file);
			Comparison rest = this.comparisons.compare(session.connection(), model, ModelPart.ALL,
					List.of(base.revision()));
			return new AdoptedDatabase(base,
					new ModelCheck(this.comparisons.describe(rest), rest.findings(), List.of()));
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("compare the database with the model", ex);
		}
	}

	/**
	 * A file whose revision is in no database would be run by the next start.
	 */
	private static void stamp(MigrationSession session, Revision base, Path file) {
		boolean stamped = false;
		try {
			session.stamp(new RevisionTarget.Exactly(base.id()));
			stamped = true;
		}
		finally {
			if (!stamped) {
				delete(file);
			}
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void requireNothing(boolean versionTableEmpty) {
		List<Revision> revisions = this.store.read(this.dialect.id());
		if (!versionTableEmpty || !revisions.isEmpty()) {
			throw new AlreadyUnderRevisionsException(revisions.stream().map(Revision::location).toList());
		}
	}

	private WrittenRevision base(DatabaseSchema model, NewRevision request) {
		RevisionDraft draft = this.comparisons.draft(this.comparisons.compareWithNothing(model)).get(0);
		Placement placement = new Placement(RevisionGraph.of(List.of()), request, this.autogenerate.fileTemplate());
		RevisionHeader header = placement.header(draft.message()).database(this.dialect.id()).build();
		String text = RevisionFile.format(header, draft.upgrade(), draft.downgrade());
		return new WrittenRevision(placement.check(directory(), header, text), text, false, List.of());
	}

	private RevisionDirectory directory() {
		return this.store.directory(this.dialect.id());
	}

}
