package io.github.jpamigrations.autoconfigure;

import java.util.Set;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.core.env.Environment;

/**
 * A {@link DatabaseInitializerDetector} for {@link MigrationsInitializer}. Its order is
 * below that of Flyway and Liquibase, so that refusing beside them comes before either
 * has touched the database. With deferred initialization it reports nothing: JPA then
 * counts as an initializer itself, which closes a cycle (test:
 * {@code upgradesBeforeJpaAndRunsScriptsAfterItWhenDeferred}).
 */
class MigrationsInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

	static final String DEFERRED = "spring.jpa.defer-datasource-initialization";

	private final Environment environment;

	MigrationsInitializerDetector(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
		boolean deferred = this.environment.getProperty(DEFERRED, Boolean.class, false);
		return deferred ? Set.of() : Set.of(MigrationsInitializer.class);
	}

	@Override
	public int getOrder() {
		return -10;
	}

}
