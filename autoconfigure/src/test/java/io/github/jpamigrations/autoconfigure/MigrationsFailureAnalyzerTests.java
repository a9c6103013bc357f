package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsFailureAnalyzer}.
 */
class MigrationsFailureAnalyzerTests {

	/**
	 * Exceptions that only a person's argument can cause, never a start.
	 */
	private static final Set<String> OF_COMMANDS = Set.of("InvalidDowngradeTargetException", "RevisionRangeException",
			"MigrationsMissingException", "NotAHeadException", "DirectoryNotEmptyException", "NothingToEditException",
			"ModelMissingException", "NothingToMergeException", "CommandInTestException", "NotOnAllHeadsException",
			"AlreadyUnderRevisionsException");

	@Test
	void everyExceptionThatAStartCanMeetHasAdvice() {
		Set<String> without = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("io.github.jpamigrations")
			.stream()
			.filter((type) -> type.isAssignableTo(MigrationsException.class))
			.filter((type) -> !type.getPackageName().equals("io.github.jpamigrations.test"))
			.filter((type) -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
			.filter((type) -> !Advice.types().contains(type.reflect()))
			.map(JavaClass::getSimpleName)
			.collect(Collectors.toSet());
		without.removeAll(OF_COMMANDS);
		assertThat(without).isEmpty();
	}

	@Test
	void findsTheExceptionInTheChainOfCauses() {
		RevisionFileException cause = new RevisionFileException("a.sql", 3, "the key 'x' is unknown");
		FailureAnalysis analysis = new MigrationsFailureAnalyzer(null)
			.analyze(new IllegalStateException("factory", new RuntimeException(cause)));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).isEqualTo("a.sql:3: the key 'x' is unknown");
		assertThat(analysis.getAction()).isEqualTo("Correct a.sql at line 3.");
	}

	@Test
	void namesTheSourceInPlaceOfTheCopyThatTheBuildHasMade(@TempDir Path root) throws IOException {
		Path classes = Files.createDirectories(root.resolve("target/classes"));
		Path resources = Files.createDirectories(root.resolve("src/main/resources"));
		ModuleLayout module = ModuleLayout.of(classes).orElseThrow();
		String copy = "Correct " + classes.resolve("a b.sql") + " at line 3.";
		assertThat(module.withSources(copy)).isEqualTo(copy);
		Path source = Files.writeString(resources.resolve("a b.sql"), "");
		assertThat(module.withSources(copy)).isEqualTo("Correct " + source + " at line 3.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "zzz", "aa", "a b", "+9", "nobody@head", "-1", "head", "" })
	void targetThatAStartCanNotReachHasAdvice(String target, @TempDir Path directory) throws IOException {
		for (String id : List.of("aaa111", "aab222")) {
			Files.writeString(directory.resolve(id + ".sql"), "-- revision: " + id
					+ "\n-- message: m\n\n-- upgrade\nCREATE TABLE " + id + " (id bigint);\n\n-- downgrade: none\n");
		}
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
					"spring.migrations.locations=" + directory.toUri(), "spring.migrations.target=" + target)
			.run((context) -> {
				FailureAnalysis analysis = new MigrationsFailureAnalyzer(null).analyze(context.getStartupFailure());
				assertThat(analysis).isNotNull();
				assertThat(analysis.getDescription()).isNotBlank();
				assertThat(analysis.getAction()).isNotBlank();
			});
	}

	@Test
	void missingDataSourceHasAdvice() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withBean(MigrationsConnectionDetails.class,
					() -> new PropertiesMigrationsConnectionDetails(new MigrationsProperties()))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(DataSourceMissingException.class));
	}

}
