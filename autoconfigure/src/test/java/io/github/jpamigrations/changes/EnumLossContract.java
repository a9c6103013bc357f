package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.runtime.ReviewPendingException;
import io.github.jpamigrations.runtime.StatementFailedException;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What becomes of rows whose value an enum of the model no longer has.
 */
abstract class EnumLossContract {

	private final TestDatabase database;

	@TempDir
	private Path directory;

	EnumLossContract(TestDatabase database) {
		this.database = database;
	}

	@Test // C16
	void valueOfAnEnumIsNotTakenFromRows() {
		assertRefused(Grown.AsEnum.class, Shrunk.AsEnum.class, "'ONE'", "'THREE'", "'FOUR'");
	}

	@Test // C16
	void valueOfATextIsNotTakenFromRows() {
		assertRefused(Grown.AsText.class, Shrunk.AsText.class, "'ONE'", "'THREE'", "'FOUR'");
	}

	@Test // C17
	void valueOfANumberIsNotTakenFromRows() {
		assertRefused(Grown.AsNumber.class, Shrunk.AsNumber.class, "0", "2", "3");
	}

	/**
	 * The finding names the values and counts their rows; once it is reviewed the run
	 * fails as long as there are such rows, and goes through when they are gone.
	 */
	void assertRefused(Class<?> before, Class<?> after, String kept, String third, String fourth) {
		try (ModelDatabase database = open(this.database.fresh(), this.directory)) {
			database.follow(before);
			database.execute("insert into item (id, state) values (1, " + kept + ")",
					"insert into item (id, state) values (2, " + third + ")",
					"insert into item (id, state) values (3, " + third + ")",
					"insert into item (id, state) values (4, " + fourth + ")", "insert into item (id) values (5)");
			List<String> dump = database.dump();
			List<String> rows = database.rows("select id, state from item order by id");
			assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> database.start(after));
			assertThat(database.revisions()).hasSize(2);
			assertThat(database.revisions().get(1).upgrade().text())
				.contains("'" + third.replace("'", "") + "' in 2 rows", "'" + fourth.replace("'", "") + "' in 1 row");
			database.review();
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> database.migrations().upgrade());
			assertThat(database.rows("select id, state from item order by id")).isEqualTo(rows);
			database.execute("update item set state = " + kept + " where id > 1");
			database.migrations().upgrade();
			database.start(after);
			assertThat(database.revisions()).hasSize(2);
			assertThatIllegalStateException()
				.isThrownBy(() -> database.execute("insert into item (id, state) values (6, " + third + ")"));
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(dump);
		}
	}

	/**
	 * Return the database of a schema.
	 */
	ModelDatabase open(TestSchema schema, Path directory) {
		return new ModelDatabase(schema, directory);
	}

	/**
	 * The values of a type with a name have no numbers.
	 */
	void assertNumbersDoNotFitANamedEnum() {
		try (ModelDatabase database = open(this.database.fresh(), this.directory)) {
			database.follow(Grown.AsNumber.class);
			database.execute("insert into item (id, state) values (1, 1)");
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(Grown.AsNamed.class));
			assertThat(database.revisions().get(1).upgrade().text()).contains("values may not fit")
				.doesNotContain("position");
			database.review();
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> database.migrations().upgrade());
			assertThat(database.rows("select state from item")).containsExactly("1");
			database.execute("update item set state = null");
			database.migrations().upgrade();
			database.downgrade(1);
		}
	}

	/**
	 * The numbers are the ordinals in Java, the values of the type are in the order of
	 * the alphabet.
	 */
	void assertChangeBetweenNumberAndEnumGoesByPosition() {
		try (ModelDatabase database = open(this.database.fresh(), this.directory)) {
			database.follow(Grown.AsNumber.class);
			database.execute("insert into item (id, state) values (1, 1)");
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(Grown.AsEnum.class));
			assertThat(database.revisions().get(1).upgrade().text())
				.contains("each number becomes the value at that position of the type, counted from 1, "
						+ "which is not the value with that ordinal in Java (with a value in 1 row)");
			assertThat(database.revisions().get(1).downgrade()).isNotNull()
				.satisfies((downgrade) -> assertThat(downgrade.text()).contains("each value becomes its position "
						+ "in the type, counted from 1, which is not its ordinal in Java"));
			database.review();
			database.migrations().upgrade();
			assertThat(database.rows("select state from item")).containsExactly("FOUR");
			database.downgrade(1);
			assertThat(database.rows("select state from item")).containsExactly("1");
		}
	}

	static final class Grown {

		enum State {

			ONE, TWO, THREE, FOUR

		}

		@Entity(name = "item")
		static class AsEnum {

			@Id
			long id;

			@Enumerated(EnumType.STRING)
			@Nullable State state;

		}

		@Entity(name = "item")
		static class AsText {

			@Id
			long id;

			@Enumerated(EnumType.STRING)
			@JdbcTypeCode(SqlTypes.VARCHAR)
			@Column(length = 10)
			@Nullable State state;

		}

		@Entity(name = "item")
		static class AsNumber {

			@Id
			long id;

			@Nullable State state;

		}

		@Entity(name = "item")
		static class AsNamed {

			@Id
			long id;

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			@Nullable State state;

		}

	}

	static final class Shrunk {

		enum State {

			ONE, TWO

		}

		@Entity(name = "item")
		static class AsEnum {

			@Id
			long id;

			@Enumerated(EnumType.STRING)
			@Nullable State state;

		}

		@Entity(name = "item")
		static class AsText {

			@Id
			long id;

			@Enumerated(EnumType.STRING)
			@JdbcTypeCode(SqlTypes.VARCHAR)
			@Column(length = 10)
			@Nullable State state;

		}

		@Entity(name = "item")
		static class AsNumber {

			@Id
			long id;

			@Nullable State state;

		}

		@Entity(name = "item")
		static class AsNamed {

			@Id
			long id;

			@JdbcTypeCode(SqlTypes.NAMED_ENUM)
			@Nullable State state;

		}

	}

}
