package io.github.jpamigrations.actuate;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.MigrationsStatus;
import io.github.jpamigrations.runtime.MigrationDatabaseException;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * {@link org.springframework.boot.health.contributor.HealthIndicator} that is down while
 * the database is not at the heads or a run is unfinished. A database of a later release
 * is up: replicas of the old one go on during a rolling update. A database that can't be
 * read is unknown here; whether that is bad, the indicator of the data source says.
 *
 * @since 0.1.0
 */
public class MigrationsHealthIndicator extends AbstractHealthIndicator {

	private final Migrations migrations;

	public MigrationsHealthIndicator(Migrations migrations) {
		super("The revisions of the database could not be checked");
		this.migrations = migrations;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		try {
			MigrationsStatus status = this.migrations.status();
			builder.status(isUp(status) ? Status.UP : Status.DOWN)
				.withDetail("database", status.database())
				.withDetail("current", RevisionIds.texts(status.current()))
				.withDetail("heads", RevisionIds.texts(status.heads()));
			if (status.ahead()) {
				builder.withDetail("ahead", true);
			}
			if (!status.pending().isEmpty()) {
				builder.withDetail("pending", RevisionIds.texts(status.pending()));
			}
			if (status.unfinished()) {
				builder.withDetail("unfinished", true);
			}
		}
		catch (MigrationDatabaseException ex) {
			builder.unknown().withDetail("error", "The database can't be read");
		}
	}

	private static boolean isUp(MigrationsStatus status) {
		return !status.unfinished() && (status.upToDate() || status.ahead());
	}

}
