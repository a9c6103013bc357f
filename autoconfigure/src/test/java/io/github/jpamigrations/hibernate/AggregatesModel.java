package io.github.jpamigrations.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/**
 * Embeddables that are stored in one column.
 */
@NullUnmarked
final class AggregatesModel {

	private AggregatesModel() {
	}

	@Embeddable
	static class Address {

		@Column(nullable = false)
		String street;

		int number;

		String city;

	}

	@Entity(name = "person")
	static class Person {

		@Id
		Long id;

		@JdbcTypeCode(SqlTypes.JSON)
		Address address;

		@Column(unique = true)
		String email;

	}

}
