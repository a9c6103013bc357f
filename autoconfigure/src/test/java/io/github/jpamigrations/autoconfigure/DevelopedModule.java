package io.github.jpamigrations.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A module as somebody develops it: sources, class output, and the engine as a jar, which
 * DevTools does not load anew.
 *
 * @param root its directory
 */
record DevelopedModule(Path root) {

	private static final String APPLICATION = """
			package shop;

			@org.springframework.boot.SpringBootConfiguration(proxyBeanMethods = false)
			@org.springframework.boot.autoconfigure.EnableAutoConfiguration
			public class Shop {

				public static void main(String[] arguments) {
					org.springframework.boot.SpringApplication.run(Shop.class, arguments);
				}

			}
			""";

	private static final String ENTITY = """
			package shop;

			@jakarta.persistence.Entity
			public class Pet {

				@jakarta.persistence.Id
				Long id;

				%s

			}
			""";

	/** What the application needs of the class path of the tests. */
	private static final List<String> LIBRARIES = List.of("/org/springframework/spring-", "/org/springframework/boot/",
			"/org/springframework/data/spring-data-commons", "/org/springframework/data/spring-data-jpa",
			"/org/hibernate/orm/hibernate-core", "/org/hibernate/models", "/jakarta/", "/com/h2database/",
			"/com/zaxxer/", "/ch/qos/logback/", "/org/slf4j/", "/org/jspecify/", "/commons-logging/", "/org/jboss/",
			"/net/bytebuddy/", "/com/fasterxml/classmate/", "/org/antlr/", "/io/smallrye/", "/org/aspectj/",
			"/io/micrometer/", "/org/glassfish/", "/info/picocli/");

	private static final List<String> NOT_NEEDED = List.of("docker-compose", "testcontainers", "jdbc-test", "jooq",
			"data-jdbc");

	static DevelopedModule in(Path root) throws IOException {
		DevelopedModule module = new DevelopedModule(root);
		for (Path directory : List.of(module.sources(), module.resources(), module.classes())) {
			Files.createDirectories(directory);
		}
		Files.writeString(module.sources().resolve("Shop.java"), APPLICATION);
		module.packEngine();
		return module;
	}

	private Path sources() {
		return this.root.resolve("src/main/java/shop");
	}

	Path resources() {
		return this.root.resolve("src/main/resources");
	}

	Path classes() {
		return this.root.resolve("target/classes");
	}

	private Path engine() {
		return this.root.resolve("engine.jar");
	}

	private void packEngine() throws IOException {
		Path classes = location(MigrationsAutoConfiguration.class);
		try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + engine().toUri()),
				Map.of("create", "true")); Stream<Path> files = Files.walk(classes)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = jar.getPath("/" + classes.relativize(file));
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
	}

	private static Path location(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Compile the sources, the entity with one more field or none.
	 */
	void compile(String field) throws IOException {
		Path entity = Files.writeString(sources().resolve("Pet.java"), ENTITY.formatted(field));
		Path compiled = Files.createDirectories(this.root.resolve("compiled"));
		int status = ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-nowarn", "-d", compiled.toString(), "-cp",
					System.getProperty("java.class.path"), entity.toString(),
					sources().resolve("Shop.java").toString());
		assertThat(status).isZero();
		for (String name : List.of("Shop.class", "Pet.class")) {
			replace(compiled.resolve("shop").resolve(name), classes().resolve("shop").resolve(name));
		}
	}

	/**
	 * Bring a file up to date at one stroke, so that DevTools sees one change.
	 */
	private void replace(Path source, Path target) throws IOException {
		if (Files.exists(target) && Files.mismatch(source, target) < 0) {
			return;
		}
		Files.createDirectories(target.getParent());
		Path copy = Files.copy(source, this.root.resolve("copy"), StandardCopyOption.REPLACE_EXISTING);
		Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
	}

	/**
	 * Return the revisions that were written, oldest first.
	 */
	List<Path> revisions() throws IOException {
		try (Stream<Path> files = Files.list(resources().resolve("db/revisions"))) {
			return files.sorted(Comparator.comparing((file) -> file.toFile().lastModified())).toList();
		}
	}

	/**
	 * Do what a build or an IDE does with resources.
	 */
	void copyRevisions() throws IOException {
		for (Path revision : revisions()) {
			replace(revision, classes().resolve("db/revisions").resolve(revision.getFileName()));
		}
	}

	/**
	 * Start the application.
	 * @param directories the directories of its class path, which DevTools watches
	 */
	DevelopedApplication start(List<Path> directories) throws IOException {
		Path output = this.root.resolve("output.txt");
		Process process = new ProcessBuilder(line(directories, "--spring.migrations.autogenerate.enabled=true",
				"--spring.main.keep-alive=true", "--logging.level.root=warn", "--logging.level.shop=info"))
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		return new DevelopedApplication(process, output);
	}

	/**
	 * Run a command and return what it prints.
	 */
	String runCommand(String... words) throws IOException, InterruptedException {
		List<String> line = line(List.of(classes()), "migrations");
		line.addAll(List.of(words));
		Process process = new ProcessBuilder(line).redirectError(this.root.resolve("error.txt").toFile()).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(Files.readString(this.root.resolve("error.txt"))).isZero();
		return output;
	}

	private List<String> line(List<Path> directories, String... arguments) {
		List<String> classPath = new ArrayList<>(directories.stream().map(Path::toString).toList());
		classPath.add(engine().toString());
		Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> LIBRARIES.stream().anyMatch(entry::contains)
					&& NOT_NEEDED.stream().noneMatch(entry::contains))
			.forEach(classPath::add);
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
				classPath.stream().collect(Collectors.joining(File.pathSeparator)), "shop.Shop"));
		line.addAll(List.of("--spring.datasource.url=jdbc:h2:file:" + this.root.resolve("database"),
				"--spring.devtools.restart.poll-interval=200ms", "--spring.devtools.restart.quiet-period=100ms"));
		line.addAll(List.of(arguments));
		return line;
	}

}
