package io.github.jpamigrations.runtime;

import java.time.Duration;

import io.github.jpamigrations.MigrationsException;

/**
 * Another migration of the schema held the lock for longer than we wait.
 */
public final class MigrationLockException extends MigrationsException {

	private final Duration waited;

	private final String holder;

	/**
	 * Create the exception.
	 * @param waited how long we have waited
	 * @param holder who holds the lock, as far as the database tells
	 */
	public MigrationLockException(Duration waited, String holder) {
		super("The migration lock was not free within " + waited.toSeconds() + " s"
				+ (holder.isEmpty() ? "" : "; it is held by " + holder));
		this.waited = waited;
		this.holder = holder;
	}

	/**
	 * Return how long we have waited.
	 */
	public Duration waited() {
		return this.waited;
	}

	/**
	 * Return who holds the lock, empty where the database does not tell.
	 */
	public String holder() {
		return this.holder;
	}

}
