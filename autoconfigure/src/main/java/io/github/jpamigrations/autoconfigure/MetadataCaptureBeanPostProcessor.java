package io.github.jpamigrations.autoconfigure;

import java.util.HashMap;
import java.util.Map;

import io.github.jpamigrations.hibernate.MetadataCapture;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean;

/**
 * Hands every factory of Hibernate the callback that receives its model. Depends on
 * nothing, so that no bean is created too early.
 */
class MetadataCaptureBeanPostProcessor implements BeanPostProcessor, BeanFactoryAware, EnvironmentAware {

	@SuppressWarnings("NullAway.Init")
	private BeanFactory beanFactory;

	@SuppressWarnings("NullAway.Init")
	private ConfigurableEnvironment environment;

	@Override
	public void setBeanFactory(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = (ConfigurableEnvironment) environment;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof AbstractEntityManagerFactoryBean factory) {
			factory.getJpaPropertyMap().putAll(settings(beanName));
		}
		else if (bean instanceof LocalSessionFactoryBean factory) {
			factory.getHibernateProperties().putAll(settings(beanName));
		}
		return bean;
	}

	private Map<String, Object> settings(String beanName) {
		Map<String, Object> settings = new HashMap<>();
		settings.put(MetadataCapture.CALLBACK_KEY, callback(beanName));
		if (AutogenerateSwitch.isOn(this.environment) || CheckModelSwitch.isOn(this.environment)) {
			settings.putAll(MetadataCapture.SETTINGS_FOR_COMPARING);
		}
		return settings;
	}

	private MetadataCapture.Callback callback(String beanName) {
		return (model) -> this.beanFactory.getBean(ModelSynchronizer.class).modelBuilt(beanName, model);
	}

}
