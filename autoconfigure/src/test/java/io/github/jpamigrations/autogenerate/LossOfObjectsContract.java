package io.github.jpamigrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Namespace;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes with a table of two schemas whose tables have names that are nearly the same.
 */
abstract class LossOfObjectsContract {

	final TestSchema schema;

	private String other = "";

	LossOfObjectsContract(TestDatabase database) {
		this.schema = database.fresh();
	}

	/**
	 * Make another schema of the same server and return its name.
	 */
	abstract String createOther();

	/**
	 * Return the namespace of that name.
	 */
	Namespace namespace(String name) {
		return new Namespace(null, Identifier.quoted(name));
	}

	/**
	 * Return what makes a trigger on a table, which does nothing.
	 */
	abstract String[] trigger(String name, String table);

	String quoted(String name) {
		return '"' + name + '"';
	}

	void dropOther(String name) {
	}

	@BeforeEach
	void createOtherSchema() {
		this.other = createOther();
	}

	@AfterEach
	void dropSchemas() {
		dropOther(this.other);
		this.schema.close();
	}

	@Test // T4 T7 D3
	void tableOfAnotherSchemaIsAnotherTable() throws SQLException {
		createTable(inOther("note"));
		createTable(quoted("note"));
		this.schema.execute(trigger("of_other", inOther("note")));
		assertThat(goesWith(dropped(null, "note"))).isEmpty();
		assertThat(goesWith(dropped(this.other, "note"))).containsExactly(
				"The trigger 'of_other' goes with '" + this.other + ".note', and the downgrade does not bring it back");
		this.schema.execute(trigger("of_current", quoted("note")));
		assertThat(goesWith(dropped(null, "note")))
			.containsExactly("The trigger 'of_current' goes with 'note', and the downgrade does not bring it back");
		assertThat(goesWith(dropped(null, "note"), dropped(this.other, "note"))).hasSize(2);
	}

	@Test // T4 N1 D3
	void tableWithAnotherCaseIsAnotherTable() throws SQLException {
		createTable(quoted("note"));
		createTable(quoted("Note"));
		this.schema.execute(trigger("of_small", quoted("note")));
		assertThat(goesWith(dropped(null, "Note"))).isEmpty();
		assertThat(goesWith(dropped(null, "note"))).hasSize(1);
	}

	String inOther(String name) {
		return quoted(this.other) + "." + quoted(name);
	}

	private void createTable(String name) {
		this.schema.execute("create table " + name + " (id int, " + quoted("title") + " int)");
	}

	/**
	 * Return the dropping of a table as the catalog has it.
	 */
	Operation dropped(@Nullable String namespace, String name) throws SQLException {
		return new Operation.DropTable(table(namespace, name));
	}

	Table table(@Nullable String namespace, String name) throws SQLException {
		Namespace wanted = (namespace != null) ? namespace(namespace) : Namespace.DEFAULT;
		try (Connection connection = this.schema.connection()) {
			return SchemaDialects.of(connection)
				.reader(connection)
				.read(new Scope(List.of(wanted)))
				.tables()
				.stream()
				.filter((table) -> table.name().namespace().equals(wanted) && table.name().name().text().equals(name))
				.findFirst()
				.orElseThrow();
		}
	}

	List<String> goesWith(Operation... operations) throws SQLException {
		try (Connection connection = this.schema.connection()) {
			SchemaDialect dialect = SchemaDialects.of(connection);
			LossOfObjects loss = new LossOfObjects(dialect, connection, List.of(operations),
					new BeforeRenames(List.of(operations), dialect.signatures()));
			List<String> result = new ArrayList<>();
			for (Operation operation : operations) {
				loss.findings(operation).stream().map(Finding::message).forEach(result::add);
			}
			return result;
		}
	}

}
