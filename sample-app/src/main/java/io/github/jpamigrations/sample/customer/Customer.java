package io.github.jpamigrations.sample.customer;

import java.util.LinkedHashSet;
import java.util.Set;

import io.github.jpamigrations.sample.Audited;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who orders.
 */
@Entity
@Table(indexes = @Index(name = "customer_name_idx", columnList = "name"))
public class Customer extends Audited {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 100)
	private String name = "";

	@Column(nullable = false, unique = true)
	private String email = "";

	@Embedded
	@AttributeOverride(name = "country", column = @Column(name = "country_code", length = 2))
	private @Nullable Address address;

	@ElementCollection
	@CollectionTable(joinColumns = @JoinColumn(name = "customer_id"))
	@Column(name = "number", length = 32, nullable = false)
	private Set<String> phoneNumbers = new LinkedHashSet<>();

	protected Customer() {
	}

	/**
	 * Create a customer.
	 */
	public Customer(String name, String email) {
		this.name = name;
		this.email = email;
	}

	/**
	 * Return the id, absent before the first save.
	 */
	public @Nullable Long getId() {
		return this.id;
	}

	/**
	 * Return the full name.
	 */
	public String getName() {
		return this.name;
	}

	/**
	 * Return the address for mail, unique among customers.
	 */
	public String getEmail() {
		return this.email;
	}

	/**
	 * Return where the customer lives, if known.
	 */
	public @Nullable Address getAddress() {
		return this.address;
	}

	/**
	 * Set where the customer lives.
	 */
	public void setAddress(@Nullable Address address) {
		this.address = address;
	}

	/**
	 * Return the numbers under which the customer can be called.
	 */
	public Set<String> getPhoneNumbers() {
		return this.phoneNumbers;
	}

}
