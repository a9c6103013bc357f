package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * {@link EnumLossContract} on H2.
 */
class H2EnumLossIntegrationTests extends EnumLossContract {

	private final List<HikariDataSource> pools = new ArrayList<>();

	H2EnumLossIntegrationTests() {
		super(TestDatabase.H2);
	}

	/**
	 * Checks fail once the session is closed that made them (H2 issue 4302).
	 */
	@Override
	ModelDatabase open(TestSchema schema, Path directory) {
		return new ModelDatabase(schema, this.pool(schema)::getConnection, directory);
	}

	private HikariDataSource pool(TestSchema schema) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(schema.url());
		pool.setUsername(schema.user());
		pool.setPassword(schema.password());
		this.pools.add(pool);
		return pool;
	}

	@AfterEach
	void closePools() {
		this.pools.forEach(HikariDataSource::close);
	}

	@Test // C16
	void valueOfANamedEnumIsNotTakenFromRows() {
		assertRefused(Grown.AsNamed.class, Shrunk.AsNamed.class, "'ONE'", "'THREE'", "'FOUR'");
	}

	@Test // C16 C17
	void changeBetweenNumberAndEnumGoesByPositionAndTheFindingSaysSo() {
		assertChangeBetweenNumberAndEnumGoesByPosition();
	}

}
