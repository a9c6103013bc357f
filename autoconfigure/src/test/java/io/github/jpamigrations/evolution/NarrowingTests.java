package io.github.jpamigrations.evolution;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.jpamigrations.engine.AutogenerateSettings;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.ModelPart;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.runtime.StatementFailedException;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A value that does not fit into what its column becomes makes the upgrade fail, and is
 * still there afterwards.
 */
class NarrowingTests {

	private static final String LONG_TEXT = "'" + "a longer text ".repeat(5) + "'";

	static Stream<Arguments> narrowings() {
		return Stream.of(TestDatabase.MYSQL, TestDatabase.MARIADB, TestDatabase.POSTGRESQL, TestDatabase.H2)
			.flatMap((database) -> Stream.of( // C8, C10, C13
					Arguments.of(database, shape(ModelType.STRING, 100, 0), LONG_TEXT, shape(ModelType.STRING, 20, 0)),
					Arguments.of(database, shape(ModelType.LONG_TEXT, 0, 0), LONG_TEXT, shape(ModelType.STRING, 20, 0)),
					Arguments.of(database, shape(ModelType.LONG, 0, 0), "3000000000", shape(ModelType.INTEGER, 0, 0)),
					Arguments.of(database, shape(ModelType.INTEGER, 0, 0), "70000", shape(ModelType.SHORT, 0, 0)),
					Arguments.of(database, shape(ModelType.DECIMAL, 20, 2), "123456789012.25",
							shape(ModelType.DECIMAL, 10, 2)),
					Arguments.of(database, shape(ModelType.STRING, 20, 0), "'seven'", shape(ModelType.INTEGER, 0, 0))));
	}

	private static Attribute.Shape shape(ModelType type, int size, int scale) {
		return new Attribute.Shape(type, size, scale);
	}

	@ParameterizedTest(name = "{0}: {1} to {3}")
	@MethodSource("narrowings")
	void valueThatDoesNotFitStays(TestDatabase database, Attribute.Shape from, String value, Attribute.Shape to,
			@TempDir Path directory) throws SQLException {
		try (EvolutionSchema schema = new EvolutionSchema(database);
				HibernateModels hibernate = new HibernateModels(schema)) {
			Migrations migrations = new Migrations(schema::connection,
					new DirectoryStore(new RevisionDirectory(directory)), MigratorSettings.defaults(),
					new AutogenerateSettings(AutogenerateSettings.Apply.ALWAYS, null));
			migrations.synchronize(hibernate.source(model(from)), ModelPart.ALL);
			schema.execute("insert into measure (id, content) values (1, " + value + ")");
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(() -> migrations.synchronize(hibernate.source(model(to)), ModelPart.ALL))
				.withMessageContaining(" failed: ");
			assertThat(content(schema)).isEqualTo(value.replace("'", ""));
		}
	}

	private static Model model(Attribute.Shape shape) {
		Attribute content = new Attribute.Basic(2, "content", shape, true, false,
				new Attribute.Notes(null, null, null, null));
		return new Model(false,
				List.of(new Model.Entity(1, "measure", null,
						new Model.Key(Model.Key.Strategy.ASSIGNED, ModelType.LONG, "id", 1), List.of(content),
						List.of(), List.of(), null)),
				Map.of());
	}

	private static String content(EvolutionSchema schema) throws SQLException {
		try (Connection connection = schema.connection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select content from measure")) {
			assertThat(row.next()).isTrue();
			return row.getString(1);
		}
	}

}
