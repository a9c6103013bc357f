package io.github.jpamigrations.startup.v2;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought.
 */
@Entity
public class Purchase {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	public @Nullable Long id;

	@ManyToOne(optional = false)
	@OnDelete(action = OnDeleteAction.CASCADE)
	public @Nullable Customer customer;

	@Enumerated(EnumType.STRING)
	public Status status = Status.PLACED;

	@Column(nullable = false, precision = 12, scale = 2)
	@ColumnDefault("0")
	public BigDecimal total = BigDecimal.ZERO;

	public boolean paid;

	public @Nullable UUID number;

	public @Nullable Instant placedAt;

	@Version
	public int version;

	/**
	 * How far it has come.
	 */
	public enum Status {

		PLACED, SHIPPED

	}

}
