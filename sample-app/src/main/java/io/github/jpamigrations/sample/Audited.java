package io.github.jpamigrations.sample;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * When something was made and changed.
 */
@MappedSuperclass
public abstract class Audited {

	@CreationTimestamp
	@Column(nullable = false, updatable = false)
	private @Nullable Instant createdAt;

	@UpdateTimestamp
	@Column(nullable = false)
	private @Nullable Instant updatedAt;

	@Version
	private int version;

	/**
	 * Return when it was saved for the first time.
	 */
	public @Nullable Instant getCreatedAt() {
		return this.createdAt;
	}

	/**
	 * Return when it was saved last.
	 */
	public @Nullable Instant getUpdatedAt() {
		return this.updatedAt;
	}

	/**
	 * Return how often it was changed.
	 */
	public int getVersion() {
		return this.version;
	}

}
