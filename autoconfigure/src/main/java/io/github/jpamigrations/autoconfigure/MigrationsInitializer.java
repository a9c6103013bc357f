package io.github.jpamigrations.autoconfigure;

import java.util.Set;

import javax.sql.DataSource;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionTarget;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;

/**
 * Applies pending revisions, or checks that there are none, when the application starts.
 * Everything that uses the database depends on this bean.
 *
 * @since 0.1.0
 */
public class MigrationsInitializer implements InitializingBean {

	private static final Set<String> MAYBE_EMBEDDED = Set.of("h2", "hsqldb", "derby");

	private static final Logger logger = LoggerFactory.getLogger(MigrationsInitializer.class);

	private final Migrations migrations;

	private final DataSource dataSource;

	private final MigrationsProperties.Startup startup;

	private final RevisionTarget target;

	private final boolean autogenerate;

	private final @Nullable MigrationsStrategy strategy;

	private boolean managing;

	/**
	 * Create an initializer that upgrades to all heads.
	 * @param migrations the revisions and the database
	 * @param dataSource the database
	 * @param strategy what to do instead of upgrading, if anything
	 */
	public MigrationsInitializer(Migrations migrations, DataSource dataSource, @Nullable MigrationsStrategy strategy) {
		this(migrations, dataSource, MigrationsProperties.Startup.UPGRADE, new RevisionTarget.Heads(), false, strategy);
	}

	MigrationsInitializer(Migrations migrations, DataSource dataSource, MigrationsProperties.Startup startup,
			RevisionTarget target, boolean autogenerate, @Nullable MigrationsStrategy strategy) {
		this.migrations = migrations;
		this.dataSource = dataSource;
		this.startup = startup;
		this.target = target;
		this.autogenerate = autogenerate;
		this.strategy = strategy;
	}

	@Override
	public void afterPropertiesSet() {
		// Revisions of a server need not be looked into for this.
		if (!this.autogenerate && MAYBE_EMBEDDED.contains(this.migrations.database()) && !this.migrations.hasRevisions()
				&& EmbeddedDatabaseConnection.isEmbedded(this.dataSource)) {
			logger
				.warn("No revision is for the embedded {} database, so none is applied and Hibernate makes the tables; "
						+ "to run the revisions use a container (@ServiceConnection), keep revisions for each database in "
						+ "'{vendor}' locations, or in tests set 'spring.test.database.replace=none'",
						this.migrations.database());
			return;
		}
		this.managing = true;
		switch (this.startup) {
			case UPGRADE -> upgrade();
			case CHECK -> this.migrations.checkAt(this.target);
			case NONE -> logger.debug("Revisions are not applied at startup");
		}
	}

	private void upgrade() {
		if (this.strategy != null) {
			this.strategy.upgrade(this.migrations);
		}
		else if (this.autogenerate) {
			this.migrations.upgradeReviewed();
		}
		else {
			this.migrations.upgrade(this.target);
		}
	}

	/**
	 * Return whether the schema is kept by revisions, so that Hibernate must not make it.
	 */
	boolean isManaging() {
		return this.managing;
	}

}
