package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.lifecycle.DockerComposeServicesReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connection details of services that Docker Compose or Testcontainers run, by Boot's own
 * way from the service to the bean. Nothing of Docker is needed: the service is made up,
 * and the container never starts.
 */
class ConnectionDetailsFactoriesTests {

	private static final String URL = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	@Test
	void serviceOfDockerComposeBringsConnectionDetails() {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			servicesReady(context, new Database("mysql:9.7", 3306,
					Map.of("MYSQL_DATABASE", "shop", "MYSQL_USER", "clerk", "MYSQL_PASSWORD", "hidden")));
			context.refresh();
			MigrationsConnectionDetails details = context.getBean(MigrationsConnectionDetails.class);
			assertThat(details.getJdbcUrl()).isEqualTo("jdbc:mysql://compose.host:13306/shop");
			assertThat(details.getUsername()).isEqualTo("clerk");
			assertThat(details.getPassword()).isEqualTo("hidden");
			assertThat(details.getDriverClassName()).isEqualTo("com.mysql.cj.jdbc.Driver");
		}
	}

	@Test
	void serviceOfDockerComposeThatIsNoDatabaseBringsNone() {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			servicesReady(context, new Database("redis:8", 6379, Map.of()));
			context.refresh();
			assertThat(context.getBeanNamesForType(MigrationsConnectionDetails.class)).isEmpty();
		}
	}

	/**
	 * Do what Boot does when the services of a project are up.
	 */
	@SuppressWarnings("unchecked")
	private static void servicesReady(GenericApplicationContext context, RunningService service) {
		Class<?> listener = ClassUtils.resolveClassName("org.springframework.boot.docker.compose.service.connection."
				+ "DockerComposeServiceConnectionsApplicationListener", null);
		((ApplicationListener<DockerComposeServicesReadyEvent>) BeanUtils.instantiateClass(listener))
			.onApplicationEvent(BeanUtils.instantiateClass(
					BeanUtils.getResolvableConstructor(DockerComposeServicesReadyEvent.class), context,
					List.of(service)));
	}

	@Test
	void revisionsRunInTheContainer(@TempDir Path directory) throws IOException {
		Files.writeString(directory.resolve("a.sql"),
				"-- revision: a\n-- message: m\n\n-- upgrade\nCREATE TABLE thing (id bigint);\n\n-- downgrade: none\n");
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ServiceConnectionAutoConfiguration.class,
					DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withUserConfiguration(ContainerConfiguration.class)
			.withPropertyValues("spring.migrations.locations=" + directory.toUri(),
					"spring.migrations.url=jdbc:h2:mem:elsewhere")
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(MigrationsConnectionDetails.class);
				MigrationsConnectionDetails details = context.getBean(MigrationsConnectionDetails.class);
				assertThat(details.getJdbcUrl()).isEqualTo(URL);
				assertThat(details.getUsername()).isEqualTo("sa");
				assertThat(details.getPassword()).isEqualTo("hidden");
				assertThat(details.getDriverClassName()).isEqualTo("org.h2.Driver");
				assertThat(new JdbcTemplate(new DriverManagerDataSource(URL, "sa", "hidden"))
					.queryForList("select * from thing")).isEmpty();
			});
	}

	/**
	 * A service that Docker Compose would have started.
	 *
	 * @param reference the image
	 * @param port the port in the container
	 * @param env the environment of the container
	 */
	private record Database(String reference, int port, Map<String, String> env) implements RunningService {

		@Override
		public String name() {
			return "database";
		}

		@Override
		public ImageReference image() {
			return ImageReference.of(this.reference);
		}

		@Override
		public String host() {
			return "compose.host";
		}

		@Override
		public ConnectionPorts ports() {
			return new ConnectionPorts() {

				@Override
				public int get(int containerPort) {
					return 10000 + containerPort;
				}

				@Override
				public List<Integer> getAll() {
					return List.of(10000 + Database.this.port);
				}

				@Override
				public List<Integer> getAll(String protocol) {
					return getAll();
				}

			};
		}

		@Override
		public Map<String, String> labels() {
			return Map.of();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ContainerConfiguration {

		@Bean
		@ServiceConnection
		H2Container database() {
			return new H2Container();
		}

	}

	/**
	 * A container that is always up.
	 */
	static class H2Container extends JdbcDatabaseContainer<H2Container> {

		H2Container() {
			super(DockerImageName.parse("h2:none"));
		}

		@Override
		public void start() {
		}

		@Override
		public void stop() {
		}

		@Override
		public boolean isRunning() {
			return true;
		}

		@Override
		public String getDockerImageName() {
			return "h2:none";
		}

		@Override
		public String getDriverClassName() {
			return "org.h2.Driver";
		}

		@Override
		public String getJdbcUrl() {
			return URL;
		}

		@Override
		public String getUsername() {
			return "sa";
		}

		@Override
		public String getPassword() {
			return "hidden";
		}

		@Override
		protected String getTestQueryString() {
			return "select 1";
		}

	}

}
