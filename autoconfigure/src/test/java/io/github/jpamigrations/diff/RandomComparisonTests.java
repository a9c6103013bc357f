package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares any schema with any other and carries the result out, there and back.
 */
class RandomComparisonTests {

	private static final int RUNS = Integer.getInteger("migrations.test.random-runs", 2000);

	@Test // R1 R2 R3 R4
	void makesOneSchemaOutOfAnUnlikeOneAndBack() {
		for (int seed = 0; seed < RUNS; seed++) {
			assertCircle(new RandomSchemas(seed, 0), seed);
		}
	}

	@Test // R1 R2 R3 R4
	void makesOneSchemaOutOfALikeOneAndBack() {
		for (int seed = 0; seed < RUNS; seed++) {
			assertCircle(new RandomSchemas(seed, 90), seed);
		}
	}

	@Test
	void givesTheSameOperationsInAnyOrderOfTables() {
		for (int seed = 0; seed < 300; seed++) {
			RandomSchemas schemas = new RandomSchemas(seed, 50);
			DatabaseSchema current = SchemaModel.of(schemas.next()).schema();
			DatabaseSchema desired = schemas.next();
			List<Operation> operations = Comparisons.operations(current, desired);
			Random random = new Random(seed);
			assertThat(Comparisons.operations(shuffled(current, random), shuffled(desired, random)))
				.isEqualTo(operations);
			assertThat(OperationSorter.sort(operations)).isEqualTo(operations);
		}
	}

	@Test // D1 D2
	void dropsOnlyWhatComesBackWhereNothingIsOwned() {
		for (int seed = 0; seed < 300; seed++) {
			RandomSchemas schemas = new RandomSchemas(seed, 50);
			DatabaseSchema current = SchemaModel.of(schemas.next()).schema();
			List<Operation> operations = Comparisons.compare(current, schemas.next(), Ownership.NONE).operations();
			assertThat(operations).noneMatch((operation) -> operation instanceof Operation.DropTable
					|| operation instanceof Operation.DropSequence || operation instanceof Operation.DropType);
			assertThat(operations).filteredOn(Operation.DropColumn.class::isInstance)
				.allMatch((drop) -> isAddedAgain((Operation.DropColumn) drop, operations));
		}
	}

	private static boolean isAddedAgain(Operation.DropColumn drop, List<Operation> operations) {
		return operations.stream()
			.anyMatch((operation) -> operation instanceof Operation.AddColumn add && add.table().equals(drop.table())
					&& add.column().name().equals(drop.column().name()));
	}

	private static void assertCircle(RandomSchemas schemas, long seed) {
		SchemaModel database = SchemaModel.of(schemas.next());
		DatabaseSchema current = database.schema();
		DatabaseSchema desired = schemas.next();
		List<Operation> operations = Comparisons.operations(current, desired);
		String description = operations.stream()
			.map(Operation::toString)
			.collect(Collectors.joining("\n", "seed " + seed + "\n", ""));
		DatabaseSchema upgraded = database.apply(operations).schema();
		assertThat(new CanonicalSchema(upgraded).asComparedWith(desired)).as(description)
			.isEqualTo(new CanonicalSchema(desired).asComparedWith(desired));
		Comparison second = Comparisons.compare(upgraded, desired, Ownership.ALL);
		assertThat(second.operations()).as(description).isEmpty();
		assertThat(second.findings()).as(description).isEmpty();
		DatabaseSchema downgraded = database.apply(OperationSorter.reversed(operations)).schema();
		assertThat(new CanonicalSchema(downgraded).exactly()).as(description)
			.isEqualTo(new CanonicalSchema(current).exactly());
	}

	private static DatabaseSchema shuffled(DatabaseSchema schema, Random random) {
		List<Table> tables = new ArrayList<>(schema.tables());
		Collections.shuffle(tables, random);
		return new DatabaseSchema(tables, schema.sequences(), schema.types(), schema.auxiliaryObjects());
	}

}
