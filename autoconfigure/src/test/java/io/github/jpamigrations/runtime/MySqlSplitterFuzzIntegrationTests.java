package io.github.jpamigrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link SplitterFuzzContract} on MySQL.
 */
class MySqlSplitterFuzzIntegrationTests extends SplitterFuzzContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	String string(Random random) {
		return RandomSql.escaped(random, RandomSql.any(random, List.of('\'', '"')));
	}

	@Override
	String expression(Random random) {
		return switch (random.nextInt(9)) {
			case 0 -> string(random) + " " + RandomSql.any(random, List.of("'a;'", "''", "'b''c'"));
			case 1 -> RandomSql.any(random, List.of("_utf8mb4'a;'", "N'a;'", "x'413b'", "5--1", "5-- ;'\n-1",
					"5--\t;'\n-1", "5#;'\n", "6/ /* ; */2"));
			case 2 -> "concat('a' /*! , " + string(random) + " */)";
			case 3 -> "concat('a' /*!50000 , 'b' /* ; */ , " + string(random) + "*/ , 'c')";
			case 4 -> "(select /*+ max_execution_time(10000) */ " + string(random) + ")";
			default -> string(random);
		};
	}

	@Override
	String name(Random random) {
		return (random.nextInt(6) == 0) ? RandomSql.any(random, List.of("a$$b", "x$a$y", "_$", "é$1$", "e", "n"))
				: RandomSql.name(random, "`");
	}

	@Override
	String comment(Random random) {
		return switch (random.nextInt(3)) {
			case 0 -> RandomSql.lineComment(random, RandomSql.any(random, List.of("-- ", "--\t")));
			case 1 -> RandomSql.lineComment(random, "#");
			default -> RandomSql.flatComment(random);
		};
	}

	@Override
	List<String> compound(Random random, int unique) {
		String procedure = "p" + unique;
		return List.of(
				"create procedure " + procedure + "() begin" + blank(random) + "insert into fuzz values (100, "
						+ string(random) + ");" + blank(random) + "insert into fuzz values (101, 'x'); end",
				"call " + procedure + "()", "drop procedure " + procedure);
	}

	@Override
	String script(List<String> statements, Random random, List<Integer> starts) {
		if (statements.stream().noneMatch((sql) -> sql.startsWith("create procedure"))) {
			return super.script(statements, random, starts);
		}
		String delimiter = RandomSql.any(random, List.of("//", "@@", ";;", "|", "~END~"));
		StringBuilder script = new StringBuilder(blank(random)).append("\nDELIMITER ").append(delimiter).append('\n');
		List<String> rest = new ArrayList<>(statements);
		while (!rest.isEmpty()) {
			script.append(blank(random));
			starts.add(script.length());
			script.append(rest.remove(0)).append(blank(random)).append(delimiter);
		}
		return script.append("\ndelimiter ;\n").append(blank(random)).toString();
	}

}
