package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What PostgreSQL keeps of tables and no model says stays through changes and comes back
 * with downgrades, or else a revision says that it goes.
 */
class PostgreSqlUnmappedIntegrationTests {

	private static final String STORAGE = """
			select attrelid::regclass::text, attname, attstorage, coalesce(attstattarget, -1), attcompression,
				array(select o from unnest(attoptions) o where o like 'n_distinct%')::text
			from pg_attribute where attrelid in (select oid from pg_class
				where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname not like 'migration%')
			and attnum > 0 and not attisdropped order by 1, 2""";

	@TempDir
	private Path directory;

	@Test // C7 C4 T4 R3
	void storageOfAColumnStays() {
		try (ModelDatabase database = database()) {
			database.follow(Small.Document.class, Other.class);
			database.execute("insert into document (id, title, body) values (1, 'a', 'b')",
					"alter table document alter column title set storage external",
					"alter table document alter column title set compression pglz",
					"alter table document alter column title set statistics 500",
					"alter table document alter column title set (n_distinct = -0.5)",
					"alter table document alter column id set statistics 50");
			List<String> before = database.rows(STORAGE);
			List<String> dump = CatalogDump.withoutColumnOrder(database.dump());
			database.follow(Large.Document.class, Other.class);
			assertThat(database.rows(STORAGE)).isEqualTo(before);
			database.downgrade(1);
			assertThat(database.rows(STORAGE)).isEqualTo(before);
			database.migrations().upgrade();
			database.follow(WithoutTitle.Document.class, Other.class);
			database.downgrade(2);
			assertThat(database.rows(STORAGE)).isEqualTo(before);
			database.migrations().upgrade();
			database.follow(Other.class);
			database.downgrade(3);
			assertThat(database.rows(STORAGE)).isEqualTo(before);
			assertThat(CatalogDump.withoutColumnOrder(database.dump())).isEqualTo(dump);
		}
	}

	@Test // T4 C4 D3
	void whatGoesWithATableOrAColumnIsNamed() {
		try (ModelDatabase database = database()) {
			database.follow(Large.Document.class, Other.class);
			database.execute("grant select on document, other to public", "grant update (title) on document to public",
					"create statistics document_stats (dependencies) on title, body from document",
					"alter table other enable row level security", "create policy other_policy on other using (id > 0)",
					"create rule other_rule as on delete to other do instead nothing",
					"create function by_hand() returns trigger language plpgsql as $$ begin return new; end $$",
					"create trigger other_trigger before insert on other for each row execute function by_hand()");
			String text = database.follow(WithoutTitle.Document.class).upgrade().text();
			assertThat(text).contains("goes-with: The grant to 'public' goes with 'other'",
					"The policy 'other_policy' goes with 'other'", "The rule 'other_rule' goes with 'other'",
					"The trigger 'other_trigger' goes with 'other'", "The grant to 'public' goes with 'document.title'",
					"The statistics 'document_stats' goes with 'document.title'");
			assertThat(text).doesNotContain("change the trigger by hand");
		}
	}

	@Test // K2
	void uniqueThatGetsOtherColumnsKeepsItsWays() {
		try (ModelDatabase database = database()) {
			database.follow(Small.Document.class);
			database.execute("alter table document drop constraint document_title",
					"alter table document add constraint document_title unique nulls not distinct (title) "
							+ "deferrable initially deferred");
			List<String> before = database.dump();
			database.follow(Large.Document.class);
			assertThat(database.dump()).contains("constraint document document_title UNIQUE NULLS NOT DISTINCT "
					+ "(title, body) DEFERRABLE INITIALLY DEFERRED");
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
		}
	}

	@Test // S3
	void identityColumnKeepsItsOptions() {
		try (ModelDatabase database = database()) {
			database.follow(IntCounter.Counter.class);
			database.execute("alter table counter alter column id set generated always set increment by 5 set cache 7");
			List<String> before = database.dump();
			database.follow(LongCounter.Counter.class);
			assertThat(database.dump())
				.anyMatch((line) -> line.startsWith("sequence counter_id_seq bigint") && line.contains("increment 5 ")
						&& line.contains("cache 7"))
				.anyMatch((line) -> line.contains("bigint not null identity a"));
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
		}
	}

	@Test // C18
	void typeOfAnExtensionStays() {
		try (ModelDatabase database = database()) {
			database.execute("create extension citext schema current_schema".replace("current_schema",
					'"' + database.rows("select current_schema()").get(0) + '"'));
			database.follow(Small.Document.class);
			database.execute("insert into document (id, title, body) values (1, 'a', 'b')");
			List<String> before = database.dump();
			database.follow(CaseInsensitive.Document.class);
			assertThat(database.rows("select id from document where title = 'A'")).containsExactly("1");
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
			database.migrations().upgrade();
			database.follow(WithoutTitle.Document.class);
			database.downgrade(1);
			assertThat(database.dump()).anyMatch((line) -> line.contains("title citext"));
		}
	}

	@Test // T1
	void viewsComeBackInTheOrderOfTheirUse() {
		try (ModelDatabase database = database()) {
			database.follow(Small.Document.class, Views.Base.class);
			List<String> before = database.dump();
			database.follow(Small.Document.class, Views.Base.class, Views.User.class);
			List<String> after = database.dump();
			database.follow(Large.Document.class, Views.Base.class, Views.User.class);
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(after);
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
		}
	}

	private ModelDatabase database() {
		return new ModelDatabase(TestDatabase.POSTGRESQL.fresh(), this.directory).reviewed();
	}

	@Entity(name = "other")
	static class Other {

		@Id
		long id;

	}

	static final class Small {

		@Entity(name = "document")
		@Table(uniqueConstraints = @UniqueConstraint(name = "document_title", columnNames = "title"))
		static class Document {

			@Id
			long id;

			@Column(length = 20)
			@Nullable String title;

			@Column(length = 20)
			@Nullable String body;

		}

	}

	static final class Large {

		@Entity(name = "document")
		@Table(uniqueConstraints = @UniqueConstraint(name = "document_title", columnNames = { "title", "body" }))
		static class Document {

			@Id
			long id;

			@Column(length = 40)
			@Nullable String title;

			@Column(length = 40)
			@Nullable String body;

		}

	}

	static final class CaseInsensitive {

		@Entity(name = "document")
		@Table(uniqueConstraints = @UniqueConstraint(name = "document_title", columnNames = "title"))
		static class Document {

			@Id
			long id;

			@Column(columnDefinition = "citext")
			@Nullable String title;

			@Column(length = 20)
			@Nullable String body;

		}

	}

	static final class WithoutTitle {

		@Entity(name = "document")
		static class Document {

			@Id
			long id;

			@Column(length = 40)
			@Nullable String body;

		}

	}

	static final class Views {

		@Entity(name = "z_base")
		@View(query = "select id, title from document")
		static class Base {

			@Id
			long id;

			@Nullable String title;

		}

		@Entity(name = "a_user")
		@View(query = "select id from z_base")
		static class User {

			@Id
			long id;

		}

	}

	static final class IntCounter {

		@Entity(name = "counter")
		static class Counter {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			@Nullable Integer id;

		}

	}

	static final class LongCounter {

		@Entity(name = "counter")
		static class Counter {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			@Nullable Long id;

		}

	}

}
