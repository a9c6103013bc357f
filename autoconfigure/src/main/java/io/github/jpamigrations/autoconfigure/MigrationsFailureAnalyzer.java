package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.MigrationsException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to do where revisions stop a start.
 */
class MigrationsFailureAnalyzer extends AbstractFailureAnalyzer<MigrationsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MigrationsException cause) {
		return new FailureAnalysis(cause.getMessage(), Advice.of(cause), cause);
	}

}
