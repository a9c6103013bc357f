package io.github.jpamigrations.zoo;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * An entity with a number that the database gives.
 */
@MappedSuperclass
abstract class Generated {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	Long id;

}
