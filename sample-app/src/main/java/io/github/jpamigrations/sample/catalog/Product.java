package io.github.jpamigrations.sample.catalog;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

import io.github.jpamigrations.sample.Audited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/**
 * Something that the shop sells.
 */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "product_sku_key", columnNames = "sku"),
		indexes = @Index(name = "product_price_idx", columnList = "price desc, name"))
public class Product extends Audited {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private @Nullable Long id;

	@Column(nullable = false, length = 32)
	private String sku = "";

	@Column(nullable = false)
	private String name = "";

	@Lob
	private @Nullable String description;

	@Column(nullable = false, precision = 12, scale = 2)
	private BigDecimal price = BigDecimal.ZERO;

	@Column(nullable = false)
	@ColumnDefault("0")
	private int stock;

	@Column(nullable = false)
	private boolean available = true;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "category_id")
	private @Nullable Category category;

	@ManyToMany
	@JoinTable(name = "product_tag", joinColumns = @JoinColumn(name = "product_id"),
			inverseJoinColumns = @JoinColumn(name = "tag_id"))
	private Set<Tag> tags = new LinkedHashSet<>();

	protected Product() {
	}

	/**
	 * Create a product.
	 */
	public Product(String sku, String name, BigDecimal price) {
		this.sku = sku;
		this.name = name;
		this.price = price;
	}

	/**
	 * Return the id, absent before the first save.
	 */
	public @Nullable Long getId() {
		return this.id;
	}

	/**
	 * Return the stock keeping unit.
	 */
	public String getSku() {
		return this.sku;
	}

	/**
	 * Return the name.
	 */
	public String getName() {
		return this.name;
	}

	/**
	 * Return the long text, if there is one.
	 */
	public @Nullable String getDescription() {
		return this.description;
	}

	/**
	 * Set the long text.
	 */
	public void setDescription(@Nullable String description) {
		this.description = description;
	}

	/**
	 * Return the price of one piece.
	 */
	public BigDecimal getPrice() {
		return this.price;
	}

	/**
	 * Return how many pieces are left.
	 */
	public int getStock() {
		return this.stock;
	}

	/**
	 * Return whether it can be ordered.
	 */
	public boolean isAvailable() {
		return this.available;
	}

	/**
	 * Return its place in the tree, if it has one.
	 */
	public @Nullable Category getCategory() {
		return this.category;
	}

	/**
	 * Put it into the tree.
	 */
	public void setCategory(@Nullable Category category) {
		this.category = category;
	}

	/**
	 * Return the words by which it is found.
	 */
	public Set<Tag> getTags() {
		return this.tags;
	}

}
