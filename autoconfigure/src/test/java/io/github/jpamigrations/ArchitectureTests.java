package io.github.jpamigrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the table of packages: who knows whom, and who sees which foreign library.
 */
class ArchitectureTests {

	private static final String ROOT = "io.github.jpamigrations";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	/**
	 * For each package what it may use: packages of ours first, then foreign ones.
	 */
	private static final Map<String, List<String>> TABLE = new LinkedHashMap<>();

	static {
		TABLE.put("schema", List.of());
		TABLE.put("operation", List.of("schema"));
		TABLE.put("revision", List.of("java.nio..", "java.security.."));
		TABLE.put("dialect",
				List.of("schema", "operation", "java.sql..", "java.nio..", "java.security..", "java.lang.ref.."));
		TABLE.put("diff", List.of("schema", "operation"));
		TABLE.put("hibernate", List.of("schema", "org.hibernate..", "jakarta.persistence..", "java.sql..",
				"java.nio.charset..", "java.lang.reflect.."));
		TABLE.put("code", List.of("java.sql..", "org.springframework.jdbc.."));
		TABLE.put("runtime", List.of("schema", "operation", "diff", "code", "revision", "dialect", "java.sql..",
				"org.slf4j..", "java.nio.charset..", "java.security..", "java.net.."));
		TABLE.put("autogenerate",
				List.of("schema", "operation", "diff", "dialect", "revision", "java.sql..", "org.slf4j.."));
		TABLE.put("engine", List.of("schema", "operation", "diff", "dialect", "revision", "runtime", "autogenerate",
				"java.sql..", "java.nio..", "org.slf4j.."));
		TABLE.put("command", List.of("schema", "operation", "diff", "revision", "runtime", "engine", "picocli..",
				"java.nio..", "java.lang.reflect.."));
		TABLE.put("test", List.of("schema", "revision", "runtime", "engine", "org.assertj.."));
	}

	static List<String> packages() {
		return List.copyOf(TABLE.keySet());
	}

	@ParameterizedTest
	@MethodSource("packages")
	void packageUsesOnlyWhatTheTableSays(String name) {
		String own = ROOT + "." + name + "..";
		DescribedPredicate<JavaClass> allowed = resideInAnyPackage(own, "java.lang", "java.lang.runtime..",
				"java.lang.invoke..", "java.lang.annotation..", "java.util..", "java.time..", "java.math..",
				"java.io..", "java.text..", "org.jspecify.annotations..")
			.or(JavaClass.Predicates.type(MigrationsException.class))
			.or(JavaClass.Predicates.type(RenamedFrom.class))
			.or(JavaClass.Predicates.type(java.sql.Types.class));
		for (String other : TABLE.getOrDefault(name, List.of())) {
			allowed = allowed.or(resideInAPackage(TABLE.containsKey(other) ? ROOT + "." + other + ".." : other));
		}
		if (name.equals("dialect")) {
			// Only dialect.generic: hibernateIsSeenByTwoPackages.
			allowed = allowed.or(resideInAPackage("org.hibernate.."));
			allowed = allowed.or(JavaClass.Predicates.simpleName("LexicalRules")
				.or(JavaClass.Predicates.simpleName("DollarQuotes")));
		}
		if (name.equals("diff")) {
			allowed = allowed.or(JavaClass.Predicates.simpleName("Signatures"))
				.or(JavaClass.Predicates.simpleName("TableEcho"))
				.or(JavaClass.Predicates.simpleName("JdbcTypes"))
				.or(DescribedPredicate.describe("answers of the echo",
						(type) -> type.getName().contains(".TableEcho$")));
		}
		allowed = allowed
			.or(DescribedPredicate.describe("arrays and primitives", (type) -> type.isPrimitive() || type.isArray()));
		ArchRule rule = classes().that().resideInAPackage(own).should().onlyDependOnClassesThat(allowed);
		rule.check(CLASSES);
	}

	@Test
	void manualNamesEveryPackage() throws IOException {
		String manual = Files.readString(Path.of("..", "docs", "development.md"));
		assertThat(CLASSES.stream()
			.map((type) -> type.getPackageName().substring(ROOT.length()))
			.filter((name) -> !name.isEmpty())
			.map((name) -> name.substring(1).replaceFirst("\\..*", "")))
			.allMatch((name) -> manual.contains("`" + name + "`"));
	}

	@Test
	void packagesHaveNoCycles() {
		slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void springIsSeenByTheWiringOnly() {
		noClasses().that()
			.resideOutsideOfPackages(ROOT + ".autoconfigure..", ROOT + ".actuate..", ROOT + ".observation..",
					ROOT + ".event..", ROOT + ".code..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(CLASSES);
	}

	@Test
	void hibernateIsSeenByTwoPackages() {
		noClasses().that()
			.resideOutsideOfPackages(ROOT + ".hibernate..", ROOT + ".dialect.generic..", ROOT + ".autoconfigure..",
					ROOT + ".actuate..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.hibernate..")
			.check(CLASSES);
	}

	@Test
	void exceptionsOfOursHaveOneRoot() {
		classes().that()
			.areAssignableTo(RuntimeException.class)
			.and()
			.arePublic()
			.should()
			.beAssignableTo(MigrationsException.class)
			.check(CLASSES);
	}

}
