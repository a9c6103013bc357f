package io.github.jpamigrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.revision.Script;
import io.github.jpamigrations.revision.StatementSplitter;
import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ScriptWriter}.
 */
class ScriptWriterTests {

	private static final QualifiedName ORDERS = QualifiedName.of(Identifier.unquoted("orders"));

	@Test
	void whatIsLostStandsAboveTheStatement() throws SQLException {
		Operation drop = new Operation.DropColumn(ORDERS, column("note", true), new Operation.Position.Last());
		assertThat(ScriptWriter.write(List.of(drop), dialect(TestDatabase.H2))).startsWith("-- DATA_LOSS drop-column: ")
			.endsWith("\nALTER TABLE orders DROP COLUMN note;");
	}

	@Test // C2
	void placeholderForExistingRowsIsMarkedForReview() throws SQLException {
		Operation add = new Operation.AddColumn(ORDERS, column("age", false), new Operation.Position.Last());
		String script = ScriptWriter.write(List.of(add), dialect(TestDatabase.H2));
		assertThat(script.split("\n\n")).hasSize(3)
			.satisfies((paragraphs) -> assertThat(paragraphs[1]).contains("-- review: ")
				.contains("UPDATE orders SET age"));
	}

	@Test
	void bodyWithSemicolonsGetsADelimiterAndIsReadBackAsOneStatement() throws SQLException {
		String trigger = "CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW BEGIN SET NEW.a = 1; SET NEW.b = 2; END";
		Operation create = new Operation.CreateAuxiliaryObject(
				new AuxiliaryObject("t", false, List.of(trigger), List.of("DROP TRIGGER t")));
		SchemaDialect dialect = dialect(TestDatabase.MYSQL);
		String script = ScriptWriter.write(List.of(create), dialect);
		assertThat(StatementSplitter.split(new Script(script, "t.sql", 1), dialect.lexicalRules()))
			.extracting(StatementSplitter.Statement::sql)
			.containsExactly(trigger);
	}

	private static Column column(String name, boolean nullable) {
		Column.Type type = new Column.Type("integer", Types.INTEGER, null, null, null, List.of());
		return new Column(Identifier.unquoted(name), type, nullable, null, null, null, null, Map.of());
	}

	private static SchemaDialect dialect(TestDatabase database) throws SQLException {
		try (TestSchema schema = database.fresh(); Connection connection = schema.connection()) {
			return SchemaDialects.of(connection);
		}
	}

}
