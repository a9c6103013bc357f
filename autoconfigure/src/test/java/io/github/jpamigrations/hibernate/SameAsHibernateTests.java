package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Scope;
import org.hibernate.boot.spi.MetadataImplementor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares schemas with the statements of Hibernate's own schema creation.
 */
// Before, MariaDB refuses computed columns that are not null.
@Tag("hibernate-7.4")
class SameAsHibernateTests {

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("models")
	void schemaIsWhatHibernateWouldCreate(ModelDialect dialect, String model, List<Class<?>> classes) {
		assertSameAsHibernate(dialect, Map.of(), classes);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("models")
	void schemaIsWhatHibernateWouldCreateWithQuotedNames(ModelDialect dialect, String model, List<Class<?>> classes) {
		assertSameAsHibernate(dialect, Map.of("hibernate.globally_quoted_identifiers", true,
				"hibernate.globally_quoted_identifiers_skip_column_definitions", true), classes);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("models")
	void schemaIsWhatHibernateWouldCreateElsewhere(ModelDialect dialect, String model, List<Class<?>> classes) {
		assertSameAsHibernate(dialect,
				Map.of("hibernate.default_schema", "app", "hibernate.default_catalog", "main",
						"hibernate.auto_quote_keyword", true, "hibernate.physical_naming_strategy",
						"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"),
				classes);
	}

	private static void assertSameAsHibernate(ModelDialect dialect, Map<String, Object> settings,
			List<Class<?>> classes) {
		MetadataImplementor metadata = dialect.metadata(settings, classes);
		DatabaseSchema schema = new HibernateSchemaSource(metadata).read(Scope.DEFAULT);
		List<String> ours = SchemaFacts.of(schema, metadata.getDatabase().getDialect());
		List<String> theirs = CreationScript.factsOf(dialect.metadata(settings, classes));
		assertThat(without(theirs, ours)).as("only created by Hibernate").isEmpty();
		assertThat(without(ours, theirs)).as("not created by Hibernate").isEmpty();
		assertThat(new HibernateSchemaSource(metadata).unsupported()).isEmpty();
	}

	private static List<String> without(List<String> facts, List<String> others) {
		List<String> result = new ArrayList<>(facts);
		others.forEach(result::remove);
		return result;
	}

	private static Stream<Arguments> models() {
		return Stream.of(ModelDialect.values())
			.flatMap((dialect) -> SampleModels.all()
				.entrySet()
				.stream()
				.map((model) -> Arguments.of(dialect, model.getKey(), model.getValue())));
	}

}
