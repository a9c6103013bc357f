package io.github.jpamigrations.hibernate;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Scope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SoftDeleteColumns}.
 */
class SoftDeleteColumnsTests {

	@Test // C2 C22
	void olderRowsAreActive() {
		assertThat(placeholder(ModelDialect.POSTGRESQL, Active.class, "active")).isEqualTo("true");
		assertThat(placeholder(ModelDialect.H2, ActiveNumber.class, "active")).isEqualTo("1");
		assertThat(placeholder(ModelDialect.MYSQL, ActiveLetter.class, "active")).isEqualTo("'Y'");
		assertThat(placeholder(ModelDialect.H2, ActiveTags.class, "active")).isEqualTo("true");
	}

	@Test // C2 C22
	void olderRowsAreNotDeleted() {
		assertThat(placeholder(ModelDialect.H2, DeletedLetter.class, "deleted")).isEqualTo("'F'");
		assertThat(placeholder(ModelDialect.H2, Deleted.class, "deleted")).isEqualTo("false");
		assertThat(placeholder(ModelDialect.H2, DeletedAt.class, "deleted")).isNull();
	}

	private static String placeholder(ModelDialect dialect, Class<?> entity, String column) {
		return new HibernateSchemaSource(dialect.metadata(Map.of(), List.of(entity))).read(Scope.DEFAULT)
			.tables()
			.stream()
			.flatMap((table) -> table.columns().stream())
			.filter((each) -> each.name().text().equals(column))
			.findFirst()
			.orElseThrow()
			.options()
			.get(Column.PLACEHOLDER);
	}

	@Entity
	@SoftDelete(strategy = SoftDeleteType.ACTIVE)
	static class Active {

		@Id
		Long id;

	}

	@Entity
	@SoftDelete(strategy = SoftDeleteType.ACTIVE, converter = NumericBooleanConverter.class)
	static class ActiveNumber {

		@Id
		Long id;

	}

	@Entity
	@SoftDelete(strategy = SoftDeleteType.ACTIVE, converter = YesNoConverter.class)
	static class ActiveLetter {

		@Id
		Long id;

	}

	@Entity
	static class ActiveTags {

		@Id
		Long id;

		@ElementCollection
		@CollectionTable
		@SoftDelete(strategy = SoftDeleteType.ACTIVE)
		Set<String> tags;

	}

	@Entity
	@SoftDelete
	static class Deleted {

		@Id
		Long id;

	}

	@Entity
	@SoftDelete(converter = TrueFalseConverter.class)
	static class DeletedLetter {

		@Id
		Long id;

	}

	@Entity
	@SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
	static class DeletedAt {

		@Id
		Long id;

	}

}
