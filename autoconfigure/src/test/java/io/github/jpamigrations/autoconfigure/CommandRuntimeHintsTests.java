package io.github.jpamigrations.autoconfigure;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.jpamigrations.command.CommandClasses;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandRuntimeHints}.
 */
class CommandRuntimeHintsTests {

	private static final Set<Class<? extends Annotation>> SET_BY_PICOCLI = Set.of(Option.class, Parameters.class,
			Mixin.class, ParentCommand.class, Spec.class);

	@Test
	void everyClassThatPicocliReadsIsKept() {
		RuntimeHints hints = hints(getClass().getClassLoader());
		List<Class<?>> read = new ArrayList<>();
		for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("io.github.jpamigrations.command")) {
			Class<?> reflected = type.reflect();
			boolean command = reflected.isAnnotationPresent(Command.class);
			boolean fields = false;
			for (Field field : reflected.getDeclaredFields()) {
				if (SET_BY_PICOCLI.stream().anyMatch(field::isAnnotationPresent)) {
					assertThat(RuntimeHintsPredicates.reflection().onFieldAccess(field)).accepts(hints);
					fields = true;
				}
			}
			if (command || fields) {
				read.add(reflected);
			}
			if (command && !Modifier.isAbstract(reflected.getModifiers())) {
				assertThat(RuntimeHintsPredicates.reflection()
					.onType(reflected)
					.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(hints);
			}
		}
		assertThat(read).hasSizeGreaterThan(17);
		assertThat(CommandClasses.all()).containsAll(read);
	}

	@Test
	void withoutPicocliThereIsNothingToKeep() {
		RuntimeHints hints = hints(new FilteredClassLoader("picocli"));
		assertThat(hints.reflection().typeHints()).isEmpty();
	}

	@Test
	void isFoundByTheProcessing() {
		assertThat(SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
			.load(RuntimeHintsRegistrar.class)).hasAtLeastOneElementOfType(CommandRuntimeHints.class);
	}

	private static RuntimeHints hints(ClassLoader classLoader) {
		RuntimeHints hints = new RuntimeHints();
		new CommandRuntimeHints().registerHints(hints, classLoader);
		return hints;
	}

}
