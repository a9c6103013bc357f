package io.github.jpamigrations.runtime;

import java.nio.ByteBuffer;
import java.util.UUID;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for revisions written in Java on MySQL.
 */
class MySqlJavaRevisionIntegrationTests extends JavaRevisionContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	int stride() {
		return 2;
	}

	@Override
	Object uuid(UUID uuid) {
		return ByteBuffer.allocate(16)
			.putLong(uuid.getMostSignificantBits())
			.putLong(uuid.getLeastSignificantBits())
			.array();
	}

}
