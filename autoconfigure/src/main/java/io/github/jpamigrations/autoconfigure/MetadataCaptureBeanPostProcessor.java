package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.hibernate.MetadataCapture;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean;

/**
 * Hands every factory of Hibernate the callback that receives its model. Depends on
 * nothing, so that no bean is created too early.
 */
class MetadataCaptureBeanPostProcessor implements BeanPostProcessor, BeanFactoryAware {

	@SuppressWarnings("NullAway.Init")
	private BeanFactory beanFactory;

	@Override
	public void setBeanFactory(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof AbstractEntityManagerFactoryBean factory) {
			factory.getJpaPropertyMap().put(MetadataCapture.CALLBACK_KEY, callback(beanName));
		}
		else if (bean instanceof LocalSessionFactoryBean factory) {
			factory.getHibernateProperties().put(MetadataCapture.CALLBACK_KEY, callback(beanName));
		}
		return bean;
	}

	private MetadataCapture.Callback callback(String beanName) {
		return (model) -> this.beanFactory.getBean(ModelSynchronizer.class).modelBuilt(beanName, model);
	}

}
