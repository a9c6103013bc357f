package io.github.jpamigrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.code.Operations;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.runtime.JavaRevisions;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a revision written in Java says that it creates may be dropped when the model no
 * longer has it.
 */
class JavaRevisionOwnershipTests {

	@Test
	void dropsWhatTheRevisionSaysItCreates() throws SQLException {
		try (TestSchema schema = TestDatabase.H2.fresh()) {
			schema.execute("create table made (id integer)", "create table other (id integer)");
			List<Revision> applied = new JavaRevisions(List.of(new Making())).revisions();
			try (Connection connection = schema.connection()) {
				SchemaDialect dialect = SchemaDialects.of(connection);
				assertThat(new Autogenerator(dialect, Set.of()).compare(connection, DatabaseSchema.EMPTY, applied)
					.operations()).singleElement()
					.isInstanceOfSatisfying(Operation.DropTable.class,
							(drop) -> assertThat(drop.table().name().name().text()).isEqualTo("MADE"));
			}
		}
	}

	private static final class Making implements JavaRevision {

		@Override
		public String id() {
			return "a";
		}

		@Override
		public List<String> downRevisions() {
			return List.of();
		}

		@Override
		public List<String> creates() {
			return List.of("table made");
		}

		@Override
		public void upgrade(Operations operations) {
			throw new AssertionError();
		}

		@Override
		public void downgrade(Operations operations) {
			throw new AssertionError();
		}

	}

}
