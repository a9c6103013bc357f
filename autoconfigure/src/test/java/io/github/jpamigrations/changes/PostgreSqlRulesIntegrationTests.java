package io.github.jpamigrations.changes;

import java.util.List;

import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link RulesContract} on PostgreSql.
 */
class PostgreSqlRulesIntegrationTests extends RulesContract {

	PostgreSqlRulesIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

	/**
	 * A column that is added again stands last.
	 */
	@Override
	List<String> restored(List<String> dump) {
		return CatalogDump.withoutColumnOrder(dump);
	}

	@Override
	boolean viewsHoldTypes() {
		return true;
	}

	@Test // K5
	void foreignKeyThatChangesStaysDeferrable() {
		try (ModelDatabase database = database()) {
			database.follow(Owner.class, Restricting.Thing.class);
			database.execute("alter table thing alter constraint thing_owner deferrable initially deferred");
			List<String> before = database.dump();
			database.follow(Owner.class, Cascading.Thing.class);
			assertThat(database.dump()).contains("constraint thing thing_owner FOREIGN KEY (owner_id) REFERENCES "
					+ "owner(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED");
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
		}
	}

	@Test // K5
	void columnsThatAKeySetsToNullGoWithTheAction() {
		try (ModelDatabase database = database()) {
			database.follow(Owner.class, Restricting.Thing.class);
			database.execute("alter table thing drop constraint thing_owner",
					"alter table thing add constraint thing_owner foreign key (owner_id) references owner "
							+ "on delete set null (owner_id) deferrable");
			List<String> before = database.dump();
			database.follow(Owner.class, Cascading.Thing.class);
			assertThat(database.dump()).contains("constraint thing thing_owner FOREIGN KEY (owner_id) REFERENCES "
					+ "owner(id) ON DELETE CASCADE DEFERRABLE");
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
		}
	}

	@Test // N2
	void longNamesAreCutAndThisIsTold() {
		try (ModelDatabase database = database()) {
			String text = database.follow(Long.Letter.class).upgrade().text();
			assertThat(text).contains("CAUTION cut-name: The name '" + Alike.LONG + "' is too long for the database")
				.contains("CAUTION cut-name: The name '" + Alike.LONG + "_column");
			database.downgrade(1);
			assertThat(database.dump()).isEmpty();
		}
	}

	@Override
	String[] trigger() {
		return new String[] {
				"create function by_hand() returns trigger language plpgsql as $$ begin return new; end $$",
				"create trigger note_by_hand before insert on note for each row execute function by_hand()" };
	}

	@Entity(name = "owner")
	static class Owner {

		@Id
		long id;

	}

	static final class Restricting {

		@Entity(name = "thing")
		static class Thing {

			@Id
			long id;

			@ManyToOne
			@JoinColumn(foreignKey = @ForeignKey(name = "thing_owner"))
			@Nullable Owner owner;

		}

	}

	static final class Cascading {

		@Entity(name = "thing")
		static class Thing {

			@Id
			long id;

			@ManyToOne
			@OnDelete(action = OnDeleteAction.CASCADE)
			@JoinColumn(foreignKey = @ForeignKey(name = "thing_owner"))
			@Nullable Owner owner;

		}

	}

	static final class Long {

		@Entity(name = "letter")
		@Table(indexes = @Index(name = Alike.LONG, columnList = "id"))
		static class Letter {

			@Id
			long id;

			@Column(name = Alike.LONG + "_column", unique = true)
			@Nullable String text;

		}

	}

}
