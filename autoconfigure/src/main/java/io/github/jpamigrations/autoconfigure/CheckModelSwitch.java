package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.autoconfigure.MigrationsProperties.CheckModel;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Decides what a start does when the database is not as the model says, for beans that
 * are made before the properties are bound.
 */
final class CheckModelSwitch {

	static final String PROPERTY = "spring.migrations.check-model";

	private CheckModelSwitch() {
	}

	static boolean isOn(Environment environment) {
		return of(environment) != CheckModel.OFF;
	}

	static CheckModel of(Environment environment) {
		return Binder.get(environment).bind(PROPERTY, CheckModel.class).orElse(CheckModel.OFF);
	}

}
