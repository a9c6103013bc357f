package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link RenameCircleContract} on MySQL.
 */
class MySqlRenameCircleIntegrationTests extends RenameCircleContract {

	@Override
	protected TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	protected SchemaDialect dialect(Connection connection) throws SQLException {
		return MySqlDialect.of(connection);
	}

	/**
	 * MySQL refuses to rename a column that a computed column (3108), a functional index
	 * (3837) or a check (3959) uses: they go before and come back after.
	 */
	@Test // C6 C19
	void renamesColumnUnderExpressions() throws SQLException {
		QualifiedName t = name("t");
		Operation.Position last = new Operation.Position.Last();
		Index index = new Index(id("fx"), false, List.of(new Index.Part.OfExpression("`a` * 2", false)), null,
				Map.of());
		Index after = new Index(id("fx"), false, List.of(new Index.Part.OfExpression("`b` * 2", false)), null,
				Map.of());
		List<Operation> operations = List.of(new Operation.DropIndex(t, index),
				new Operation.DropConstraint(t, new Constraint.Check(id("ck"), "`a` > 0")),
				new Operation.DropColumn(t, computed("`a` + 1"), last),
				new Operation.RenameColumn(t, id("a"), id("b"), column("int")),
				new Operation.AddColumn(t, computed("`b` + 1"), last),
				new Operation.AddConstraint(t, new Constraint.Check(id("ck"), "`b` > 0")),
				new Operation.CreateIndex(t, after));
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect(connection));
			server.execute("create table t (id int primary key, a int, x int generated always as (a + 1) virtual, "
					+ "key fx ((a * 2)), constraint ck check (a > 0))", "insert into t (id, a) values (1, 2)");
			Map<String, String> before = server.dump();
			server.apply(operations);
			assertThat(server.dump().get("t")).contains("`b` int", "((`b` + 1))", "((`b` * 2))", "(`b` > 0)");
			server.apply(OperationSorter.reversed(operations));
			assertThat(server.dump()).isEqualTo(before);
		}
	}

	private static Column computed(String expression) {
		Column plain = column("int");
		return new Column(plain.name(), plain.type(), true, null, new Column.Generation.Computed(expression, false),
				null, null, Map.of());
	}

}
