package io.github.jpamigrations.sample.walk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged sample as it was processed ahead of time (docs/native.md): started, and
 * with commands.
 */
class AheadOfTimeIT {

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private static final String LATER = "-- revision: 1a7e\n-- down revision: 74f369db596d\n\n-- upgrade\n"
			+ "CREATE TABLE later (id integer);\n\n-- downgrade\nDROP TABLE later;\n";

	@TempDir
	private Path directory;

	@Test
	void startsAndRunsCommandsWithTheRevisionsOfTheIndex() throws Exception {
		try (TestSchema schema = TestDatabase.H2.fresh()) {
			PackagedShop scanning = PackagedShop.in(this.directory, schema);
			// The index does not have it, so that scanning would show.
			scanning.add("db/revisions/h2/20300101_0000_1a7e_later.sql", LATER);
			PackagedShop processed = scanning.with("-Dspring.aot.enabled=true");
			processed.run("current").isDone().prints();
			processed.run("heads").isDone().prints("74f369db596d (head)");
			start(processed);
			processed.run("current").isDone().prints("74f369db596d (head)");
			processed.run("check").isDone().prints("No new upgrade operations detected.");
			processed.run("downgrade", "base").isDone();
			processed.run("upgrade", "head").isDone().prints("Running upgrade  -> 74f369db596d, create shop");
			scanning.run("heads").isDone().prints("1a7e (head)");
		}
	}

	private void start(PackagedShop shop) throws Exception {
		Path output = this.directory.resolve("start.txt");
		Process process = shop.start(output, "--spring.migrations.check-model=fail");
		try {
			URI actuator = URI.create("http://localhost:" + port(process, output) + "/actuator/");
			assertThat(Files.readString(output)).contains("Starting AOT-processed ShopApplication",
					"The schema has come from [] to [74f369db596d]");
			String bean = "$.contexts.shop.migrationsBeans.migrations.";
			String migrations = read(actuator.resolve("migrations"));
			assertThat(JsonPath.<List<String>>read(migrations, bean + "current")).containsExactly("74f369db596d");
			assertThat(JsonPath.<Boolean>read(migrations, bean + "upToDate")).isTrue();
			assertThat(JsonPath.<List<?>>read(migrations, bean + "revisions")).hasSize(1);
			String drift = read(actuator.resolve("migrationsdrift"));
			assertThat(JsonPath.<Boolean>read(drift, bean + "matching")).isTrue();
			for (String meter : List.of("duration", "lock.wait", "applied", "run", "revision")) {
				String metric = read(actuator.resolve("metrics/migrations." + meter));
				assertThat(JsonPath.<Double>read(metric, "$.measurements[0].value")).as(meter).isEqualTo(1);
			}
		}
		finally {
			process.destroy();
			assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(30));
		}
	}

	private static String read(URI uri) throws IOException, InterruptedException {
		return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
	}

	private static int port(Process process, Path output) throws IOException, InterruptedException {
		for (int i = 0; i < 1200 && process.isAlive(); i++) {
			Matcher matcher = PORT.matcher(Files.readString(output));
			if (matcher.find()) {
				return Integer.parseInt(matcher.group(1));
			}
			Thread.sleep(100);
		}
		throw new AssertionError(Files.readString(output));
	}

}
