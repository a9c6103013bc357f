package io.github.jpamigrations.sample.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The categories.
 */
public interface CategoryRepository extends JpaRepository<Category, Long> {

}
