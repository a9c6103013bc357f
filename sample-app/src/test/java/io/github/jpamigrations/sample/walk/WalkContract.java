package io.github.jpamigrations.sample.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody does who knows Alembic and has just added the starter, word for word as
 * the manual has it (docs/commands.md).
 */
abstract class WalkContract {

	private final TestDatabase database;

	@TempDir
	private Path directory;

	WalkContract(TestDatabase database) {
		this.database = database;
	}

	@Test
	void walkOfANewcomer() throws IOException {
		try (TestSchema schema = this.database.fresh()) {
			PackagedShop shop = PackagedShop.in(this.directory, schema)
				.withoutRevisions()
				.with("-Dspring.migrations.autogenerate.directory=src/main/resources/db/revisions/{vendor}");
			assertThat(shop.run("init").isDone().out())
				.startsWith("Creating directory " + shop.revisions() + " ...  done\n");
			String first = generate(shop, "revision", "--autogenerate", "-m", "first");
			shop.run("upgrade", "head").isDone().prints("Running upgrade  -> " + first + ", first");
			shop.run("check").isDone().prints("No new upgrade operations detected.");
			shop.addFieldToCustomer("private @Nullable Integer age;");
			shop.run("check").hasFailed().prints("New upgrade operations detected:", "  add column customer.age");
			String age = generate(shop, "revision", "--autogenerate", "-m", "add column age");
			shop.run("revision", "--autogenerate", "-m", "too early")
				.hasFailed()
				.says("FAILED: Target database is not up to date.",
						"The database is at " + first + ", the heads are " + age + ": type 'migrations upgrade head'.");
			shop.run("upgrade", "head").isDone().prints("Running upgrade " + first + " -> " + age + ", add column age");
			shop.run("current").isDone().prints(age + " (head)");
			shop.run("history")
				.isDone()
				.prints(first + " -> " + age + " (head), add column age", "<base> -> " + first + ", first");
			shop.run("downgrade", "-1")
				.isDone()
				.prints("Running downgrade " + age + " -> " + first + ", add column age");
			shop.run("upgrade", "+1").isDone().prints("Running upgrade " + first + " -> " + age + ", add column age");
			branchAndMerge(shop, age);
			shop.run("downgrade", "base").isDone();
			shop.run("current").isDone().prints();
			revisionWithoutAFile(shop, first);
		}
	}

	private static void branchAndMerge(PackagedShop shop, String age) throws IOException {
		generate(shop, "revision", "-m", "left", "--rev-id", "aaa111");
		generate(shop, "revision", "-m", "right", "--rev-id", "bbb222", "--head", age, "--splice");
		assertThat(shop.run("heads").isDone().out().lines()).containsExactlyInAnyOrder("aaa111 (head)",
				"bbb222 (head)");
		shop.run("upgrade", "head")
			.hasFailed()
			.says("FAILED: Multiple head revisions are present for given argument 'head'; please specify a specific "
					+ "target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads");
		generate(shop, "merge", "heads", "-m", "join", "--rev-id", "ccc333");
		assertThat(shop.run("upgrade", "head").isDone().out().lines()).hasSize(3)
			.last()
			.asString()
			.matches("Running upgrade (aaa111, bbb222|bbb222, aaa111) -> ccc333, join");
	}

	private static void revisionWithoutAFile(PackagedShop shop, String first) throws IOException {
		shop.run("stamp", "heads").isDone();
		try (Stream<Path> files = Files.list(shop.revisions())) {
			for (Path file : files.filter((path) -> !path.toString().contains(first)).toList()) {
				Files.delete(file);
			}
		}
		PackagedShop.Result result = shop.run("upgrade", "head").hasFailed();
		result.says("FAILED: Can't locate revision identified by 'ccc333'");
		assertThat(result.err()).contains(shop.revisions().toString(), "migrations stamp --purge");
		shop.run("stamp", "--purge", "base").isDone();
		shop.run("upgrade", "head").isDone().prints("Running upgrade  -> " + first + ", first");
	}

	/**
	 * Write a revision and return its id.
	 */
	private static String generate(PackagedShop shop, String... command) {
		String out = shop.run(command).isDone().out();
		assertThat(out).startsWith("Generating " + shop.revisions()).endsWith(".sql ...  done\n");
		return out.replaceAll("(?s).*/\\d{8}_\\d{4}_([0-9a-z]+)_.*", "$1");
	}

}
