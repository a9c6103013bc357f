package io.github.jpamigrations.evolution;

import java.nio.file.Path;
import java.util.stream.LongStream;

import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random models that change at random come through the whole circle. How many is said by
 * {@code -Dmigrations.evolutions}, the first seed by
 * {@code -Dmigrations.evolutions.first}; {@code -Dmigrations.evolution} runs the one with
 * this seed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EvolutionContract {

	private final TestDatabase database;

	private final int count;

	EvolutionContract(TestDatabase database, int count) {
		this.database = database;
		this.count = count;
	}

	LongStream seeds() {
		Long only = Long.getLong("migrations.evolution");
		long first = Long.getLong("migrations.evolutions.first", 1);
		return (only != null) ? LongStream.of(only)
				: LongStream.range(first, first + Integer.getInteger("migrations.evolutions", this.count));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void comesThroughTheCircle(long seed, @TempDir Path directory) {
		try (TestSchema schema = this.database.fresh()) {
			new Evolution(seed, schema, directory).run();
		}
	}

}
