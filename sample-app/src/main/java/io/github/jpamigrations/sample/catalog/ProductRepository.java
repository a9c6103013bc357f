package io.github.jpamigrations.sample.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The products.
 */
public interface ProductRepository extends JpaRepository<Product, Long> {

}
