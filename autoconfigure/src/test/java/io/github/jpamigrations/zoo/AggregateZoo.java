package io.github.jpamigrations.zoo;

import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Embeddables that are stored in one column.
 */
final class AggregateZoo {

	private AggregateZoo() {
	}

	static Stream<Change> changes() {
		return Stream.of(Change.of("C18 C21 aggregate")
			.state(Plain.class)
			.rows("insert into person (id) values (1)")
			.state(InJson.class)
			.state(InJsonMore.class)
			.state(InJson.class)
			.state(Plain.class), Change.model("C18 C21 aggregate at first", InJsonMore.class));
	}

	static final class Plain {

		@Entity(name = "person")
		static class Person extends Numbered {

			String email;

		}

	}

	static final class InJson {

		@Entity(name = "person")
		static class Person extends Numbered {

			@Embedded
			@JdbcTypeCode(SqlTypes.JSON)
			Address address;

			String email;

		}

		@Embeddable
		static class Address {

			String street;

			@Column(nullable = false)
			String city;

		}

	}

	static final class InJsonMore {

		enum Kind {

			HOME, WORK

		}

		@Entity(name = "person")
		static class Person extends Numbered {

			@Embedded
			@JdbcTypeCode(SqlTypes.JSON)
			Address address;

			String email;

		}

		@Embeddable
		static class Address {

			@Column(nullable = false)
			String street;

			@Column(nullable = false)
			String city;

			@Column(nullable = false)
			Kind kind;

			int number;

		}

	}

}
