package io.github.jpamigrations.sample.order;

/**
 * How far an order has come.
 */
public enum OrderStatus {

	/**
	 * The customer has not paid yet.
	 */
	PLACED,

	/**
	 * The customer has paid.
	 */
	PAID,

	/**
	 * The parcel is on its way.
	 */
	SHIPPED,

	/**
	 * Given up.
	 */
	CANCELLED

}
