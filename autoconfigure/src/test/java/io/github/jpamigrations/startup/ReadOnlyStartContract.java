package io.github.jpamigrations.startup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.engine.PendingModelChangesException;
import io.github.jpamigrations.startup.v1.V1Application;
import io.github.jpamigrations.startup.v2.V2Application;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A start that only checks, as a user who may only read.
 */
abstract class ReadOnlyStartContract {

	private static final String PASSWORD = "r3ad-0nly";

	@TempDir
	private Path directory;

	abstract TestDatabase database();

	/**
	 * Return what makes a user who may read a schema and nothing else.
	 */
	abstract List<String> create(String user, String schema);

	/**
	 * Return what removes the user.
	 */
	abstract List<String> drop(String user, String schema);

	@Test
	void checksRevisionsAndModelWithTheRightToReadAlone() {
		try (TestSchema schema = database().fresh()) {
			String user = "r_" + schema.name().substring(2, 14);
			// H2 keeps a database from the first connection that says so.
			schema.execute("select 1");
			start(V1Application.class, schema, schema.user(), schema.password(),
					"spring.migrations.autogenerate.enabled=true",
					"spring.migrations.autogenerate.directory=" + this.directory);
			execute(schema, create(user, schema.name()));
			try {
				List<String> before = CatalogDump.of(schema);
				String[] checking = { "spring.migrations.startup=check", "spring.migrations.check-model=fail" };
				start(V1Application.class, schema, user, PASSWORD, checking);
				assertThatExceptionOfType(Exception.class)
					.isThrownBy(() -> start(V2Application.class, schema, user, PASSWORD, checking))
					.havingRootCause()
					.isInstanceOf(PendingModelChangesException.class)
					.withMessage("The database is not as the model says, a revision would: add column customer.age");
				assertThat(CatalogDump.of(schema)).isEqualTo(before);
			}
			finally {
				execute(schema, drop(user, schema.name()));
			}
		}
	}

	static String password() {
		return PASSWORD;
	}

	private static void execute(TestSchema schema, List<String> statements) {
		schema.execute(statements.toArray(String[]::new));
	}

	/**
	 * Return a URL without the setting of H2 that only an administrator may make.
	 */
	private static String url(TestSchema schema) {
		return schema.url().replace(";DB_CLOSE_DELAY=-1", "");
	}

	private void start(Class<?> application, TestSchema schema, String user, String password, String... more) {
		List<String> properties = new ArrayList<>(List.of("spring.main.banner-mode=off",
				"spring.datasource.url=" + url(schema), "spring.datasource.username=" + user,
				"spring.datasource.password=" + password, "spring.datasource.hikari.maximum-pool-size=2",
				"spring.datasource.hikari.minimum-idle=0", "spring.migrations.locations=" + this.directory.toUri()));
		properties.addAll(List.of(more));
		new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.properties(properties.toArray(String[]::new))
			.run()
			.close();
	}

}
