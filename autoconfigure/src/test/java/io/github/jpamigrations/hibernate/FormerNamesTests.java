package io.github.jpamigrations.hibernate;

import java.util.List;
import java.util.Map;

import io.github.jpamigrations.RenamedFrom;
import io.github.jpamigrations.schema.FormerNames;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FormerNamesMapping}.
 */
class FormerNamesTests {

	@Test
	void oldNamesAreOrdinaryWhereNamesAre() {
		assertThat(oldNames(false)).containsExactly(Identifier.unquoted("old_name"), Identifier.quoted("select"));
	}

	@Test
	void oldNamesAreQuotedWhereAllNamesAre() {
		assertThat(oldNames(true)).containsExactly(Identifier.quoted("old_name"), Identifier.quoted("select"));
	}

	private static List<Identifier> oldNames(boolean globallyQuoted) {
		return new HibernateSchemaSource(ModelDialect.H2
			.metadata(Map.of("hibernate.globally_quoted_identifiers", globallyQuoted), List.of(Renamed.class)))
			.read(Scope.DEFAULT)
			.formerNames()
			.stream()
			.map(FormerNames::names)
			.findFirst()
			.orElseThrow();
	}

	@Entity
	static class Renamed {

		@Id
		Long id;

		@RenamedFrom({ "old_name", "`select`" })
		String name;

	}

}
