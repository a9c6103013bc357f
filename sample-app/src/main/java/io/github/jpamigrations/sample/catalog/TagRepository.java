package io.github.jpamigrations.sample.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The tags.
 */
public interface TagRepository extends JpaRepository<Tag, Long> {

}
