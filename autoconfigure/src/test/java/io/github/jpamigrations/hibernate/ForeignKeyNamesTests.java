package io.github.jpamigrations.hibernate;

import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Scope;
import org.hibernate.boot.spi.MetadataImplementor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names of foreign keys where all names are quoted, or those that are keywords. Hibernate
 * before 7.4 leaves these alone.
 */
class ForeignKeyNamesTests {

	@ParameterizedTest
	@EnumSource
	void namesAreQuotedWhereHibernateQuotesThem(ModelDialect dialect) {
		assertSameAsHibernate(dialect, Map.of("hibernate.globally_quoted_identifiers", true,
				"hibernate.globally_quoted_identifiers_skip_column_definitions", true));
	}

	@ParameterizedTest
	@EnumSource
	void namesAreQuotedWhereOnlyKeywordsAre(ModelDialect dialect) {
		assertSameAsHibernate(dialect, Map.of("hibernate.auto_quote_keyword", true));
	}

	private static void assertSameAsHibernate(ModelDialect dialect, Map<String, Object> settings) {
		List<Class<?>> classes = SampleModels.all().getOrDefault("relations", List.of());
		MetadataImplementor metadata = dialect.metadata(settings, classes);
		List<String> ours = SchemaFacts.of(new HibernateSchemaSource(metadata).read(Scope.DEFAULT),
				metadata.getDatabase().getDialect());
		List<String> theirs = CreationScript.factsOf(dialect.metadata(settings, classes));
		assertThat(foreignKeys(ours)).isNotEmpty().isEqualTo(foreignKeys(theirs));
	}

	private static List<String> foreignKeys(List<String> facts) {
		return facts.stream().filter((fact) -> fact.startsWith("foreign key")).sorted().toList();
	}

}
