package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the model leaves unnamed can be taken back whatever the server calls it.
 */
abstract class UnnamedConstraintContract {

	private static final Pattern CHECK = Pattern.compile("CHECK *\\(");

	private final TestDatabase database;

	@TempDir
	private Path directory;

	UnnamedConstraintContract(TestDatabase database) {
		this.database = database;
	}

	@Test // K4, from evolution 5057 on PostgreSQL
	void severalChecksOfOneColumnComeAndGoTogether() {
		comesAndGoes(Plain.Sample.class, Several.Sample.class);
	}

	@Test // K4, from evolution 5090 on PostgreSQL
	void checkComesToOneThatIsThere() {
		comesAndGoes(One.Sample.class, Several.Sample.class);
	}

	@Test // K4, from evolution 81035 on H2
	void checkOfTheTableComesToOneOfColumnThatSaysTheSame() {
		comesAndGoes(One.Sample.class, Twice.Sample.class);
		assertThat(checks(One.Sample.class, Twice.Sample.class)).isEqualTo(checksByHibernate(Twice.Sample.class));
	}

	@Test // K4
	void checksThatSayTheSameComeAndGoTogether() {
		comesAndGoes(Plain.Sample.class, Twice.Sample.class);
		assertThat(checks(Plain.Sample.class, Twice.Sample.class)).isEqualTo(checksByHibernate(Twice.Sample.class));
	}

	@Test // K4
	void oneOfTwoChecksThatSayTheSameGoesAndComes() {
		comesAndGoes(Twice.Sample.class, One.Sample.class);
		assertThat(checks(Twice.Sample.class, One.Sample.class)).isEqualTo(checksByHibernate(One.Sample.class));
	}

	private long checks(Class<?> before, Class<?> after) {
		try (ModelDatabase database = new ModelDatabase(this.database.fresh(), this.directory.resolve("counted"))) {
			database.follow(before);
			database.follow(after);
			return checks(database.dump());
		}
	}

	private long checksByHibernate(Class<?> model) {
		try (ModelDatabase database = new ModelDatabase(this.database.fresh(), this.directory.resolve("created"))) {
			database.createByHibernate(model);
			return checks(database.dump());
		}
	}

	private static long checks(List<String> dump) {
		return dump.stream().flatMap((line) -> CHECK.matcher(line).results()).count();
	}

	void comesAndGoes(Class<?> before, Class<?> after) {
		try (ModelDatabase database = new ModelDatabase(this.database.fresh(), this.directory)) {
			database.follow(before);
			database.execute("insert into sample (id, age) values (1, 30)");
			List<String> dump = database.dump();
			database.follow(after);
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(dump);
			database.migrations().upgrade();
			assertThat(database.rows("select id, age from sample")).containsExactly("1|30");
		}
	}

	static class Plain {

		@Entity(name = "Sample")
		@Table(name = "sample")
		static class Sample {

			@Id
			long id;

			@Nullable Integer age;

		}

	}

	static class One {

		@Entity(name = "Sample")
		@Table(name = "sample")
		static class Sample {

			@Id
			long id;

			@Column(check = @CheckConstraint(constraint = "age <> 99"))
			@Nullable Integer age;

		}

	}

	static class Several {

		@Entity(name = "Sample")
		@Table(name = "sample")
		static class Sample {

			@Id
			long id;

			@Column(check = { @CheckConstraint(constraint = "age < 50 or age > 60"),
					@CheckConstraint(constraint = "age <> 99") })
			@Nullable Integer age;

		}

	}

	static class Twice {

		@Entity(name = "Sample")
		@Table(name = "sample", check = @CheckConstraint(constraint = "age <> 99"))
		static class Sample {

			@Id
			long id;

			@Column(check = @CheckConstraint(constraint = "age <> 99"))
			@Nullable Integer age;

		}

	}

}
