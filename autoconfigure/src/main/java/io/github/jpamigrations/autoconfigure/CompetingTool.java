package io.github.jpamigrations.autoconfigure;

import java.lang.annotation.Annotation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

import javax.sql.DataSource;

import io.github.jpamigrations.runtime.SafeUrl;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Another tool that migrates a database when the application starts. It is known by its
 * bean definitions only: making its beans would let it begin.
 */
enum CompetingTool {

	/**
	 * Flyway.
	 */
	FLYWAY("Flyway", "org.flywaydb.core.Flyway", "org.springframework.boot.flyway.autoconfigure.FlywayDataSource",
			"spring.flyway"),

	/**
	 * Liquibase.
	 */
	LIQUIBASE("Liquibase", "liquibase.integration.spring.SpringLiquibase",
			"org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource", "spring.liquibase");

	private final String title;

	private final String beanType;

	private final String qualifier;

	private final String properties;

	CompetingTool(String title, String beanType, String qualifier, String properties) {
		this.title = title;
		this.beanType = beanType;
		this.qualifier = qualifier;
		this.properties = properties;
	}

	/**
	 * Refuse to run revisions beside a tool that migrates the same database.
	 * @throws CompetingToolException if there is one
	 */
	static void refuse(ListableBeanFactory beanFactory, Environment environment, ManagedDataSource managed) {
		for (CompetingTool tool : values()) {
			String[] beans = tool.beans(beanFactory);
			if (beans.length > 0 && tool.migrates(managed, beanFactory, environment)) {
				throw new CompetingToolException(tool.title, beans[0], tool.properties + ".enabled");
			}
		}
	}

	private String[] beans(ListableBeanFactory beanFactory) {
		ClassLoader classLoader = CompetingTool.class.getClassLoader();
		if (!ClassUtils.isPresent(this.beanType, classLoader)) {
			return new String[0];
		}
		return beanFactory.getBeanNamesForType(ClassUtils.resolveClassName(this.beanType, classLoader), true, false);
	}

	private boolean migrates(ManagedDataSource managed, ListableBeanFactory beanFactory, Environment environment) {
		Optional<DataSource> qualified = qualified(beanFactory);
		if (qualified.isPresent()) {
			return managed.standsFor(qualified.get());
		}
		String url = environment.getProperty(this.properties + ".url");
		if (url != null) {
			return SafeUrl.of(url).equals(urlOf(managed.dataSource()));
		}
		return managed.standsFor(beanFactory.getBeanProvider(DataSource.class).getIfUnique());
	}

	@SuppressWarnings("unchecked")
	private Optional<DataSource> qualified(ListableBeanFactory beanFactory) {
		ClassLoader classLoader = CompetingTool.class.getClassLoader();
		if (!ClassUtils.isPresent(this.qualifier, classLoader)) {
			return Optional.empty();
		}
		Class<? extends Annotation> type = (Class<? extends Annotation>) ClassUtils.resolveClassName(this.qualifier,
				classLoader);
		return Arrays.stream(beanFactory.getBeanNamesForType(DataSource.class, true, false))
			.filter((name) -> beanFactory.findAnnotationOnBean(name, type, false) != null)
			.findFirst()
			.map((name) -> beanFactory.getBean(name, DataSource.class));
	}

	private static String urlOf(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			return SafeUrl.of(connection.getMetaData().getURL());
		}
		catch (SQLException ex) {
			return "";
		}
	}

}
