package io.github.jpamigrations.autoconfigure;

import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionFileException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsFailureAnalyzer}.
 */
class MigrationsFailureAnalyzerTests {

	/**
	 * Exceptions that only a person's argument can cause, never a start.
	 */
	private static final Set<String> OF_COMMANDS = Set.of("AmbiguousRevisionException",
			"InvalidDowngradeTargetException", "RelativeTargetException", "InvalidRevisionIdException",
			"RevisionRangeException", "MigrationsMissingException", "NotAHeadException", "DirectoryNotEmptyException",
			"NothingToEditException", "ModelMissingException", "NothingToMergeException", "CommandInTestException",
			"NotOnAllHeadsException", "AlreadyUnderRevisionsException");

	@Test
	void everyExceptionThatAStartCanMeetHasAdvice() {
		Set<String> without = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("io.github.jpamigrations")
			.stream()
			.filter((type) -> type.isAssignableTo(MigrationsException.class))
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
		FailureAnalysis analysis = new MigrationsFailureAnalyzer()
			.analyze(new IllegalStateException("factory", new RuntimeException(cause)));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).isEqualTo("a.sql:3: the key 'x' is unknown");
		assertThat(analysis.getAction()).isEqualTo("Correct a.sql at line 3.");
	}

}
