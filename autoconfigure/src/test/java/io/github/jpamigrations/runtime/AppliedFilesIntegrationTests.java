package io.github.jpamigrations.runtime;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.h2.H2Dialect;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link AppliedFiles}: whatever was done to the files and to the tables, it
 * never finds everything applied where reading all of both finds something else.
 */
class AppliedFilesIntegrationTests extends MigratorFixture {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return H2Dialect.of(connection);
	}

	static IntStream seeds() {
		return IntStream.rangeClosed(1, 60);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void neverFindsMoreThanReadingEverything(int seed) {
		Random random = new Random(seed);
		List<String> ids = new ArrayList<>();
		List<String> done = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			done.add(change(random, ids));
			Optional<Set<RevisionId>> heads = quick();
			if (heads.isPresent()) {
				assertThat(upToDate()).as("seed %s: %s", seed, done).isTrue();
				assertThat(heads.get()).as("seed %s: %s", seed, done).isEqualTo(migrator().current());
			}
		}
	}

	@Test
	void findsAChainABranchAndAMergeApplied() {
		this.revisions.put("->a", "create table a (id integer);", "drop table a;");
		assertThat(quick()).isEmpty();
		upgrade();
		assertThat(quick()).contains(ids("a"));
		this.revisions.put("a->b", "create table b (id integer);", "drop table b;")
			.put("a->c", "create table c (id integer);", "drop table c;");
		assertThat(quick()).isEmpty();
		upgrade();
		assertThat(quick()).contains(ids("b", "c"));
		this.revisions.put("b,c->d", "", "");
		upgrade();
		assertThat(quick()).contains(ids("d"));
		migrator().downgrade(to("a"));
		assertThat(quick()).isEmpty();
		migrator().stamp(HEADS);
		assertThat(quick()).contains(ids("d"));
	}

	@Test
	void takesNoFileApartAtHead() {
		this.revisions.put("->a", "create table a (id integer);", "drop table a;");
		upgrade();
		RevisionGraph graph = this.revisions.get();
		Migrator migrator = new Migrator(this.settings, connections(), this.dialect, () -> graph);
		assertThat(migrator.upgrade(HEADS).isEmpty()).isTrue();
		assertThat(graph.isRead()).isFalse();
	}

	@Test
	void asksTheDatabaseWhileTheFilesAreRead() {
		this.revisions.put("->a", "create table a (id integer);", "drop table a;");
		upgrade();
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch asked = new CountDownLatch(1);
		ConnectionSource connections = watched(() -> {
			assertThat(await(reading)).isTrue();
			asked.countDown();
		}, () -> {
		});
		Migrator migrator = new Migrator(this.settings, connections, this.dialect, () -> {
			reading.countDown();
			assertThat(await(asked)).isTrue();
			return this.revisions.get();
		});
		assertThat(migrator.upgrade(HEADS).isEmpty()).isTrue();
	}

	@Test
	void asksTheDatabaseThatTheCallersThreadIsBoundTo() {
		// With a lazy connection the data source is asked at the first statement only.
		ThreadLocal<Boolean> bound = new ThreadLocal<>();
		DataSource routing = new AbstractDataSource() {
			@Override
			public Connection getConnection() throws SQLException {
				assertThat(bound.get()).as(Thread.currentThread().getName()).isTrue();
				return connections().open();
			}

			@Override
			public Connection getConnection(String user, String password) throws SQLException {
				return getConnection();
			}
		};
		LazyConnectionDataSourceProxy lazy = new LazyConnectionDataSourceProxy();
		lazy.setTargetDataSource(routing);
		lazy.setDefaultAutoCommit(true);
		lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
		this.revisions.put("->a", "create table a (id integer);", "drop table a;");
		Migrator migrator = new Migrator(this.settings, lazy::getConnection, this.dialect, this.revisions);
		bound.set(true);
		try {
			assertThat(migrator.upgrade(HEADS).isEmpty()).isFalse();
			assertThat(migrator.upgrade(HEADS).isEmpty()).isTrue();
		}
		finally {
			bound.remove();
		}
	}

	@Test
	void closesTheConnectionOnlyAfterTheAnswerWhenAFileCantBeRead() {
		List<String> events = Collections.synchronizedList(new ArrayList<>());
		CountDownLatch failed = new CountDownLatch(1);
		ConnectionSource connections = watched(() -> {
			await(failed);
			events.add("asked");
		}, () -> events.add("closed"));
		Migrator migrator = new Migrator(this.settings, connections, this.dialect, () -> {
			failed.countDown();
			throw new IllegalArgumentException("broken file");
		});
		assertThatIllegalArgumentException().isThrownBy(() -> migrator.upgrade(HEADS)).withMessage("broken file");
		assertThat(events).containsExactly("asked", "closed");
	}

	@Test
	void keepsAnInterruptForLater() {
		this.revisions.put("->a", "create table a (id integer);", "drop table a;");
		upgrade();
		CountDownLatch read = new CountDownLatch(1);
		Migrator migrator = new Migrator(this.settings, watched(() -> await(read), () -> {
		}), this.dialect, () -> {
			Thread.currentThread().interrupt();
			read.countDown();
			return this.revisions.get();
		});
		assertThat(migrator.upgrade(HEADS).isEmpty()).isTrue();
		assertThat(Thread.interrupted()).isTrue();
	}

	private ConnectionSource watched(Runnable asked, Runnable closed) {
		return () -> {
			Connection connection = this.schema.connection();
			return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (self, method, args) -> {
						switch (method.getName()) {
							case "createStatement" -> asked.run();
							case "close" -> closed.run();
							default -> {
							}
						}
						return method.invoke(connection, args);
					});
		};
	}

	private static boolean await(CountDownLatch latch) {
		try {
			return latch.await(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String change(Random random, List<String> ids) {
		try {
			return switch (random.nextInt(10)) {
				case 0, 1, 2 -> put(random, ids);
				case 3, 4, 5 -> {
					upgrade();
					yield "upgrade";
				}
				case 6 -> {
					String id = one(random, ids);
					migrator().downgrade(to(id));
					yield "downgrade to " + id;
				}
				case 7 -> {
					String id = one(random, ids);
					this.revisions.put("->" + id, "-- edited\ncreate table " + id + "x (id integer);", "");
					yield "edit " + id;
				}
				case 8 -> {
					String id = ids.remove(random.nextInt(ids.size()));
					this.revisions.remove(id);
					yield "remove " + id;
				}
				default -> write(random, ids);
			};
		}
		catch (MigrationsException | IllegalArgumentException | IllegalStateException ex) {
			return "failed: " + ex.getMessage();
		}
	}

	private String put(Random random, List<String> ids) {
		String id = "r" + ids.size() + random.nextInt(1000);
		Set<String> down = new TreeSet<>();
		for (int i = random.nextInt(3); i > 0 && !ids.isEmpty(); i--) {
			down.add(one(random, ids));
		}
		String header = (random.nextInt(5) == 0 && !ids.isEmpty()) ? "-- depends on: " + one(random, ids) : "";
		String sql = (random.nextInt(4) == 0) ? "create table " + id + " (id integer);\nbroken;"
				: "create table " + id + " (id integer);";
		this.revisions.put(String.join(",", down) + "->" + id, header, sql, "drop table " + id + ";");
		ids.add(id);
		return "put " + down + "->" + id + " " + header;
	}

	private String write(Random random, List<String> ids) {
		String sql = switch (random.nextInt(5)) {
			case 0 -> "delete from migration_version";
			case 1 -> "update migration_version set version_num = '" + one(random, ids) + "'";
			case 2 -> "delete from migration_history where revision = '" + one(random, ids) + "'";
			case 3 -> "update migration_history set state = 'running' where revision = '" + one(random, ids) + "'";
			default -> "update migration_history set raw_hash = null where revision = '" + one(random, ids) + "'";
		};
		this.schema.execute(sql);
		return sql;
	}

	private static String one(Random random, List<String> ids) {
		return ids.get(random.nextInt(ids.size()));
	}

	private Optional<Set<RevisionId>> quick() {
		try (Connection connection = this.schema.connection()) {
			HistoryTables tables = HistoryTables.resolve(connection, this.settings);
			return AppliedFiles.read(connection, tables, this.dialect.traits())
				.headsIfApplied(this.revisions.get().files());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean upToDate() {
		return migrator().check().upToDate();
	}

}
