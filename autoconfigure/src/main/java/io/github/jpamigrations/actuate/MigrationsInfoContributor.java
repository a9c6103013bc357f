package io.github.jpamigrations.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.MigrationsStatus;
import io.github.jpamigrations.runtime.MigrationDatabaseException;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * {@link InfoContributor} that tells where the database stands.
 *
 * @since 0.1.0
 */
public class MigrationsInfoContributor implements InfoContributor {

	private final Migrations migrations;

	public MigrationsInfoContributor(Migrations migrations) {
		this.migrations = migrations;
	}

	@Override
	public void contribute(Info.Builder builder) {
		try {
			MigrationsStatus status = this.migrations.status();
			Map<String, Object> details = new LinkedHashMap<>();
			details.put("database", status.database());
			details.put("current", RevisionIds.texts(status.current()));
			details.put("heads", RevisionIds.texts(status.heads()));
			builder.withDetail("migrations", details);
		}
		catch (MigrationDatabaseException ex) {
			builder.withDetail("migrations", Map.of("error", "The database can't be read"));
		}
	}

}
