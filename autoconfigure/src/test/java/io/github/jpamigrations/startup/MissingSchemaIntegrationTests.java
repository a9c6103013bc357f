package io.github.jpamigrations.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.jpamigrations.startup.v1.V1Application;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What a start says when the schema of the version table does not exist.
 */
class MissingSchemaIntegrationTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "POSTGRESQL", "H2" })
	void saysThatItIsTheSchemaThatIsMissing(TestDatabase database) throws IOException {
		Files.writeString(this.directory.resolve("a.sql"), "-- revision: a\n-- down revision: none\n\n"
				+ "-- upgrade\ncreate table t (id integer);\n\n-- downgrade\n");
		try (TestSchema schema = database.fresh()) {
			FailureAnalysis analysis = startAndFail(schema, "spring.migrations.default-schema=nowhere");
			assertThat(analysis.getDescription()).containsIgnoringCase("nowhere");
			assertThat(analysis.getAction())
				.isEqualTo("Create the schema, or correct 'spring.migrations.default-schema' or the JDBC URL.");
			assertThat(CatalogDump.of(schema)).isEmpty();
		}
	}

	private FailureAnalysis startAndFail(TestSchema schema, String more) {
		Throwable failure = catchThrowable(
				() -> new SpringApplicationBuilder(V1Application.class).web(WebApplicationType.NONE)
					.properties("spring.datasource.url=" + schema.url(), "spring.datasource.username=" + schema.user(),
							"spring.datasource.password=" + schema.password(), "spring.main.banner-mode=off",
							"spring.migrations.locations=" + this.directory.toUri(), more)
					.run());
		assertThat(failure).isNotNull();
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class,
					SpringFactoriesLoader.FailureHandler
						.logging(LogFactory.getLog(MissingSchemaIntegrationTests.class)))
			.stream()
			.filter((analyzer) -> analyzer.getClass().getName().startsWith("io.github.jpamigrations"))
			.map((analyzer) -> analyzer.analyze(failure))
			.findFirst()
			.orElseThrow();
	}

}
