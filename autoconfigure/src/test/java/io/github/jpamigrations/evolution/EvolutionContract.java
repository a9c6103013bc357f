package io.github.jpamigrations.evolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random models that change at random come through the whole circle, two at a time. How
 * many is said by {@code -Dmigrations.evolutions.<database>} or, for every database, by
 * {@code -Dmigrations.evolutions}, the first seed by
 * {@code -Dmigrations.evolutions.first}; {@code -Dmigrations.evolution} runs only those
 * with these seeds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EvolutionContract {

	private static final int THREADS = 2;

	private final TestDatabase database;

	private final int count;

	private final ExecutorService executor = Executors.newFixedThreadPool(THREADS);

	private final Queue<Habitat> habitats = new ConcurrentLinkedQueue<>();

	private final Map<Long, Future<?>> evolutions = new HashMap<>();

	EvolutionContract(TestDatabase database, int count) {
		this.database = database;
		this.count = count;
	}

	LongStream seeds() {
		String only = System.getProperty("migrations.evolution");
		long first = Long.getLong("migrations.evolutions.first", 1);
		return (only != null) ? Arrays.stream(only.split(",")).mapToLong(Long::parseLong)
				: LongStream.range(first, first + count());
	}

	private int count() {
		int count = Integer.getInteger("migrations.evolutions", this.count);
		return Integer.getInteger("migrations.evolutions." + this.database.id(), count);
	}

	@BeforeAll
	void begin(@TempDir Path directory) {
		seeds().forEach((seed) -> this.evolutions.put(seed,
				this.executor.submit(() -> evolve(seed, directory.resolve(String.valueOf(seed))))));
	}

	private Void evolve(long seed, Path directory) throws IOException {
		Habitat free = this.habitats.poll();
		Habitat habitat = (free != null) ? free : new Habitat(this.database);
		try {
			habitat.run(seed, Files.createDirectory(directory));
		}
		finally {
			this.habitats.add(habitat);
		}
		return null;
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void comesThroughTheCircle(long seed) throws Throwable {
		try {
			this.evolutions.get(seed).get();
		}
		catch (ExecutionException ex) {
			throw ex.getCause();
		}
	}

	@AfterAll
	void end() {
		this.executor.shutdownNow();
		this.habitats.forEach(Habitat::close);
	}

}
