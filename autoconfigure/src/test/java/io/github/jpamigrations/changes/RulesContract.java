package io.github.jpamigrations.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.github.jpamigrations.autogenerate.ImpossibleNamesException;
import io.github.jpamigrations.autogenerate.SchemaObject;
import io.github.jpamigrations.diff.RenameHint;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.runtime.ReviewPendingException;
import io.github.jpamigrations.runtime.StatementFailedException;
import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is compared and dropped, what is left alone, and what a person is told about it.
 */
abstract class RulesContract {

	private static final Class<?>[] SHOP = { Shop.Customer.class, Shop.Note.class };

	private final TestDatabase database;

	@TempDir
	private Path directory;

	RulesContract(TestDatabase database) {
		this.database = database;
	}

	/**
	 * Return the dump as it has to be restored by a downgrade.
	 */
	List<String> restored(List<String> dump) {
		return dump;
	}

	/**
	 * Return what makes a trigger on the table of notes, which does nothing.
	 */
	abstract String[] trigger();

	/**
	 * Return whether the type of a column can't change under a view.
	 */
	boolean viewsHoldTypes() {
		return false;
	}

	@Test // D1 D2 D3 K10
	void whatIsMadeByHandStaysThroughChangesAndBack() {
		try (ModelDatabase database = database()) {
			database.follow(SHOP);
			database.execute("create table audit_log (id bigint primary key, customer_id bigint)",
					"alter table audit_log add constraint audit_fk foreign key (customer_id) references customer (id)",
					"alter table customer add points integer default 7",
					"create index customer_by_hand on customer (points, name)",
					"alter table customer add constraint points_by_hand check (points >= 0)",
					"create view notes as select id, text from note where id > 0");
			database.execute(trigger());
			List<String> before = database.dump();
			database.start(SHOP);
			assertThat(database.revisions()).hasSize(1);
			Revision revision = database.follow(Grown.Customer.class, Grown.Note.class);
			assertThat(revision.upgrade().text()).doesNotContainIgnoringCase("points")
				.doesNotContainIgnoringCase("audit_log")
				.doesNotContainIgnoringCase("view");
			database.downgrade(1);
			assertThat(restored(database.dump())).isEqualTo(restored(before));
		}
	}

	@Test // N2
	void namesThatTheDatabaseCanNotKeepAreRefusedBeforeAnythingIsWritten() {
		try (ModelDatabase database = database()) {
			assertThatExceptionOfType(ImpossibleNamesException.class)
				.isThrownBy(() -> database.start(Shop.Customer.class, Alike.Letter.class))
				.satisfies((ex) -> assertThat(ex.names()).last().satisfies((name) -> {
					assertThat(name.table()).isEqualToIgnoringCase("letter");
					assertThat(name.kind()).isEqualTo("index");
					assertThat(name.name()).isEqualTo(Alike.LONG + "2");
					assertThat(name.length()).isEqualTo(261);
					assertThat(name.limit()).isBetween(63, 256);
				}))
				.withMessageContaining("in table 'letter' is 261 long, the database keeps ");
			assertThat(database.revisions()).isEmpty();
			assertThat(database.dump()).isEmpty();
			database.with((rules) -> rules.withPatterns(List.of(), List.of("letter")));
			database.follow(Shop.Customer.class, Alike.Letter.class);
		}
	}

	@Test
	void excludedTableIsNeitherDroppedNorCreatedNorChanged() {
		try (ModelDatabase database = database()) {
			database.follow(SHOP);
			database.with((rules) -> rules.withPatterns(List.of(), List.of("no*")));
			database.start(Shop.Customer.class);
			database.start(Shop.Customer.class, Grown.Note.class);
			assertThat(database.revisions()).hasSize(1);
			Revision revision = database.follow(Grown.Customer.class, Grown.Note.class);
			assertThat(revision.upgrade().text()).containsIgnoringCase("customer").doesNotContainIgnoringCase("note");
		}
	}

	@Test
	void onlyIncludedTablesTakePart() {
		try (ModelDatabase database = database()) {
			database.with((rules) -> rules.withPatterns(List.of("cust*"), List.of()));
			Revision revision = database.follow(SHOP);
			assertThat(revision.upgrade().text()).containsIgnoringCase("customer").doesNotContainIgnoringCase("note");
		}
	}

	@Test
	void filterLeavesAColumnAlone() {
		try (ModelDatabase database = database()) {
			database.follow(Grown.Customer.class, Grown.Note.class);
			database.with((rules) -> rules.withCallbacks(List
				.of((object) -> object.kind() != SchemaObject.Kind.COLUMN || !object.name().equalsIgnoreCase("city")),
					List.of()));
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(Shop.Customer.class, Grown.Note.class));
			assertThat(database.revisions().get(1).upgrade().text()).containsIgnoringCase("name")
				.doesNotContainIgnoringCase("city");
		}
	}

	@Test
	void rewriterHasTheLastWord() {
		try (ModelDatabase database = database()) {
			database.with((rules) -> rules.withCallbacks(List.of(),
					List.of((operations) -> operations.stream()
						.filter((operation) -> !(operation instanceof Operation.CreateTable create)
								|| !create.table().name().name().text().equalsIgnoreCase("note"))
						.toList())));
			Revision revision = database.follow(SHOP);
			assertThat(revision.upgrade().text()).doesNotContainIgnoringCase("note");
			assertThat(revision.message()).doesNotContainIgnoringCase("note");
		}
	}

	@Test
	void whatIsNamedIsDroppedAlthoughNoRevisionMadeIt() {
		try (ModelDatabase database = database()) {
			database.follow(SHOP);
			database.execute("create table audit_log (id bigint primary key)", "insert into audit_log (id) values (1)",
					"alter table customer add points integer");
			List<String> before = database.dump();
			database.with((rules) -> rules.with(List.of(), List.of("audit_log", "customer.points")));
			assertThatExceptionOfType(ReviewPendingException.class).isThrownBy(() -> database.start(SHOP));
			Revision waiting = database.revisions().get(1);
			assertThat(waiting.upgrade().text()).contains("drop-table", "it has 1 row", "drop-column");
			review(waiting);
			database.start(SHOP);
			assertThat(database.dump()).noneMatch((line) -> line.toLowerCase(Locale.ROOT).contains("points"))
				.noneMatch((line) -> line.toLowerCase(Locale.ROOT).contains("audit_log"));
			database.downgrade(1);
			assertThat(restored(database.dump())).isEqualTo(restored(before));
		}
	}

	@Test
	void headersSayWhatStatementsDoNotShow() throws IOException {
		try (ModelDatabase database = database()) {
			Revision base = database.follow(SHOP);
			database.execute("create table audit_log (id bigint primary key)");
			Files
				.writeString(this.directory.resolve("aaaaaaaaaaaa.sql"), "-- revision: aaaaaaaaaaaa\n-- down revision: "
						+ base.id()
						+ "\n-- creates: table audit_log, column audit_log.*\n-- drops: table note\n-- message: by hand\n\n"
						+ "-- upgrade\n\n-- downgrade\n");
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(Shop.Customer.class));
			Revision waiting = database.revisions().get(2);
			assertThat(waiting.upgrade().text()).containsIgnoringCase("drop table audit_log")
				.doesNotContainIgnoringCase("note");
		}
	}

	@Test // C8 T4
	void findingsTellHowManyRowsAreConcerned() {
		try (ModelDatabase database = database()) {
			database.follow(Grown.Customer.class, Grown.Note.class);
			database.execute(
					"insert into customer (id, name, city) values (1, 'a name that is far too long for it', 'Rome')",
					"insert into customer (id, name) values (2, 'short')",
					"insert into note (id, text) values (1, 'x')", "insert into note (id, text) values (2, 'x')");
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(Shop.Customer.class));
			String text = database.revisions().get(1).upgrade().text();
			assertThat(text).contains("longer: 1 row", "with a value in 1 row", "it has 2 rows");
		}
	}

	@Test
	void viewInTheWayIsNamed() {
		try (ModelDatabase database = database()) {
			database.follow(SHOP);
			database.execute("create view names as select id, name from customer");
			if (viewsHoldTypes()) {
				assertThatExceptionOfType(StatementFailedException.class)
					.isThrownBy(() -> database.start(Grown.Customer.class, Grown.Note.class));
			}
			else {
				database.follow(Grown.Customer.class, Grown.Note.class);
			}
			assertThat(database.revisions().get(1).upgrade().text())
				.containsIgnoringCase("CAUTION in-use: The view 'names' uses 'customer.name'");
		}
	}

	@Test // C2 K9
	void checkThatIsNotUnderstoodIsNamedAboveThePlaceholder() {
		try (ModelDatabase database = database()) {
			database.follow(SHOP);
			database.execute("insert into note (id, text) values (1, 'x')");
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(() -> database.reviewed().start(Shop.Customer.class, Coded.Note.class));
			assertThat(database.revisions().get(1).upgrade().text())
				.contains("placeholder in 'code', because it has no default; put in a value that meets ")
				.containsIgnoringCase("upper(code) = 'AB'");
		}
	}

	@Test // R4 C7 C9 K4 K7
	void renameTypeKeyAndIndexInOneGo() {
		try (ModelDatabase database = database()) {
			database.follow(Tangled.Owner.class, Tangled.Thing.class);
			database.execute("insert into owner (id) values (1)",
					"insert into thing (id, owner_id, code) values (1, 1, 'x')");
			List<String> before = database.dump();
			database.with((rules) -> rules.with(
					List.of(RenameHint.parse("thing.owner_id=holder_id"), RenameHint.parse("thing.code=mark")),
					List.of()));
			database.follow(Untangled.Owner.class, Untangled.Thing.class);
			assertThat(database.rows("select holder_id, mark from thing")).containsExactly("1|x");
			database.downgrade(1);
			assertThat(restored(database.dump())).isEqualTo(restored(before));
			assertThat(database.rows("select owner_id, code from thing")).containsExactly("1|x");
		}
	}

	private static void review(Revision waiting) {
		Path file = Path.of(waiting.location());
		try {
			Files.writeString(file, Files.readString(file).replace("-- review: pending\n", ""));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	ModelDatabase database() {
		return new ModelDatabase(this.database.fresh(), this.directory);
	}

	static final class Shop {

		@Entity(name = "customer")
		static class Customer {

			@Id
			long id;

			@Column(length = 20)
			@Nullable String name;

		}

		@Entity(name = "note")
		static class Note {

			@Id
			long id;

			@Column(length = 20)
			@Nullable String text;

		}

	}

	static final class Grown {

		@Entity(name = "customer")
		static class Customer {

			@Id
			long id;

			@Column(length = 40)
			@Nullable String name;

			@Nullable String city;

		}

		@Entity(name = "note")
		@Table(indexes = @Index(name = "note_text", columnList = "text"))
		static class Note {

			@Id
			long id;

			@Column(length = 20)
			@Nullable String text;

			@Nullable Integer amount;

		}

	}

	static final class Coded {

		@Entity(name = "note")
		@Table(check = @CheckConstraint(name = "note_code", constraint = "upper(code) = 'AB'"))
		static class Note {

			@Id
			long id;

			@Column(length = 20)
			@Nullable String text;

			@Column(length = 10, nullable = false)
			@Nullable String code;

		}

	}

	static final class Tangled {

		@Entity(name = "owner")
		static class Owner {

			@Id
			int id;

		}

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "thing_code", columnList = "code, owner_id"))
		static class Thing {

			@Id
			long id;

			@ManyToOne
			@Nullable Owner owner;

			@Column(length = 20)
			@Nullable String code;

		}

	}

	static final class Untangled {

		@Entity(name = "owner")
		static class Owner {

			@Id
			long id;

		}

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "thing_mark", columnList = "mark desc", unique = true))
		static class Thing {

			@Id
			long id;

			@ManyToOne
			@Nullable Owner holder;

			@Column(length = 40, nullable = false)
			@Nullable String mark;

		}

	}

	static final class Alike {

		private static final String HALF = "a_name_that_is_much_too_long_for_a_database_to_keep_it_as_a_whole_"
				+ "and_that_nobody_should_give_to_anything_so_it_is_good_for_a_test";

		static final String LONG = HALF + HALF;

		@Entity(name = "letter")
		@Table(indexes = { @Index(name = LONG + "1", columnList = "text"),
				@Index(name = LONG + "2", columnList = "id") })
		static class Letter {

			@Id
			long id;

			@Nullable String text;

		}

	}

}
