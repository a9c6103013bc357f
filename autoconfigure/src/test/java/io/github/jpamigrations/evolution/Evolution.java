package io.github.jpamigrations.evolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.engine.AutogenerateSettings;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.ModelPart;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.schema.SchemaSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One evolution: a random model, changed at random a few times, and the whole way back.
 * After each step the server's own dump and the rows are looked at.
 */
final class Evolution {

	private final long seed;

	private final EvolutionSchema schema;

	private final HibernateModels hibernate;

	private final DumpRules rules;

	private final RevisionDirectory directory;

	private final Migrations migrations;

	private final List<Model> models = new ArrayList<>();

	private final List<List<String>> dumps = new ArrayList<>();

	private final List<RevisionId> heads = new ArrayList<>();

	private List<String> rows = List.of();

	Evolution(long seed, EvolutionSchema schema, HibernateModels hibernate, Path directory) {
		this.seed = seed;
		this.schema = schema;
		this.hibernate = hibernate;
		this.rules = new DumpRules(schema.database());
		this.directory = new RevisionDirectory(directory);
		this.migrations = new Migrations(schema::connection, new DirectoryStore(this.directory),
				MigratorSettings.defaults(), new AutogenerateSettings(AutogenerateSettings.Apply.ALWAYS, null));
	}

	/**
	 * Run it; a failure says everything that is needed to understand it.
	 */
	void run() {
		try {
			Choice choice = new Choice(this.seed);
			ModelGenerator generator = new ModelGenerator(choice, this.schema.database());
			ModelChanges changes = new ModelChanges(choice, generator);
			begin(generator.model(), choice.percent(70));
			int rounds = choice.between(1, 3);
			for (int round = 0; round < rounds; round++) {
				evolve(changes.change(last(this.models)));
			}
			goBackAndForth();
		}
		catch (AssertionError | RuntimeException ex) {
			throw new AssertionError(report(ex), ex);
		}
	}

	private void begin(Model model, boolean withRows) {
		this.models.add(model);
		synchronize(model);
		keepState();
		assertSame("the catalog beside Hibernate's", this.rules.created(last(this.dumps)),
				this.rules.created(this.hibernate.dumpOfHibernate(model)));
		if (withRows) {
			this.rows = Rows.insert(model, this.schema);
		}
	}

	private void evolve(Model model) {
		Model before = last(this.models);
		TableContents contents = TableContents.of(before, this.schema);
		this.models.add(model);
		if (synchronize(model)) {
			keepState();
		}
		else {
			this.models.remove(before);
		}
		List<String> expected = this.hibernate.dumpOfHibernate(model);
		Set<String> names = this.rules.used(model.statedNames(), expected);
		List<String> actual = this.rules.withoutMadeUpNames(last(this.dumps), names);
		assertSame("the changed catalog beside Hibernate's", actual, this.rules.withoutMadeUpNames(expected, names));
		assertThat(contents.lostIn(TableContents.of(model, this.schema))).as("values that are lost").isEmpty();
	}

	private void keepState() {
		this.dumps.add(this.schema.dump());
		this.heads.add(this.migrations.current().iterator().next());
	}

	/**
	 * Bring the database to the model; comparing again must find nothing.
	 * @return whether anything differed
	 */
	private boolean synchronize(Model model) {
		SchemaSource source = this.hibernate.source(model);
		int before = this.directory.read().size();
		this.migrations.synchronize(source, ModelPart.ALL);
		int after = this.directory.read().size();
		this.migrations.synchronize(source, ModelPart.ALL);
		assertThat(this.directory.read()).as("revisions after the second comparison").hasSize(after);
		return after > before;
	}

	private void goBackAndForth() {
		for (int i = this.models.size() - 2; i >= 0; i--) {
			TableContents contents = TableContents.of(this.models.get(i + 1), this.schema);
			// A new value of a type can be a revision of its own.
			this.migrations.downgrade(new RevisionTarget.Exactly(this.heads.get(i)));
			assertSame("the dump after a downgrade", this.rules.restored(this.schema.dump()),
					this.rules.restored(this.dumps.get(i)));
			assertThat(contents.lostIn(TableContents.of(this.models.get(i), this.schema)))
				.as("values that are lost by a downgrade")
				.isEmpty();
		}
		this.migrations.upgrade();
		assertSame("the dump after the second upgrade", this.rules.restored(this.schema.dump()),
				this.rules.restored(last(this.dumps)));
		this.migrations.downgrade(new RevisionTarget.Base());
		assertThat(this.schema.dump()).as("the dump at base").isEmpty();
	}

	private static void assertSame(String what, List<String> actual, List<String> expected) {
		assertThat(DumpRules.difference(actual, expected)).as(what).isEmpty();
	}

	private String report(Throwable failure) {
		StringBuilder text = new StringBuilder("Evolution with seed %d on %s: %s%n".formatted(this.seed,
				this.schema.database().id(), failure.getMessage()));
		text.append("To run it alone: -Dmigrations.evolution=").append(this.seed).append('\n');
		for (int i = 0; i < this.models.size(); i++) {
			text.append("Model ").append(i).append(":\n").append(this.models.get(i).describe());
		}
		text.append("Rows:\n").append(String.join("\n", this.rows)).append('\n');
		for (Revision revision : this.directory.read()) {
			text.append(revision.location()).append('\n').append(read(revision)).append('\n');
		}
		return text.toString();
	}

	private static String read(Revision revision) {
		try {
			return Files.readString(Path.of(revision.location()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static <T> T last(List<T> list) {
		return list.get(list.size() - 1);
	}

}
