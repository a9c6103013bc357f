package io.github.jpamigrations.sample.order;

import java.math.BigDecimal;

import io.github.jpamigrations.sample.Audited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in for an order, whichever way.
 */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Payment extends Audited {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(optional = false, fetch = FetchType.LAZY)
	@JoinColumn(name = "order_id")
	private @Nullable Order order;

	@Column(nullable = false, precision = 12, scale = 2)
	private BigDecimal amount = BigDecimal.ZERO;

	protected Payment() {
	}

	protected Payment(Order order, BigDecimal amount) {
		this.order = order;
		this.amount = amount;
	}

	/**
	 * Return the id, absent before the first save.
	 */
	public @Nullable Long getId() {
		return this.id;
	}

	/**
	 * Return what was paid for.
	 */
	public @Nullable Order getOrder() {
		return this.order;
	}

	/**
	 * Return how much was paid.
	 */
	public BigDecimal getAmount() {
		return this.amount;
	}

}
