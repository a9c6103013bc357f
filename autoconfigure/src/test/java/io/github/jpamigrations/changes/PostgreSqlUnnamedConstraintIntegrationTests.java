package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * {@link UnnamedConstraintContract} on PostgreSQL.
 */
class PostgreSqlUnnamedConstraintIntegrationTests extends UnnamedConstraintContract {

	PostgreSqlUnnamedConstraintIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

	@Test // K4, from evolution 5104
	void checkOfColumnWithTheNameOfKeywordComesAndGoes() {
		comesAndGoes(Plain.Sample.class, Checked.Sample.class);
	}

	static class Plain {

		@Entity(name = "Sample")
		@Table(name = "sample")
		static class Sample {

			@Id
			long id;

			@Nullable Integer age;

			@Nullable Integer value;

		}

	}

	static class Checked {

		@Entity(name = "Sample")
		@Table(name = "sample", check = @CheckConstraint(constraint = "\"value\" between -5 and 120"))
		static class Sample {

			@Id
			long id;

			@Nullable Integer age;

			@Nullable Integer value;

		}

	}

}
