package io.github.jpamigrations.sample.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A word by which products are found.
 */
@Entity
public class Tag {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 40, unique = true)
	private String word = "";

	protected Tag() {
	}

	/**
	 * Create a tag.
	 */
	public Tag(String word) {
		this.word = word;
	}

	/**
	 * Return the id, absent before the first save.
	 */
	public @Nullable Long getId() {
		return this.id;
	}

	/**
	 * Return the word.
	 */
	public String getWord() {
		return this.word;
	}

}
