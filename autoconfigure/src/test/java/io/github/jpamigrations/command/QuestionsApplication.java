package io.github.jpamigrations.command;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.engine.AutogenerateSettings;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.SchemaSource;
import io.github.jpamigrations.schema.Table;

/**
 * A process that runs commands one after the other, with whatever terminal it has. Its
 * model has a person with another name for two of the columns.
 */
final class QuestionsApplication implements Application {

	static final String REVISION = """
			-- revision: base1
			-- message: create person

			-- upgrade
			CREATE TABLE person (id bigint NOT NULL PRIMARY KEY, name varchar(40), born date);

			-- downgrade
			DROP TABLE person;
			""";

	static final DatabaseSchema MODEL = new DatabaseSchema(List.of(new Table(name("person"),
			List.of(column("id", "bigint", Types.BIGINT, null), column("full_name", "varchar(40)", Types.VARCHAR, 40L),
					column("birthday", "date", Types.DATE, null)),
			List.of(new Constraint.PrimaryKey(null, List.of(Identifier.unquoted("id")), Map.of())), List.of(), null,
			Map.of(), List.of())), List.of(), List.of(), List.of());

	private final Migrations migrations;

	private QuestionsApplication(Migrations migrations) {
		this.migrations = migrations;
	}

	/**
	 * Run commands.
	 * @param arguments the directory of the revisions, where the database is too, and the
	 * commands
	 */
	public static void main(String[] arguments) {
		Migrations migrations = migrations(Path.of(arguments[0]));
		for (String command : Arrays.asList(arguments).subList(1, arguments.length)) {
			CommandRun run = CommandRun.parse(List.of(command.split(" ")), Terminal.of(System.out, System.err));
			System.out.println("status " + run.run(new QuestionsApplication(migrations)));
		}
	}

	static Migrations migrations(Path directory) {
		String url = "jdbc:h2:file:" + directory.resolve("database");
		return new Migrations(() -> DriverManager.getConnection(url),
				new CommandLineTests.DirectoryStore(new RevisionDirectory(directory)), MigratorSettings.defaults(),
				new AutogenerateSettings(AutogenerateSettings.Apply.SAFE, null));
	}

	private static QualifiedName name(String text) {
		return QualifiedName.of(Identifier.unquoted(text));
	}

	private static Column column(String name, String sql, int code, Long length) {
		return new Column(Identifier.unquoted(name), new Column.Type(sql, code, length, null, null, List.of()),
				!name.equals("id"), null, null, null, null, Map.of());
	}

	@Override
	public Migrations migrations() {
		return this.migrations;
	}

	@Override
	public SchemaSource model() {
		return (scope) -> MODEL;
	}

	@Override
	public Explanation explain(Throwable failure) {
		return new Explanation(String.valueOf(failure.getMessage()), null);
	}

}
