package io.github.jpamigrations.sample.order;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.github.jpamigrations.sample.Audited;
import io.github.jpamigrations.sample.catalog.Product;
import io.github.jpamigrations.sample.customer.Customer;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a customer buys at one time.
 */
@Entity
@Table(name = "orders", indexes = @Index(name = "orders_status_idx", columnList = "status, createdAt"))
public class Order extends Audited {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, unique = true)
	private UUID number = UUID.randomUUID();

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	@JoinColumn(name = "customer_id")
	private @Nullable Customer customer;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private OrderStatus status = OrderStatus.PLACED;

	@OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderColumn(name = "position")
	private List<OrderItem> items = new ArrayList<>();

	protected Order() {
	}

	/**
	 * Create an order without items.
	 */
	public Order(Customer customer) {
		this.customer = customer;
	}

	/**
	 * Put pieces of a product into the order.
	 */
	public void add(Product product, int quantity) {
		this.items.add(new OrderItem(this, product, quantity, product.getPrice()));
	}

	/**
	 * Return the id, absent before the first save.
	 */
	public @Nullable Long getId() {
		return this.id;
	}

	/**
	 * Return the number that the customer sees.
	 */
	public UUID getNumber() {
		return this.number;
	}

	/**
	 * Return who ordered.
	 */
	public @Nullable Customer getCustomer() {
		return this.customer;
	}

	/**
	 * Return how far it has come.
	 */
	public OrderStatus getStatus() {
		return this.status;
	}

	/**
	 * Set how far it has come.
	 */
	public void setStatus(OrderStatus status) {
		this.status = status;
	}

	/**
	 * Return what is in it.
	 */
	public List<OrderItem> getItems() {
		return this.items;
	}

}
