package io.github.jpamigrations.autoconfigure;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;

/**
 * There is a database to migrate, and no doubt which.
 */
final class MigrationsDataSourceCondition extends AnyNestedCondition {

	MigrationsDataSourceCondition() {
		super(ConfigurationPhase.REGISTER_BEAN);
	}

	@ConditionalOnSingleCandidate(DataSource.class)
	private static final class OneDataSource {

	}

	@ConditionalOnBean(annotation = MigrationsDataSource.class)
	private static final class QualifiedDataSource {

	}

	@ConditionalOnBean(MigrationsConnectionDetails.class)
	private static final class ConnectionDetails {

	}

	@ConditionalOnProperty("spring.migrations.url")
	private static final class Url {

	}

}
