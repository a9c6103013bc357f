package io.github.jpamigrations.zoo;

import java.util.stream.Stream;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import org.hibernate.annotations.DiscriminatorFormula;

/**
 * Inheritance, and entities with several tables or none.
 */
final class InheritanceZoo {

	private InheritanceZoo() {
	}

	static Stream<Change> changes() {
		return Stream.of(
				Change.of("T9 single table, a subclass more")
					.state(Single.class)
					.rows("insert into payment (id, dtype, amount, card) values (1, 'card_payment', 2, 'x')")
					.state(SingleMore.class)
					.state(Single.class)
					.on(TestDatabase.MYSQL, TestDatabase.MARIADB, TestDatabase.POSTGRESQL),
				Change.of("T9 discriminators of other types")
					.state(Discriminators.class)
					.rows("insert into by_char (id, kind) values (1, 'A')",
							"insert into by_number (id, kind) values (1, 1)")
					.state(DiscriminatorsMore.class)
					.state(Discriminators.class),
				Change.of("T9 joined, a subclass more")
					.state(Joined.class)
					.rows("insert into vehicle (id, plate) values (1, 'x')")
					.state(JoinedMore.class)
					.state(Joined.class),
				Change.of("T9 table per class, a property of the root more")
					.state(PerClass.class)
					.rows("insert into square (id, label, width) values (1, 'x', 2)")
					.state(PerClassMore.class)
					.state(PerClass.class),
				Change.of("T9 secondary table")
					.state(OneTable.class)
					.rows("insert into document (id, title, body) values (1, 'a', 'b')")
					.state(TwoTables.class)
					.state(OneTable.class),
				Change.model("T9 joined at first", JoinedMore.class),
				Change.model("T9 table per class at first", PerClassMore.class),
				Change.model("T9 secondary table at first", TwoTables.class));
	}

	static final class Single {

		@Entity(name = "payment")
		static class Payment extends Numbered {

			long amount;

		}

		@Entity(name = "card_payment")
		static class CardPayment extends Payment {

			@Column(nullable = false)
			String card;

		}

	}

	static final class SingleMore {

		@Entity(name = "payment")
		static class Payment extends Numbered {

			long amount;

		}

		@Entity(name = "card_payment")
		static class CardPayment extends Payment {

			@Column(nullable = false)
			String card;

		}

		@Entity(name = "cash_payment")
		static class CashPayment extends Payment {

			@Column(nullable = false, unique = true)
			Integer drawer;

			@ManyToOne
			Payment change;

		}

	}

	static final class Discriminators {

		@Entity(name = "by_char")
		@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
		@DiscriminatorValue("A")
		static class ByChar extends Numbered {

		}

		@Entity(name = "by_number")
		@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
		@DiscriminatorValue("1")
		static class ByNumber extends Numbered {

		}

		@Entity(name = "by_formula")
		@DiscriminatorFormula("case when size is null then 'by_formula' else 'sized' end")
		static class ByFormula extends Numbered {

			Integer size;

		}

	}

	static final class DiscriminatorsMore {

		@Entity(name = "by_char")
		@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
		@DiscriminatorValue("A")
		static class ByChar extends Numbered {

		}

		@Entity(name = "other_char")
		@DiscriminatorValue("B")
		static class OtherChar extends ByChar {

		}

		@Entity(name = "by_number")
		@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
		@DiscriminatorValue("1")
		static class ByNumber extends Numbered {

		}

		@Entity(name = "other_number")
		@DiscriminatorValue("2")
		static class OtherNumber extends ByNumber {

		}

		@Entity(name = "by_formula")
		@DiscriminatorFormula("case when size is null then 'by_formula' else 'sized' end")
		static class ByFormula extends Numbered {

			Integer size;

		}

		@Entity(name = "sized")
		static class Sized extends ByFormula {

		}

	}

	static final class Joined {

		@Entity(name = "vehicle")
		@Inheritance(strategy = InheritanceType.JOINED)
		static class Vehicle extends Numbered {

			String plate;

		}

		@Entity(name = "car")
		static class Car extends Vehicle {

			int doors;

		}

	}

	static final class JoinedMore {

		@Entity(name = "vehicle")
		@Inheritance(strategy = InheritanceType.JOINED)
		static class Vehicle extends Numbered {

			String plate;

		}

		@Entity(name = "car")
		static class Car extends Vehicle {

			int doors;

		}

		@Entity(name = "taxi")
		@PrimaryKeyJoinColumn(name = "car_id", foreignKey = @ForeignKey(name = "taxi_car"))
		static class Taxi extends Car {

			@Column(unique = true)
			String sign;

		}

		@Entity(name = "marked")
		@Inheritance(strategy = InheritanceType.JOINED)
		@DiscriminatorColumn(name = "kind", length = 12)
		static class Marked extends Numbered {

		}

		@Entity(name = "marked_more")
		static class MarkedMore extends Marked {

			@ManyToOne
			Vehicle vehicle;

		}

	}

	static final class PerClass {

		@Entity(name = "shape")
		@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
		abstract static class Shape extends Numbered {

			@Column(unique = true, length = 30)
			String label;

		}

		@Entity(name = "square")
		static class Square extends Shape {

			int width;

		}

		@Entity(name = "rounded_square")
		static class RoundedSquare extends Square {

			int corner;

		}

	}

	static final class PerClassMore {

		@Entity(name = "shape")
		@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
		abstract static class Shape extends Numbered {

			@Column(unique = true, length = 30)
			String label;

			@ManyToOne
			Square frame;

			boolean visible;

		}

		@Entity(name = "square")
		static class Square extends Shape {

			int width;

		}

		@Entity(name = "rounded_square")
		static class RoundedSquare extends Square {

			int corner;

		}

		@Entity(name = "disc")
		static class Disc extends Shape {

			int radius;

		}

	}

	static final class OneTable {

		@Entity(name = "document")
		static class Document extends Numbered {

			String title;

			@Column(length = 4000)
			String body;

		}

	}

	static final class TwoTables {

		@Entity(name = "document")
		@SecondaryTable(name = "document_body", pkJoinColumns = @PrimaryKeyJoinColumn(name = "document_id"))
		@SecondaryTable(name = "document_notes")
		static class Document extends Numbered {

			String title;

			@Column(table = "document_body", length = 4000)
			String body;

			@Column(table = "document_notes", unique = true)
			String note;

		}

	}

}
