package io.github.jpamigrations.autoconfigure;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Compares data sources without what is wrapped around them.
 */
final class DataSources {

	private DataSources() {
	}

	static boolean same(DataSource first, @Nullable DataSource second) {
		return second != null && innermost(first) == innermost(second);
	}

	private static Object innermost(DataSource dataSource) {
		Object result = dataSource;
		while (true) {
			Object target = AopProxyUtils.getSingletonTarget(result);
			if (target == null && result instanceof DelegatingDataSource delegating) {
				target = delegating.getTargetDataSource();
			}
			if (target == null) {
				return result;
			}
			result = target;
		}
	}

}
