package io.github.jpamigrations.sample.order;

import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/**
 * The parcel of an order.
 */
@Entity
public class Shipment {

	@Id
	@GeneratedValue
	private @Nullable UUID id;

	@OneToOne(optional = false, fetch = FetchType.LAZY)
	@JoinColumn(name = "order_id")
	private @Nullable Order order;

	@Column(length = 64)
	private @Nullable String trackingNumber;

	private @Nullable OffsetDateTime handedOverAt;

	protected Shipment() {
	}

	/**
	 * Create the parcel of an order.
	 */
	public Shipment(Order order, String trackingNumber, OffsetDateTime handedOverAt) {
		this.order = order;
		this.trackingNumber = trackingNumber;
		this.handedOverAt = handedOverAt;
	}

	/**
	 * Return the id, absent before the first save.
	 */
	public @Nullable UUID getId() {
		return this.id;
	}

	/**
	 * Return what is in it.
	 */
	public @Nullable Order getOrder() {
		return this.order;
	}

	/**
	 * Return the number by which the carrier finds it.
	 */
	public @Nullable String getTrackingNumber() {
		return this.trackingNumber;
	}

	/**
	 * Return when the carrier took it.
	 */
	public @Nullable OffsetDateTime getHandedOverAt() {
		return this.handedOverAt;
	}

}
