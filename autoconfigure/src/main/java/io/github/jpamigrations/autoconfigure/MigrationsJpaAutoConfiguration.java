package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.engine.Migrations;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.Metadata;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryDependsOnPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Auto-configuration that compares the JPA model with the database.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = MigrationsAutoConfiguration.class)
@ConditionalOnClass({ Metadata.class, AbstractEntityManagerFactoryBean.class,
		EntityManagerFactoryDependsOnPostProcessor.class })
@ConditionalOnSingleCandidate(Migrations.class)
public final class MigrationsJpaAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ModelSynchronizer migrationsModelSynchronizer(Migrations migrations, ManagedDataSource managed,
			ListableBeanFactory beanFactory, ConfigurableEnvironment environment) {
		return new ModelSynchronizer(migrations, managed, environment, beanFactory);
	}

	@Bean
	@ConditionalOnMissingBean
	static MetadataCaptureBeanPostProcessor migrationsMetadataCapture() {
		return new MetadataCaptureBeanPostProcessor();
	}

	@Bean
	@ConditionalOnMissingBean(name = "migrationsBeforeEntityManagerFactory")
	static EntityManagerFactoryDependsOnPostProcessor migrationsBeforeEntityManagerFactory() {
		return new EntityManagerFactoryDependsOnPostProcessor(MigrationsInitializer.class);
	}

	@Bean
	@ConditionalOnMissingBean(name = "eagerEntityManagerFactories")
	static LazyInitializationExcludeFilter eagerEntityManagerFactories(ConfigurableEnvironment environment) {
		return (beanName, beanDefinition, beanType) -> comparesModel(environment)
				&& (AbstractEntityManagerFactoryBean.class.isAssignableFrom(beanType)
						|| EntityManagerFactory.class.isAssignableFrom(beanType));
	}

	private static boolean comparesModel(ConfigurableEnvironment environment) {
		return AutogenerateSwitch.isOn(environment) || CheckModelSwitch.isOn(environment);
	}

}
