package io.github.jpamigrations.zoo;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * An entity with a number that the application gives.
 */
@MappedSuperclass
abstract class Numbered {

	@Id
	Long id;

}
