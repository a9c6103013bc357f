package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A comment that somebody has put on a constraint stays when the constraint changes or is
 * in the way of a change, and comes back with the downgrade.
 */
abstract class ConstraintCommentContract {

	private static final List<String> SAID = List.of("thing_amount|more than it's worth", "thing_once|only one",
			"thing_owner|whose");

	private final TestDatabase type;

	/**
	 * Yields the constraints that have a comment, in order.
	 */
	private final String comments;

	private ModelDatabase database;

	ConstraintCommentContract(TestDatabase type, String comments) {
		this.type = type;
		this.comments = comments;
	}

	/**
	 * Return the statement that puts a comment on a constraint of the table
	 * {@code thing}.
	 */
	abstract String commentOn(String constraint, String comment);

	@BeforeEach
	void open(@TempDir Path directory) {
		this.database = new ModelDatabase(this.type.fresh(), directory).reviewed();
		this.database.follow(Start.Owner.class, Start.Thing.class);
		this.database.execute(commentOn("thing_amount", "more than it''s worth"), commentOn("thing_once", "only one"),
				commentOn("thing_owner", "whose"), "insert into owner (id) values (1)",
				"insert into thing (id, amount, owner_id) values (1, 7, 1)");
		assertThat(this.database.rows(this.comments)).isEqualTo(SAID);
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test // K2 K5 K9
	void staysWhenTheConstraintsChange() {
		leadThrough(Start.Owner.class, Changed.Thing.class);
		assertThat(this.database.rows(this.comments)).isEqualTo(SAID);
	}

	@Test // C9
	void staysWhenTheColumnsGetAnotherType() {
		leadThrough(Wide.Owner.class, Wide.Thing.class);
		assertThat(this.database.rows(this.comments)).isEqualTo(SAID);
	}

	@Test // C5 R3
	void comesBackWithTheColumns() {
		leadThrough(Start.Owner.class, Bare.Thing.class);
		assertThat(this.database.rows(this.comments)).isEmpty();
	}

	@Test // T4 R3
	void comesBackWithTheTable() {
		leadThrough(Start.Owner.class);
		assertThat(this.database.rows(this.comments)).isEmpty();
	}

	private void leadThrough(Class<?>... model) {
		List<String> before = CatalogDump.withoutColumnOrder(this.database.dump());
		this.database.follow(model);
		this.database.downgrade(1);
		assertThat(this.database.rows(this.comments)).isEqualTo(SAID);
		assertThat(CatalogDump.withoutColumnOrder(this.database.dump())).isEqualTo(before);
		this.database.migrations().upgrade();
	}

	static final class Start {

		@Entity(name = "owner")
		static class Owner {

			@Id
			int id;

		}

		@Entity(name = "thing")
		@Table(uniqueConstraints = @UniqueConstraint(name = "thing_once", columnNames = "amount"),
				check = @CheckConstraint(name = "thing_amount", constraint = "amount > 3"))
		static class Thing {

			@Id
			long id;

			int amount;

			@ManyToOne
			@JoinColumn(foreignKey = @ForeignKey(name = "thing_owner"))
			@Nullable Owner owner;

		}

	}

	static final class Changed {

		@Entity(name = "thing")
		@Table(uniqueConstraints = @UniqueConstraint(name = "thing_once", columnNames = { "amount", "owner_id" }),
				check = @CheckConstraint(name = "thing_amount", constraint = "amount > 4"))
		static class Thing {

			@Id
			long id;

			int amount;

			@ManyToOne
			@JoinColumn(foreignKey = @ForeignKey(name = "thing_owner"))
			@OnDelete(action = OnDeleteAction.CASCADE)
			Start.@Nullable Owner owner;

		}

	}

	static final class Wide {

		@Entity(name = "owner")
		static class Owner {

			@Id
			long id;

		}

		@Entity(name = "thing")
		@Table(uniqueConstraints = @UniqueConstraint(name = "thing_once", columnNames = "amount"),
				check = @CheckConstraint(name = "thing_amount", constraint = "amount > 3"))
		static class Thing {

			@Id
			long id;

			long amount;

			@ManyToOne
			@JoinColumn(foreignKey = @ForeignKey(name = "thing_owner"))
			@Nullable Owner owner;

		}

	}

	static final class Bare {

		@Entity(name = "thing")
		static class Thing {

			@Id
			long id;

		}

	}

}
