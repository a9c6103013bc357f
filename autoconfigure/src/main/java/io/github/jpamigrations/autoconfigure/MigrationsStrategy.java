package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.engine.Migrations;

/**
 * Does what a start does with pending revisions in the place of the upgrade to all heads,
 * where 'spring.migrations.startup' is 'upgrade': another target, something before it,
 * something after it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface MigrationsStrategy {

	/**
	 * Upgrade the database.
	 * @param migrations the revisions and the database
	 */
	void upgrade(Migrations migrations);

}
