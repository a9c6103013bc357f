package io.github.jpamigrations.zoo;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Keys, indexes and checks.
 */
@SuppressWarnings("deprecation")
final class KeyZoo {

	private KeyZoo() {
	}

	static Stream<Change> changes() {
		Class<?> parent = Family.Parent.class;
		String row = "insert into thing (id, name, amount) values (1, 'first', 2)";
		return Stream.of(
				Change.of("K1 single key to composite")
					.state(SingleKey.class)
					.rows("insert into seat (place, seat_row) values (1, 'a')")
					.state(CompositeKey.class)
					.state(SingleKey.class),
				Change.model("K1 composite keys", Composite.class),
				Change.of("K2 K7 unique and index")
					.state(Family.class)
					.rows(Family.ROWS)
					.state(parent, Unique.class)
					.state(parent, OtherColumns.class)
					.state(parent, OtherNames.class)
					.state(Family.class),
				Change.of("K3 unnamed uniques").state(Plain.class).rows(row).state(Unnamed.class).state(Plain.class),
				Change.model("K3 unnamed uniques at first", Unnamed.class),
				Change.of("K4 K5 foreign key and its ON DELETE")
					.state(WithoutKey.class)
					.rows("insert into parent (id) values (1)",
							"insert into child (parent_id, code, amount) values (1, 'a', 1)")
					.state(Family.class)
					.state(parent, Cascading.class)
					.state(parent, SettingNull.class)
					.state(Family.class)
					.state(WithoutKey.class),
				Change.of("K6 named foreign key")
					.state(Family.class)
					.rows(Family.ROWS)
					.state(parent, NamedKey.class)
					.state(parent, OtherKeyName.class),
				Change.of("K7 order of an index")
					.state(Plain.class)
					.rows(row)
					.state(Ascending.class)
					.state(Descending.class)
					.state(Ascending.class),
				Change.of("K7 index on expressions")
					.state(Plain.class)
					.rows(row)
					.state(OnExpression.class)
					.state(OnOtherExpression.class)
					.state(Plain.class)
					.on(TestDatabase.MYSQL, TestDatabase.POSTGRESQL),
				Change.of("K8 unique index").state(Plain.class).rows(row).state(UniqueIndex.class).state(Plain.class),
				Change.model("K8 unique index at first", UniqueIndex.class),
				Change.of("K8 descending unique index")
					.state(Plain.class)
					.rows(row)
					.state(DescendingUnique.class)
					.state(UniqueIndex.class)
					.state(DescendingUnique.class)
					.state()
					.on(TestDatabase.MYSQL, TestDatabase.MARIADB, TestDatabase.H2),
				Change.of("K2 K3 uniques over the same columns in other orders")
					.state(Plain.class)
					.rows(row)
					.state(BothOrders.class)
					.state(OneOrder.class)
					.state(BothOrders.class)
					.state(),
				Change.of("K9 checks")
					.state(Plain.class)
					.rows(row)
					.state(Checked.class)
					.state(CheckedOtherwise.class)
					.state(Plain.class),
				Change.model("K9 checks at first", Checked.class),
				Change.of("K9 K2 K7 index before unique")
					.state(Plain.class)
					.rows(row)
					.state(Checked.class)
					.state(UniqueIndex.class)
					.state(Checked.class));
	}

	static final class SingleKey {

		@Entity(name = "seat")
		static class Seat {

			@Id
			int place;

			@Column(name = "seat_row", length = 10)
			String row;

		}

	}

	static final class CompositeKey {

		@Entity(name = "seat")
		@IdClass(SeatKey.class)
		static class Seat {

			@Id
			int place;

			@Id
			@Column(name = "seat_row", length = 10)
			String row;

		}

	}

	static class SeatKey implements Serializable {

		String row;

		int place;

		@Override
		public boolean equals(Object other) {
			return other instanceof SeatKey key && key.place == this.place && Objects.equals(key.row, this.row);
		}

		@Override
		public int hashCode() {
			return this.place;
		}

	}

	@Embeddable
	record ParcelKey(@Column(length = 40) String zone, int number, long account) implements Serializable {

	}

	static final class Composite {

		@Entity(name = "parcel")
		static class Parcel {

			@EmbeddedId
			ParcelKey key;

			String content;

		}

		@Entity(name = "parcel_event")
		static class ParcelEvent extends Numbered {

			@ManyToOne
			@JoinColumn(name = "p_zone", referencedColumnName = "zone")
			@JoinColumn(name = "p_account", referencedColumnName = "account")
			@JoinColumn(name = "p_number", referencedColumnName = "number")
			Parcel parcel;

			@ManyToOne
			Parcel implicit;

		}

		@Entity(name = "seat")
		@IdClass(SeatKey.class)
		@Table(uniqueConstraints = @UniqueConstraint(name = "seat_key", columnNames = { "seat_row", "place" }))
		static class Seat {

			@Id
			@Column(name = "seat_row", length = 10)
			String row;

			@Id
			int place;

		}

		@Entity(name = "parcel_details")
		static class ParcelDetails {

			@EmbeddedId
			ParcelKey id;

			@OneToOne
			@MapsId
			Parcel parcel;

		}

		@Entity(name = "event_details")
		static class EventDetails {

			@Id
			Long id;

			@OneToOne
			@MapsId
			ParcelEvent event;

		}

	}

	static final class Plain {

		@Entity(name = "thing")
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			LocalDate listed;

		}

	}

	static final class Unnamed {

		@Entity(name = "thing")
		@Table(uniqueConstraints = @UniqueConstraint(columnNames = { "listed", "amount" }),
				indexes = @Index(columnList = "listed, name"))
		static class Thing extends Numbered {

			@Column(length = 20, unique = true)
			String name;

			@Column(unique = true, nullable = false)
			int amount;

			LocalDate listed;

			@OneToOne
			Thing other;

		}

	}

	static final class Unique {

		@Entity(name = "child")
		@Table(uniqueConstraints = @UniqueConstraint(name = "child_once", columnNames = { "code", "amount" }),
				indexes = @Index(name = "child_idx", columnList = "amount desc, code"))
		static class Child extends Generated {

			@ManyToOne
			Family.Parent parent;

			@Column(length = 20)
			String code;

			int amount;

		}

	}

	static final class OtherColumns {

		@Entity(name = "child")
		@Table(uniqueConstraints = @UniqueConstraint(name = "child_once", columnNames = "code"),
				indexes = @Index(name = "child_idx", columnList = "amount"))
		static class Child extends Generated {

			@ManyToOne
			Family.Parent parent;

			@Column(length = 20)
			String code;

			int amount;

		}

	}

	static final class OtherNames {

		@Entity(name = "child")
		@Table(uniqueConstraints = @UniqueConstraint(name = "child_only_once", columnNames = "code"),
				indexes = @Index(name = "child_index", columnList = "amount"))
		static class Child extends Generated {

			@ManyToOne
			Family.Parent parent;

			@Column(length = 20)
			String code;

			int amount;

		}

	}

	static final class WithoutKey {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "child")
		static class Child extends Generated {

			@Column(name = "parent_id")
			Long parent;

			@Column(length = 20)
			String code;

			int amount;

		}

	}

	static final class Cascading {

		@Entity(name = "child")
		static class Child extends Generated {

			@ManyToOne
			@OnDelete(action = OnDeleteAction.CASCADE)
			Family.Parent parent;

			@Column(length = 20)
			String code;

			int amount;

		}

	}

	static final class SettingNull {

		@Entity(name = "child")
		static class Child extends Generated {

			@ManyToOne
			@OnDelete(action = OnDeleteAction.SET_NULL)
			Family.Parent parent;

			@Column(length = 20)
			String code;

			int amount;

		}

	}

	static final class NamedKey {

		@Entity(name = "child")
		static class Child extends Generated {

			@ManyToOne
			@JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "child_parent_fk"))
			Family.Parent parent;

			@Column(length = 20)
			String code;

			int amount;

		}

	}

	static final class OtherKeyName {

		@Entity(name = "child")
		static class Child extends Generated {

			@ManyToOne
			@JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "child_of_parent"))
			Family.Parent parent;

			@Column(length = 20)
			String code;

			int amount;

		}

	}

	static final class Ascending {

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "thing_idx", columnList = "name, amount"))
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			LocalDate listed;

		}

	}

	static final class Descending {

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "thing_idx", columnList = "name desc, amount"))
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			LocalDate listed;

		}

	}

	static final class OnExpression {

		@Entity(name = "thing")
		@Table(indexes = { @Index(name = "thing_idx", columnList = "(lower(name)), amount"),
				@Index(name = "thing_unique", columnList = "(upper(name))", unique = true) })
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			LocalDate listed;

		}

	}

	static final class OnOtherExpression {

		@Entity(name = "thing")
		@Table(indexes = { @Index(name = "thing_idx", columnList = "(upper(name)), amount desc"),
				@Index(name = "thing_unique", columnList = "(upper(name)), (amount + 1)", unique = true) })
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			LocalDate listed;

		}

	}

	static final class UniqueIndex {

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "thing_once", columnList = "name, amount", unique = true))
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			LocalDate listed;

		}

	}

	static final class DescendingUnique {

		@Entity(name = "thing")
		@Table(indexes = { @Index(name = "thing_once", columnList = "name desc, amount", unique = true),
				@Index(columnList = "listed desc", unique = true) })
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			LocalDate listed;

		}

	}

	static final class BothOrders {

		@Entity(name = "thing")
		@Table(uniqueConstraints = { @UniqueConstraint(columnNames = { "name", "amount" }),
				@UniqueConstraint(columnNames = { "amount", "name" }),
				@UniqueConstraint(name = "listed_first", columnNames = { "listed", "name" }),
				@UniqueConstraint(name = "listed_last", columnNames = { "name", "listed" }) })
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			LocalDate listed;

		}

	}

	static final class OneOrder {

		@Entity(name = "thing")
		@Table(uniqueConstraints = { @UniqueConstraint(columnNames = { "amount", "name" }),
				@UniqueConstraint(name = "listed_first", columnNames = { "name", "listed" }) })
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			LocalDate listed;

		}

	}

	static final class UniqueConstrained {

		@Entity(name = "thing")
		@Table(uniqueConstraints = @UniqueConstraint(name = "thing_once", columnNames = { "name", "amount" }))
		static class Thing extends Numbered {

			@Column(length = 20)
			String name;

			int amount;

			LocalDate listed;

		}

	}

	static final class Checked {

		@Entity(name = "thing")
		@Table(check = @CheckConstraint(name = "thing_listed",
				constraint = "listed is null or listed > date '2000-01-01'"))
		@Check(constraints = "amount > 0 or name is null")
		static class Thing extends Numbered {

			@Column(length = 20, check = @CheckConstraint(name = "thing_name", constraint = "name <> ''"))
			String name;

			@Check(constraints = "amount >= 0")
			int amount;

			LocalDate listed;

		}

	}

	static final class CheckedOtherwise {

		@Entity(name = "thing")
		@Table(check = @CheckConstraint(name = "thing_listed",
				constraint = "listed is null or listed > date '2010-01-01'"))
		@Check(constraints = "amount > 1 or name is null")
		static class Thing extends Numbered {

			@Column(length = 20,
					check = @CheckConstraint(name = "thing_name", constraint = "name <> 'a' and name <> 'b'"))
			String name;

			@Check(constraints = "amount between 0 and 100")
			int amount;

			LocalDate listed;

		}

	}

}
