package io.github.jpamigrations.autoconfigure;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.hibernate.MetadataCapture;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.SchemaToolingSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean;

/**
 * Builds the mapped model for a command: all factories of Hibernate, without what else
 * their creation sets going. They must neither make a schema nor drag initializers along
 * (the startup upgrade, {@code data.sql}, the scripts of Session and Quartz).
 */
final class CommandModel {

	private static final Map<String, String> WITHOUT_SCHEMA_GENERATION = Map.of(SchemaToolingSettings.HBM2DDL_AUTO,
			"none", SchemaToolingSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "none",
			SchemaToolingSettings.JAKARTA_HBM2DDL_SCRIPTS_ACTION, "none");

	private CommandModel() {
	}

	static void prepare(ConfigurableListableBeanFactory beanFactory) {
		for (String name : factories(beanFactory)) {
			BeanDefinition definition = beanFactory.getBeanDefinition(name);
			definition.setDependsOn((String @Nullable []) null);
		}
		beanFactory.clearMetadataCache();
		beanFactory.addBeanPostProcessor(new WithoutSchemaGeneration());
	}

	/**
	 * Create all factories and wait for those that are built on another thread.
	 */
	static void build(ListableBeanFactory beanFactory) {
		for (String name : factories(beanFactory)) {
			Object factory = beanFactory.getBean("&" + name);
			if (factory instanceof AbstractEntityManagerFactoryBean jpa) {
				jpa.getNativeEntityManagerFactory();
			}
			else if (factory instanceof LocalSessionFactoryBean hibernate) {
				SessionFactory sessionFactory = hibernate.getObject();
				if (sessionFactory != null) {
					sessionFactory.isOpen();
				}
			}
		}
	}

	private static Set<String> factories(ListableBeanFactory beanFactory) {
		Set<String> names = new LinkedHashSet<>();
		for (Class<?> type : Set.of(AbstractEntityManagerFactoryBean.class, LocalSessionFactoryBean.class)) {
			for (String name : beanFactory.getBeanNamesForType(type, true, false)) {
				names.add(BeanFactoryUtils.transformedBeanName(name));
			}
		}
		return names;
	}

	/**
	 * Tells Hibernate to leave the schema alone, whatever the application says.
	 */
	private static final class WithoutSchemaGeneration implements BeanPostProcessor {

		@Override
		public Object postProcessBeforeInitialization(Object bean, String beanName) {
			if (bean instanceof AbstractEntityManagerFactoryBean factory) {
				factory.getJpaPropertyMap().putAll(WITHOUT_SCHEMA_GENERATION);
				factory.getJpaPropertyMap().putAll(MetadataCapture.SETTINGS_FOR_COMPARING);
			}
			else if (bean instanceof LocalSessionFactoryBean factory) {
				factory.getHibernateProperties().putAll(WITHOUT_SCHEMA_GENERATION);
				factory.getHibernateProperties().putAll(MetadataCapture.SETTINGS_FOR_COMPARING);
			}
			return bean;
		}

	}

}
