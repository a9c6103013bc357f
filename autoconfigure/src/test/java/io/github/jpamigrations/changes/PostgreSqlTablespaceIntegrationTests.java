package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
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
 * Tables, keys and indexes of PostgreSQL stay in the tablespace into which somebody has
 * put them, and come back there.
 */
class PostgreSqlTablespaceIntegrationTests {

	private static final String PLACES = """
			select relname, spcname from pg_class join pg_tablespace s on s.oid = reltablespace
			where relnamespace = current_schema()::regnamespace order by 1""";

	@TempDir
	private Path directory;

	private final TestSchema schema = TestDatabase.POSTGRESQL.fresh();

	// With a capital letter, so that it needs quotes.
	private final String tablespace = "Other_" + this.schema.name();

	@BeforeEach
	void createTablespace() {
		this.schema.execute("set allow_in_place_tablespaces = on",
				"create tablespace \"" + this.tablespace + "\" location ''");
	}

	@AfterEach
	void dropTablespace() {
		this.schema.execute("drop schema " + this.schema.name() + " cascade",
				"drop tablespace \"" + this.tablespace + "\"");
	}

	@Test // C1 C7 D3 R1
	void tableAndIndexesStayWhereTheyAre() {
		ModelDatabase database = inTablespace();
		List<String> before = database.rows(PLACES);
		assertThat(before).containsExactly(inside("note"), inside("note_name"), inside("note_pkey"),
				inside("note_unique"));
		int revisions = database.revisions().size();
		database.start(Small.Note.class, Other.class);
		assertThat(database.revisions()).hasSize(revisions);
		List<String> dump = CatalogDump.withoutColumnOrder(database.dump());
		// A wider text is a change of the catalog only, another type rewrites the table.
		String text = database.follow(Large.Note.class, Other.class).upgrade().text();
		assertThat(text).doesNotContain("TABLESPACE");
		assertThat(database.rows(PLACES)).isEqualTo(before);
		database.downgrade(1);
		assertThat(database.rows(PLACES)).isEqualTo(before);
		assertThat(CatalogDump.withoutColumnOrder(database.dump())).isEqualTo(dump);
	}

	@Test // K1 K2 K7
	void keysAndIndexesThatChangeStayInTheirPlace() {
		ModelDatabase database = inTablespace();
		List<String> before = database.rows(PLACES);
		database.execute("alter index note_name set (fillfactor = 70)", "comment on index note_name is 'by hand'");
		List<String> dump = database.dump();
		database.follow(OtherColumns.Note.class, Other.class);
		assertThat(database.rows(PLACES)).isEqualTo(before);
		assertThat(database.rows("select reloptions, obj_description(oid) from pg_class where relname = 'note_name'"
				+ " and relnamespace = current_schema()::regnamespace"))
			.containsExactly("{fillfactor=70}|by hand");
		database.downgrade(1);
		assertThat(database.rows(PLACES)).isEqualTo(before);
		assertThat(database.dump()).isEqualTo(dump);
	}

	@Test // C5 K2 K7 R2
	void whatIsDroppedWithAColumnComesBackToItsPlace() {
		ModelDatabase database = inTablespace();
		List<String> before = database.rows(PLACES);
		List<String> dump = CatalogDump.withoutColumnOrder(database.dump());
		database.follow(WithoutName.Note.class, Other.class);
		assertThat(database.rows(PLACES)).containsExactly(inside("note"), inside("note_pkey"));
		database.downgrade(1);
		assertThat(database.rows(PLACES)).isEqualTo(before);
		assertThat(CatalogDump.withoutColumnOrder(database.dump())).isEqualTo(dump);
	}

	@Test // T4 R3
	void droppedTableComesBackToItsPlace() {
		ModelDatabase database = inTablespace();
		List<String> before = database.rows(PLACES);
		List<String> dump = database.dump();
		database.follow(Other.class);
		assertThat(database.rows(PLACES)).isEmpty();
		database.downgrade(1);
		assertThat(database.rows(PLACES)).isEqualTo(before);
		assertThat(database.dump()).isEqualTo(dump);
	}

	private ModelDatabase inTablespace() {
		ModelDatabase database = new ModelDatabase(this.schema, this.directory).reviewed();
		database.follow(Small.Note.class, Other.class);
		String name = "\"" + this.tablespace + "\"";
		database.execute("insert into note (id, name, code) values (1, 'a', 2)",
				"alter table note set tablespace " + name, "alter index note_pkey set tablespace " + name,
				"alter index note_name set tablespace " + name, "alter index note_unique set tablespace " + name);
		return database;
	}

	private String inside(String name) {
		return name + "|" + this.tablespace;
	}

	@Entity(name = "other")
	static class Other {

		@Id
		long id;

	}

	static final class Small {

		@Entity(name = "note")
		@Table(indexes = @Index(name = "note_name", columnList = "name"),
				uniqueConstraints = @UniqueConstraint(name = "note_unique", columnNames = { "name", "code" }))
		static class Note {

			@Id
			long id;

			@Column(length = 20)
			@Nullable String name;

			int code;

		}

	}

	static final class Large {

		@Entity(name = "note")
		@Table(indexes = @Index(name = "note_name", columnList = "name"),
				uniqueConstraints = @UniqueConstraint(name = "note_unique", columnNames = { "name", "code" }))
		static class Note {

			@Id
			long id;

			@Column(length = 40)
			@Nullable String name;

			long code;

			@Nullable String added;

		}

	}

	static final class OtherColumns {

		@Entity(name = "note")
		@Table(indexes = @Index(name = "note_name", columnList = "name desc, code"),
				uniqueConstraints = @UniqueConstraint(name = "note_unique", columnNames = "code"))
		static class Note {

			@Id
			long id;

			@Column(length = 20)
			@Nullable String name;

			@Id
			int code;

		}

	}

	static final class WithoutName {

		@Entity(name = "note")
		static class Note {

			@Id
			long id;

			int code;

		}

	}

}
