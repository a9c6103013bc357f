package io.github.jpamigrations.sample;

import java.util.Map;

import io.github.jpamigrations.engine.Migrations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;

import static io.github.jpamigrations.test.MigrationsAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example of docs/testing.md: the same as {@link RevisionTests} on the database of
 * production, in a container of its own.
 */
@DisabledIfSystemProperty(named = "migrations.test.url.mysql", matches = ".+",
		disabledReason = "the tests were told to use a server that runs")
@DataJpaTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Testcontainers(disabledWithoutDocker = true)
class MySqlContainerTests {

	@Container
	@ServiceConnection
	static MySQLContainer mysql = new MySQLContainer(
			DockerImageName.parse(System.getProperty("migrations.test.image.mysql", "mysql:9.7"))
				.asCompatibleSubstituteFor("mysql"))
		.withTmpFs(Map.of("/var/lib/mysql", "rw"));

	@Autowired
	private Migrations migrations;

	@Test
	@Tag("hibernate-7.4") // as ShopContract.committedRevisionsAreWhatTheModelAsksFor
	void revisionsMakeTheModelInTheContainer() {
		assertThat(this.migrations.database()).isEqualTo("mysql");
		assertThat(this.migrations).matchesModel();
	}

	@Test
	void revisionsCanBeTakenBack() {
		assertThat(this.migrations).upgradesAndDowngrades();
	}

}
