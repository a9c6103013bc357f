package io.github.jpamigrations.benchmark;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * Ten of the twelve columns that each table of a benchmark has.
 */
@MappedSuperclass
public class Ware {

	@Id
	Long id;

	@Column(nullable = false, length = 40)
	String code;

	@Column(nullable = false, length = 100)
	String name;

	String note;

	int pieces;

	long weight;

	@Column(precision = 12, scale = 2)
	BigDecimal price;

	double ratio;

	LocalDate since;

	Instant changed;

}
