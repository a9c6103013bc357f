package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.runtime.StatementFailedException;
import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A hidden unique would become the key of a table: the revision says so, the server
 * refuses it, and once somebody has shown the index the same revision goes on.
 */
abstract class HiddenKeyContract {

	private final TestDatabase type;

	private ModelDatabase database;

	HiddenKeyContract(TestDatabase type) {
		this.type = type;
	}

	/**
	 * Return the word that hides an index.
	 */
	abstract String hidden();

	/**
	 * Return the words that show it.
	 */
	abstract String visible();

	@BeforeEach
	void open(@TempDir Path directory) {
		this.database = new ModelDatabase(this.type.fresh(), directory).reviewed();
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test // C13
	void columnsBecomeRequired() {
		begin(Start.Thing.class);
		assertThatIsRefusedUntilVisible(Required.Thing.class);
	}

	@Test // K1
	void primaryKeyGoes() {
		begin(Keyed.Thing.class);
		assertThatIsRefusedUntilVisible(Required.Thing.class);
	}

	@Test // C13
	void anotherUniqueIsTheKeyAlready() {
		begin(Start.Thing.class);
		this.database.execute("create unique index by_hand_too on tag (thing_id)");
		assertThat(this.database.follow(Required.Thing.class).upgrade().text()).contains("set-not-null")
			.doesNotContain("in-the-way");
	}

	private void begin(Class<?> model) {
		this.database.follow(model);
		this.database.execute("create unique index by_hand on tag (name, thing_id) " + hidden(),
				"insert into thing (id) values (1), (2)", "insert into tag (thing_id, name) values (1, 'a'), (2, 'b')");
	}

	private void assertThatIsRefusedUntilVisible(Class<?> model) {
		List<String> before = this.database.dump();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> this.database.start(model));
		List<Revision> revisions = this.database.revisions();
		assertThat(revisions.get(revisions.size() - 1).upgrade().text())
			.contains("-- CAUTION in-the-way: The unique index 'tag.by_hand' is hidden");
		assertThat(this.database.dump()).isEqualTo(before);
		this.database.execute("alter table tag alter index by_hand " + visible());
		this.database.start(model);
		assertThat(this.database.revisions()).isEqualTo(revisions);
		assertThat(this.database.dump()).isNotEqualTo(before)
			.anyMatch((line) -> line.contains("`name` varchar(20) NOT NULL"))
			.noneMatch((line) -> line.contains("PRIMARY KEY (`thing_id`"));
		assertThat(this.database.rows("select name from tag order by name")).containsExactly("a", "b");
	}

	static final class Start {

		@Entity(name = "thing")
		static class Thing {

			@Id
			long id;

			@ElementCollection
			@CollectionTable(name = "tag")
			@Column(name = "name", length = 20)
			List<String> tags;

		}

	}

	static final class Required {

		@Entity(name = "thing")
		static class Thing {

			@Id
			long id;

			@ElementCollection
			@CollectionTable(name = "tag")
			@Column(name = "name", length = 20, nullable = false)
			List<String> tags;

		}

	}

	static final class Keyed {

		@Entity(name = "thing")
		static class Thing {

			@Id
			long id;

			@ElementCollection
			@CollectionTable(name = "tag")
			@Column(name = "name", length = 20, nullable = false)
			Set<String> tags;

		}

	}

}
