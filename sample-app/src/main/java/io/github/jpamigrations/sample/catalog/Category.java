package io.github.jpamigrations.sample.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * A node in the tree of what the shop sells.
 */
@Entity
public class Category {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private @Nullable Long id;

	@Column(nullable = false, length = 80)
	private String name = "";

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "parent_id")
	private @Nullable Category parent;

	protected Category() {
	}

	/**
	 * Create a category below another one, or at the top.
	 */
	public Category(String name, @Nullable Category parent) {
		this.name = name;
		this.parent = parent;
	}

	/**
	 * Return the id, absent before the first save.
	 */
	public @Nullable Long getId() {
		return this.id;
	}

	/**
	 * Return the name.
	 */
	public String getName() {
		return this.name;
	}

	/**
	 * Return the category above this one, absent at the top.
	 */
	public @Nullable Category getParent() {
		return this.parent;
	}

}
