package io.github.jpamigrations.dialect.mysql;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.dialect.SqlRenderer.Statement;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Constraint.Action;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MySqlRenderer}.
 */
class MySqlRendererTests {

	private static final QualifiedName T = QualifiedName.of(id("t"));

	private static final Operation.Position LAST = new Operation.Position.Last();

	@Test // T1
	void createsTableWithAllItsParts() {
		Table table = new Table(QualifiedName.of(id("order")), List.of(
				new Column(id("id"), type("bigint"), false, null, new Column.Generation.Identity(), null, null,
						Map.of()),
				column("name", "varchar(50)", "it's").withNullable(false),
				new Column(id("code"), type("char(3)"), true, null, null, "latin1_bin", "a 'code'", Map.of()),
				new Column(id("at"), type("timestamp(6)"), true, new Column.Default.Expression("current_timestamp(6)"),
						null, null, null, Map.of("on update", "current_timestamp(6)")),
				new Column(id("twice"), type("int"), true, null, new Column.Generation.Computed("id * 2", true), null,
						null, Map.of("invisible", ""))),
				List.of(new Constraint.PrimaryKey(null, ids("id")),
						new Constraint.Unique(id("uk"), ids("code", "name")), new Constraint.Check(null, "id > 0"),
						key("fk", "code", "code")),
				List.of(index("ix", part("name", 5, false), part("code", null, true)),
						new Index(id("fx"), false, List.of(new Index.Part.OfExpression("lower(`name`)", false)), null,
								Map.of("comment", "why"))),
				"all orders", Map.of("engine", "InnoDB"), List.of("insert into `order` values (1)"));
		assertRendered("""
				CREATE TABLE `order` (
				    id bigint NOT NULL AUTO_INCREMENT,
				    name varchar(50) NOT NULL DEFAULT 'it''s',
				    code char(3) COLLATE latin1_bin COMMENT 'a ''code''',
				    at timestamp(6) NULL DEFAULT current_timestamp(6) ON UPDATE current_timestamp(6),
				    twice int GENERATED ALWAYS AS (id * 2) STORED INVISIBLE,
				    PRIMARY KEY (id),
				    CONSTRAINT uk UNIQUE (code, name),
				    CHECK (id > 0),
				    CONSTRAINT fk FOREIGN KEY (code) REFERENCES p (code) ON DELETE CASCADE,
				    INDEX ix (name(5), code DESC),
				    INDEX fx ((lower(`name`))) COMMENT 'why'
				) ENGINE=InnoDB COMMENT='all orders';
				insert into `order` values (1);
				""", new Operation.CreateTable(table));
	}

	@Test
	void writesEngineAsHibernateHasIt() {
		Table table = table(null, Map.of("engine", " engine=InnoDB"));
		assertRendered("""
				CREATE TABLE t (
				    id int
				) ENGINE=InnoDB;
				""", new Operation.CreateTable(table));
	}

	@Test
	void dropsTable() {
		assertRendered("DROP TABLE t;\n", new Operation.DropTable(table(null, Map.of())));
	}

	@Test // T5, T7
	void renamesTableWithinItsDatabase() {
		QualifiedName from = new QualifiedName(id("shop"), null, id("t"));
		assertRendered("ALTER TABLE shop.t RENAME TO shop.`group`;\n",
				new Operation.RenameTable(from, from.withName(id("group"))));
	}

	@Test // T6
	void changesComment() {
		assertRendered("ALTER TABLE t COMMENT='it''s';\n",
				new Operation.AlterTable(table(null, Map.of()), table("it's", Map.of("engine", "InnoDB"))));
		assertRendered("ALTER TABLE t COMMENT='';\n",
				new Operation.AlterTable(table("old", Map.of()), table(null, Map.of())));
	}

	@Test
	void changesOptionsThatBothSidesKnow() {
		assertRendered("ALTER TABLE t ENGINE=InnoDB;\n", new Operation.AlterTable(
				table(null, Map.of("engine", "MyISAM")), table(null, Map.of("engine", "engine=InnoDB"))));
	}

	@Test
	void leavesTableWithoutChangeAlone() {
		assertRendered("", new Operation.AlterTable(table("a", Map.of("engine", "innodb")),
				table("a", Map.of("engine", "InnoDB"))));
	}

	@Test // C1
	void addsNullableColumn() {
		assertRendered("ALTER TABLE t ADD COLUMN n int;\n", new Operation.AddColumn(T, column("n", "int", null), LAST));
	}

	@Test
	void addsColumnAtItsPlace() {
		Column column = column("n", "int", null);
		assertRendered("ALTER TABLE t ADD COLUMN n int FIRST;\n",
				new Operation.AddColumn(T, column, new Operation.Position.Between(null, id("a"))));
		assertRendered("ALTER TABLE t ADD COLUMN n int AFTER a;\n",
				new Operation.AddColumn(T, column, new Operation.Position.Between(id("a"), id("b"))));
	}

	@Test // C2
	void addsNotNullColumnInThreeSteps() {
		assertRendered("""
				ALTER TABLE t ADD COLUMN n varchar(20);
				-- review: existing rows get a placeholder in 'n', because it has no default
				UPDATE t SET n = '' WHERE n IS NULL;
				ALTER TABLE t MODIFY COLUMN n varchar(20) NOT NULL;
				""", new Operation.AddColumn(T, column("n", "varchar(20)", null).withNullable(false), LAST));
	}

	@Test // C3
	void addsNotNullColumnWithLiteralInOneStep() {
		assertRendered("ALTER TABLE t ADD COLUMN n int NOT NULL DEFAULT '5';\n",
				new Operation.AddColumn(T, column("n", "int", "5").withNullable(false), LAST));
		assertRendered("ALTER TABLE t ADD COLUMN n varchar(3) NOT NULL DEFAULT 'a';\n",
				new Operation.AddColumn(T, withExpression("n", "varchar(3)", "'a'").withNullable(false), LAST));
	}

	@Test // C3
	void addsDefaultThatDiffersFromRowToRowLast() {
		assertRendered("""
				ALTER TABLE t ADD COLUMN n varchar(36);
				UPDATE t SET n = (uuid()) WHERE n IS NULL;
				ALTER TABLE t MODIFY COLUMN n varchar(36) DEFAULT (uuid());
				""", new Operation.AddColumn(T, withExpression("n", "varchar(36)", "(uuid())"), LAST));
	}

	@Test
	void writesDefaultOfLongTextAsExpression() {
		assertRendered("ALTER TABLE t ADD COLUMN n longtext DEFAULT ('x');\n",
				new Operation.AddColumn(T, withExpression("n", "longtext", "'x'"), LAST));
		assertRendered("ALTER TABLE t ADD COLUMN n json DEFAULT ('{}');\n",
				new Operation.AddColumn(T, column("n", "json", "{}"), LAST));
	}

	@Test // C4
	void dropsColumn() {
		assertRendered("ALTER TABLE t DROP COLUMN `key`;\n",
				new Operation.DropColumn(T, column("key", "int", null), LAST));
	}

	@Test // C7, C13, C14, C15
	void redefinesWholeColumn() {
		Column from = column("n", "int", null);
		Column to = new Column(id("n"), type("bigint"), true, new Column.Default.Literal("7"), null, null, "why",
				Map.of("invisible", ""));
		assertRendered("ALTER TABLE t MODIFY COLUMN n bigint DEFAULT '7' INVISIBLE COMMENT 'why';\n",
				new Operation.AlterColumn(T, from, to));
		assertRendered("ALTER TABLE t MODIFY COLUMN n int;\n", new Operation.AlterColumn(T, to, from));
	}

	@Test // C13
	void fillsBeforeNullIsForbidden() {
		Column from = column("n", "int", null);
		assertRendered("""
				-- review: existing rows get a placeholder in 'n', because it has no default
				UPDATE t SET n = 0 WHERE n IS NULL;
				ALTER TABLE t MODIFY COLUMN n int NOT NULL;
				""", new Operation.AlterColumn(T, from, from.withNullable(false)));
		assertRendered("""
				ALTER TABLE t MODIFY COLUMN n date;
				-- review: existing rows get a placeholder in 'n', because it has no default
				UPDATE t SET n = '1970-01-01' WHERE n IS NULL;
				ALTER TABLE t MODIFY COLUMN n date NOT NULL;
				""", new Operation.AlterColumn(T, from, column("n", "date", null).withNullable(false)));
	}

	@Test // C6
	void renamesColumnTogetherWithItsChecks() {
		Column column = column("a", "int", null);
		assertRendered("""
				ALTER TABLE t
				    DROP CHECK ck,
				    RENAME COLUMN a TO b,
				    ADD CONSTRAINT ck CHECK (b > 0);
				ALTER TABLE t MODIFY COLUMN b bigint;
				""", new Operation.DropConstraint(T, new Constraint.Check(id("ck"), "a > 0")),
				new Operation.RenameColumn(T, id("a"), id("b"), column),
				new Operation.AddConstraint(T, new Constraint.Check(id("ck"), "b > 0")),
				new Operation.AlterColumn(T, column.withName(id("b")), column("b", "bigint", null)));
	}

	@Test // K1
	void changesPrimaryKeyInOneStatement() {
		assertRendered("""
				ALTER TABLE t
				    DROP PRIMARY KEY,
				    ADD PRIMARY KEY (id, n);
				""", new Operation.DropConstraint(T, new Constraint.PrimaryKey(null, ids("id"))),
				new Operation.AddConstraint(T, new Constraint.PrimaryKey(null, ids("id", "n"))));
	}

	@Test // K2, K9
	void addsAndDropsConstraints() {
		Constraint unique = new Constraint.Unique(id("uk"), ids("a", "b"));
		Constraint check = new Constraint.Check(id("ck"), "a > 0");
		assertRendered("""
				ALTER TABLE t
				    ADD CONSTRAINT uk UNIQUE (a, b),
				    ADD CONSTRAINT ck CHECK (a > 0);
				""", new Operation.AddConstraint(T, unique), new Operation.AddConstraint(T, check));
		assertRendered("""
				ALTER TABLE t
				    DROP CHECK ck,
				    DROP INDEX uk;
				""", new Operation.DropConstraint(T, check), new Operation.DropConstraint(T, unique));
	}

	@Test // K3
	void namesUnnamedConstraintSoThatItCanBeDropped() {
		Operation.AddConstraint add = new Operation.AddConstraint(T, new Constraint.Check(null, "a > 0"));
		assertRendered("ALTER TABLE t ADD CONSTRAINT ck_1ed627a9bc8ee068 CHECK (a > 0);\n", add);
		assertRendered("ALTER TABLE t DROP CHECK ck_1ed627a9bc8ee068;\n", add.reverse());
	}

	@Test // K4
	void addsForeignKeyBehindItsIndexAndDropsItBefore() {
		Operation index = new Operation.CreateIndex(T, index("fk", part("a", null, false)));
		Operation key = new Operation.AddConstraint(T, key("fk", "a", "id"));
		assertRendered("""
				ALTER TABLE t ADD INDEX fk (a);
				ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES p (id) ON DELETE CASCADE;
				""", index, key);
		assertRendered("""
				ALTER TABLE t DROP FOREIGN KEY fk;
				ALTER TABLE t DROP INDEX fk;
				""", key.reverse(), index.reverse());
	}

	@Test // K5
	void replacesForeignKeyOfTheSameNameInTwoStatements() {
		assertRendered("""
				ALTER TABLE t DROP FOREIGN KEY fk;
				ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES p (id) ON DELETE CASCADE;
				""", new Operation.DropConstraint(T, key("fk", "a", "id")),
				new Operation.AddConstraint(T, key("fk", "b", "id")));
	}

	@Test // K7
	void createsIndexesOfAllKinds() {
		Index fulltext = new Index(id("ft"), false, List.of(part("a", null, false)), null, Map.of("type", "FULLTEXT"));
		Index hidden = new Index(id("ux"), true, List.of(part("a", null, true)), null, Map.of("hidden", ""));
		assertRendered("""
				ALTER TABLE t
				    ADD FULLTEXT INDEX ft (a),
				    ADD UNIQUE INDEX ux (a DESC) INVISIBLE;
				""", new Operation.CreateIndex(T, fulltext), new Operation.CreateIndex(T, hidden));
		assertRendered("ALTER TABLE t DROP INDEX ft;\n", new Operation.DropIndex(T, fulltext));
	}

	@Test
	void replacesIndexInOneStatement() {
		assertRendered("""
				ALTER TABLE t
				    DROP INDEX ix,
				    ADD INDEX ix (b);
				""", new Operation.DropIndex(T, index("ix", part("a", null, false))),
				new Operation.CreateIndex(T, index("ix", part("b", null, false))));
	}

	@Test // R4
	void mergesNeighboursOfOneTable() {
		Column a = column("a", "int", null);
		assertRendered("""
				ALTER TABLE t DROP FOREIGN KEY fk;
				ALTER TABLE t
				    DROP CHECK ck,
				    DROP INDEX ix,
				    DROP COLUMN a,
				    MODIFY COLUMN b bigint,
				    ADD COLUMN c int,
				    ADD COLUMN d int,
				    ADD INDEX fk2 (d);
				-- review: existing rows get a placeholder in 'c', because it has no default
				UPDATE t SET c = 0 WHERE c IS NULL;
				ALTER TABLE t
				    MODIFY COLUMN c int NOT NULL,
				    ADD INDEX ix_c (c);
				ALTER TABLE t ADD CONSTRAINT fk2 FOREIGN KEY (d) REFERENCES p (id) ON DELETE CASCADE;
				""", new Operation.DropConstraint(T, key("fk", "a", "id")),
				new Operation.DropConstraint(T, new Constraint.Check(id("ck"), "a > 0")),
				new Operation.DropIndex(T, index("ix", part("a", null, false))), new Operation.DropColumn(T, a, LAST),
				new Operation.AlterColumn(T, column("b", "int", null), column("b", "bigint", null)),
				new Operation.AddColumn(T, column("c", "int", null).withNullable(false), LAST),
				new Operation.AddColumn(T, column("d", "int", null), LAST),
				new Operation.CreateIndex(T, index("ix_c", part("c", null, false))),
				new Operation.CreateIndex(T, index("fk2", part("d", null, false))),
				new Operation.AddConstraint(T, key("fk2", "d", "id")));
	}

	@Test
	void indexUnderForeignKeyGoesWhenAnotherOneComes() {
		Column b = column("b", "int", null);
		Operation required = new Operation.AlterColumn(T, b, b.withNullable(false));
		Operation key = new Operation.AddConstraint(T, new Constraint.PrimaryKey(null, List.of(id("a"), id("b"))));
		assertRendered("""
				-- review: existing rows get a placeholder in 'b', because it has no default
				UPDATE t SET b = 0 WHERE b IS NULL;
				ALTER TABLE t
				    DROP INDEX ix,
				    MODIFY COLUMN b int NOT NULL,
				    ADD PRIMARY KEY (a, b);
				""", new Operation.DropIndex(T, index("ix", part("a", null, false))), required, key);
	}

	@Test
	void uniqueThatFilledRowsMightBreakGoesBefore() {
		Column b = column("b", "int", null);
		Operation required = new Operation.AlterColumn(T, b, b.withNullable(false));
		Constraint unique = new Constraint.Unique(id("uq"), List.of(id("a"), id("b")));
		assertRendered("""
				ALTER TABLE t
				    DROP INDEX uq,
				    ADD INDEX ix (a, b);
				-- review: existing rows get a placeholder in 'b', because it has no default
				UPDATE t SET b = 0 WHERE b IS NULL;
				ALTER TABLE t MODIFY COLUMN b int NOT NULL;
				""", new Operation.DropConstraint(T, unique), required,
				new Operation.CreateIndex(T, index("ix", part("a", null, false), part("b", null, false))));
	}

	/**
	 * A foreign key on the column with which both begin would be without an index.
	 */
	@Test
	void indexStandsInForUniqueThatFilledRowsMightBreak() {
		Column a = column("a", "int", null);
		Column b = column("b", "int", null);
		Operation required = new Operation.AlterColumn(T, a, a.withNullable(false));
		Constraint unique = new Constraint.Unique(id("uq"), ids("a", "b"));
		Constraint key = new Constraint.PrimaryKey(null, ids("a", "c"));
		assertRendered("""
				ALTER TABLE t
				    DROP INDEX uq,
				    DROP COLUMN b,
				    ADD INDEX jpam_placeholder (a);
				-- review: existing rows get a placeholder in 'a', because it has no default
				UPDATE t SET a = 0 WHERE a IS NULL;
				ALTER TABLE t
				    DROP INDEX jpam_placeholder,
				    MODIFY COLUMN a int NOT NULL,
				    ADD PRIMARY KEY (a, c);
				""", new Operation.DropConstraint(T, unique), new Operation.DropColumn(T, b, LAST), required,
				new Operation.AddConstraint(T, key));
	}

	@Test
	void doesNotMergeAcrossTables() {
		QualifiedName other = QualifiedName.of(id("u"));
		assertRendered("""
				ALTER TABLE t ADD COLUMN a int;
				ALTER TABLE u ADD COLUMN a int;
				ALTER TABLE t ADD COLUMN b int;
				""", new Operation.AddColumn(T, column("a", "int", null), LAST),
				new Operation.AddColumn(other, column("a", "int", null), LAST),
				new Operation.AddColumn(T, column("b", "int", null), LAST));
	}

	@Test
	void definesColumnOnceInStatement() {
		Column first = column("a", "int", null);
		assertRendered("""
				ALTER TABLE t ADD COLUMN a int;
				ALTER TABLE t MODIFY COLUMN a bigint;
				""", new Operation.AddColumn(T, first, LAST),
				new Operation.AlterColumn(T, first, column("a", "bigint", null)));
	}

	@Test
	void statementKnowsAllItsOperations() {
		Operation first = new Operation.AddColumn(T, column("a", "int", null), LAST);
		Operation second = new Operation.AddColumn(T, column("b", "int", null), LAST);
		assertThat(renderer().render(List.of(first, second))).singleElement()
			.extracting(Statement::operations)
			.isEqualTo(List.of(first, second));
	}

	@Test
	void writesAuxiliaryObjectsAsTheyAre() {
		AuxiliaryObject object = new AuxiliaryObject("f", true, List.of("create function f"),
				List.of("drop function f"));
		assertRendered("create function f;\n", new Operation.CreateAuxiliaryObject(object));
		assertRendered("drop function f;\n", new Operation.DropAuxiliaryObject(object));
	}

	@Test // N1
	void quotesNamesAndEscapesText() {
		Column column = new Column(id("a`b c"), type("varchar(9)"), true, new Column.Default.Literal("\\ ' \" \n"),
				null, null, "c:\\", Map.of());
		assertRendered("ALTER TABLE t ADD COLUMN `a``b c` varchar(9) DEFAULT '\\\\ '' \" \\n' COMMENT 'c:\\\\';\n",
				new Operation.AddColumn(T, column, LAST));
	}

	@Test
	void writesBackslashAsItIsWithoutEscapes() {
		MySqlServer server = new MySqlServer("9.7", 0, Set.of("NO_BACKSLASH_ESCAPES"));
		SqlRenderer renderer = new MySqlDialect(server).renderer();
		assertThat(renderer.render(List.of(new Operation.AddColumn(T, column("n", "varchar(9)", "c:\\ it's"), LAST))))
			.extracting(Statement::sql)
			.containsExactly("ALTER TABLE t ADD COLUMN n varchar(9) DEFAULT 'c:\\ it''s'");
	}

	private static void assertRendered(String expected, Operation... operations) {
		String rendered = renderer().render(List.of(operations))
			.stream()
			.map((statement) -> (statement.note().isEmpty() ? "" : "-- " + statement.note() + "\n") + statement.sql()
					+ ";\n")
			.collect(Collectors.joining());
		assertThat(rendered).isEqualTo(expected);
	}

	private static SqlRenderer renderer() {
		return new MySqlDialect(new MySqlServer("9.7", 0, Set.of())).renderer();
	}

	private static Table table(@Nullable String comment, Map<String, String> options) {
		return new Table(T, List.of(column("id", "int", null)), List.of(), List.of(), comment, options, List.of());
	}

	private static Column column(String name, String type, @Nullable String literal) {
		return new Column(id(name), type(type), true, (literal != null) ? new Column.Default.Literal(literal) : null,
				null, null, null, Map.of());
	}

	private static Column withExpression(String name, String type, String sql) {
		return new Column(id(name), type(type), true, new Column.Default.Expression(sql), null, null, null, Map.of());
	}

	private static Column.Type type(String sql) {
		return new Column.Type(sql, java.sql.Types.OTHER, null, null, null, List.of());
	}

	private static Constraint key(String name, String column, String referenced) {
		return new Constraint.ForeignKey(id(name), ids(column), QualifiedName.of(id("p")), ids(referenced),
				Action.CASCADE, Action.NO_ACTION);
	}

	private static Index index(String name, Index.Part... parts) {
		return new Index(id(name), false, List.of(parts), null, Map.of());
	}

	private static Index.Part part(String column, @Nullable Integer prefix, boolean descending) {
		return new Index.Part.OfColumn(id(column), prefix, descending);
	}

	private static Identifier id(String name) {
		return Identifier.quoted(name);
	}

	private static List<Identifier> ids(String... names) {
		return Arrays.stream(names).map(Identifier::quoted).toList();
	}

}
