package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.command.Application;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.schema.SchemaSource;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Commands' view of a context.
 */
class ContextApplication implements Application {

	private final ConfigurableApplicationContext context;

	ContextApplication(ConfigurableApplicationContext context) {
		this.context = context;
	}

	@Override
	public Migrations migrations() {
		return this.context.getBean(Migrations.class);
	}

	@Override
	public SchemaSource model() {
		return (scope) -> {
			if (!CommandContext.hasJpa()) {
				throw new ModelMissingException();
			}
			CommandModel.build(this.context.getBeanFactory());
			return this.context.getBean(ModelSynchronizer.class).model();
		};
	}

	@Override
	public Explanation explain(Throwable failure) {
		return FailureExplanation.of(failure, this.context);
	}

}
