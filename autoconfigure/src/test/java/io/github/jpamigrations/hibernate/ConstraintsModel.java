package io.github.jpamigrations.hibernate;

import java.time.LocalDate;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.NullUnmarked;

/**
 * Constraints, indexes, defaults and comments.
 */
@SuppressWarnings("deprecation")
@NullUnmarked
final class ConstraintsModel {

	private ConstraintsModel() {
	}

	@Entity(name = "product")
	@Table(comment = "What is sold",
			uniqueConstraints = { @UniqueConstraint(name = "uk_product_code", columnNames = { "code", "market" }),
					@UniqueConstraint(columnNames = { "market", "label" }), @UniqueConstraint(columnNames = "alone") },
			indexes = { @Index(name = "ix_code", columnList = "code"), @Index(columnList = "market asc, listed desc"),
					@Index(name = "ix_expression", columnList = "(lower(label)), code"),
					@Index(name = "ux_listed", columnList = "listed, market", unique = true),
					@Index(name = "ux_expression", columnList = "(upper(code))", unique = true) },
			check = @CheckConstraint(name = "ck_dates", constraint = "listed > date '2000-01-01'"))
	@Check(constraints = "price > 0 or code is null")
	static class Product {

		@Id
		Long id;

		@Column(unique = true, nullable = false)
		String sku;

		@Column(unique = true)
		String barcode;

		@Column(unique = true)
		String alone;

		@NaturalId
		String code;

		String market;

		@Comment("What customers see")
		String label;

		LocalDate listed;

		@ColumnDefault("0")
		@Check(constraints = "price >= 0")
		int price;

		@ColumnDefault("'new'")
		@Column(nullable = false, check = @CheckConstraint(name = "ck_state", constraint = "state <> ''"))
		String state;

		@Column(check = { @CheckConstraint(constraint = "stock >= 0"),
				@CheckConstraint(constraint = "stock < 1000000") })
		int stock;

		@GeneratedColumn("price * 2")
		int twice;

		@ColumnDefault("current_timestamp")
		LocalDate since;

		@Collate("de_DE")
		String collated;

	}

}
