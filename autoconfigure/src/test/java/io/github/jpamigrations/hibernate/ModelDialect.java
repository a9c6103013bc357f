package io.github.jpamigrations.hibernate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;

/**
 * The dialects of the tests, each as Hibernate sets it up for a server of today.
 */
enum ModelDialect {

	MYSQL("MySQL", 9, 7),

	MARIADB("MariaDB", 11, 8),

	POSTGRESQL("PostgreSQL", 17, 0),

	H2("H2", 2, 4);

	private final Map<String, Object> settings;

	ModelDialect(String product, int major, int minor) {
		this.settings = Map.of("jakarta.persistence.database-product-name", product,
				"jakarta.persistence.database-major-version", major, "jakarta.persistence.database-minor-version",
				minor, "hibernate.boot.allow_jdbc_metadata_access", false);
	}

	/**
	 * Return the settings that make Hibernate use this dialect without a database.
	 */
	Map<String, Object> settings() {
		return this.settings;
	}

	/**
	 * Return the metadata of a model of these classes.
	 */
	MetadataImplementor metadata(Class<?>... classes) {
		return metadata(Map.of(), Arrays.asList(classes));
	}

	/**
	 * Return the metadata of a model of these classes with further settings.
	 */
	MetadataImplementor metadata(Map<String, Object> more, List<Class<?>> classes) {
		Map<String, Object> all = new LinkedHashMap<>(this.settings);
		all.putAll(more);
		MetadataSources sources = new MetadataSources(new StandardServiceRegistryBuilder().applySettings(all).build());
		classes.forEach(sources::addAnnotatedClass);
		return (MetadataImplementor) sources.buildMetadata();
	}

}
