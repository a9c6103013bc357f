package io.github.jpamigrations.sample.order;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Paid through a bank.
 */
@Entity
public class BankTransfer extends Payment {

	@Column(nullable = false, length = 34)
	private String iban = "";

	private @Nullable LocalDate bookedOn;

	protected BankTransfer() {
	}

	/**
	 * Create a payment.
	 */
	public BankTransfer(Order order, BigDecimal amount, String iban, LocalDate bookedOn) {
		super(order, amount);
		this.iban = iban;
		this.bookedOn = bookedOn;
	}

	/**
	 * Return the account that it came from.
	 */
	public String getIban() {
		return this.iban;
	}

	/**
	 * Return the day on which it came in.
	 */
	public @Nullable LocalDate getBookedOn() {
		return this.bookedOn;
	}

}
