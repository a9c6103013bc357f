package io.github.jpamigrations.zoo;

import java.nio.file.Path;
import java.util.List;
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
 * Each kind of change goes the whole circle: model A, model B, back, forth, base.
 */
abstract class ZooContract {

	private final TestDatabase database;

	@TempDir
	private Path directory;

	ZooContract(TestDatabase database) {
		this.database = database;
	}

	/**
	 * The change kind, model A, rows to insert before the change, model B.
	 */
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
				Arguments.of("C2 C3 required columns", item, itemRow, List.of(Models.RequiredColumns.Item.class)),
				Arguments.of("C4 drop a column", item, itemRow, List.of(Models.DroppedColumn.Item.class)),
				Arguments.of("C7 C13 wider and nullable", item, itemRow, List.of(Models.Wider.Item.class)),
				Arguments.of("C8 C13 narrower and required", List.of(Models.Wider.Item.class), itemRow, item),
				Arguments.of("C9 integer to bigint", family, childRow,
						List.of(Models.Begin.Parent.class, Models.LongAmount.Child.class)),
				Arguments.of("K2 K7 unique and index", family, childRow,
						List.of(Models.Begin.Parent.class, Models.Unique.Child.class)),
				Arguments.of("K2 K7 other columns", List.of(Models.Begin.Parent.class, Models.Unique.Child.class),
						childRow, List.of(Models.Begin.Parent.class, Models.OtherUnique.Child.class)),
				Arguments.of("C5 columns of keys and indexes",
						List.of(Models.Begin.Parent.class, Models.Unique.Child.class), childRow,
						List.of(Models.Begin.Parent.class)),
				Arguments.of("K5 on delete", family, childRow,
						List.of(Models.Begin.Parent.class, Models.Cascading.Child.class)),
				Arguments.of("K6 named foreign key", family, childRow,
						List.of(Models.Begin.Parent.class, Models.NamedKey.Child.class)),
				Arguments.of("S1 sequence", item, itemRow,
						List.of(Models.Begin.Item.class, Models.Sequences.Numbered.class)),
				Arguments.of("N1 reserved and quoted names", item, itemRow,
						List.of(Models.Begin.Item.class, Models.Reserved.Order.class)),
				Arguments.of("C16 C17 enums", List.of(Models.Enums.State.class),
						"insert into state (id, text, number) values (1, 'ONE', 1)",
						List.of(Models.MoreEnums.State.class)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("changes")
	void changeGoesTheWholeCircle(String kind, List<Class<?>> from, String row, List<Class<?>> to) {
		try (TestSchema schema = this.database.fresh()) {
			Circle circle = new Circle(schema, this.directory);
			circle.synchronize(from);
			List<String> first = circle.dump();
			assertThat(first).as("as Hibernate creates it").isEqualTo(hibernate(from));
			if (!row.isEmpty()) {
				schema.execute(row);
			}
			circle.synchronize(to);
			List<String> second = circle.dump();
			assertThat(withoutNames(columnsByName(second))).as("as Hibernate creates it")
				.isEqualTo(withoutNames(columnsByName(hibernate(to))));
			circle.downgrade(1);
			assertThat(restored(circle.dump())).as("after the downgrade").isEqualTo(restored(first));
			circle.upgrade();
			assertThat(circle.dump()).as("after the second upgrade").isEqualTo(second);
			circle.downgradeToBase();
			assertThat(circle.dump()).as("at base").isEmpty();
		}
	}

	private List<String> hibernate(List<Class<?>> model) {
		try (TestSchema empty = this.database.fresh()) {
			return Circle.dumpOfHibernate(empty, model);
		}
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

}
