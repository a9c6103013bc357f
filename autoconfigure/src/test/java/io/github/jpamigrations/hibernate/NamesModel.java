package io.github.jpamigrations.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.NullUnmarked;

/**
 * Names that need quotes, and names with a schema or catalog.
 */
@NullUnmarked
final class NamesModel {

	private NamesModel() {
	}

	@Entity
	@Table(name = "`Order`", indexes = @Index(name = "ix_mixed", columnList = "`Mixed Case` desc"),
			uniqueConstraints = @UniqueConstraint(name = "uk_both", columnNames = { "`Mixed Case`", "`group`" }))
	static class QuotedOrder {

		@Id
		@Column(name = "`key`")
		Long id;

		@Column(name = "`Mixed Case`")
		String mixed;

		@Column(name = "`group`", unique = true)
		String group;

		@ManyToOne
		QuotedOrder parent;

	}

	@Entity
	@Table(name = "in_schema", schema = "stock", indexes = @Index(name = "ix_in_schema", columnList = "name"))
	static class InSchema {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stock_numbers")
		@SequenceGenerator(name = "stock_numbers", sequenceName = "stock_numbers", schema = "stock")
		Long id;

		String name;

		@ManyToOne
		InCatalog other;

	}

	@Entity
	@Table(name = "in_catalog", catalog = "warehouse")
	static class InCatalog {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		Long id;

		@Column(unique = true)
		String userName;

	}

}
