package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.command.Application.Explanation;
import io.github.jpamigrations.runtime.SafeUrl;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/**
 * Words for a failure, as the failure analyzers of a start have them.
 */
final class FailureExplanation {

	private FailureExplanation() {
	}

	static Explanation of(Throwable failure, @Nullable ConfigurableApplicationContext context) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof MigrationsException exception) {
				return new Explanation(String.valueOf(exception.getMessage()), Advice.of(exception));
			}
		}
		FailureAnalysis analysis = analyze(failure, context);
		if (analysis != null) {
			return new Explanation(SafeUrl.in(analysis.getDescription()), analysis.getAction());
		}
		Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
		String message = root.getMessage();
		String name = root.getClass().getSimpleName();
		return new Explanation((message != null) ? name + ": " + SafeUrl.in(message) : name,
				"Type the command again with '--verbose' to see where it comes from.");
	}

	private static @Nullable FailureAnalysis analyze(Throwable failure,
			@Nullable ConfigurableApplicationContext context) {
		ArgumentResolver resolver = (context != null) ? ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
			.and(Environment.class, context.getEnvironment()) : ArgumentResolver.none();
		return SpringFactoriesLoader.forDefaultResourceLocation(FailureExplanation.class.getClassLoader())
			.load(FailureAnalyzer.class, resolver, (type, name, ex) -> {
				// An analyzer that needs a context has nothing to say without one.
			})
			.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter((analysis) -> analysis != null)
			.findFirst()
			.orElse(null);
	}

}
