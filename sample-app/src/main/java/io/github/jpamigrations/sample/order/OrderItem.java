package io.github.jpamigrations.sample.order;

import java.math.BigDecimal;

import io.github.jpamigrations.sample.catalog.Product;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of one product in an order.
 */
@Entity
public class OrderItem {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	@JoinColumn(name = "order_id")
	@OnDelete(action = OnDeleteAction.CASCADE)
	private @Nullable Order order;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	@JoinColumn(name = "product_id")
	private @Nullable Product product;

	@Column(nullable = false)
	private int quantity;

	@Column(nullable = false, precision = 12, scale = 2)
	private BigDecimal unitPrice = BigDecimal.ZERO;

	protected OrderItem() {
	}

	OrderItem(Order order, Product product, int quantity, BigDecimal unitPrice) {
		this.order = order;
		this.product = product;
		this.quantity = quantity;
		this.unitPrice = unitPrice;
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
	 * Return how many pieces.
	 */
	public int getQuantity() {
		return this.quantity;
	}

	/**
	 * Return the price of one piece at the time of the order.
	 */
	public BigDecimal getUnitPrice() {
		return this.unitPrice;
	}

}
