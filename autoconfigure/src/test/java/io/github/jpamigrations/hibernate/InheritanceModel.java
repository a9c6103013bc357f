package io.github.jpamigrations.hibernate;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.View;
import org.jspecify.annotations.NullUnmarked;

/**
 * Inheritance, and entities with several tables or none.
 */
@NullUnmarked
final class InheritanceModel {

	private InheritanceModel() {
	}

	@MappedSuperclass
	abstract static class Audited {

		@Id
		Long id;

		Instant changed;

	}

	@Entity(name = "payment")
	static class Payment extends Audited {

		long amount;

	}

	@Entity(name = "card_payment")
	static class CardPayment extends Payment {

		@Column(nullable = false)
		String card;

		@Column(unique = true)
		String token;

	}

	@Entity(name = "vehicle")
	@Inheritance(strategy = InheritanceType.JOINED)
	@DiscriminatorColumn(name = "kind", length = 12)
	static class Vehicle extends Audited {

		String plate;

	}

	@Entity(name = "car")
	@PrimaryKeyJoinColumn(name = "vehicle_id")
	static class Car extends Vehicle {

		int doors;

	}

	@Entity(name = "shape")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Shape extends Audited {

		@Column(unique = true)
		String label;

		@ManyToOne
		Payment payment;

	}

	@Entity(name = "circle")
	static class Circle extends Shape {

		int radius;

	}

	@Entity(name = "square")
	static class Square extends Shape {

		int width;

	}

	@Entity(name = "rounded_square")
	static class RoundedSquare extends Square {

		int corner;

	}

	@Entity(name = "document")
	@SecondaryTable(name = "document_body", pkJoinColumns = @PrimaryKeyJoinColumn(name = "document_id"))
	static class Document extends Audited {

		String title;

		@Column(table = "document_body", length = 4000)
		String body;

	}

	@Entity(name = "title_length")
	@Immutable
	@Subselect("select id, length(title) as size from document")
	static class TitleLength {

		@Id
		Long id;

		int size;

	}

	@Entity(name = "long_titles")
	@Immutable
	@View(query = "select id, title from document where length(title) > 100")
	static class LongTitle {

		@Id
		Long id;

		String title;

	}

}
