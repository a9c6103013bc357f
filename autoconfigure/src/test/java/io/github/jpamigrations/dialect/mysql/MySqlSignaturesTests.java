package io.github.jpamigrations.dialect.mysql;

import org.jspecify.annotations.Nullable;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Constraint.Action;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MySqlSignatures}.
 */
class MySqlSignaturesTests {

	private final Signatures signatures = new MySqlSignatures(new MySqlServer("9.7", 0, Set.of()));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			integer                        | int
			INT(11)                        | int
			int(10) unsigned               | int unsigned
			int unsigned zerofill          | int(10) unsigned zerofill
			bigint(20)                     | bigint
			tinyint(4)                     | tinyint
			bool                           | tinyint(1)
			boolean                        | tinyint(1)
			bit                            | bit(1)
			decimal                        | decimal(10,0)
			numeric(38, 2)                 | decimal(38,2)
			float(53)                      | double
			float(24)                      | float
			double precision               | double
			real                           | double
			datetime(0)                    | datetime
			timestamp(6) null              | timestamp(6)
			year(4)                        | year
			char                           | char(1)
			character varying(20)          | varchar(20)
			varchar(20) character set utf8mb4 collate utf8mb4_bin not null default 'int' | varchar(20)
			national varchar(5)            | varchar(5)
			long varchar                   | mediumtext
			text(300)                      | text
			blob(200)                      | tinyblob
			enum ('A','B')                 | enum('A','B')
			ENUM('it''s',"x")              | enum('it''s','x')
			geomcollection                 | geometrycollection
			vector                         | vector(2048)
			""")
	void typesAreTheSame(String written, String read) {
		assertThat(this.signatures.type(column(written))).isEqualTo(this.signatures.type(column(read)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			int              | bigint
			int              | int unsigned
			tinyint(1)       | tinyint
			varchar(50)      | varchar(51)
			varchar(50)      | char(50)
			decimal(10,2)    | decimal(10,3)
			datetime(6)      | datetime(3)
			datetime(6)      | timestamp(6)
			enum('A','B')    | enum('B','A')
			text             | longtext
			float            | double
			bit(1)           | tinyint(1)
			""")
	void typesDiffer(String one, String other) {
		assertThat(this.signatures.type(column(one))).isNotEqualTo(this.signatures.type(column(other)));
	}

	@ParameterizedTest // C8
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			varchar(100)   | varchar(50)
			text           | varchar(1000)
			longtext       | text
			varchar(300)   | tinytext
			varchar(20)    | char(20)
			bigint         | int
			int            | int unsigned
			int unsigned   | int
			bigint         | double
			decimal(10,2)  | decimal(10,3)
			decimal(10,2)  | decimal(9,2)
			decimal(10,2)  | double
			int            | decimal(9,0)
			double         | float
			datetime(6)    | datetime(3)
			datetime       | date
			datetime       | timestamp
			enum('A','B')  | enum('A')
			varchar(5)     | enum('A')
			varchar(5)     | int
			longtext       | json
			varbinary(10)  | varbinary(5)
			varbinary(10)  | varchar(10)
			binary(16)     | binary(20)
			tinyint(1)     | bit(1)
			""")
	void narrows(String from, String to) {
		assertThat(this.signatures.narrows(column(from), column(to))).isTrue();
	}

	@ParameterizedTest // C7, C9, C10, C11, C16
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			varchar(50)    | varchar(100)
			varchar(50)    | text
			varchar(50)    | longtext
			char(5)        | varchar(5)
			text           | longtext
			int            | integer
			int            | bigint
			tinyint(1)     | int
			int unsigned   | bigint
			int            | double
			int            | decimal(10,0)
			decimal(10,2)  | decimal(12,4)
			decimal(10,2)  | decimal(12,2)
			float          | double
			datetime(3)    | datetime(6)
			date           | datetime
			timestamp(6)   | datetime(6)
			enum('A')      | enum('B','A')
			enum('A','BB') | varchar(2)
			uuid           | char(36)
			json           | longtext
			varbinary(10)  | blob
			bit(1)         | tinyint
			bit(1)         | bit(2)
			""")
	void widens(String from, String to) {
		assertThat(this.signatures.narrows(column(from), column(to))).isFalse();
	}

	@ParameterizedTest // C20
	@CsvSource({ "varchar(9), utf8mb4_bin, , varchar(9), UTF8MB4_BIN, , true",
			"varchar(9), utf8mb4_bin, , varchar(9), utf8mb4_unicode_ci, , false",
			"varchar(9), , latin1_bin, varchar(9), latin1_bin, , true",
			"varchar(9), , latin1_bin, varchar(9), , , true",
			"varchar(9), , latin1_bin, varchar(9), , latin1_bin, true",
			"varchar(9), , latin1_bin, varchar(9), , utf8mb4_bin, false",
			"varchar(9), latin1_swedish_ci, utf8mb4_bin, varchar(9), , utf8mb4_bin, false",
			"varchar(9), latin1_bin, , varchar(9) character set latin1, , utf8mb4_bin, true",
			"varchar(9), latin1_bin, , varchar(9) CHARSET ascii, , , false",
			"text, utf8_bin, , text, utf8mb3_bin, , true",
			"varchar(9), utf8mb3_general_ci, utf8mb4_bin, nvarchar(9), , utf8mb4_bin, true",
			"int, , utf8mb4_bin, int, , latin1_bin, true", "text, latin1_bin, , text binary, , utf8mb4_bin, true" })
	void knowsCollations(String currentType, String currentCollation, String currentTable, String desiredType,
			String desiredCollation, String desiredTable, boolean expected) {
		assertThat(new MySqlSignatures(new MySqlServer("9.7", 0, Set.of())).hasCollation(
				collated(currentType, currentCollation), inTable(currentTable), collated(desiredType, desiredCollation),
				inTable(desiredTable)))
			.isEqualTo(expected);
	}

	private static Column collated(String type, @Nullable String collation) {
		return new Column(Identifier.quoted("c"), new Column.Type(type, Types.OTHER, null, null, null, List.of()), true,
				null, null, collation, null, Map.of());
	}

	private static Table inTable(@Nullable String collation) {
		return new Table(QualifiedName.of(Identifier.quoted("t")), List.of(), List.of(), List.of(), null,
				(collation != null) ? Map.of("collation", collation) : Map.of(), List.of());
	}

	@ParameterizedTest // C20
	@CsvSource({ "character set latin1, utf8mb4_bin, latin1, ",
			"DEFAULT CHARSET=latin1 COLLATE=latin1_bin, utf8mb4_bin, latin1, latin1_bin",
			"collate utf8mb4_unicode_ci, utf8mb4_bin, utf8mb4, utf8mb4_unicode_ci",
			"character set utf8mb4, utf8mb4_bin, utf8mb4, utf8mb4_bin",
			"comment 'charset=latin1', utf8mb4_bin, utf8mb4, utf8mb4_bin" })
	void readsCollationFromOptionsOfTable(String text, String current, String charset, String collation) {
		Table database = inTable(current).withOptions(Map.of("charset", "utf8mb4", "collation", current));
		Table model = inTable(null).withOptions(Map.of("text", text));
		Map<String, String> options = new MySqlSignatures(new MySqlServer("9.7", 0, Set.of())).options(database, model);
		assertThat(options.get("charset")).isEqualTo(charset);
		assertThat(options.get("collation")).isEqualTo(collation);
	}

	@Test // N3
	void namesOfColumnsDoNotMindTheirCase() {
		assertThat(this.signatures.name(Identifier.unquoted("FullName")))
			.isEqualTo(this.signatures.name(Identifier.quoted("fullname")));
	}

	@Test // N3
	void namesOfTablesMindTheirCaseWhereTheServerDoes() {
		QualifiedName one = new QualifiedName(id("Shop"), null, id("Order"));
		QualifiedName other = new QualifiedName(id("shop"), null, id("order"));
		assertThat(this.signatures.name(one)).isNotEqualTo(this.signatures.name(other));
		Signatures folding = new MySqlSignatures(new MySqlServer("9.7", 1, Set.of()));
		assertThat(folding.name(one)).isEqualTo(folding.name(other)).isEqualTo("shop.order");
	}

	@Test
	void realIsFloatUnderItsMode() {
		Signatures other = new MySqlSignatures(new MySqlServer("9.7", 0, Set.of("REAL_AS_FLOAT")));
		assertThat(other.type(column("real"))).isEqualTo("float");
	}

	@Test
	void doubleQuotesHoldNamesUnderAnsiQuotes() {
		Signatures ansi = new MySqlSignatures(new MySqlServer("9.7", 0, Set.of("ANSI_QUOTES")));
		assertThat(ansi.expression("\"a\" > 'x'")).isEqualTo(ansi.expression("(`a` > _utf8mb4'x')"));
		assertThat(this.signatures.expression("a > \"x\"")).isEqualTo(this.signatures.expression("`a` > 'x'"));
	}

	@Test
	void expressionBeyondTheParserIsComparedByItsTokens() {
		assertThat(this.signatures.expression("( A<<1 > 2 )")).isEqualTo(this.signatures.expression("`a` << 1>2"))
			.isNotEqualTo(this.signatures.expression("`a` << 1 > 3"));
	}

	@Test
	void arrowIsTheFunctionThatItStandsFor() {
		assertThat(this.signatures.expression("j->>'$.x' = 'y'"))
			.isEqualTo(this.signatures.expression("(json_unquote(json_extract(`j`,_utf8mb4'$.x')) = _utf8mb4'y')"));
	}

	@Test // K9
	void nameOfAFunctionIsTheSameWithAndWithoutQuotes() {
		assertThat(this.signatures.expression("position>=0"))
			.isEqualTo(this.signatures.expression("(`position` >= 0)"));
		assertThat(this.signatures.expression("rank > 1 and count < 2"))
			.isNotEqualTo(this.signatures.expression("`rank` > 1 or `count` < 2"));
		assertThat(this.signatures.expression("`interval` > 1"))
			.isEqualTo(this.signatures.expression("(`interval` > 1)"));
	}

	@Test // K4
	void addsIndexForForeignKey() {
		Table table = table(List.of(key("fk1", "a"), key(null, "b", "c")), List.of());
		assertThat(complete(table).indexes()).containsExactly(index("fk1", "a"), index("b", "b", "c"));
	}

	@Test
	void addsNoIndexThatAnotherOneServes() {
		Index wide = index("ix", "A", "z");
		Table table = table(List.of(new Constraint.PrimaryKey(null, ids("p", "q")),
				new Constraint.Unique(null, ids("u")), key("fk1", "a"), key("fk2", "p"), key("fk3", "U")),
				List.of(wide));
		assertThat(complete(table)).isEqualTo(table);
	}

	@Test
	void addsIndexWhereOthersDoNotServe() {
		Index descending = new Index(id("d"), false, List.of(new Index.Part.OfColumn(id("a"), null, true)), null,
				Map.of());
		Index prefix = new Index(id("p"), false, List.of(new Index.Part.OfColumn(id("a"), 5, false)), null, Map.of());
		Index text = new Index(id("f"), false, List.of(new Index.Part.OfColumn(id("a"), null, false)), null,
				Map.of("type", "FULLTEXT"));
		Table table = table(List.of(key("fk", "a")), List.of(descending, prefix, text, index("z", "z", "a")));
		assertThat(complete(table).indexes()).hasSize(5).endsWith(index("fk", "a"));
	}

	@Test
	void laterIndexReplacesOneThatItServes() {
		assertThat(complete(table(List.of(key("fk1", "a"), key("fk2", "a")), List.of())).indexes())
			.containsExactly(index("fk2", "a"));
		assertThat(complete(table(List.of(key("fk1", "a"), key("fk2", "a", "b")), List.of())).indexes())
			.containsExactly(index("fk2", "a", "b"));
		assertThat(complete(table(List.of(key("fk1", "a", "b"), key("fk2", "a")), List.of())).indexes())
			.containsExactly(index("fk1", "a", "b"));
	}

	private Table complete(Table table) {
		return this.signatures.complete(new DatabaseSchema(List.of(table), List.of(), List.of(), List.of()))
			.tables()
			.get(0);
	}

	private static Table table(List<Constraint> constraints, List<Index> indexes) {
		return new Table(QualifiedName.of(id("t")), List.of(), constraints, indexes, null, Map.of(), List.of());
	}

	private static Constraint key(@org.jspecify.annotations.Nullable String name, String... columns) {
		return new Constraint.ForeignKey((name != null) ? id(name) : null, ids(columns), QualifiedName.of(id("r")),
				ids(columns), Action.NO_ACTION, Action.NO_ACTION);
	}

	private static Index index(String name, String... columns) {
		return new Index(id(name), false,
				ids(columns)
					.stream().<Index.Part>map((column) -> new Index.Part.OfColumn(column, null, false)).toList(),
				null, Map.of());
	}

	private static Column column(String type) {
		return new Column(id("c"), new Column.Type(type, java.sql.Types.OTHER, null, null, null, List.of()), true, null,
				null, null, null, Map.of());
	}

	private static Identifier id(String name) {
		return Identifier.quoted(name);
	}

	private static List<Identifier> ids(String... names) {
		return Arrays.stream(names).map(Identifier::quoted).toList();
	}

}
