package io.github.jpamigrations.neighbours;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * A library that makes tables of its own in the application's schema, by the script in
 * its jar.
 */
enum Neighbour {

	/**
	 * Spring Session.
	 */
	SESSION("org/springframework/session/jdbc/schema-%s.sql", "mysql", "mysql", "postgresql", "h2"),

	/**
	 * Quartz.
	 */
	QUARTZ("org/quartz/impl/jdbcjobstore/tables_%s.sql", "mysql_innodb", "mysql_innodb", "postgres", "h2"),

	/**
	 * Spring Batch.
	 */
	BATCH("org/springframework/batch/core/schema-%s.sql", "mysql", "mariadb", "postgresql", "h2"),

	/**
	 * The event publication registry of Spring Modulith.
	 */
	MODULITH("org/springframework/modulith/events/jdbc/schemas/v2/schema-%s.sql", "mysql", "mariadb", "postgresql",
			"h2"),

	/**
	 * Its archive.
	 */
	MODULITH_ARCHIVE("org/springframework/modulith/events/jdbc/schemas/v2/schema-%s-archive.sql", "mysql", "mariadb",
			"postgresql", "h2");

	private final String script;

	private final List<String> names;

	Neighbour(String script, String... names) {
		this.script = script;
		this.names = List.of(names);
	}

	void makeTables(TestSchema schema) {
		List<TestDatabase> databases = List.of(TestDatabase.MYSQL, TestDatabase.MARIADB, TestDatabase.POSTGRESQL,
				TestDatabase.H2);
		String name = this.names.get(databases.indexOf(schema.database()));
		String path = this.script.formatted(name);
		Resource unpacked = new FileSystemResource("target/scripts-of-neighbours/" + path);
		ResourceDatabasePopulator populator = new ResourceDatabasePopulator(
				unpacked.exists() ? unpacked : new ClassPathResource(path));
		populator.setCommentPrefixes("#", "--");
		// They drop what is not there.
		populator.setIgnoreFailedDrops(true);
		DatabasePopulatorUtils.execute(populator, schema.dataSource());
	}

}
