package io.github.jpamigrations.sample.catalog;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The reviews.
 */
public interface ReviewRepository extends JpaRepository<Review, Long> {

	/**
	 * Return what was said of a product.
	 */
	List<Review> findByProductId(Long productId);

}
