package io.github.jpamigrations.autoconfigure;

import java.util.Optional;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.MigrationsException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to do where revisions stop a start.
 */
class MigrationsFailureAnalyzer extends AbstractFailureAnalyzer<MigrationsException> {

	private final @Nullable BeanFactory beanFactory;

	MigrationsFailureAnalyzer(@Nullable BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MigrationsException cause) {
		Optional<ModuleLayout> module = (this.beanFactory instanceof ListableBeanFactory beans) ? ModuleLayout.of(beans)
				: Optional.empty();
		UnaryOperator<@Nullable String> withSources = (text) -> (text == null) ? null
				: module.map((layout) -> layout.withSources(text)).orElse(text);
		return new FailureAnalysis(withSources.apply(cause.getMessage()), withSources.apply(Advice.of(cause)), cause);
	}

}
