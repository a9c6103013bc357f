package io.github.jpamigrations.slice;

import org.springframework.data.repository.CrudRepository;

/**
 * Pets.
 */
interface PetRepository extends CrudRepository<Pet, Long> {

}
