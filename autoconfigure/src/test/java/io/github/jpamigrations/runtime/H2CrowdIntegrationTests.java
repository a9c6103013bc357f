package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.util.UUID;

import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * {@link CrowdContract} on H2 in its server mode.
 */
class H2CrowdIntegrationTests extends CrowdContract {

	private static Server server;

	@BeforeAll
	static void startServer() throws SQLException {
		server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
	}

	@AfterAll
	static void stopServer() {
		server.stop();
	}

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

	@Override
	TestSchema fresh() {
		String name = "d" + UUID.randomUUID();
		String url = "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:" + name + ";DB_CLOSE_DELAY=-1";
		TestSchema schema = new TestSchema(TestDatabase.H2, url, "sa", "", name, () -> {
		});
		return new TestSchema(TestDatabase.H2, url, "sa", "", name, () -> schema.execute("shutdown"));
	}

}
