package io.github.jpamigrations.sample.order;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/**
 * Paid by card.
 */
@Entity
public class CardPayment extends Payment {

	@Column(nullable = false, length = 4)
	private String lastDigits = "";

	protected CardPayment() {
	}

	/**
	 * Create a payment.
	 */
	public CardPayment(Order order, BigDecimal amount, String lastDigits) {
		super(order, amount);
		this.lastDigits = lastDigits;
	}

	/**
	 * Return the last four digits of the card.
	 */
	public String getLastDigits() {
		return this.lastDigits;
	}

}
