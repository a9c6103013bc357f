package io.github.jpamigrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.h2.H2Dialect;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link ConnectionLossContract} on H2, whose server really stops and starts again.
 */
class H2ConnectionLossIntegrationTests extends ConnectionLossContract {

	@TempDir
	Path databases;

	private Server server;

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return H2Dialect.of(connection);
	}

	@Override
	TestSchema fresh() throws SQLException {
		this.server = start(0);
		String name = "d" + UUID.randomUUID();
		String url = "jdbc:h2:tcp://127.0.0.1:" + this.server.getPort() + "/" + this.databases.resolve(name);
		return new TestSchema(TestDatabase.H2, url, "sa", "", name, () -> {
		});
	}

	@AfterEach
	void endServer() {
		this.server.stop();
	}

	private static Server start(int port) throws SQLException {
		return Server.createTcpServer("-tcpPort", String.valueOf(port), "-ifNotExists").start();
	}

	@Override
	void stopServer() {
		this.server.stop();
	}

	@Override
	void startServer() {
		try {
			this.server = start(this.server.getPort());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
