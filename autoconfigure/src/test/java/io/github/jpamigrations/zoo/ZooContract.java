package io.github.jpamigrations.zoo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of change goes the whole circle: the states of the model one after the other,
 * each the same as Hibernate would create it, then back step by step, forth again, base.
 * {@code -Dmigrations.zoo=T1.*} leads only those around whose names match.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ZooContract {

	private final TestDatabase database;

	/**
	 * What is appended to the URL of each schema.
	 */
	private final String settings;

	/**
	 * What Hibernate creates; many changes begin with the same model.
	 */
	private final Map<List<Class<?>>, Creation> creations = new HashMap<>();

	ZooContract(TestDatabase database) {
		this(database, "");
	}

	ZooContract(TestDatabase database, String settings) {
		this.database = database;
		this.settings = settings;
	}

	static Stream<Change> allChanges() {
		return Stream
			.of(TableZoo.changes(), RelationZoo.changes(), InheritanceZoo.changes(), ColumnZoo.changes(),
					TypeZoo.changes(), DefaultZoo.changes(), EnumZoo.changes(), BasicZoo.changes(), KeyZoo.changes(),
					GeneratorZoo.changes(), NameZoo.changes(), AggregateZoo.changes(), ExtensionZoo.changes(),
					RedesignZoo.changes(), TransitionZoo.changes(), ConversionZoo.changes(), KeyTransitionZoo.changes())
			.flatMap((changes) -> changes);
	}

	Stream<Change> changes() {
		return allChanges().filter((change) -> change.databases().contains(this.database))
			.filter((change) -> change.kind().matches(System.getProperty("migrations.zoo", ".*")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("changes")
	void changeGoesTheWholeCircle(Change change, @TempDir Path directory) {
		try (TestSchema schema = fresh()) {
			Circle circle = new Circle(schema, directory, Map.of());
			List<List<String>> dumps = new ArrayList<>();
			List<Integer> revisions = new ArrayList<>();
			for (List<Class<?>> state : change.states()) {
				revisions.add(circle.synchronize(state));
				List<String> dump = circle.dump();
				if (dumps.isEmpty()) {
					assertSame("as Hibernate creates it", dump, creation(state).dump());
					assertSame("rows that Hibernate inserts", TableRows.of(schema), creation(state).rows());
					change.rows().forEach(schema::execute);
				}
				else {
					assertSame("as Hibernate creates state " + dumps.size(), withoutNames(columnsByName(dump)),
							withoutNames(columnsByName(creation(state).dump())));
				}
				dumps.add(dump);
			}
			assertThat(revisions).as("revisions of the states").isEqualTo(expectedRevisions(change.states()));
			for (int i = dumps.size() - 2; i >= 0; i--) {
				circle.downgrade(revisions.get(i + 1));
				assertSame("after the downgrade to state " + i, restored(circle.dump()), restored(dumps.get(i)));
			}
			circle.upgrade();
			assertSame("after the second upgrade", restored(circle.dump()), restored(dumps.get(dumps.size() - 1)));
			circle.downgradeToBase();
			assertThat(circle.dump()).as("at base").isEmpty();
		}
	}

	/**
	 * Return one revision for each state but those that Hibernate creates as the one
	 * before, where the database has the same type for both.
	 */
	private List<Integer> expectedRevisions(List<List<Class<?>>> states) {
		List<Integer> result = new ArrayList<>(List.of(1));
		for (int i = 1; i < states.size(); i++) {
			result.add(creation(states.get(i)).equals(creation(states.get(i - 1))) ? 0 : 1);
		}
		return result;
	}

	/**
	 * Assert that two dumps are the same, and show only what differs.
	 */
	private static void assertSame(String description, List<String> actual, List<String> expected) {
		List<String> missing = new ArrayList<>(expected);
		actual.forEach(missing::remove);
		List<String> surplus = new ArrayList<>(actual);
		expected.forEach(surplus::remove);
		assertThat(missing).as(description + ": missing, where there is " + surplus).isEmpty();
		assertThat(surplus).as(description + ": surplus").isEmpty();
	}

	private TestSchema fresh() {
		TestSchema schema = this.database.fresh();
		return new TestSchema(this.database, schema.url() + this.settings, schema.user(), schema.password(),
				schema.name(), schema.drop());
	}

	private Creation creation(List<Class<?>> model) {
		return this.creations.computeIfAbsent(model, (key) -> {
			try (TestSchema empty = fresh()) {
				Circle.createByHibernate(empty, model, Map.of());
				return new Creation(CatalogDump.of(empty), TableRows.of(empty));
			}
		});
	}

	/**
	 * Return the dump as it has to be restored by a downgrade.
	 */
	List<String> restored(List<String> dump) {
		return dump;
	}

	/**
	 * Return the dump without names of constraints and indexes: the unnamed ones get
	 * other names in ALTER TABLE than in CREATE TABLE, and the index of a foreign key
	 * keeps its name when the key gets another.
	 */
	private static List<String> withoutNames(List<String> dump) {
		return dump.stream()
			.map((line) -> line.replaceAll("(CONSTRAINT|KEY) ([`\"][^`\"]+[`\"]\\.)?[`\"][^`\"]+[`\"]", "$1 N"))
			.sorted()
			.toList();
	}

	/**
	 * Return the dump without the order of columns: a column that is added later stands
	 * last, one that is created with its table where Hibernate puts it.
	 */
	static List<String> columnsByName(List<String> dump) {
		return CatalogDump.withoutColumnOrder(dump);
	}

	/**
	 * What Hibernate itself makes of a model.
	 *
	 * @param dump the dump of the schema
	 * @param rows the rows of its tables
	 */
	private record Creation(List<String> dump, List<String> rows) {

	}

}
