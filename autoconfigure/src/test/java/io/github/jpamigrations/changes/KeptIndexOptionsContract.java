package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody has said of an index or unique of the model that the model can't say
 * stays when it gets other columns or another name, and comes back with the downgrade.
 */
abstract class KeptIndexOptionsContract {

	private final TestDatabase type;

	private ModelDatabase database;

	KeptIndexOptionsContract(TestDatabase type) {
		this.type = type;
	}

	/**
	 * Return statements that say something of the index {@code thing_code} and the unique
	 * {@code thing_once}, both over the column {@code code}.
	 */
	abstract String[] statements();

	/**
	 * Return what the dump says of the two, in lines of their own.
	 */
	abstract List<String> said();

	@BeforeEach
	void open(@TempDir Path directory) {
		this.database = new ModelDatabase(this.type.fresh(), directory).reviewed();
		this.database.follow(Start.Thing.class);
		this.database.execute(statements());
		this.database.execute("insert into thing (id, code, place) values (1, 'a', 2)");
		assertThatAllIsSaid();
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test // K2 K7
	void staysWithOtherColumns() {
		leadThrough(OtherColumns.Thing.class);
		assertThatAllIsSaid();
	}

	@Test // K2 K7
	void staysWithOtherNames() {
		leadThrough(OtherNames.Thing.class);
		assertThatAllIsSaid();
	}

	@Test // C7
	void staysWithAnotherType() {
		leadThrough(Longer.Thing.class);
		assertThatAllIsSaid();
	}

	@Test // C5
	void comesBackWithTheColumn() {
		leadThrough(CodedThing.WithoutCode.Thing.class);
	}

	@Test // K2 K7 R3
	void comesBackWhenTheModelHasItNoMore() {
		leadThrough(CodedThing.Plain.Thing.class);
	}

	@Test // K8
	void staysWithAUniqueThatDescends() {
		leadThrough(Descending.Thing.class);
		assertThatAllIsSaid();
	}

	final void execute(String... statements) {
		this.database.execute(statements);
	}

	final void leadThrough(Class<?> model) {
		List<String> before = this.database.dump();
		this.database.follow(model);
		List<String> after = this.database.dump();
		this.database.downgrade(1);
		assertThat(this.database.dump()).isEqualTo(before);
		this.database.migrations().upgrade();
		assertThat(this.database.dump()).isEqualTo(after);
	}

	private void assertThatAllIsSaid() {
		List<String> dump = this.database.dump();
		assertThat(said()).allSatisfy((words) -> assertThat(dump).anyMatch((line) -> line.contains(words)));
	}

	static final class Start {

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "thing_code", columnList = "code"),
				uniqueConstraints = @UniqueConstraint(name = "thing_once", columnNames = "code"))
		static class Thing extends CodedThing {

		}

	}

	static final class OtherColumns {

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "thing_code", columnList = "place desc, code"),
				uniqueConstraints = @UniqueConstraint(name = "thing_once", columnNames = { "code", "place" }))
		static class Thing extends CodedThing {

		}

	}

	static final class OtherNames {

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "code_of_thing", columnList = "code"),
				uniqueConstraints = @UniqueConstraint(name = "once_of_thing", columnNames = "code"))
		static class Thing extends CodedThing {

		}

	}

	static final class Longer {

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "thing_code", columnList = "code"),
				uniqueConstraints = @UniqueConstraint(name = "thing_once", columnNames = "code"))
		static class Thing {

			@Id
			long id;

			@Column(length = 40)
			@Nullable String code;

			int place;

		}

	}

	static final class Descending {

		@Entity(name = "thing")
		@Table(indexes = { @Index(name = "thing_code", columnList = "code desc"),
				@Index(name = "thing_once", columnList = "code desc", unique = true) })
		static class Thing extends CodedThing {

		}

	}

}
