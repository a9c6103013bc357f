package io.github.jpamigrations.autoconfigure;

import java.util.Set;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * A {@link DatabaseInitializerDetector} for {@link MigrationsInitializer}. Its order is
 * below that of Flyway and Liquibase, so that refusing beside them comes before either
 * has touched the database. With deferred initialization and JPA it reports nothing: JPA
 * then counts as an initializer itself, which closes a cycle (test:
 * {@code upgradesBeforeJpaAndRunsScriptsAfterItWhenDeferred}).
 */
class MigrationsInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

	static final String DEFERRED = "spring.jpa.defer-datasource-initialization";

	private final Environment environment;

	MigrationsInitializerDetector(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
		boolean deferred = this.environment.getProperty(DEFERRED, Boolean.class, false);
		return (deferred && hasEntityManagerFactory(beanFactory)) ? Set.of() : super.detect(beanFactory);
	}

	private static boolean hasEntityManagerFactory(ConfigurableListableBeanFactory beanFactory) {
		ClassLoader classLoader = MigrationsInitializerDetector.class.getClassLoader();
		if (!ClassUtils.isPresent("jakarta.persistence.EntityManagerFactory", classLoader)) {
			return false;
		}
		return beanFactory.getBeanNamesForType(EntityManagerFactory.class, true, false).length > 0;
	}

	@Override
	protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
		return Set.of(MigrationsInitializer.class);
	}

	@Override
	public int getOrder() {
		return -10;
	}

}
