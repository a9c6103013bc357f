package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.testing.OwnServer;
import io.github.jpamigrations.testing.TcpProxy;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The statements that the server itself has counted, whoever sent them and however many
 * went together.
 */
@Tag("alone")
abstract class ServerCountContract extends MigratorFixture {

	@Override
	TestSchema fresh() {
		return OwnServer.of(database()).fresh();
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return SchemaDialects.of(connection);
	}

	/**
	 * Begin to count anew.
	 */
	abstract void forget();

	/**
	 * Return the statements since then.
	 */
	abstract List<String> seen();

	private List<String> seen(Runnable work) {
		forget();
		work.run();
		return seen();
	}

	@Test
	void startAtHeadIsOneStatement() {
		this.revisions.put("->a", "create table one (id integer);", "");
		upgrade();
		List<String> opening = seen(() -> {
			try {
				this.schema.connection().close();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		});
		Migrator migrator = migrator(this.schema::connection);
		migrator.upgrade(HEADS);
		List<String> atHead = seen(() -> migrator.upgrade(HEADS));
		opening.forEach(atHead::remove);
		assertThat(atHead).singleElement()
			.satisfies((sql) -> assertThat(sql).contains("migration_version", "migration_history"));
	}

	/**
	 * Return how many statements a revision of one statement takes at most, its own
	 * included.
	 */
	abstract int most();

	/**
	 * Return how many messages it takes at most.
	 */
	abstract int messages();

	@Test
	void noStatementEscapesTheProxyAndEachRevisionTakesFew() throws SQLException {
		List<Integer> statements = new ArrayList<>();
		List<Integer> turns = new ArrayList<>();
		try (TcpProxy proxy = TcpProxy.before(this.schema.url());
				Connection connection = proxy.of(this.schema).connection()) {
			Migrator migrator = migrator(() -> Unclosable.of(connection, new ArrayList<>()));
			int revision = 0;
			// The first run makes the tables.
			for (int size : new int[] { 1, 10, 20 }) {
				for (int i = 0; i < size; i++) {
					this.revisions.put((revision == 0) ? "->r1" : "r" + revision + "->r" + (revision + 1),
							"create table t" + revision + " (id integer);", "");
					revision++;
				}
				int before = proxy.turns();
				statements.add(seen(() -> migrator.upgrade(HEADS)).size());
				turns.add(proxy.turns() - before);
			}
		}
		assertThat(turns.get(2) - turns.get(1)).as("messages of ten revisions").isLessThanOrEqualTo(messages() * 10);
		int perTen = statements.get(2) - statements.get(1);
		// Several may go together.
		assertThat(perTen).isGreaterThanOrEqualTo(turns.get(2) - turns.get(1));
		assertThat(perTen).as("statements of ten revisions").isLessThanOrEqualTo(most() * 10);
	}

}
