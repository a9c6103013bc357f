package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.hibernate.MetadataCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Revisions of an application that is processed ahead of time.
 */
class RevisionIndexTests {

	@TempDir
	private Path classPath;

	@Test
	void listsTheFilesOfAllVendorsWithoutConnecting() throws IOException {
		write("db/revisions/mysql/one.sql");
		write("db/revisions/h2/two.sql");
		write("db/revisions/h2/notes.txt");
		write("elsewhere/three.sql");
		InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
		DefaultGenerationContext generation = process("classpath:db/revisions/{vendor},elsewhere", files);
		assertThat(files.getGeneratedFileContent(Kind.RESOURCE, RevisionIndex.RESOURCE))
			.isEqualTo("db/revisions/h2/two.sql\ndb/revisions/mysql/one.sql\nelsewhere/three.sql\n");
		assertThat(RuntimeHintsPredicates.resource().forResource("db/revisions/h2/two.sql"))
			.accepts(generation.getRuntimeHints());
	}

	@Test
	void nativeImageKeepsWhatIsFoundByName() throws IOException {
		RuntimeHints hints = process("classpath:db/revisions", new InMemoryGeneratedFiles()).getRuntimeHints();
		assertThat(RuntimeHintsPredicates.resource().forResource(RevisionIndex.RESOURCE)).accepts(hints);
		assertThat(RuntimeHintsPredicates.resource()
			.forResource("META-INF/services/org.hibernate.integrator.spi.Integrator")).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(MetadataCapture.class)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(hints);
		for (Class<?> properties : List.of(MigrationsProperties.class, MigrationsProperties.Autogenerate.class,
				MigrationsProperties.Lock.class)) {
			for (Method method : properties.getMethods()) {
				if (method.getDeclaringClass() == properties && method.getName().startsWith("set")) {
					assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(method)).accepts(hints);
				}
			}
		}
	}

	@Test
	void isReadInsteadOfScanningWhereTheApplicationWasProcessed() throws IOException {
		write("db/revisions/h2/listed.sql");
		write("db/revisions/h2/later.sql");
		write("db/revisions/h2/deeper/other.sql");
		write(RevisionIndex.RESOURCE, "db/revisions/h2/deeper/other.sql\ndb/revisions/h2/listed.sql\n");
		assertThat(names()).containsExactly("later.sql", "listed.sql");
		System.setProperty("spring.aot.enabled", "true");
		try {
			assertThat(names()).containsExactly("listed.sql");
		}
		finally {
			System.clearProperty("spring.aot.enabled");
		}
	}

	private List<String> names() throws IOException {
		try (URLClassLoader loader = loader()) {
			return new RevisionResources(new PathMatchingResourcePatternResolver(loader),
					List.of("classpath:db/revisions/{vendor}"), true)
				.read("h2", null)
				.stream()
				.map((file) -> file.location().substring(file.location().lastIndexOf('/') + 1))
				.toList();
		}
	}

	private DefaultGenerationContext process(String locations, InMemoryGeneratedFiles files) throws IOException {
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("com.example", "Shop")), files);
		try (URLClassLoader loader = loader();
				AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.setClassLoader(loader);
			TestPropertyValues
				.of("spring.datasource.url=jdbc:mysql://nowhere.invalid/shop",
						"spring.migrations.locations=" + locations)
				.applyTo(context);
			context.register(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			assertThat(context.getBeanFactory().containsSingleton("migrations")).isFalse();
			assertThat(context.getBeanNamesForType(Migrations.class)).hasSize(1);
		}
		generation.writeGeneratedContent();
		return generation;
	}

	private URLClassLoader loader() throws IOException {
		return new URLClassLoader(new URL[] { this.classPath.toUri().toURL() }, getClass().getClassLoader());
	}

	private void write(String path) throws IOException {
		write(path, "-- revision: x\n\n-- upgrade\n\n-- downgrade\n");
	}

	private void write(String path, String text) throws IOException {
		Path file = this.classPath.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

}
