package io.github.jpamigrations.autoconfigure;

import java.util.Arrays;

import io.github.jpamigrations.engine.Migrations;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * The application's context while a command runs: all bean definitions, but no bean that
 * nobody asks for; nothing is published and nothing is started. A context without
 * {@link Migrations}, which is the parent of another one, is an ordinary one.
 */
class CommandContext extends GenericApplicationContext {

	private static final String[] JPA = { "org.springframework.orm.jpa.AbstractEntityManagerFactoryBean",
			"org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean", "org.hibernate.SessionFactory" };

	/**
	 * Return whether this is the context that the command is for.
	 */
	boolean takesCommand() {
		return getBeanFactory().getBeanNamesForType(Migrations.class, true, false).length > 0;
	}

	/**
	 * Return whether there can be a mapped model.
	 */
	static boolean hasJpa() {
		return Arrays.stream(JPA).allMatch((name) -> ClassUtils.isPresent(name, CommandContext.class.getClassLoader()));
	}

	@Override
	protected void registerListeners() {
		if (!takesCommand()) {
			super.registerListeners();
		}
	}

	@Override
	protected void finishBeanFactoryInitialization(ConfigurableListableBeanFactory beanFactory) {
		if (!takesCommand()) {
			super.finishBeanFactoryInitialization(beanFactory);
			return;
		}
		if (hasJpa()) {
			CommandModel.prepare(beanFactory);
		}
		if (!beanFactory.hasEmbeddedValueResolver()) {
			beanFactory.addEmbeddedValueResolver((text) -> getEnvironment().resolvePlaceholders(text));
		}
		beanFactory.freezeConfiguration();
	}

	@Override
	protected void finishRefresh() {
		if (!takesCommand()) {
			super.finishRefresh();
		}
	}

}
