package io.github.jpamigrations.dialect.mysql;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.NullUnmarked;

/**
 * A small shop with keys, checks, indexes, defaults, comments and kinds of tables of all
 * sorts.
 */
@NullUnmarked
final class ShopModel {

	static final List<Class<?>> ENTITIES = List.of(Customer.class, Company.class, Order.class, Line.class,
			Product.class, Stock.class, Payment.class, Card.class, Transfer.class, Node.class);

	private ShopModel() {
	}

	enum Status {

		NEW, PAID, SENT

	}

	@Embeddable
	record Address(String street, @Column(length = 10) String zip) {

	}

	@Entity
	@Table(comment = "who buys",
			indexes = { @Index(name = "ix_name", columnList = "lastName desc, firstName"),
					@Index(name = "ux_mail", columnList = "mail", unique = true), @Index(columnList = "since") },
			uniqueConstraints = @UniqueConstraint(name = "uk_number", columnNames = { "number", "region" }))
	@Inheritance(strategy = InheritanceType.JOINED)
	@SecondaryTable(name = "customer_note")
	static class Customer {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Column(nullable = false, length = 50, comment = "the first")
		String firstName;

		@Column(length = 50)
		String lastName;

		@Column(unique = true)
		String login;

		String mail;

		@ColumnDefault("42")
		int number;

		@ColumnDefault("'eu'")
		@Column(length = 2)
		String region;

		@ColumnDefault("current_timestamp(6)")
		Instant since;

		@Embedded
		Address address;

		@Column(table = "customer_note", length = 4000)
		String note;

		@ElementCollection
		@CollectionTable(name = "customer_phone")
		@OrderColumn
		List<String> phones;

		@ElementCollection
		Set<Address> addresses;

		@Version
		long version;

	}

	@Entity
	static class Company extends Customer {

		@Column(check = @CheckConstraint(constraint = "employees > 0"))
		int employees;

		@ManyToOne
		Company parent;

	}

	@Entity
	@Table(name = "order",
			check = {
					@CheckConstraint(name = "ck_total", constraint = "total >= 0 and (paid <= total or paid is null)"),
					@CheckConstraint(constraint = "total < 1000000") })
	static class Order {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		@SequenceGenerator(name = "order_seq", sequenceName = "order_seq", initialValue = 100, allocationSize = 20)
		Long id;

		@ManyToOne(optional = false)
		@OnDelete(action = OnDeleteAction.CASCADE)
		@JoinColumn(foreignKey = @ForeignKey(name = "fk_customer"))
		Customer customer;

		@Enumerated(EnumType.STRING)
		@ColumnDefault("'NEW'")
		Status status;

		@Enumerated
		Status ordinal;

		BigDecimal total;

		BigDecimal paid;

		@GeneratedColumn("total - paid")
		BigDecimal open;

		@OneToMany(cascade = CascadeType.ALL)
		@JoinColumn(name = "order_id")
		List<Line> lines;

		@ManyToMany
		Set<Product> related;

		@OneToOne
		Payment payment;

	}

	@Entity
	static class Line {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		@TableGenerator(name = "line_gen", table = "generators")
		Long id;

		@ManyToOne
		Product product;

		@ManyToOne
		@JoinColumn(name = "product_id", insertable = false, updatable = false)
		Product again;

	}

	@Entity
	@Table(comment = "what is sold", options = "row_format=dynamic")
	static class Product {

		@Id
		@Column(length = 20)
		String sku;

		@Column(columnDefinition = "varchar(100) character set latin1 collate latin1_bin not null default 'x''y' comment 'it''s'")
		String name;

		@Column(columnDefinition = "timestamp(3) null default current_timestamp(3) on update current_timestamp(3)")
		Instant changed;

		@Column(check = @CheckConstraint(name = "ck_price", constraint = "price > 0"))
		BigDecimal price;

	}

	@Embeddable
	record StockKey(@Column(length = 20) String sku, int place) {

	}

	@Entity
	static class Stock {

		@EmbeddedId
		StockKey id;

		@MapsId("sku")
		@ManyToOne
		Product product;

		int amount;

	}

	@Entity
	@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	static class Payment {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity
	@DiscriminatorValue("C")
	static class Card extends Payment {

		@Column(nullable = false, length = 16)
		String digits;

	}

	@Entity
	static class Transfer extends Payment {

		String account;

		@ManyToOne
		@JoinColumn(name = "stock_sku", referencedColumnName = "product_sku")
		@JoinColumn(name = "stock_place", referencedColumnName = "place")
		Stock stock;

	}

	@Entity
	static class Node {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne
		Node parent;

		@OneToOne
		Node next;

	}

}
