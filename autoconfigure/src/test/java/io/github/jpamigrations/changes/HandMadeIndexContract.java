package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An index that somebody made by hand, which the server has taken for a foreign key in
 * place of its own, stays through changes of the key and comes back with downgrades.
 */
abstract class HandMadeIndexContract {

	private static final Predicate<String> BY_HAND = (line) -> line.contains("KEY `by_hand`");

	private final TestDatabase database;

	@TempDir
	private Path directory;

	HandMadeIndexContract(TestDatabase database) {
		this.database = database;
	}

	@Test // K5
	void staysWhenTheKeyIsMadeAnew() {
		staysThrough("create index by_hand on thing (owner_id, code)", Start.Owner.class, Cascading.Thing.class);
	}

	@Test // C9
	void staysWhenTheKeyGetsAnotherType() {
		staysThrough("create index by_hand on thing (owner_id, code)", Wide.Owner.class, Wide.Thing.class);
	}

	@Test // K4
	void staysWhenTheKeyGoesAndItsColumnStays() {
		staysThrough("create index by_hand on thing (owner_id)", Start.Owner.class, Plain.Thing.class);
	}

	@Test // K2
	void uniqueIndexThatServesTheKeyStays() {
		staysThrough("create unique index by_hand on thing (owner_id, code)", Start.Owner.class, Cascading.Thing.class);
	}

	@Test // K7
	void staysWhenTheModelBringsAnIndexThatServesTheKeyToo() {
		staysThrough("create index by_hand on thing (owner_id)", Start.Owner.class, Indexed.Thing.class);
	}

	@Test // C5
	void goesByAStatementOfItsOwnWithTheColumn() {
		try (ModelDatabase database = database()) {
			database.follow(Start.Owner.class, Start.Thing.class);
			database.execute("create index by_hand on thing (owner_id, code)", "insert into owner (id) values (1)",
					"insert into thing (id, owner_id, code) values (1, 1, 'x')",
					"insert into thing (id, owner_id, code) values (2, 1, 'x')");
			List<String> before = database.dump();
			String text = database.follow(Start.Owner.class, Without.Thing.class).upgrade().text();
			assertThat(text).contains("DROP INDEX by_hand");
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
		}
	}

	@Test // K7
	void indexOfTheServerComesBackWhenThatOfTheModelGoes() {
		try (ModelDatabase database = database()) {
			database.follow(Start.Owner.class, Indexed.Thing.class);
			List<String> before = database.dump();
			database.follow(Start.Owner.class, Start.Thing.class);
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
		}
	}

	private void staysThrough(String index, Class<?>... model) {
		try (ModelDatabase database = database()) {
			database.follow(Start.Owner.class, Start.Thing.class);
			database.execute(index, "insert into owner (id) values (1)",
					"insert into thing (id, owner_id, code) values (1, 1, 'x')");
			List<String> before = database.dump();
			String text = database.follow(model).upgrade().text();
			assertThat(text).doesNotContain("by_hand");
			assertThat(database.dump()).anyMatch(BY_HAND);
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
			database.migrations().upgrade();
			assertThat(database.dump()).anyMatch(BY_HAND);
		}
	}

	private ModelDatabase database() {
		return new ModelDatabase(this.database.fresh(), this.directory).reviewed();
	}

	@MappedSuperclass
	abstract static class Owned {

		@Id
		long id;

		@ManyToOne
		Start.@Nullable Owner owner;

		@Column(length = 20)
		@Nullable String code;

	}

	static final class Start {

		@Entity(name = "owner")
		static class Owner {

			@Id
			int id;

		}

		@Entity(name = "thing")
		static class Thing extends Owned {

		}

	}

	static final class Cascading {

		@Entity(name = "thing")
		static class Thing {

			@Id
			long id;

			@ManyToOne
			@OnDelete(action = OnDeleteAction.CASCADE)
			Start.@Nullable Owner owner;

			@Column(length = 20)
			@Nullable String code;

		}

	}

	static final class Wide {

		@Entity(name = "owner")
		static class Owner {

			@Id
			long id;

		}

		@Entity(name = "thing")
		static class Thing {

			@Id
			long id;

			@ManyToOne
			@Nullable Owner owner;

			@Column(length = 20)
			@Nullable String code;

		}

	}

	static final class Plain {

		@Entity(name = "thing")
		static class Thing {

			@Id
			long id;

			@Column(name = "owner_id")
			@Nullable Integer owner;

			@Column(length = 20)
			@Nullable String code;

		}

	}

	static final class Indexed {

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "thing_owner", columnList = "owner_id, code"))
		static class Thing extends Owned {

		}

	}

	static final class Without {

		@Entity(name = "thing")
		static class Thing {

			@Id
			long id;

			@Column(length = 20)
			@Nullable String code;

		}

	}

}
