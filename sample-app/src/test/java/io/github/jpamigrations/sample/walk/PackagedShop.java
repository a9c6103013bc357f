package io.github.jpamigrations.sample.walk;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import io.github.jpamigrations.testing.TestSchema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A copy of the packaged sample, in a directory of its own.
 *
 * @param directory the directory
 * @param schema the database
 * @param options options of the JVM
 */
record PackagedShop(Path directory, TestSchema schema, List<String> options) {

	private static final Path CUSTOMER = Path.of("src", "main", "java", "io", "github", "jpamigrations", "sample",
			"customer", "Customer.java");

	static PackagedShop in(Path directory, TestSchema schema) throws IOException {
		PackagedShop shop = new PackagedShop(directory, schema, List.of("-XX:TieredStopAtLevel=1"));
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			Path packaged = files.filter((file) -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
			Files.copy(packaged, shop.jar());
		}
		return shop;
	}

	PackagedShop with(String option) {
		List<String> all = new ArrayList<>(this.options);
		all.add(option);
		return new PackagedShop(this.directory, this.schema, all);
	}

	PackagedShop withoutRevisions() throws IOException {
		PackagedShop shop = this;
		try (FileSystem jar = shop.open()) {
			try (Stream<Path> files = Files.walk(jar.getPath("BOOT-INF/classes/db"))) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
		return shop;
	}

	private Path jar() {
		return this.directory.resolve("shop.jar");
	}

	private FileSystem open() throws IOException {
		return FileSystems.newFileSystem(URI.create("jar:" + jar().toUri()), Map.of());
	}

	/**
	 * Add a field to an entity, compile it and put it into the jar.
	 */
	void addFieldToCustomer(String field) throws IOException {
		String source = Files.readString(CUSTOMER);
		int fields = source.indexOf("\t@Embedded");
		Path changed = Files.createDirectories(this.directory.resolve("changed"));
		Path file = changed.resolve("Customer.java");
		Files.writeString(file, source.substring(0, fields) + "\t" + field + "\n\n" + source.substring(fields));
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		assertThat(compiler.run(null, null, null, "-proc:none", "-nowarn", "-parameters", "--release", "17", "-cp",
				System.getProperty("java.class.path"), "-d", changed.toString(), file.toString()))
			.isZero();
		String name = "io/github/jpamigrations/sample/customer/Customer.class";
		try (FileSystem jar = open()) {
			Path target = jar.getPath("BOOT-INF/classes/" + name);
			Files.delete(target);
			Files.copy(changed.resolve(name), target);
		}
	}

	/**
	 * Put a file into the jar.
	 */
	void add(String path, String text) throws IOException {
		try (FileSystem jar = open()) {
			Files.writeString(jar.getPath("BOOT-INF/classes/" + path), text);
		}
	}

	/**
	 * Start the shop on a port of its own.
	 * @param output where it writes to
	 * @param arguments more arguments
	 */
	Process start(Path output, String... arguments) throws IOException {
		List<String> line = line("--server.port=0");
		line.addAll(List.of(arguments));
		return new ProcessBuilder(line).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
	}

	private List<String> line(String... arguments) {
		List<String> line = new ArrayList<>();
		line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		line.addAll(this.options);
		line.addAll(List.of("-jar", jar().toString()));
		line.addAll(List.of(arguments));
		line.addAll(List.of("--spring.datasource.url=" + url(), "--spring.datasource.username=" + this.schema.user(),
				"--spring.datasource.password=" + this.schema.password()));
		return line;
	}

	/**
	 * Run a command.
	 */
	Result run(String... command) {
		List<String> line = line(Stream.concat(Stream.of("migrations"), Stream.of(command)).toArray(String[]::new));
		Path out = this.directory.resolve("out.txt");
		Path err = this.directory.resolve("err.txt");
		try {
			Process process = new ProcessBuilder(line).directory(this.directory.toFile())
				.redirectOutput(out.toFile())
				.redirectError(err.toFile())
				.start();
			process.getOutputStream().close();
			assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
			return new Result(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
					Files.readString(err, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A database in memory would end with the process.
	 */
	private String url() {
		return this.schema.url().startsWith("jdbc:h2:mem:")
				? "jdbc:h2:file:" + this.directory.resolve("db").toAbsolutePath() : this.schema.url();
	}

	Path revisions() {
		return this.directory.resolve("src/main/resources/db/revisions").resolve(this.schema.database().id());
	}

	/**
	 * What a command has left.
	 *
	 * @param status its exit status
	 * @param out its standard output
	 * @param err its standard error
	 */
	record Result(int status, String out, String err) {

		Result isDone() {
			assertThat(this.status).as(this.err).isZero();
			return this;
		}

		Result hasFailed() {
			assertThat(this.status).as(this.out).isEqualTo(1);
			return this;
		}

		Result prints(String... lines) {
			assertThat(this.out.lines()).containsExactly(lines);
			return this;
		}

		Result says(String... lines) {
			assertThat(this.err.lines()).contains(lines);
			return this;
		}

	}

}
