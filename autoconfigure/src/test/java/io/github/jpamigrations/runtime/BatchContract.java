package io.github.jpamigrations.runtime;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.github.jpamigrations.code.ColumnDefinition;
import io.github.jpamigrations.code.ColumnType;
import io.github.jpamigrations.code.Operations;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rows that a revision in Java changes in batches along a key.
 */
abstract class BatchContract extends MigratorFixture {

	/**
	 * Return whether the revisions want a transaction.
	 */
	boolean transactional() {
		return true;
	}

	boolean inOneTransaction() {
		return transactional() && transactionalDdl();
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return SchemaDialects.of(connection);
	}

	CodedRevision coded(String edge, CodedRevision.Direction up) {
		CodedRevision result = CodedRevision.of(edge, up);
		return transactional() ? result : result.withoutTransaction();
	}

	@Test
	void batchThatFailsGoesOnBehindTheLastGoodOne() {
		this.schema.execute("create table person (id integer not null primary key, seen integer)");
		this.schema.execute("insert into person values (1, 0), (2, 0), (3, 0), (4, 0), (5, 0)");
		String sql = "update person set seen = seen + 1 where id between ? and ?";
		code(coded("->a", (operations) -> operations.inBatches("person", "id", 2, (connection, from, to) -> {
			try (var statement = connection.prepareStatement(sql)) {
				statement.setObject(1, from);
				statement.setObject(2, to);
				statement.executeUpdate();
			}
			if (((Number) to).intValue() == 4) {
				throw new IllegalStateException("no");
			}
		})));
		for (int attempt = 1; attempt <= 2; attempt++) {
			assertThatExceptionOfType(JavaRevisionFailedException.class).isThrownBy(this::upgrade)
				.withMessageContaining("failed at operation 1 of the upgrade: no; ");
			assertThat(query("select seen from person order by id"))
				.isEqualTo(inOneTransaction() ? List.of("0", "0", "0", "0", "0") : List.of("1", "1", "0", "0", "0"));
		}
		code(coded("->a", (operations) -> operations.inBatches("person", "id", 2, sql)));
		upgrade();
		assertThat(query("select seen from person")).containsOnly("1");
	}

	@Test
	void batchesGoAlongKeysOfEveryKind() {
		code(coded("->a", (operations) -> {
			for (Key key : Key.values()) {
				String table = "by_" + key.name().toLowerCase(Locale.ROOT);
				operations.createTable(table,
						(definition) -> definition.column(ColumnDefinition.of("id", key.type).notNull())
							.column("seen", ColumnType.integer())
							.primaryKey("id"));
				List<List<@Nullable Object>> rows = new ArrayList<>();
				for (int i = 0; i < 7; i++) {
					rows.add(List.of((key == Key.UUID) ? uuid((java.util.UUID) key.value(i)) : key.value(i), 0));
				}
				operations.bulkInsert(table, List.of("id", "seen"), rows);
				operations.inBatches(table, "id", 3,
						"update " + table + " set seen = seen + 1 where id between ? and ?");
			}
			operations.createTable("nobody", (definition) -> definition.column("id", ColumnType.integer()));
			operations.inBatches("nobody", "id", 3, "update nobody set id = 1 where id between ? and ?");
		}));
		upgrade();
		for (String table : List.of("by_text", "by_number", "by_bytes", "by_decimal", "by_uuid")) {
			assertThat(query("select seen from " + table)).as(table).hasSize(7).containsOnly("1");
		}
	}

	/**
	 * Return a UUID as the driver takes it for a column of that type.
	 */
	Object uuid(java.util.UUID uuid) {
		return uuid;
	}

	@Test
	void keyThatCannotBeKeptIsRefusedBeforeAnythingIsDone() {
		code(coded("->a", (operations) -> {
			operations.createTable("event", (table) -> table.column("at", ColumnType.timestamp()));
			operations.execute("insert into event values ('2026-11-26 12:00:00')");
			operations.inBatches("event", "at", 10, "insert into nowhere values (?, ?)");
		}));
		assertThatExceptionOfType(JavaRevisionFailedException.class).isThrownBy(this::upgrade)
			.withMessageContaining("can't be resumed from; it has to be a number, a text, bytes or a UUID");
	}

	@Test
	void batchesGoAlongKeysOfSeveralColumns() {
		List<Integer> sizes = new ArrayList<>();
		code(coded("->a", (operations) -> {
			createSeats(operations);
			operations.inBatches("seat", SEAT, 4, (connection, range) -> {
				try (var statement = connection
					.prepareStatement("update seat set seen = seen + 1 where " + range.condition())) {
					range.bind(statement, 1);
					sizes.add(statement.executeUpdate());
				}
			});
			operations.inBatches("seat", SEAT, 5, (rows) -> "update seat set seen = seen + 10 where " + rows);
		}));
		upgrade();
		assertThat(sizes).containsExactly(4, 4, 4, 4, 2);
		assertThat(query("select seen from seat")).hasSize(18).containsOnly("11");
	}

	@Test
	void keyOfSeveralColumnsIsGoneOnWithBehindEachBatch() {
		code(coded("->a", this::createSeats));
		upgrade();
		boolean lost = true;
		int boundary = 1;
		for (; lost; boundary++) {
			String id = "r" + boundary;
			String down = (boundary == 1) ? "a" : "r" + (boundary - 1);
			code(coded("->a", this::createSeats), coded(down + "->" + id, (operations) -> operations.inBatches("seat",
					SEAT, 7, (rows) -> "update seat set seen = seen + 1 where " + rows)));
			BoundaryConnections connections = new BoundaryConnections(this.schema::connection,
					BoundaryConnections.Where.AROUND_EVERYTHING, boundary * 3, JavaRevisionContract::lose);
			try {
				migrator(connections).upgrade(HEADS);
			}
			catch (StatementFailedException | JavaRevisionFailedException | MigrationDatabaseException ex) {
				assertThat(ex).hasStackTraceContaining("The connection is gone");
			}
			lost = connections.reached();
			upgrade();
			assertThat(query("select seen from seat")).as("lost at boundary %d", boundary * 3)
				.hasSize(18)
				.containsOnly(String.valueOf(boundary));
		}
		assertThat(boundary).isGreaterThan(5);
	}

	private static final List<String> SEAT = List.of("hall", "line", "id");

	private void createSeats(Operations operations) throws SQLException {
		operations.createTable("seat",
				(table) -> table.column(ColumnDefinition.of("hall", ColumnType.varchar(60)).notNull())
					.column(ColumnDefinition.of("line", ColumnType.integer()).notNull())
					.column(ColumnDefinition.of("id", ColumnType.uuid()).notNull())
					.column("seen", ColumnType.integer())
					.primaryKey("hall", "line", "id"));
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (String hall : List.of("2", "Größe; ''n3:", "B" + "x".repeat(59))) {
			IntStream.range(0, 6)
				.forEach((i) -> rows.add(List.of(hall, i / 3, uuid((java.util.UUID) Key.UUID.value(i)), 0)));
		}
		operations.bulkInsert("seat", List.of("hall", "line", "id", "seen"), rows);
	}

	private enum Key {

		TEXT(ColumnType.varchar(60)), NUMBER(ColumnType.bigint()), BYTES(ColumnType.varbinary(16)),
		DECIMAL(ColumnType.decimal(20, 2)), UUID(ColumnType.uuid());

		private final ColumnType type;

		Key(ColumnType type) {
			this.type = type;
		}

		Object value(int i) {
			return switch (this) {
				case TEXT -> "é" + java.util.UUID.nameUUIDFromBytes(new byte[] { (byte) i });
				case NUMBER -> 4_000_000_000L + i;
				case BYTES -> new byte[] { (byte) (i * 40), 1 };
				case UUID -> java.util.UUID.nameUUIDFromBytes(new byte[] { (byte) i });
				case DECIMAL -> new BigDecimal("12345678901234567" + i + ".5");
			};
		}

	}

}
