package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.diff.RenameHint;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.runtime.ReviewPendingException;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What gets another name keeps its rows and all that hangs on it.
 */
abstract class RenameContract {

	private static final Class<?>[] BEFORE = { RenamedModels.Before.Person.class, RenamedModels.Before.Purchase.class };

	private static final Class<?>[] AFTER = { RenamedModels.After.Customer.class, RenamedModels.After.Purchase.class };

	private final TestDatabase database;

	@TempDir
	private Path directory;

	RenameContract(TestDatabase database) {
		this.database = database;
	}

	@Test // T5 C6 S1
	void tablesAndColumnsKeepAllThatHangsOnThem() {
		try (ModelDatabase database = database()) {
			database.follow(BEFORE);
			database.execute("insert into person (id, name, age, town) values (1, 'Ada', 36, 'London')",
					"insert into person_nick_names (person_id, nick_names) values (1, 'A')",
					"insert into purchase (id, buyer_id) values (7, 1)");
			List<String> before = database.dump();
			Revision revision = database.follow(AFTER);
			assertThat(revision.reviewPending()).isFalse();
			assertThat(revision.upgrade().text()).doesNotContain("DROP TABLE").doesNotContain("CREATE TABLE");
			assertRenamed(database);
			List<String> after = database.dump();
			database.downgrade(1);
			assertThat(restored(database.dump())).isEqualTo(restored(before));
			assertThat(database.rows("select name, age, next, town from person")).containsExactly("Ada|36|37|London");
			assertThat(database.rows("select person_id, nick_names from person_nick_names")).containsExactly("1|A");
			assertThat(database.rows("select buyer_id from purchase")).containsExactly("1");
			database.migrations().upgrade();
			assertThat(database.dump()).isEqualTo(after);
			assertRenamed(database);
		}
	}

	private static void assertRenamed(ModelDatabase database) {
		assertThat(database.rows("select full_name, years, next, city from customer"))
			.containsExactly("Ada|36|37|London");
		assertThat(database.rows("select customer_id, nick_names from customer_nick_names")).containsExactly("1|A");
		assertThat(database.rows("select customer_id from purchase")).containsExactly("1");
	}

	/**
	 * Return the dump as it has to be restored by a downgrade.
	 */
	List<String> restored(List<String> dump) {
		return dump;
	}

	/**
	 * MySQL names a check without a name after the table, and renames it with the table.
	 */
	@Test // T5 K9
	void checkWithoutNameIsFoundAgainAfterItsTableIsRenamed() {
		try (ModelDatabase database = database()) {
			database.follow(RenamedModels.Checked.Gauge.class);
			List<String> before = database.dump();
			database.follow(RenamedModels.Unchecked.Meter.class);
			assertThat(database.rows("select height from meter")).isEmpty();
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
		}
	}

	@Test // T5 C6 K9, seed 2001 of the evolutions
	void checkWithoutNameIsRenamedWithTableAndColumn() {
		try (ModelDatabase database = database()) {
			database.follow(RenamedModels.Checked.Gauge.class);
			List<String> before = database.dump();
			database.follow(RenamedModels.CheckedOtherwise.Meter.class);
			database.downgrade(1);
			assertThat(restored(database.dump())).isEqualTo(restored(before));
		}
	}

	@Test // C6
	void namesMoveOnInAChain() {
		try (ModelDatabase database = database()) {
			database.follow(RenamedModels.Two.Pair.class);
			database.execute("insert into pair (id, a, b) values (1, 'x', 'y')");
			List<String> before = database.dump();
			database.follow(RenamedModels.Chain.Pair.class);
			assertThat(database.rows("select b, c from pair")).containsExactly("x|y");
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
			assertThat(database.rows("select a, b from pair")).containsExactly("x|y");
		}
	}

	@Test // C6
	void columnsOfUnequalTypesChangePlaces() {
		try (ModelDatabase database = database()) {
			database.follow(RenamedModels.Unequal.Pair.class);
			database.execute("insert into pair (id, a, b, c) values (1, 'x', 7, true)");
			List<String> before = database.dump();
			Revision revision = database.follow(RenamedModels.Exchanged.Pair.class);
			assertThat(revision.reviewPending()).isFalse();
			assertThat(database.rows("select a, c from pair where b")).containsExactly("7|x");
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
			assertThat(database.rows("select a, b from pair where c")).containsExactly("x|7");
			database.migrations().upgrade();
			assertThat(database.rows("select a, c from pair where b")).containsExactly("7|x");
		}
	}

	@Test // T5 T3
	void tablesThatReferToEachOtherChangePlaces() {
		try (ModelDatabase database = database()) {
			database.follow(RenamedModels.Left.Alpha.class, RenamedModels.Left.Beta.class);
			database.execute("insert into alpha (id, name) values (1, 'x')",
					"insert into beta (id, amount, alpha_id) values (2, 7, 1)",
					"update alpha set beta_id = 2 where id = 1");
			List<String> before = database.dump();
			Revision revision = database.follow(RenamedModels.Right.Alpha.class, RenamedModels.Right.Beta.class);
			assertThat(revision.upgrade().text()).doesNotContain("DROP TABLE");
			assertThat(database.rows("select name, beta_id from beta")).containsExactly("x|2");
			assertThat(database.rows("select amount, alpha_id from alpha")).containsExactly("7|1");
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
			assertThat(database.rows("select name, beta_id from alpha")).containsExactly("x|2");
			database.downgrade(1);
			assertThat(database.dump()).isEmpty();
		}
	}

	@Test // C6 C7 C13
	void otherChangesOfTheColumnFollowInTheSameRevision() {
		try (ModelDatabase database = database()) {
			database.follow(RenamedModels.Two.Pair.class);
			database.execute("insert into pair (id, a, b) values (1, 'x', 'y')",
					"insert into pair (id, a) values (2, 'z')");
			List<String> before = database.dump();
			Revision revision = database.follow(RenamedModels.Changed.Pair.class);
			assertThat(revision.upgrade().text()).contains("without a value: 1 row");
			assertThat(database.rows("select c from pair where id = 1")).containsExactly("y");
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
		}
	}

	@Test // C6
	void answerReplacesTheDropInTheSameFile() {
		try (ModelDatabase database = database()) {
			database.follow(RenamedModels.Two.Pair.class);
			database.execute("insert into pair (id, a, b) values (1, 'x', 'y')");
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(RenamedModels.Silent.Pair.class));
			Revision waiting = database.revisions().get(1);
			assertThat(waiting.upgrade().text()).contains("CAUTION perhaps-renamed")
				.containsIgnoringCase("autogenerate.renames=pair.b=c")
				.contains("with a value in 1 row");
			database.with((rules) -> rules.with(List.of(RenameHint.parse("pair.b=c")), List.of()));
			database.start(RenamedModels.Silent.Pair.class);
			assertThat(database.revisions()).hasSize(2);
			Revision answered = database.revisions().get(1);
			assertThat(answered.id()).isEqualTo(waiting.id());
			assertThat(answered.location()).isEqualTo(waiting.location());
			assertThat(answered.reviewPending()).isFalse();
			assertThat(answered.upgrade().text()).isEqualToIgnoringWhitespace("ALTER TABLE pair RENAME COLUMN b TO c;");
			assertThat(database.rows("select a, c from pair")).containsExactly("x|y");
		}
	}

	private ModelDatabase database() {
		return new ModelDatabase(this.database.fresh(), this.directory);
	}

}
