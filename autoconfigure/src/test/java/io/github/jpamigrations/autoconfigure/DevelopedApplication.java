package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A running application that DevTools restarts.
 *
 * @param process its process
 * @param output what it prints
 */
record DevelopedApplication(Process process, Path output) implements AutoCloseable {

	private static final String STARTING = "Starting Shop";

	private static final String STARTED = "Started Shop in";

	private static final String FAILED = "APPLICATION FAILED TO START";

	private static final Duration LIMIT = Duration.ofSeconds(60);

	/** A few times what DevTools takes to see a change. */
	private static final Duration REST = Duration.ofMillis(900);

	DevelopedApplication awaitStarts(int number) throws IOException, InterruptedException {
		return await(STARTED, number);
	}

	DevelopedApplication awaitFailures(int number) throws IOException, InterruptedException {
		return await(FAILED, number);
	}

	private DevelopedApplication await(String text, int number) throws IOException, InterruptedException {
		long deadline = System.nanoTime() + LIMIT.toNanos();
		while (count(text) < number) {
			boolean goesOn = this.process.isAlive() && System.nanoTime() < deadline;
			assertThat(goesOn).as(Files.readString(this.output)).isTrue();
			Thread.sleep(50);
		}
		return hasHad(text, number);
	}

	private DevelopedApplication hasHad(String text, long number) throws IOException {
		assertThat(count(text)).as(Files.readString(this.output)).isEqualTo(number);
		return this;
	}

	DevelopedApplication hasNotFailed() throws IOException {
		return hasHad(FAILED, 0);
	}

	/**
	 * Assert that no restart follows.
	 */
	void rests() throws IOException, InterruptedException {
		long begun = count(STARTING);
		Thread.sleep(REST.toMillis());
		hasHad(STARTING, begun);
	}

	private long count(String text) throws IOException {
		return Files.readAllLines(this.output).stream().filter((line) -> line.contains(text)).count();
	}

	@Override
	public void close() {
		assertThat(this.process.destroyForcibly().onExit()).succeedsWithin(LIMIT);
	}

}
