package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import io.github.jpamigrations.revision.DuplicateRevisionException;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionContent;
import io.github.jpamigrations.revision.RevisionGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ResourceRevisionStore}.
 */
class ResourceRevisionStoreTests {

	private static final String BASE = """
			-- revision: aaaaaaaaaaaa
			-- down revision: none
			-- message: base

			-- upgrade
			CREATE TABLE thing (id integer);

			-- downgrade
			DROP TABLE thing;
			""";

	@TempDir
	private Path directory;

	@TempDir
	private Path elsewhere;

	@Test
	void directoryThatHoldsWhatTheJarHoldsStandsInForIt() throws IOException {
		Path file = Files.writeString(this.directory.resolve("base.sql"), BASE);
		try (URLClassLoader jar = jar()) {
			List<Revision> revisions = store(jar).read("h2");
			assertThat(revisions).extracting(Revision::location).containsExactly(file.toString());
		}
	}

	@Test
	void directoriesAndJarsOfTheClassPathAreReadInOrderOfNames() throws IOException {
		Path first = Files.createDirectories(this.directory.resolve("first/db/revisions"));
		Path second = Files.createDirectories(this.directory.resolve("second/db/revisions"));
		Files.writeString(first.resolve("c.sql"), "one");
		Files.writeString(second.resolve("b.sql"), "two");
		Files.writeString(second.resolve(".hidden.sql"), "nothing");
		Files.writeString(second.resolve("readme.md"), "nothing");
		Files.createDirectories(second.resolve("folder.sql"));
		List<URL> directories = List.of(first.getParent().getParent().toUri().toURL(),
				second.getParent().getParent().toUri().toURL());
		try (URLClassLoader jar = jar();
				URLClassLoader alone = new URLClassLoader(directories.toArray(URL[]::new), null);
				URLClassLoader both = new URLClassLoader(directories.toArray(URL[]::new), jar)) {
			assertThat(locations(alone)).containsExactly(second.resolve("b.sql").toString(),
					first.resolve("c.sql").toString());
			assertThat(locations(both)).containsExactly(second.resolve("b.sql").toString(),
					"jar:" + jar.getURLs()[0] + "!/db/revisions/base.sql", first.resolve("c.sql").toString());
		}
	}

	private static List<String> locations(ClassLoader loader) {
		RevisionResources resources = new RevisionResources(new PathMatchingResourcePatternResolver(loader),
				List.of("classpath:db/revisions", "classpath*:/db/revisions/"), true);
		return resources.read("h2", null).stream().map(RevisionContent::location).toList();
	}

	@Test
	void sameIdWithOtherContentIsAnError() throws IOException {
		Files.writeString(this.directory.resolve("base.sql"), BASE.replace("integer", "bigint"));
		try (URLClassLoader jar = jar()) {
			assertThatExceptionOfType(DuplicateRevisionException.class)
				.isThrownBy(() -> RevisionGraph.of(store(jar).read("h2")));
		}
	}

	@ParameterizedTest
	@CsvSource({ "classpath:db/revisions, src/main/resources/db/revisions",
			"'classpath:db/revisions/{vendor}', src/main/resources/db/revisions/h2",
			"'classpath:db/common,classpath:/db/{vendor}/', src/main/resources/db/h2",
			"'classpath*:db/**', src/main/resources/db/revisions" })
	void writesWhereTheLocationHasItsSources(String locations, String directory) throws IOException {
		Files.createDirectories(this.elsewhere.resolve("src/main"));
		RevisionResources resources = new RevisionResources(new PathMatchingResourcePatternResolver(),
				List.of(locations.split(",")), false);
		ResourceRevisionStore store = new ResourceRevisionStore(resources, null,
				ModuleLayout.of(this.elsewhere.resolve("target/classes")), true);
		assertThat(store.directory("h2").path()).isEqualTo(this.elsewhere.resolve(directory));
	}

	@Test
	void writesToALocationInTheFileSystem() throws IOException {
		Files.createDirectories(this.elsewhere.resolve("src/main"));
		RevisionResources resources = new RevisionResources(new PathMatchingResourcePatternResolver(),
				List.of("file:" + this.directory + "/{vendor}"), false);
		ResourceRevisionStore store = new ResourceRevisionStore(resources, null,
				ModuleLayout.of(this.elsewhere.resolve("target/classes")), true);
		assertThat(store.directory("h2").path()).isEqualTo(this.directory.resolve("h2"));
	}

	private ResourceRevisionStore store(ClassLoader loader) {
		RevisionResources resources = new RevisionResources(new PathMatchingResourcePatternResolver(loader),
				List.of("classpath:db/revisions"), true);
		return new ResourceRevisionStore(resources, this.directory.toString(), Optional.empty(), true);
	}

	private URLClassLoader jar() throws IOException {
		Path path = this.elsewhere.resolve("app.jar");
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(path))) {
			for (String folder : List.of("db/", "db/revisions/")) {
				jar.putNextEntry(new JarEntry(folder));
			}
			jar.putNextEntry(new JarEntry("db/revisions/base.sql"));
			jar.write(BASE.getBytes(StandardCharsets.UTF_8));
		}
		return new URLClassLoader(new URL[] { path.toUri().toURL() }, null);
	}

}
