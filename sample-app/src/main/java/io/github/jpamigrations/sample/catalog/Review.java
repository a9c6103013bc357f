package io.github.jpamigrations.sample.catalog;

import io.github.jpamigrations.sample.Audited;
import io.github.jpamigrations.sample.customer.Customer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * What a customer thinks of a product; one opinion each.
 */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "review_once_key", columnNames = { "product_id", "customer_id" }))
public class Review extends Audited {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	@JoinColumn(name = "product_id")
	private @Nullable Product product;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	@JoinColumn(name = "customer_id")
	private @Nullable Customer customer;

	private short stars;

	@Column(length = 2000)
	private @Nullable String text;

	protected Review() {
	}

	/**
	 * Create a review.
	 */
	public Review(Product product, Customer customer, short stars, @Nullable String text) {
		this.product = product;
		this.customer = customer;
		this.stars = stars;
		this.text = text;
	}

	/**
	 * Return the id, absent before the first save.
	 */
	public @Nullable Long getId() {
		return this.id;
	}

	/**
	 * Return the product.
	 */
	public @Nullable Product getProduct() {
		return this.product;
	}

	/**
	 * Return who wrote it.
	 */
	public @Nullable Customer getCustomer() {
		return this.customer;
	}

	/**
	 * Return one to five stars.
	 */
	public short getStars() {
		return this.stars;
	}

	/**
	 * Return the words, if there are any.
	 */
	public @Nullable String getText() {
		return this.text;
	}

}
