package io.github.jpamigrations.zoo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The circle on a database that has no dialect of ours: what the basic level can do.
 */
abstract class GenericZooContract {

	private final TestDatabase database;

	@TempDir
	private Path directory;

	GenericZooContract(TestDatabase database) {
		this.database = database;
	}

	static Stream<Arguments> changes() {
		List<Class<?>> item = List.of(Models.Begin.Item.class);
		List<Class<?>> family = List.of(Models.Begin.Parent.class, Models.Begin.Child.class);
		String itemRow = "insert into item (name) values ('first')";
		String childRow = "insert into child (code, amount) values ('a', 1)";
		return Stream.of(
				Arguments.of("T1 table", item, itemRow, List.of(Models.Begin.Item.class, Models.Begin.Parent.class)),
				Arguments.of("T2 table with foreign key", List.of(Models.Begin.Parent.class), "", family),
				Arguments.of("T3 cycle", item, itemRow,
						List.of(Models.Begin.Item.class, Models.Cycle.A.class, Models.Cycle.B.class)),
				Arguments.of("T4 drop a referenced table", family, childRow, List.of(Models.WithoutParent.Child.class)),
				Arguments.of("C1 nullable column", item, itemRow, List.of(Models.NullableColumn.Item.class)),
				Arguments.of("C4 drop a column", List.of(Models.Wider.Item.class), itemRow,
						List.of(Models.DroppedColumn.Item.class)),
				Arguments.of("K7 index", family, childRow,
						List.of(Models.Begin.Parent.class, Models.Indexed.Child.class)),
				Arguments.of("K6 named foreign key", family, childRow,
						List.of(Models.Begin.Parent.class, Models.NamedKey.Child.class)),
				Arguments.of("K5 on delete", family, childRow,
						List.of(Models.Begin.Parent.class, Models.Cascading.Child.class)),
				Arguments.of("S1 sequence", item, itemRow,
						List.of(Models.Begin.Item.class, Models.Sequences.Numbered.class)),
				Arguments.of("N1 reserved and quoted names", item, itemRow,
						List.of(Models.Begin.Item.class, Models.Reserved.Order.class)),
				Arguments.of("C16 C17 enums are created", item, itemRow,
						List.of(Models.Begin.Item.class, Models.Enums.State.class)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("changes")
	void changeGoesTheWholeCircle(String kind, List<Class<?>> from, String row, List<Class<?>> to) {
		try (TestSchema schema = this.database.fresh()) {
			Circle circle = new Circle(schema, this.directory, Map.of());
			circle.synchronize(from);
			List<String> first = circle.dump();
			assertThat(withoutNames(first)).as("as Hibernate creates it").isEqualTo(withoutNames(hibernate(from)));
			if (!row.isEmpty()) {
				schema.execute(row);
			}
			circle.synchronize(to);
			List<String> second = circle.dump();
			circle.downgrade(1);
			assertThat(withoutNames(circle.dump())).as("after the downgrade").isEqualTo(withoutNames(first));
			circle.upgrade();
			assertThat(circle.dump()).as("after the second upgrade").isEqualTo(second);
			circle.downgradeToBase();
			assertThat(circle.dump()).as("at base").isEmpty();
		}
	}

	private List<String> hibernate(List<Class<?>> model) {
		try (TestSchema empty = this.database.fresh()) {
			Circle.createByHibernate(empty, model, Map.of());
			return CatalogDump.of(empty);
		}
	}

	/**
	 * Return the dump without the order of columns, which a database that can only append
	 * does not restore, and without the names of constraints, which we give where
	 * Hibernate leaves it to the database.
	 */
	private static List<String> withoutNames(List<String> dump) {
		return CatalogDump.withoutColumnOrder(dump)
			.stream()
			.map((line) -> line.replaceFirst("^((constraint|key) [^|]+)\\|[^|]+", "$1").replaceFirst("\\|SQL$", ""))
			.sorted()
			.toList();
	}

}
