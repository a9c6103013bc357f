package io.github.jpamigrations.sample.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a customer lives.
 *
 * @param street the street with its number
 * @param postalCode the postal code
 * @param city the city
 * @param country two letters of ISO 3166
 */
@Embeddable
public record Address(@Column(length = 120) String street, @Column(length = 16) String postalCode,
		@Column(length = 80) String city, @Column(length = 2) String country) {

}
