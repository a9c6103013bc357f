package io.github.jpamigrations.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import io.github.jpamigrations.testing.TestSchema;

/**
 * Starts at head in a process of its own, whose pool is open and which has done nothing
 * else yet: no code of the candidate is loaded or compiled.
 */
final class ColdStart {

	private static final String TIME = "nanoseconds ";

	private ColdStart() {
	}

	/**
	 * Run it.
	 * @param arguments the name of the candidate, the directory of its files, the URL,
	 * the user, the password and the name of the schema
	 */
	public static void main(String[] arguments) throws Exception {
		Candidate candidate = Candidate.all(Path.of(arguments[1]), 0).get(arguments[0]);
		try (HikariDataSource pool = RunningBenchmark.pool(arguments[2], arguments[3], arguments[4])) {
			long begin = System.nanoTime();
			candidate.run(pool, arguments[5]);
			System.out.println(TIME + (System.nanoTime() - begin));
		}
	}

	/**
	 * Return how many nanoseconds it takes in a new process.
	 */
	static long measure(String candidate, Path directory, TestSchema schema) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-cp", System.getProperty("java.class.path"), ColdStart.class.getName(), candidate,
				directory.toString(), schema.url(), schema.user(), schema.password(), schema.name());
		Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		List<String> printed = new String(process.getInputStream().readAllBytes()).lines()
			.filter((line) -> line.startsWith(TIME))
			.toList();
		if (process.waitFor() != 0) {
			throw new IllegalStateException("The process of " + candidate + " failed");
		}
		return Long.parseLong(printed.get(0).substring(TIME.length()));
	}

}
