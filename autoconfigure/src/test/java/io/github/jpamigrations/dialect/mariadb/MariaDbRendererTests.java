package io.github.jpamigrations.dialect.mariadb;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.dialect.SqlRenderer.Statement;
import io.github.jpamigrations.dialect.mysql.MySqlServer;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@link MariaDbRenderer} spells differently from MySQL.
 */
class MariaDbRendererTests {

	private static final QualifiedName T = QualifiedName.of(id("t"));

	private static final Operation.Position LAST = new Operation.Position.Last();

	@Test // K9
	void dropsCheck() {
		assertRendered("ALTER TABLE t DROP CONSTRAINT ck",
				new Operation.DropConstraint(T, new Constraint.Check(id("ck"), "a > 0")));
	}

	@Test // K9
	void writesCheckOfColumnLast() {
		Column column = new Column(id("a"), type("varchar(5) CHECK (`a` <> ' check (')"), false,
				new Column.Default.Literal("x"), null, "latin1_bin", "why", Map.of());
		assertRendered(
				"ALTER TABLE t ADD COLUMN a varchar(5) COLLATE latin1_bin NOT NULL DEFAULT 'x' COMMENT 'why' CHECK (`a` <> ' check (')",
				new Operation.AddColumn(T, column, LAST));
	}

	@Test // C19
	void writesNoNotNullForComputedColumn() {
		Column column = new Column(id("a"), type("int"), false, null, new Column.Generation.Computed("b + 1", false),
				null, null, Map.of());
		assertRendered("ALTER TABLE t ADD COLUMN a int GENERATED ALWAYS AS (b + 1) VIRTUAL",
				new Operation.AddColumn(T, column, LAST));
	}

	@Test // K7
	void ignoresHiddenIndex() {
		Index index = new Index(id("ix"), false, List.of(new Index.Part.OfColumn(id("a"), null, false)), null,
				Map.of("hidden", ""));
		assertRendered("ALTER TABLE t ADD INDEX ix (a) IGNORED", new Operation.CreateIndex(T, index));
	}

	@Test
	void createsSystemVersionedTable() {
		Column start = new Column(id("rs"), type("timestamp(6)"), false, null, null, null, null,
				Map.of("generated", "ROW START"));
		Table table = new Table(T, List.of(start), List.of(), List.of(), "c",
				Map.of("period", "`rs`, `re`", "versioning", "WITH SYSTEM VERSIONING"), List.of());
		assertRendered("""
				CREATE TABLE t (
				    rs timestamp(6) GENERATED ALWAYS AS ROW START,
				    PERIOD FOR SYSTEM_TIME (`rs`, `re`)
				) COMMENT='c' WITH SYSTEM VERSIONING""", new Operation.CreateTable(table));
	}

	@Test // S1
	void createsDropsAndChangesSequence() {
		Sequence sequence = new Sequence(QualifiedName.of(id("s")), 1, 50, Map.of());
		Sequence cached = new Sequence(QualifiedName.of(id("s")), 7, -3, Map.of("cache", "5"));
		assertRendered("CREATE SEQUENCE s START WITH 1 INCREMENT BY 50 NOCACHE",
				new Operation.CreateSequence(sequence));
		assertRendered("DROP SEQUENCE s", new Operation.DropSequence(sequence));
		assertRendered("ALTER SEQUENCE s START WITH 7 INCREMENT BY -3 CACHE 5",
				new Operation.AlterSequence(sequence, cached));
		assertRendered("ALTER SEQUENCE s START WITH 1 INCREMENT BY 50", new Operation.AlterSequence(cached, sequence));
	}

	/**
	 * MariaDB refuses a sequence that says its cache twice.
	 */
	@Test // S1
	void leavesCacheToOptionsOfModel() {
		assertRendered("CREATE SEQUENCE s START WITH 1 INCREMENT BY 50 cache 20", new Operation.CreateSequence(
				new Sequence(QualifiedName.of(id("s")), 1, 50, Map.of("text", "cache 20"))));
	}

	private static void assertRendered(String expected, Operation operation) {
		MariaDbDialect dialect = new MariaDbDialect(new MySqlServer("11.8", 0, Set.of()));
		assertThat(dialect.renderer().render(List.of(operation))).extracting(Statement::sql).containsExactly(expected);
	}

	private static Column.Type type(String sql) {
		return new Column.Type(sql, java.sql.Types.OTHER, null, null, null, List.of());
	}

	private static Identifier id(String name) {
		return Identifier.quoted(name);
	}

}
