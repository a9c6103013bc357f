package io.github.jpamigrations.zoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Models that are designed anew: the same things by other types, keys, associations and
 * inheritance, with the rows of the old design in the tables.
 */
final class RedesignZoo {

	private RedesignZoo() {
	}

	static Stream<Change> changes() {
		return Stream.of(Change.of("C8 text to number and date")
			.state(Texts.class)
			.rows("insert into loose (id, code, due, price, at) values (1, '12', '2020-01-02', '3.50', '2020-01-02 03:04:05')",
					"insert into loose (id) values (2)")
			.state(Typed.class)
			.state(Texts.class),
				Change.of("C18 text to uuid")
					.state(UuidTexts.class)
					.rows("insert into token (id, uuid) values (1, '3f2a9c81-d0b4-4a51-8a51-0123456789ab')")
					.state(Uuids.class)
					.state(UuidTexts.class)
					.on(TestDatabase.MARIADB, TestDatabase.POSTGRESQL, TestDatabase.H2),
				Change.of("C12 date to timestamp")
					.state(Days.class)
					.rows("insert into visit (id, at) values (1, date '2020-01-02')")
					.state(Moments.class)
					.state(Days.class),
				Change.of("S1 increment of a sequence with rows")
					.state(Increment1.class)
					.rows("insert into ticket (id) values (1)")
					.state(Increment50.class)
					.state(Increment1.class),
				Change.of("T9 table per class to joined to single table")
					.state(PerClass.class)
					.rows("insert into shape (id, label) values (1, 'x')")
					.state(Joined.class)
					.state(Single.class)
					.state(PerClass.class),
				Change.of("T8 list gets an order")
					.state(Listed.class)
					.rows("insert into author (id) values (1)",
							"insert into author_tags (author_id, tags) values (1, 'x')")
					.state(Ordered.class)
					.state(Listed.class),
				Change.of("T8 join table to foreign key")
					.state(JoinTable.class)
					.rows("insert into author (id) values (1)", "insert into book (id) values (7)",
							"insert into author_books (author_id, books_id) values (1, 7)")
					.state(JoinColumns.class)
					.state(JoinTable.class),
				Change.of("C21 embeddable to entity")
					.state(Embeddables.class)
					.rows("insert into person (id, street, town) values (1, 'a', 'b')")
					.state(Entities.class)
					.state(Embeddables.class),
				Change.of("K1 text key to number, with a foreign key")
					.state(TextKey.class)
					.rows("insert into country (code) values ('IT')",
							"insert into city (id, country_code) values (1, 'IT')")
					.state(NumberKey.class)
					.state(TextKey.class),
				Change.of("C19 column becomes computed")
					.state(Stored.class)
					.rows("insert into sale (id, amount, total) values (1, 3, 6)")
					.state(Calculated.class)
					.state(Stored.class),
				Change.of("C14 C9 K9 default, type and check at once")
					.state(Before.class)
					.rows("insert into setting (id, level_no, flag) values (1, '4', 1)")
					.state(After.class)
					.state(Before.class),
				Change.of("K4 reference to another table")
					.state(ToParent.class)
					.rows("insert into parent (id) values (1)", "insert into other (id) values (1)",
							"insert into child (id, target_id) values (5, 1)")
					.state(ToOther.class)
					.state(ToParent.class),
				Change.of("C2 K9 required columns under checks")
					.state(Unchecked.class)
					.rows("insert into gauge (id) values (1)", "insert into gauge (id) values (2)")
					.state(Checked.class)
					.state(Unchecked.class));
	}

	static final class Texts {

		@Entity(name = "loose")
		static class Loose extends Numbered {

			@Column(length = 20)
			String code;

			@Column(length = 20)
			String due;

			@Column(length = 20)
			String price;

			@Column(length = 30)
			String at;

		}

	}

	static final class Typed {

		@Entity(name = "loose")
		static class Loose extends Numbered {

			Integer code;

			LocalDate due;

			@Column(precision = 10, scale = 2)
			BigDecimal price;

			LocalDateTime at;

		}

	}

	static final class UuidTexts {

		@Entity(name = "token")
		static class Token extends Numbered {

			@Column(length = 36)
			String uuid;

		}

	}

	static final class Uuids {

		@Entity(name = "token")
		static class Token extends Numbered {

			UUID uuid;

		}

	}

	static final class Days {

		@Entity(name = "visit")
		static class Visit extends Numbered {

			LocalDate at;

		}

	}

	static final class Moments {

		@Entity(name = "visit")
		static class Visit extends Numbered {

			LocalDateTime at;

		}

	}

	static final class Increment1 {

		@Entity(name = "ticket")
		static class Ticket {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_seq")
			@SequenceGenerator(name = "ticket_seq", sequenceName = "ticket_seq", allocationSize = 1)
			Long id;

		}

	}

	static final class Increment50 {

		@Entity(name = "ticket")
		static class Ticket {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_seq")
			@SequenceGenerator(name = "ticket_seq", sequenceName = "ticket_seq", allocationSize = 50)
			Long id;

		}

	}

	static final class PerClass {

		@Entity(name = "shape")
		@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
		static class Shape extends Numbered {

			String label;

		}

		@Entity(name = "sheet")
		static class Sheet extends Shape {

			int thickness;

		}

		@Entity(name = "disc")
		static class Disc extends Shape {

			@Column(nullable = false)
			String radius;

		}

	}

	static final class Joined {

		@Entity(name = "shape")
		@Inheritance(strategy = InheritanceType.JOINED)
		static class Shape extends Numbered {

			String label;

		}

		@Entity(name = "sheet")
		static class Sheet extends Shape {

			int thickness;

		}

		@Entity(name = "disc")
		static class Disc extends Shape {

			@Column(nullable = false)
			String radius;

		}

	}

	static final class Single {

		@Entity(name = "shape")
		static class Shape extends Numbered {

			String label;

		}

		@Entity(name = "sheet")
		static class Sheet extends Shape {

			int thickness;

		}

		@Entity(name = "disc")
		static class Disc extends Shape {

			@Column(nullable = false)
			String radius;

		}

	}

	static final class Listed {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ElementCollection
			@Column(length = 20)
			List<String> tags;

		}

	}

	static final class Ordered {

		@Entity(name = "author")
		static class Author extends Numbered {

			@ElementCollection
			@OrderColumn
			@Column(length = 20)
			List<String> tags;

		}

	}

	static final class JoinTable {

		@Entity(name = "author")
		static class Author extends Numbered {

			@OneToMany
			@jakarta.persistence.JoinTable(name = "author_books")
			List<Book> books;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

	static final class JoinColumns {

		@Entity(name = "author")
		static class Author extends Numbered {

			@OneToMany
			@JoinColumn(name = "author_id")
			List<Book> books;

		}

		@Entity(name = "book")
		static class Book extends Numbered {

		}

	}

	static final class Embeddables {

		@Entity(name = "person")
		static class Person extends Numbered {

			@Embedded
			Address address;

		}

		@Embeddable
		static class Address {

			@Column(nullable = false)
			String street;

			String town;

		}

	}

	static final class Entities {

		@Entity(name = "person")
		static class Person extends Numbered {

			@OneToOne
			Address address;

		}

		@Entity(name = "address")
		static class Address extends Numbered {

			@Column(nullable = false)
			String street;

			String town;

		}

	}

	static final class TextKey {

		@Entity(name = "country")
		static class Country {

			@Id
			@Column(length = 2)
			String code;

		}

		@Entity(name = "city")
		static class City extends Numbered {

			@ManyToOne
			Country country;

		}

	}

	static final class NumberKey {

		@Entity(name = "country")
		static class Country extends Numbered {

			@Column(length = 2, nullable = false, unique = true)
			String code;

		}

		@Entity(name = "city")
		static class City extends Numbered {

			@ManyToOne
			Country country;

		}

	}

	static final class Stored {

		@Entity(name = "sale")
		static class Sale extends Numbered {

			int amount;

			Integer total;

		}

	}

	static final class Calculated {

		@Entity(name = "sale")
		static class Sale extends Numbered {

			int amount;

			@GeneratedColumn("amount * 2")
			Integer total;

		}

	}

	static final class Before {

		@Entity(name = "setting")
		@Table(check = @CheckConstraint(name = "level_ck", constraint = "level_no <> '7'"))
		static class Setting extends Numbered {

			@Column(name = "level_no", length = 10, nullable = false)
			@ColumnDefault("'3'")
			String level;

			@ColumnDefault("1")
			int flag;

		}

	}

	static final class After {

		@Entity(name = "setting")
		@Table(check = @CheckConstraint(name = "level_ck", constraint = "level_no between 0 and 9"))
		static class Setting extends Numbered {

			@Column(name = "level_no", nullable = false)
			@ColumnDefault("5")
			int level;

			@ColumnDefault("true")
			@JdbcTypeCode(SqlTypes.BOOLEAN)
			boolean flag;

		}

	}

	static final class ToParent {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "other")
		static class Other extends Numbered {

		}

		@Entity(name = "child")
		static class Child extends Numbered {

			@ManyToOne
			@JoinColumn(name = "target_id", nullable = false)
			Parent target;

		}

	}

	static final class ToOther {

		@Entity(name = "parent")
		static class Parent extends Numbered {

		}

		@Entity(name = "other")
		static class Other extends Numbered {

		}

		@Entity(name = "child")
		static class Child extends Numbered {

			@ManyToOne
			@JoinColumn(name = "target_id", nullable = false)
			Other target;

		}

	}

	static final class Unchecked {

		@Entity(name = "gauge")
		static class Gauge extends Numbered {

		}

	}

	static final class Checked {

		@Entity(name = "gauge")
		static class Gauge extends Numbered {

			@Column(nullable = false, check = @CheckConstraint(name = "ck_a", constraint = "positive > 0"))
			Integer positive;

			@Column(nullable = false, check = @CheckConstraint(name = "ck_b", constraint = "several between 3 and 7"))
			Integer several;

			@Column(nullable = false,
					check = @CheckConstraint(name = "ck_c", constraint = "negative < 0 and negative <> -1"))
			Integer negative;

			@Column(nullable = false, check = @CheckConstraint(name = "ck_d", constraint = "other <> 0"))
			Long other;

			@Column(nullable = false, precision = 5, scale = 2,
					check = @CheckConstraint(name = "ck_e", constraint = "ratio > 0 and ratio < 1"))
			BigDecimal ratio;

			@Column(nullable = false, length = 20,
					check = @CheckConstraint(name = "ck_f", constraint = "word like 'A%z'"))
			String word;

			@Column(nullable = false, length = 20,
					check = @CheckConstraint(name = "ck_g", constraint = "char_length(longer) >= 3"))
			String longer;

			@Column(nullable = false, length = 20,
					check = @CheckConstraint(name = "ck_h", constraint = "length(filled) > 0 and filled <> 'x'"))
			String filled;

			@Column(nullable = false, length = 20,
					check = @CheckConstraint(name = "ck_i", constraint = "listed in ('a', 'b') and listed <> 'a'"))
			String listed;

			@Column(nullable = false, check = @CheckConstraint(name = "ck_j", constraint = "since >= '2020-01-01'"))
			LocalDate since;

		}

	}

}
