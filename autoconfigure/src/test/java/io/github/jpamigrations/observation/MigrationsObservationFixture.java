package io.github.jpamigrations.observation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.github.jpamigrations.autoconfigure.MigrationsAutoConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * Two revisions on H2, for tests of what is told about them.
 */
abstract class MigrationsObservationFixture {

	static final String SECRET = "hunter2";

	@TempDir
	private Path directory;

	@BeforeEach
	void write() throws IOException {
		write("aaa111", "none", "CREATE TABLE thing (id bigint);\nCREATE USER clerk PASSWORD '" + SECRET + "';",
				"DROP TABLE thing;\nDROP USER clerk;");
		write("aab222", "aaa111", "ALTER TABLE thing ADD COLUMN name varchar(20);",
				"ALTER TABLE thing DROP COLUMN name;");
	}

	void write(String id, String down, String upgrade, String downgrade) throws IOException {
		Files.writeString(this.directory.resolve(id + ".sql"), "-- revision: " + id + "\n-- down revision: " + down
				+ "\n-- message: m\n\n-- upgrade\n" + upgrade + "\n\n-- downgrade\n" + downgrade + "\n");
	}

	ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
					"spring.migrations.locations=" + this.directory.toUri());
	}

}
